"""The edit that changes words in any number of places at once."""

from collections.abc import Mapping, Sequence

from coprod_desktop.model.edits.edit import Edit
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.model.texts import TextChange, with_change


def change_texts(name: str, facts: Mapping[str, str], changes: Sequence[TextChange]) -> Edit:
    """Return the edit, named by a key and its facts, that changes texts; one that changed meanwhile stays."""

    def apply(meeting: Meeting) -> Meeting:
        # From the last to the first: a sentence that goes makes those after it move up.
        for one in reversed(changes):
            meeting = with_change(meeting, one)
        return meeting

    return Edit(name, facts, apply, about=changes[0].place.id if changes else "")
