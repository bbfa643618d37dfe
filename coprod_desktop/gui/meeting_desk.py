"""One meeting at a time: its session, its page, and the papers that come into it."""

from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from coprod_desktop.app.reading import OpenPaper
from coprod_desktop.app.session import Session
from coprod_desktop.errors import CoprodError, StoppedByPerson
from coprod_desktop.gui.a11y import announce
from coprod_desktop.gui.combining.combining_desk import CombiningDesk
from coprod_desktop.gui.jobs import Latest, Ticket, while_drawing
from coprod_desktop.gui.keeping import Keeping
from coprod_desktop.gui.locking.locking_desk import LockingDesk
from coprod_desktop.gui.making import MadeFrom, Making
from coprod_desktop.gui.meeting_stages import LaterStages
from coprod_desktop.gui.panels.meeting_page import MeetingPage
from coprod_desktop.gui.panels.message_strip import Offer
from coprod_desktop.gui.people.people_desk import PeopleDesk
from coprod_desktop.gui.power.agenda_desk import AgendaDesk
from coprod_desktop.gui.sharing.watching_desk import WatchingDesk
from coprod_desktop.gui.shell import Shell
from coprod_desktop.model import edits
from coprod_desktop.model.document import Document
from coprod_desktop.model.ids import new_id
from coprod_desktop.model.meeting import Paper, easy_read
from coprod_desktop.strings import count, say


@dataclass(frozen=True, slots=True)
class _ToBring:
    """A file to bring a paper from: `attachment` as in open_paper; `instead_of` is the id of the paper it is of."""

    path: Path
    attachment: tuple[int, ...] = ()
    instead_of: str = ""


