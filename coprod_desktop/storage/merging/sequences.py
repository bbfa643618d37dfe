"""Words and lists that two people changed, made one: what only one of them changed is taken from both."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Generic, TypeVar

T = TypeVar("T")
Piece = TypeVar("Piece")

_WORDS = re.compile(r"\s+|\S+")


@dataclass(frozen=True, slots=True)
class Merged(Generic[T]):
    """What came of a value that two people changed.

    Where both changed the same place, `ours` and `theirs` take one side's words there, and `both` has one after the
    other; everywhere else the three are the same.
    """

    ours: T
    theirs: T
    both: T

    @property
    def is_clash(self) -> bool:
        """Whether people have to decide."""
        return self.ours != self.theirs


@dataclass(frozen=True, slots=True)
class _Edit(Generic[Piece]):
    """Pieces `start` to `end` of the base became `now`."""

    start: int
    end: int
    now: tuple[Piece, ...]


def merged_text(base: str, ours: str, theirs: str) -> Merged[str]:
    """Return a text that two people changed, merged word by word.

    Where there was nothing before, people decide: two answers to one question seldom make one.
    """
    if not base.strip():
        first, second = sorted((ours, theirs))
        return Merged(ours, theirs, f"{first} {second}")
    words = [_WORDS.findall(text) for text in (base, ours, theirs)]
    parts = _merged_parts(words[0], words[1], words[2])
    return Merged(*("".join(_spaced(side)) for side in _sides(parts)))


def merged_list(base: Sequence[Piece], ours: Sequence[Piece], theirs: Sequence[Piece]) -> Merged[tuple[Piece, ...]]:
    """Return a list that two people changed, merged piece by piece. Pieces are compared by ==."""
    parts = _merged_parts(list(base), list(ours), list(theirs))
    return Merged(*(tuple(piece for part in side for piece in part) for side in _sides(parts)))


def _sides(parts: Sequence[Merged[tuple[Piece, ...]]]) -> tuple[list[tuple[Piece, ...]], ...]:
    return [one.ours for one in parts], [one.theirs for one in parts], [one.both for one in parts]


def _spaced(parts: Sequence[tuple[str, ...]]) -> list[str]:
    """Return all words, with a space where two words that were written apart would run into one."""
    words = [word for part in parts for word in part]
    for place in range(len(words) - 1, 0, -1):
        if not words[place][0].isspace() and not words[place - 1][-1].isspace():
            words.insert(place, " ")
    return words


def _merged_parts(
    base: Sequence[Piece], ours: Sequence[Piece], theirs: Sequence[Piece]
) -> list[Merged[tuple[Piece, ...]]]:
    ahead = {0: _edits(base, ours), 1: _edits(base, theirs)}
    parts: list[Merged[tuple[Piece, ...]]] = []
    done = 0
    while ahead[0] or ahead[1]:
        start = min(edits[0].start for edits in ahead.values() if edits)
        parts.append(_untouched(base[done:start]))
        group, done = _next_group(ahead, start)
        parts.append(_decided(base, group, start, done))
    parts.append(_untouched(base[done:]))
    return parts


def _edits(base: Sequence[Piece], now: Sequence[Piece]) -> list[_Edit[Piece]]:
    places: dict[object, int] = {}
    numbers = [places.setdefault(_key(piece), len(places)) for piece in (*base, *now)]
    codes = SequenceMatcher(None, numbers[: len(base)], numbers[len(base) :], autojunk=False).get_opcodes()
    return [_Edit(i, j, tuple(now[k:m])) for kind, i, j, k, m in codes if kind != "equal"]


def _key(piece: object) -> object:
    try:
        hash(piece)
    except TypeError:
        return repr(piece)
    return piece


def _next_group(ahead: dict[int, list[_Edit[Piece]]], start: int) -> tuple[dict[int, list[_Edit[Piece]]], int]:
    """Take the edits that begin at `start`, and all that reach into them; return them and where they end."""
    group: dict[int, list[_Edit[Piece]]] = {0: [], 1: []}
    end, grew = start, True
    while grew:
        grew = False
        for side, edits in ahead.items():
            while edits and (edits[0].start == start or edits[0].start < end):
                end, grew = max(end, edits[0].end), True
                group[side].append(edits.pop(0))
    return group, end


def _decided(
    base: Sequence[Piece], group: dict[int, list[_Edit[Piece]]], start: int, end: int
) -> Merged[tuple[Piece, ...]]:
    ours, theirs = (_with(base, group[side], start, end) for side in (0, 1))
    if not group[1] or ours == theirs:
        return _untouched(ours)
    if not group[0]:
        return _untouched(theirs)
    # In one order on both computers, so that each can combine with the other and get the same.
    first, second = sorted((ours, theirs), key=repr)
    both = (*first, *second)
    only_added = all(edit.start == edit.end for edits in group.values() for edit in edits)
    return _untouched(both) if only_added else Merged(ours, theirs, both)


def _with(base: Sequence[Piece], edits: Sequence[_Edit[Piece]], start: int, end: int) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    done = start
    for edit in edits:
        pieces += [*base[done : edit.start], *edit.now]
        done = edit.end
    return (*pieces, *base[done:end])


def _untouched(pieces: Sequence[Piece]) -> Merged[tuple[Piece, ...]]:
    return Merged(tuple(pieces), tuple(pieces), tuple(pieces))
