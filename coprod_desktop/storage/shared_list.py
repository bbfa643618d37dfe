"""One list in a folder that several people share: read with care, combined with ours, and written whole."""

import contextlib
import re
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from coprod_desktop import strings
from coprod_desktop.errors import CoprodError
from coprod_desktop.model.ids import new_id
from coprod_desktop.storage import files
from coprod_desktop.storage.lock import FileLock, InUse, lock_file
from coprod_desktop.storage.merging.entries import Clash, Entries, Marks, marks_of, merge
from coprod_desktop.storage.seen_states import SeenStates

MOST_BYTES = 20 * 1024 * 1024
LONGEST_PAST = 50
"""How many earlier states a list names, by which copies find what they both knew."""

# Together about three seconds: a list is held only while it is written.
_WAITS_SECONDS = (0.05, 0.1, 0.2, 0.4, 0.8, 1.5)
# A hold this old was left by a computer that lost power; nobody writes a list for so long.
_HOLD_IS_LEFT_AFTER_SECONDS = 600
_MOST_TRIES = 3


class ListNotReadable(CoprodError):
    """A shared list could not be read, or is only half there; it was not touched (fact: name)."""

    says = "shared.not_readable"


class SharedFolderGone(CoprodError):
    """The shared folder is not there; the lists of this computer are (fact: folder)."""

    says = "shared.gone"


class WritingElsewhere(CoprodError):
    """Somebody else is writing the list (facts: name, who)."""

    says = "shared.writing_elsewhere"


@dataclass(frozen=True, slots=True)
class State:
    """A list as it is in a file: who wrote it when (ISO, UTC), and the states that it came from, the oldest first."""

    entries: Entries
    revision: str = ""
    past: tuple[str, ...] = ()
    who: str = ""
    when: str = ""


@dataclass(frozen=True, slots=True)
class Form:
    """How a list is written: its file's `name`, the fields this program knows, and to and from bytes.

    `read` raises ValueError for what is not whole. Copies that were combined are deleted where they are `private`,
    else put into a folder of their own.
    """

    name: str
    known: frozenset[str]
    read: Callable[[bytes], State]
    write: Callable[[State], bytes]
    private: bool = False


@dataclass(frozen=True, slots=True)
class Exchanged:
    """What came of an exchange: the list for both sides, what both changed, and the copies that were combined."""

    state: State
    clashes: tuple[Clash, ...] = ()
    copies: tuple[Path, ...] = ()


