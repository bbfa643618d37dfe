"""The ways into the studio: a paper of the open meeting, the paper on the page, or a file."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from coprod_desktop.app.reading import OpenPaper, open_paper, paper_of
from coprod_desktop.app.session import Session
from coprod_desktop.coproduction.notes_in_words import note_in_words
from coprod_desktop.errors import CoprodError, StoppedByPerson
from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.meeting_desk import MeetingDesk
from coprod_desktop.gui.panels.message_strip import Offer
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.studio.studio_desk import StudioDesk
from coprod_desktop.model import edits
from coprod_desktop.model.ids import new_id
from coprod_desktop.model.reading import Note
from coprod_desktop.strings import say


class Entrance(QObject):
    """Leads to the studio. A paper that belongs to no meeting gets one made around it, so that nothing is lost.

    `start` opens a session as the meeting of the window; `who` gives the name that changes are signed with.
    """

    def __init__(
        self, shell: Shell, studio: StudioDesk, start: Callable[[Session], MeetingDesk], who: Callable[[], str]
    ) -> None:
        super().__init__(studio)
        self._shell, self._studio, self._start, self._who = shell, studio, start, who
        self._opening = Latest(self)
        self._opening.ready.connect(self.open_paper)
        self._opening.failed.connect(self._tell)
        self._opening.busy_changed.connect(self._show_busy)

    def choose(self) -> None:
        """Ask which paper, and make it easy read."""
        name, _ = QFileDialog.getOpenFileName(
            self._shell.window_widget, say("gui.open.easy_read"), "", say("gui.open.paper_kinds")
        )
        if name:
            path = Path(name)
            self._opening.request(lambda ticket: open_paper(path, stopped=ticket.stopped))

    def open_paper(self, opened: OpenPaper) -> None:
        """Make a paper easy read that is no part of a meeting yet."""
        desk = self._start(Session.new(self._who()))
        paper = paper_of(opened, new_id("paper"))
        desk.apply(edits.set_title(paper.title))
        desk.apply(edits.add_paper(paper))
        self._studio.open(desk, paper.id)
        if opened.warnings:
            self._shell.tell(" ".join(opened.warnings))

    def show_row(self, desk: MeetingDesk, paper_id: str, row_id: str, note: Note, back: Callable[[], None]) -> None:
        """Show the row that a reader said something about, with what they said and the way `back` to the rest."""
        is_there = self._studio.open_row(desk, paper_id, row_id)
        words = say("reader.received.about_row" if is_there else "reader.received.row_gone", note=note_in_words(note))
        self._shell.tell(words, Offer(say("reader.received.back"), back))

    def let_go(self) -> None:
        """Ask what runs to end, and start nothing more; for closing the program."""
        self._opening.let_go()

    def _tell(self, error: CoprodError) -> None:
        if not isinstance(error, StoppedByPerson):
            self._shell.tell_error(error)

    def _show_busy(self, is_busy: bool) -> None:
        self._shell.wait_for(say("gui.open.opening") if is_busy else "", self._opening.cancel)
