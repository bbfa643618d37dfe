"""Plain text becomes drafts: paragraphs between empty lines, lists by their marks, headings by guess."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from coprod_desktop.importing.draft import TITLE, Draft, Marker, Text
from coprod_desktop.importing.imported import Remarks
from coprod_desktop.importing.run_text import clean, tidy
from coprod_desktop.model.document import words

_BULLET = re.compile(r"(\s*)[-*+•·▪●○‣–](?:\s+|$)(?=\S|$)")
_NUMBER = re.compile(r"(\s*)\(?(\d{1,3}|[a-zA-Z]|[ivx]{2,5})[.)]\s+(?=\S)")
_UNDERLINE = re.compile(r"\s*(={3,}|-{3,}|_{3,}|\*{3,})\s*")
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}
_NUMBERED_LABEL = re.compile(r"(\d{1,3}(?:\.\d{1,3})*)[.)]?\s+")

_LONGEST_HEADING = 70
_FEWEST_CAPITALS = 3
_LONGEST_WRAPPED_LINE = 110
_SHORTEST_WRAPPED_LINE = 40
# A line this much shorter than the longest ended because its writer wanted it to.
_FULL_LINE = 0.85
_TWIPS_A_SPACE = 120


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Lines between two empty ones."""

    lines: tuple[str, ...]


def read_plain_text(text: str, remarks: Remarks) -> list[Draft]:
    """Return the drafts of a text; lines that only look like headings are remarked on."""
    chunks = list(_chunks(clean(text)))
    width = max((len(line) for chunk in chunks for line in chunk.lines if len(chunk.lines) > 1), default=0)
    drafts: list[Draft] = []
    for chunk, following in zip_longest(chunks, chunks[1:]):
        drafts.extend(_ChunkReader(width, is_first=not drafts).read(chunk, following))
    guessed = sum(isinstance(draft, Text) and draft.heading is not None for draft in drafts)
    remarks.add("guessed_headings", guessed)
    return drafts


def _chunks(text: str) -> Iterator[_Chunk]:
    lines: list[str] = []
    for line in text.split("\n"):
        if line.strip():
            lines.append(line.rstrip())
        elif lines:
            yield _Chunk(tuple(lines))
            lines = []
    if lines:
        yield _Chunk(tuple(lines))


class _ChunkReader:
    """Reads one chunk; `width` is the longest line of the text."""

    def __init__(self, width: int, *, is_first: bool) -> None:
        self._width = width
        self._is_first = is_first
        self._drafts: list[Draft] = []
        self._lines: list[str] = []
        self._marker: Marker | None = None

    def read(self, chunk: _Chunk, following: _Chunk | None) -> list[Draft]:
        lines = self._take_heading(chunk.lines, following)
        for line in lines:
            if _UNDERLINE.fullmatch(line):
                self._end()
                continue
            found = self._list_mark(line)
            if found is not None or self._starts_anew():
                self._end()
            if found is not None:
                self._marker, line = found
            self._lines.append(line.strip())
        self._end()
        return self._drafts

    def _take_heading(self, lines: Sequence[str], following: _Chunk | None) -> Sequence[str]:
        first = lines[0].strip()
        is_underlined = len(lines) > 1 and _UNDERLINE.fullmatch(lines[1]) is not None and len(first) <= _LONGEST_HEADING
        if is_underlined and not _UNDERLINE.fullmatch(first):
            self._add_heading(first, 1 if "=" in lines[1] else 2)
            return lines[2:]
        is_shouted = _is_in_capitals(first) and not (len(lines) > 1 and _is_in_capitals(lines[1]))
        if is_shouted or (len(lines) == 1 and _is_numbered_heading(first, following)):
            self._add_heading(first, 2)
            return lines[1:]
        return lines

    def _add_heading(self, line: str, level: int) -> None:
        label = _NUMBERED_LABEL.match(line)
        number = label[1] if label else ""
        text = line[label.end() :] if label else line
        is_title = self._is_first and not number
        self._drafts.append(Text(tidy(words(text)), heading=TITLE if is_title else level, number=number))

    def _list_mark(self, line: str) -> tuple[Marker, str] | None:
        bullet = _BULLET.match(line)
        if bullet:
            return _marker("bullet", 1, bullet[1]), line[bullet.end() :]
        number = _NUMBER.match(line)
        if not number:
            return None
        style, value = _numeral(number[2], self._previous_marker())
        if style.endswith("letter") and value > 1 and not self._follows(style, value):
            # "J. Smith" begins no list.
            return None
        return _marker(style, value, number[1]), line[number.end() :]

    def _previous_marker(self) -> Marker | None:
        if self._marker is not None:
            return self._marker
        last = self._drafts[-1] if self._drafts else None
        return last.marker if isinstance(last, Text) else None

    def _follows(self, style: str, value: int) -> bool:
        markers = [self._marker, *(one.marker for one in self._drafts if isinstance(one, Text))]
        return any(one is not None and one.style == style and one.value == value - 1 for one in markers)

    def _starts_anew(self) -> bool:
        """Tell whether the next line begins a paragraph although no empty line says so."""
        return bool(self._lines) and self._marker is None and self._width > _LONGEST_WRAPPED_LINE

    def _end(self) -> None:
        if self._lines:
            self._drafts.append(Text(tidy(words(self._joined())), marker=self._marker))
        self._lines, self._marker = [], None

    def _joined(self) -> str:
        """Join lines that only the edge of the page had parted; others stay as their writer broke them."""
        text = self._lines[0]
        for line, following in pairwise(self._lines):
            next_word = following.partition(" ")[0]
            was_full = len(line) + 1 + len(next_word) > _FULL_LINE * max(self._width, _SHORTEST_WRAPPED_LINE)
            text += (" " if was_full or self._marker else "\n") + following
        return text


def _marker(style: str, value: int, space: str) -> Marker:
    # A list of each indent is a list of its own: only the indent tells what is inside what.
    return Marker(f"text {len(space)}", 0, style, value, _TWIPS_A_SPACE * len(space))


def _is_in_capitals(line: str) -> bool:
    letters = [character for character in line if character.isalpha()]
    return (
        len(letters) >= _FEWEST_CAPITALS
        and len(line) <= _LONGEST_HEADING
        and all(character.isupper() for character in letters)
        and not _BULLET.match(line)
    )


def _is_numbered_heading(line: str, following: _Chunk | None) -> bool:
    """Tell whether "2. Background" heads what follows, rather than being the second item of a list."""
    label = _NUMBERED_LABEL.match(line)
    if label is None or following is None or len(line) > _LONGEST_HEADING or line.endswith((".", ";", ",", ":", "?")):
        return False
    next_line = following.lines[0]
    next_label = _NUMBERED_LABEL.match(next_line.strip())
    return next_label is None or "." in next_label[1]


def _numeral(label: str, previous: Marker | None) -> tuple[str, int]:
    if label.isdigit():
        return "decimal", int(label)
    is_roman = set(label) <= set(_ROMAN_VALUES)
    follows_letter = previous is not None and previous.style == "lower-letter" and previous.value == ord(label[0]) - 97
    if is_roman and not (len(label) == 1 and follows_letter):
        return "lower-roman", _roman_value(label)
    style = "lower-letter" if label.islower() else "upper-letter"
    return style, ord(label[0].lower()) - ord("a") + 1


def _roman_value(label: str) -> int:
    values = [_ROMAN_VALUES[letter] for letter in label]
    return sum(-one if one < following else one for one, following in zip(values, [*values[1:], 0], strict=True))
