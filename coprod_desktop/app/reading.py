"""Opening a paper to read it: what came in, and its sentences.

Another process reads it, and starts at once because the word lists and the checker are not imported here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_desktop import importing
from coprod_desktop.errors import CoprodError
from coprod_desktop.model.document import Document, text_blocks

if TYPE_CHECKING:
    from coprod_desktop.checker import Decided
    from coprod_desktop.language.lexicon import Lexicon
    from coprod_desktop.model.meeting import Paper


class NothingPasted(CoprodError):
    """There are no words to paste."""

    says = "formats.nothing_pasted"


@dataclass(frozen=True, slots=True)
class OpenPaper:
    """A paper as read; `warnings` are sentences about what could not be carried over, `unsure` places to look at.

    `for_writers` are those of the warnings that only who writes the paper can do something about.

    `brought` are the files that came with an email. A paper that is such a file itself has the email's `path`, and
    its number there as `attachment` (more numbers for an email in an email).
    """

    title: str
    document: Document
    warnings: tuple[str, ...] = ()
    path: Path | None = None
    unsure: tuple[importing.Unsure, ...] = ()
    brought: tuple[importing.Brought, ...] = ()
    attachment: tuple[int, ...] = ()
    for_writers: tuple[str, ...] = ()

    @property
    def for_readers(self) -> tuple[str, ...]:
        """The warnings that matter to whoever only reads the paper."""
        return tuple(one for one in self.warnings if one not in self.for_writers)


def open_paper(
    path: Path,
    *,
    stopped: Callable[[], bool] | None = None,
    on_beginning: Callable[[OpenPaper], None] | None = None,
    attachment: tuple[int, ...] = (),
) -> OpenPaper:
    """Return the paper in a file, or an attachment of the email in it.

    Raises a CoprodError that says why, when it cannot be read.

    `on_beginning` is called with the first pages of a long paper, on this thread, before the rest is read.
    """

    def tell(beginning: importing.Imported) -> None:
        if on_beginning is not None:
            title = beginning.document.title or path.stem
            on_beginning(OpenPaper(title, beginning.document, (), path, attachment=attachment))

    begins = tell if on_beginning and not attachment else None
    imported = importing.open_paper(path, stopped=stopped, on_beginning=begins, attachment=attachment)
    title = imported.document.title or path.stem
    opened = OpenPaper(title, imported.document, imported.warnings, path, importing.unsure_places(imported))
    return replace(opened, brought=imported.brought, attachment=attachment, for_writers=imported.for_writers)


def pasted_paper(html: str, text: str) -> OpenPaper:
    """Return what was copied in another program as a paper: its rich form, or its words where there is no other.

    Raises NothingPasted when there are no words in it.
    """
    if not text.strip():
        raise NothingPasted
    imported = importing.from_html(html) if html.strip() else importing.from_text(text)
    if not any(True for _ in text_blocks(imported.document)):
        imported = importing.from_text(text)
    unsure, for_writers = importing.unsure_places(imported), imported.for_writers
    title = imported.document.title
    return OpenPaper(title, imported.document, imported.warnings, unsure=unsure, for_writers=for_writers)


def word_list_of(made_from: Document | Decided, lexicon: Lexicon) -> Document:
    """Return the hard words of a paper with what they mean, as a document of its own."""
    from coprod_desktop.app.exporting import Source  # which brings every writer with it

    return Source.of(made_from, lexicon).word_list


def paper_of(opened: OpenPaper, paper_id: str) -> Paper:
    """Return an opened paper as part of a meeting, its sentences with lasting ids."""
    from coprod_desktop.easyread import sentences
    from coprod_desktop.model.meeting import Paper

    document = replace(opened.document, pages=())  # in a meeting everybody goes by the pages of the standard version
    return Paper(paper_id, opened.title, document, sentences.of_document(document), opened.warnings)
