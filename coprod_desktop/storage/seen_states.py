"""The states of shared lists that this computer has taken in: their marks, never their words."""

import contextlib
import json
import re
from pathlib import Path

from coprod_desktop.storage import files
from coprod_desktop.storage.merging.entries import Marks

MOST_SEEN = 60
_MOST_BYTES = 20 * 1024 * 1024
_SAFE_NAME = re.compile(r"[A-Za-z0-9-]{1,60}")


class SeenStates:
    """Marks by revision, each in a small file, the oldest forgotten first."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def marks(self, revision: str) -> Marks | None:
        """Return the marks of a state, None when it was never taken in here or is forgotten."""
        if not _SAFE_NAME.fullmatch(revision):
            return None
        try:
            with self._place(revision).open("rb") as source:
                found = json.loads(source.read(_MOST_BYTES))
        except (OSError, ValueError, RecursionError):
            return None
        return found if isinstance(found, dict) and all(isinstance(one, dict) for one in found.values()) else None

    def differs(self, revision: str, marks: Marks) -> bool:
        """Say whether a state that was taken in is another now: somebody changed the file by hand."""
        known = self.marks(revision)
        return known is not None and known != marks

    def add(self, revision: str, marks: Marks) -> None:
        """Remember a state. Raises what `files.write_whole` raises."""
        if not _SAFE_NAME.fullmatch(revision) or self.marks(revision) == marks:
            return
        files.make_folder(self._folder)
        files.write_whole(self._place(revision), json.dumps(marks, separators=(",", ":")).encode("ascii"))
        self._forget_oldest()

    def forget_all(self) -> None:
        """Forget every state, for a folder that is shared no more."""
        for one in self._files():
            with contextlib.suppress(OSError):
                one.unlink()

    def _place(self, revision: str) -> Path:
        return self._folder / f"{revision}.json"

    def _files(self) -> list[Path]:
        with contextlib.suppress(OSError):
            return sorted(self._folder.glob("*.json"), key=_changed_at)
        return []

    def _forget_oldest(self) -> None:
        for one in self._files()[:-MOST_SEEN]:
            with contextlib.suppress(OSError):
                one.unlink()


def _changed_at(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0
