"""Edits of what came of a meeting."""

from dataclasses import replace
from datetime import date
from typing import TypedDict, Unpack

from coprod_desktop.model.edits.edit import Edit
from coprod_desktop.model.edits.named import with_value, without_value
from coprod_desktop.model.ids import new_id
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.model.outcomes import Action, Ladder, Outcome, Reading, SaidDid


class OutcomeFields(TypedDict, total=False):
    """The fields that `set_outcome` takes; what is not given stays as it is."""

    decision: str
    notes: str
    ladder: Ladder | None


def set_outcome(item_id: str, **fields: Unpack[OutcomeFields]) -> Edit:
    """Return the edit that writes down what came of an item."""

    def apply(meeting: Meeting) -> Meeting:
        before = next((one for one in meeting.outcomes if one.id == item_id), Outcome(item_id))
        after = replace(before, **fields)
        # Words that were never there leave no trace: an outcome that says nothing is none.
        values = with_value(meeting.outcomes, after) if after != Outcome(item_id) else None
        return replace(meeting, outcomes=without_value(meeting.outcomes, item_id) if values is None else values)

    return Edit("after.edit_outcome", {"item": item_id}, apply, about=item_id)


def put_action(action: Action) -> Edit:
    """Return the edit that adds an action, or changes the one with its id."""

    def apply(meeting: Meeting) -> Meeting:
        return replace(meeting, actions=with_value(meeting.actions, action))

    return Edit("after.edit_action", {"action": action.what}, apply, about=action.id)


def remove_action(action: Action) -> Edit:
    """Return the edit that takes an action away."""

    def apply(meeting: Meeting) -> Meeting:
        return replace(meeting, actions=without_value(meeting.actions, action.id))

    return Edit("after.edit_action_removed", {"action": action.what}, apply, about=action.id)


def put_said_did(pair: SaidDid) -> Edit:
    """Return the edit that adds what people said and what was done, or changes the one with its id."""

    def apply(meeting: Meeting) -> Meeting:
        return replace(meeting, said_did=with_value(meeting.said_did, pair))

    return Edit("after.edit_said_did", {"said": pair.said}, apply, about=pair.id)


def remove_said_did(pair: SaidDid) -> Edit:
    """Return the edit that takes a pair of said and done away."""

    def apply(meeting: Meeting) -> Meeting:
        return replace(meeting, said_did=without_value(meeting.said_did, pair.id))

    return Edit("after.edit_said_did_removed", {"said": pair.said}, apply, about=pair.id)


def confirm_reading(person_id: str, paper_id: str, on: date) -> Edit:
    """Return the edit that notes that somebody read or heard a paper."""

    def apply(meeting: Meeting) -> Meeting:
        if any((one.person_id, one.paper_id) == (person_id, paper_id) for one in meeting.readings):
            return meeting
        reading = Reading(new_id("reading"), person_id, paper_id, on)
        return replace(meeting, readings=(*meeting.readings, reading))

    return Edit("after.edit_read", {"person": person_id, "paper": paper_id}, apply, about=person_id)


def take_back_reading(person_id: str, paper_id: str) -> Edit:
    """Return the edit that takes such a note away."""

    def apply(meeting: Meeting) -> Meeting:
        left = tuple(one for one in meeting.readings if (one.person_id, one.paper_id) != (person_id, paper_id))
        return replace(meeting, readings=left)

    return Edit("after.edit_not_read", {"person": person_id, "paper": paper_id}, apply, about=person_id)
