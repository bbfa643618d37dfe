"""Work that is in no meeting file yet: one journal for each open meeting, in the user's own data folder.

The first record holds the whole meeting as it stood, so the journal is enough to bring the work back, whatever became
of the file. Each record after it holds the changes of one edit.
"""

import contextlib
import hashlib
import json
import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from coprod_desktop.model.ids import new_id
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.storage import places
from coprod_desktop.storage.attachments import AttachmentStore
from coprod_desktop.storage.changes import Change, Json, applied, changes_between
from coprod_desktop.storage.codec import Decoder, Encoder
from coprod_desktop.storage.journal import Journal, Record, read_journal

SUFFIX = ".journal"

# Past this size a journal starts afresh from the meeting as it is, so that it never fills a disk.
RESTART_BYTES = 64 * 1024 * 1024


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


class UnsavedWork:
    """The journal of one open meeting. Raises what `files.write_whole` raises."""

    def __init__(self, journal: Journal, base: Base, latest: Meeting) -> None:
        self._journal = journal
        self.base = base
        self.latest = latest  # the meeting as the journal would bring it back

    @classmethod
    def start(cls, file: Path, base: Base, name: str, meeting: Meeting) -> "UnsavedWork":
        """Begin a journal with a first step, in the place of any that was there: on disk in one piece."""
        attachments: dict[str, bytes] = {}
        encoder = Encoder(attachments)
        step = Step(name, base.when, changes_between(base.meeting, meeting, attachments))
        payloads = [_payload(encoder.encode(base)), _payload(encoder.encode(step))]
        AttachmentStore().keep(attachments)
        return cls(Journal.start(file, payloads), base, meeting)

    @classmethod
    def go_on(cls, found: Found) -> "UnsavedWork":
        """Go on with the journal of a program that stopped."""
        return cls(Journal.reopen(found.file), found.base, found.meeting)

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
        AttachmentStore().keep(attachments)
        self._journal.append(_payload(Encoder({}).encode(step)))
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
    """Return the names of all pictures that a journal may need."""
    found: set[str] = set()
    for file in all_journals():
        with contextlib.suppress(OSError, zlib.error):
            for record in read_journal(file).records:
                found.update(_PICTURE_NAME.findall(zlib.decompress(record.payload).decode("ascii", "replace")))
    return found


def bring_back(file: Path) -> Found:
    """Return what a journal holds. Raises UnreadableWork, or FileNotFoundError when there is none."""
    # Whatever can go wrong in a file that we wrote ourselves ends in one thing: it is set aside, and people are told.
    try:
        records = read_journal(file).records
        if not records:
            raise UnreadableWork(file.name)
        return _found(file, records)
    except FileNotFoundError:
        raise
    except (OSError, ValueError, LookupError, TypeError, RecursionError, zlib.error) as error:
        raise UnreadableWork(file.name) from error


def _found(file: Path, records: tuple[Record, ...]) -> Found:
    decoder = Decoder(AttachmentStore())
    base_tree = _tree(records[0])
    base = decoder.decode(Base, base_tree)
    steps = [decoder.decode(Step, _tree(record)) for record in records[1:]]
    tree = base_tree["meeting"]
    for step in steps:
        tree = applied(tree, step.changes)
    when = steps[-1].when if steps else base.when
    names = tuple(step.name for step in steps)
    return Found(file, base, decoder.decode(Meeting, tree), records[-1].number, names, when)


def _payload(tree: Json) -> bytes:
    text = json.dumps(tree, ensure_ascii=True, separators=(",", ":"))
    return zlib.compress(text.encode("ascii"), 1)


def _tree(record: Record) -> Json:
    return json.loads(zlib.decompress(record.payload))
