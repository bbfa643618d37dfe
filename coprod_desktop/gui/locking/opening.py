"""Opening meetings: asking for a password where there is one, and what can be done when somebody else is in it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from coprod_desktop.app.holding import WhenHeld
from coprod_desktop.app.recovery import Unfinished
from coprod_desktop.app.session import Session
from coprod_desktop.errors import CoprodError, StoppedByPerson
from coprod_desktop.gui.jobs import Latest, Ticket
from coprod_desktop.gui.locking.ask_dialog import AskPasswordDialog
from coprod_desktop.gui.panels.message_strip import Offer
from coprod_desktop.gui.shell import Shell
from coprod_desktop.storage import meeting_file, unsaved
from coprod_desktop.storage.lock import InUse, MayBeInUse
from coprod_desktop.storage.locking import ClosedLock, IsLocked, Lock
from coprod_desktop.strings import say

Open = Callable[[Ticket], Session]
"""Opens a meeting; runs off the window's thread."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """What to open, what to do once it is open, and what to do when it cannot be."""

    open: Open
    done: Callable[[Session], None]
    failed: Callable[[CoprodError], None]


class Opening(QObject):
    """Opens files, and work that was left behind, one at a time; who asks for another one meanwhile gets that.

    Signals:
        opened: the Session
    """

    opened = Signal(object)

    def __init__(self, shell: Shell, name: Callable[[], str]) -> None:
        """`name` gives the name of who opens."""
        super().__init__(shell.window_widget)
        self._shell, self._name = shell, name
        self._asked: _Asked | None = None
        self._next: _Asked | None = None
        self._is_over = False
        self._work = Latest(self)
        self._work.ready.connect(self._take)
        self._work.failed.connect(self._take_failure)
        self._work.busy_changed.connect(self._show_busy)
        self._work.progressed.connect(lambda done, of, _: shell.show_progress(done, of))

    @property
    def is_busy(self) -> bool:
        """Whether a meeting is on its way."""
        return self._work.is_busy

    def open(self, path: Path, when_held: WhenHeld = WhenHeld.TELL, lock: Lock | None = None) -> None:
        """Open a meeting file, with edits that a crash left behind."""
        who = self._name()

        def done(session: Session) -> None:
            if not session.is_read_only:
                self._shell.remember_file(path)

        def failed(error: CoprodError) -> None:
            if isinstance(error, IsLocked):
                self._ask(error, partial(meeting_file.lock_of, path), partial(self.open, path, when_held))
            elif isinstance(error, InUse):
                self._shell.tell_error(error, Offer(say("gui.open.read_only"), partial(self._read, path, lock, error)))
            else:
                self._shell.tell_error(error)

        self._open(_Asked(lambda ticket: Session.open(path, who, when_held, lock, ticket.look), done, failed))

    def _read(self, path: Path, lock: Lock | None, held: InUse) -> None:
        """Open to read what somebody has open. What another computer seems to hold may be taken over from there."""
        who = self._name()

        def done(_: Session) -> None:
            if isinstance(held, MayBeInUse):
                words = say("sharing.reading_only", name=path.name, who=held.facts["who"])
                take_over = partial(self.open, path, WhenHeld.TAKE_OVER, lock)
                self._shell.tell(words, Offer(say("sharing.take_over"), take_over))

        def failed(error: CoprodError) -> None:
            if isinstance(error, IsLocked):
                read = partial(self._read, path, held=held)
                self._ask(error, partial(meeting_file.lock_of, path), read)
            else:
                self._shell.tell_error(error)

        self._open(_Asked(lambda ticket: Session.open(path, who, WhenHeld.READ_ONLY, lock, ticket.look), done, failed))

    def bring_back(self, work: Unfinished, lock: Lock | None = None) -> None:
        """Open work that was left behind."""
        who = self._name()

        def failed(error: CoprodError) -> None:
            if isinstance(error, IsLocked):
                self._ask(error, partial(_lock_of_work, work), partial(self.bring_back, work))
            else:
                self._shell.tell_error(error)

        self._open(_Asked(lambda ticket: Session.recover(work, who, lock, ticket.look), lambda _: None, failed))

    def let_go(self) -> None:
        """Let what is running end, and take no more; for closing the program."""
        self._is_over, self._next = True, None
        self._work.cancel()
        self._work.finish()

    def _open(self, asked: _Asked) -> None:
        if self._work.is_busy:  # it may be open by now and hold its file: it is asked to end, and then let go
            self._next = asked
            self._work.cancel()
            return
        self._asked, self._next = asked, None
        self._work.request(partial(_opened, asked.open))

    def _take(self, session: Session) -> None:
        if self._is_over or self._next is not None:
            session.close()
            self._go_on()
            return
        assert self._asked is not None
        self.opened.emit(session)
        self._asked.done(session)

    def _take_failure(self, error: CoprodError) -> None:
        if self._next is not None:
            self._go_on()
        elif not isinstance(error, StoppedByPerson) and not self._is_over:
            assert self._asked is not None
            self._asked.failed(error)

    def _go_on(self) -> None:
        if self._next is not None:
            self._open(self._next)

    def _show_busy(self, is_busy: bool) -> None:
        self._shell.wait_for(say("gui.open.opening") if is_busy else "", self._work.cancel)

    def _ask(
        self, asked: IsLocked, find: Callable[[], ClosedLock | None], go_on: Callable[[Lock | None], None]
    ) -> None:
        dialog = AskPasswordDialog(self._shell, asked, find)
        dialog.opened.connect(go_on)
        dialog.open()


def _opened(do: Open, ticket: Ticket) -> Session:
    session = do(ticket)
    if ticket.stopped():
        session.close()
        raise StoppedByPerson
    return session


def _lock_of_work(work: Unfinished) -> ClosedLock | None:
    try:
        return unsaved.lock_of(work.journal)
    except (unsaved.UnreadableWork, OSError) as error:
        raise meeting_file.CannotRead(name=work.title) from error
