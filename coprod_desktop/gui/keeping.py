"""Saving a meeting to its file, off the window's thread and one save after the other."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from coprod_desktop.app.saving import ChangedOnDisk, Saving
from coprod_desktop.app.session import Session
from coprod_desktop.errors import CoprodError
from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.panels.message_strip import Offer
from coprod_desktop.gui.shell import Shell
from coprod_desktop.storage.locking import Lock
from coprod_desktop.storage.places import MEETING_SUFFIX
from coprod_desktop.strings import say

Start = Callable[[Path | None], Saving]
"""What begins a save: at the meeting's own place for None."""


class Keeping(QObject):
    """Saves one session. `settle` is called first, so that what was typed last is saved too.

    Signals:
        combine_asked: somebody else saved the file meanwhile, and the person wants theirs combined with ours
    """

    combine_asked = Signal()

    def __init__(self, shell: Shell, session: Session, settle: Callable[[], None]) -> None:
        super().__init__(shell.window_widget)
        self._shell, self._session, self._settle = shell, session, settle
        self._wanted: list[tuple[Start, Path | None]] = []
        self._work = Latest(self)
        self._work.ready.connect(self._take_note)
        self._work.failed.connect(self._give_up)

    def save(self) -> None:
        """Save to the meeting's file, asking where when it has none."""
        self._save_or_ask(self._session.start_saving)

    @property
    def is_busy(self) -> bool:
        """Whether a save is running."""
        return self._work.is_busy

    def lock_with(self, lock: Lock | None) -> None:
        """Save with this lock from now on, None for no password any more, asking where when there is no file."""
        self._save_or_ask(partial(self._session.start_locking, lock))

    def save_as(self) -> None:
        """Ask where to save, and save there; never over a file that the person did not choose."""
        self._ask(self._session.start_saving)

    def _save_or_ask(self, begin: Start) -> None:
        if self._session.path is None or self._session.is_read_only:
            self._ask(begin)
        else:
            self._save(begin, None)

    def _ask(self, begin: Start) -> None:
        self._settle()
        start = self._session.path or Path.home() / f"{self._file_name()}{MEETING_SUFFIX}"
        name, _ = QFileDialog.getSaveFileName(
            self._shell.window_widget, say("gui.save.title"), str(start), say("gui.open.meeting_kinds")
        )
        if not name:
            return
        chosen = Path(name)
        path = chosen if chosen.suffix.lower() == MEETING_SUFFIX else chosen.with_name(chosen.name + MEETING_SUFFIX)
        if path != chosen and path.exists():
            words = say("gui.save.exists", name=path.name)
            self._shell.tell(words, Offer(say("gui.save.elsewhere"), partial(self._ask, begin)))
        else:
            self._save(begin, path)

    def end(self) -> None:
        """Let the save that is running come to its end, and take no more."""
        self._wanted.clear()
        self._work.finish()
        self.deleteLater()  # the window outlives the meeting, and would keep this

    def _save(self, begin: Start, path: Path | None) -> None:
        if self._work.is_busy:
            self._wanted = [(begin, path)]  # two at once would take each other's file for somebody else's
            return
        self._settle()
        try:
            saving = begin(path)
        except CoprodError as error:
            self._tell(error)
            return
        self._work.request(lambda _: (saving, saving.write()))

    def _take_note(self, saved: tuple[Saving, str]) -> None:
        lock = self._session.lock
        self._session.finish_saving(*saved)
        if self._session.path is not None:
            self._shell.remember_file(self._session.path)
            self._shell.tell(say(_done(lock, self._session.lock), name=self._session.path.name))
        self._go_on()

    def _give_up(self, error: CoprodError) -> None:
        self._session.give_up_saving()
        self._tell(error)
        self._go_on()

    def _go_on(self) -> None:
        if self._wanted:
            self._save(*self._wanted.pop())

    def _tell(self, error: CoprodError) -> None:
        if isinstance(error, ChangedOnDisk):
            self._shell.tell_error(error, Offer(say("combining.look"), self.combine_asked.emit))
        else:
            self._shell.tell_error(error, Offer(say("gui.save.elsewhere"), self.save_as))

    def _file_name(self) -> str:
        from coprod_desktop.app.exporting import plain_file_name

        return plain_file_name(self._session.meeting.title)


def _done(before: Lock | None, after: Lock | None) -> str:
    """Return the key of what to say after a save."""
    if before == after:
        return "gui.save.done"
    if after is None:
        return "locking.removed"
    return "locking.done" if before is None else "locking.changed"
