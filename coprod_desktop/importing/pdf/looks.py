"""Which paragraphs of an untagged PDF are headings, by how they stand out from the body."""

import re
from collections import Counter
from collections.abc import Iterable

from coprod_desktop.importing.pdf.lines import Line, Lines

_LARGER = 1.1
_LONGEST = 200
_LONGEST_BOLD = 110
_MOST_LINES = 4
_LEVELS = 6
_CAPTION_SIZE = 1.05
_SMALLEST = 0.97
_SMALLEST_NUMBERED = 0.75
_DEEP_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})+\.?")

Look = tuple[float, bool]


def body_size(lines: Iterable[Line]) -> float:
    """Return the size of most letters of the paper."""
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def heading_look(paragraph: Lines, body: float) -> Look | None:
    """Return how a heading looks (size, bold), or None for what does not stand out as one."""
    text, first = paragraph.text, paragraph.first
    if len(paragraph.lines) > _MOST_LINES or len(text) > _LONGEST or not any(one.isalpha() for one in text):
        return None
    is_bold = all(line.is_bold for line in paragraph.lines)
    marker, number, _ = paragraph.label
    if marker is not None and marker.style == "bullet":
        return None
    if first.size >= _LARGER * body:
        return (round(first.size), is_bold)
    # The deepest headings may be smaller than the text; a number in parts, such as "2.1.3", tells them apart.
    least = _SMALLEST_NUMBERED if _DEEP_NUMBER.fullmatch(number) else _SMALLEST
    if (
        is_bold
        and first.size >= least * body
        and len(text) <= _LONGEST_BOLD
        and not text.endswith((".", ",", ";", ":"))
    ):
        return (round(first.size), True)
    return None


def levels_of(looks: Iterable[Look]) -> dict[Look, int]:
    """Return the level of each look, from 1: larger before smaller, bold before plain."""
    ranked = sorted(set(looks), reverse=True)
    return {look: min(rank, _LEVELS) for rank, look in enumerate(ranked, 1)}


def is_caption(paragraph: Lines, body: float) -> bool:
    """Tell whether a line right above a table says what is in it: bold or with "Table 2", no larger than the body."""
    text = paragraph.text
    says_so = text.lower().startswith(("table ", "tabl "))
    fits = len(text) <= _LONGEST_BOLD and paragraph.first.size <= _CAPTION_SIZE * body and not paragraph.label[2]
    return fits and (says_so or all(line.is_bold for line in paragraph.lines))
