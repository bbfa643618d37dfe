"""Writing and reading whole files, so that a crash, a full disk or a pulled stick leaves the old file as it was."""

import contextlib
import errno
import hashlib
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import IO, TypeVar

from coprod_desktop.errors import CoprodError

# A sync program or a virus scanner holds a new file for a moment; together these waits are about three seconds.
_WAITS_SECONDS = (0.05, 0.1, 0.2, 0.4, 0.8, 1.5)
# A slow network drive takes about a second for as much, and whoever waits may want to stop.
_PIECE_BYTES = 1024 * 1024
# A draft this old was left by a crash; a younger one may be another computer's, being written now.
_DRAFT_IS_LEFT_AFTER_SECONDS = 3600


Done = TypeVar("Done")

Told = Callable[[int, int], None]
"""Is told how many bytes of how many are read; what it raises ends the reading."""


class CannotWrite(CoprodError):
    """A file could not be written; the one that was there is as it was (facts: name, folder)."""

    says = "storage.cannot_write"


class DiskFull(CannotWrite):
    """There is no room left."""

    says = "storage.disk_full"


class FolderGone(CannotWrite):
    """The folder is not there: a stick pulled out, a network drive off, a folder renamed."""

    says = "storage.folder_gone"


class WritingNotAllowed(CannotWrite):
    """The folder or the file is read-only for this user."""

    says = "storage.not_allowed"


class HeldByOther(CannotWrite):
    """Another program kept hold of the file for longer than we wait."""

    says = "storage.held"


_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_GONE = {errno.ENOENT, errno.ENOTDIR, errno.EIO, errno.ENXIO, errno.ENODEV, errno.ESTALE}
_FORBIDDEN = {errno.EROFS, errno.EACCES, errno.EPERM}
_HELD = {errno.EBUSY, errno.ETXTBSY}
_HELD_ON_WINDOWS = {32, 33}  # sharing violation, lock violation


def write_whole(path: Path, content: bytes, check: Callable[[Path], None] | None = None) -> None:
    """Replace a file in one step, so that a crash leaves the old one intact.

    The draft is written beside it, forced to disk and, with `check`, reopened and looked at before it takes the
    place; what `check` raises stops the write. Raises DiskFull, FolderGone, WritingNotAllowed, HeldByOther or
    CannotWrite, and in every case the old file is as it was.
    """
    target = path.resolve()  # the file that a link points at is replaced, not the link
    draft: Path | None = None
    try:
        draft = _write_draft(target, content)
        if check is not None:
            check(draft)
        with_waits(partial(draft.replace, target))
        sync_folder(target.parent)
    except OSError as error:
        raise explained(error, path) from error
    finally:
        if draft is not None:
            with contextlib.suppress(OSError):
                draft.unlink(missing_ok=True)


def make_folder(folder: Path) -> None:
    """Make a folder, with those above it, where there is none. Raises what `write_whole` raises."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise WritingNotAllowed(name=folder.name, folder=str(folder.parent)) from error
    except OSError as error:
        raise explained(error, folder) from error


def explained(error: OSError, path: Path) -> CannotWrite:
    """Return the failure that tells a person why a file could not be written."""
    facts = {"name": path.name, "folder": str(path.parent)}
    if error.errno in _FULL:
        return DiskFull(**facts)
    if error.errno in _HELD or getattr(error, "winerror", None) in _HELD_ON_WINDOWS:
        return HeldByOther(**facts)
    if error.errno in _FORBIDDEN:
        return WritingNotAllowed(**facts)
    if error.errno in _GONE:
        return FolderGone(**facts)
    return CannotWrite(**facts)


def sync_folder(folder: Path) -> None:
    """Force a folder's list of files to disk, where the system can do that."""
    if os.name == "nt":  # folders cannot be opened there; the rename itself is written through
        return
    with contextlib.suppress(OSError):  # some network drives refuse; the file itself is already safe
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def set_aside(path: Path, words: str) -> Path:
    """Move a file that must not be overwritten out of the way, and return where it is now.

    `words` go behind its name, such as "could not be read".
    """
    number = 1
    while True:
        count = "" if number == 1 else f" {number}"
        place = path.with_name(f"{path.stem} ({words}{count}){path.suffix}")
        if not place.exists():
            break
        number += 1
    path.rename(place)
    return place


def with_waits(do: Callable[[], Done]) -> Done:
    """Do something with a file, again after a wait while a sync program or a scanner holds it.

    Raises the OSError of the last try, or at once when nobody holds the file.
    """
    for wait in _WAITS_SECONDS:
        try:
            return do()
        except OSError as error:
            if not _is_held(error):
                raise
            time.sleep(wait)
    return do()


def sweep_left_drafts(path: Path) -> None:
    """Take away drafts that crashes left beside a file. Only for who holds the file: nobody else is writing it."""
    _sweep_drafts(path.resolve(), float("-inf"))


def pieces(source: IO[bytes], of: int, told: Told) -> Iterator[bytes]:
    """Read an open file piece by piece to its end; `told` learns after each how far that is of `of` bytes."""
    done = 0
    while piece := source.read(_PIECE_BYTES):
        done += len(piece)
        told(done, max(done, of))
        yield piece


def say_nothing(_done: int, _of: int) -> None:
    """Tell nobody how far the reading is."""


def digest_of(content: bytes) -> str:
    """Return the SHA-256 of the content of a file."""
    return hashlib.sha256(content).hexdigest()


def digest(path: Path) -> str:
    """Return the SHA-256 of a file's content, "" when there is no file that can be read."""
    try:
        with path.open("rb") as source:
            return hashlib.file_digest(source, "sha256").hexdigest()
    except OSError:
        return ""


def _write_draft(target: Path, content: bytes) -> Path:
    _sweep_drafts(target, _DRAFT_IS_LEFT_AFTER_SECONDS)
    handle, name = tempfile.mkstemp(prefix=_draft_prefix(target), suffix=".draft", dir=target.parent)
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        _keep_mode(target, draft)
    except OSError:
        draft.unlink(missing_ok=True)
        raise
    return draft


def _draft_prefix(target: Path) -> str:
    # Drafts have short names of their own, so that a meeting's long name never makes one that is too long.
    return f".coprod-{hashlib.sha256(target.name.encode('utf-8', 'surrogateescape')).hexdigest()[:8]}-"


def _sweep_drafts(target: Path, older_than_seconds: float) -> None:
    for left in target.parent.glob(f"{_draft_prefix(target)}*.draft"):
        with contextlib.suppress(OSError):
            if time.time() - left.stat().st_mtime > older_than_seconds:
                left.unlink()


def _keep_mode(target: Path, draft: Path) -> None:
    # A draft is private; the file that it becomes is as open as the one before it, or as any new file.
    with contextlib.suppress(OSError):
        draft.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _is_held(error: OSError) -> bool:
    # Windows says "access denied" for a file that a scanner or sync program has open.
    if os.name == "nt":
        return isinstance(error, PermissionError)
    return error.errno in _HELD
