"""Lists that several people keep (words, templates, an address book), made one: entry by entry, field by field."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from coprod_desktop.storage.codec import Json

Fields = Mapping[str, Json]
"""What one entry says: its fields that hold something, as JSON."""

Entries = Mapping[str, Fields]
"""A list: its entries by a key that stays the same on every computer."""

Marks = Mapping[str, Mapping[str, str]]
"""What tells whether a field is as it was: a short digest for each field of each entry, and nothing of its words."""

_MARK_LETTERS = 16


@dataclass(frozen=True, slots=True)
class Clash:
    """An entry that both sides changed in the same field: the one that stays, and the `other`, which is not lost."""

    key: str
    kept: Fields
    other: Fields


@dataclass(frozen=True, slots=True)
class Merged:
    """Two lists as one, in the order of the shared one, and what only people can decide."""

    entries: Entries = field(default_factory=dict)
    clashes: tuple[Clash, ...] = ()


def marks_of(entries: Entries) -> Marks:
    """Return what tells later whether these entries were changed."""
    return {key: {name: _mark(value) for name, value in fields.items()} for key, fields in entries.items()}


def merge(bases: Sequence[Marks], ours: Entries, shared: Entries, known: frozenset[str]) -> Merged:
    """Return both lists as one.

    `bases` are the marks of states from which both sides came, the newest first; without any, nothing counts as
    removed. What one side removed and the other changed stays. Where both changed a field, the longer wording stays,
    and it is told as a Clash: every computer must choose the same one, or two that combine at once would never end.
    Fields outside `known` are a newer program's, which `ours` cannot hold: they are taken from `shared`.
    """
    entries: dict[str, Fields] = {}
    clashes: list[Clash] = []
    for key, theirs in shared.items():
        if key in ours:
            before = [one.get(key, {}) for one in bases]
            entries[key], is_clash = _merged_fields(before, ours[key], theirs, known)
            if is_clash:
                other = theirs if entries[key] == ours[key] else ours[key]
                clashes.append(Clash(key, entries[key], other))
        elif not _is_as_it_was(bases, key, theirs):
            entries[key] = theirs
    for key, own in ours.items():
        if key not in shared and not _is_as_it_was(bases, key, own):
            entries[key] = own
    return Merged(entries, tuple(clashes))


def _merged_fields(
    before: Sequence[Mapping[str, str]], own: Fields, theirs: Fields, known: frozenset[str]
) -> tuple[Fields, bool]:
    """Return the fields of an entry that both sides have, and whether both changed one of them."""
    merged: dict[str, Json] = {}
    is_clash = False
    for name in (*theirs, *(one for one in own if one not in theirs)):
        is_ours = False
        if name in known and _mark_in(own, name) != _mark_in(theirs, name):
            choice = _choice([one.get(name) for one in before] or [None], _mark_in(own, name), _mark_in(theirs, name))
            is_clash = is_clash or choice is None
            is_ours = _weight(own, name) > _weight(theirs, name) if choice is None else choice
        source = own if is_ours else theirs
        if name in source:
            merged[name] = source[name]
    return merged, is_clash


def _choice(before: Sequence[str | None], mine: str | None, other: str | None) -> bool | None:
    """Say whether ours is the newer of two that differ, None when both are.

    Both sides came from all states `before`: what one of these had is older than what none had.
    """
    if (mine in before) != (other in before):
        return other in before
    newest = before[0]
    if newest in (mine, other):
        return newest == other
    return None


def _is_as_it_was(bases: Sequence[Marks], key: str, fields: Fields) -> bool:
    """Say whether an entry that the other side has not is one that it removed, and that nobody changed since."""
    marks = {name: _mark(value) for name, value in fields.items()}
    return any(one.get(key) == marks for one in bases)


def _weight(fields: Fields, name: str) -> tuple[int, str]:
    return (len(json.dumps(fields[name])), _mark(fields[name])) if name in fields else (0, "")


def _mark_in(fields: Fields, name: str) -> str | None:
    return _mark(fields[name]) if name in fields else None


def _mark(value: Json) -> str:
    written = json.dumps(value, ensure_ascii=True, sort_keys=True)
    return hashlib.sha256(written.encode("ascii")).hexdigest()[:_MARK_LETTERS]
