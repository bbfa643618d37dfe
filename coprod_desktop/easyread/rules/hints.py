"""Where a person might cut a long sentence that no rule dares to cut (ER-03)."""

import re

from coprod_desktop.easyread.rules.shape import starts_a_clause, without_end

_DASH = re.compile(r"\s(?:[–—]|-)\s")
_OPEN_SPAN = re.compile(r"\b(?:between|both|either) [^,;]{0,40}$", re.IGNORECASE)
_CUT_HINT = re.compile(
    r"[,;]? (?:and|but|so|because|which|who|while|although|unless|if|when|where|including|such as)\b"
)


def place_to_cut(text: str) -> str:
    """Return the words where a person might cut a long sentence ("and the council will"), or "" if none are seen.

    Before a new subject and its verb is best, then near the middle. Nothing is said about whether a cut keeps the
    meaning: that is for a person to judge.
    """
    body = without_end(text)
    places = [found for found in _CUT_HINT.finditer(body) if 0.15 < found.start() / len(body) < 0.85]
    places += _DASH.finditer(body)
    places = [found for found in places if not _OPEN_SPAN.search(body, 0, found.start())]
    if not places:
        return ""
    middle = len(body) / 2
    best = min(places, key=lambda found: (not starts_a_clause(_after(body, found)), abs(found.start() - middle)))
    return " ".join(body[best.start() :].lstrip(",;–—- ").split()[:4])


def _after(body: str, found: re.Match[str]) -> str:
    return body[found.end() :].lstrip()
