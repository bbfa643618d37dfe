"""Joins the Support stage to the papers that come from it and to the calendar file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from coprod_desktop.app.naming import plain_file_name
from coprod_desktop.app.placing import put
from coprod_desktop.app.session import Session
from coprod_desktop.coproduction.calendar_file import NoDateYet, calendar_file
from coprod_desktop.coproduction.support_papers import SupportPaper
from coprod_desktop.errors import CoprodError
from coprod_desktop.gui.dialogs.document_dialog import DocumentDialog
from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.support.support_page import SupportPage
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.strings import say


class SupportDesk(QObject):
    """What the stage asks for and cannot do by itself."""

    def __init__(self, shell: Shell, session: Session, page: SupportPage, settle: Callable[[], None]) -> None:
        super().__init__(page)
        self._shell, self._session, self._settle = shell, session, settle
        self._writing = Latest(self)
        self._writing.ready.connect(self._tell_written)
        self._writing.failed.connect(self._tell)
        page.make_asked.connect(self._make)
        page.calendar_asked.connect(self._save_calendar)

    def let_go(self) -> None:
        """Ask what runs to end, and start nothing more."""
        self._writing.let_go()

    def _make(self, paper: SupportPaper) -> None:
        self._settle()
        DocumentDialog(self._shell, paper.make(self._session.meeting)).open()

    def _save_calendar(self) -> None:
        self._settle()
        meeting = self._session.meeting
        if meeting.on is None:
            self._tell(NoDateYet())
            return
        start = Path.home() / f"{plain_file_name(meeting.title or say('packs.our_meeting'))}.ics"
        name, _ = QFileDialog.getSaveFileName(
            self._shell.window_widget, say("support.calendar"), str(start), say("support.calendar_kinds")
        )
        if name:
            self._writing.request(lambda _: _written(meeting, Path(name)))

    def _tell_written(self, path: object) -> None:
        self._shell.tell(say("support.calendar_saved", path=path))

    def _tell(self, error: CoprodError) -> None:
        self._shell.tell_error(error)


def _written(meeting: Meeting, path: Path) -> Path:
    put(path, calendar_file(meeting))
    return path
