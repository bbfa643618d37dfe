"""A small ID3v2.3 tag: a title, and chapters that players can list and jump to (CHAP and CTOC frames).

The tag's size depends on the chapters' names alone, so a file can be begun before their times are known and the tag
written over at the end.
"""

import struct
from collections.abc import Sequence
from dataclasses import dataclass

from coprod_desktop.speech.timeline import Chapter

_UTF16 = b"\x01"
_LATIN1 = b"\x00"
_NO_OFFSET = 0xFFFFFFFF
_TOP_LEVEL_AND_ORDERED = 0b11


@dataclass(frozen=True, slots=True)
class Tags:
    """What a track is called, what it is part of, and its place there."""

    title: str
    album: str
    number: int
    of: int


def track_tag(tags: Tags, length_ms: int) -> bytes:
    """Return the tag for the head of one track of several; its size does not depend on the length."""
    place = _LATIN1 + f"{tags.number}/{tags.of}".encode("ascii")
    frames = [_text("TIT2", tags.title), _text("TALB", tags.album), _frame("TRCK", place)]
    body = b"".join((*frames, _frame("TLAN", _LATIN1 + b"eng"), _length(length_ms)))
    return b"ID3\x03\x00\x00" + _synchsafe(len(body)) + body


def tag(title: str, chapters: Sequence[Chapter], length_ms: int = 0) -> bytes:
    """Return the whole tag for the head of an MP3 file. At most 255 chapters."""
    names = [f"chapter{number}" for number in range(len(chapters))]
    frames = [_text("TIT2", title), _frame("TLAN", _LATIN1 + b"eng"), _length(length_ms)]
    if chapters:
        frames.append(_contents(names))
        frames += [_chapter(name, chapter) for name, chapter in zip(names, chapters, strict=True)]
    body = b"".join(frames)
    return b"ID3\x03\x00\x00" + _synchsafe(len(body)) + body


def _frame(name: str, content: bytes) -> bytes:
    return name.encode("ascii") + struct.pack(">IH", len(content), 0) + content


def _text(name: str, words: str) -> bytes:
    return _frame(name, _UTF16 + words.encode("utf-16", "replace"))


def _length(length_ms: int) -> bytes:
    # Always as many digits, so that the tag keeps its size.
    return _frame("TLEN", _LATIN1 + f"{length_ms:010d}".encode("ascii"))


def _contents(names: Sequence[str]) -> bytes:
    ids = b"".join(name.encode("ascii") + b"\0" for name in names)
    return _frame("CTOC", b"toc\0" + bytes((_TOP_LEVEL_AND_ORDERED, len(names))) + ids)


def _chapter(name: str, chapter: Chapter) -> bytes:
    times = struct.pack(">IIII", chapter.start_ms, chapter.end_ms, _NO_OFFSET, _NO_OFFSET)
    return _frame("CHAP", name.encode("ascii") + b"\0" + times + _text("TIT2", chapter.title))


def _synchsafe(size: int) -> bytes:
    return bytes((size >> shift) & 0x7F for shift in (21, 14, 7, 0))
