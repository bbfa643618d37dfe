"""The pictures of a saved web page, which browsers and Word put into a folder beside it.

Only folders that belong to the page by their names are looked into, so that no page can ask for other files.
"""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from urllib.parse import quote

from coprod_desktop.importing import limits
from coprod_desktop.importing.kinds import PAGE_SUFFIXES

_FOLDERS = ("{}_files", "{}.files", "{}_file", "{}-files")
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".bmp")


def pictures_beside(path: Path) -> dict[str, bytes]:
    """Return the pictures that were saved with a web page, by the addresses that it may know them by."""
    if path.suffix.lower() not in PAGE_SUFFIXES:
        return {}
    found: dict[str, bytes] = {}
    room = limits.PICTURES_BESIDE_BYTES
    for picture in islice(_pictures(path), limits.PICTURES_BESIDE):
        content = _content(picture, room)
        room -= len(content)
        address = f"{picture.parent.name}/{picture.name}"
        for known in (address, quote(address), f"./{address}", f"./{quote(address)}"):
            found[known] = content
    return found


def _pictures(path: Path) -> Iterator[Path]:
    for name in _FOLDERS:
        try:
            inside = sorted((path.parent / name.format(path.stem)).iterdir())
        except OSError:
            continue
        yield from (one for one in inside if one.suffix.lower() in _PICTURES and not one.is_symlink())


def _content(picture: Path, most: int) -> bytes:
    try:
        with picture.open("rb") as source:
            content = source.read(most + 1)
    except OSError:
        return b""
    return content if len(content) <= most else b""
