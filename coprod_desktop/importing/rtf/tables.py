"""Rows of a rich text table, whose cells say only where they end, become a grid."""

from dataclasses import dataclass, field

from coprod_desktop.importing.draft import Draft
from coprod_desktop.importing.grids import StoredCell, StoredRow, limited_span, regular_grid

_NEAR_TWIPS = 40


@dataclass(slots=True)
class CellEnd:
    """Where a cell ends (twips from the left), and what it is merged into."""

    place: int
    continues_above: bool = False
    continues_left: bool = False


@dataclass(slots=True)
class RowShape:
    """What the file says about the row that it begins."""

    ends: list[CellEnd] = field(default_factory=list)
    is_header: bool = False
    _next: CellEnd = field(default_factory=lambda: CellEnd(0))

    def take(self, name: str, number: int) -> bool:
        """Take a control word about the row or its next cell; false for any other word."""
        match name:
            case "trhdr":
                self.is_header = True
            case "clvmrg":
                self._next.continues_above = True
            case "clmrg":
                self._next.continues_left = True
            case "cellx":
                self._next.place = number
                self.ends.append(self._next)
                self._next = CellEnd(0)
            case _:
                return False
        return True


@dataclass(slots=True)
class OpenTable:
    """The rows so far, each with its shape, and the cells of the row that is being read."""

    rows: list[tuple[RowShape, list[tuple[Draft, ...]]]] = field(default_factory=list)
    cells: list[tuple[Draft, ...]] = field(default_factory=list)

    def drafts(self) -> tuple[Draft, ...]:
        """Return the table; one column is a frame round some text."""
        rows = [row for row in self.rows if row[1]]
        if max((len(cells) for _, cells in rows), default=0) <= 1:
            return tuple(draft for _, cells in rows for cell in cells for draft in cell)
        edges = _edges(rows)
        grid = regular_grid(
            [_stored(shape, cells, edges) for shape, cells in rows],
            first_row_stands_out=False,
            first_column_stands_out=False,
        )
        return (grid,) if any(cell.blocks for row in grid.rows for cell in row) else ()


def _edges(rows: list[tuple[RowShape, list[tuple[Draft, ...]]]]) -> list[int]:
    found: list[int] = []
    for place in sorted(end.place for shape, _ in rows for end in shape.ends):
        if not found or place - found[-1] > _NEAR_TWIPS:
            found.append(place)
    return found


def _stored(shape: RowShape, cells: list[tuple[Draft, ...]], edges: list[int]) -> StoredRow:
    stored: list[StoredCell] = []
    before = 0
    for number, blocks in enumerate(cells):
        end = shape.ends[number] if number < len(shape.ends) else None
        if end is None:
            stored.append(StoredCell(blocks))
            continue
        column = sum(1 for edge in edges if edge <= end.place + _NEAR_TWIPS)
        span = limited_span(column - before)
        before = max(column, before)
        stored.append(StoredCell(blocks, span, end.continues_above, end.continues_left))
    return StoredRow(tuple(stored), is_header=shape.is_header)
