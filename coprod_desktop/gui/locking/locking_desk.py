"""The password of one meeting: giving, changing and taking it away, each with a save that makes it so."""

from collections.abc import Callable

from coprod_desktop.app.session import Session
from coprod_desktop.gui.keeping import Keeping
from coprod_desktop.gui.locking.password_dialog import PasswordDialog
from coprod_desktop.gui.shell import Shell


class LockingDesk:
    """Asks for a password and lets the meeting be saved with it. `settle` puts what was typed last into the meeting."""

    def __init__(self, shell: Shell, session: Session, keeping: Keeping, settle: Callable[[], None]) -> None:
        self._shell, self._session, self._keeping, self._settle = shell, session, keeping, settle

    def choose(self) -> None:
        """Ask which password the meeting is to have."""
        self._settle()
        dialog = PasswordDialog(self._shell, self._session.meeting, is_locked=self._session.lock is not None)
        dialog.chosen.connect(self._keeping.lock_with)
        dialog.open()
