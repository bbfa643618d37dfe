"""Tables of a Word file: data tables with heads that repeat, and easy read rows with a picture beside the words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from coprod_desktop.render.docx_xml import PARAGRAPH_ORDER, Element, W, clean, property_group, twips, w
from coprod_desktop.render.plan import GridCell, GridTable, PictureWords
from coprod_desktop.render.profiles import Profile

_POINTS_PER_MM = 72 / 25.4
_LONGEST_DESCRIPTION = 255
_SHORT_TABLE = 5  # rows that are kept on one page

CellWriter = Callable[[GridCell], list[Element]]


@dataclass(frozen=True, slots=True)
class _Placed:
    """What stands at one place of a row: a cell, or the lower part of one that began further up."""

    cell: GridCell
    is_start: bool


def grid(table: GridTable, caption: str, left_pt: float, write_cell: CellWriter) -> Element:
    """Return a data table: no row split over pages, the first rows repeated on each page (DOC-02, LP-34)."""
    columns = [_twips_of(width) for width in table.columns_mm]
    element = w("tbl", _grid_properties(table, caption, left_pt, sum(columns)), _columns(columns))
    tied = _tied_rows(table)
    for number, row in enumerate(_rows(table)):
        is_header = number < table.header_rows
        properties = w("trPr", w("cantSplit"), *([w("tblHeader")] if is_header else []))
        cells = [_cell(placed, columns, write_cell) for placed in row]
        element.append(w("tr", properties, *cells))
        for paragraph in element[-1].iter(f"{W}p") if number in tied else ():
            property_group(paragraph, "pPr", PARAGRAPH_ORDER, w("keepNext"))
    return element


def _tied_rows(table: GridTable) -> set[int]:
    """Return the rows that stay on the page of the row below: all of a short table, the last two of a long one."""
    last = len(table.rows) - 1
    if last < _SHORT_TABLE:
        return set(range(last))
    spanned = {
        row
        for number, cells in enumerate(table.rows)
        for cell in cells.cells
        for row in range(number, number + cell.row_span - 1)
    }
    return {*range(table.header_rows), last - 1, *spanned} - {last}


def picture_rows(
    rows: Sequence[PictureWords],
    profile: Profile,
    picture: Callable[[PictureWords], list[Element]],
    sentences: Callable[[PictureWords], list[Element]],
) -> Element:
    """Return easy read rows as a plain table of two columns, no borders and no head (DOC-14); no row is split."""
    first = max(row.column_mm + row.gap_mm for row in rows)
    columns = [_twips_of(first), _twips_of(profile.text_width_mm - first)]
    room = twips(profile.space_after_pt / 2)
    look = w("tblLook", val="0000", firstRow=0, lastRow=0, firstColumn=0, lastColumn=0, noHBand=1, noVBand=1)
    properties = w(
        "tblPr",
        w("tblStyle", val="PictureRows"),
        w("tblW", w=sum(columns), type="dxa"),
        w("tblLayout", type="fixed"),
        w("tblCellMar", *(w(side, w=room, type="dxa") for side in ("top", "bottom"))),
        look,
    )
    element = w("tbl", properties, _columns(columns))
    for row in rows:
        inside = zip(columns, (picture(row), sentences(row)), strict=True)
        cells = [w("tc", _cell_properties(width, is_centred=True), *content) for width, content in inside]
        element.append(w("tr", w("trPr", w("cantSplit")), *cells))
    return element


def _grid_properties(table: GridTable, caption: str, left_pt: float, width: int) -> Element:
    padding = _twips_of(table.padding_mm)
    margins = (w(side, w=padding, type="dxa") for side in ("top", "left", "bottom", "right"))
    first_row, first_column = int(table.header_rows > 0), int(_has_row_headers(table))
    look = w(
        "tblLook",
        val=f"{0x0600 | 0x20 * first_row | 0x80 * first_column:04X}",
        firstRow=first_row,
        lastRow=0,
        firstColumn=first_column,
        lastColumn=0,
        noHBand=1,
        noVBand=1,
    )
    said = [
        w(name, val=clean(words)[:_LONGEST_DESCRIPTION])
        for name, words in (("tblCaption", caption), ("tblDescription", table.summary))
        if words
    ]
    return w(
        "tblPr",
        w("tblStyle", val="PaperTable"),
        w("tblW", w=width, type="dxa"),
        w("tblInd", w=twips(left_pt), type="dxa"),
        w("tblLayout", type="fixed"),
        w("tblCellMar", *margins),
        look,
        *said,
    )


def _has_row_headers(table: GridTable) -> bool:
    return any(cell.header_of == "row" and cell.column == 0 for row in table.rows for cell in row.cells)


def _columns(columns: list[int]) -> Element:
    return w("tblGrid", *(w("gridCol", w=width) for width in columns))


def _rows(table: GridTable) -> list[list[_Placed]]:
    """Return the rows with every place filled: Word wants a cell under each that reaches down."""
    rows: list[dict[int, _Placed]] = [{} for _ in table.rows]
    for number, row in enumerate(table.rows):
        for cell in row.cells:
            for below in range(number, min(number + cell.row_span, len(rows))):
                rows[below][cell.column] = _Placed(cell, below == number)
    return [[row[column] for column in sorted(row)] for row in rows]


def _cell(placed: _Placed, columns: list[int], write_cell: CellWriter) -> Element:
    cell = placed.cell
    properties = _cell_properties(sum(columns[cell.column : cell.column + cell.column_span]))
    if cell.column_span > 1:
        properties.append(w("gridSpan", val=cell.column_span))
    if cell.row_span > 1:
        properties.append(w("vMerge", val="restart" if placed.is_start else "continue"))
    return w("tc", properties, *(write_cell(cell) if placed.is_start else [w("p")]))


def _cell_properties(width: int, *, is_centred: bool = False) -> Element:
    centred = [w("vAlign", val="center")] if is_centred else []
    return w("tcPr", w("tcW", w=width, type="dxa"), *centred)


def _twips_of(millimetres: float) -> int:
    return twips(millimetres * _POINTS_PER_MM)
