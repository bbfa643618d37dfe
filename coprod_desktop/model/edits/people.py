"""Edits of who takes part."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypedDict, Unpack

from coprod_desktop.model.edits.edit import Edit
from coprod_desktop.model.edits.needs import without_record
from coprod_desktop.model.meeting import AgendaItem, Meeting, Person, Role, Side, person
from coprod_desktop.model.needs import Needs


class PersonFields(TypedDict, total=False):
    """The fields that `change_person` takes; what is not given stays as it is."""

    name: str
    roles: frozenset[Role]
    sides: frozenset[Side]
    side_words: str
    is_side_printed: bool


def add_person(added: Person) -> Edit:
    """Return the edit that adds somebody; a person whose id is there already stays as they are."""

    def apply(meeting: Meeting) -> Meeting:
        if person(meeting, added.id):
            return meeting
        return replace(meeting, people=(*meeting.people, added))

    return Edit("edits.add_person", {"person": added.id}, apply, about=added.id)


def add_people(added: Sequence[Person], records: Sequence[Needs] = ()) -> Edit:
    """Return the edit that adds several people with their records; who is there already stays as they are."""

    def apply(meeting: Meeting) -> Meeting:
        here = {one.id for one in meeting.people}
        new = tuple(one for one in added if one.id not in here)
        ids = {one.id for one in new}
        others = tuple(one for one in meeting.needs if one.id not in ids)
        brought = tuple(one for one in records if one.id in ids)
        return replace(meeting, people=(*meeting.people, *new), needs=(*others, *brought))

    return Edit("edits.add_people", {"number": str(len(added))}, apply)


def change_person(person_id: str, **fields: Unpack[PersonFields]) -> Edit:
    """Return the edit that changes a person's name, roles, sides or what is said of them, whichever are given."""

    def apply(meeting: Meeting) -> Meeting:
        people = tuple(replace(one, **fields) if one.id == person_id else one for one in meeting.people)
        return replace(meeting, people=people)

    return Edit("edits.change_person", {"person": person_id}, apply, about=person_id)


def remove_person(person_id: str) -> Edit:
    """Return the edit that takes a person out, with their private record, and their name off items and agreements."""

    def apply(meeting: Meeting) -> Meeting:
        if person(meeting, person_id) is None:
            return meeting
        return replace(
            without_record(meeting, person_id),
            people=tuple(one for one in meeting.people if one.id != person_id),
            items=tuple(_without(item, person_id) for item in meeting.items),
            agreements=tuple(one for one in meeting.agreements if one.person_id != person_id),
        )

    return Edit("edits.remove_person", {"person": person_id}, apply, about=person_id)


def _without(item: AgendaItem, person_id: str) -> AgendaItem:
    if person_id != item.asked_by and person_id not in item.presenters:
        return item
    return replace(
        item,
        asked_by="" if item.asked_by == person_id else item.asked_by,
        presenters=tuple(one for one in item.presenters if one != person_id),
    )
