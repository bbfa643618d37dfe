"""Pictures that come with a paper: which kinds we keep, and the keys they are kept under."""

import base64
import binascii
import hashlib
import re
import struct
from dataclasses import dataclass

from coprod_desktop.importing import limits
from coprod_desktop.model.document import Media

_PNG = b"\x89PNG\r\n\x1a\n"
_DATA_PICTURE = re.compile(r"data:image/[a-z+.-]+;base64,(.*)", re.DOTALL | re.IGNORECASE)
_GIF = (b"GIF87a", b"GIF89a")
_JPEG_WITHOUT_LENGTH = frozenset({0x01, *range(0xD0, 0xD9)})
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


@dataclass(frozen=True, slots=True)
class PictureKind:
    """What the first bytes of a picture say; sizes are pixels."""

    media_type: str
    width: int
    height: int

    @property
    def is_sensible(self) -> bool:
        """Whether it has a size at all, and one that a computer can draw."""
        sides_fit = min(self.width, self.height) > 0 and max(self.width, self.height) <= limits.PICTURE_SIDE_PIXELS
        return sides_fit and self.width * self.height <= limits.PICTURE_PIXELS


class Pictures:
    """The pictures of one paper, each kept once under a key made from its content."""

    def __init__(self) -> None:
        self.media: dict[str, Media] = {}

    def keep(self, content: bytes) -> str | None:
        """Keep a PNG, JPEG, GIF or BMP picture and return its key, or None for what we cannot print."""
        kind = recognise(content)
        if kind is None or not kind.is_sensible:
            return None
        key = f"media:{hashlib.sha256(content).hexdigest()[:16]}"
        self.media[key] = Media(kind.media_type, content)
        return key


def recognise(content: bytes) -> PictureKind | None:
    """Return the kind of a picture by its first bytes, whatever its name says; None for other kinds."""
    try:
        if content.startswith(_PNG) and content[12:16] == b"IHDR":
            return PictureKind("image/png", *struct.unpack(">II", content[16:24]))
        if content.startswith(_GIF):
            return PictureKind("image/gif", *struct.unpack("<HH", content[6:10]))
        if content.startswith(b"BM"):
            width, height = struct.unpack("<ii", content[18:26])
            return PictureKind("image/bmp", width, abs(height))
        if content.startswith(b"\xff\xd8\xff"):
            return _recognise_jpeg(content)
    except (struct.error, IndexError):
        return None
    return None


def _recognise_jpeg(content: bytes) -> PictureKind | None:
    place = 2
    while place < len(content):
        if content[place] != 0xFF:
            return None
        marker = content[place + 1]
        if marker == 0xFF:
            place += 1
        elif marker in _JPEG_WITHOUT_LENGTH:
            place += 2
        elif marker in _JPEG_FRAMES:
            height, width = struct.unpack(">HH", content[place + 5 : place + 9])
            return PictureKind("image/jpeg", width, height)
        else:
            place += 2 + struct.unpack(">H", content[place + 2 : place + 4])[0]
    return None


def data_of(address: str) -> bytes:
    """Return the picture that is inside a "data:" address, or b"" for any other address."""
    found = _DATA_PICTURE.match(address)
    try:
        return base64.b64decode("".join(found[1].replace("%2B", "+").split()), validate=True) if found else b""
    except (binascii.Error, ValueError):
        return b""


def tidy_alt(text: str) -> tuple[str, bool]:
    """Return the words for a picture, and whether a computer made them up.

    The name of a file, or one that a program gave by itself, is no words: it becomes "".
    """
    words = " ".join(text.split())
    was_made_up = False
    for ending in _MADE_UP:
        if words.lower().endswith(ending):
            words, was_made_up = words[: -len(ending)].rstrip(" .,\n"), True
    return ("" if _is_file_name(words) else words), was_made_up


_MADE_UP = (
    "description automatically generated with low confidence",
    "description automatically generated with medium confidence",
    "description automatically generated with high confidence",
    "description automatically generated",
    "description generated automatically",
    "ai-generated content may be incorrect.",
    "ai-generated content may be incorrect",
)
_FILE_ENDINGS = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".emf", ".wmf", ".svg", ".webp", ".heic")


# Names that word processors give to whatever is put on a page.
_PROGRAM_NAME = re.compile(r"(image|picture|graphics?|shape|object|frame|bild) ?\d+", re.IGNORECASE)


def _is_file_name(words: str) -> bool:
    return words.lower().endswith(_FILE_ENDINGS) or _PROGRAM_NAME.fullmatch(words) is not None
