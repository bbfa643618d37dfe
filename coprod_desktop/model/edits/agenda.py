"""Edits of the agenda: its items, its breaks and their order."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypedDict, Unpack

from coprod_desktop.errors import CoprodError
from coprod_desktop.model.consultation import Consultation
from coprod_desktop.model.edits.edit import Edit
from coprod_desktop.model.ids import new_id
from coprod_desktop.model.meeting import AgendaItem, Meeting, Purpose, Stage, agenda, item
from coprod_desktop.model.order import between, spread

MOST_MINUTES = 10_000
BREAK_MINUTES = 15

# Keys grow by a letter each few moves to one place; past this length all items get fresh, short ones.
_LONGEST_ORDER_KEY = 24


class ImpossibleMinutes(CoprodError):
    """Minutes below 0 or above MOST_MINUTES (fact: most)."""

    says = "edits.impossible_minutes"


class ItemFields(TypedDict, total=False):
    """The fields that `change_item` takes; what is not given stays as it is."""

    title: str
    purpose: Purpose
    about: str
    asked_by: str
    presenters: tuple[str, ...]
    minutes: int
    can_change: str
    cannot_change: str
    paper_ids: tuple[str, ...]
    stage: Stage | None
    has_happened: str
    will_happen: str
    difference: str
    presenter_help: str
    needs_no_presenter: bool
    is_open_slot: bool
    consultation: Consultation | None


def add_item(title: str, asked_by: str = "", after: str = "") -> Edit:
    """Return the edit that adds an item: behind the item with the id `after`, or at the end."""
    added = AgendaItem(new_id("item"), title, "", asked_by=asked_by)
    return _adding("edits.add_item", added, after)


def propose_items(proposals: Sequence[tuple[str, str, str]]) -> Edit:
    """Return the edit that notes what people would like to talk about: a title, who asked and what about, for each."""
    items = tuple(
        AgendaItem(new_id("item"), title, "", asked_by=asked_by, about=about, is_proposed=True)
        for title, asked_by, about in proposals
    )

    def apply(meeting: Meeting) -> Meeting:
        waiting = meeting.items
        for one in items:
            last = max((other.order for other in waiting), default="")
            waiting = (*waiting, replace(one, order=between(last, "")))
        return replace(meeting, items=waiting)

    about = items[0].id if items else ""
    return Edit("edits.propose_items", {}, apply, about=about)


def accept_item(item_id: str, after: str = "") -> Edit:
    """Return the edit that puts a proposed item on the agenda: behind the item with the id `after`, or at the end."""

    def apply(meeting: Meeting) -> Meeting:
        proposed = item(meeting, item_id)
        if proposed is None or not proposed.is_proposed or proposed.is_removed:
            return meeting
        accepted = replace(proposed, is_proposed=False)
        items = tuple(accepted if one.id == item_id else one for one in meeting.items)
        places = [one.id for one in agenda(meeting)]
        position = places.index(after) + 1 if after in places else len(places)
        return _placed(replace(meeting, items=items), accepted, position)

    return Edit("edits.accept_item", {"item": item_id}, apply, about=item_id)


def put_items(items: Sequence[AgendaItem], name: str = "edits.put_items") -> Edit:
    """Return the edit that adds whole items at the end of the agenda, in this order; `name` is the key of its words."""

    def apply(meeting: Meeting) -> Meeting:
        for one in items:
            places = agenda(meeting)
            meeting = _placed(replace(meeting, items=(*meeting.items, one)), one, len(places))
        return meeting

    return Edit(name, {}, apply, about=items[0].id if items else "")


def add_break(minutes: int = BREAK_MINUTES, after: str = "") -> Edit:
    """Return the edit that adds a break: behind the item with the id `after`, or at the end.

    Raises ImpossibleMinutes.
    """
    _check_minutes(minutes)
    return _adding("edits.add_break", AgendaItem(new_id("item"), "", "", minutes=minutes, is_break=True), after)


def change_item(item_id: str, **fields: Unpack[ItemFields]) -> Edit:
    """Return the edit that changes the fields of an item that are given. Raises ImpossibleMinutes."""
    _check_minutes(fields.get("minutes", 0))

    def apply(meeting: Meeting) -> Meeting:
        items = tuple(replace(one, **fields) if one.id == item_id else one for one in meeting.items)
        return replace(meeting, items=items)

    names = tuple(fields)
    name = f"edits.change_item_{names[0]}" if len(names) == 1 else "edits.change_item"
    return Edit(name, {"item": item_id}, apply, about=item_id)


def remove_item(item_id: str) -> Edit:
    """Return the edit that takes an item or a break off the agenda."""

    def apply(meeting: Meeting) -> Meeting:
        items = tuple(replace(one, is_removed=True) if one.id == item_id else one for one in meeting.items)
        return replace(meeting, items=items)

    return Edit("edits.remove_item", {"item": item_id}, apply, about=item_id)


def move_item_up(item_id: str) -> Edit:
    """Return the edit that moves an item one place nearer the start; the first one stays."""
    return Edit("edits.move_item_up", {"item": item_id}, lambda meeting: _moved_by(meeting, item_id, -1), item_id)


def move_item_down(item_id: str) -> Edit:
    """Return the edit that moves an item one place nearer the end; the last one stays."""
    return Edit("edits.move_item_down", {"item": item_id}, lambda meeting: _moved_by(meeting, item_id, 1), item_id)


def move_item_to(item_id: str, position: int) -> Edit:
    """Return the edit that moves an item to a place counted from 0; a place past either end means that end."""
    return Edit("edits.move_item", {"item": item_id}, lambda meeting: _moved_to(meeting, item_id, position), item_id)


def _check_minutes(minutes: int) -> None:
    if not 0 <= minutes <= MOST_MINUTES:
        raise ImpossibleMinutes(most=f"{MOST_MINUTES:,}")


def _adding(name: str, added: AgendaItem, after: str) -> Edit:
    def apply(meeting: Meeting) -> Meeting:
        places = [one.id for one in agenda(meeting)]
        position = places.index(after) + 1 if after in places else len(places)
        return _placed(replace(meeting, items=(*meeting.items, added)), added, position)

    return Edit(name, {"item": added.id}, apply, about=added.id)


def _moved_by(meeting: Meeting, item_id: str, places: int) -> Meeting:
    ids = [one.id for one in agenda(meeting)]
    return _moved_to(meeting, item_id, ids.index(item_id) + places) if item_id in ids else meeting


def _moved_to(meeting: Meeting, item_id: str, position: int) -> Meeting:
    items = agenda(meeting)
    ids = [one.id for one in items]
    if item_id not in ids:
        return meeting
    position = max(0, min(position, len(ids) - 1))
    place = ids.index(item_id)
    return meeting if place == position else _placed(meeting, items[place], position)


def _placed(meeting: Meeting, moved: AgendaItem, position: int) -> Meeting:
    others = [one for one in agenda(meeting) if one.id != moved.id]
    before = others[position - 1].order if position else ""
    after = others[position].order if position < len(others) else ""
    try:
        placed = _with_keys(meeting, {moved.id: between(before, after)})
    except ValueError:  # no room: two items share a key after a merge, or a key is not one of ours
        placed = meeting
    if _is_at(placed, moved.id, position):
        return placed
    others.insert(position, moved)
    return _with_keys(meeting, dict(zip((one.id for one in others), spread(len(others)), strict=True)))


def _is_at(meeting: Meeting, item_id: str, position: int) -> bool:
    there = agenda(meeting)[position]
    return there.id == item_id and 0 < len(there.order) <= _LONGEST_ORDER_KEY


def _with_keys(meeting: Meeting, keys: dict[str, str]) -> Meeting:
    items = tuple(replace(one, order=keys[one.id]) if one.id in keys else one for one in meeting.items)
    return replace(meeting, items=items)
