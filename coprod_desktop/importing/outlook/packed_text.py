"""Unpacks the rich text of an Outlook email (MS-OXRTFCP): bytes, and pointers back into the last 4,096 of them."""

import struct

_HEAD = struct.Struct("<IIII")
_PACKED, _PLAIN = 0x75465A4C, 0x414C454D
_WINDOW = 4096
# What every window begins with, so that the usual first words of a rich text file need no room.
_START = (
    rb"{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans "
    rb"SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0"
    b"\r\n\\par "
    rb"\pard\plain\f0\fs20\b\i\u\tab\tx"
)


def unpacked(content: bytes) -> bytes:
    """Return the rich text file. Raises ValueError for what is not packed in this way."""
    if len(content) < _HEAD.size:
        raise ValueError("no head")
    _, size, kind, _ = _HEAD.unpack_from(content)
    body = content[_HEAD.size :]
    if kind == _PLAIN:
        return body[:size]
    if kind != _PACKED:
        raise ValueError("not packed rich text")
    return _unpack(body)[:size]


def _unpack(body: bytes) -> bytes:
    window = bytearray(_START.ljust(_WINDOW, b" "))
    made = bytearray()
    write, place = len(_START), 0

    def put(byte: int) -> None:
        nonlocal write
        made.append(byte)
        window[write] = byte
        write = (write + 1) % _WINDOW

    while place < len(body):
        control = body[place]
        place += 1
        for bit in range(8):
            if not control >> bit & 1:
                if place >= len(body):
                    return bytes(made)
                put(body[place])
                place += 1
                continue
            pair = int.from_bytes(body[place : place + 2], "big")
            read, place = pair >> 4, place + 2
            if place > len(body) or read == write:  # a pointer to itself ends the text
                return bytes(made)
            for step in range((pair & 15) + 2):
                put(window[(read + step) % _WINDOW])
    return bytes(made)
