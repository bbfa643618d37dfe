"""What is checked, and what versions are made of: a paper, or a meeting with its agenda and papers.

What only a meeting or the checker needs is imported there: a paper is on its way to its reader meanwhile.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_desktop import assets
from coprod_desktop.app.reading import open_paper
from coprod_desktop.errors import CoprodError
from coprod_desktop.importing import Brought
from coprod_desktop.model.document import Document
from coprod_desktop.storage.places import MEETING_SUFFIX

if TYPE_CHECKING:
    from coprod_desktop import checker
    from coprod_desktop.language.lexicon import Lexicon
    from coprod_desktop.model.meeting import Meeting, OwnWord
    from coprod_desktop.storage.members import Opened


class NotThere(CoprodError):
    """There is no file of that name (fact: path)."""

    says = "app.not_there"


class IsFolder(CoprodError):
    """A folder was given where a file is needed (fact: path)."""

    says = "app.is_folder"


@dataclass(frozen=True, slots=True)
class Documents:
    """The documents of one source in order as they were written, and what could not be carried over.

    `meeting` is the meeting that they belong to, None when they are a paper alone. `brought` are the files that came
    with an email.
    """

    documents: tuple[Document, ...]
    warnings: tuple[str, ...] = ()
    meeting: Meeting | None = None
    brought: tuple[Brought, ...] = ()

    def lexicon(self, own: Sequence[OwnWord] = (), shipped: Lexicon | None = None) -> Lexicon:
        """Return the word lists, with own words and those that travel in the meeting.

        `shipped` are the lists of the program, where they are loaded already.
        """
        from coprod_desktop.language import own_lists
        from coprod_desktop.language.lexicon import Lexicon

        shared = self.meeting.own_words if self.meeting else ()
        return (shipped or Lexicon.load()).joined([own_lists.as_entry(one) for one in own_lists.combine(own, shared)])

    def decided(self, lexicon: Lexicon, settings: checker.Settings | None = None) -> tuple[checker.Decided, ...]:
        """Return the documents with what was decided about their words carried out, and what is left to look at."""
        from coprod_desktop import checker

        if self.meeting is not None:
            from coprod_desktop.app import word_decisions

            return word_decisions.of_meeting(self.meeting, lexicon, settings)
        return tuple(checker.carry_out(one, (), lexicon, settings or checker.Settings()) for one in self.documents)


def open_source(
    path: Path,
    *,
    stopped: Callable[[], bool] | None = None,
    password: Callable[[str], str] | None = None,
    attachment: tuple[int, ...] = (),
) -> Documents:
    """Return the documents in a file; `password` is asked for the password of a locked meeting, and given its hint.

    `attachment` asks for a file that came with an email instead, by its number.

    Raises a CoprodError that says why, when it cannot be read.
    """
    _check_is_file(path)
    if path.suffix.lower() == MEETING_SUFFIX and not attachment:
        opened = _open_meeting(path, password)
        return Documents(of_meeting(opened.meeting), opened.warnings, opened.meeting)
    paper = open_paper(path, stopped=stopped, attachment=attachment)
    return Documents((paper.document,), paper.warnings, brought=paper.brought)


def _open_meeting(path: Path, password: Callable[[str], str] | None) -> Opened:
    from coprod_desktop.storage import meeting_file

    closed = meeting_file.lock_of(path) if password else None
    lock = closed.opened(password(closed.hint)) if closed and password else None
    return meeting_file.read(path, lock)


def of_meeting(meeting: Meeting) -> tuple[Document, ...]:
    """Return a meeting's agenda and then its papers, as they were written."""
    from coprod_desktop.coproduction.agenda_document import agenda_as_document

    papers = (paper.document for paper in meeting.papers if not paper.is_removed)
    return (agenda_as_document(meeting), *papers)


def sample_meeting() -> Path:
    """Return the sample meeting that ships with the program."""
    return assets.resource("samples", "northfield-carers-board.coprod")


def _check_is_file(path: Path) -> None:
    try:
        if path.is_dir():
            raise IsFolder(path=str(path))
        if path.exists():
            return
    except (OSError, ValueError):  # a name that is too long, or that no disk takes
        pass
    raise NotThere(path=str(path))
