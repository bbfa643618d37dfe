"""Work that is in no meeting file yet: one journal for each open meeting, in the user's own data folder.

The first record holds the whole meeting as it stood, so the journal is enough to bring the work back, whatever became
of the file. Each record after it holds the changes of one edit.
"""

import contextlib
import hashlib
import json
import re
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from coprod_desktop.model.ids import new_id
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.storage import places
from coprod_desktop.storage.attachments import AttachmentStore
from coprod_desktop.storage.changes import Change, Json, applied, changes_between
from coprod_desktop.storage.codec import Decoder, Encoder
from coprod_desktop.storage.journal import Journal, read_journal
from coprod_desktop.storage.locking import ClosedLock, IsLocked, Lock

SUFFIX = ".journal"

# Past this size a journal starts afresh from the meeting as it is, so that it never fills a disk.
RESTART_BYTES = 64 * 1024 * 1024


# Stands before the payload of a meeting that is locked. The line after it is for everybody to read: which stored
# pictures the record needs, and in the first record the lock itself, so that the password opens it without the file.
_LOCKED = b"locked\n"
_PICTURE_NAME = re.compile(r"[0-9a-f]{64}")


class UnreadableWork(ValueError):
    """A journal that holds no meeting that can be brought back."""


@dataclass(frozen=True, slots=True)
class Base:
    """Where a journal starts: the meeting as it stood in the file `path` ("" for none) at the revision `head`.

    `id` tells this journal from every other, `who` is the person whose work it is.
    """

    id: str
    path: str
    head: str
    who: str
    when: datetime
    meeting: Meeting


@dataclass(frozen=True, slots=True)
class Step:
    """One edit: its name as people saw it, and what it changed."""

    name: str
    when: datetime
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """What a journal on disk holds: where it started and the meeting as it was at the last record."""

    file: Path
    base: Base
    meeting: Meeting
    last_number: int
    names: tuple[str, ...] = ()
    when: datetime = field(default=datetime.min)
    lock: Lock | None = None


NamedStep = tuple[str, Meeting]
"""The name of an edit as people saw it, and the meeting after it."""


class UnsavedWork:
    """The journal of one open meeting. Raises what `files.write_whole` raises."""

    def __init__(self, journal: Journal, base: Base, latest: Meeting, lock: Lock | None = None) -> None:
        self._journal = journal
        self._lock = lock
        self.base = base
        self.latest = latest  # the meeting as the journal would bring it back

    @classmethod
    def start(cls, file: Path, base: Base, step: NamedStep, lock: Lock | None = None) -> "UnsavedWork":
        """Begin a journal with a first step, in the place of any that was there: on disk in one piece."""
        name, meeting = step
        attachments: dict[str, bytes] = {}
        tree = Encoder(attachments).encode(base)
        changes = changes_between(base.meeting, meeting, attachments)
        steps = Encoder(attachments).encode(Step(name, base.when, changes))
        AttachmentStore(lock).keep(attachments)
        first = _payload(tree, lock, attachments, is_first=True)
        return cls(Journal.start(file, [first, _payload(steps, lock, attachments)]), base, meeting, lock)

    @classmethod
    def go_on(cls, found: Found) -> "UnsavedWork":
        """Go on with the journal of a program that stopped."""
        return cls(Journal.reopen(found.file), found.base, found.meeting, found.lock)

    @property
    def last_number(self) -> int:
        """The number of the last record."""
        return self._journal.last_number

    @property
    def is_long(self) -> bool:
        """Whether the journal should start afresh."""
        return self._journal.size > RESTART_BYTES

    def add(self, name: str, when: datetime, meeting: Meeting) -> None:
        """Record the step to this meeting; it is on disk when this returns."""
        attachments: dict[str, bytes] = {}
        step = Step(name, when, changes_between(self.latest, meeting, attachments))
        AttachmentStore(self._lock).keep(attachments)
        self._journal.append(_payload(Encoder({}).encode(step), self._lock, attachments))
        self.latest = meeting

    def remove(self) -> None:
        """Take the journal away: all that it held is safe elsewhere."""
        self._journal.remove()


