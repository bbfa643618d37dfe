"""Loads the word lists: every good entry with its forms, and a plain account of what could not be read."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import Any, overload

from coprod_desktop import assets
from coprod_desktop.language import compiled, forms
from coprod_desktop.language.entry import Cues, Entry, SayInstead, ShortForm
from coprod_desktop.language.entry_reading import Problem, read_table
from coprod_desktop.language.forms import Alike, Surface
from coprod_desktop.model.finding import Kind
from coprod_desktop.strings import say
from coprod_desktop.uninterrupted import uninterrupted


@dataclass(frozen=True, slots=True)
class WordLists:
    """What a folder of word lists holds: its good entries, and what is wrong with the others.

    `surfaces` has the written forms of each entry, in the same order; `alike` which entries each flat string may be
    (`forms.alike`), where it is known already.
    """

    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...] = ()
    surfaces: Sequence[Surface] = ()
    alike: Alike | None = field(default=None, compare=False)


def load(folder: Path | None = None) -> WordLists:
    """Return every list in the folder (the shipped ones when None), in order of file name.

    A broken file or entry becomes a Problem and everything else still loads. Reading TOML and making forms is slow,
    so the result is kept in the user's cache under a key made from the files' own bytes.
    """
    files, problems = _read_files(folder or assets.word_list_folder())
    key = compiled.key_of(files)
    with uninterrupted():
        kept = compiled.read(key)
        lists = _thawed(kept) if kept else None
    if lists is None:
        lists = _joined([parse(name, content) for name, content in files.items()])
        compiled.write(key, _frozen(lists))
    return WordLists(lists.entries, (*problems, *lists.problems), lists.surfaces, lists.alike)


def parse(file: str, content: bytes) -> WordLists:
    """Return one list from the bytes of its file; `file` names it in problems."""
    try:
        table = tomllib.loads(content.decode("utf-8-sig").replace("\r\n", "\n"))
    except UnicodeDecodeError:
        return _broken(file, "file_not_utf8", "do_save_utf8")
    except tomllib.TOMLDecodeError as error:
        return _broken(file, "file_not_toml", "do_mend_toml", where=error)
    entries, problems = read_table(file, table)
    return WordLists(tuple(entries), tuple(problems), tuple(forms.surface(entry) for entry in entries))


def _broken(file: str, what: str, do: str, **facts: object) -> WordLists:
    return WordLists((), (Problem(file, "", "", say(f"words.{what}", **facts), say(f"words.{do}")),))


def _read_files(folder: Path) -> tuple[dict[str, bytes], list[Problem]]:
    files: dict[str, bytes] = {}
    problems: list[Problem] = []
    for path in sorted(folder.glob("*.toml")):
        try:
            files[path.name] = path.read_bytes()
        except OSError:
            problems.append(Problem(path.name, "", "", say("words.file_unreadable"), say("words.do_check_file")))
    return files, problems


def _joined(lists: list[WordLists]) -> WordLists:
    return WordLists(
        tuple(entry for one in lists for entry in one.entries),
        tuple(problem for one in lists for problem in one.problems),
        tuple(surface for one in lists for surface in one.surfaces),
    )


_PLAIN = [one.name for one in fields(Entry) if one.name not in ("short_forms", "say_instead", "cues")]


def _frozen(lists: WordLists) -> dict[str, Any]:
    return {
        "entries": [_row(entry) for entry in lists.entries],
        "surfaces": [[sorted(one.any_case), sorted(one.exact)] for one in lists.surfaces],
        "alike": forms.alike(lists.surfaces),
        "problems": [[p.file, p.entry, p.field, p.what, p.do] for p in lists.problems],
    }


def _row(entry: Entry) -> list[Any]:
    return [
        {name: getattr(entry, name) for name in _PLAIN if getattr(entry, name) and name != "checked_on"},
        entry.checked_on.isoformat() if entry.checked_on else "",
        [[short.text, short.capitals_only] for short in entry.short_forms],
        [entry.say_instead.text, entry.say_instead.part_of_speech] if entry.say_instead else [],
        [entry.cues.needs_any, entry.cues.never_with],
    ]


def _thawed(kept: dict[str, Any]) -> WordLists | None:
    try:
        return WordLists(
            tuple(_entry(*row) for row in kept["entries"]),
            tuple(Problem(*row) for row in kept["problems"]),
            _Surfaces(kept["surfaces"]),
            dict(kept["alike"]),
        )
    except (KeyError, TypeError, ValueError):
        return None


class _Surfaces(Sequence[Surface]):
    """The forms of each entry, made ready when asked for: a paper asks for few of the thousands."""

    def __init__(self, rows: Sequence[tuple[list[str], list[str]]]) -> None:
        self._rows = rows
        if any(len(row) != 2 for row in rows):  # forms in any case, and exact ones
            raise ValueError

    def __len__(self) -> int:
        return len(self._rows)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]

    @overload
    def __getitem__(self, place: int) -> Surface: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Surface]: ...

    def __getitem__(self, place: int | slice) -> Surface | Sequence[Surface]:
        if isinstance(place, slice):
            return _Surfaces(self._rows[place])
        any_case, exact = self._rows[place]
        return Surface(frozenset(any_case), frozenset(exact))


def _entry(
    plain: dict[str, Any], checked_on: str, short_forms: list[list[Any]], instead: list[str], cues: list[list[str]]
) -> Entry:
    for name, value in plain.items():
        if type(value) is list:
            plain[name] = tuple(value)
    plain["kind"] = Kind(plain["kind"])
    return Entry(
        short_forms=tuple(ShortForm(*short) for short in short_forms),
        say_instead=SayInstead(*instead) if instead else None,
        cues=Cues(tuple(cues[0]), tuple(cues[1])),
        checked_on=date.fromisoformat(checked_on) if checked_on else None,
        **plain,
    )
