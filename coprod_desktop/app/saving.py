"""One save: everything it needs as values, so that it can run off the window's thread."""

import logging
from dataclasses import dataclass, replace
from pathlib import Path

from coprod_desktop.errors import CoprodError
from coprod_desktop.storage import backups, files, meeting_file, unsaved
from coprod_desktop.storage.attachments import AttachmentStore
from coprod_desktop.storage.members import Opened

log = logging.getLogger(__name__)


class ChangedOnDisk(CoprodError):
    """Somebody else saved the file since it was opened; it was not touched (fact: name)."""

    says = "storage.changed_on_disk"


@dataclass(frozen=True, slots=True)
class Saving:
    """What is saved where.

    `expected` is the digest that the file must still have, "" when whatever is there may be replaced; `before` is
    what was in the file when it was last read or written; `edits` counts the edits that are in it since then.
    `locks_past` means that what is kept of earlier must be locked as the file is now; `journal` is the session's own.
    """

    path: Path
    before: Opened
    opened: Opened
    expected: str = ""
    edits: int = 0
    locks_past: bool = False
    journal: Path | None = None

    def write(self) -> str:
        """Save the file and keep a backup; return the file's new digest.

        Raises ChangedOnDisk, and what `meeting_file.write` raises.
        """
        if self.expected and files.digest(self.path) not in ("", self.expected):
            raise ChangedOnDisk(name=self.path.name)
        if self.before.head:
            _keep(replace(self.before, lock=self.opened.lock))
        meeting_file.write(self.path, self.opened)
        _keep(self.opened)
        if self.locks_past:
            self._lock_past()
        self._erase_past()
        return files.digest(self.path)

    def _lock_past(self) -> None:
        try:
            pictures = backups.lock_again(self.opened.meeting.id, self.before.lock, self.opened.lock)
        except (CoprodError, OSError) as error:
            log.warning("earlier states could not be locked as the meeting is: %s", type(error).__name__)
            return
        if self.opened.lock is not None:
            self._remove_open_pictures(pictures)

    def _erase_past(self) -> None:
        """Take people whose records were erased, or who went with this save, out of the earlier states too."""
        now = self.opened.meeting
        erased = {one.id for one in now.needs if one.is_erased}
        gone = erased | {one.id for one in self.before.meeting.people}.difference(one.id for one in now.people)
        if not gone:
            return
        try:
            backups.erase(now.id, gone, self.opened.lock)
        except (CoprodError, OSError) as error:
            log.warning("earlier states still hold an erased record: %s", type(error).__name__)

    def _remove_open_pictures(self, names: set[str]) -> None:
        # Those that another meeting shares stay. Our own journal needs none: all that it had so far is in the file.
        others = (unsaved.pictures_in(one) for one in unsaved.all_journals() if one != self.journal)
        own = unsaved.pictures_in(self.journal) if self.journal else set()
        AttachmentStore().remove((names | own).difference(backups.pictures_in_backups(), *others))


def _keep(opened: Opened) -> None:
    try:
        backups.keep(opened)
    except (CoprodError, OSError) as error:
        # The meeting itself is saved; a backup that fails must not stand in its way.
        log.warning("no backup could be kept: %s", type(error).__name__)
