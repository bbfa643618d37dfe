"""Earlier states of a meeting, in the user's own data folder: the last twenty, sharing their pictures."""

import contextlib
import json
import os
import re
from collections.abc import Mapping, Set
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from coprod_desktop.storage import files, meeting_file, places, private_part
from coprod_desktop.storage.attachments import AttachmentStore
from coprod_desktop.storage.codec import Decoder, Encoder, NotOurShape
from coprod_desktop.storage.locking import IsLocked, Lock
from coprod_desktop.storage.meeting_file import CannotRead, members_outside, opened_from, packed, read_members
from coprod_desktop.storage.members import NEEDS, NotAMeeting, Opened, as_json, json_of, to_members
from coprod_desktop.storage.private_part import PrivatePart

MOST_BACKUPS = 20

_NAME = re.compile(r"(\d{6})-(.+)\.coprod")
_PICTURES = "attachments/"
_PICTURE_LIST = "pictures.json"


@dataclass(frozen=True, slots=True)
class Backup:
    """A kept state: where it is, when it was kept (by this computer's clock) and at which revision."""

    path: Path
    number: int
    revision: str
    when: datetime


def keep(opened: Opened) -> None:
    """Keep this state, unless the newest one kept is the same revision; the oldest beyond MOST_BACKUPS goes.

    It is locked when the meeting is. Raises what `files.write_whole` raises.
    """
    kept = backups_of(opened.meeting.id)
    revision = opened.head or "new"
    if kept and kept[0].revision == revision:
        return
    # The list is put in order by number, so a clock that is wrong does no harm.
    number = kept[0].number + 1 if kept else 1
    folder = _folder(opened.meeting.id)
    files.make_folder(folder)
    _put(folder / f"{number:06}-{revision}.coprod", to_members(opened), opened.lock)
    for old in backups_of(opened.meeting.id)[MOST_BACKUPS:]:
        with contextlib.suppress(OSError):
            old.path.unlink()


def backups_of(meeting_id: str) -> tuple[Backup, ...]:
    """Return the kept states of a meeting, newest first."""
    folder = _folder(meeting_id)
    if not folder.is_dir():
        return ()
    named = ((path, _NAME.fullmatch(path.name)) for path in folder.iterdir())
    found = [Backup(path, int(match[1]), match[2], _when(path)) for path, match in named if match]
    return tuple(sorted(found, key=lambda one: one.number, reverse=True))


def read_backup(backup: Backup, lock: Lock | None = None) -> Opened:
    """Return a kept state with its pictures. Raises what `meeting_file.read` raises."""
    members, damaged = _whole_members(backup, lock)
    return replace(opened_from(members, damaged, backup.path), lock=lock)


def lock_again(meeting_id: str, before: Lock | None, after: Lock | None) -> set[str]:
    """Lock the kept states of a meeting, and their pictures, with `after`; None is no lock.

    Return the names of their pictures. States that neither are open nor open with `before` stay as they are. Raises
    what `files.write_whole` raises.
    """
    pictures: set[str] = set()
    for backup in backups_of(meeting_id):
        with contextlib.suppress(CannotRead, IsLocked):
            if not is_locked_with(backup, after):
                members, _ = _whole_members(backup, before)
                pictures.update(_apart(members)[1])
                _put_again(backup, members, after)
    return pictures


def erase(meeting_id: str, gone: Set[str], lock: Lock | None) -> None:
    """Take what was private about these people out of the kept states of a meeting.

    A state that `lock` does not open, or that is damaged, goes as a whole: nobody could say what is in it. Raises what
    `files.write_whole` raises, and OSError.
    """
    for backup in backups_of(meeting_id):
        try:
            part = _private_part(read_members(backup.path, lock)[0])
        except (IsLocked, CannotRead, NotAMeeting, NotOurShape):
            backup.path.unlink(missing_ok=True)
            continue
        left = private_part.without_people(part, gone)
        if left != part:
            members, _ = _whole_members(backup, lock)
            own_lock = None if is_locked_with(backup, None) else lock
            _put_again(backup, {**members, NEEDS: as_json(Encoder({}).encode(left))}, own_lock)


def is_locked_with(backup: Backup, lock: Lock | None) -> bool:
    """Return whether a kept state is locked with this lock, or open when it is None. Raises CannotRead."""
    return meeting_file.lock_of(backup.path) == (lock.closed if lock else None)


def pictures_in_backups() -> set[str]:
    """Return the names of all pictures that a backup needs."""
    found: set[str] = set()
    for path in places.backup_folder().glob("of-*/*.coprod"):
        with contextlib.suppress(CannotRead):
            members, _ = members_outside(path)
            found.update(_listed(members.get(_PICTURE_LIST, b"")))
    return found


def _folder(meeting_id: str) -> Path:
    return places.backup_folder() / f"of-{meeting_id}"


def _put(path: Path, members: Mapping[str, bytes], lock: Lock | None) -> None:
    words, pictures = _apart(members)
    store = AttachmentStore(lock)
    store.keep(pictures)
    words[_PICTURE_LIST] = as_json(sorted(pictures))
    files.write_whole(path, packed(words, lock, {_PICTURE_LIST: as_json(sorted(store.on_disk(pictures)))}))


def _put_again(backup: Backup, members: Mapping[str, bytes], lock: Lock | None) -> None:
    _put(backup.path, members, lock)
    kept_at = backup.when.timestamp()
    os.utime(backup.path, (kept_at, kept_at))  # people choose a state by when it was kept


def _private_part(members: Mapping[str, bytes]) -> PrivatePart:
    """Raises NotAMeeting or NotOurShape."""
    if NEEDS not in members:
        return PrivatePart()
    return private_part.read_part(json_of(members, NEEDS), Decoder({})).part


def _whole_members(backup: Backup, lock: Lock | None) -> tuple[dict[str, bytes], list[str]]:
    members, damaged = read_members(backup.path, lock)
    store = AttachmentStore(None if is_locked_with(backup, None) else lock)
    pictures = {name: store[name] for name in _listed(members.pop(_PICTURE_LIST, b"")) if name in store}
    return members | {f"{_PICTURES}{name}": content for name, content in pictures.items()}, damaged


def _apart(members: Mapping[str, bytes]) -> tuple[dict[str, bytes], dict[str, bytes]]:
    pictures = {name: content for name, content in members.items() if name.startswith(_PICTURES)}
    words = {name: content for name, content in members.items() if name not in pictures}
    return words, {name.removeprefix(_PICTURES): content for name, content in pictures.items()}


def _listed(content: bytes) -> list[str]:
    try:
        names = json.loads(content)
    except ValueError:
        return []
    return [name for name in names if isinstance(name, str)] if isinstance(names, list) else []


def _when(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)
