"""What is checked, and what versions are made of: a paper, or a meeting with its agenda and papers."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from coprod_desktop import assets
from coprod_desktop.app.reading import open_paper
from coprod_desktop.coproduction.agenda_document import agenda_as_document
from coprod_desktop.errors import CoprodError
from coprod_desktop.model.document import Document
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.storage import meeting_file

MEETING_SUFFIX = ".coprod"


class NotThere(CoprodError):
    """There is no file of that name (fact: path)."""

    says = "app.not_there"


class IsFolder(CoprodError):
    """A folder was given where a file is needed (fact: path)."""

    says = "app.is_folder"


@dataclass(frozen=True, slots=True)
class Documents:
    """The documents of one source in order, and what could not be carried over."""

    documents: tuple[Document, ...]
    warnings: tuple[str, ...] = ()


def open_source(path: Path, *, stopped: Callable[[], bool] | None = None) -> Documents:
    """Return the documents in a file. Raises a CoprodError that says why, when it cannot be read."""
    _check_is_file(path)
    if path.suffix.lower() == MEETING_SUFFIX:
        opened = meeting_file.read(path)
        return Documents(of_meeting(opened.meeting), opened.warnings)
    paper = open_paper(path, stopped=stopped)
    return Documents((paper.document,), paper.warnings)


def of_meeting(meeting: Meeting) -> tuple[Document, ...]:
    """Return a meeting's agenda and then its papers."""
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
