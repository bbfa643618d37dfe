"""Tables as word processors store them become a regular grid: merged cells once, every row equally wide."""

from dataclasses import dataclass, field, replace

from coprod_desktop.importing import limits
from coprod_desktop.importing.draft import Draft, Grid, GridCell, Text


@dataclass(frozen=True, slots=True)
class StoredCell:
    """A cell as it is stored: `continues_above` and `continues_left` for one that is merged into a neighbour."""

    blocks: tuple[Draft, ...]
    span: int = 1
    continues_above: bool = False
    continues_left: bool = False


@dataclass(frozen=True, slots=True)
class StoredRow:
    """A row as it is stored; `before` counts the columns that it leaves empty on the left."""

    cells: tuple[StoredCell, ...]
    before: int = 0
    is_header: bool = False


@dataclass(slots=True)
class _Placed:
    row: int
    column: int
    span: int
    blocks: list[Draft] = field(default_factory=list)
    height: int = 1


def regular_grid(rows: list[StoredRow], *, first_row_stands_out: bool, first_column_stands_out: bool) -> Grid:
    """Return the grid; words in a cell that is merged into another join that one.

    Header rows are those marked so; else the first row if the table's style makes it stand out or it is all bold.
    """
    placed, width = _place(rows)
    header_rows = _header_rows(rows, placed, first_row_stands_out)
    has_row_headers = first_column_stands_out or _is_all_bold([one for one in placed if one.column == 0])
    finished: list[list[GridCell]] = [[] for _ in rows]
    for one in placed:
        is_header = one.row < header_rows or (has_row_headers and one.column == 0)
        finished[one.row].append(GridCell(tuple(one.blocks), one.span, one.height, is_header))
    return Grid(tuple(map(tuple, _without_empty_rows(finished))), header_rows) if width else Grid((), 0)


def _place(rows: list[StoredRow]) -> tuple[list[_Placed], int]:
    placed: list[_Placed] = []
    above: dict[int, _Placed] = {}
    width = max((_width(row) for row in rows), default=0)
    for number, row in enumerate(rows):
        here: dict[int, _Placed] = {}
        column = 0
        if row.before:
            column = _put(_Placed(number, column, row.before), here)
        for cell in row.cells:
            column = _put_cell(cell, number, column, above, here)
        if column < width:
            _put(_Placed(number, column, width - column), here)
        placed.extend(one for one in here.values() if one.row == number)
        above = here
    return placed, width


def _width(row: StoredRow) -> int:
    return row.before + sum(cell.span for cell in row.cells if not cell.continues_left)


def _put(cell: _Placed, here: dict[int, _Placed]) -> int:
    here[cell.column] = cell
    return cell.column + cell.span


def _put_cell(cell: StoredCell, row: int, column: int, above: dict[int, _Placed], here: dict[int, _Placed]) -> int:
    """Put a stored cell at this column, or into the neighbour that it is merged into; return the next column."""
    left = next(reversed(here.values()), None)
    if cell.continues_left and left is not None:
        left.blocks.extend(cell.blocks)
        return column
    upper = above.get(column)
    if cell.continues_above and upper is not None and upper.span == cell.span:
        upper.blocks.extend(cell.blocks)
        upper.height += 1
        return _put(upper, here)
    return _put(_Placed(row, column, cell.span, list(cell.blocks)), here)


def _header_rows(rows: list[StoredRow], placed: list[_Placed], stands_out: bool) -> int:
    marked = 0
    while marked < len(rows) and rows[marked].is_header:
        marked += 1
    if marked == len(rows):
        marked = 0
    if not marked and len(rows) > 1 and (stands_out or _is_all_bold([one for one in placed if one.row == 0])):
        marked = 1
    # A cell that reaches further down takes the rows it covers along.
    reach = max((one.row + one.height for one in placed if one.row < marked), default=marked)
    return reach if reach < len(rows) else marked


def _is_all_bold(cells: list[_Placed]) -> bool:
    texts = [draft for cell in cells for draft in cell.blocks]
    bold = [isinstance(draft, Text) and all(run.bold or not run.text.strip() for run in draft.runs) for draft in texts]
    return len(cells) > 1 and bool(bold) and all(bold)


def _without_empty_rows(rows: list[list[GridCell]]) -> list[list[GridCell]]:
    """Drop rows that merged cells cover from side to side, and make those cells less tall instead."""
    kept = [bool(row) for row in rows]
    return [
        [replace(cell, row_span=max(sum(kept[number : number + cell.row_span]), 1)) for cell in row]
        for number, row in enumerate(rows)
        if row
    ]


def limited_span(span: int | None) -> int:
    """Return a column span that some table could have."""
    return min(max(span or 1, 1), limits.TABLE_COLUMNS)


@dataclass(frozen=True, slots=True)
class SpanningCell:
    """A cell that says itself how many columns and rows it covers."""

    blocks: tuple[Draft, ...]
    column_span: int = 1
    row_span: int = 1
    is_header: bool = False


@dataclass(frozen=True, slots=True)
class SpanningRow:
    """A row that holds only the cells that begin in it."""

    cells: tuple[SpanningCell, ...]
    is_header: bool = False


def grid_of_spans(rows: list[SpanningRow]) -> Grid:
    """Return the grid of a table whose cells say what they cover; spans beyond the last row are cut."""
    covered: dict[int, tuple[int, int]] = {}  # column -> (span, rows still to cover)
    stored: list[StoredRow] = []
    for row in rows:
        cells, covered = _stored_cells(row.cells, covered)
        stored.append(StoredRow(tuple(cells), is_header=row.is_header))
    body = [row.cells for row in rows if row.cells and not row.is_header]
    return regular_grid(
        stored,
        first_row_stands_out=False,
        first_column_stands_out=bool(body) and all(cells[0].is_header for cells in body),
    )


def _stored_cells(
    cells: tuple[SpanningCell, ...], covered: dict[int, tuple[int, int]]
) -> tuple[list[StoredCell], dict[int, tuple[int, int]]]:
    stored: list[StoredCell] = []
    still: dict[int, tuple[int, int]] = {}
    column = 0
    waiting = list(reversed(cells))
    while waiting or any(place >= column for place in covered):
        if column in covered:
            span, left = covered[column]
            stored.append(StoredCell((), span, continues_above=True))
        elif waiting:
            cell = waiting.pop()
            span, left = cell.column_span, cell.row_span
            stored.append(StoredCell(cell.blocks, span))
        else:
            span, left = 1, 1
            stored.append(StoredCell(()))
        if left > 1:
            still[column] = (span, left - 1)
        column += span
    return stored, still
