"""What reading a paper gives: the document, and in plain sentences what did not come along as it was."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from coprod_desktop import strings
from coprod_desktop.model.document import Document

_GUESSES = ("guessed_headings", "guessed_tables")
_FOR_WRITERS = ("pictures_without_words",)


@dataclass(frozen=True, slots=True)
class Brought:
    """A file that came with an email: its number, counted from 1, its name, and whether we can open it as a paper."""

    number: int
    name: str
    is_paper: bool


@dataclass(frozen=True, slots=True)
class Imported:
    """A paper that was read; each warning is a whole sentence, each kind once.

    `guessed` names what was made up from looks: "guessed_headings" when no heading in the file said that it is one,
    "guessed_tables" when no table did. `brought` are the files that came with an email. `for_writers` are those of the
    warnings that are about the paper as it is in its file: only who writes it can do something about them.
    """

    document: Document
    warnings: tuple[str, ...] = ()
    guessed: tuple[str, ...] = ()
    brought: tuple[Brought, ...] = ()
    for_writers: tuple[str, ...] = ()


class Remarks:
    """Counts what a person should know about, by the name of its sentence, in the order of first sight."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()

    def add(self, name: str, number: int = 1) -> None:
        """Note that this happened so many more times; nothing is noted for 0."""
        if number:
            self._counts[name] += number

    def about(self, document: Document) -> Imported:
        """Return the paper that was read, with what there is to say about it."""
        guessed = tuple(name for name in _GUESSES if self._counts[name])
        return Imported(document, self.sentences(), guessed, for_writers=self._sentences(_FOR_WRITERS))

    def sentences(self) -> tuple[str, ...]:
        """Return one sentence for each kind of remark."""
        return self._sentences(self._counts)

    def _sentences(self, names: Iterable[str]) -> tuple[str, ...]:
        counts = ((name, self._counts[name]) for name in names)
        return tuple(strings.count(f"importing.{name}", number) for name, number in counts if number)
