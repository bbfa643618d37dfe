"""The pictures that journals and backups share: each stored once, under its SHA-256, in the user's own folder."""

import contextlib
import hashlib
import os
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

from coprod_desktop.storage import files, places

_DAY_SECONDS = 24 * 3600
_NAME_LENGTH = 64


class AttachmentStore(Mapping[str, bytes]):
    """Pictures by the SHA-256 of their content, read when they are asked for."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or places.attachment_folder()

    def keep(self, attachments: Mapping[str, bytes]) -> None:
        """Store those that are not there yet. Raises what `files.write_whole` raises."""
        for name, content in attachments.items():
            try:
                os.utime(self._folder / name)  # still wanted: see `tidy`
            except OSError:
                files.write_whole(self._folder / name, content)

    def tidy(self, wanted: set[str]) -> None:
        """Take away what nothing needs any more.

        What was stored or asked for within a day stays: another window may be about to write down that it needs it.
        """
        for name in set(self) - wanted:
            with contextlib.suppress(OSError):
                if time.time() - (self._folder / name).stat().st_mtime > _DAY_SECONDS:
                    (self._folder / name).unlink()

    def __getitem__(self, name: str) -> bytes:
        try:
            content = (self._folder / name).read_bytes()
        except OSError as error:
            raise KeyError(name) from error
        if hashlib.sha256(content).hexdigest() != name:
            raise KeyError(name)
        return content

    def __iter__(self) -> Iterator[str]:
        return (one.name for one in self._folder.glob("?" * _NAME_LENGTH))

    def __len__(self) -> int:
        return sum(1 for _ in self)