class MeetingDesk(QObject):
    """The meeting that is open, if one is.

    Signals:
        read_asked: the id of the paper to show on the reading page
        easy_read_asked: the id of the paper to draft
        changed: the meeting, its file or its undo changed
    """

    read_asked = Signal(str)
    easy_read_asked = Signal(str)
    changed = Signal()

    def __init__(self, shell: Shell, session: Session) -> None:
        super().__init__(shell.window_widget)
        self._shell = shell
        self.session = session
        self.page = MeetingPage(shell.theme, shell.window_widget)
        self._making = Making(self.page.versions, self.documents, shell, self)
        self._bringing = Latest(self)
        self._bringing.ready.connect(self._add_paper)
        self._bringing.failed.connect(self._tell)
        self._bringing.busy_changed.connect(self._show_busy)
        self._to_bring: list[_ToBring] = []
        self._keeping = Keeping(shell, session, self.page.settle)
        self.people = PeopleDesk(shell, session, self.page.people)
        self.agenda = AgendaDesk(shell, session, self.page.agenda)
        self.combining = CombiningDesk(shell, session)
        self.watching = WatchingDesk(shell, session, self._keeping, self.combining)
        self.locking = LockingDesk(shell, session, self._keeping, self.page.settle)
        self._keeping.combine_asked.connect(self.combining.combine_with_own_file)
        self.stages = LaterStages(shell, session, self.page, self.apply)
        self._unsubscribe = session.subscribe(self._show)
        self.page.edited.connect(self.apply)
        self.page.papers.add_asked.connect(self.choose_paper)
        self.page.papers.newer_asked.connect(self.choose_newer)
        self.page.papers.read_asked.connect(self.read_asked)
        self.page.papers.easy_read_asked.connect(self.easy_read_asked)
        self.page.papers.remove_asked.connect(lambda paper_id: self.apply(edits.remove_paper(paper_id)))
        self._show()

    def documents(self) -> MadeFrom:
        """Return what gives the agenda and the papers as they are now, with what was decided about their words."""
        from coprod_desktop.app.word_decisions import of_meeting

        self.page.settle()
        return partial(of_meeting, self.session.meeting)

    def agenda_document(self) -> Document:
        """Return the agenda as it is now, with what was decided about its words."""
        from coprod_desktop.app import word_decisions

        self.page.settle()
        return word_decisions.agenda(self.session.meeting, self._shell.lexicon)

    def print(self) -> None:
        """Show the pages of the agenda and the papers, and print them."""
        from coprod_desktop.gui.printing.print_dialog import PrintDialog, ToPrint

        documents = self.documents()
        meeting = self.session.meeting
        PrintDialog(self._shell, ToPrint(documents, meeting.contact, meeting.own_profiles)).open()

    def undo(self) -> None:
        """Take the last step back."""
        self.page.settle()
        self._say_step("undo")
        self.session.undo()

    def redo(self) -> None:
        """Take the step again that was taken back last."""
        self.page.settle()
        self._say_step("redo")
        self.session.redo()

    def _say_step(self, key: str) -> None:
        """Say which step is taken back or again; who sees the page sees it there."""
        announce(self._shell.window_widget, self._shell.commands[key].text().replace("&", ""))

    def save(self) -> None:
        """Save to the meeting's file, asking where when it has none."""
        self._keeping.save()

    def save_as(self) -> None:
        """Ask where to save, and save there."""
        self._keeping.save_as()

    def choose_paper(self) -> None:
        """Ask which paper to bring into the meeting, and bring it."""
        if path := self._ask_for_paper():
            self.bring_paper(path)

    def choose_newer(self, paper_id: str) -> None:
        """Ask which file is the newer version of a paper, and put it in its place."""
        if path := self._ask_for_paper():
            self._bring(_ToBring(path, instead_of=paper_id))

    def bring_paper(self, path: Path, attachment: tuple[int, ...] = ()) -> None:
        """Bring a paper into the meeting, after those that are still on their way; or what came with an email."""
        self._bring(_ToBring(path, attachment))

    def _ask_for_paper(self) -> Path | None:
        name, _ = QFileDialog.getOpenFileName(
            self._shell.window_widget, say("gui.open.meeting_paper"), "", say("gui.open.paper_kinds")
        )
        return Path(name) if name else None

    def _bring(self, wanted: _ToBring) -> None:
        self._to_bring.append(wanted)
        if not self._bringing.is_busy:
            self._bring_next()

    def close(self) -> bool:
        """Let go of the meeting and return whether all of it is in its file.

        A meeting that has a file is saved to it; one that has none stays in the journal and is offered again.
        """
        self.page.settle()
        self.watching.let_go()
        for work in (self._making, self._bringing, self.people, self.combining, self.stages, self.agenda):
            work.let_go()
        self._keeping.end()
        self._unsubscribe()
        if self.session.is_changed and self.session.path is not None and not self.session.is_read_only:
            with suppress(CoprodError):  # the journal holds it, and the next start says so
                self._save_last(self.session.path.name)
        is_saved = not self.session.is_changed
        self.session.close()
        self.page.deleteLater()
        return is_saved

    def _save_last(self, name: str) -> None:
        saving = self.session.start_saving()
        try:
            tell = partial(self._shell.tell, say("sharing.saving_last", name=name))
            digest = while_drawing(self, lambda _: saving.write(), tell)
        except CoprodError:
            self.session.give_up_saving()
            raise
        assert isinstance(digest, str)
        self.session.finish_saving(saving, digest)

    def apply(self, edit: edits.Edit) -> None:
        """Make an edit of the meeting, or say why it could not be made."""
        try:
            self.session.apply(edit)
        except CoprodError as error:
            self._shell.tell_error(error)
            self.page.show_meeting(self.session.meeting)
            return
        if (trouble := self.session.trouble) is not None:
            self._shell.tell_error(trouble)

    def _show(self) -> None:
        self.page.show_meeting(self.session.meeting)
        self.changed.emit()

    def _read(self, wanted: _ToBring, ticket: Ticket) -> tuple[_ToBring, OpenPaper, Paper]:
        from coprod_desktop.app.reading import open_paper, paper_of

        opened = open_paper(wanted.path, stopped=ticket.stopped, attachment=wanted.attachment)
        return wanted, opened, paper_of(opened, new_id("paper"))

    def _add_paper(self, brought: tuple[_ToBring, OpenPaper, Paper]) -> None:
        wanted, opened, paper = brought
        self._bring_next()
        if wanted.instead_of:
            self._put_newer(wanted.instead_of, paper)
            return
        self.apply(edits.add_paper(paper))
        words = " ".join((say("gui.papers.added", title=paper.title), *paper.warnings))
        self._shell.tell(words, self._offer_to_bring(opened))

    def _put_newer(self, paper_id: str, newer: Paper) -> None:
        """Put a newer version in a paper's place; where it is easy read too, lead to what that changed there."""
        self.apply(edits.replace_paper(paper_id, newer))
        words = " ".join((say("gui.papers.replaced", title=newer.title), *newer.warnings))
        has_easy_read = easy_read(self.session.meeting, paper_id) is not None
        see = Offer(say("gui.papers.see_rows"), lambda: self.easy_read_asked.emit(paper_id)) if has_easy_read else None
        self._shell.tell(words, see)

    def _offer_to_bring(self, opened: OpenPaper) -> Offer | None:
        """Return the offer to bring the papers that came with an email too, None where there are none."""
        path, numbers = opened.path, [one.number for one in opened.brought if one.is_paper]
        if path is None or not numbers:
            return None

        def bring() -> None:
            for number in numbers:
                self.bring_paper(path, (*opened.attachment, number))

        return Offer(count("mail.bring", len(numbers)), bring)

    def _bring_next(self) -> None:
        if self._to_bring:
            wanted = self._to_bring.pop(0)
            self._bringing.request(lambda ticket: self._read(wanted, ticket))

    def _tell(self, error: CoprodError) -> None:
        if not isinstance(error, StoppedByPerson):
            self._shell.tell_error(error)
        self._bring_next()

    def _show_busy(self, is_busy: bool) -> None:
        self._shell.wait_for(say("gui.open.opening") if is_busy else "", self._bringing.cancel)
