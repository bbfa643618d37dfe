"""Papers to read: opening them, checking their words, drafting easy read, and saving versions.

Whoever only reads waits for no more than reading takes: what drafts, renders and edits is loaded when it is asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from coprod_desktop.app.checking import Checked, check
from coprod_desktop.app.reading import OpenPaper, open_paper, pasted_paper, word_list_of
from coprod_desktop.checker import Decided, Settings
from coprod_desktop.errors import CoprodError, StoppedByPerson
from coprod_desktop.gui.deciding import Deciding
from coprod_desktop.gui.jobs import Latest, Ticket
from coprod_desktop.gui.panels.message_strip import Offer
from coprod_desktop.gui.panels.reading_page import ReadingPage
from coprod_desktop.gui.reader.reader_desk import ReaderDesk
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.writing.writing_desk import WritingDesk
from coprod_desktop.model import meeting as meetings
from coprod_desktop.model.document import Document
from coprod_desktop.model.easy_read_version import is_signed_off
from coprod_desktop.model.reading import Note
from coprod_desktop.strings import say

if TYPE_CHECKING:
    from coprod_desktop.app.feedback import Received
    from coprod_desktop.gui.meeting_desk import MeetingDesk

_ON_PAGE = "on the page"


@dataclass(frozen=True, slots=True)
class _Shown:
    """A paper to show, and the document that its versions are made from, with what was decided where that is known."""

    paper: OpenPaper
    source: Document | Decided


class PaperDesk(QObject):
    """One paper at a time, on the reading page.

    Signals:
        shown: another paper is on the page
        row_asked: a MeetingDesk, the id of its paper, the id of a row of the easy read version, and a Note about it
    """

    shown = Signal()
    row_asked = Signal(object, str, str, object)

    _beginning = Signal(object, object)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell.window_widget)
        self._shell = shell
        self.page = ReadingPage(shell.commands, shell.theme, shell.window_widget)
        self.page.hide()  # the simple view shows another, and a window that comes up shows whatever stands in it
        self.page.word_listen_asked.connect(shell.listening.say)
        self.page.link_chosen.connect(self._show_link)
        self.page.attachment_asked.connect(self.open)
        self.page.went_on.connect(shell.make_way)
        self._source: Document | Decided | None = None
        self.reader = ReaderDesk(shell, self.page)
        self.reader.show_paper.connect(self.show_again)
        self.reader.explaining.changed.connect(self._take_explained)
        self._deciding = Deciding(shell, self.page)
        self._deciding.carried_out.connect(self._take_decided)
        self._deciding.failed.connect(self._tell)
        self.writing = WritingDesk(shell, self.page, self._deciding)
        self._opening, self._checking, self._getting_ready = Latest(self), Latest(self), Latest(self)
        self._begun: Path | None = None
        self._beginning.connect(self._show_beginning)
        self._opening.ready.connect(self._show)
        self._opening.failed.connect(self._tell)
        self._opening.busy_changed.connect(self._show_busy)
        self._receiving = Latest(self)
        self._receiving_for: MeetingDesk | None = None
        self._receiving.ready.connect(self._take_feedback)
        self._receiving.failed.connect(self._tell)
        self._checking.ready.connect(self._show_checked)
        self._checking.failed.connect(self._tell)
        self._checking.failed.connect(lambda _: self.page.forget_words())

    def choose(self) -> None:
        """Ask which paper, and open it."""
        title, kinds = say("gui.open.paper"), say("gui.open.paper_kinds")
        name, _ = QFileDialog.getOpenFileName(self._shell.window_widget, title, "", kinds)
        if name:
            self.open(Path(name))

    def open(self, path: Path, attachment: tuple[int, ...] = ()) -> None:
        """Open a paper to read, or what came with the email in a file."""
        self._getting_ready.request(lambda _: self._shell.lexicon())  # while the paper is read in its worker
        self._begun = None
        self._opening.request(lambda ticket: _read(path, attachment, ticket, partial(self._beginning.emit, ticket)))

    def paste(self) -> None:
        """Open what was copied in another program as a paper to read."""
        # Qt gives nothing at all where the program that copied has gone.
        copied: QMimeData | None = QGuiApplication.clipboard().mimeData()
        html, text = (copied.html(), copied.text()) if copied is not None else ("", "")
        self._getting_ready.request(lambda _: self._shell.lexicon())
        self._opening.request(lambda _: _pasted(html, text))

    def show_document(self, document: Document, title: str, warnings: tuple[str, ...] = ()) -> None:
        """Show a document that is at hand already."""
        self._show(_Shown(OpenPaper(title, document, warnings), document))

    def show_from_meeting(self, desk: MeetingDesk, paper_id: str) -> None:
        """Show a paper of the open meeting, or its agenda, whose words can be decided about."""
        from coprod_desktop.app.word_decisions import as_written

        meeting = desk.session.meeting
        paper, document = meetings.paper(meeting, paper_id), as_written(meeting, paper_id)
        if paper or paper_id == meetings.AGENDA:
            title, warnings = (paper.title, paper.warnings) if paper else (document.title, ())
            self._put_on_page(_Shown(OpenPaper(title, document, warnings), document))
            self._deciding.begin(desk, paper_id)
            self.shown.emit()

    @property
    def readers_actions(self) -> dict[str, Callable[[], object]]:
        """What the reader's commands do, by key."""
        own: dict[str, Callable[[], object]] = {
            "my_page": self.show_my_page,
            "word_list": self.list_words,
            "have_read": self.have_read,
        }
        return {**self.reader.actions, **own}

    def show_again(self) -> None:
        """Go back to the paper from a page that was made of it."""
        if self.page.paper is not None:
            self._show_page(self.page.paper.title)
            self._shell.listening.offer_view(self.page.view)
            self.page.go_to_paper()
            self.shown.emit()

    def show_my_page(self) -> None:
        """Show what this person wants to say about the paper, or about the meeting that it belongs to."""
        self.reader.noting.settle()
        if self.reader.kept is not None:
            self.reader.sheets.open(self.reader.kept, self._deciding.meeting)

    def have_read(self) -> None:
        """Ask whether the reader has read or heard the paper."""
        self.reader.telling.have_read(self.reader.so_far(), self._deciding.desk, self._deciding.paper_id)

    def receive(self, path: Path, desk: MeetingDesk | None) -> None:
        """Read what a reader sent, and put it beside the paper that it is about: on the page, or in the meeting."""
        from coprod_desktop.app import feedback as feedbacks

        documents = {_ON_PAGE: self.page.paper.document} if self.page.paper else {}
        meeting = desk.session.meeting if desk else None
        self._receiving_for = desk
        self._receiving.request(lambda _: feedbacks.read_about(path, documents, meeting, self._shell.lexicon))

    def _take_feedback(self, found: Received) -> None:
        feedback, desk = found.feedback, self._receiving_for
        if not found.paper:
            self._shell.tell(say("reader.received.which", title=feedback.title))
            return
        if found.paper == _ON_PAGE:
            self.show_again()
        elif desk is not None and found.easy_read is not None:
            self._show_easy_read(desk, found.paper, found.easy_read)
        elif desk is not None:
            self.show_from_meeting(desk, found.paper)
        self.reader.receive(feedback)

    def _show_easy_read(self, desk: MeetingDesk, paper_id: str, document: Document) -> None:
        """Show a version as readers get it; what they say about it leads to the rows that it is made of."""
        from coprod_desktop.app import feedback as feedbacks

        self.show_document(document, document.title)

        def go(note: Note) -> None:
            self.row_asked.emit(desk, paper_id, feedbacks.row_of(document, note), note)

        self.reader.telling.go_to_row = go

    def list_words(self) -> None:
        """Show the hard words of the paper with their meanings, to read or to print."""
        source = self._source
        if source is not None:
            self.reader.sheets.list_words(lambda: word_list_of(source, self._shell.lexicon()))

    @property
    def is_of_meeting(self) -> bool:
        """Whether the paper on the page is one of the open meeting's."""
        return self._deciding.is_on

    def end_meeting(self) -> None:
        """Let go of the meeting: its paper can still be read, and its words not decided about."""
        self._deciding.end()

    @property
    def paper_id(self) -> str:
        """The id of the meeting's paper that is on the page, "" for a paper of no meeting."""
        return self._deciding.paper_id

    def versions(self) -> None:
        """Ask which versions to make of the paper, and make them."""
        if self._source is not None:
            from coprod_desktop.gui.dialogs.versions_dialog import VersionsDialog

            VersionsDialog(self._shell, (self._source,), is_signed_off=_is_signed_off(self._source)).open()

    def print(self) -> None:
        """Show the pages of the paper, and print them."""
        from coprod_desktop.gui.printing.print_dialog import PrintDialog, ToPrint

        source = self._source
        if source is not None:
            PrintDialog(self._shell, ToPrint(lambda _: (source,))).open()

    def step(self, by: int) -> None:
        """Go to the next finding (1) or the one before (-1): in the list of those who write, or the hard words."""
        if self.writing.is_open:
            self.writing.panel.step(by)
        else:
            self.page.step_word(by)

    def open_words(self) -> None:
        """Open or close the list of hard words, as its command is ticked."""
        self.page.follow_command("hard_words")

    @property
    def is_opening(self) -> bool:
        """Whether a paper is on its way."""
        return self._opening.is_busy

    def let_go(self) -> None:
        """Ask what runs to end, and start nothing more; for closing the program."""
        self._opening.let_go()
        self._checking.let_go()
        self._getting_ready.let_go()
        self._deciding.let_go()
        self.writing.let_go()
        self._receiving.let_go()
        self.reader.let_go()

    def _show(self, shown: _Shown) -> None:
        self._deciding.end()
        self._put_on_page(shown)
        self.shown.emit()
        self._checking.request(lambda _: check(shown.paper.document, self._shell.lexicon(), self._settings()))

    def _put_on_page(self, shown: _Shown) -> None:
        paper, self._source = shown.paper, shown.source
        is_rest = self._begun is not None and self._begun == paper.path and self.page.paper is not None
        self._checking.forget()
        if not is_rest:
            self.reader.end()
        self.reader.telling.go_to_row = None
        self.reader.explaining.forget()
        if is_rest:
            self.page.take_rest(paper)
        else:
            self._put_in_window(paper)
        self._begun = None
        if paper.path is not None:
            self._shell.remember_file(paper.path)
        self.reader.begin(paper.document, is_rest=is_rest)

    def _put_in_window(self, paper: OpenPaper) -> None:
        self._show_page(paper.title)
        # Before the words come: a screen reader that hears of the caret first takes it for old news, and says nothing.
        self.page.view.setFocus()
        self.page.show_paper(paper)
        self._shell.listening.offer_view(self.page.view)

    def _show_page(self, title: str) -> None:
        """Show the page; beside a meeting there is a way back to it above the paper."""
        self._shell.show_page(self.page, title, listens=True, is_alone=self._shell.meeting() is None)

    def _show_beginning(self, ticket: Ticket, paper: OpenPaper) -> None:
        """Show the first pages of a long paper; they are checked, and their notes kept, when the rest has come."""
        is_simple = self._shell.commands["simple_view"].isChecked()
        if ticket.stopped() or not self._opening.is_busy or is_simple:
            return
        self._deciding.end()
        self._checking.forget()
        self.reader.end()
        self.reader.explaining.forget()
        self._source, self._begun = None, paper.path
        self._put_in_window(paper)
        self.reader.begin_with(paper.document)
        self.shown.emit()

    def _settings(self) -> Settings:
        return Settings(known_terms=self._shell.own_words.never)

    def _take_decided(self, decided: Decided) -> None:
        self._source = decided
        self.reader.explaining.forget()
        self.reader.noting.take_document(decided.document)

    def _take_explained(self, explained: Document | Decided) -> None:
        self._source = explained
        self.reader.noting.take_document(self.page.view.shown)

    def _show_checked(self, checked: Checked) -> None:
        self.page.show_words(checked.to_explain, checked.hard_words)
        self._shell.listening.get_ready()  # now, and not before: the words on the page come first

    def _show_link(self, address: str) -> None:
        """Say where a link leads. Whether to go there is for the person, in a program that is made for it."""
        copy = Offer(say("gui.reading.copy_link"), lambda: QGuiApplication.clipboard().setText(address))
        self._shell.tell(say("gui.reading.link", address=address), copy)

    def _tell(self, error: CoprodError) -> None:
        if self._begun is not None:
            self._begun = None
            self.reader.keep_beginning()
            self.page.forget_words()
            self.page.warnings.tell(say("reader.beginning.only"))
        if not isinstance(error, StoppedByPerson):
            self._shell.tell_error(error)

    def _show_busy(self, is_busy: bool) -> None:
        self._shell.wait_for(say("gui.open.opening") if is_busy else "", self._opening.cancel)


def _read(path: Path, attachment: tuple[int, ...], ticket: Ticket, on_beginning: Callable[[OpenPaper], None]) -> _Shown:
    paper = open_paper(path, stopped=ticket.stopped, on_beginning=on_beginning, attachment=attachment)
    return _Shown(paper, paper.document)


def _pasted(html: str, text: str) -> _Shown:
    paper = pasted_paper(html, text)
    return _Shown(paper, paper.document)


def _is_signed_off(source: Document | Decided) -> bool:
    """Return whether readers said yes to the easy read of a paper as it is now."""
    version = source.easy_read if isinstance(source, Decided) else None
    return version is not None and is_signed_off(version)
