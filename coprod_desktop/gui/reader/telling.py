"""What goes from the reader to others, and what comes from readers: the commands behind the dialogs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from coprod_desktop.app.quoting import Quoting
from coprod_desktop.app.reading_notes import PaperNotes
from coprod_desktop.coproduction import reader_form
from coprod_desktop.errors import CoprodError
from coprod_desktop.gui.panels.reading_page import ReadingPage
from coprod_desktop.gui.reader.received_panel import ReceivedPanel
from coprod_desktop.gui.reader.sheets import Sheets
from coprod_desktop.gui.shell import Shell
from coprod_desktop.model import edits
from coprod_desktop.model.reading import Feedback, Note, Taken
from coprod_desktop.strings import say

if TYPE_CHECKING:
    from coprod_desktop.gui.meeting_desk import MeetingDesk
    from coprod_desktop.gui.reader.have_read_dialog import SoFar


class Telling(QObject):
    """Joins the dialogs to what is kept about the paper; `kept` returns that, None while there is no paper."""

    def __init__(self, shell: Shell, page: ReadingPage, sheets: Sheets, kept: Callable[[], PaperNotes | None]) -> None:
        super().__init__(page)
        self._shell, self._page, self._sheets, self._kept = shell, page, sheets, kept
        self.go_to_row: Callable[[Note], None] | None = None  # where the page has the rows of an easy read version

    @cached_property
    def panel(self) -> ReceivedPanel:
        """The panel for what readers say."""
        panel = ReceivedPanel(self._shell.theme, self._page)
        panel.note_chosen.connect(self._go_to)
        panel.row_asked.connect(lambda note: self.go_to_row and self.go_to_row(note))
        panel.listen_asked.connect(self._shell.listening.say)
        panel.closed.connect(self._page.close_side)
        self._page.add_side("received", panel, lambda: panel.list if panel.chosen else panel.close_button)
        return panel

    def tell_writers(self) -> None:
        """Ask which notes go to those who write."""
        from coprod_desktop.gui.reader.tell_dialog import TellDialog

        kept = self._kept()
        if kept is None or not kept.notes:
            self._shell.tell(say("reader.tell.nothing"))
            return
        dialog = TellDialog(self._shell, kept)
        dialog.form_asked.connect(self._show_form)
        dialog.open()

    def have_read(self, so_far: SoFar, desk: MeetingDesk | None, paper_id: str) -> None:
        """Ask whether the reader has read or heard the paper, and where that goes."""
        from coprod_desktop.gui.reader.have_read_dialog import HaveReadDialog

        people = desk.session.meeting.people if desk and not desk.session.is_read_only else ()
        dialog = HaveReadDialog(self._shell, so_far, people)
        dialog.said.connect(lambda taken, person_id: self._keep(taken, person_id, desk, paper_id))
        dialog.open()

    def receive(self, feedback: Feedback) -> None:
        """Put what a reader sent beside the paper on the page."""
        kept = self._kept()
        if kept is None:
            return
        try:
            kept.receive(feedback)
        except CoprodError as error:
            self._shell.tell_error(error)
            return
        self.open_received()

    def open_received(self) -> None:
        """Show what readers said about the paper so far."""
        from coprod_desktop.app import feedback as feedbacks

        kept = self._kept()
        self.panel.show_notes(feedbacks.with_names(kept.reading.received) if kept else ())
        self.panel.offer_rows(are_there=self.go_to_row is not None)
        self._page.open_side("received")

    def _keep(self, taken: tuple[Taken, ...], person_id: str, desk: MeetingDesk | None, paper_id: str) -> None:
        kept = self._kept()
        if kept is None:
            return
        try:
            for one in taken:
                kept.take(one.how, one.percent, one.on)
        except CoprodError as error:
            self._shell.tell_error(error)
            return
        if desk is not None and person_id:
            desk.apply(edits.confirm_reading(person_id, paper_id, date.today()))
        self._shell.tell(say("reader.read.kept_in_record" if person_id else "reader.read.kept"))

    def _show_form(self, feedback: Feedback) -> None:
        self._sheets.list_words(lambda: reader_form.as_document(feedback))

    def _go_to(self, note: Note) -> None:
        span = Quoting(self._page.view.shown).find(note.about)
        if span is None:
            self._shell.tell(say("reader.received.gone"))
        else:
            self._page.jumped.emit()
            self._page.view.go_to(*span)
