"""Earlier states of a meeting, in the user's own data folder: the last twenty, sharing their pictures."""

import contextlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from coprod_desktop.storage import files, places
from coprod_desktop.storage.attachments import AttachmentStore
from coprod_desktop.storage.meeting_file import CannotRead, opened_from, read_members, to_bytes
from coprod_desktop.storage.members import Opened, as_json, to_members

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

    Raises what `files.write_whole` raises.
    """
    kept = backups_of(opened.meeting.id)
    revision = opened.head or "new"
    if kept and kept[0].revision == revision:
        return
    members, pictures = _apart(to_members(opened))
    AttachmentStore().keep(pictures)
    members[_PICTURE_LIST] = as_json(sorted(pictures))
    # The list is put in order by number, so a clock that is wrong does no harm.
    number = kept[0].number + 1 if kept else 1
    folder = _folder(opened.meeting.id)
    files.make_folder(folder)
    files.write_whole(folder / f"{number:06}-{revision}.coprod", to_bytes(members))
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


def read_backup(backup: Backup) -> Opened:
    """Return a kept state with its pictures. Raises what `meeting_file.read` raises."""
    members, damaged = read_members(backup.path)
    store = AttachmentStore()
    names = [name for name in _listed(members.pop(_PICTURE_LIST, b"")) if name in store]
    members |= {f"{_PICTURES}{name}": store[name] for name in names}
    return opened_from(members, damaged, backup.path)


def pictures_in_backups() -> set[str]:
    """Return the names of all pictures that a backup needs."""
    found: set[str] = set()
    for path in places.backup_folder().glob("of-*/*.coprod"):
        with contextlib.suppress(CannotRead):
            members, _ = read_members(path)
            found.update(_listed(members.get(_PICTURE_LIST, b"")))
    return found


def _folder(meeting_id: str) -> Path:
    return places.backup_folder() / f"of-{meeting_id}"


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
