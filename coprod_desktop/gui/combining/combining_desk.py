"""Combining the open meeting with another copy of it: choosing the copy, reading it, asking, and taking it in."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from coprod_desktop.app.copies import State, first_news
from coprod_desktop.app.holding import is_same_file
from coprod_desktop.app.session import Session
from coprod_desktop.errors import CoprodError, StoppedByPerson
from coprod_desktop.gui.combining.combine_dialog import CombineDialog, DifferencesDialog
from coprod_desktop.gui.combining.history_dialog import HistoryDialog
from coprod_desktop.gui.jobs import Latest, Ticket
from coprod_desktop.gui.locking.ask_dialog import AskPasswordDialog
from coprod_desktop.gui.panels.message_strip import Offer
from coprod_desktop.gui.shell import Shell
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.storage import files, meeting_file
from coprod_desktop.storage.locking import IsLocked, Lock
from coprod_desktop.storage.merging.combining import Combined, NothingInCommon, combine
from coprod_desktop.strings import say


@dataclass(frozen=True, slots=True)
class Found:
    """A copy that was read while the session was at `revision`: combined with ours, or theirs alone.

    `digest` is that of the file when it is the meeting's own; `lock` opened it, None for our own lock or none.
    """

    path: Path
    revision: int
    combined: Combined | Meeting
    digest: str = ""
    lock: Lock | None = None


class CombiningDesk(QObject):
    """Takes other copies into one session, and shows its history."""

    def __init__(self, shell: Shell, session: Session) -> None:
        super().__init__(shell.window_widget)
        self._shell, self._session = shell, session
        self._reading, self._looking, self._telling = Latest(self), Latest(self), Latest(self)
        self._reading.ready.connect(self._ask)
        self._looking.ready.connect(self._offer)
        self._telling.ready.connect(lambda found: HistoryDialog(self._shell, self._session, found).open())
        self._reading.failed.connect(self._ask_or_tell)
        self._reading.busy_changed.connect(self._show_busy)
        self._reading.progressed.connect(lambda done, of, _: shell.show_progress(done, of))
        self._telling.failed.connect(shell.tell_error)
        self._asked_for: Path | None = None
        self._offered: set[State] = set()

    def choose(self) -> None:
        """Ask which copy to combine with, and go on with it."""
        name, _ = QFileDialog.getOpenFileName(
            self._shell.window_widget,
            say("combining.choose_copy"),
            str(self._session.path.parent if self._session.path else Path.home()),
            say("gui.open.meeting_kinds"),
        )
        if name:
            self.combine_with(Path(name))

    def combine_with(self, path: Path, lock: Lock | None = None) -> None:
        """Read a copy, which may be the meeting's own file as somebody else saved it, and show what it brings."""
        opened, ours, revision = self._session.opened, self._session.meeting, self._session.revision
        is_own = is_same_file(path, self._session.path)

        def work(ticket: Ticket) -> Found:
            content = meeting_file.content_of(path, ticket.look)
            theirs = meeting_file.from_content(content, path, lock or opened.lock)
            digest = files.digest_of(content) if is_own else ""
            try:
                return Found(path, revision, combine(opened, ours, theirs), digest, lock)
            except NothingInCommon:
                return Found(path, revision, theirs.meeting)

        self._asked_for = path
        self._reading.request(work)

    def combine_with_own_file(self) -> None:
        """Show what somebody else saved to the meeting's file since it was opened here."""
        if self._session.path is not None:
            self.combine_with(self._session.path)

    def look_beside(self) -> None:
        """Look whether another copy lies beside the meeting's file, and offer to combine with it, once as it is."""
        path, opened, ours = self._session.path, self._session.opened, self._session.meeting
        if path is not None and not self._session.is_read_only:
            known = tuple(self._offered)
            self._looking.request(lambda ticket: first_news(path, opened, ours, ticket.look, known))

    def show_history(self) -> None:
        """Show who changed what and when."""
        from coprod_desktop.app.past import entries

        opened = self._session.opened
        self._telling.request(lambda _: entries(opened))

    def let_go(self) -> None:
        """Ask what runs to end, and take no more."""
        for work in (self._reading, self._looking, self._telling):
            work.let_go()
        self.deleteLater()  # the window outlives the meeting, and would keep this

    def _show_busy(self, is_busy: bool) -> None:
        self._shell.wait_for(say("combining.reading") if is_busy else "", self._reading.cancel)

    def _ask_or_tell(self, error: CoprodError) -> None:
        path = self._asked_for
        if isinstance(error, IsLocked) and path is not None:
            dialog = AskPasswordDialog(self._shell, error, partial(meeting_file.lock_of, path))
            dialog.opened.connect(partial(self.combine_with, path))
            dialog.open()
        elif not isinstance(error, StoppedByPerson):
            self._shell.tell_error(error)

    def _ask(self, found: Found) -> None:
        path, combined = found.path, found.combined
        if found.revision != self._session.revision:
            self.combine_with(path, found.lock)  # somebody wrote on while the copy was read
        elif isinstance(combined, Meeting):
            DifferencesDialog(self._shell, self._session.meeting, combined).open()
        elif combined.is_nothing_new:
            if found.digest:
                self._session.combine(combined, combined.ours, found.digest)  # a save may take its place now
            self._shell.tell(say("combining.nothing_new", name=path.name))
        else:
            dialog = CombineDialog(self._shell, path.name, combined)
            dialog.combined.connect(partial(self._take, combined, found.digest))
            dialog.open()

    def _take(self, combined: Combined, digest: str, decided: Meeting) -> None:
        had_lock = self._session.lock is not None
        try:
            self._session.combine(combined, decided, digest)
        except CoprodError as error:
            self._shell.tell_error(error)
            return
        has_new_lock = self._session.lock is not None and not had_lock
        self._shell.tell(" ".join((say("combining.done"), *([say("locking.taken_on")] if has_new_lock else []))))

    def _offer(self, found: State | None) -> None:
        if found is not None:
            self._offered.add(found)
            words = say("combining.found", name=found.path.name)
            self._shell.tell(words, Offer(say("combining.look"), partial(self.combine_with, found.path)))
