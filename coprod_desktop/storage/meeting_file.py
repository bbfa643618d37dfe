"""A .coprod file: a zip of readable JSON, read with suspicion and saved whole."""

import hashlib
import io
import os
import zipfile
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import IO

from coprod_desktop import strings
from coprod_desktop.errors import CoprodError
from coprod_desktop.storage import files, locking, places
from coprod_desktop.storage.locking import ClosedLock, IsLocked, Lock
from coprod_desktop.storage.members import (
    MANIFEST,
    MEETING,
    NewerMeeting,
    NotAMeeting,
    Opened,
    from_members,
    to_members,
)

SUFFIX = places.MEETING_SUFFIX

MOST_MEMBERS = 20_000
MOST_BYTES = 1024 * 1024 * 1024
MOST_JSON_BYTES = 128 * 1024 * 1024
LONGEST_NAME = 200

# The same meeting gives the same bytes, whenever and wherever it is saved.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_ENCRYPTED = 0x1
_ZIP = b"PK"
_STORED_AS_IT_IS = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"age-encryption.org")


class CannotRead(CoprodError):
    """A meeting file could not be read; it is as it was (fact: name)."""

    says = "storage.cannot_read"


class NotFound(CannotRead):
    """There is no such file."""

    says = "storage.not_found"


class NotAMeetingFile(CannotRead):
    """A file of some other kind."""

    says = "storage.not_a_meeting"


class DamagedMeeting(CannotRead):
    """A meeting file that is broken, cut short or made to mislead."""

    says = "storage.damaged"


class TooLarge(CannotRead):
    """A file past our limits."""

    says = "storage.too_large"


class NeedsNewerProgram(CannotRead):
    """A meeting from a newer program, of which not even parts can be shown."""

    says = "storage.needs_newer"


class CannotCheck(files.CannotWrite):
    """What was written did not read back as what was meant; the old file is as it was."""

    says = "storage.cannot_check"


def read(path: Path, lock: Lock | None = None, told: files.Told = files.say_nothing) -> Opened:
    """Return the meeting in a file; `lock` opens it when it is locked.

    Raises NotFound, NotAMeetingFile, DamagedMeeting, TooLarge, NeedsNewerProgram, CannotRead or IsLocked, and what
    `told` raises to stop; never changes the file. What came from a newer program, or lost a picture, is read-only and
    has a warning.
    """
    return from_content(content_of(path, told), path, lock)


def content_of(path: Path, told: files.Told = files.say_nothing) -> bytes:
    """Return the bytes of a meeting file. Raises NotFound, NotAMeetingFile, TooLarge, CannotRead, or as `told`."""
    try:
        return files.with_waits(lambda: _content_of(path, told))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise NotFound(name=path.name) from error
    except OSError as error:
        raise CannotRead(name=path.name) from error


def from_content(content: bytes, path: Path, lock: Lock | None = None) -> Opened:
    """Return the meeting in the bytes of the file `path`. Raises as `read` does."""
    outside, damaged = _unpacked(io.BytesIO(content), path)
    closed = _closed_lock(outside, path)
    if closed is None:
        return opened_from(outside, damaged, path)
    members, damaged = _unlocked(outside, closed, lock, path)
    return replace(opened_from(members, damaged, path), lock=lock)


def lock_of(path: Path) -> ClosedLock | None:
    """Return how a meeting file is locked, None when anybody can read it. Raises what `read` raises."""
    outside, _ = members_outside(path)
    return _closed_lock(outside, path)


def read_members(path: Path, lock: Lock | None = None) -> tuple[dict[str, bytes], list[str]]:
    """Return what a meeting file holds by name, and the names of parts that are damaged. Raises what `read` raises."""
    outside, damaged = members_outside(path)
    closed = _closed_lock(outside, path)
    return (outside, damaged) if closed is None else _unlocked(outside, closed, lock, path)


def members_outside(path: Path) -> tuple[dict[str, bytes], list[str]]:
    """Return what anybody sees in a meeting file, locked or not, by name, and the names of parts that are damaged.

    Raises what `read` raises, except IsLocked.
    """
    return _unpacked(io.BytesIO(content_of(path)), path)


def opened_from(members: Mapping[str, bytes], damaged: Sequence[str], path: Path) -> Opened:
    """Return the meeting that the members of the file `path` hold. Raises DamagedMeeting or NeedsNewerProgram."""
    try:
        opened = from_members(members)
    except NewerMeeting as error:
        raise NeedsNewerProgram(name=path.name) from error
    except NotAMeeting as error:
        raise DamagedMeeting(name=path.name) from error
    if not damaged:
        return opened
    warning = strings.count("storage.parts_damaged", len(damaged))
    return replace(opened, is_damaged=True, warnings=(*opened.warnings, warning))


def write(path: Path, opened: Opened) -> None:
    """Save a meeting as a whole file: drafted beside it, reopened, compared, then put in its place.

    A file there that is not a meeting is set aside, not overwritten. Raises what `files.write_whole` raises, and
    CannotCheck.
    """

    def check(draft: Path) -> None:
        _compare(draft, opened, path)
        if path.exists() and path.stat().st_size and not looks_like_meeting(path):
            files.set_aside(path, strings.say("storage.set_aside_name"))

    files.write_whole(path, packed(to_members(opened), opened.lock), check)


