"""Typefaces in a Word file: what Word calls them, what stands in for them, and a copy of those that few people have."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources

from coprod_desktop.render import fonts as printed
from coprod_desktop.render.docx_package import FONT_TABLE, FilePart, font_kind
from coprod_desktop.render.docx_xml import Element, R, root, w


@dataclass(frozen=True, slots=True)
class Face:
    """A typeface as Word sees it.

    `single` is what Word's "single" line spacing is, as a multiple of the font size. `stand_ins` are tried in order
    on a computer without the face (DOC-18). `package` names the fontpkg package whose files go into the document,
    "" for a face that people have.
    """

    name: str
    single: float
    stand_ins: tuple[str, ...]
    panose: str
    package: str = ""


# Arimo has Arial's shapes and widths; Arial is what people have.
_ARIAL = Face("Arial", 1.15, ("Arimo", "Liberation Sans", "Helvetica"), "020B0604020202020204")
_ATKINSON = Face(
    "Atkinson Hyperlegible", 1.24, ("Arial", "Liberation Sans"), "00000000000000000000", "fontpkg_atkinson_hyperlegible"
)
_FACES = {"Arimo": _ARIAL, "Atkinson Hyperlegible": _ATKINSON}

_FILES = {"embedRegular": "AtkinsonHyperlegible-Regular.ttf", "embedBold": "AtkinsonHyperlegible-Bold.ttf"}
_SCRAMBLED = 32
_STAND_INS = ("Arial", "Liberation Sans", "Segoe UI Symbol", "Apple Symbols")


def face(family: str) -> Face:
    """Return the face for a family of the plan."""
    return _FACES.get(family) or _other(family)


@cache
def _other(family: str) -> Face:
    """Return a face of this computer: asked for by name, so who does not have it sees Arial."""
    one = printed.face(family, False)
    return Face(family, one.ascent + one.descent, _STAND_INS, "00000000000000000000")


def fonts(name: str) -> Element:
    """Return ``<w:rFonts>`` that uses one face for every kind of letter, theme fonts shut out."""
    return w("rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=name)


def add_font_table(main: FilePart, families: Iterable[str]) -> None:
    """Add the list of faces to the document, each with its stand-ins and its own copy if it needs one."""
    table = root("fonts")
    part = main.add(FONT_TABLE, table)
    for each in dict.fromkeys(face(family) for family in families):
        table.append(_entry(part, each))


def _entry(part: FilePart, one: Face) -> Element:
    entry = w("font", name=one.name)
    entry.append(w("altName", val=",".join(one.stand_ins)))
    entry.append(w("panose1", val=one.panose))
    entry.append(w("charset", val="00"))
    entry.append(w("family", val="swiss"))
    entry.append(w("pitch", val="variable"))
    for place, name in _FILES.items() if one.package else ():
        content, key = _scrambled(one.package, name)
        embedded = w(place, fontKey=key)
        embedded.set(f"{R}id", part.add_bytes(font_kind(name.replace(".ttf", ".odttf")), content))
        entry.append(embedded)
    return entry


@cache
def _scrambled(package: str, name: str) -> tuple[bytes, str]:
    """Return a font the way the format wants it inside a document, and its key (ECMA-376 part 1, 17.8.1)."""
    content = resources.files(package).joinpath("files", name).read_bytes()
    key = uuid.uuid5(uuid.NAMESPACE_URL, name)
    mask = key.bytes[::-1] * 2
    start = bytes(letter ^ hidden for letter, hidden in zip(content[:_SCRAMBLED], mask, strict=True))
    return start + content[_SCRAMBLED:], f"{{{key}}}".upper()
