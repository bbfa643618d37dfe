"""Tables of a web page: heads that say what they head, and a body."""

from collections.abc import Callable, Sequence

from coprod_desktop.render.html_elements import Content, Element, make
from coprod_desktop.render.plan import GridCell, GridRow, GridTable

CellContent = Callable[[GridCell], list[Content]]


def table(block: GridTable, caption: Sequence[Content], content: CellContent) -> Element:
    """Return a data table with its caption."""
    heads = block.rows[: block.header_rows] if not _reaches_into_body(block) else ()
    made = make("table")
    if caption:
        made.append(make("caption", *caption))
    if heads:
        made.append(make("thead", *(_row(row, content) for row in heads)))
    made.append(make("tbody", *(_row(row, content) for row in block.rows[len(heads) :])))
    return made


def _reaches_into_body(block: GridTable) -> bool:
    """Return whether a head reaches down into the body, where a head of its own part of the table would be cut off."""
    heads = enumerate(block.rows[: block.header_rows])
    return any(number + cell.row_span > block.header_rows for number, row in heads for cell in row.cells)


def _row(row: GridRow, content: CellContent) -> Element:
    return make("tr", *(_cell(cell, content(cell)) for cell in row.cells))


def _cell(cell: GridCell, content: list[Content]) -> Element:
    # An empty head names nothing, so it is a plain cell.
    is_head = bool(cell.header_of and cell.blocks)
    made = make("th" if is_head else "td", *content)
    if is_head:
        spans = cell.column_span if cell.header_of == "column" else cell.row_span
        scope = {"column": "col", "row": "row"}[cell.header_of]
        made.set("scope", f"{scope}group" if spans > 1 else scope)
    for name, span in (("colspan", cell.column_span), ("rowspan", cell.row_span)):
        if span > 1:
            made.set(name, str(span))
    return made