class SharedList:
    """A list in a shared folder. `seen` remembers the states that this computer has taken in."""

    def __init__(self, folder: Path, form: Form, seen: SeenStates, combined_folder: str) -> None:
        self.path = folder / form.name
        self._form, self._seen = form, seen
        self._combined = folder / combined_folder

    def marks(self) -> tuple[tuple[str, int, int], ...]:
        """Return what tells cheaply whether something changed: names, sizes and times of the list and its copies."""
        found = []
        for path in (self.path, *self.copies()):
            with contextlib.suppress(OSError):
                about = path.stat()
                found.append((path.name, about.st_size, about.st_mtime_ns))
        return tuple(found)

    def copies(self) -> tuple[Path, ...]:
        """Return the copies that sync programs made when two people wrote at once, such as own-words-SAMS-PC.toml."""
        stem, suffix = re.escape(self.path.stem), re.escape(self.path.suffix)
        looks_so = re.compile(rf"{stem}[^a-z0-9].*{suffix}", re.IGNORECASE)
        try:
            return tuple(sorted(one for one in self.path.parent.iterdir() if looks_so.fullmatch(one.name)))
        except OSError:
            return ()

    def exchange(self, ours: Entries, who: str, when: str) -> Exchanged:
        """Combine our list with the shared one and its copies; write what is new there, and return it.

        Raises SharedFolderGone, ListNotReadable, WritingElsewhere, and what `files.write_whole` raises. The shared
        file is then as it was. The answer counts as taken in once `took_in` is called.
        """
        if not self.path.parent.is_dir():
            raise SharedFolderGone(folder=str(self.path.parent))
        for _ in range(_MOST_TRIES):
            with contextlib.suppress(_ChangedMeanwhile):
                return self._try(ours, who, when)
        raise WritingElsewhere(name=self.path.name, who=strings.say("storage.somebody"))

    def took_in(self, state: State) -> None:
        """Remember that our list holds all of a state. Raises what `files.write_whole` raises."""
        self._seen.add(state.revision, marks_of(state.entries))

    def _try(self, ours: Entries, who: str, when: str) -> Exchanged:
        shared, digest = self._read(self.path)
        found = merge(self._bases(shared), ours, shared.entries, self._form.known)
        joined = Exchanged(State(found.entries, past=_lineage(shared)), found.clashes)
        for copy in self.copies():
            with contextlib.suppress(ListNotReadable):  # it may still be on its way; it stays where it is
                joined = self._with_copy(joined, copy)
        if joined.copies or self._is_to_write(shared, joined.state.entries):
            state = replace(joined.state, revision=new_id("state"), who=who, when=when)
            self._write(state, digest, who)
            self._put_away(joined.copies)
        else:
            state = shared
        return replace(joined, state=state)

    def _with_copy(self, joined: Exchanged, copy: Path) -> Exchanged:
        """Return what was combined so far with a copy; where both changed one thing, the list wins over the copy."""
        other, _ = self._read(copy)
        found = merge(self._bases(other), other.entries, joined.state.entries, self._form.known | _fields_of(other))
        state = State(found.entries, past=_joined(_lineage(other), joined.state.past))
        return Exchanged(state, (*joined.clashes, *found.clashes), (*joined.copies, copy))

    def _is_to_write(self, shared: State, entries: Entries) -> bool:
        """Say whether the shared file is not there, holds something else, or was changed by hand since it was seen."""
        marks = marks_of(shared.entries)
        return not shared.revision or marks_of(entries) != marks or self._seen.differs(shared.revision, marks)

    def _bases(self, state: State) -> tuple[Marks, ...]:
        """Return the marks of the states that both sides came from: we took them in, and they are in its past."""
        found = (self._seen.marks(revision) for revision in reversed(_lineage(state)))
        return tuple(one for one in found if one is not None)

    def _read(self, path: Path) -> tuple[State, str]:
        """Return a list and its digest; an empty one, and "", where there is no file."""
        try:
            content = files.with_waits(partial(_content, path))
        except FileNotFoundError:
            return State({}), ""
        except OSError as error:
            raise ListNotReadable(name=path.name) from error
        try:
            if len(content) > MOST_BYTES:
                raise ValueError(path.name)
            return self._form.read(content), files.digest_of(content)
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
            raise ListNotReadable(name=path.name) from error

    def _write(self, state: State, expected: str, who: str) -> None:
        hold = self._hold(who)
        try:
            if files.digest(self.path) != expected:
                raise _ChangedMeanwhile
            files.write_whole(self.path, self._form.write(state), lambda draft: self._check(draft))
        finally:
            if hold is not None:
                hold.release()

    def _check(self, draft: Path) -> None:
        self._form.read(draft.read_bytes())

    def _hold(self, who: str) -> FileLock | None:
        for wait in (*_WAITS_SECONDS, 0):
            try:
                return FileLock.take(self.path, who, even_from_others=self._is_left())
            except InUse as error:
                if not wait:
                    raise WritingElsewhere(name=self.path.name, who=error.facts["who"]) from error
                time.sleep(wait)
            except OSError:
                return None  # a drive without locks: what is read again before writing has to do
        return None

    def _is_left(self) -> bool:
        try:
            age = time.time() - lock_file(self.path).stat().st_mtime
        except OSError:
            return False
        return abs(age) > _HOLD_IS_LEFT_AFTER_SECONDS

    def _put_away(self, copies: tuple[Path, ...]) -> None:
        """Take copies out of the way, now that all that is in them is in the list."""
        for copy in copies:
            with contextlib.suppress(OSError):
                if self._form.private:
                    copy.unlink(missing_ok=True)
                    continue
                self._combined.mkdir(exist_ok=True)
                copy.replace(_free(self._combined / copy.name))


class _ChangedMeanwhile(Exception):
    """Somebody wrote the list between our reading and our writing."""


def _content(path: Path) -> bytes:
    with path.open("rb") as source:
        return source.read(MOST_BYTES + 1)


def _lineage(state: State) -> tuple[str, ...]:
    return (*state.past, state.revision)[-LONGEST_PAST:] if state.revision else state.past


def _joined(first: tuple[str, ...], then: tuple[str, ...]) -> tuple[str, ...]:
    return (*(one for one in first if one not in then), *then)[-LONGEST_PAST:]


def _fields_of(state: State) -> frozenset[str]:
    return frozenset(name for fields in state.entries.values() for name in fields)


def _free(path: Path) -> Path:
    number, place = 1, path
    while place.exists():
        number += 1
        place = path.with_stem(f"{path.stem} {number}")
    return place
