"""Edits of people's private records.

Their names tell nobody's name: what was done is part of the history, which goes along with copies for others.
"""

from dataclasses import replace
from datetime import date
from typing import TypedDict, Unpack

from coprod_desktop.errors import CoprodError
from coprod_desktop.model.edits.edit import Edit
from coprod_desktop.model.meeting import Meeting, needs_of, person
from coprod_desktop.model.needs import LEAST_LARGE_PT, MOST_LARGE_PT, Format, Needs, Support


class ImpossibleSize(CoprodError):
    """A size of print outside LEAST_LARGE_PT and MOST_LARGE_PT (facts: least, most)."""

    says = "edits.impossible_size"


class NeedsFields(TypedDict, total=False):
    """The fields that `change_needs` takes; what is not given stays as it is."""

    formats: frozenset[Format]
    size_pt: int
    paper: str
    font: str
    is_bolder: bool
    support: frozenset[Support]
    support_words: str
    leaving: str
    email: str
    phone: str
    address: str
    best_way: str
    expenses: str
    payment: str
    mentor: str
    training: str
    stress: str
    helps: str
    wants_chat_before: bool
    wants_chat_after: bool
    asked_on: date | None
    recorded_on: date | None
    is_flagged: bool
    may_be_shared: bool
    shared_with: str
    met_on: date | None
    review_on: date | None


def change_needs(person_id: str, **fields: Unpack[NeedsFields]) -> Edit:
    """Return the edit that changes a person's private record, which begins with the first change.

    Raises ImpossibleSize; a size of 0 means that no size was asked for.
    """
    size = fields.get("size_pt", 0)
    if size and not LEAST_LARGE_PT <= size <= MOST_LARGE_PT:
        raise ImpossibleSize(least=LEAST_LARGE_PT, most=MOST_LARGE_PT)

    def apply(meeting: Meeting) -> Meeting:
        if person(meeting, person_id) is None:
            return meeting
        before = needs_of(meeting, person_id)
        after = replace(before, **fields)
        return meeting if after == before else _with_record(meeting, replace(after, is_erased=False))

    return Edit("edits.change_needs", {}, apply, about=person_id)


def erase_needs(person_id: str) -> Edit:
    """Return the edit that erases a person's private record; the next save takes it out of the history too."""

    def apply(meeting: Meeting) -> Meeting:
        return without_record(meeting, person_id)

    return Edit("edits.erase_needs", {}, apply, about=person_id)


def without_record(meeting: Meeting, person_id: str) -> Meeting:
    """Return the meeting with a person's private record erased; as it was when there is none."""
    if not any(one.id == person_id for one in meeting.needs):
        return meeting
    return _with_record(meeting, Needs(person_id, is_erased=True))


def _with_record(meeting: Meeting, record: Needs) -> Meeting:
    if any(one.id == record.id for one in meeting.needs):
        return replace(meeting, needs=tuple(record if one.id == record.id else one for one in meeting.needs))
    return replace(meeting, needs=(*meeting.needs, record))
