"""Opening meetings: asking for a password where there is one, and what can be done when somebody else is in it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from coprod_desktop.app.holding import WhenHeld
from coprod_desktop.app.recovery import Unfinished
from coprod_desktop.app.session import Session
from coprod_desktop.errors import CoprodError
from coprod_desktop.gui.locking.ask_dialog import AskPasswordDialog
from coprod_desktop.gui.panels.message_strip import Offer
from coprod_desktop.gui.shell import Shell
from coprod_desktop.storage import meeting_file, unsaved
from coprod_desktop.storage.lock import InUse, MayBeInUse
from coprod_desktop.storage.locking import ClosedLock, IsLocked, Lock
from coprod_desktop.strings import say


class Opening(QObject):
    """Opens files, and work that was left behind.

    Signals:
        opened: the Session
    """

    opened = Signal(object)

    def __init__(self, shell: Shell, name: Callable[[], str]) -> None:
        """`name` gives the name of who opens."""
        super().__init__(shell.window_widget)
        self._shell, self._name = shell, name

    def open(self, path: Path, when_held: WhenHeld = WhenHeld.TELL, lock: Lock | None = None) -> None:
        """Open a meeting file, with edits that a crash left behind."""
        try:
            session = Session.open(path, self._name(), when_held, lock)
        except IsLocked as error:
            self._ask(error, partial(meeting_file.lock_of, path), partial(self.open, path, when_held))
        except InUse as error:
            self._shell.tell_error(error, Offer(say("gui.open.read_only"), partial(self._read, path, lock, error)))
        except CoprodError as error:
            self._shell.tell_error(error)
        else:
            self.opened.emit(session)
            if not session.is_read_only:
                self._shell.remember_file(path)

    def _read(self, path: Path, lock: Lock | None, held: InUse) -> None:
        """Open to read what somebody has open. What another computer seems to hold may be taken over from there."""
        self.open(path, WhenHeld.READ_ONLY, lock)
        if isinstance(held, MayBeInUse):
            words = say("sharing.reading_only", name=path.name, who=held.facts["who"])
            self._shell.tell(words, Offer(say("sharing.take_over"), partial(self.open, path, WhenHeld.TAKE_OVER, lock)))

    def bring_back(self, work: Unfinished, lock: Lock | None = None) -> None:
        """Open work that was left behind."""
        try:
            session = Session.recover(work, self._name(), lock)
        except IsLocked as error:
            self._ask(error, partial(_lock_of_work, work), partial(self.bring_back, work))
        except CoprodError as error:
            self._shell.tell_error(error)
        else:
            self.opened.emit(session)

    def _ask(
        self, asked: IsLocked, find: Callable[[], ClosedLock | None], go_on: Callable[[Lock | None], None]
    ) -> None:
        dialog = AskPasswordDialog(self._shell, asked, find)
        dialog.opened.connect(go_on)
        dialog.open()


def _lock_of_work(work: Unfinished) -> ClosedLock | None:
    try:
        return unsaved.lock_of(work.journal)
    except (unsaved.UnreadableWork, OSError) as error:
        raise meeting_file.CannotRead(name=work.title) from error
