"""The address book: people and their records, in a file of the user's own, for the next meeting."""

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from coprod_desktop.errors import CoprodError
from coprod_desktop.model.meeting import Person
from coprod_desktop.model.needs import Needs
from coprod_desktop.storage import files, places
from coprod_desktop.storage.codec import Decoder, Encoder, NotOurShape
from coprod_desktop.storage.members import as_json
from coprod_desktop.strings import say

MOST_BYTES = 20 * 1024 * 1024


class BookNotRead(CoprodError):
    """The address book could not be read; it is set aside before anything takes its place (fact: name)."""

    says = "people.book_not_read"


@dataclass(frozen=True, slots=True)
class Known:
    """Somebody in the address book."""

    id: str
    person: Person
    record: Needs


@dataclass(frozen=True, slots=True)
class _Book:
    people: tuple[Known, ...] = ()


class AddressBook:
    """The people that the user keeps for later; each change is on disk when it returns.

    People whom others share may come in from another thread.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Open the book; one that cannot be read counts as empty, and `trouble` says so."""
        self.path = path or places.data_folder() / "address-book.json"
        self.trouble: CoprodError | None = None
        self.people: tuple[Known, ...] = ()
        self._changing = threading.RLock()
        self._read()

    def put(self, person: Person, record: Needs) -> None:
        """Keep somebody, in the place of who had their id. Raises what `files.write_whole` raises."""
        kept = Known(person.id, person, record)
        with self._changing:
            self._write((*(one for one in self.people if one.id != person.id), kept))

    def remove(self, person_id: str) -> None:
        """Take somebody out. Raises what `files.write_whole` raises."""
        with self._changing:
            self._write(tuple(one for one in self.people if one.id != person_id))

    def take_in(self, carry: Callable[[tuple[Known, ...]], tuple[Known, ...]]) -> None:
        """Put what `carry` makes of the people in their place. Raises what `files.write_whole` raises."""
        with self._changing:
            changed = carry(self.people)
            if changed != self.people:
                self._write(changed)

    def _write(self, people: tuple[Known, ...]) -> None:
        people = tuple(sorted(people, key=lambda one: one.person.name.casefold()))
        if self.trouble is not None:
            try:
                files.set_aside(self.path, say("storage.set_aside_name"))
            except OSError as error:
                raise files.explained(error, self.path) from error
            self.trouble = None
        files.write_whole(self.path, as_json(Encoder({}).encode(_Book(people))))
        self.people = people

    def _read(self) -> None:
        try:
            with self.path.open("rb") as source:
                content = source.read(MOST_BYTES + 1)
            self.people = Decoder({}).decode(_Book, json.loads(content)).people
        except FileNotFoundError:
            return
        except (OSError, ValueError, NotOurShape, RecursionError):
            self.trouble = BookNotRead(name=self.path.name)
