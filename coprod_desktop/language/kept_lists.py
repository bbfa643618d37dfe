"""Word lists as they are kept: an entry with its forms on each line, made ready when somebody asks for it.

A paper meets a few hundred of the thousands. What must be known of all of them at once is how they are written.
"""

import json
from collections.abc import Iterator, KeysView, Mapping, Sequence
from dataclasses import fields
from datetime import date
from typing import Any, Generic, TypeVar, overload

from coprod_desktop.language.entry import Cues, Entry, SayInstead, ShortForm
from coprod_desktop.language.entry_reading import Problem
from coprod_desktop.language.forms import Alike, Surface
from coprod_desktop.model.finding import Kind

Part = TypeVar("Part")

_PLAIN = [one.name for one in fields(Entry) if one.name not in ("short_forms", "say_instead", "cues")]
_ENTRY, _SURFACE = 0, 1
_Pair = tuple[Entry, Surface]


def frozen(entries: Sequence[Entry], surfaces: Sequence[Surface], alike: Alike, problems: Sequence[Problem]) -> bytes:
    """Return lists as lines: first what is known of all, then each entry with its forms."""
    head = {
        "strings": "\n".join(alike),
        "entries": "\n".join(" ".join(map(str, found)) for found in alike.values()),
        "problems": [[p.file, p.entry, p.field, p.what, p.do] for p in problems],
        "count": len(entries),
    }
    rows = (_row(entry, one) for entry, one in zip(entries, surfaces, strict=True))
    lines = (json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in (head, *rows))
    return "\n".join(lines).encode("utf-8", "surrogatepass")


def thawed(payload: bytes) -> tuple[Sequence[Entry], Sequence[Surface], Alike, tuple[Problem, ...]] | None:
    """Return what `frozen` was given, or None when these are no such lines."""
    lines = payload.split(b"\n")
    try:
        head = json.loads(lines[0])
        strings, entries = head["strings"], head["entries"]
        alike = _KeptAlike(dict(zip(strings.split("\n"), entries.split("\n"), strict=True)) if strings else {})
        problems = tuple(Problem(*row) for row in head["problems"])
        is_whole = head["count"] == len(lines) - 1
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError):
        return None
    rows: list[bytes | _Pair] = list(lines[1:])
    return (_Kept[Entry](rows, _ENTRY), _Kept[Surface](rows, _SURFACE), alike, problems) if is_whole else None


class _Kept(Sequence[Part], Generic[Part]):
    """The entries of some lines, or their forms; both share the lines that have been read."""

    def __init__(self, rows: list[bytes | _Pair], part: int) -> None:
        self._rows, self._part = rows, part

    def __len__(self) -> int:
        return len(self._rows)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]

    @overload
    def __getitem__(self, place: int) -> Part: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Part]: ...

    def __getitem__(self, place: int | slice) -> Part | Sequence[Part]:
        if isinstance(place, slice):
            return tuple(self[one] for one in range(*place.indices(len(self))))
        row = self._rows[place]
        if isinstance(row, bytes):
            self._rows[place] = row = _pair(*json.loads(row))
        return row[self._part]  # type: ignore[return-value]  # whoever made this knows which part it is


class _KeptAlike(Mapping[str, Sequence[int]]):
    """Which entries look like a flat string; their numbers are read when the string is met."""

    def __init__(self, found: dict[str, str]) -> None:
        self._found = found

    def __getitem__(self, string: str) -> Sequence[int]:
        return tuple(map(int, self._found[string].split(" ")))

    def __iter__(self) -> Iterator[str]:
        return iter(self._found)

    def __len__(self) -> int:
        return len(self._found)

    def keys(self) -> KeysView[str]:
        """Return the strings; a dict's own are asked fastest whether they hold one."""
        return self._found.keys()


def _row(entry: Entry, surface: Surface) -> list[Any]:
    return [
        {name: getattr(entry, name) for name in _PLAIN if getattr(entry, name) and name != "checked_on"},
        entry.checked_on.isoformat() if entry.checked_on else "",
        [[short.text, short.capitals_only] for short in entry.short_forms],
        [entry.say_instead.text, entry.say_instead.part_of_speech] if entry.say_instead else [],
        [[entry.cues.needs_any, entry.cues.never_with], [sorted(surface.any_case), sorted(surface.exact)]],
    ]


def _pair(
    plain: dict[str, Any], checked_on: str, short_forms: list[list[Any]], instead: list[str], rest: list[Any]
) -> _Pair:
    for name, value in plain.items():
        if type(value) is list:
            plain[name] = tuple(value)
    plain["kind"] = Kind(plain["kind"])
    cues, (any_case, exact) = rest
    entry = Entry(
        short_forms=tuple(ShortForm(*short) for short in short_forms),
        say_instead=SayInstead(*instead) if instead else None,
        cues=Cues(tuple(cues[0]), tuple(cues[1])),
        checked_on=date.fromisoformat(checked_on) if checked_on else None,
        **plain,
    )
    return entry, Surface(frozenset(any_case), frozenset(exact))
