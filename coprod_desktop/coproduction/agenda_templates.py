"""Agendas to start from, one for each kind of meeting: a few items that people change as they like."""

from collections.abc import Iterator
from dataclasses import dataclass

from coprod_desktop import strings
from coprod_desktop.model.arrangements import MeetingKind
from coprod_desktop.model.ids import new_id
from coprod_desktop.model.meeting import AgendaItem, Purpose


@dataclass(frozen=True, slots=True)
class Planned:
    """One item of a template; `key` names its title ("templates.item_<key>"), "break" stands for a break."""

    key: str
    minutes: int
    purpose: Purpose = Purpose.ASK
    needs_no_presenter: bool = False
    is_open_slot: bool = False


_WELCOME = Planned("welcome", 10, Purpose.TELL, needs_no_presenter=True)
_LAST_TIME = Planned("last_time", 15, Purpose.TELL)
_BREAK = Planned("break", 15)
_YOURS = Planned("yours", 15, is_open_slot=True)
_THANKS = Planned("thanks", 5, Purpose.TELL, needs_no_presenter=True)

TEMPLATES: dict[MeetingKind, tuple[Planned, ...]] = {
    MeetingKind.BOARD: (
        _WELCOME,
        _LAST_TIME,
        Planned("decide", 30, Purpose.DECIDE),
        _BREAK,
        Planned("make", 25, Purpose.MAKE_TOGETHER),
        _YOURS,
        _THANKS,
    ),
    MeetingKind.FORUM: (
        _WELCOME,
        Planned("how_are_you", 20),
        Planned("news", 15, Purpose.TELL),
        _BREAK,
        Planned("topic", 30),
        _YOURS,
        _THANKS,
    ),
    MeetingKind.SUPPORT_PLAN: (
        Planned("welcome", 5, Purpose.TELL, needs_no_presenter=True),
        Planned("good_and_bad", 20),
        Planned("want", 15),
        _BREAK,
        Planned("plan", 25, Purpose.DECIDE),
        Planned("who_does_what", 10, Purpose.DECIDE),
    ),
    MeetingKind.WORKING_GROUP: (
        _WELCOME,
        _LAST_TIME,
        Planned("make", 30, Purpose.MAKE_TOGETHER),
        _BREAK,
        Planned("try_out", 25, Purpose.MAKE_TOGETHER),
        _YOURS,
        Planned("who_does_what", 10, Purpose.DECIDE),
    ),
    MeetingKind.CONSULTATION_EVENT: (
        _WELCOME,
        Planned("why_asking", 15, Purpose.TELL),
        Planned("your_views", 30),
        _BREAK,
        Planned("your_ideas", 25),
        Planned("what_next", 15, Purpose.TELL),
    ),
}


def template_items(kind: MeetingKind) -> tuple[AgendaItem, ...]:
    """Return fresh items of the template for a kind of meeting."""
    return tuple(_items(TEMPLATES[kind]))


def _items(planned: tuple[Planned, ...]) -> Iterator[AgendaItem]:
    for one in planned:
        is_break = one.key == "break"
        title = "" if is_break else strings.say(f"templates.item_{one.key}")
        yield AgendaItem(
            new_id("item"),
            title,
            "",
            one.purpose,
            minutes=one.minutes,
            is_break=is_break,
            needs_no_presenter=one.needs_no_presenter,
            is_open_slot=one.is_open_slot,
        )
