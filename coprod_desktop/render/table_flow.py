"""Tables set as boxes: one box a row, or one for rows that spans tie together; never split (LP-34)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from coprod_desktop.render.boxes import Box, Paint, RulePaint, moved, stacked
from coprod_desktop.render.plan import GridCell, GridRow, GridTable, PlanBlock
from coprod_desktop.render.profiles import Profile
from coprod_desktop.render.setting import Column, anchored, closed, page_column, points
from coprod_desktop.render.structure import Element, Unseen

SetBlocks = Callable[[tuple[PlanBlock, ...], Column, Element], list[Box]]

GRID_PT = 0.75
_HEADER_RULE_PT = 1.5
_BETWEEN_BLOCKS = 0.3
# Long lines need more leading than the short ones of a cell.
_CELL_PITCH = 1.3


@dataclass(frozen=True, slots=True)
class _SetCell:
    cell: GridCell
    row: int
    height: float
    paints: tuple[Paint, ...]
    anchors: tuple[str, ...]


def set_table(table: GridTable, column: Column, element: Element, set_blocks: SetBlocks) -> list[Box]:
    """Return the boxes of a table; body rows bring the header rows with them to a new page."""
    cells = replace(column.sized(table.size_pt, _CELL_PITCH), space_pt=_BETWEEN_BLOCKS * table.size_pt * _CELL_PITCH)
    head = element.child("THead") if table.header_rows else None
    body = element.child("TBody") if head else element
    header = []
    for group in row_groups(table.rows[: table.header_rows]):
        header.append(_group_box(table, group, cells, (head or body, set_blocks)).holding())
    rows = []
    for group in row_groups(table.rows, table.header_rows):
        box = _group_box(table, group, cells, (body, set_blocks))
        rows.append(replace(box, row_header=tuple(header)))
    return anchored(closed([*header, *rows], 0.0, column.space_pt), table.id)


def row_groups(rows: tuple[GridRow, ...], first: int = 0) -> Iterator[range]:
    """Yield runs of rows, from `first` on, that spans tie together."""
    start = end = first
    for place in range(first, len(rows)):
        reach = max((place + cell.row_span for cell in rows[place].cells), default=place + 1)
        end = max(end, reach)
        if end == place + 1:
            yield range(start, end)
            start = end


def tallest_group_pt(table: GridTable, profile: Profile, set_blocks: SetBlocks) -> float:
    """Return the height of the tallest stretch of rows that cannot be split, the header rows with it."""
    boxes = set_table(table, page_column(profile), Unseen("Table"), set_blocks)
    header = sum(box.height for box in boxes[: table.header_rows])
    return max((box.height for box in boxes), default=0.0) + header


def _group_box(table: GridTable, group: range, column: Column, target: tuple[Element, SetBlocks]) -> Box:
    parent, set_blocks = target
    set_cells: list[_SetCell] = []
    for row in group:
        row_element = parent.child("TR")
        for cell in table.rows[row].cells:
            set_cells.append(_set_cell(table, cell, row, (column, row_element, set_blocks)))
    heights = _row_heights(set_cells, group)
    tops = {row: sum(heights[:place]) for place, row in enumerate(group)}
    edges = _edges(table, column.x)
    paints: list[Paint] = []
    for one in set_cells:
        left = edges[one.cell.column] + points(table.padding_mm)
        paints.extend(moved(paint, left, tops[one.row] + points(table.padding_mm)) for paint in one.paints)
    total = sum(heights)
    is_header = group.stop <= table.header_rows
    paints.extend(_grid_lines(set_cells, (tops, heights, group), edges))
    if is_header and group.stop == table.header_rows:
        paints.append(RulePaint(edges[0], total, edges[-1], total, _HEADER_RULE_PT, True))
    return Box(total, tuple(paints), anchors=tuple(anchor for one in set_cells for anchor in one.anchors))


def _set_cell(table: GridTable, cell: GridCell, row: int, target: tuple[Column, Element, SetBlocks]) -> _SetCell:
    column, row_element, set_blocks = target
    tag = "TH" if cell.header_of else "TD"
    element = row_element.child(tag, attributes=_attributes(cell))
    width = sum(table.columns_mm[cell.column : cell.column + cell.column_span]) - 2 * table.padding_mm
    inside = replace(column, x=0.0, width=points(width))
    boxes = set_blocks(cell.blocks, inside.in_bold() if cell.header_of else inside, element)
    height, paints = stacked(boxes)
    anchors = tuple(anchor for box in boxes for anchor in box.anchors)
    return _SetCell(cell, row, height + 2 * points(table.padding_mm), tuple(paints), anchors)


def _attributes(cell: GridCell) -> dict[str, dict[str, str]]:
    table: dict[str, str] = {}
    if cell.header_of:
        table["Scope"] = "/Column" if cell.header_of == "column" else "/Row"
    if cell.column_span > 1:
        table["ColSpan"] = str(cell.column_span)
    if cell.row_span > 1:
        table["RowSpan"] = str(cell.row_span)
    return {"Table": table} if table else {}


def _row_heights(cells: list[_SetCell], group: range) -> list[float]:
    heights = [0.0] * len(group)
    for one in sorted(cells, key=lambda cell: cell.cell.row_span):
        first = one.row - group.start
        last = first + one.cell.row_span
        missing = one.height - sum(heights[first:last])
        if missing > 0:
            heights[last - 1] += missing
    return heights


def _edges(table: GridTable, left: float) -> list[float]:
    edges = [left]
    for width in table.columns_mm:
        edges.append(edges[-1] + points(width))
    return edges


def _grid_lines(
    cells: list[_SetCell], rows: tuple[dict[int, float], list[float], range], edges: list[float]
) -> Iterator[RulePaint]:
    """Yield the lines right of and under each cell, and those at the top and left of the rows."""
    tops, heights, group = rows
    total = sum(heights)
    yield RulePaint(edges[0], 0.0, edges[-1], 0.0, GRID_PT)
    yield RulePaint(edges[0], 0.0, edges[0], total, GRID_PT)
    for one in cells:
        left, right = edges[one.cell.column], edges[one.cell.column + one.cell.column_span]
        top = tops[one.row]
        last = one.row - group.start + one.cell.row_span
        bottom = sum(heights[:last])
        yield RulePaint(left, bottom, right, bottom, GRID_PT)
        yield RulePaint(right, top, right, bottom, GRID_PT)
