"""Edits of how the meeting is arranged, and of which rules of the power check are set aside."""

from dataclasses import replace
from datetime import date
from typing import TypedDict, Unpack

from coprod_desktop.model.arrangements import MeetingKind, Nation, SetAside
from coprod_desktop.model.edits.edit import Edit
from coprod_desktop.model.meeting import Meeting


class Arranged(TypedDict, total=False):
    """The arrangements that `arrange` takes; what is not given stays as it is."""

    kind: MeetingKind
    nation: Nation
    papers_sent_on: date | None
    chat_before: str
    expenses: str
    access: str
    leaving: str


def arrange(**fields: Unpack[Arranged]) -> Edit:
    """Return the edit that changes what is arranged around the meeting."""

    def apply(meeting: Meeting) -> Meeting:
        return replace(meeting, arrangements=replace(meeting.arrangements, **fields))

    names = tuple(fields)
    return Edit(f"edits.arrange_{names[0]}" if len(names) == 1 else "edits.arrange", {}, apply)


def set_rule_aside(rule: str, reason: str, on: date, about: str = "") -> Edit:
    """Return the edit that sets a rule of the power check aside for a reason: for one item, or for the meeting."""
    kept = SetAside(f"{rule}-{about}" if about else rule, rule, reason, on, about)

    def apply(meeting: Meeting) -> Meeting:
        others = tuple(one for one in meeting.set_aside if one.id != kept.id)
        return replace(meeting, set_aside=(*others, kept))

    return Edit("edits.set_rule_aside", {}, apply, about=kept.id)


def take_rule_back(set_aside_id: str) -> Edit:
    """Return the edit that looks at a rule again that had been set aside."""

    def apply(meeting: Meeting) -> Meeting:
        return replace(meeting, set_aside=tuple(one for one in meeting.set_aside if one.id != set_aside_id))

    return Edit("edits.take_rule_back", {}, apply, about=set_aside_id)
