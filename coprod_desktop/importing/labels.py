"""The bullets and numbers that some files have as plain words: what they mean for a list or a heading."""

import re

from coprod_desktop.importing.draft import Marker
from coprod_desktop.importing.numerals import number_of
from coprod_desktop.importing.run_text import clean

# The hyphen last: it and "o" are bullets only with a space after them.
BULLETS = "•·▪●○‣◦■□➢✓–—*❖◆➔−o-"
_BULLET = re.compile(rf"\s*([{re.escape(BULLETS)}])(?:\s+|$)")
_NUMBER = re.compile(r"\s*\(?(\d{1,3}|[a-zA-Z]|[ivxIVX]{2,6})[.)](?:\s+|$)")
_PART_NUMBER = re.compile(r"\s*(\d{1,2}(?:\.\d{1,3})+)\.?(?:\s+|$)")
_HEADING_NUMBER = re.compile(r"\s*(\d{1,2}(?:\.\d{1,3})*)\.?\s+(?=\S)")


def whole_label(text: str) -> tuple[Marker | None, str]:
    """Return what a label is: a marker for a bullet or one number alone, or words for such as "2.1"."""
    plain = " ".join(clean(text).split())
    bare = plain.strip("().:")
    if not bare.isalnum() or len(bare) > 6:
        is_bullet = len(plain) <= 1 or not any(one.isalnum() for one in plain)
        return (Marker("words"), "") if is_bullet else (None, plain)
    if plain == "o":
        return Marker("words"), ""
    style, value = number_of(bare)
    return Marker("words", 0, style, value, label=bare), ""


def leading_label(text: str) -> tuple[Marker | None, str, int]:
    """Return the marker or part number ("2.1") that a text begins with, and how many characters it takes.

    Without one the last is 0.
    """
    bullet = _BULLET.match(text)
    if bullet:
        return Marker("words"), "", bullet.end()
    part = _PART_NUMBER.match(text)
    if part:
        return None, part[1], part.end()
    number = _NUMBER.match(text)
    if number is None:
        return None, "", 0
    style, value = number_of(number[1])
    return Marker("words", 0, style, value, label=number[1]), "", number.end()


def heading_number(text: str) -> tuple[str, int]:
    """Return the number that a heading begins with, such as "2.1", and how many characters it takes."""
    found = _HEADING_NUMBER.match(text)
    return (found[1], found.end()) if found else ("", 0)
