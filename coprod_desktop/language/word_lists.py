"""Loads the word lists: every good entry with its forms, and a plain account of what could not be read."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from coprod_desktop import assets
from coprod_desktop.language import compiled, forms, kept_lists
from coprod_desktop.language.entry import Entry
from coprod_desktop.language.entry_reading import Problem, read_table
from coprod_desktop.language.forms import Alike, Surface
from coprod_desktop.strings import say
from coprod_desktop.uninterrupted import uninterrupted


@dataclass(frozen=True, slots=True)
class WordLists:
    """What a folder of word lists holds: its good entries, and what is wrong with the others.

    `surfaces` has the written forms of each entry, in the same order; `alike` which entries each flat string may be
    (`forms.alike`), where it is known already.
    """

    entries: Sequence[Entry]
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
        compiled.write(
            key, kept_lists.frozen(lists.entries, lists.surfaces, forms.alike(lists.surfaces), lists.problems)
        )
    return WordLists(lists.entries, (*problems, *lists.problems), lists.surfaces, lists.alike)


def _thawed(kept: bytes) -> WordLists | None:
    found = kept_lists.thawed(kept)
    if found is None:
        return None
    entries, surfaces, alike, problems = found
    return WordLists(entries, problems, surfaces, alike)


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
