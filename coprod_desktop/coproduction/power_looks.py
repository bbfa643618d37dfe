"""What each rule of the power check looks for in a meeting.

Each look gets the rule, the meeting and the day, and returns what it saw: the facts for the rule's sentence and the
item or person to go to, or None when there is nothing to say.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time, timedelta

from coprod_desktop import strings
from coprod_desktop.coproduction.power_rules import Rule
from coprod_desktop.coproduction.timetable import timetable, total_minutes
from coprod_desktop.coproduction.working_days import working_days_before, working_days_between
from coprod_desktop.model import dates
from coprod_desktop.model.meeting import (
    AgendaItem,
    Meeting,
    Person,
    Purpose,
    Side,
    agenda,
    co_chairs,
    needs_of,
    papers,
    person,
    presenters,
)
from coprod_desktop.model.needs import Format, Support

_OUTSIDE = frozenset({Side.LIVED_EXPERIENCE, Side.FAMILY_CARER, Side.USER_LED})
_LIVED = frozenset({Side.LIVED_EXPERIENCE, Side.FAMILY_CARER})
_MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Seen:
    """What a rule saw: facts for its sentence, and the id of the item or person to go to."""

    facts: Mapping[str, object] = field(default_factory=dict)
    about: str = ""


Look = Callable[[Rule, Meeting, date], Seen | None]


def _outside_chair(_: Rule, meeting: Meeting, __: date) -> Seen | None:
    return None if any(one.sides & _OUTSIDE for one in co_chairs(meeting)) else Seen()


def _lived_presenter(_: Rule, meeting: Meeting, __: date) -> Seen | None:
    return _items(meeting, [one for one in _presented(meeting) if not _has_lived(meeting, one)])


def _not_alone(rule: Rule, meeting: Meeting, _: date) -> Seen | None:
    lived, carers = (_with_side(meeting, side) for side in (Side.LIVED_EXPERIENCE, Side.FAMILY_CARER))
    least = rule.number("least")
    return Seen({"lived": lived, "carers": carers, "least": least}) if min(lived, carers) < least else None


def _can_change(_: Rule, meeting: Meeting, __: date) -> Seen | None:
    return _items(meeting, [one for one in _decisions(meeting) if not one.can_change.strip()])


def _decision_papers(_: Rule, meeting: Meeting, __: date) -> Seen | None:
    here = {one.id for one in papers(meeting)}
    return _items(meeting, [one for one in _decisions(meeting) if not here & set(one.paper_ids)])


def _only_telling(_: Rule, meeting: Meeting, __: date) -> Seen | None:
    items = _presented(meeting)
    return Seen(about=items[0].id) if items and all(one.purpose is Purpose.TELL for one in items) else None


def _leaving(_: Rule, meeting: Meeting, __: date) -> Seen | None:
    needing = [one for one in meeting.people if Support.HELP_TO_LEAVE in needs_of(meeting, one.id).support]
    alone = [one for one in needing if not needs_of(meeting, one.id).leaving.strip()]
    return Seen({"number": len(alone)}, alone[0].id) if alone else None


def _expenses(_: Rule, meeting: Meeting, __: date) -> Seen | None:
    return None if meeting.arrangements.expenses.strip() else Seen()


def _formats(rule: Rule, meeting: Meeting, today: date) -> Seen | None:
    if meeting.on is None or meeting.on < today:
        return None
    goes = meeting.arrangements.papers_sent_on or meeting.on
    late = [one for one in meeting.people if goes - today < _time_for(rule, meeting, one)]
    days = max(0, (goes - today).days)
    facts = {"number": len(late), "day": dates.short_date(goes), "days": strings.count("power.days", days)}
    return Seen(facts, late[0].id) if late else None


def _papers_early(rule: Rule, meeting: Meeting, _: date) -> Seen | None:
    if meeting.on is None or not papers(meeting):
        return None
    nation, wanted = meeting.arrangements.nation, rule.number("working_days")
    last = dates.date_in_full(working_days_before(meeting.on, wanted, nation))
    sent = meeting.arrangements.papers_sent_on
    if sent is None:
        return Seen({"when": strings.say("power.papers_no_day"), "last": last, "wanted": wanted})
    between = working_days_between(sent, meeting.on, nation) + 1 if sent < meeting.on else 0
    if between >= wanted:
        return None
    return Seen({"when": strings.count("power.papers_days", between), "last": last, "wanted": wanted})


def _access(_: Rule, meeting: Meeting, __: date) -> Seen | None:
    return None if meeting.arrangements.access.strip() else Seen()


def _breaks(rule: Rule, meeting: Meeting, _: date) -> Seen | None:
    stretch, first = 0, ""
    for slot in timetable(meeting):
        if slot.item.is_break:
            stretch, first = 0, ""
            continue
        stretch, first = stretch + slot.minutes, first or slot.item.id
        if stretch > rule.number("most_minutes"):
            return Seen({"most": rule.number("most_minutes"), "title": _title(slot.item)}, slot.item.id)
    return None


def _who_asked(_: Rule, meeting: Meeting, __: date) -> Seen | None:
    return _items(meeting, [one for one in _presented(meeting) if person(meeting, one.asked_by) is None])


def _two_presenters(rule: Rule, meeting: Meeting, _: date) -> Seen | None:
    few = [one for one in _presented(meeting) if len(presenters(meeting, one)) < rule.number("least")]
    return _items(meeting, few)


def _contact(_: Rule, meeting: Meeting, __: date) -> Seen | None:
    return None if meeting.contact.strip() else Seen()


def _chat_before(_: Rule, meeting: Meeting, __: date) -> Seen | None:
    return None if meeting.arrangements.chat_before.strip() else Seen()


def _asked_needs(_: Rule, meeting: Meeting, __: date) -> Seen | None:
    not_asked = [one for one in meeting.people if needs_of(meeting, one.id).asked_on is None]
    return Seen({"number": len(not_asked)}, not_asked[0].id) if not_asked else None


def _start(rule: Rule, meeting: Meeting, _: date) -> Seen | None:
    earliest = time.fromisoformat(str(rule.numbers["earliest"]))
    if meeting.starts is None or meeting.starts >= earliest:
        return None
    return Seen({"start": dates.clock_time(meeting.starts), "earliest": dates.clock_time(earliest)})


def _minutes(rule: Rule, meeting: Meeting, _: date) -> Seen | None:
    short = [one for one in _presented(meeting) if one.minutes < rule.number("least")]
    return _items(meeting, [one for one in short if one.purpose is not Purpose.TELL])


def _length(rule: Rule, meeting: Meeting, _: date) -> Seen | None:
    total, most = total_minutes(meeting), rule.number("most_minutes")
    facts = {"total": dates.length_of_time(total), "most": dates.length_of_time(most)}
    return Seen(facts) if total > most else None


def _open_slot(_: Rule, meeting: Meeting, __: date) -> Seen | None:
    return None if any(one.is_open_slot for one in agenda(meeting)) else Seen()


def _statement(_: Rule, meeting: Meeting, __: date) -> Seen | None:
    silent = [one for one in _decisions(meeting) if not (one.has_happened.strip() or one.will_happen.strip())]
    return _items(meeting, silent)


LOOKS: dict[str, Look] = {
    "outside_chair": _outside_chair,
    "lived_presenter": _lived_presenter,
    "not_alone": _not_alone,
    "can_change": _can_change,
    "decision_papers": _decision_papers,
    "only_telling": _only_telling,
    "leaving": _leaving,
    "expenses": _expenses,
    "formats": _formats,
    "papers_early": _papers_early,
    "access": _access,
    "breaks": _breaks,
    "who_asked": _who_asked,
    "two_presenters": _two_presenters,
    "contact": _contact,
    "chat_before": _chat_before,
    "asked_needs": _asked_needs,
    "start": _start,
    "minutes": _minutes,
    "length": _length,
    "open_slot": _open_slot,
    "statement": _statement,
}
"""What each rule looks for, by the rule's id."""