def journal_of(meeting_id: str, path: Path) -> Path:
    """Return the journal of a meeting in a file: one for each meeting and place, so that copies never share one."""
    place = hashlib.sha256(str(path.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return places.journal_folder() / f"{meeting_id}-{place}{SUFFIX}"


def new_journal() -> Path:
    """Return the journal of work that has no file, or whose file went on without it."""
    return places.journal_folder() / f"{new_id('new')}{SUFFIX}"


def all_journals() -> Iterable[Path]:
    """Return the files of all journals."""
    return sorted(places.journal_folder().glob(f"*{SUFFIX}"))


def pictures_in_journals() -> set[str]:
    """Return the names, on disk, of all pictures that a journal may need."""
    return set().union(*map(pictures_in, all_journals()))


def pictures_in(journal: Path) -> set[str]:
    """Return the names, on disk, of the pictures that a journal may need."""
    found: set[str] = set()
    with contextlib.suppress(OSError, zlib.error):
        for record in read_journal(journal).records:
            found.update(_PICTURE_NAME.findall(_for_everybody(record.payload).decode("ascii", "replace")))
    return found


def lock_of(file: Path) -> ClosedLock | None:
    """Return how a journal is locked, None when it is not. Raises UnreadableWork or OSError."""
    first = next((one.payload for one in read_journal(file).records), b"")
    try:
        return _closed_lock(first)
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise UnreadableWork(file.name) from error


def bring_back(file: Path, lock: Lock | None = None) -> Found:
    """Return what a journal holds; `lock` opens it when it is locked.

    Raises UnreadableWork, IsLocked, or FileNotFoundError when there is none.
    """
    # Whatever can go wrong in a file that we wrote ourselves ends in one thing: it is set aside, and people are told.
    try:
        records = read_journal(file).records
        if not records:
            raise UnreadableWork(file.name)
        closed = _closed_lock(records[0].payload)
        if closed is not None and (lock is None or lock.closed != closed):
            raise IsLocked(name="", hint=closed.hint)
        return _found(file, [_tree(one.payload, lock) for one in records], lock if closed else None)
    except (FileNotFoundError, IsLocked):
        raise
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError, zlib.error) as error:
        raise UnreadableWork(file.name) from error


def _found(file: Path, trees: Sequence[Json], lock: Lock | None) -> Found:
    decoder = Decoder(AttachmentStore(lock))
    base_tree = trees[0]
    base = decoder.decode(Base, base_tree)
    steps = [decoder.decode(Step, tree) for tree in trees[1:]]
    tree = base_tree["meeting"]
    for step in steps:
        tree = applied(tree, step.changes)
    when = steps[-1].when if steps else base.when
    names = tuple(step.name for step in steps)
    return Found(file, base, decoder.decode(Meeting, tree), len(trees), names, when, lock)


def _payload(tree: Json, lock: Lock | None, pictures: Iterable[str], *, is_first: bool = False) -> bytes:
    text = json.dumps(tree, ensure_ascii=True, separators=(",", ":"))
    packed = zlib.compress(text.encode("ascii"), 1)
    if lock is None:
        return packed
    told: dict[str, Json] = {"pictures": sorted(AttachmentStore(lock).on_disk(pictures))}
    if is_first:
        told["lock"] = lock.closed.as_json().decode("utf-8")
    return _LOCKED + json.dumps(told, ensure_ascii=True).encode("ascii") + b"\n" + lock.locked(packed)


def _for_everybody(payload: bytes) -> bytes:
    if payload.startswith(_LOCKED):
        return payload.removeprefix(_LOCKED).partition(b"\n")[0]
    return zlib.decompress(payload)


def _closed_lock(first: bytes) -> ClosedLock | None:
    if not first.startswith(_LOCKED):
        return None
    return ClosedLock.from_json(json.loads(_for_everybody(first))["lock"].encode("utf-8"))


def _tree(payload: bytes, lock: Lock | None) -> Json:
    if payload.startswith(_LOCKED):
        if lock is None:
            raise UnreadableWork
        payload = lock.unlocked(payload.removeprefix(_LOCKED).partition(b"\n")[2])
    return json.loads(zlib.decompress(payload))
