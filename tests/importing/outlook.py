"""Emails as Outlook keeps them (.msg), made from nothing: a small writer of the old Office format."""

import struct
from collections.abc import Mapping

Folder = Mapping[str, "bytes | Folder"]

_SECTOR, _SMALL, _SMALL_BELOW = 512, 64, 4096
_END, _FREE, _TABLE, _NOBODY = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD, 0xFFFFFFFF
_TEXT, _BYTES, _NUMBER, _TRUTH = 0x001F, 0x0102, 0x0003, 0x000B


def outlook_message(
    subject: str = "Papers for Thursday",
    plain: str = "",
    page: bytes = b"",
    rich_text: bytes = b"",
    attached: "tuple[Folder, ...]" = (),
) -> bytes:
    """Return a .msg file from Jo Pritchard; `rich_text` is packed as Outlook packs it, page in Windows letters."""
    return compound_file(inner_message(subject, plain, page, rich_text, attached, head=32))


def inner_message(
    subject: str,
    plain: str = "",
    page: bytes = b"",
    rich_text: bytes = b"",
    attached: "tuple[Folder, ...]" = (),
    *,
    head: int = 24,
) -> Folder:
    made: dict[str, bytes | Folder] = {_name(0x0037): subject.encode("utf-16-le")}
    made[_name(0x001A)] = "IPM.Note".encode("utf-16-le")
    made[_name(0x0C1A)] = "Jo Pritchard".encode("utf-16-le")
    if plain:
        made[_name(0x1000)] = plain.encode("utf-16-le")
    if page:
        made[_name(0x1013, _BYTES)] = page
    if rich_text:
        made[_name(0x1009, _BYTES)] = rich_text
    made["__properties_version1.0"] = bytes(head) + _fixed(_NUMBER, 0x3FDE, 1252)
    made |= {f"__attach_version1.0_#{number:08X}": one for number, one in enumerate(attached)}
    return made


def attached_file(name: str, content: bytes, *, identity: str = "", is_hidden: bool = False) -> Folder:
    made: dict[str, bytes | Folder] = {
        _name(0x3707): name.encode("utf-16-le"),
        _name(0x3701, _BYTES): content,
        "__properties_version1.0": bytes(8) + _fixed(_TRUTH, 0x7FFE, int(is_hidden)),
    }
    if identity:
        made[_name(0x3712)] = identity.encode("utf-16-le")
    return made


def attached_email(inside: Folder) -> Folder:
    return {"__substg1.0_3701000D": inside, "__properties_version1.0": bytes(8)}


def plainly_packed(rich_text: bytes) -> bytes:
    """Return rich text in the envelope that Outlook puts it in, without making it smaller."""
    return struct.pack("<IIII", len(rich_text) + 12, len(rich_text), 0x414C454D, 0) + rich_text


def compound_file(root: Folder) -> bytes:
    """Return the file that holds these folders and streams."""
    return _Writer(root).as_bytes()


def _name(identity: int, kind: int = _TEXT) -> str:
    return f"__substg1.0_{identity:04X}{kind:04X}"


def _fixed(kind: int, identity: int, value: int) -> bytes:
    return struct.pack("<HHIQ", kind, identity, 6, value)


class _Writer:
    def __init__(self, root: Folder) -> None:
        self._sectors: list[bytes] = []
        self._next: list[int] = []
        self._small, self._small_next = b"", []
        self._entries: list[list[int | bytes]] = []
        self._add("Root Entry", root)

    def _add(self, name: str, what: "bytes | Folder") -> int:
        place = len(self._entries)
        encoded = name.encode("utf-16-le") + b"\0\0"
        is_folder = not isinstance(what, bytes)
        kind = 5 if place == 0 else 1 if is_folder else 2
        # All entries are black and each has only a sibling to its right: a tree that every reader follows.
        entry: list[int | bytes] = [encoded.ljust(64, b"\0"), len(encoded), kind, 1, _NOBODY, _NOBODY, _NOBODY, 0, 0]
        self._entries.append(entry)
        if isinstance(what, bytes):
            entry[7], entry[8] = self._stored(what), len(what)
        else:
            self._add_inside(entry, what)
        return place

    def _add_inside(self, folder: "list[int | bytes]", inside: Folder) -> None:
        before = None
        for name in sorted(inside, key=lambda one: (len(one), one.upper())):
            place = self._add(name, inside[name])
            if before is None:
                folder[6] = place
            else:
                self._entries[before][5] = place
            before = place

    def _stored(self, content: bytes) -> int:
        if not content:
            return _END
        if len(content) >= _SMALL_BELOW:
            return self._in_sectors(content)
        start = len(self._small_next)
        pieces = -(-len(content) // _SMALL)
        self._small += content.ljust(pieces * _SMALL, b"\0")
        self._small_next += [*range(start + 1, start + pieces), _END]
        return start

    def _in_sectors(self, content: bytes) -> int:
        start, count = len(self._sectors), -(-len(content) // _SECTOR)
        padded = content.ljust(count * _SECTOR, b"\0")
        self._sectors += [padded[place : place + _SECTOR] for place in range(0, len(padded), _SECTOR)]
        self._next += [*range(start + 1, start + count), _END]
        return start

    def as_bytes(self) -> bytes:
        if self._small:
            self._entries[0][7], self._entries[0][8] = self._in_sectors(self._small), len(self._small)
        small_table = struct.pack(f"<{len(self._small_next)}I", *self._small_next)
        small_pieces = -(-len(small_table) // _SECTOR)
        filled = small_table.ljust(small_pieces * _SECTOR, b"\xff")
        small_start = self._in_sectors(filled) if filled else _END
        entries = b"".join(struct.pack("<64sHBBIII16xIQQIQ", *_entry(one)) for one in self._entries)
        blank = struct.pack("<64sHBBIII16xIQQIQ", b"", 0, 0, 0, _NOBODY, _NOBODY, _NOBODY, 0, 0, 0, 0, 0)
        entries += blank * (-len(self._entries) % 4)
        folder_start = self._in_sectors(entries)
        return self._with_table(folder_start, small_start, small_pieces)

    def _with_table(self, folder_start: int, small_start: int, small_pieces: int) -> bytes:
        count = 1
        while (len(self._next) + count) * 4 > count * _SECTOR:
            count += 1
        places = [len(self._next) + number for number in range(count)]
        chain = [*self._next, *([_TABLE] * count)]
        table = struct.pack(f"<{len(chain)}I", *chain).ljust(count * _SECTOR, b"\xff")
        head = struct.pack(
            "<8s16xHHHHH6xIIIIIIIII",
            *(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6),
            *(0, count, folder_start, 0, _SMALL_BELOW, small_start, small_pieces, _END, 0),
        )
        listed = struct.pack("<109I", *[*places, *([_FREE] * (109 - count))])
        return head + listed + b"".join(self._sectors) + table


def _entry(one: "list[int | bytes]") -> "list[int | bytes]":
    # name, its length, kind, colour, left, right, child, (class), state, made, changed, start, size
    return [*one[:7], 0, 0, 0, one[7], one[8]]
