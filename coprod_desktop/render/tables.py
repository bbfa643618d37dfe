"""Tables: a regular grid that fits the page, or else a headed list (LP-34, LP-35)."""

import math
from dataclasses import dataclass, replace

from coprod_desktop.model import document as doc

# Nobody reads a wider one, and a broken file may claim any number.
MOST_COLUMNS = 64
MOST_ROWS_SPANNED = 1000
_HALVINGS = 30  # of the share that columns are given, till it is true to a hair


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """A cell of the source at its place in the grid. A made-up one fills a hole that the source left."""

    cell: doc.Cell
    row: int
    column: int


@dataclass(frozen=True, slots=True)
class Grid:
    """A table as a regular grid: every place is covered exactly once."""

    columns: int
    rows: int
    header_rows: int
    cells: tuple[PlacedCell, ...]

    def by_row(self) -> tuple[tuple[PlacedCell, ...], ...]:
        """Return for each row the cells that start in it, in order of their columns."""
        rows: list[list[PlacedCell]] = [[] for _ in range(self.rows)]
        for placed in self.cells:
            rows[placed.row].append(placed)
        return tuple(tuple(sorted(row, key=lambda placed: placed.column)) for row in rows)

    def covering(self) -> dict[tuple[int, int], PlacedCell]:
        """Return for each place (row, column) the cell that covers it."""
        return {
            (placed.row + down, placed.column + along): placed
            for placed in self.cells
            for down in range(placed.cell.row_span)
            for along in range(placed.cell.column_span)
        }


def grid_of(table: doc.Table) -> Grid:
    """Return a table as a grid; spans that overlap or stick out are cut, holes are filled with empty cells."""
    height = len(table.rows)
    header_rows = _header_rows(table)
    taken: set[tuple[int, int]] = set()
    placed: list[PlacedCell] = []
    for row, source in enumerate(table.rows):
        column = 0
        # A heading that reached into the rows below could not repeat on the next page.
        bottom = header_rows if row < header_rows else height
        for cell in source.cells:
            while (row, column) in taken:
                column += 1
            if column >= MOST_COLUMNS:
                break
            fitted = _fitted(cell, row, column, bottom, taken)
            taken.update((row + d, column + a) for d in range(fitted.row_span) for a in range(fitted.column_span))
            placed.append(PlacedCell(fitted, row, column))
            column += fitted.column_span
    columns = 1 + max((column for _, column in taken), default=-1)
    holes = (
        PlacedCell(doc.Cell(()), row, column)
        for row in range(height)
        for column in range(columns)
        if (row, column) not in taken
    )
    return _without_empty_rows(_without_empty_columns(Grid(columns, height, header_rows, (*placed, *holes))))


def _header_rows(table: doc.Table) -> int:
    """Return how many rows are headings; at least one row is not."""
    stated = table.header_rows
    if not stated and table.rows and table.rows[0].cells:
        stated = int(all(cell.is_header for cell in table.rows[0].cells))
    return max(0, min(stated, len(table.rows) - 1))


def _fitted(cell: doc.Cell, row: int, column: int, bottom: int, taken: set[tuple[int, int]]) -> doc.Cell:
    down = max(1, min(cell.row_span, bottom - row, MOST_ROWS_SPANNED))
    along = 1
    while along < min(cell.column_span, MOST_COLUMNS - column) and (row, column + along) not in taken:
        along += 1
    return replace(cell, row_span=down, column_span=along)


def _without_empty_columns(grid: Grid) -> Grid:
    """Return the grid without columns that only spans run through: word processors leave such columns behind."""
    starts = {placed.column for placed in grid.cells}
    gone = [column for column in range(grid.columns) if column not in starts]
    cells = []
    for placed in grid.cells:
        column, span = _closed_up(placed.column, placed.cell.column_span, gone)
        cells.append(PlacedCell(replace(placed.cell, column_span=span), placed.row, column))
    return Grid(grid.columns - len(gone), grid.rows, grid.header_rows, tuple(cells))


def _without_empty_rows(grid: Grid) -> Grid:
    starts = {placed.row for placed in grid.cells}
    gone = [row for row in range(grid.rows) if row not in starts]
    cells = []
    for placed in grid.cells:
        row, span = _closed_up(placed.row, placed.cell.row_span, gone)
        cells.append(PlacedCell(replace(placed.cell, row_span=span), row, placed.column))
    headers = grid.header_rows - sum(row < grid.header_rows for row in gone)
    return Grid(grid.columns, grid.rows - len(gone), headers, tuple(cells))


def _closed_up(start: int, span: int, gone: list[int]) -> tuple[int, int]:
    """Return a start and a span with the places that are gone taken out."""
    return start - sum(place < start for place in gone), span - sum(start <= place < start + span for place in gone)


def cell_text(cell: doc.Cell) -> str:
    """Return all words of a cell as one line."""
    texts = (doc.plain_text(block) for block in doc.walk(cell.blocks) if isinstance(block, doc.Heading | doc.Paragraph))
    return " ".join(" ".join(texts).split())


def fit_widths(needs: list[float], wants: list[float], room: float) -> list[float] | None:
    """Return column widths that fill `room`: never under what a column needs, near to what it wants.

    Columns of short words get all that they want first; long ones share the rest, longer ones more, so that rows stay
    low. None when even the needs do not fit.
    """
    if sum(needs) > room:
        return None
    wishes = [max(pair) for pair in zip(needs, wants, strict=True)]
    if sum(wishes) <= room:
        return [wish * room / sum(wishes) for wish in wishes]

    def shared(share: float) -> list[float]:
        columns = zip(needs, wishes, strict=True)
        return [min(wish, max(need, share * math.sqrt(wish))) for need, wish in columns]

    low, high = 0.0, math.sqrt(max(wishes))
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if sum(shared(middle)) <= room else (low, middle)
    widths = shared(low)
    return [width + (room - sum(widths)) / len(widths) for width in widths]
