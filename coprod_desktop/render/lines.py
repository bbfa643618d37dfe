"""Words become lines: where each line breaks and where each piece of it stands.

Ragged right, no hyphenation (LP-20, LP-21): a line breaks at a space, or where the writer asked for it. A word that is
wider than a whole line, such as a long address, breaks after a sign inside it.
"""

import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from typing import NamedTuple

from coprod_desktop.render import fonts
from coprod_desktop.render.fonts import Face
from coprod_desktop.render.plan import Words
from coprod_desktop.render.profiles import Family, Profile

_SPACE = " "
_PARTS = re.compile(r"\n| +|[^ \n]+")
# Where a word that is too long for any line may break: after these signs.
_CLOSING = ".,;:!?)]’”"
_LONG_WORD_PARTS = re.compile(r"[^/\-_.?&=@]*[/\-_.?&=@]+|[^/\-_.?&=@]+")
_LETTERS_TOGETHER = 5
_NO_BREAK_SPACE = "\u00a0"
_HELD = re.compile(r"[^\u00a0]*\u00a0+|[^\u00a0]+")


@dataclass(frozen=True, slots=True)
class Type:
    """How words are set: the family that prints them unless a run names another, the size, and whether all is bold."""

    family: Family
    size_pt: float
    is_bold: bool = False
    letter_em: float = 0.0
    word_em: float = 0.0

    def face(self, words: Words) -> Face:
        """Return the face that a run is printed in."""
        return fonts.spaced(words.family or self.family, self.is_bold or words.bold, self.letter_em, self.word_em)

    def in_bold(self) -> "Type":
        """Return the same with all words in bold."""
        return Type(self.family, self.size_pt, True, self.letter_em, self.word_em)

    def sized(self, size_pt: float) -> "Type":
        """Return the same in another size."""
        return Type(self.family, size_pt, self.is_bold, self.letter_em, self.word_em)


def type_of(profile: Profile, size_pt: float, *, is_bold: bool = False) -> Type:
    """Return how a profile sets words of this size."""
    bold = is_bold or profile.bolder
    return Type(profile.family, size_pt, bold, profile.letter_em, profile.word_em)


def gap_pt(profile: Profile) -> float:
    """Return how much white a space of the body gets, letters' share included, where words stand further apart."""
    face = type_of(profile, profile.body_pt).face(Words(""))
    return (face.letter_em + face.word_em) * profile.body_pt if face.word_em else 0.0


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a line in one look: `x_pt` from the line's start; `words` is the run that it is part of."""

    text: str
    x_pt: float
    width_pt: float
    face: Face
    words: Words


@dataclass(frozen=True, slots=True)
class Line:
    """A line; `width_pt` leaves the space at its end out. Every line but the last ends in a space, for the ear."""

    pieces: tuple[Piece, ...]
    width_pt: float


class _Part(NamedTuple):
    """A stretch of one run: a word or part of one, a space, or a wished line break ("\\n")."""

    text: str
    words: Words
    face: Face
    width_pt: float


_Token = tuple[_Part, ...]


_Row = tuple[int, int, float]
"""A line before it is made: its first word, the word behind its last, and how wide it is without a space at its end."""


class _Measured(NamedTuple):
    """Words without line breaks among them, none wider than a line; each gap is how wide the space before a word is."""

    texts: list[str]
    widths: list[float]
    gaps: list[float]


class _Mixed(NamedTuple):
    """The same of several runs: `parts` has what each word is made of, `spaces` what stands before it."""

    parts: list[list[_Part]]
    widths: list[float]
    gaps: list[float]
    spaces: list[_Part]


def break_lines(words: tuple[Words, ...], type_: Type, width_pt: float) -> tuple[Line, ...]:
    """Return the lines of a paragraph that may be `width_pt` wide."""
    if len(words) == 1:
        measured = _measured(words[0], type_, width_pt)
        if measured:
            return tuple(_plain_lines(measured, _rows(*measured[1:], width_pt), (type_.face(words[0]), words[0])))
    else:
        mixed = _mixed(words, type_, width_pt)
        if mixed:
            return tuple(_mixed_lines(mixed, _rows(mixed.widths, mixed.gaps, width_pt)))
    return _lines_by_token(words, type_, width_pt)


def number_of_lines(words: tuple[Words, ...], type_: Type, width_pt: float) -> int:
    """Return how many lines a paragraph has, for those who need no more: making the lines is most of the work."""
    found = _in_words(words, type_, width_pt)
    return len(_rows(found.widths, found.gaps, width_pt) if found else _lines_by_token(words, type_, width_pt))


