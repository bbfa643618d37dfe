"""Edits of the meeting itself: what it is called, when and where it is."""

from dataclasses import replace
from datetime import date, time
from typing import TypedDict, Unpack

from coprod_desktop.model.edits.edit import Edit
from coprod_desktop.model.meeting import Meeting


class Details(TypedDict, total=False):
    """The details that `set_details` takes; what is not given stays as it is."""

    group: str
    on: date | None
    starts: time | None
    ends: time | None
    place: str
    contact: str


def set_title(title: str) -> Edit:
    """Return the edit that gives the meeting a title."""

    def apply(meeting: Meeting) -> Meeting:
        return replace(meeting, title=title)

    return Edit("edits.set_title", {}, apply)


def set_details(**details: Unpack[Details]) -> Edit:
    """Return the edit that sets group, date, start, end, place or contact, whichever are given."""

    def apply(meeting: Meeting) -> Meeting:
        return replace(meeting, **details)

    names = tuple(details)
    name = f"edits.set_{names[0]}" if len(names) == 1 else "edits.set_details"
    return Edit(name, {}, apply)
