"""Opening a paper to read it: what came in, and its sentences."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from coprod_desktop import importing
from coprod_desktop.easyread import sentences
from coprod_desktop.model.document import Document
from coprod_desktop.model.meeting import Paper


@dataclass(frozen=True, slots=True)
class OpenPaper:
    """A paper as read; `warnings` are sentences about what could not be carried over."""

    title: str
    document: Document
    warnings: tuple[str, ...] = ()
    path: Path | None = None


def open_paper(path: Path, *, stopped: Callable[[], bool] | None = None) -> OpenPaper:
    """Return the paper in a file. Raises a CoprodError that says why, when it cannot be read."""
    imported = importing.open_paper(path, stopped=stopped)
    return OpenPaper(imported.document.title or path.stem, imported.document, imported.warnings, path)


def paper_of(opened: OpenPaper, paper_id: str) -> Paper:
    """Return an opened paper as part of a meeting, its sentences with lasting ids."""
    return Paper(paper_id, opened.title, opened.document, sentences.of_document(opened.document), opened.warnings)
