"""A journal: numbered records that are on disk before anybody is told that they are kept.

A record is its number, its length, a checksum and a payload that this module never looks into, so that payloads can
be locked with a key one day. A record that was cut short, and all behind it, counts as never written.
"""

import contextlib
import os
import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from coprod_desktop.storage import files

_MAGIC = b"coprod journal 1\n"
_HEAD = struct.Struct(">QII")  # number, length of the payload, checksum of number and payload

LARGEST_PAYLOAD = 512 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Record:
    """One record; numbers rise by one, so that reading a record twice can be noticed."""

    number: int
    payload: bytes


@dataclass(frozen=True, slots=True)
class Replay:
    """What a journal holds; `is_torn` when something behind the last whole record was cut short or damaged."""

    records: tuple[Record, ...]
    is_torn: bool = False


class Journal:
    """A journal that is open for writing. Raises what `files.write_whole` raises, and is then as it was before."""

    def __init__(self, path: Path, last_number: int, size: int) -> None:
        self.path = path
        self.last_number = last_number
        self.size = size

    @classmethod
    def start(cls, path: Path, payloads: Iterable[bytes]) -> "Journal":
        """Begin a journal with these first records, in the place of any that was there."""
        content = _MAGIC
        number = 0
        for number, payload in enumerate(payloads, 1):
            content += _record(number, payload)
        files.write_whole(path, content)
        return cls(path, number, len(content))

    @classmethod
    def reopen(cls, path: Path) -> "Journal":
        """Go on with a journal after a crash, behind its last whole record."""
        found, size = _read(path)
        return cls(path, found.records[-1].number if found.records else 0, size)

    def append(self, payload: bytes) -> int:
        """Add a record and force it to disk; return its number."""
        number = self.last_number + 1
        record = _record(number, payload)
        try:
            with self.path.open("r+b") as out:
                out.truncate(self.size)  # whatever is behind the last whole record was never promised
                out.seek(self.size)
                self._force(out.fileno(), record)
        except OSError as error:
            raise files.explained(error, self.path) from error
        self.last_number = number
        self.size += len(record)
        return number

    def _force(self, handle: int, record: bytes) -> None:
        try:
            left = memoryview(record)
            while left:
                left = left[os.write(handle, left) :]
            os.fsync(handle)
        except OSError:
            with contextlib.suppress(OSError):
                os.ftruncate(handle, self.size)
            raise

    def remove(self) -> None:
        """Take the journal away: all that it held is safe elsewhere."""
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)


def read_journal(path: Path) -> Replay:
    """Return the whole records of a journal, none when it is no journal. Raises OSError when it cannot be read."""
    return _read(path)[0]


def _read(path: Path) -> tuple[Replay, int]:
    content = path.read_bytes()
    if not content.startswith(_MAGIC):
        return Replay((), is_torn=True), 0
    records: list[Record] = []
    place = len(_MAGIC)
    while record := _record_at(content, place, len(records) + 1):
        records.append(record)
        place += _HEAD.size + len(record.payload)
    return Replay(tuple(records), is_torn=place != len(content)), place


def _record(number: int, payload: bytes) -> bytes:
    return _HEAD.pack(number, len(payload), _checksum(number, payload)) + payload


def _record_at(content: bytes, place: int, expected: int) -> Record | None:
    if place + _HEAD.size > len(content):
        return None
    number, length, checksum = _HEAD.unpack_from(content, place)
    start = place + _HEAD.size
    payload = content[start : start + length]
    if number != expected or length > LARGEST_PAYLOAD or len(payload) != length:
        return None
    return Record(number, payload) if checksum == _checksum(number, payload) else None


def _checksum(number: int, payload: bytes) -> int:
    return zlib.crc32(payload, zlib.crc32(number.to_bytes(8, "big")))
