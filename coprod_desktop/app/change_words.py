"""What somebody changed in a meeting, in words: one line for each thing that a person would count as one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from enum import Enum

from coprod_desktop.model import meeting as meetings
from coprod_desktop.model.dates import clock_time, date_in_full
from coprod_desktop.model.meeting import AgendaItem, Meeting, Purpose
from coprod_desktop.storage.changes import Change, changes_between
from coprod_desktop.storage.merging.three_way import Path, value_at
from coprod_desktop.strings import say

LONGEST_TOLD = 80

# Fields whose value is short enough to be told with the change.
_SHORT = frozenset({"title", "group", "on", "starts", "ends", "place", "contact", "minutes", "purpose", "stage"})
_DETAILS = frozenset({"title", "group", "on", "starts", "ends", "place", "contact", "logo", "arrangements"})
_LISTS = frozenset(
    {"agreements", "outcomes", "actions", "said_did", "readings", "tasks", "answers", "promises", "pledge_answers",
     "word_decisions", "own_words", "set_aside", "sayings", "easy_reads", "own_profiles"}
)  # fmt: skip
_ITEM_FIELDS = frozenset(
    {"title", "purpose", "about", "asked_by", "presenters", "minutes", "can_change", "cannot_change", "stage"}
)
_PERSON_FIELDS = frozenset({"name", "roles", "sides"})


@dataclass(frozen=True, slots=True)
class Told:
    """What people would count as one change: its line, and the changes of fields that it stands for."""

    line: str
    changes: tuple[Change, ...]


def told(before: Meeting, after: Meeting) -> tuple[str, ...]:
    """Return what turns one meeting into the other, such as "Moved “Short breaks” to place 3", each line once."""
    return tuple(one.line for one in told_in_full(before, after))


def told_in_full(before: Meeting, after: Meeting) -> tuple[Told, ...]:
    """Return what turns one meeting into the other, with what each line stands for."""
    found: dict[str, list[Change]] = {}
    for change in changes_between(before, after, {}):
        for line in _lines(change, before, after):
            found.setdefault(line, []).append(change)
    return tuple(Told(line, tuple(changes)) for line, changes in found.items())


def place_in_words(at: Path, meeting: Meeting) -> str:
    """Return what stands at a path of the meeting, such as "how long “Short breaks” takes"."""
    if at[0] == "items" and len(at) >= 3:
        field = at[2] if at[2] in _ITEM_FIELDS or at[2] == "order" else "other"
        return say(f"combining.item.{field}", title=_title(at[1], meeting, meeting))
    if at[0] == "people" and len(at) >= 3:
        field = at[2] if at[2] in _PERSON_FIELDS else "other"
        return say(f"combining.person.{field}", name=_name(at[1], meeting, meeting))
    if at[0] == "needs" and len(at) >= 2:
        return say("combining.needs", name=_name(at[1], meeting, meeting))
    return say(f"combining.part.{_part(at[0])}")


def thing_in_words(at: Path, meeting: Meeting) -> str:
    """Return what a path of two steps leads to by its name: an item, a person or a paper."""
    if at[0] == "items":
        return say("combining.named", name=_title(at[1], meeting, meeting))
    if at[0] == "people":
        return _name(at[1], meeting, meeting)
    paper = meetings.paper(meeting, at[1]) if at[0] == "papers" else None
    return say("combining.named", name=paper.title) if paper else place_in_words(at, meeting)


def value_in_words(value: object, meeting: Meeting) -> str:
    """Return a value as people read it; what is long is cut, and a whole thing is only named."""
    match value:
        case None | "" | () | frozenset():
            return say("combining.value.nothing")
        case bool():
            return say("combining.value.yes" if value else "combining.value.no")
        case Enum():
            return say(f"gui.purpose.{value.value}") if isinstance(value, Purpose) else str(value.value)
        case date():
            return date_in_full(value)
        case time():
            return clock_time(value)
        case tuple() | frozenset():
            return ", ".join(value_in_words(one, meeting) for one in value)
        case str():
            person = meetings.person(meeting, value)
            return person.name if person else value
        case int():
            return str(value)
    return say("combining.value.whole")


def _lines(change: Change, before: Meeting, after: Meeting) -> Iterator[str]:
    at = change.at
    match at[0]:
        case "items" if len(at) >= 2:
            yield from _item_lines(at, before, after)
        case "people" if len(at) >= 2:
            yield _person_line(at, before, after)
        case "needs":
            names = [_name(at[1], before, after)] if len(at) > 1 else [one.name for one in after.people]
            yield from (say("combining.did.needs", name=name) for name in names)
        case "papers" if len(at) >= 2:
            yield _paper_line(at, before, after)
        case _:
            yield _part_line(at, after)


def _item_lines(at: Path, before: Meeting, after: Meeting) -> Iterator[str]:
    was, now = meetings.item(before, at[1]), meetings.item(after, at[1])
    title = _title(at[1], after, before)
    if now is None or (now.is_removed and not (was and was.is_removed)):
        yield say("combining.did.item_removed", title=title)
    elif was is None or (was.is_removed and not now.is_removed):
        yield say("combining.did.item_added", title=title)
    elif at[2:3] == ("order",):
        yield from _moved_line(now, before, after)
    elif len(at) > 2:
        yield _changed(at, after, named=before)


def _moved_line(item: AgendaItem, before: Meeting, after: Meeting) -> Iterator[str]:
    place = [one.id for one in meetings.agenda(after)]
    if [one.id for one in meetings.agenda(before)] != place and item.id in place:
        yield say("combining.did.item_moved", title=_title(item.id, after, before), place=place.index(item.id) + 1)


def _person_line(at: Path, before: Meeting, after: Meeting) -> str:
    was, now = meetings.person(before, at[1]), meetings.person(after, at[1])
    name = _name(at[1], after, before)
    if now is None:
        return say("combining.did.person_removed", name=name)
    if was is None:
        return say("combining.did.person_added", name=name)
    return _changed(at, after, named=before)


def _paper_line(at: Path, before: Meeting, after: Meeting) -> str:
    was, now = meetings.paper(before, at[1]), meetings.paper(after, at[1])
    title = (now or was).title if now or was else say("combining.no_title")  # type: ignore[union-attr]  # one is there
    if now is None or (now.is_removed and not (was and was.is_removed)):
        return say("combining.did.paper_removed", title=title)
    if was is None or (was.is_removed and not now.is_removed):
        return say("combining.did.paper_added", title=title)
    return say("combining.did.paper_changed", title=title)


def _part_line(at: Path, after: Meeting) -> str:
    if at[0] == "easy_reads":
        return say("combining.did.easy_read")
    return _changed(at, after, named=after)


def _changed(at: Path, after: Meeting, named: Meeting) -> str:
    # Things go by the names that they had, so that "changed the title of A to: B" says something.
    what = place_in_words(at, named)
    value = value_at(after, at) if at[-1] in _SHORT and at[0] in ("items", *_DETAILS) else None
    words = value_in_words(value, after) if value not in (None, "") else ""
    if not words or len(words) > LONGEST_TOLD:
        return say("combining.did.changed", what=what)
    return say("combining.did.changed_to", what=what, value=words)


def _part(name: str) -> str:
    return name if name in _DETAILS or name in _LISTS else "other"


def _title(item_id: str, first: Meeting, second: Meeting) -> str:
    found = meetings.item(first, item_id) or meetings.item(second, item_id)
    return (found.title if found else "") or say("combining.no_title")


def _name(person_id: str, first: Meeting, second: Meeting) -> str:
    found = meetings.person(first, person_id) or meetings.person(second, person_id)
    return (found.name if found else "") or say("combining.no_name")
