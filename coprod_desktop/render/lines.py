"""Words become lines: where each line breaks and where each piece of it stands.

Ragged right, no hyphenation (LP-20, LP-21): a line breaks at a space, or where the writer asked for it. A word that is
wider than a whole line, such as a long address, breaks after a sign inside it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coprod_desktop.render import fonts
from coprod_desktop.render.fonts import Face
from coprod_desktop.render.plan import Words
from coprod_desktop.render.profiles import Family, Profile

_PARTS = re.compile(r"\n| +|[^ \n]+")
# Where a word that is too long for any line may break: after these signs.
_CLOSING = ".,;:!?)]’”"
_LONG_WORD_PARTS = re.compile(r"[^/\-_.?&=@]*[/\-_.?&=@]+|[^/\-_.?&=@]+")


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


def type_of(profile: Profile, size_pt: float, *, is_bold: bool = False) -> Type:
    """Return how a profile sets words of this size."""
    bold = is_bold or profile.bolder
    return Type(profile.family, size_pt, bold, profile.letter_em, profile.word_em)


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


@dataclass(slots=True)
class _Part:
    """A stretch of one run: a word or part of one, a space, or a wished line break ("\\n")."""

    text: str
    words: Words
    face: Face
    width_pt: float


def break_lines(words: tuple[Words, ...], type_: Type, width_pt: float) -> tuple[Line, ...]:
    """Return the lines of a paragraph that may be `width_pt` wide."""
    lines: list[Line] = []
    line: list[_Part] = []
    used = 0.0
    for token in _tokens(words, type_):
        if token[0].text == "\n":
            lines.append(_line(line, token[0]))
            line, used = [], 0.0
            continue
        for chunk in _fitting(token, type_.size_pt, width_pt):
            width = sum(part.width_pt for part in chunk)
            is_space = chunk[0].text.isspace() and "\u00a0" not in chunk[0].text
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
    return max((sum(part.width_pt for part in token) for token in _tokens(words, type_)), default=0.0)


def _tokens(words: tuple[Words, ...], type_: Type) -> Iterator[list[_Part]]:
    """Yield words, spaces and line breaks; a word may be made of several runs."""
    word: list[_Part] = []
    for run in words:
        face = type_.face(run)
        for text in _PARTS.findall(run.printed):
            if text[0] in " \n":
                if word:
                    yield word
                    word = []
                text = text[0]
                yield [_Part(text, run, face, 0.0 if text == "\n" else face.width(text, type_.size_pt))]
            else:
                word.append(_Part(text, run, face, face.width(text, type_.size_pt)))
    if word:
        yield word


def _fitting(token: list[_Part], size_pt: float, width_pt: float) -> Iterator[list[_Part]]:
    """Yield the token whole, or in parts that fit on a line each."""
    if sum(part.width_pt for part in token) <= width_pt:
        yield token
        return
    chunk: list[_Part] = []
    used = 0.0
    parts = [cut for part in token for cut in _cut(part, size_pt, width_pt)]
    for place, part in enumerate(parts):
        # A full stop after an address does not start a line.
        closing = parts[place + 1].width_pt if place + 1 < len(parts) and _is_closing(parts[place + 1].text) else 0.0
        if chunk and not _is_closing(part.text) and used + part.width_pt + closing > width_pt:
            yield chunk
            chunk, used = [], 0.0
        chunk.append(part)
        used += part.width_pt
    yield chunk


def _is_closing(text: str) -> bool:
    return all(character in _CLOSING for character in text)


def _cut(part: _Part, size_pt: float, width_pt: float) -> Iterator[_Part]:
    """Yield the pieces of a word between which a line may break."""
    for text in _LONG_WORD_PARTS.findall(part.text):
        fits = part.face.width(text, size_pt) <= width_pt
        for piece in (text,) if fits else text:  # letter by letter: the last resort
            yield _Part(piece, part.words, part.face, part.face.width(piece, size_pt))


def _line(parts: list[_Part], break_: _Part | None, *, is_last: bool = False) -> Line:
    while is_last and parts and parts[-1].text == " ":
        parts.pop()
    if break_ is not None and not (parts and parts[-1].text == " "):
        # Screen readers read the tags, where a line's end is no space.
        parts = [*parts, _Part(" ", break_.words, break_.face, 0.0)]
    pieces: list[Piece] = []
    x = 0.0
    end = 0.0
    for part in parts:
        if pieces and pieces[-1].words is part.words:
            before = pieces[-1]
            pieces[-1] = Piece(
                before.text + part.text, before.x_pt, before.width_pt + part.width_pt, before.face, before.words
            )
        else:
            pieces.append(Piece(part.text, x, part.width_pt, part.face, part.words))
        x += part.width_pt
        end = end if part.text == " " else x
    return Line(tuple(pieces), end)