def _in_words(words: tuple[Words, ...], type_: Type, width_pt: float) -> _Measured | _Mixed | None:
    return _measured(words[0], type_, width_pt) if len(words) == 1 else _mixed(words, type_, width_pt)


def _measured(run: Words, type_: Type, width_pt: float) -> _Measured | None:
    """Return the words of one run, as most paragraphs are; None when it takes more care."""
    if "\n" in run.printed:
        return None
    face, size_pt = type_.face(run), type_.size_pt
    found = [word for word in run.printed.split(_SPACE) if word]
    widths = [width * size_pt for width in face.word_widths(found)]
    if not found or max(widths) > width_pt or any(map(str.isspace, found)):
        return None
    return _Measured(found, widths, [face.widths[_SPACE] * size_pt] * len(found))


def _mixed(words: tuple[Words, ...], type_: Type, width_pt: float) -> _Mixed | None:
    """Return the words of several runs, some of which may share a word; None when they take more care."""
    text = "".join([run.printed for run in words])
    if not text or "\n" in text or "  " in text or text[0] == _SPACE or text[-1] == _SPACE:
        return None
    made = _Mixed([[]], [0.0], [0.0], [_Part("", words[0], type_.face(words[0]), 0.0)])
    for run in words:
        _add_run(made, run, type_)
    return made if max(made.widths) <= width_pt and not any(map(str.isspace, text.split(_SPACE))) else None


def _add_run(made: _Mixed, run: Words, type_: Type) -> None:
    face, size_pt = type_.face(run), type_.size_pt
    texts = run.printed.split(_SPACE)
    space = _Part(_SPACE, run, face, face.width(_SPACE, size_pt))
    for place, (text, width) in enumerate(zip(texts, face.word_widths(texts), strict=True)):
        if place:
            made.parts.append([])
            made.widths.append(0.0)
            made.gaps.append(space.width_pt)
            made.spaces.append(space)
        if text:
            made.parts[-1].append(_Part(text, run, face, width * size_pt))
            made.widths[-1] += width * size_pt


def _rows(widths: list[float], gaps: list[float], width_pt: float) -> list[_Row]:
    rows: list[_Row] = []
    start, used = 0, widths[0]
    for place in range(1, len(widths)):
        wider = used + gaps[place] + widths[place]
        if wider > width_pt:
            rows.append((start, place, used))
            start, used = place, widths[place]
        else:
            used = wider
    rows.append((start, len(widths), used))
    return rows


def _plain_lines(measured: _Measured, rows: list[_Row], look: tuple[Face, Words]) -> Iterator[Line]:
    for start, end, used in rows:
        text = _SPACE.join(measured.texts[start:end])
        if end < len(measured.texts):
            yield Line((Piece(text + _SPACE, 0.0, used + measured.gaps[0], *look),), used)
        else:
            yield Line((Piece(text, 0.0, used, *look),), used)


def _mixed_lines(mixed: _Mixed, rows: list[_Row]) -> Iterator[Line]:
    for start, end, _ in rows:
        parts = [*mixed.parts[start]]
        for place in range(start + 1, end):
            parts.append(mixed.spaces[place])
            parts.extend(mixed.parts[place])
        is_last = end == len(mixed.parts)
        yield _line(parts if is_last else [*parts, mixed.spaces[end]], None, is_last=is_last)


def _lines_by_token(words: tuple[Words, ...], type_: Type, width_pt: float) -> tuple[Line, ...]:
    """Return the lines of what has line breaks in it, odd spaces, or words that are too long for any line."""
    lines: list[Line] = []
    line: list[_Part] = []
    used = 0.0
    for token in _tokens(words, type_):
        if token[0].text == "\n":
            lines.append(_line(line, token[0]))
            line, used = [], 0.0
            continue
        width = _width(token)
        chunks = ((token, width),) if width <= width_pt else _fitting(token, type_.size_pt, width_pt)
        for chunk, width in chunks:
            is_space = _is_space(chunk[0].text)
            if line and not is_space and used + width > width_pt:
                lines.append(_line(line, None))
                line, used = [], 0.0
            if line or not is_space:
                line.extend(chunk)
                used += width
    if line:
        lines.append(_line(line, None, is_last=True))
    return tuple(lines)


