"""Tables of a web page: those that hold data become a grid, those that only place things are opened."""

from collections.abc import Callable, Iterator

from coprod_desktop.importing import limits
from coprod_desktop.importing.draft import Draft, Text
from coprod_desktop.importing.grids import SpanningCell, SpanningRow, grid_of_spans, limited_span
from coprod_desktop.importing.html.looks import Element

_SECTIONS = ("thead", "tbody", "tfoot")
_NOT_DATA = ("table", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "hr", "img", "form")
_DATA = ("th", "caption", "thead", "colgroup")
_MOST_LETTERS_IN_DATA = 1200

ReadInside = Callable[[Element], tuple[Draft, ...]]


def cells_in_order(table: Element) -> Iterator[Element]:
    """Yield a table's own caption and cells, not those of tables inside it."""
    yield from table.iterfind("caption")
    for row in _rows(table):
        yield from _cells(row)


def is_for_layout(table: Element) -> bool:
    """Tell whether a table only places things on the page, as in many emails, and is no table of data."""
    if (table.get("role") or "").lower() in ("presentation", "none"):
        return True
    rows = [_cells(row) for row in _rows(table)]
    if max((len(row) for row in rows), default=0) < 2:
        return True
    if any(next(table.iter(tag), None) is not None for tag in _DATA):
        return False
    cells = [cell for row in rows for cell in row]
    if len(rows) < 2 or any(next(cell.iter(*_NOT_DATA), None) is not None for cell in cells):
        return True
    return any(sum(map(len, cell.itertext())) > _MOST_LETTERS_IN_DATA for cell in cells)


def read_table(table: Element, read_inside: ReadInside) -> tuple[Draft, ...]:
    """Return a table of data, its caption before it; `read_inside` drafts a cell."""
    caption = [draft for one in table.iterfind("caption") for draft in read_inside(one)]
    rows = [_row(row, read_inside) for row in _rows(table)]
    grid = grid_of_spans(rows)
    if not any(cell.blocks for row in grid.rows for cell in row):
        return tuple(caption)
    return (*_as_caption(caption), grid)


def _as_caption(drafts: list[Draft]) -> list[Draft]:
    if len(drafts) == 1 and isinstance(drafts[0], Text):
        only = drafts[0]
        return [Text(only.runs, anchors=only.anchors, is_caption=True, after=only.after)]
    return drafts


def _rows(table: Element) -> list[Element]:
    head = [row for part in table.iterfind("thead") for row in part.iterfind("tr")]
    body = [
        row
        for part in table
        if part.tag in ("tbody", "tr")
        for row in ([part] if part.tag == "tr" else part.iterfind("tr"))
    ]
    foot = [row for part in table.iterfind("tfoot") for row in part.iterfind("tr")]
    return [*head, *body, *foot]


def _cells(row: Element) -> list[Element]:
    return [cell for cell in row if cell.tag in ("td", "th")]


def _row(row: Element, read_inside: ReadInside) -> SpanningRow:
    cells = _cells(row)
    parent = row.getparent()
    is_head = parent is not None and parent.tag == "thead"
    is_all_headers = len(cells) > 1 and all(cell.tag == "th" for cell in cells)
    return SpanningRow(tuple(_cell(cell, read_inside) for cell in cells), is_head or is_all_headers)


def _cell(cell: Element, read_inside: ReadInside) -> SpanningCell:
    return SpanningCell(
        read_inside(cell),
        limited_span(_span(cell.get("colspan"))),
        min(max(_span(cell.get("rowspan")), 1), limits.TABLE_ROWS_SPANNED),
        cell.tag == "th",
    )


def _span(text: str | None) -> int:
    said = (text or "").strip()
    return int(said) if said.isdecimal() and len(said) < 9 else 1
