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
class Doubt:
    """Something to look at: what it is (see `draft.Doubted`), and the id of its block."""

    about: str
    block_id: str


@dataclass(frozen=True, slots=True)
class Imported:
    """A paper that was read; each warning is a whole sentence, each kind once.

    `guessed` names what was made up from looks: "guessed_headings" when no heading in the file said that it is one,
    "guessed_tables" when no table did. `brought` are the files that came with an email. `for_writers` are those of the
    warnings that are about the paper as it is in its file: only who writes it can do something about them.
    `doubts` are the places to look at; `left_out` are words of the file that are not in the document and may be wanted.
    """

    document: Document
    warnings: tuple[str, ...] = ()
    guessed: tuple[str, ...] = ()
    brought: tuple[Brought, ...] = ()
    for_writers: tuple[str, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    left_out: tuple[str, ...] = ()


class Remarks:
    """Counts what a person should know about, by the name of its sentence, in the order of first sight."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._left_out: list[str] = []

    def add(self, name: str, number: int = 1) -> None:
        """Note that this happened so many more times; nothing is noted for 0."""
        if number:
            self._counts[name] += number

    def leave_out(self, words: str) -> None:
        """Note which words at the edges of the pages are not in the document."""
        self.add("header_footer")
        if words not in self._left_out:
            self._left_out.append(words)

    def about(self, document: Document, doubts: tuple[Doubt, ...] = ()) -> Imported:
        """Return the paper that was read, with what there is to say about it."""
        guessed = tuple(name for name in _GUESSES if self._counts[name])
        for_writers, left_out = self._sentences(_FOR_WRITERS), tuple(self._left_out)
        return Imported(document, self.sentences(), guessed, for_writers=for_writers, doubts=doubts, left_out=left_out)

    def sentences(self) -> tuple[str, ...]:
        """Return one sentence for each kind of remark."""
        return self._sentences(self._counts)

    def _sentences(self, names: Iterable[str]) -> tuple[str, ...]:
        counts = ((name, self._counts[name]) for name in names)
        return tuple(strings.count(f"importing.{name}", number) for name, number in counts if number)
