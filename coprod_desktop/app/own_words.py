"""One person's own words: kept in their data folder, joined to the word lists, and carried in and out as files."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from coprod_desktop import strings
from coprod_desktop.app.placing import put
from coprod_desktop.errors import CoprodError
from coprod_desktop.language import list_files, own_lists
from coprod_desktop.language.entry_reading import Problem
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.meeting import Meeting, OwnWord
from coprod_desktop.storage import files, places


class ListNotRead(CoprodError):
    """A word list that could not be opened (fact: name)."""

    says = "app.list_not_read"


@dataclass(frozen=True, slots=True)
class _State:
    words: tuple[OwnWord, ...] = ()
    never: frozenset[str] = frozenset()


class OwnWords:
    """The words that a person added, and the terms that they never want marked; each change is on disk at once.

    Words that others share may come in from another thread.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Read the person's list. What is wrong in it is in `problems`; all else is there."""
        self.path = path or places.data_folder() / "own-words.toml"
        self.problems: tuple[Problem, ...] = ()
        self._state = _State()
        self._undone: list[_State] = []
        self._is_safe_to_write = True
        self._joined: tuple[Lexicon, tuple[OwnWord, ...], Lexicon] | None = None
        self._changing = threading.RLock()
        self._read()

    @property
    def words(self) -> tuple[OwnWord, ...]:
        """The person's own words, in the order in which they were added."""
        return self._state.words

    @property
    def never(self) -> frozenset[str]:
        """The terms that this person never wants to see marked."""
        return self._state.never

    def put(self, word: OwnWord) -> None:
        """Add a word, or change the one with its id or its term. Raises what `files.write_whole` raises."""
        with self._changing:
            self._become(replace(self._state, words=own_lists.with_word(self.words, word)))

    def put_all(self, words: Sequence[OwnWord]) -> None:
        """Put a whole list in the place of the words. Raises what `files.write_whole` raises."""
        with self._changing:
            self._become(replace(self._state, words=tuple(words)))

    def take_in(self, carry: Callable[[tuple[OwnWord, ...]], tuple[OwnWord, ...]]) -> None:
        """Put what `carry` makes of the words in their place; Undo goes on to take back only what was done here.

        Raises what `files.write_whole` raises.
        """
        with self._changing:
            changed = replace(self._state, words=carry(self.words))
            if changed.words != self.words:
                self._write(changed)
                self._undone = [replace(one, words=carry(one.words)) for one in self._undone]
                self._state = changed

    def remove(self, word: OwnWord) -> None:
        """Delete a word. Raises what `files.write_whole` raises."""
        with self._changing:
            self._become(replace(self._state, words=own_lists.without_word(self.words, word)))

    def never_mark(self, term: str) -> None:
        """Stop marking a term for this person. Raises what `files.write_whole` raises."""
        with self._changing:
            self._become(replace(self._state, never=self.never | {term}))

    def mark_again(self, term: str) -> None:
        """Mark a term for this person again. Raises what `files.write_whole` raises."""
        with self._changing:
            self._become(replace(self._state, never=self.never - {term}))

    def undo(self) -> bool:
        """Take the last change back, and return whether there was one. Raises what `files.write_whole` raises."""
        with self._changing:
            if not self._undone:
                return False
            self._write(self._undone[-1])
            self._state = self._undone.pop()
            return True

    def lexicon(self, shipped: Lexicon, meeting: Meeting | None = None) -> Lexicon:
        """Return the word lists with a meeting's own words and this person's, which win over both."""
        words = own_lists.combine(self.words, meeting.own_words if meeting else ())
        if self._joined is None or self._joined[0] is not shipped or self._joined[1] != words:
            self._joined = (shipped, words, joined(shipped, words))
        return self._joined[2]

    def _become(self, state: _State) -> None:
        if state != self._state:
            self._write(state)
            self._undone.append(self._state)
            self._state = state

    def _write(self, state: _State) -> None:
        if not self._is_safe_to_write:
            # What we could not read is set aside before anything takes its place.
            try:
                files.set_aside(self.path, strings.say("storage.set_aside_name"))
            except OSError as error:
                raise files.explained(error, self.path) from error
            self._is_safe_to_write = True
        files.write_whole(self.path, list_files.write_toml(state.words, sorted(state.never)))

    def _read(self) -> None:
        try:
            found = read_list(self.path)
        except ListNotRead:
            self._is_safe_to_write = not self.path.exists()
            return
        self.problems = found.problems
        self._is_safe_to_write = not found.problems
        self._state = _State(found.words, frozenset(found.never))


def joined(shipped: Lexicon, words: Sequence[OwnWord]) -> Lexicon:
    """Return the word lists with own words, which win."""
    return shipped.joined([own_lists.as_entry(word) for word in words])


def read_list(path: Path) -> list_files.ListFile:
    """Return the words in a list that somebody chose, and what is wrong with the others. Raises ListNotRead."""
    try:
        with path.open("rb") as source:
            content = source.read(list_files.MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        raise ListNotRead(name=path.name) from error
    return list_files.read(path.name, content)


def write_list(path: Path, words: Sequence[OwnWord]) -> None:
    """Write a list as CSV, or as TOML where the name says so. Raises NotSaved."""
    is_toml = path.suffix.lower() == ".toml"
    put(path, list_files.write_toml(words) if is_toml else list_files.write_csv(words))


def in_words(problem: Problem) -> str:
    """Return what is wrong in a list and what to do, in one line."""
    place = ", ".join(part for part in (problem.file, problem.entry, problem.field) if part)
    return strings.say("app.list_problem", place=place, what=problem.what, do=problem.do)
