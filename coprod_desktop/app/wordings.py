"""How a thing of a meeting reads in one state of it, so that two states can be looked at side by side."""

from coprod_desktop.app.change_words import Told, value_in_words
from coprod_desktop.model import meeting as meetings
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.model.texts import PlacedText, texts
from coprod_desktop.storage.changes import Change
from coprod_desktop.storage.merging.three_way import Path, value_at
from coprod_desktop.strings import say

_FIELDS = (str, int, bool)
_LONGEST_PATH_TO_A_THING = 2


def wording(told: Told, meeting: Meeting) -> str:
    """Return how what a change is about reads in a state of the meeting: several lines where it is a whole thing."""
    found = dict.fromkeys(words for change in told.changes for words in _words(change, meeting))
    lines = [words for words in found if words]
    return "\n".join(lines) or say("combining.value.nothing")


def _words(change: Change, meeting: Meeting) -> tuple[str, ...]:
    at = change.at
    if at[0] == "items" and at[-1] == "order":
        return tuple(_agenda(meeting))
    if at[-1] == "is_removed":
        at = at[:-1]
    value = value_at(meeting, at)
    if value is None or getattr(value, "is_removed", False):
        return ()
    if len(at) > _LONGEST_PATH_TO_A_THING or at[0] not in ("items", "people", "papers", "easy_reads"):
        words = _of_a_field(value, meeting)
        if words:
            return (words,)
    return tuple(_of_a_thing(at, meeting))


def _of_a_field(value: object, meeting: Meeting) -> str:
    """Return a field's words, "" where it is more than a field."""
    words = value_in_words(value, meeting)
    return "" if words == say("combining.value.whole") else words


def _of_a_thing(at: Path, meeting: Meeting) -> list[str]:
    """Return every text of what a path leads into; where it has none, that it is there."""
    found = [(depth, one) for one in texts(meeting) if (depth := _depth(at, one))]
    deepest = max((depth for depth, _ in found), default=0)
    return [one.text for depth, one in found if depth == deepest] or [say("combining.value.there")]


def _depth(at: Path, text: PlacedText) -> int:
    """Return how far along a path a text belongs: the farther, the nearer to what changed; 0 when it does not."""
    ids = (text.place.id, text.place.name, text.place.about)
    return max((step + 1 for step, name in enumerate(at) if step and name in ids), default=0)


def _agenda(meeting: Meeting) -> list[str]:
    items = meetings.agenda(meeting)
    return [f"{place}. {one.title or say('combining.no_title')}" for place, one in enumerate(items, 1)]
