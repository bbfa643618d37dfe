"""One save: everything it needs as values, so that it can run off the window's thread."""

import logging
from dataclasses import dataclass
from pathlib import Path

from coprod_desktop.errors import CoprodError
from coprod_desktop.storage import backups, files, meeting_file
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
    """

    path: Path
    before: Opened
    opened: Opened
    expected: str = ""
    edits: int = 0

    def write(self) -> str:
        """Save the file and keep a backup; return the file's new digest.

        Raises ChangedOnDisk, and what `meeting_file.write` raises.
        """
        if self.expected and files.digest(self.path) not in ("", self.expected):
            raise ChangedOnDisk(name=self.path.name)
        if self.before.head:
            _keep(self.before)
        meeting_file.write(self.path, self.opened)
        _keep(self.opened)
        return files.digest(self.path)


def _keep(opened: Opened) -> None:
    try:
        backups.keep(opened)
    except (CoprodError, OSError) as error:
        # The meeting itself is saved; a backup that fails must not stand in its way.
        log.warning("no backup could be kept: %s", type(error).__name__)
