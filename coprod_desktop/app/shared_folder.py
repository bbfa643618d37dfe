"""Words, templates and the address book in a folder that several people share.

This computer keeps lists of its own, and works with them whether the folder is there or not. A look combines them with
those in the folder, both ways.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from coprod_desktop.app import own_templates
from coprod_desktop.app.address_book import AddressBook
from coprod_desktop.app.own_words import OwnWords
from coprod_desktop.app.shared_clashes import KeptClash, KeptClashes
from coprod_desktop.app.shared_forms import (
    PEOPLE,
    TEMPLATES,
    WORDS,
    known_of,
    people_of,
    person_entries,
    template_entries,
    template_of,
    word_entries,
    words_of,
)
from coprod_desktop.coproduction.people_words import line_in_words
from coprod_desktop.errors import CoprodError
from coprod_desktop.storage import places
from coprod_desktop.storage.merging.entries import Entries, Fields, marks_of, merge
from coprod_desktop.storage.seen_states import SeenStates
from coprod_desktop.storage.shared_list import Form, SharedList, State
from coprod_desktop.strings import say


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a person chose: the folder, and whether the address book is in it too."""

    folder: Path
    has_people: bool = False


@dataclass(frozen=True, slots=True)
class Looked:
    """What a look found.

    `came` counts by list ("words", "templates", "people") the entries that others added or changed; `who` wrote last,
    at `when` (None when nobody did yet); `trouble` is what stood in the way.
    """

    came: dict[str, int]
    who: str = ""
    when: datetime | None = None
    trouble: CoprodError | None = None


@dataclass(frozen=True, slots=True)
class _Shelf:
    """One of our lists: how it is written, read here, changed here, and said in a line."""

    name: str
    form: Form
    entries: Callable[[], Entries]
    take_in: Callable[[Callable[[Entries], Entries]], None]
    in_words: Callable[[str, Fields], str]


class SharedFolder:
    """Combines this computer's lists with those of a folder. `look` may run off the window's thread."""

    def __init__(self, words: OwnWords, book: AddressBook) -> None:
        self._folder = places.data_folder() / "shared"
        self._shelves = (_words(words), _templates(), _people(book))
        self._clashes = KeptClashes(self._folder / "both-changed.json")
        self._known: dict[str, tuple[object, Entries, State]] = {}
        self._looking = threading.Lock()

    def look(self, chosen: Chosen, who: str) -> Looked:
        """Combine what changed here or there since the last look."""
        with self._looking:
            came: dict[str, int] = {}
            trouble: CoprodError | None = None
            for shelf in self._shared(chosen):
                try:
                    came[shelf.name] = self._exchange(shelf, chosen, who)
                except CoprodError as error:
                    trouble = trouble or error
            newest = max((state for _, _, state in self._known.values()), key=lambda one: one.when, default=State({}))
            return Looked(came, newest.who, _moment(newest.when), trouble)

    def clashes(self) -> tuple[KeptClash, ...]:
        """Return what two people changed at once: what stays, and the other wording, which waits for an answer."""
        return self._clashes.all()

    def in_words(self, clash: KeptClash) -> tuple[str, str]:
        """Return what stays and the other, in words."""
        shelf = self._shelf(clash.list)
        return shelf.in_words(clash.key, clash.kept), shelf.in_words(clash.key, clash.other)

    def use_other(self, clash: KeptClash) -> None:
        """Let the other wording stay, here and at the next look for everybody. Raises what `files.write_whole` does."""
        self._shelf(clash.list).take_in(lambda entries: {**entries, clash.key: clash.other})
        self._clashes.forget(clash)

    def leave(self, clash: KeptClash) -> None:
        """Let what stays stay. Raises what `files.write_whole` raises."""
        self._clashes.forget(clash)

    def _shelf(self, name: str) -> _Shelf:
        return next(one for one in self._shelves if one.name == name)

    def _shared(self, chosen: Chosen) -> tuple[_Shelf, ...]:
        return tuple(one for one in self._shelves if chosen.has_people or not one.form.private)

    def _exchange(self, shelf: _Shelf, chosen: Chosen, who: str) -> int:
        """Combine one list, and return how many entries came in or changed."""
        seen = SeenStates(self._folder / shelf.name)
        shared = SharedList(chosen.folder, shelf.form, seen, say("shared.combined_folder"))
        ours, marks = shelf.entries(), (chosen.folder, shared.marks())
        known = self._known.get(shelf.name)
        if known is not None and known[0] == marks and marks[1] and known[1] == ours:
            return 0
        found = shared.exchange(ours, who, datetime.now(UTC).isoformat(timespec="seconds"))
        self._clashes.add(shelf.name, found.clashes)
        entries, before = found.state.entries, marks_of(ours)
        # Somebody may have changed ours meanwhile: what they did stays.
        shelf.take_in(lambda now: merge((before,), now, entries, shelf.form.known).entries)
        shared.took_in(found.state)
        self._known[shelf.name] = ((chosen.folder, shared.marks()), shelf.entries(), found.state)
        return sum(1 for key, fields in marks_of(entries).items() if before.get(key) != fields)


def _words(words: OwnWords) -> _Shelf:
    def take_in(carry: Callable[[Entries], Entries]) -> None:
        words.take_in(lambda some: words_of(carry(word_entries(some)), some))

    def in_words(_: str, fields: Fields) -> str:
        parts = (str(fields.get(name, "")) for name in ("meaning", "easy_meaning", "say_instead", "also_written"))
        return say("shared.line", name=fields.get("term", ""), what="; ".join(one for one in parts if one))

    return _Shelf("words", WORDS, lambda: word_entries(words.words), take_in, in_words)


def _templates() -> _Shelf:
    def entries() -> Entries:
        return template_entries(own_templates.own_templates())

    def take_in(carry: Callable[[Entries], Entries]) -> None:
        before = entries()
        after = carry(before)
        for key, fields in after.items():
            if fields != before.get(key) and (template := template_of(fields)) is not None:
                own_templates.keep_template(template)
        for one in own_templates.own_templates():
            if one.name.casefold() not in after:
                own_templates.remove_template(one)

    def in_words(key: str, fields: Fields) -> str:
        template = template_of(fields)
        titles = [one.title or say("agenda.break") for one in template.items] if template else []
        return say("shared.line", name=fields.get("name", key), what=", ".join(titles))

    return _Shelf("templates", TEMPLATES, entries, take_in, in_words)


def _people(book: AddressBook) -> _Shelf:
    def in_words(key: str, fields: Fields) -> str:
        known = known_of(key, fields)
        if known is None:
            return key
        ways = (known.record.email, known.record.phone, known.record.address, known.record.support_words)
        what = ", ".join(one for one in ways if one)
        return say("shared.line", name=line_in_words(known.person, known.record), what=what)

    return _Shelf(
        "people",
        PEOPLE,
        lambda: person_entries(book.people),
        lambda carry: book.take_in(lambda people: people_of(carry(person_entries(people)))),
        in_words,
    )


def _moment(when: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(when)
    except ValueError:
        return None
    return moment.astimezone() if moment.tzinfo else None
