"""What versions are made of: a paper, or a meeting with its agenda and papers."""

from dataclasses import dataclass
from pathlib import Path

from coprod_desktop import assets
from coprod_desktop.app.reading import open_paper
from coprod_desktop.coproduction.agenda_document import agenda_as_document
from coprod_desktop.model.document import Document
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.storage import meeting_file

MEETING_SUFFIX = ".coprod"


@dataclass(frozen=True, slots=True)
class Documents:
    """The documents of one source in order, and what could not be carried over."""

    documents: tuple[Document, ...]
    warnings: tuple[str, ...] = ()


def open_source(path: Path) -> Documents:
    """Return the documents in a file. Raises a CoprodError that says why, when it cannot be read."""
    if path.suffix.lower() == MEETING_SUFFIX:
        opened = meeting_file.read(path)
        return Documents(of_meeting(opened.meeting), opened.warnings)
    paper = open_paper(path)
    return Documents((paper.document,), paper.warnings)


def of_meeting(meeting: Meeting) -> tuple[Document, ...]:
    """Return a meeting's agenda and then its papers."""
    papers = (paper.document for paper in meeting.papers if not paper.is_removed)
    return (agenda_as_document(meeting), *papers)


def sample_meeting() -> Path:
    """Return the sample meeting that ships with the program."""
    return assets.resource("samples", "northfield-carers-board.coprod")
