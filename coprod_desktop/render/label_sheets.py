"""Addresses on sheets of self-adhesive labels, each in its place to the tenth of a millimetre, as a tagged PDF."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from coprod_desktop.render.coverage import plain_words
from coprod_desktop.render.label_sizes import LabelSheet
from coprod_desktop.render.lines import Line, Type, break_lines
from coprod_desktop.render.pdf_fonts import PdfFonts
from coprod_desktop.render.pdf_tags import About, TaggedCanvas
from coprod_desktop.render.profiles import PAGE_HEIGHT_MM, PAGE_WIDTH_MM
from coprod_desktop.render.setting import points
from coprod_desktop.render.structure import Element

SIZES_PT = (16.0, 14.0)
"""Addresses are set in the first size in which they have room, and never smaller than the last (LP-01, CP-01)."""
_PITCH = 1.2  # distance of the lines, as part of the size
_INSIDE_MM = 3.0  # from a label's edge to its words: cutters and printers miss by a millimetre or two
_BASELINE = 0.95  # from the upper edge of a line to where its letters stand, as part of the size


def write(labels: Sequence[Sequence[str]], sheet: LabelSheet, title: str) -> tuple[bytes, tuple[int, ...]]:
    """Return labels on sheets as a PDF, and the places in `labels` of those that have no room in letters so large.

    Each label is lines of text, the first of them in bold. What has no room is left out.
    """
    ready = [_set(lines, sheet) for lines in labels]
    canvas = TaggedCanvas((points(PAGE_WIDTH_MM), points(PAGE_HEIGHT_MM)), About(title, "", "en-GB"))
    root = Element("StructTreeRoot", is_placed=True)
    document, fonts = root.child("Document"), PdfFonts(canvas._doc)
    there = [one for one in ready if one is not None]
    for start in range(0, len(there), sheet.number):
        fonts.start_page()
        for place, label in enumerate(there[start : start + sheet.number]):
            _paint(canvas, document.child("P"), label, _corner(sheet, place), fonts)
        canvas.showPage()
    return canvas.finish(root), tuple(number for number, one in enumerate(ready) if one is None)


@dataclass(frozen=True, slots=True)
class _Label:
    """A label's lines and the size they are set in; `down_pt` is how far below the label's edge they begin."""

    lines: tuple[Line, ...]
    size_pt: float
    down_pt: float


def _set(texts: Sequence[str], sheet: LabelSheet) -> _Label | None:
    width = points(sheet.width_mm - 2 * _INSIDE_MM)
    room = points(sheet.height_mm - 2 * _INSIDE_MM)
    for size in SIZES_PT:
        lines = tuple(_broken(texts, size, width))
        height = len(lines) * size * _PITCH
        if height <= room and all(line.width_pt <= width for line in lines):
            return _Label(lines, size, points(_INSIDE_MM) + (room - height) / 2)
    return None


def _broken(texts: Sequence[str], size_pt: float, width_pt: float) -> Iterator[Line]:
    for place, text in enumerate(texts):
        ends = "" if place == len(texts) - 1 else " "
        words = plain_words(text, "Arimo", bold=place == 0)
        lines = break_lines(words, Type("Arimo", size_pt), width_pt)
        # Screen readers read on from line to line, and the words must not grow together there.
        yield from (*lines[:-1], _ending(lines[-1], ends)) if lines else ()


def _ending(line: Line, with_text: str) -> Line:
    last = replace(line.pieces[-1], text=line.pieces[-1].text + with_text)
    return Line((*line.pieces[:-1], last), line.width_pt)


def _corner(sheet: LabelSheet, place: int) -> tuple[float, float]:
    row, column = divmod(place, sheet.columns)
    left = sheet.left_mm + column * sheet.across_mm + _INSIDE_MM
    return points(left), points(sheet.top_mm + row * sheet.down_mm)


def _paint(canvas: TaggedCanvas, element: Element, label: _Label, corner: tuple[float, float], fonts: PdfFonts) -> None:
    left, top = corner
    canvas.content(element)
    for number, line in enumerate(label.lines):
        down = top + label.down_pt + (number * _PITCH + _BASELINE) * label.size_pt
        for piece in line.pieces:
            shown = fonts.show(piece.text, piece.face, label.size_pt)
            canvas.operator(f"BT {left + piece.x_pt:.2f} {points(PAGE_HEIGHT_MM) - down:.2f} Td {shown} ET")
    canvas.close()
