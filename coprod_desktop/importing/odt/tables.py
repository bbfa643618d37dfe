"""Tables of an OpenDocument become grids; one column is a frame round some text, not a table of data."""

from collections.abc import Callable, Iterator

from coprod_desktop.importing import limits
from coprod_desktop.importing.draft import Draft
from coprod_desktop.importing.grids import SpanningCell, SpanningRow, grid_of_spans, limited_span
from coprod_desktop.importing.odt.names import TABLE, Element, whole_number

_GROUPS = frozenset({f"{TABLE}table-rows", f"{TABLE}table-row-group", f"{TABLE}table-header-rows"})
_MOST_REPEATED_ROWS = 1_000

ReadInside = Callable[[Element], tuple[Draft, ...]]


def read_table(table: Element, read_inside: ReadInside) -> tuple[Draft, ...]:
    """Return what a table says; `read_inside` drafts a cell."""
    rows = [row for row in _rows(table, read_inside, is_header=False) if row.cells]
    # A row of which nothing is said but that it is repeated goes on to the foot of the sheet.
    if max((len(row.cells) for row in rows), default=0) <= 1:
        return tuple(draft for row in rows for cell in row.cells for draft in cell.blocks)
    grid = grid_of_spans(rows)
    return (grid,) if any(cell.blocks for row in grid.rows for cell in row) else ()


def _rows(element: Element, read_inside: ReadInside, *, is_header: bool) -> Iterator[SpanningRow]:
    for child in element:
        if child.tag in _GROUPS:
            yield from _rows(child, read_inside, is_header=is_header or child.tag == f"{TABLE}table-header-rows")
        elif child.tag == f"{TABLE}table-row":
            row = SpanningRow(tuple(_cells(child, read_inside)), is_header)
            says_something = any(cell.blocks for cell in row.cells)
            repeated = whole_number(child.get(f"{TABLE}number-rows-repeated"), 1)
            yield from [row] * (min(max(repeated, 1), _MOST_REPEATED_ROWS) if says_something else 1)


def _cells(row: Element, read_inside: ReadInside) -> Iterator[SpanningCell]:
    # A covered cell may still hold words from before it was merged; nobody sees them.
    for cell in row.iterfind(f"{TABLE}table-cell"):
        rows = whole_number(cell.get(f"{TABLE}number-rows-spanned"), 1)
        made = SpanningCell(
            read_inside(cell),
            limited_span(whole_number(cell.get(f"{TABLE}number-columns-spanned"), 1)),
            min(max(rows, 1), limits.TABLE_ROWS_SPANNED),
        )
        repeated = whole_number(cell.get(f"{TABLE}number-columns-repeated"), 1)
        yield from [made] * (limited_span(repeated) if made.blocks else min(max(repeated, 1), limits.TABLE_COLUMNS))
