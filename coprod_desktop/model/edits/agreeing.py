"""Edits by which co-chairs say yes to the agenda as it is, or take it back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from coprod_desktop.model.agreement import content, fingerprint, outdated
from coprod_desktop.model.edits.edit import Edit
from coprod_desktop.model.meeting import Agreement, How, Meeting, Slip, co_chairs


def agree(person_id: str, said_on: date, how: How = How.HERE, written_by: str = "") -> Edit:
    """Return the edit that records a co-chair's yes to the agenda as it is; from others it changes nothing.

    A yes by phone or on paper says who wrote it down.
    """

    def apply(meeting: Meeting) -> Meeting:
        if person_id not in {one.id for one in co_chairs(meeting)}:
            return meeting
        yes = Agreement(person_id, fingerprint(meeting), said_on, how, written_by, content(meeting))
        return replace(meeting, agreements=(*_without(meeting, person_id), yes))

    return Edit("edits.agree", {"person": person_id}, apply, about=person_id)


def note_slip(on: date, changes: tuple[str, ...]) -> Edit:
    """Return the edit that lets agreements stand after a change that does not change what the agenda means.

    `changes` tell in words what it was; each agreement keeps them.
    """

    def apply(meeting: Meeting) -> Meeting:
        now, agreed_to = fingerprint(meeting), content(meeting)

        def renewed(one: Agreement) -> Agreement:
            return replace(one, fingerprint=now, agreed_to=agreed_to, slips=(*one.slips, Slip(on, changes)))

        return _with_outdated(meeting, renewed)

    return Edit("edits.note_slip", {}, apply)


def take_agreements_away(changes: tuple[str, ...]) -> Edit:
    """Return the edit that takes agreements away after a change of meaning, and keeps what changed in words."""

    def apply(meeting: Meeting) -> Meeting:
        return _with_outdated(meeting, lambda one: replace(one, fingerprint="", agreed_to={}, changes=changes))

    return Edit("edits.take_agreements_away", {}, apply)


def take_back_agreement(person_id: str) -> Edit:
    """Return the edit that takes a person's yes away."""

    def apply(meeting: Meeting) -> Meeting:
        return replace(meeting, agreements=_without(meeting, person_id))

    return Edit("edits.take_back_agreement", {"person": person_id}, apply, about=person_id)


def _with_outdated(meeting: Meeting, change: Callable[[Agreement], Agreement]) -> Meeting:
    old = outdated(meeting)
    return replace(meeting, agreements=tuple(change(one) if one in old else one for one in meeting.agreements))


def _without(meeting: Meeting, person_id: str) -> tuple[Agreement, ...]:
    return tuple(one for one in meeting.agreements if one.person_id != person_id)
