"""Messages on a pipe: a length-prefixed JSON header, then raw bytes."""

import json
import struct
from typing import IO, Any, NamedTuple

_PREFIX = struct.Struct(">4sII")
_MARK = b"CDW1"

Header = dict[str, Any]


class Frame(NamedTuple):
    """One message; `size` counts the bytes of both parts."""

    header: Header
    payload: bytes
    size: int


class BrokenFrame(Exception):
    """What came through the pipe is not a message, or only half of one."""


class FrameTooBig(Exception):
    """A message is larger than the reader allows; nothing of it was read."""


def write_frame(out: IO[bytes], header: Header, payload: bytes = b"") -> None:
    """Write one message and push it through the pipe."""
    # Plain ASCII, so that a file name with a lone surrogate crosses whole.
    encoded = json.dumps(header, separators=(",", ":")).encode("ascii")
    out.write(_PREFIX.pack(_MARK, len(encoded), len(payload)) + encoded)
    out.write(payload)
    out.flush()


def read_frame(source: IO[bytes], most_bytes: int) -> Frame | None:
    """Return the next message, or None where the pipe ends between messages.

    Raises BrokenFrame, or FrameTooBig for one of more than `most_bytes`.
    """
    prefix = source.read(_PREFIX.size)
    if not prefix:
        return None
    if len(prefix) < _PREFIX.size:
        raise BrokenFrame
    mark, header_size, payload_size = _PREFIX.unpack(prefix)
    if mark != _MARK:
        raise BrokenFrame
    if header_size + payload_size > most_bytes:
        raise FrameTooBig
    header = _read_header(source, header_size)
    return Frame(header, _read_whole(source, payload_size), header_size + payload_size)


def _read_header(source: IO[bytes], size: int) -> Header:
    try:
        header = json.loads(_read_whole(source, size))
    except (ValueError, RecursionError):
        raise BrokenFrame from None
    if not isinstance(header, dict):
        raise BrokenFrame
    return header


def _read_whole(source: IO[bytes], size: int) -> bytes:
    content = source.read(size)
    if len(content) < size:
        raise BrokenFrame
    return content