def longest_word_pt(words: tuple[Words, ...], type_: Type) -> float:
    """Return the width of the widest word: what a table column needs at least."""
    found = _in_words(words, type_, math.inf)
    return max(found.widths if found else map(_width, _tokens(words, type_)), default=0.0)


def _is_space(text: str) -> bool:
    # Narrow and wide spaces of other sorts do not start a line either.
    return text == " " or (text.isspace() and "\u00a0" not in text)


def _width(parts: Sequence[_Part]) -> float:
    return parts[0].width_pt if len(parts) == 1 else sum(part.width_pt for part in parts)


def _tokens(words: tuple[Words, ...], type_: Type) -> Iterator[_Token]:
    """Yield words, spaces and line breaks; a word may be made of several runs."""
    word: _Token = ()
    for run in words:
        face = type_.face(run)
        breaks = {" ": _Part(" ", run, face, face.width(" ", type_.size_pt)), "\n": _Part("\n", run, face, 0.0)}
        for text in _PARTS.findall(run.printed):
            if text[0] in breaks:
                if word:
                    yield word
                    word = ()
                yield (breaks[text[0]],)
            else:
                word = (*word, _Part(text, run, face, face.width(text, type_.size_pt)))
    if word:
        yield word


def _fitting(token: _Token, size_pt: float, width_pt: float) -> Iterator[tuple[list[_Part], float]]:
    """Yield a word that is too long for any line in parts that fit on a line each, with their widths."""
    chunk: list[_Part] = []
    used = 0.0
    parts = [cut for part in token for cut in _cut(part, size_pt, width_pt)]
    for place, part in enumerate(parts):
        # A full stop after an address does not start a line.
        closing = parts[place + 1].width_pt if place + 1 < len(parts) and _is_closing(parts[place + 1].text) else 0.0
        if chunk and not _is_closing(part.text) and used + part.width_pt + closing > width_pt:
            yield chunk, used
            chunk, used = [], 0.0
        chunk.append(part)
        used += part.width_pt
    yield chunk, used


def _is_closing(text: str) -> bool:
    return all(character in _CLOSING for character in text)


def _cut(part: _Part, size_pt: float, width_pt: float) -> Iterator[_Part]:
    """Yield the pieces of a word between which a line may break."""

    def width(text: str) -> float:
        return part.face.width(text, size_pt)

    for held in _held_apart(part.text, width, width_pt):
        stays = _NO_BREAK_SPACE in held[:-1] and width(held) <= width_pt
        for text in (held,) if stays else _LONG_WORD_PARTS.findall(held):
            pieces = (text,) if width(text) <= width_pt else _letters(text, width, width_pt)
            yield from (_Part(piece, part.words, part.face, width(piece)) for piece in pieces)


def _letters(text: str, width: Callable[[str], float], width_pt: float) -> Sequence[str]:
    """Return a word letter by letter, the last resort; its end stays together, so that no letter stands alone."""
    end = text[-_LETTERS_TOGETHER:]
    return (*text[:-_LETTERS_TOGETHER], end) if width(end) <= width_pt else text


def _held_apart(text: str, width: Callable[[str], float], width_pt: float) -> list[str]:
    """Return what no-break spaces hold in parts, the last as long as fits: "Wednesday", "30 September 2026"."""
    words = _HELD.findall(text)
    last = len(words) - 1
    start = next((place for place in range(last) if width("".join(words[place:])) <= width_pt), last)
    return [*words[:start], "".join(words[start:])]


def _line(parts: list[_Part], break_: _Part | None, *, is_last: bool = False) -> Line:
    while is_last and parts and parts[-1].text == " ":
        parts.pop()
    if break_ is not None and not (parts and parts[-1].text == " "):
        # Screen readers read the tags, where a line's end is no space.
        parts = [*parts, _Part(" ", break_.words, break_.face, 0.0)]
    widths = [part.width_pt for part in parts]
    edges = list(accumulate(widths, initial=0.0))
    pieces: list[Piece] = []
    start = 0
    for _, same in groupby(parts, key=lambda part: id(part.words)):
        run = list(same)
        end = start + len(run)
        text = "".join([part.text for part in run])
        pieces.append(Piece(text, edges[start], sum(widths[start:end]), run[0].face, run[0].words))
        start = end
    inked = len(parts)
    while inked and parts[inked - 1].text == " ":
        inked -= 1
    return Line(tuple(pieces), edges[inked])
