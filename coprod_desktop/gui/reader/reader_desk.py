"""Reading a paper and getting ready: what the reader's commands do, and what is kept about the paper."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from coprod_desktop.app.reading_notes import PaperNotes
from coprod_desktop.errors import CoprodError
from coprod_desktop.gui.a11y import announce
from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.models.page_text import Place
from coprod_desktop.gui.panels.message_strip import Offer
from coprod_desktop.gui.panels.reading_page import ReadingPage
from coprod_desktop.gui.reader.explaining import Explaining
from coprod_desktop.gui.reader.finding import Finding
from coprod_desktop.gui.reader.have_read_dialog import SoFar
from coprod_desktop.gui.reader.looking import Looking
from coprod_desktop.gui.reader.noting import Noting
from coprod_desktop.gui.reader.own_items import OwnItems
from coprod_desktop.gui.reader.sheets import Sheets
from coprod_desktop.gui.reader.telling import Telling
from coprod_desktop.gui.shell import Shell
from coprod_desktop.model.document import Document
from coprod_desktop.model.reading import Feedback, digest_of
from coprod_desktop.storage.reading_records import NotesAreNewer
from coprod_desktop.strings import count, say

_STILL_MS = 1_500  # somebody who does not move for so long is reading here
_WORTH_COMING_BACK_PERCENT = 2


class ReaderDesk(QObject):
    """One reader and the paper on the page.

    Signals:
        forgotten: every trace of the paper is gone, and the page should be too
        notes_ready: what is kept about the paper is known now
        show_paper: the reader wants to go back to the paper
    """

    forgotten = Signal()
    show_paper = Signal()
    notes_ready = Signal()

    def __init__(self, shell: Shell, page: ReadingPage) -> None:
        super().__init__(page)
        self._shell, self._page = shell, page
        self.kept: PaperNotes | None = None
        self.heard_percent = 0
        self.follows_page = True  # false while the simple view shows the paper, and knows where the reader is
        self._was: Place | None = None
        self._received: Feedback | None = None
        self._begun: PaperNotes | None = None  # about the first pages of a paper, while the rest is read
        self._opening = Latest(self)
        self._opening.ready.connect(self._take)
        self._opening.failed.connect(self._take_none)
        self.noting = Noting(shell, page)
        self.finding = Finding(page, self.remember_jump)
        self.looking = Looking(shell, page)
        self.explaining = Explaining(shell, page)
        self.sheets = Sheets(shell, self, self.show_paper.emit)
        self.telling = Telling(shell, page, self.sheets, lambda: self.kept)
        self.own_items = OwnItems(shell, page, lambda: self.kept)
        self._still = QTimer(self, singleShot=True, interval=_STILL_MS)
        self._still.timeout.connect(self.keep_place)
        page.view.verticalScrollBar().valueChanged.connect(lambda _: self._still.start())
        page.view.verticalScrollBar().valueChanged.connect(lambda _: self._show_heading())
        page.view.cursorPositionChanged.connect(self._show_heading)
        page.view.cursorPositionChanged.connect(self._still.start)
        page.view.sentence_marked.connect(self._hear)
        page.view.speech_forgotten.connect(self.noting.hear_no_more)
        page.headings.chosen.connect(self._go_to_heading)
        page.jumped.connect(self.remember_jump)

    @property
    def actions(self) -> dict[str, Callable[[], object]]:
        """What the reader's commands do, by key."""
        page, side = self._page, self._page.follow_command
        return {
            "find": page.find_bar.open,
            "find_next": lambda: self.finding.step(is_back=False),
            "find_before": lambda: self.finding.step(is_back=True),
            "headings": page.turn_headings,
            "where_was_i": self.go_back,
            "enlarge": self.looking.enlarge_here,
            "looks": self.looking.open_or_close,
            "ruler": self.looking.turn_ruler,
            "say_something": lambda: side("say_something"),
            "mark_bit": self.noting.mark,
            "explain_in_text": self.explaining.turn,
            "my_items": self.own_items.open_or_close,
            "tell_writers": self.telling.tell_writers,
            "received": self._open_or_close_received,
            "forget_paper": self.ask_to_forget,
        }

    def begin_with(self, beginning: Document) -> None:
        """Take the first pages of a paper: what is said about them stays when the rest comes."""
        self.end()
        self.heard_percent = 0
        self._begun = PaperNotes.of_beginning(beginning)
        self.noting.begin(self._begun, beginning)

    def keep_beginning(self) -> None:
        """Keep what was said about the first pages for themselves, as the rest does not come."""
        if self._begun is not None:
            self.begin(self._begun.document, is_rest=True)

    def begin(self, document: Document, *, is_rest: bool = False) -> None:
        """Take a paper that was just put on the page; what is kept about it is looked for meanwhile.

        With `is_rest` it is the whole of what `begin_with` took.
        """
        begun = self._begun if is_rest else None
        self.end()
        self._begun = begun
        self.heard_percent = 0
        if begun is None:
            self.noting.begin(None, document)
        else:
            self.noting.take_document(document)
        path = self._page.paper.path if self._page.paper else None
        self._opening.request(lambda _: PaperNotes.of(document, path))

    def end(self) -> None:
        """Let go of the paper: what was typed and where the reader is are kept."""
        self._opening.forget()
        self.noting.settle()
        self.keep_place()
        self._still.stop()
        self.kept, self._was, self._begun = None, None, None

    def let_go(self) -> None:
        """Keep what there is, ask what runs to end, and start nothing more; for closing the program."""
        self.end()
        self._opening.let_go()
        self.explaining.let_go()
        self.sheets.let_go()

    def keep_place(self) -> None:
        """Remember where the reader is, if they have begun to read."""
        place = self._page.view.reading_place()
        if (
            not self.follows_page
            or self.kept is None
            or place is None
            or self.kept.document is not self._document_kept()
        ):
            return
        is_at_beginning = self.kept.quoting.percent(place.block_id, place.at) == 0
        if is_at_beginning and not self.kept.reading.block_id:
            return
        try:
            self.kept.keep_place(place.block_id, place.at)
        except CoprodError:
            return  # losing a place is no reason to interrupt anybody

    def remember_jump(self) -> None:
        """Note where the reader is before they go somewhere else in the paper."""
        self._was = self._page.view.reading_place()

    def go_back(self) -> None:
        """Go to where the reader was: before the last jump, or when they put the paper away."""
        place = self._was
        if place is None:
            self._shell.tell(say("reader.was.nowhere"))
            return
        self._was = self._page.view.reading_place()
        self._page.go_to_paper()
        self._page.view.come_back_to(place.block_id, place.at)
        quote = self.kept.quoting.quote_at(place.block_id, place.at) if self.kept else None
        if quote is not None:
            announce(self._page.window(), quote.text)

    def ask_to_forget(self) -> None:
        """Ask before every trace of the paper is removed."""
        if self._page.paper is not None:
            words = say("reader.forget.ask", title=self._page.paper.title)
            self._shell.tell(words, Offer(say("reader.forget.do"), self._forget))

    def _forget(self) -> None:
        from coprod_desktop.app import reading_notes

        paper = self._page.paper
        if self.kept is None or paper is None:
            return
        self.noting.settle()  # now, for it must not be kept afterwards
        try:
            files = reading_notes.forget(self.kept.reading)
        except CoprodError as error:
            self._shell.tell_error(error)
            return
        self._shell.forget_files(files | ({digest_of(paper.path)} if paper.path is not None else frozenset()))
        self.kept.can_keep = False
        self.kept = None
        self._still.stop()
        self.noting.begin(None, Document("", ()))
        self.forgotten.emit()
        self._shell.tell(say("reader.forget.done"))

    def _document_kept(self) -> Document | None:
        return self._page.paper.document if self._page.paper else None

    def _take(self, kept: PaperNotes) -> None:
        self.kept = kept
        self._show_notes(kept)
        self.own_items.offer(kept)
        self._come_back()
        if kept.came_along or kept.reading.adrift:
            self._tell_what_came_along()
        self.notes_ready.emit()
        if self._received is not None:
            received, self._received = self._received, None
            self.telling.receive(received)

    def _take_none(self, error: CoprodError) -> None:
        self._shell.tell_error(error)
        document = self._document_kept()
        if document is not None:
            is_newer = isinstance(error, NotesAreNewer)
            self.kept = PaperNotes.not_kept(document) if is_newer else PaperNotes.blank(document)
            self._show_notes(None if is_newer else self.kept)
            self.notes_ready.emit()

    def _show_notes(self, kept: PaperNotes | None) -> None:
        """Show what is kept, with what was said about the first pages while the rest was read."""
        self.noting.settle()
        begun, self._begun = self._begun, None
        if begun is None or kept is None:
            self.noting.begin(kept, self._page.view.shown)
            return
        try:
            kept.take_over(begun)
        except CoprodError as error:
            self._shell.tell_error(error)
        self.noting.go_on_with(kept, self._page.view.shown)

    def _come_back(self) -> None:
        """Go to where the reader was last time, unless they have begun to look around already."""
        assert self.kept is not None
        reading, view = self.kept.reading, self._page.view
        has_moved = view.textCursor().position() != 0 or view.verticalScrollBar().value() != 0
        if has_moved or reading.percent < _WORTH_COMING_BACK_PERCENT:
            return
        view.come_back_to(reading.block_id, reading.at)
        heading = self.kept.quoting.heading_of(reading.block_id)
        under = "".join(run.text for run in heading.runs) if heading else self.kept.reading.title
        words = say("reader.was.here", heading=under, percent=reading.percent)
        self._shell.tell(words, Offer(say("reader.was.begin"), self._go_to_beginning))

    def _go_to_beginning(self) -> None:
        self.remember_jump()
        view = self._page.view
        view.moveCursor(view.textCursor().MoveOperation.Start)
        view.verticalScrollBar().setValue(0)
        self._page.go_to_paper()

    def _tell_what_came_along(self) -> None:
        assert self.kept is not None
        if not self.kept.came_along and not self.kept.is_fresh:
            return
        words = [count("reader.earlier.came", self.kept.came_along)] if self.kept.came_along else []
        adrift = len(self.kept.reading.adrift)
        words += [count("reader.earlier.adrift", adrift)] if adrift else []
        self._shell.tell(" ".join(words), Offer(say("reader.earlier.look"), self._open_notes))

    def receive(self, feedback: Feedback) -> None:
        """Put what a reader sent beside the paper on the page, now or once what is kept about it is known."""
        if self.kept is None:
            self._received = feedback
        else:
            self.telling.receive(feedback)

    def so_far(self) -> SoFar:
        """Return how far down the page the reader has come, and how far they have listened."""
        last = self._page.view.last_place()
        read = self.kept.quoting.percent(last.block_id, last.at) if self.kept and last else 0
        return SoFar(read, self.heard_percent)

    def _open_or_close_received(self) -> None:
        if self._shell.commands["received"].isChecked():
            self.telling.open_received()
        else:
            self._page.close_side()

    def _open_notes(self) -> None:
        self._page.open_side("say_something")

    def _go_to_heading(self, heading_id: str) -> None:
        self.remember_jump()
        self._page.go_to_paper()  # before the caret moves: a screen reader says the heading when the focus comes
        self._page.view.come_back_to(heading_id, 0)

    def _show_heading(self) -> None:
        place = self._page.view.reading_place() if self._page.headings.isVisible() else None
        heading = self.kept.quoting.heading_of(place.block_id) if self.kept and place else None
        if heading is not None:
            self._page.headings.show_place(heading.id)

    def _hear(self, block_id: str, start: int, end: int) -> None:
        self.noting.hear(block_id, start, end)
        self.looking.ruler_follows(block_id, start, end)
        if self.kept is not None:
            self.heard_percent = max(self.heard_percent, self.kept.quoting.percent(block_id, end))
