"""Joins the Pledge stage to its papers, to other groups' files, and to the group's logo."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from coprod_desktop.app.session import Session
from coprod_desktop.coproduction.pledge import answer_form_as_document, pledge_as_document
from coprod_desktop.errors import CoprodError
from coprod_desktop.gui.after.pledge_page import PledgePage
from coprod_desktop.gui.dialogs.document_dialog import DocumentDialog
from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.shell import Shell
from coprod_desktop.model import edits
from coprod_desktop.model.document import Document, Media
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.strings import say


class PledgeDesk(QObject):
    """What the stage asks for and cannot do by itself."""

    def __init__(self, shell: Shell, session: Session, page: PledgePage, settle: Callable[[], None]) -> None:
        super().__init__(page)
        self._shell, self._session, self._page, self._settle = shell, session, page, settle
        self._reading, self._logo = Latest(self), Latest(self)
        self._reading.ready.connect(self._show)
        self._logo.ready.connect(self._take_logo)
        for work in (self._reading, self._logo):
            work.failed.connect(self._tell)
        page.paper_asked.connect(self._make)
        page.logo_asked.connect(self._change_logo)

    def let_go(self) -> None:
        """Ask what runs to end, and start nothing more."""
        self._reading.let_go()
        self._logo.let_go()

    def _make(self, key: str) -> None:
        self._settle()
        meeting = self._session.meeting
        match key:
            case "pledge":
                self._show(pledge_as_document(meeting))
            case "form":
                self._show(answer_form_as_document(meeting))
            case _:
                names, _ = QFileDialog.getOpenFileNames(
                    self._shell.window_widget, say("pledge.choose_others"), "", say("gui.open.meeting_kinds")
                )
                self._reading.request(lambda _: _progress(meeting, [Path(name) for name in names]))

    def _change_logo(self) -> None:
        if self._session.meeting.logo is not None:
            self._page.edited.emit(edits.set_logo(None))
            return
        name, _ = QFileDialog.getOpenFileName(
            self._shell.window_widget, say("pledge.logo_choose"), "", say("pledge.logo_kinds")
        )
        if name:
            self._logo.request(lambda _: _read_logo(Path(name)))

    def _take_logo(self, logo: object) -> None:
        assert isinstance(logo, Media)
        self._page.edited.emit(edits.set_logo(logo))

    def _show(self, document: object) -> None:
        assert isinstance(document, Document)
        DocumentDialog(self._shell, document).open()

    def _tell(self, error: CoprodError) -> None:
        self._shell.tell_error(error)


def _progress(meeting: Meeting, paths: list[Path]) -> Document:
    from coprod_desktop.app.after import progress_of

    return progress_of((meeting,), paths)


def _read_logo(path: Path) -> Media:
    from coprod_desktop.app.after import read_logo

    return read_logo(path)
