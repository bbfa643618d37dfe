"""The typefaces that versions are printed in: their files, their characters and their widths.

Two families, regular and bold each. Arimo comes as one variable file: its default is the regular; the bold is cut
from it once (about 1.5 s) and kept in the cache folder. Everything else reads in about 10 ms a face.
"""

import contextlib
import io
import tempfile
from dataclasses import dataclass, field
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import fontpkg_arimo
import fontpkg_atkinson_hyperlegible
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont, TTLibError

from coprod_desktop import assets
from coprod_desktop.render.profiles import Family

ARIMO: Family = "Arimo"
ATKINSON: Family = "Atkinson Hyperlegible"
_BOLD_WEIGHT = 700
_SPACE = " "


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One typeface in one weight. `widths` are by character, `ascent` and `descent` too, as parts of the size."""

    name: str
    family: Family
    is_bold: bool
    ascent: float
    descent: float
    content: bytes = field(repr=False)
    widths: dict[str, float] = field(repr=False)

    def width(self, text: str, size_pt: float) -> float:
        """Return how wide `text` prints, in points; a character that is not in the face counts as a space."""
        widths = self.widths
        try:
            return sum(map(widths.__getitem__, text)) * size_pt
        except KeyError:
            return sum(widths.get(character, widths[_SPACE]) for character in text) * size_pt

    def lacks(self, text: str) -> bool:
        """Return whether some character of `text` is not in this face."""
        return not self.widths.keys() >= set(text)


@cache
def face(family: Family, is_bold: bool) -> Face:
    """Return a face, read once per run of the program."""
    content = _bytes_of(family, is_bold)
    font = TTFont(io.BytesIO(content), lazy=True)
    em = font["head"].unitsPerEm
    metrics = font["hmtx"].metrics
    widths = {chr(code): metrics[glyph][0] / em for code, glyph in font.getBestCmap().items()}
    line = font["hhea"]
    name = f"{family.replace(' ', '')}-{'Bold' if is_bold else 'Regular'}"
    return Face(name, family, is_bold, line.ascent / em, -line.descent / em, content, widths)


def outlines(text: str) -> str:
    """Return the shapes of words in the regular face as an SVG path (one em is 1, y runs up), without signs that it lacks."""
    font = TTFont(io.BytesIO(face(ARIMO, False).content), lazy=True)
    glyphs, names, em = font.getGlyphSet(), font.getBestCmap(), font["head"].unitsPerEm
    pen = SVGPathPen(glyphs, ntos=lambda number: f"{number:.4f}".rstrip("0").rstrip("."))
    right = 0.0
    for name in (names[ord(character)] for character in text if ord(character) in names):
        glyphs[name].draw(TransformPen(pen, (1 / em, 0, 0, 1 / em, right, 0)))
        right += glyphs[name].width / em
    return str(pen.getCommands())


def families(first: Family) -> tuple[Family, ...]:
    """Return the families to try for a character, the profile's own first."""
    return (first, *(other for other in (ARIMO, ATKINSON) if other != first))


def family_for(text: str, first: Family) -> Family | None:
    """Return the first family that has every character of `text`, or None when no one has."""
    return next((family for family in families(first) if not face(family, False).lacks(text)), None)


def _bytes_of(family: Family, is_bold: bool) -> bytes:
    if family == ATKINSON:
        weight = "Bold" if is_bold else "Regular"
        folder = Path(fontpkg_atkinson_hyperlegible.ROOT) / "files"
        return (folder / f"AtkinsonHyperlegible-{weight}.ttf").read_bytes()
    if is_bold:
        return _arimo_bold()
    return regular_file().read_bytes()


def regular_file() -> Path:
    """Return the file of the regular Arimo, for software that wants a path."""
    # The default weight of this variable file is the regular, so writers can use it as it is.
    return Path(fontpkg_arimo.ROOT) / "files" / "Arimo[wght].ttf"


def _arimo_bold() -> bytes:
    kept = assets.cache_folder("fonts") / f"Arimo-Bold-{version('fontpkg-arimo')}.ttf"
    with contextlib.suppress(OSError, TTLibError):
        content = kept.read_bytes()
        _check_whole(content)
        return content
    content = _cut_bold()
    # A cache that cannot be written costs time at the next start, nothing else.
    with contextlib.suppress(OSError):
        _keep(kept, content)
    return content


def _check_whole(content: bytes) -> None:
    font = TTFont(io.BytesIO(content), lazy=True)
    end = max(entry.offset + entry.length for entry in font.reader.tables.values())
    if end > len(content):
        raise TTLibError("cut short")


def _cut_bold() -> bytes:
    # Slow to import and needed once per computer.
    from fontTools.varLib import instancer

    # A fixed time stamp, so that two computers make the same bytes.
    variable = TTFont(regular_file(), recalcTimestamp=False)
    for table in ("GPOS", "GSUB", "GDEF", "HVAR", "STAT"):  # nothing here shapes text; without them it is faster
        if table in variable:
            del variable[table]
    bold = instancer.instantiateVariableFont(variable, {"wght": _BOLD_WEIGHT}, inplace=True)
    _name(bold, "Arimo", "Bold")
    out = io.BytesIO()
    bold.save(out)
    return out.getvalue()


def _name(font: Any, family: str, style: str) -> None:
    names = {1: family, 2: style, 4: f"{family} {style}", 6: f"{family}-{style}"}
    for name_id, text in names.items():
        font["name"].setName(text, name_id, 3, 1, 0x409)


def _keep(path: Path, content: bytes) -> None:
    """Put a whole file in place in one step: two programs may do this at the same moment."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, delete=False) as draft:
        draft.write(content)
    try:
        Path(draft.name).replace(path)
    except OSError:
        Path(draft.name).unlink(missing_ok=True)
        raise
