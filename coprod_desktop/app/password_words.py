"""How easily a password could be guessed, in words: no score, for a score says more than anybody knows."""

import re

from coprod_desktop.model.meeting import Meeting
from coprod_desktop.strings import say

_SHORT, _LONG = 8, 14
_FEW_SIGNS = 4
_SHORTEST_NAME = 3
# What everybody tries first.
_COMMON = frozenset({
    "password", "passwort", "letmein", "welcome", "qwerty", "abc", "iloveyou", "admin", "meeting", "agenda", "carers",
    "council", "coprod", "coproduction", "summer", "winter", "spring", "autumn",
})  # fmt: skip


def strength_in_words(password: str, meeting: Meeting) -> str:
    """Return what to tell a person who chooses this password, "" before anything is typed."""
    if not password:
        return ""
    plain = password.casefold()
    letters = re.sub(r"[\W\d_]+", "", plain)
    if letters in _COMMON or len(set(plain)) < _FEW_SIGNS or not letters:
        return say("locking.strength_common")
    if any(name in plain for name in _names(meeting)) and len(plain) < 2 * _LONG:
        return say("locking.strength_name")
    if len(password) < _SHORT:
        return say("locking.strength_short")
    return say("locking.strength_fair" if len(password) < _LONG else "locking.strength_good")


def _names(meeting: Meeting) -> frozenset[str]:
    texts = (meeting.title, meeting.place, *(one.name for one in meeting.people))
    return frozenset(
        word for text in texts for word in re.findall(r"\w+", text.casefold()) if len(word) > _SHORTEST_NAME
    )
