"""The order in which a listener hears a table: row by row, each cell after the heads of its column and row."""

from collections.abc import Iterator
from dataclasses import dataclass

from coprod_desktop.model import document as doc


@dataclass(frozen=True, slots=True)
class SpokenCell:
    """A cell, and the words of the header cells that are said in front of it."""

    cell: doc.Cell
    headers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    cell: doc.Cell
    row: int
    column: int

    def is_above(self, other: "_Place") -> bool:
        """Whether the two share a column."""
        return (
            self.column < other.column + other.cell.column_span and other.column < self.column + self.cell.column_span
        )


def cells_in_reading_order(table: doc.Table) -> Iterator[SpokenCell]:
    """Yield the cells to read. Header rows are heard with each cell below them, not by themselves.

    A table of nothing but header rows is read cell by cell, and empty cells are passed over.
    """
    places = list(_places(table))
    head_rows = table.header_rows if table.header_rows < len(table.rows) else 0
    heads = [place for place in places if place.row < head_rows]
    for place in places:
        if place.row >= head_rows and not _is_empty(place.cell):
            above = dict.fromkeys(_words(head.cell) for head in heads if head.is_above(place))
            yield SpokenCell(place.cell, tuple(head for head in above if head))


def _places(table: doc.Table) -> Iterator[_Place]:
    """Yield every cell with its row and column; a place covered by a cell from a row above has none."""
    covered: dict[int, list[tuple[int, int]]] = {}
    for row_number, row in enumerate(table.rows):
        taken = sorted(covered.pop(row_number, []))
        column = 0
        for cell in row.cells:
            for start, end in taken:
                column = end if start <= column < end else column
            yield _Place(cell, row_number, column)
            for below in range(row_number + 1, min(row_number + cell.row_span, len(table.rows))):
                covered.setdefault(below, []).append((column, column + cell.column_span))
            column += cell.column_span


def _is_empty(cell: doc.Cell) -> bool:
    pictures = (block for block in doc.walk(cell.blocks) if isinstance(block, doc.Picture))
    return not _words(cell) and all(picture.is_decorative for picture in pictures)


def _words(cell: doc.Cell) -> str:
    """Return the words in a cell, those that stand for its pictures included."""
    parts = []
    for block in doc.walk(cell.blocks):
        if isinstance(block, doc.Heading | doc.Paragraph):
            parts.append("".join(run.text for run in block.runs if not run.note))
        elif isinstance(block, doc.Picture) and not block.is_decorative:
            parts.append(block.alt)
    return " ".join(parts).strip()
