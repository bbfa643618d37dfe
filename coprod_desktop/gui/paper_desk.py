"""Papers to read: opening them, checking their words, drafting easy read, and saving versions."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from coprod_desktop.errors import StoppedByPerson
from coprod_desktop.gui.dialogs.versions_dialog import VersionsDialog
from coprod_desktop.gui.jobs import Latest, Ticket
from coprod_desktop.gui.panels.reading_page import ReadingPage
from coprod_desktop.gui.shell import Shell
from coprod_desktop.model.document import Document
from coprod_desktop.strings import count, say


@dataclass(frozen=True, slots=True)
class _Draft:
    paper: object
    look_at: int


class PaperDesk(QObject):
    """One paper at a time, on the reading page."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell.window_widget)
        self._shell = shell
        self.page = ReadingPage(shell.commands, shell.theme, shell.window_widget)
        self.page.word_listen_asked.connect(shell.listening.say)
        self._source: Document | None = None
        self._opening, self._checking = Latest(self), Latest(self)
        self._opening.ready.connect(self._show)
        self._opening.failed.connect(self._tell)
        self._opening.busy_changed.connect(self._show_busy)
        self._checking.ready.connect(lambda checked: self.page.show_words(checked.to_explain, checked.hard_words))
        self._checking.failed.connect(self._tell)

    def choose(self, *, as_easy_read: bool = False) -> None:
        """Ask which paper, and open it."""
        title = say("gui.open.easy_read" if as_easy_read else "gui.open.paper")
        name, _ = QFileDialog.getOpenFileName(self._shell.window_widget, title, "", say("gui.open.paper_kinds"))
        if name:
            self.open(Path(name), as_easy_read=as_easy_read)

    def open(self, path: Path, *, as_easy_read: bool = False) -> None:
        """Open a paper to read, or as an easy read draft."""
        self._opening.request(lambda ticket: self._read(path, as_easy_read, ticket))

    def show_document(self, document: Document, title: str, warnings: tuple[str, ...] = ()) -> None:
        """Show a document that is at hand already."""
        from coprod_desktop.app.reading import OpenPaper

        self._show((OpenPaper(title, document, warnings), document))

    def draft(self, document: Document) -> None:
        """Make an easy read draft of a document and show it."""
        self._opening.request(lambda _: self._drafted(document))

    def versions(self) -> None:
        """Ask which versions to make of the paper, and make them."""
        if self._source is not None:
            is_draft = self.page.paper is not None and self.page.paper.document.kind == "easy-read"
            VersionsDialog(self._shell, (self._source,), only_easy_read=is_draft).open()

    def wait(self) -> None:
        """Wait until nothing runs; for closing the program."""
        self._opening.wait()
        self._checking.wait()

    def _read(self, path: Path, as_easy_read: bool, ticket: Ticket) -> object:
        from coprod_desktop.app.reading import open_paper

        paper = open_paper(path, stopped=ticket.stopped)
        return self._drafted(paper.document, paper.warnings, path) if as_easy_read else (paper, paper.document)

    def _drafted(self, document: Document, warnings: tuple[str, ...] = (), path: Path | None = None) -> object:
        from coprod_desktop.app.exporting import Source
        from coprod_desktop.app.reading import OpenPaper

        source = Source(document, self._shell.lexicon())
        rows = sum(bool(row.look_at) for row in source.draft.rows)
        advice = (count("app.easy_read_rows", rows),) if rows else ()
        told = (*advice, say("app.easy_read_readers"), *warnings)
        return OpenPaper(source.easy_read.title, source.easy_read, told, path), document

    def _show(self, opened: object) -> None:
        paper, self._source = opened  # type: ignore[misc]  # what _read and _drafted return
        self.page.show_paper(paper)
        self._shell.show_page(self.page, paper.title)
        self._shell.listening.offer_view(self.page.view)
        if paper.path is not None:
            self._shell.remember_file(paper.path)
        self.page.view.setFocus()
        self._checking.request(lambda _: self._check(paper.document))

    def _check(self, document: Document) -> object:
        from coprod_desktop.app.checking import check

        return check(document, self._shell.lexicon())

    def _tell(self, error: Exception) -> None:
        if not isinstance(error, StoppedByPerson):
            self._shell.tell_error(error)  # type: ignore[arg-type]

    def _show_busy(self, is_busy: bool) -> None:
        self._shell.wait_for(say("gui.open.opening") if is_busy else "", self._opening.cancel)
