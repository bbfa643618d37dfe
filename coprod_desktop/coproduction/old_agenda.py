"""An agenda that somebody wrote in Word, as items: titles, minutes, presenters and breaks, as far as they are told."""

import re
from collections.abc import Sequence
from dataclasses import replace

from coprod_desktop import strings
from coprod_desktop.coproduction.old_agenda_rows import BREAK, FROM_TO, MINUTES, STARTS, OldItem, rows_of
from coprod_desktop.model.dates import minutes_of_day
from coprod_desktop.model.document import Document
from coprod_desktop.model.ids import new_id
from coprod_desktop.model.meeting import AgendaItem, Person
from coprod_desktop.model.typed import read_time

MOST_ITEMS = 100
_USUAL_MINUTES = 15
_LONGEST_TITLE = 200
_NO_NAME_AFTER = ("to", "for", "from", "of", "about", "with", "by", "and", "&")
_BETWEEN_NAMES = re.compile(r"\s*(?:,|/|&|;|\band\b)\s*")


def items_of(document: Document, people: Sequence[Person] = ()) -> tuple[AgendaItem, ...]:
    """Return the items of an agenda in its order; () when there is nothing like an item in it.

    Who presents an item is found among `people` by name; whoever is not among them is told in what the item is about.
    """
    rows = [_with_names_apart(row, people) for row in rows_of(document.blocks)[:MOST_ITEMS]]
    starts = [*map(_start, rows), None]
    return tuple(_item(row, _minutes(row, starts[n], starts[n + 1]), people) for n, row in enumerate(rows))


def _with_names_apart(row: OldItem, people: Sequence[Person]) -> OldItem:
    """Return a row with the names at the end of its title as who presents: a column that only tabs kept apart."""
    names = "|".join(re.escape(one.name.strip()) for one in people if one.name.strip())
    if row.who or not names:
        return row
    found = re.search(rf"\s((?:{names})(?:\s*(?:,|/|&|\band\b)\s*(?:{names}))*)$", row.title, re.IGNORECASE)
    title = row.title[: found.start()].rstrip(" ,;:-–") if found else ""
    if found is None or not title or title.split()[-1].casefold() in _NO_NAME_AFTER:
        return row
    return replace(row, title=title, who=found[1])


def _item(row: OldItem, minutes: int, people: Sequence[Person]) -> AgendaItem:
    if BREAK.match(row.title):
        return AgendaItem(new_id("item"), "", "", minutes=minutes, is_break=True)
    names = [name.casefold() for name in _BETWEEN_NAMES.split(row.who) if name]
    found = [one for one in people if one.name.strip() and one.name.strip().casefold() in names]
    is_all_found = len(found) == len(names)
    told = "" if is_all_found else strings.say("templates.old_who", who=row.who)
    about = "\n".join(part for part in (row.about.strip(), told) if part)
    presenters = tuple(one.id for one in found)
    return AgendaItem(
        new_id("item"), row.title[:_LONGEST_TITLE], "", about=about, presenters=presenters, minutes=minutes
    )


def _minutes(row: OldItem, starts: int | None, next_starts: int | None) -> int:
    if found := MINUTES.search(row.when):
        return int(found[1])
    if found := FROM_TO.search(row.when):
        first, last = _clock(found[1]), _clock(found[2])
        if first is not None and last is not None and (last - first) % (12 * 60) > 0:
            return (last - first) % (12 * 60)
    if starts is not None and next_starts is not None and 0 < next_starts - starts <= 12 * 60:
        return next_starts - starts
    return _USUAL_MINUTES


def _start(row: OldItem) -> int | None:
    found = FROM_TO.search(row.when) or STARTS.search(row.when)
    return _clock(found[1]) if found else None


def _clock(text: str) -> int | None:
    try:
        at = read_time(text)
    except ValueError:
        return None
    return minutes_of_day(at) if at is not None else None
