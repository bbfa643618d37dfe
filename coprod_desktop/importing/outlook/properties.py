"""The properties of an email, of an attachment or of an email inside it, as Outlook keeps them (MS-OXMSG)."""

import struct
from collections.abc import Iterator

from olefile import OleFileIO

from coprod_desktop.importing import limits

ANY = "__"
"""What the name of everything that Outlook keeps in such a file begins with."""

SUBJECT = 0x0037
BODY = 0x1000
RICH_TEXT = 0x1009
PAGE = 0x1013
SENDER = (0x0042, 0x0C1A)
ATTACHED_NAMES = (0x3707, 0x3704, 0x3001)
ATTACHED_CONTENT = 0x3701
ATTACHED_ID = 0x3712
ATTACHED_PLACE = 0x3713
IS_HIDDEN = 0x7FFE
_CODE_PAGE = 0x3FFD
_PAGE_CODE_PAGE = 0x3FDE

_STREAM = "__substg1.0_{:04X}{:04X}"
_FIXED = "__properties_version1.0"
_ATTACHMENT = "__attach_version1.0_"
_BYTES, _WIDE_TEXT, _TEXT, _FOLDER = 0x0102, 0x001F, 0x001E, 0x000D
_NUMBER, _TRUTH = 0x0003, 0x000B
# The fixed properties begin with counts and gaps, of another length in each kind of folder.
_HEAD_OF_FILE, _HEAD_OF_INNER, _HEAD_OF_ATTACHMENT = 32, 24, 8
_ENTRY = struct.Struct("<HHI8s")
_USUAL_ENCODING = "cp1252"
_ENCODINGS = {65001: "utf-8", 20127: "ascii", 28591: "cp1252", 1200: "utf-16-le"}


class Folder:
    """One folder of the file: that of an email, or of an attachment. Whatever is broken in it raises `BROKEN`."""

    def __init__(self, file: OleFileIO, path: tuple[str, ...] = (), *, is_attachment: bool = False) -> None:
        self._file = file
        self._path = path
        inner = _HEAD_OF_ATTACHMENT if is_attachment else _HEAD_OF_INNER
        self._numbers = dict(self._fixed(inner if path else _HEAD_OF_FILE))

    @property
    def depth(self) -> int:
        """How many folders this one is inside."""
        return len(self._path)

    def text(self, *identities: int) -> str:
        """Return the first of these properties that has words, "" where none has."""
        for one in identities:
            wide = self._stream(one, _WIDE_TEXT)
            found = wide.decode("utf-16-le", "replace") if wide else self._narrow(self._stream(one, _TEXT), _CODE_PAGE)
            if found.strip("\0 "):
                return found.rstrip("\0")
        return ""

    def page(self) -> bytes | str:
        """Return the words as a web page: bytes whose encoding the page itself may say, or text."""
        content = self._stream(PAGE, _BYTES)
        code_page = self._numbers.get(_PAGE_CODE_PAGE)
        if content and code_page in _ENCODINGS:
            return content.decode(_ENCODINGS[code_page], "replace")
        return content or self.text(PAGE)

    def content(self, identity: int) -> bytes:
        """Return a property that is kept as bytes."""
        return self._stream(identity, _BYTES)

    def is_true(self, identity: int) -> bool:
        """Tell whether a property is set to true."""
        return bool(self._numbers.get(identity))

    def attachments(self) -> Iterator["Folder"]:
        """Yield what is attached to an email, in order."""
        names = {
            path[len(self._path)]
            for path in self._file.listdir(streams=True, storages=False)
            if tuple(path[: len(self._path)]) == self._path and len(path) > len(self._path) + 1
        }
        for name in sorted(one for one in names if one.startswith(_ATTACHMENT)):
            yield Folder(self._file, (*self._path, name), is_attachment=True)

    def email_inside(self) -> "Folder | None":
        """Return the email that an attachment is, None for a file."""
        inside = (*self._path, _STREAM.format(ATTACHED_CONTENT, _FOLDER))
        if not self._file.exists([*inside, _FIXED]):
            return None
        return Folder(self._file, inside)

    def _stream(self, identity: int, kind: int) -> bytes:
        place = [*self._path, _STREAM.format(identity, kind)]
        if self._file.get_type(place) is False or self._file.get_size(place) > limits.PART_BYTES:
            return b""
        return bytes(self._file.openstream(place).read())

    def _narrow(self, content: bytes, code_page: int) -> str:
        number = self._numbers.get(code_page, 0)
        encoding = _ENCODINGS.get(number, f"cp{number}")
        try:
            return content.decode(encoding, "replace")
        except LookupError:
            return content.decode(_USUAL_ENCODING, "replace")

    def _fixed(self, head: int) -> Iterator[tuple[int, int]]:
        place = [*self._path, _FIXED]
        if not self._file.exists(place):
            return
        content = self._file.openstream(place).read()[head:]
        for kind, identity, _, value in _ENTRY.iter_unpack(content[: len(content) // _ENTRY.size * _ENTRY.size]):
            if kind in (_NUMBER, _TRUTH):
                yield identity, int.from_bytes(value[: 4 if kind == _NUMBER else 1], "little")
