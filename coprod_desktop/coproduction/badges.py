"""Name badges to cut out: big, first name biggest, never under 36 point (MTG-21)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from coprod_desktop.model.document import Block, Document, Media, Paragraph, Picture, words
from coprod_desktop.model.meeting import Meeting, Person
from coprod_desktop.strings import count, in_a_document, say

LEAST_PT = 36
FIRST_NAME_PT = 44
_MM_PER_PT = 25.4 / 72
_WIDTH_MM, _HEIGHT_MM = 85.0, 55.0
_ROOM_MM = 77.0
# A double name may go on in the next line behind its hyphen.
_PIECES = re.compile(r"[^\s-]+-*|-+")
# A bold letter of this face is rarely wider; wide letters are counted as wider still.
_LETTER = 0.62
_WIDE = frozenset("mwMWŴŵ@")


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    size_pt: float


@in_a_document
def badges_as_document(meeting: Meeting) -> Document:
    """Return the badges of everybody who takes part, two beside each other, to cut out along the lines.

    A name that is too long for half a page gets the whole width. Somebody without a name yet gets none.
    """
    names = [one.name.strip() for one in meeting.people if one.name.strip()]
    rows = list(_rows(names))
    media = {f"badges-{number}": _sheet(row) for number, row in enumerate(rows)}
    blocks: list[Block] = [Paragraph("badges-about", words(count("support.badges_about", len(names))))]
    blocks += [
        Picture(f"badges-{number}", f"badges-{number}", say("support.badges_of", names=" · ".join(row)), False, 170.0)
        for number, row in enumerate(rows)
    ]
    return Document(say("support.badges_title"), tuple(blocks), kind="badges", author=meeting.group, media=media)


def without_badge(meeting: Meeting) -> tuple[Person, ...]:
    """Return the people who get no badge, because nobody has typed their name yet."""
    return tuple(one for one in meeting.people if not one.name.strip())


def _rows(names: Sequence[str]) -> Iterator[tuple[str, ...]]:
    waiting = ""
    for name in names:
        if _lines(name, _ROOM_MM) is None:
            yield (name,)
        elif waiting:
            yield waiting, name
            waiting = ""
        else:
            waiting = name
    if waiting:
        yield (waiting,)


def _sheet(row: tuple[str, ...]) -> Media:
    is_wide = len(row) == 1 and _lines(row[0], _ROOM_MM) is None
    width = 2 * _WIDTH_MM if is_wide else _WIDTH_MM
    drawn = "".join(_badge(name, place * _WIDTH_MM, width) for place, name in enumerate(row))
    box = f'viewBox="0 0 {2 * _WIDTH_MM:g} {_HEIGHT_MM:g}"'
    return Media("image/svg+xml", f'<svg xmlns="http://www.w3.org/2000/svg" {box}>{drawn}</svg>'.encode())


def _badge(name: str, left: float, width: float) -> str:
    lines = _lines(name, width - _WIDTH_MM + _ROOM_MM) or _squeezed(name, width - 8)
    heights = [line.size_pt * _MM_PER_PT * 1.2 for line in lines]
    top = (_HEIGHT_MM - sum(heights)) / 2
    cut = f'<rect x="{left + 0.5:g}" y="0.5" width="{width - 1:g}" height="{_HEIGHT_MM - 1:g}"'
    drawn = f'{cut} fill="#fff" stroke="#000" stroke-width="0.4" stroke-dasharray="2 1.5"/>'
    for line, height in zip(lines, heights, strict=True):
        top += height
        place = f'x="{left + width / 2:g}" y="{top - 0.3 * height:.2f}"'
        look = f'font-family="Arimo, Arial, sans-serif" font-weight="bold" font-size="{line.size_pt * _MM_PER_PT:.3f}"'
        drawn += f'<text {place} {look} text-anchor="middle" fill="#000">{escape(line.text)}</text>'
    return drawn


def _lines(name: str, room_mm: float) -> list[_Line] | None:
    """Return a name on at most three lines, none under LEAST_PT, or None when there is no room for that."""
    first, *rest = _PIECES.findall(name)
    size = next((pt for pt in (FIRST_NAME_PT, LEAST_PT) if _width_mm(first, pt) <= room_mm), 0)
    if not size:
        return None
    lines = [_Line(first, size)]
    for word in rest:
        joined = f"{lines[-1].text}{'' if lines[-1].text.endswith('-') else ' '}{word}"
        if len(lines) > 1 and _width_mm(joined, LEAST_PT) <= room_mm:
            lines[-1] = _Line(joined, LEAST_PT)
        elif _width_mm(word, LEAST_PT) <= room_mm:
            lines.append(_Line(word, LEAST_PT))
        else:
            return None
    height = sum(line.size_pt for line in lines) * _MM_PER_PT * 1.2
    return lines if height <= _HEIGHT_MM - 3 else None


def _squeezed(name: str, room_mm: float) -> list[_Line]:
    """Return the beginning of a name that has no room even on the whole width, as much as fits on one line."""
    shown = name
    while _width_mm(shown, LEAST_PT) > room_mm:
        shown = shown[:-2].rstrip() + "…"
    return [_Line(shown, LEAST_PT)]


def _width_mm(text: str, size_pt: float) -> float:
    letters = sum(0.95 if letter in _WIDE or ord(letter) > 0x2E80 else _LETTER for letter in text)
    return letters * size_pt * _MM_PER_PT
