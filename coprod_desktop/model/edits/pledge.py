"""Edits of the group's pledge and of what people say about it."""

from dataclasses import replace

from coprod_desktop.model.document import Media
from coprod_desktop.model.edits.edit import Edit
from coprod_desktop.model.edits.named import with_value, without_value
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.model.pledge import PledgeAnswer, Promise


def put_promise(promise: Promise) -> Edit:
    """Return the edit that adds a promise, or changes the one with its id."""

    def apply(meeting: Meeting) -> Meeting:
        return replace(meeting, promises=with_value(meeting.promises, promise))

    return Edit("pledge.edit_promise", {"promise": promise.text}, apply, about=promise.id)


def remove_promise(promise: Promise) -> Edit:
    """Return the edit that takes a promise out of the pledge; what people said about it stays in the file."""

    def apply(meeting: Meeting) -> Meeting:
        return replace(meeting, promises=without_value(meeting.promises, promise.id))

    return Edit("pledge.edit_promise_removed", {"promise": promise.text}, apply, about=promise.id)


def take_promises(promises: tuple[Promise, ...]) -> Edit:
    """Return the edit that adds a starting set of promises; those that are there already stay as they are."""

    def apply(meeting: Meeting) -> Meeting:
        known = {one.id for one in meeting.promises}
        return replace(meeting, promises=(*meeting.promises, *(one for one in promises if one.id not in known)))

    return Edit("pledge.edit_promises_taken", {}, apply)


def add_pledge_answer(answer: PledgeAnswer) -> Edit:
    """Return the edit that adds what one person said; their name is not in it."""

    def apply(meeting: Meeting) -> Meeting:
        return replace(meeting, pledge_answers=with_value(meeting.pledge_answers, answer))

    return Edit("pledge.edit_answer", {}, apply, about=answer.id)


def set_logo(logo: Media | None) -> Edit:
    """Return the edit that gives the group its logo, or takes it away."""

    def apply(meeting: Meeting) -> Meeting:
        return replace(meeting, logo=logo)

    return Edit("pledge.edit_logo", {}, apply)
