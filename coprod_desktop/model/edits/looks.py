"""Edits of the looks for versions that a meeting carries along."""

from dataclasses import replace

from coprod_desktop.model.edits.edit import Edit
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.model.own_profile import OwnProfile


def put_own_profile(look: OwnProfile) -> Edit:
    """Return the edit that keeps a look in the meeting, in place of an older one with its id."""

    def apply(meeting: Meeting) -> Meeting:
        if any(one.id == look.id for one in meeting.own_profiles):
            kept = tuple(look if one.id == look.id else one for one in meeting.own_profiles)
            return replace(meeting, own_profiles=kept)
        return replace(meeting, own_profiles=(*meeting.own_profiles, look))

    return Edit("edits.put_own_profile", {"name": look.name}, apply, about=look.id)


def remove_own_profile(look: OwnProfile) -> Edit:
    """Return the edit that takes a look out of the meeting."""

    def apply(meeting: Meeting) -> Meeting:
        return replace(meeting, own_profiles=tuple(one for one in meeting.own_profiles if one.id != look.id))

    return Edit("edits.remove_own_profile", {"name": look.name}, apply, about=look.id)
