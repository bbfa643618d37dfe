"""The typefaces that versions are printed in: their files, their characters and their widths.

Families of ours, regular and bold each, and the computer's own. Variable files have their weights cut from them once
(about 1.5 s each) and kept in the cache folder. Everything else reads in about 10 ms a face.
"""

import contextlib
import io
import tempfile
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import fontpkg_arimo
import fontpkg_atkinson_hyperlegible
import fontpkg_source_sans_3
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont, TTLibError

from coprod_desktop import assets
from coprod_desktop.render import installed_fonts
from coprod_desktop.render.profiles import Family

ARIMO: Family = "Arimo"
ATKINSON: Family = "Atkinson Hyperlegible"
SIGNS: Family = "Source Sans 3"
"""Stands in for ticks, boxes to tick and other signs that the others do not have."""
OURS = (ARIMO, ATKINSON)
"""What a whole version can be printed in on every computer."""
_ATKINSON_FOLDER = Path(fontpkg_atkinson_hyperlegible.ROOT) / "files"
ATKINSON_FILES = {
    False: _ATKINSON_FOLDER / "AtkinsonHyperlegible-Regular.ttf",
    True: _ATKINSON_FOLDER / "AtkinsonHyperlegible-Bold.ttf",
}
"""The files of the clearer letters, by whether they are bold."""
_REGULAR_WEIGHT, _BOLD_WEIGHT = 400, 700
_SPACES = " \u00a0"
# DY-04: a gap between words is at least so many times that between letters.
_LETTERS_A_WORD_GAP = 3.5
_SPACE = " "
_MOST_KNOWN_WORDS = 20_000


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One typeface in one weight.

    `widths` are by character, as parts of the size; so are `ascent`, `descent` and `x_height`.

    `letter_em` is white after each letter and `word_em` more of it after each space; both are in `widths` already.
    """

    name: str
    family: Family
    is_bold: bool
    ascent: float
    descent: float
    content: bytes = field(repr=False)
    widths: dict[str, float] = field(repr=False)
    x_height: float = 0.5
    letter_em: float = 0.0
    word_em: float = 0.0
    _known: dict[str, float] = field(default_factory=dict, repr=False)

    def word_widths(self, words: list[str]) -> list[float]:
        """Return how wide each word is, as parts of the size: a long paper says the same few thousand words."""
        known = self._known
        try:
            return [known[word] for word in words]
        except KeyError:
            if len(known) > _MOST_KNOWN_WORDS:
                known.clear()
            known.update((word, self.width(word, 1.0)) for word in set(words) - known.keys())
            return [known[word] for word in words]

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
    return Face(name, family, is_bold, line.ascent / em, -line.descent / em, content, widths, _x_height(font))


def _x_height(font: TTFont) -> float:
    """Return how tall small letters are: as the font says, or as its x is drawn."""
    em = font["head"].unitsPerEm
    said = getattr(font["OS/2"], "sxHeight", 0)
    if not said:
        pen = BoundsPen(font.getGlyphSet())
        font.getGlyphSet()[font.getBestCmap().get(ord("x"), ".notdef")].draw(pen)
        said = pen.bounds[3] if pen.bounds else em / 2
    return float(said / em)


@cache
def spaced(family: Family, is_bold: bool, letter_em: float, word_em: float) -> Face:
    """Return a face with white added after letters and spaces (DY-03, DY-04)."""
    plain = face(family, is_bold)
    if not letter_em and not word_em:
        return plain
    gap = plain.widths[_SPACE] + letter_em
    wider = max(word_em, _LETTERS_A_WORD_GAP * letter_em - gap)
    widths = {
        character: width + letter_em + (wider if character in _SPACES else 0.0)
        for character, width in plain.widths.items()
    }
    return replace(plain, widths=widths, letter_em=letter_em, word_em=wider, _known={})


def outlines(text: str) -> str:
    """Return the shapes of words in the regular face as an SVG path: one em is 1, y runs up, unknown signs left out."""
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
    return (first, *(other for other in (ARIMO, ATKINSON, SIGNS) if other != first))


def family_for(text: str, first: Family) -> Family | None:
    """Return the first family that has the character `text`, the computer's own last, or None when no one has."""
    found = next((family for family in families(first) if not face(family, False).lacks(text)), None)
    return found or installed_fonts.family_with(text)


def _bytes_of(family: Family, is_bold: bool) -> bytes:
    if family == ATKINSON:
        return ATKINSON_FILES[is_bold].read_bytes()
    if family == SIGNS:
        source = Path(fontpkg_source_sans_3.ROOT) / "files" / "SourceSans3[wght].ttf"
        return _cut(family, source, is_bold=is_bold, release=version("fontpkg-source-sans-3"))
    if family != ARIMO:
        return installed_fonts.content_of(family, is_bold=is_bold)
    if is_bold:
        return _cut(family, regular_file(), is_bold=True, release=version("fontpkg-arimo"))
    return regular_file().read_bytes()


def keep_bold_arimo() -> None:
    """Put the bold Arimo into the cache folder, where it is not there yet, for software that wants a file."""
    _bytes_of(ARIMO, True)


def regular_file() -> Path:
    """Return the file of the regular Arimo, for software that wants a path."""
    # The default weight of this variable file is the regular, so writers can use it as it is.
    return Path(fontpkg_arimo.ROOT) / "files" / "Arimo[wght].ttf"


def _cut(family: Family, variable: Path, *, is_bold: bool, release: str) -> bytes:
    style = "Bold" if is_bold else "Regular"
    kept = assets.cache_folder("fonts") / f"{family.replace(' ', '')}-{style}-{release}.ttf"
    with contextlib.suppress(OSError, TTLibError):
        content = kept.read_bytes()
        _check_whole(content)
        return content
    content = _cut_weight(variable, family, is_bold=is_bold)
    # A cache that cannot be written costs time at the next start, nothing else.
    with contextlib.suppress(OSError):
        _keep(kept, content)
    return content


def _check_whole(content: bytes) -> None:
    font = TTFont(io.BytesIO(content), lazy=True)
    end = max(entry.offset + entry.length for entry in font.reader.tables.values())
    if end > len(content):
        raise TTLibError("cut short")


def _cut_weight(source: Path, family: Family, *, is_bold: bool) -> bytes:
    # Slow to import and needed once per computer.
    from fontTools.varLib import instancer

    # A fixed time stamp, so that two computers make the same bytes.
    variable = TTFont(source, recalcTimestamp=False)
    for table in ("GPOS", "GSUB", "GDEF", "HVAR", "STAT"):  # nothing here shapes text; without them it is faster
        if table in variable:
            del variable[table]
    weight = _BOLD_WEIGHT if is_bold else _REGULAR_WEIGHT
    cut = instancer.instantiateVariableFont(variable, {"wght": weight}, inplace=True)
    _name(cut, family, "Bold" if is_bold else "Regular")
    out = io.BytesIO()
    cut.save(out)
    return out.getvalue()


def _name(font: Any, family: str, style: str) -> None:
    names = {1: family, 2: style, 4: f"{family} {style}", 6: f"{family.replace(' ', '')}-{style}"}
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