def _time_for(rule: Rule, meeting: Meeting, one: Person) -> timedelta:
    formats = needs_of(meeting, one.id).formats
    if Format.EASY_READ in formats:
        return timedelta(days=rule.number("easy_read_days"))
    elsewhere = formats & {Format.BRAILLE, Format.READ_TO_ME}
    return timedelta(days=rule.number("other_days") if elsewhere else 0)


def _presented(meeting: Meeting) -> list[AgendaItem]:
    """Return the items that somebody presents: no breaks, welcomes, thanks or time kept free."""
    return [one for one in agenda(meeting) if not (one.is_break or one.needs_no_presenter or one.is_open_slot)]


def _decisions(meeting: Meeting) -> list[AgendaItem]:
    return [one for one in _presented(meeting) if one.purpose is Purpose.DECIDE]


def _has_lived(meeting: Meeting, one: AgendaItem) -> bool:
    return any(who.sides & _LIVED for who in presenters(meeting, one))


def _with_side(meeting: Meeting, side: Side) -> int:
    return sum(side in one.sides for one in meeting.people)


def _items(meeting: Meeting, items: Sequence[AgendaItem]) -> Seen | None:
    if not items:
        return None
    titles = [f"“{_title(one)}”" for one in items[:_MOST_NAMED]]
    more = len(items) - len(titles)
    titles += [strings.count("power.more_items", more)] if more else []
    return Seen({"titles": dates.in_a_row(titles)}, items[0].id)


def _title(item: AgendaItem) -> str:
    return item.title.strip() or strings.say("agenda.item_no_title")