def packed(members: Mapping[str, bytes], lock: Lock | None, outside: Mapping[str, bytes] | None = None) -> bytes:
    """Return the file that holds these members, locked when there is a lock; `outside` is for everybody to see then."""
    content = to_bytes(members)
    return content if lock is None else to_bytes({**locking.locked_members(content, lock), **(outside or {})})


def to_bytes(members: Mapping[str, bytes]) -> bytes:
    """Return the zip of these members; the same members always give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in sorted(members, key=lambda name: (name != MANIFEST, name != MEETING, name)):
            info = zipfile.ZipInfo(name, _NO_TIME)
            info.create_system = 3  # otherwise Windows and Linux would differ
            info.external_attr = 0o600 << 16
            packed = members[name].startswith(_STORED_AS_IT_IS)
            archive.writestr(info, members[name], zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED)
    return out.getvalue()


def looks_like_meeting(path: Path) -> bool:
    """Return whether a file is a meeting of ours, in this format or a newer one, as far as its outside shows."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            is_one = {MANIFEST, MEETING} <= names or {locking.LOCK, locking.LOCKED} <= names
            return is_one and archive.testzip() is None
    except _BROKEN_ZIP:
        return False


_BROKEN_ZIP = (
    OSError, zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, MemoryError,
)  # fmt: skip


def _content_of(path: Path, told: files.Told) -> bytes:
    size = path.stat().st_size
    if size > MOST_BYTES:
        raise TooLarge(name=path.name)
    with path.open("rb") as source:
        start = source.read(len(_ZIP))
        if start != _ZIP:
            raise NotAMeetingFile(name=path.name)
        return b"".join((start, *files.pieces(source, size, told)))


def _unpacked(source: IO[bytes], path: Path) -> tuple[dict[str, bytes], list[str]]:
    try:
        archive = zipfile.ZipFile(source)
    except _BROKEN_ZIP as error:
        raise DamagedMeeting(name=path.name) from error
    with archive:
        infos = [info for info in archive.infolist() if not info.is_dir()]
        _check_outside(infos, path)
        return _contents(archive, infos)


def _closed_lock(outside: Mapping[str, bytes], path: Path) -> ClosedLock | None:
    try:
        return locking.closed_lock(outside)
    except locking.NotALock as error:
        raise DamagedMeeting(name=path.name) from error


def _unlocked(
    outside: Mapping[str, bytes], closed: ClosedLock, lock: Lock | None, path: Path
) -> tuple[dict[str, bytes], list[str]]:
    if lock is None:
        raise IsLocked(name=path.name, hint=closed.hint)
    try:
        content = lock.unlocked(outside[locking.LOCKED])
    except locking.DoesNotOpen as error:
        if lock.closed == closed:
            raise DamagedMeeting(name=path.name) from error
        raise IsLocked(name=path.name, hint=closed.hint) from error
    return _unpacked(io.BytesIO(content), path)


def _check_outside(infos: list[zipfile.ZipInfo], path: Path) -> None:
    names = [info.filename for info in infos]
    if len(infos) > MOST_MEMBERS or sum(info.file_size for info in infos) > MOST_BYTES:
        raise TooLarge(name=path.name)
    if any(info.file_size > MOST_JSON_BYTES for info in infos if info.filename.endswith(".json")):
        raise TooLarge(name=path.name)
    if MANIFEST not in names and locking.LOCK not in names:
        raise NotAMeetingFile(name=path.name)
    is_ours = all(_is_plain_name(name) for name in names) and len(set(names)) == len(names)
    if not is_ours or any(info.flag_bits & _ENCRYPTED for info in infos):
        raise DamagedMeeting(name=path.name)


def _is_plain_name(name: str) -> bool:
    # Nothing is ever unpacked to disk by us, but we hand unknown members on to people whose tools might.
    parts = name.split("/")
    strange = any(part in ("", ".", "..") for part in parts) or any(sign in name for sign in "\\:\0")
    return not strange and len(name) <= LONGEST_NAME


def _contents(archive: zipfile.ZipFile, infos: Iterable[zipfile.ZipInfo]) -> tuple[dict[str, bytes], list[str]]:
    members: dict[str, bytes] = {}
    damaged: list[str] = []
    for info in infos:
        try:
            content = archive.read(info)
        except _BROKEN_ZIP:
            damaged.append(info.filename)
            continue
        if _is_changed_attachment(info.filename, content):
            damaged.append(info.filename)
        else:
            members[info.filename] = content
    return members, damaged


def _is_changed_attachment(name: str, content: bytes) -> bool:
    folder, _, promised = name.partition("/")
    return folder == "attachments" and len(promised) == 64 and hashlib.sha256(content).hexdigest() != promised


def _compare(draft: Path, meant: Opened, path: Path) -> None:
    facts = {"name": path.name, "folder": os.fspath(path.parent)}
    try:
        found = read(draft, meant.lock)
    except CoprodError as error:
        raise CannotCheck(**facts) from error
    same = found.meeting == meant.meeting and found.head == meant.head
    if not same or {one.id for one in found.revisions} != {one.id for one in meant.revisions}:
        raise CannotCheck(**facts)
