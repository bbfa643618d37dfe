"""Edits of how words are said aloud."""

from dataclasses import replace

from coprod_desktop.model.edits.edit import Edit
from coprod_desktop.model.meeting import Meeting, Saying


def put_saying(saying: Saying) -> Edit:
    """Return the edit that teaches how a word is said, or changes the one with this id."""

    def apply(meeting: Meeting) -> Meeting:
        if any(one.id == saying.id for one in meeting.sayings):
            return replace(meeting, sayings=tuple(saying if one.id == saying.id else one for one in meeting.sayings))
        return replace(meeting, sayings=(*meeting.sayings, saying))

    return Edit("listening.edit_saying_put", {"word": saying.written}, apply, about=saying.id)


def remove_saying(saying: Saying) -> Edit:
    """Return the edit that forgets how a word is said."""

    def apply(meeting: Meeting) -> Meeting:
        return replace(meeting, sayings=tuple(one for one in meeting.sayings if one.id != saying.id))

    return Edit("listening.edit_saying_removed", {"word": saying.written}, apply, about=saying.id)
