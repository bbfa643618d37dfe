"""The file that a session saves to: the hold on it, and what we know to be in it."""

from collections.abc import Iterable
from pathlib import Path

from coprod_desktop.app.holding import hold_to_save
from coprod_desktop.storage.lock import FileLock
from coprod_desktop.storage.recording import Joined


class OwnFile:
    """Holds a file, and knows the digest of what was last read from it or written to it.

    `digest` is "" while there is no file. Saving over anything else would take somebody's work away.
    """

    def __init__(self, hold: FileLock | None = None, digest: str = "") -> None:
        self.digest = digest
        self._hold = hold
        self._next_hold: FileLock | None = None
        self._read: dict[str, str] = {}

    def expected(self, joined: Iterable[Joined]) -> str:
        """Return the digest that the file must have to be saved over, once these copies are part of the meeting."""
        heads = reversed([one.head for one in joined])
        return next((self._read[head] for head in heads if head in self._read), self.digest)

    def was_read(self, head: str, digest: str) -> None:
        """Take note that somebody else saved the file at the revision `head`, and that we have read it."""
        self._read[head] = digest

    def holds_less(self, digest: str) -> None:
        """Take note that something is in the file which holds no more than the meeting does."""
        self.digest = digest
        self._read.clear()

    def hold_next(self, path: Path, who: str, *, is_own: bool) -> None:
        """Take hold of the place that is about to be saved to. Raises InUse or MayBeInUse."""
        self.give_up()
        if self._hold is None or not is_own:
            self._next_hold = hold_to_save(path, who)

    def was_saved(self, digest: str) -> None:
        """Take note that the meeting is in the place that was held last."""
        self.digest = digest
        if self._next_hold is not None:
            _release(self._hold)
            self._hold, self._next_hold = self._next_hold, None

    def give_up(self) -> None:
        """Let go of the place that was held last; the meeting stays where it is."""
        _release(self._next_hold)
        self._next_hold = None

    def release(self) -> None:
        """Let go of everything."""
        self.give_up()
        _release(self._hold)
        self._hold = None


def _release(hold: FileLock | None) -> None:
    if hold is not None:
        hold.release()
