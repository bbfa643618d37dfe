"""Joins the stage after the meeting to the papers that come from it, and to other meetings for the record."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from coprod_desktop.app.session import Session
from coprod_desktop.coproduction.minutes import minutes_as_document
from coprod_desktop.coproduction.said_did import said_did_as_document
from coprod_desktop.errors import CoprodError
from coprod_desktop.gui.after.after_page import AfterPage
from coprod_desktop.gui.dialogs.document_dialog import DocumentDialog
from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.shell import Shell
from coprod_desktop.model.document import Document
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.strings import say


class AfterDesk(QObject):
    """What the stage asks for and cannot do by itself."""

    def __init__(self, shell: Shell, session: Session, page: AfterPage, settle: Callable[[], None]) -> None:
        super().__init__(page)
        self._shell, self._session, self._settle = shell, session, settle
        self._reading = Latest(self)
        self._reading.ready.connect(self._show)
        self._reading.failed.connect(self._tell)
        page.paper_asked.connect(self._make)

    def let_go(self) -> None:
        """Ask what runs to end, and start nothing more."""
        self._reading.let_go()

    def _make(self, key: str) -> None:
        self._settle()
        meeting = self._session.meeting
        match key:
            case "minutes":
                self._show(minutes_as_document(meeting))
            case "said_did":
                self._show(said_did_as_document(meeting))
            case _:
                names, _ = QFileDialog.getOpenFileNames(
                    self._shell.window_widget, say("after.choose_others"), "", say("gui.open.meeting_kinds")
                )
                self._reading.request(lambda _: _record(meeting, [Path(name) for name in names]))

    def _show(self, document: object) -> None:
        assert isinstance(document, Document)
        DocumentDialog(self._shell, document).open()

    def _tell(self, error: CoprodError) -> None:
        self._shell.tell_error(error)


def _record(meeting: Meeting, paths: list[Path]) -> Document:
    from coprod_desktop.app.after import record_of

    return record_of((meeting,), paths)
