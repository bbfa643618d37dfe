"""The pictures that journals and backups share: each stored once, under its SHA-256, in the user's own folder."""

import contextlib
import hashlib
import os
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from coprod_desktop.storage import files, places
from coprod_desktop.storage.locking import DoesNotOpen, Lock

_DAY_SECONDS = 24 * 3600
_NAME_LENGTH = 64


class AttachmentStore(Mapping[str, bytes]):
    """Pictures by the SHA-256 of their content, read when they are asked for.

    With a lock they are locked, and neither their content nor their names on disk say what they are.
    """

    def __init__(self, lock: Lock | None = None) -> None:
        self._folder = places.attachment_folder()
        self._lock = lock

    def on_disk(self, names: Iterable[str]) -> set[str]:
        """Return the names under which pictures are stored."""
        return {self._lock.hidden(name) if self._lock else name for name in names}

    def keep(self, attachments: Mapping[str, bytes]) -> None:
        """Store those that are not there yet. Raises what `files.write_whole` raises."""
        for name, content in attachments.items():
            file = self._file(name)
            try:
                os.utime(file)  # still wanted: see `tidy`
            except OSError:
                files.write_whole(file, self._lock.locked(content) if self._lock else content)

    def tidy(self, wanted: set[str]) -> None:
        """Take away what nothing needs any more; `wanted` are names on disk.

        What was stored or asked for within a day stays: another window may be about to write down that it needs it.
        """
        for name in {one.name for one in self._all()} - wanted:
            with contextlib.suppress(OSError):
                if time.time() - (self._folder / name).stat().st_mtime > _DAY_SECONDS:
                    (self._folder / name).unlink()

    def remove(self, names: Iterable[str]) -> None:
        """Take these pictures away at once."""
        for name in names:
            with contextlib.suppress(OSError):
                self._file(name).unlink()

    def __getitem__(self, name: str) -> bytes:
        try:
            content = self._file(name).read_bytes()
            if self._lock is not None:
                content = self._lock.unlocked(content)
        except (OSError, DoesNotOpen) as error:
            raise KeyError(name) from error
        if hashlib.sha256(content).hexdigest() != name:
            raise KeyError(name)
        return content

    def __iter__(self) -> Iterator[str]:
        return (one.name for one in self._all())

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _file(self, name: str) -> Path:
        return self._folder / (self._lock.hidden(name) if self._lock else name)

    def _all(self) -> Iterator[Path]:
        return self._folder.glob("?" * _NAME_LENGTH)
