"""A reportlab document written with its many small objects packed into streams: less than half the size.

What reportlab writes has one offset an object and nothing compressed but pages. This writes the same objects as
PDF 1.5 allows: in object streams, with a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8).
"""

import hashlib
import zlib
from collections.abc import Iterator
from itertools import accumulate
from typing import Any

from reportlab.pdfbase import pdfdoc

_OBJECTS_A_STREAM = 200
# Kinds of entry in the cross-reference stream, and the bytes of its three fields.
_FREE, _BY_ITSELF, _PACKED = 0, 1, 2
_WIDTHS = (1, 4, 2)
# The sign after the first line tells other programs that the file is no text.
_HEAD = b"%%PDF-%d.%d\n%%\xe2\xe3\xcf\xd3\n"
_Entry = tuple[int, int, int]


class PackedDocument(pdfdoc.PDFDocument):  # type: ignore[misc]
    """A document whose `format` packs. The same objects make the same bytes on any day."""

    def format(self) -> bytes:
        """Return the whole file."""
        return _File(self).written()


class _File:
    """One file being written: its bytes so far, and where each object is."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._out = bytearray(_HEAD % document._pdfVersion)
        self._entries: dict[int, _Entry] = {0: (_FREE, 0, 65535)}

    def written(self) -> bytes:
        document = self._document
        root, info = document.Reference(document.Catalog), document.Reference(document.info)
        document.encrypt.prepare(document)
        small: list[tuple[int, bytes]] = []
        for number, content, is_stream in self._objects():
            if is_stream:
                self._by_itself(number, content)
            else:
                small.append((number, content))
        for start in range(0, len(small), _OBJECTS_A_STREAM):
            self._pack(small[start : start + _OBJECTS_A_STREAM])
        self._finish(root.format(document), info.format(document))
        return bytes(self._out)

    def _objects(self) -> Iterator[tuple[int, bytes, bool]]:
        """Yield every object with its number and whether it is a stream; writing one may bring in more."""
        document = self._document
        number = 1
        while number in document.numberToId:
            thing = document.idToObject[document.numberToId[number]]
            content = pdfdoc.format(thing, document, toplevel=1)
            content = content if isinstance(content, bytes) else content.encode("latin-1")
            yield number, content, content.rstrip().endswith(b"endstream")
            number += 1

    def _by_itself(self, number: int, content: bytes) -> None:
        self._entries[number] = (_BY_ITSELF, len(self._out), 0)
        self._out += b"%d 0 obj\n%s\nendobj\n" % (number, content.rstrip())

    def _pack(self, objects: list[tuple[int, bytes]]) -> None:
        holder = len(self._document.numberToId) + 1
        self._document.numberToId[holder] = f"packed {holder}"
        for place, (number, _) in enumerate(objects):
            self._entries[number] = (_PACKED, holder, place)
        starts = accumulate((len(content) + 1 for _, content in objects), initial=0)
        places = b" ".join(b"%d %d" % (number, start) for (number, _), start in zip(objects, starts, strict=False))
        about = b"/Type/ObjStm/N %d/First %d" % (len(objects), len(places) + 1)
        self._by_itself(holder, _stream(about, b"\n".join((places, *(content for _, content in objects)))))

    def _finish(self, root: bytes, info: bytes) -> None:
        """Write where everything is; the file's name is made from its bytes."""
        start, number = len(self._out), len(self._entries)
        self._entries[number] = (_BY_ITSELF, start, 0)
        table = b"".join(
            value.to_bytes(width, "big")
            for _, entry in sorted(self._entries.items())
            for value, width in zip(entry, _WIDTHS, strict=True)
        )
        name = hashlib.md5(self._out, usedforsecurity=False).hexdigest().encode()
        about = b"/Type/XRef/Size %d/W[%d %d %d]/Root %s/Info %s/ID[<%s><%s>]" % (
            *(number + 1, *_WIDTHS),
            *(root, info, name, name),
        )
        self._by_itself(number, _stream(about, table))
        self._out += b"startxref\n%d\n%%%%EOF\n" % start


def _stream(about: bytes, content: bytes) -> bytes:
    packed = zlib.compress(content)
    return b"<<%s/Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (about, len(packed), packed)
