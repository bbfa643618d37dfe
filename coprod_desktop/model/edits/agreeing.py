"""Edits by which co-chairs say yes to the agenda as it is, or take it back."""

from dataclasses import replace
from datetime import date

from coprod_desktop.model.agreement import fingerprint
from coprod_desktop.model.edits.edit import Edit
from coprod_desktop.model.meeting import Agreement, Meeting, co_chairs


def agree(person_id: str, said_on: date) -> Edit:
    """Return the edit that records a co-chair's yes to the agenda as it is; from others it changes nothing."""

    def apply(meeting: Meeting) -> Meeting:
        if person_id not in {one.id for one in co_chairs(meeting)}:
            return meeting
        yes = Agreement(person_id, fingerprint(meeting), said_on)
        return replace(meeting, agreements=(*_without(meeting, person_id), yes))

    return Edit("edits.agree", {"person": person_id}, apply, about=person_id)


def take_back_agreement(person_id: str) -> Edit:
    """Return the edit that takes a person's yes away."""

    def apply(meeting: Meeting) -> Meeting:
        return replace(meeting, agreements=_without(meeting, person_id))

    return Edit("edits.take_back_agreement", {"person": person_id}, apply, about=person_id)


def _without(meeting: Meeting, person_id: str) -> tuple[Agreement, ...]:
    return tuple(one for one in meeting.agreements if one.person_id != person_id)
