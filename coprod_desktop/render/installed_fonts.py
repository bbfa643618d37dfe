"""The typefaces of this computer: which of them may be put into a document, and have what a paper needs.

Looking through them takes about a second the first time, so only who asks for one pays for it.
"""

import io
import os
import struct
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTCollection, TTFont, TTLibError

NEEDED_CHARACTERS = "".join(map(chr, range(0x21, 0x7F))) + "£€’‘“”–…•½éŵŷ"
"""What a typeface must have to be offered: the signs of British papers. Welsh letters may come from ours."""

_NOT_NEEDED = "ŵŷ"
_SUFFIXES = (".ttf", ".ttc", ".otf")
# Those that have signs and many scripts; any other font comes after them.
_FIRST_FOR_SIGNS = ("Segoe UI Symbol", "DejaVu Sans", "Apple Symbols", "Arial Unicode MS")
_RESTRICTED, _KINDS_OF_LEAVE = 0x0002, 0x000F
_NO_SUBSETS, _BITMAPS_ONLY = 0x0100, 0x0200
_BOLD, _ITALIC = 0x1, 0x2
_FAMILY_NAME = 1
# What fontTools raises for files that are no font, or a damaged one.
_UNREADABLE = (TTLibError, OSError, ValueError, KeyError, IndexError, AssertionError, AttributeError, struct.error)


@dataclass(frozen=True, slots=True)
class FontFile:
    """One face: its file and, in a collection, its place."""

    path: Path
    number: int = -1


@dataclass(frozen=True, slots=True)
class InstalledFamily:
    """A typeface of this computer that may be embedded (PDF-35); `bold` is None where it has none."""

    regular: FontFile | None = None
    bold: FontFile | None = None

    def with_face(self, file: FontFile, *, is_bold: bool) -> "InstalledFamily":
        """Return the family with one more face; the one that was found first stays."""
        if is_bold:
            return replace(self, bold=self.bold or file)
        return replace(self, regular=self.regular or file)


def may_be_embedded(fs_type: int) -> bool:
    """Return whether a font's own permission bits let a document carry a part of it (PDF-35)."""
    return fs_type & _KINDS_OF_LEAVE != _RESTRICTED and not fs_type & (_NO_SUBSETS | _BITMAPS_ONLY)


def folders() -> tuple[Path, ...]:
    """Return where this kind of computer keeps its fonts."""
    home = Path.home()
    if sys.platform == "win32":
        local = Path(os.environ.get("LOCALAPPDATA", home)) / "Microsoft" / "Windows" / "Fonts"
        return (Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts", local)
    if sys.platform == "darwin":
        return (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library" / "Fonts")
    return (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".local/share/fonts", home / ".fonts")


@cache
def families(places: tuple[Path, ...]) -> dict[str, InstalledFamily]:
    """Return the typefaces in these folders that may be embedded, by name."""
    found: dict[str, InstalledFamily] = {}
    for place in places:
        for path in sorted(path for path in place.rglob("*") if path.suffix.lower() in _SUFFIXES):
            for name, is_bold, file in _faces(path):
                found[name] = found.get(name, InstalledFamily()).with_face(file, is_bold=is_bold)
    return {name: family for name, family in sorted(found.items()) if family.regular}


def offered() -> tuple[str, ...]:
    """Return the names of the typefaces that a whole version can be printed in: regular, bold, all usual signs."""
    return tuple(name for name, one in families(folders()).items() if one.bold and not lacking(name))


def lacking(name: str) -> str:
    """Return the usual signs that a typeface does not have."""
    characters = _characters(name)
    return "".join(one for one in NEEDED_CHARACTERS if one not in characters and one not in _NOT_NEEDED)


def has(name: str) -> bool:
    """Return whether this computer has a typeface that may be embedded."""
    return name in families(folders())


def family_with(character: str) -> str | None:
    """Return a typeface that has a character, or None."""
    known = families(folders())
    ordered = (*(name for name in _FIRST_FOR_SIGNS if name in known), *known)
    return next((name for name in ordered if character in _characters(name)), None)


def file_with(text: str) -> Path | None:
    """Return the file of a typeface that has every letter of a text, or None."""
    known = families(folders())
    for name in (*(name for name in _FIRST_FOR_SIGNS if name in known), *known):
        regular = known[name].regular
        if regular is not None and _characters(name).issuperset(text):
            return regular.path
    return None


def content_of(name: str, *, is_bold: bool) -> bytes:
    """Return the bytes of a face; the regular where there is no bold."""
    family = families(folders())[name]
    file = (family.bold if is_bold else None) or family.regular
    assert file is not None, "families without a regular face are left out"
    content = file.path.read_bytes()
    if file.number < 0:
        return content
    out = io.BytesIO()
    TTFont(io.BytesIO(content), fontNumber=file.number, recalcTimestamp=False).save(out)
    return out.getvalue()


@cache
def _characters(name: str) -> frozenset[str]:
    file = families(folders())[name].regular
    assert file is not None, "families without a regular face are left out"
    try:
        with TTFont(file.path, fontNumber=file.number, lazy=True) as font:
            return frozenset(map(chr, font.getBestCmap() or {}))
    except _UNREADABLE:
        return frozenset()


def _faces(path: Path) -> Iterator[tuple[str, bool, FontFile]]:
    try:
        if path.suffix.lower() == ".ttc":
            # Given an open file, fontTools leaves the closing to us, which matters for a damaged one.
            with path.open("rb") as content, TTCollection(content, lazy=True) as collection:
                made = [_face(font, FontFile(path, place)) for place, font in enumerate(collection) if _is_usable(font)]
        else:
            with path.open("rb") as content, TTFont(content, lazy=True) as font:
                made = [_face(font, FontFile(path))] if _is_usable(font) else []
    except _UNREADABLE:
        return
    yield from made


def _is_usable(font: Any) -> bool:
    # The PDF writer embeds outlines of this kind only; and a variable font has no bold of its own to embed.
    return "glyf" in font and "fvar" not in font and not font["head"].macStyle & _ITALIC and _is_free(font)


def _is_free(font: Any) -> bool:
    return may_be_embedded(font["OS/2"].fsType)


def _face(font: Any, file: FontFile) -> tuple[str, bool, FontFile]:
    return str(font["name"].getDebugName(_FAMILY_NAME) or ""), bool(font["head"].macStyle & _BOLD), file
