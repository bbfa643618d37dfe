"""Every edit on disk before it is on screen: the journal of one session, and what to do when it cannot be written."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from coprod_desktop.errors import CoprodError
from coprod_desktop.model.ids import new_id
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.storage import lock
from coprod_desktop.storage.locking import Lock
from coprod_desktop.storage.unsaved import Base, Found, UnsavedWork

log = logging.getLogger(__name__)


class NotKeptOnDisk(CoprodError):
    """The last edits are in memory only, because the journal could not be written."""

    says = "storage.not_kept_on_disk"


@dataclass(frozen=True, slots=True)
class Start:
    """What a journal is counted from: the saved meeting, its file (None when it has none), and whose work it is.

    `lock` locks the journal as it does the file.
    """

    meeting: Meeting
    path: Path | None
    head: str
    who: str
    lock: Lock | None = None


class Safekeeping:
    """The journal of a session, held so that no other window takes it for work that was left behind.

    A journal begins with the first edit, and each edit is on disk when `keep` returns. When that fails, `trouble`
    says why; the next edit writes down all that is missing.
    """

    def __init__(self, file: Path, start: Start, now: Callable[[], datetime]) -> None:
        self.trouble: CoprodError | None = None
        self.file = file
        self._start = start
        self._now = now
        self._work: UnsavedWork | None = None
        self._hold = _hold(file)

    def go_on(self, found: Found) -> None:
        """Go on with the journal of a program that stopped."""
        if found.lock == self._start.lock:
            self._work = UnsavedWork.go_on(found)
            return
        # It stopped between locking the file and locking the journal.
        name = found.names[-1] if found.names else ""
        base = replace(found.base, id=new_id("journal"))
        self._work = UnsavedWork.start(self.file, base, (name, found.meeting), self._start.lock)

    def lock_with(self, lock: Lock) -> None:
        """Lock all that is written from now on; the next `keep` writes the journal afresh."""
        self._start = replace(self._start, lock=lock)
        self._work = None

    @property
    def mark(self) -> tuple[str, int]:
        """The journal's id and the number of its last record; ("", 0) when there is none."""
        return (self._work.base.id, self._work.last_number) if self._work else ("", 0)

    def keep(self, name: str, meeting: Meeting) -> None:
        """Put the step to this meeting on disk."""
        try:
            if self._work is None or self._work.is_long:
                self._work = UnsavedWork.start(self.file, self._base(), (name, meeting), self._start.lock)
            else:
                self._work.add(name, self._now(), meeting)
            self.trouble = None
        except CoprodError as error:
            log.info("an edit could not be written to the journal: %s", type(error).__name__)
            self.trouble = NotKeptOnDisk()

    def saved(self, start: Start, name: str, meeting: Meeting) -> None:
        """Count from a meeting that is saved now; `meeting` is what it has become since."""
        self._start = start
        if meeting == start.meeting:
            self.forget()
            return
        self._work = None  # the new journal takes the old one's place in one step
        self.keep(name, meeting)

    def forget(self) -> None:
        """Take the journal away: all that it held is safe in a file, or was given up by the person."""
        if self._work is not None:
            self._work.remove()
        self._work = None
        self.trouble = None

    def release(self) -> None:
        """Let go of the journal, so that the work can be found again."""
        if self._hold is not None:
            self._hold.release()

    def _base(self) -> Base:
        start = self._start
        path = str(start.path) if start.path else ""
        return Base(new_id("journal"), path, start.head, start.who, self._now(), start.meeting)


def _hold(file: Path) -> lock.FileLock | None:
    try:
        return lock.FileLock.take(file, "")
    except OSError:
        return None
