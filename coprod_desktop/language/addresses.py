"""Finds web links and e-mail addresses, in which no word is looked for."""

import re

from coprod_desktop.model.document import Span

_MARKS = ("@", "://", "www.")
_ENDINGS = "uk|org|com|net|gov|nhs|info|wales|cymru|scot|london|eu|ie|io|co|edu|int"
_BARE_DOMAIN = re.compile(rf"\.(?:{_ENDINGS}|{_ENDINGS.upper()})\b(?![.'’]?[A-Za-z])")
_BEFORE = re.compile(r"[^\s<>()\[\]{}\"“”‘|,;]*\Z")
_AFTER = re.compile(r"[^\s<>\[\]{}\"“”|]*")
_TRAILING = ".,;:!?'’)"
_LONGEST = 400


def find_addresses(text: str) -> list[Span]:
    """Return the web links and e-mail addresses in reading order; punctuation after them is not part of them."""
    spans: list[Span] = []
    for place in sorted({*_marked(text), *(found.start() for found in _BARE_DOMAIN.finditer(text))}):
        if spans and place < spans[-1].end:
            continue
        span = _around(text, place)
        if span and (not spans or span.start >= spans[-1].end):
            spans.append(span)
    return spans


def _marked(text: str) -> list[int]:
    places: list[int] = []
    for mark in _MARKS:
        place = text.find(mark)
        while place >= 0:
            places.append(place)
            place = text.find(mark, place + len(mark))
    return places


def _around(text: str, place: int) -> Span | None:
    first = max(0, place - _LONGEST)
    before = _BEFORE.search(text[first:place])
    after = _AFTER.match(text, place, min(len(text), place + _LONGEST))
    start = first + before.start() if before else place
    end = after.end() if after else place
    while end > place and text[end - 1] in _TRAILING:
        end -= 1
    address = text[start:end]
    # "@" alone, as in "2 @ £5", is no address.
    is_whole = bool(re.search(r"\w@[\w.]+\w|://\w|www\.\w|\w\.\w", address))
    return Span(start, end) if is_whole else None
