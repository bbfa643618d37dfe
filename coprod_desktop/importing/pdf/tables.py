"""Tables of an untagged PDF put together: parts on several pages become one, and the first row may be its head."""

from collections.abc import Sequence
from dataclasses import replace

from coprod_desktop.importing.draft import Draft, Grid, GridCell, Text

_FEWEST_ROWS = 3
_LONGEST_HEAD = 60

Cells = tuple[GridCell, ...]


def whole_tables(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts, tables that go on or repeat their head on the next page joined, and heads marked."""
    made: list[Draft] = []
    for draft in drafts:
        last = made[-1] if made else None
        if isinstance(draft, Grid) and isinstance(last, Grid) and _repeats_head(last, draft):
            made[-1] = Grid((*last.rows, *draft.rows[1:]), max(last.header_rows, 1))
        elif isinstance(draft, Grid) and isinstance(last, Grid) and draft.goes_on and _width(last) == _width(draft):
            made[-1] = Grid((*last.rows, *draft.rows), last.header_rows)
        else:
            made.append(draft)
    return [_with_head(draft) if isinstance(draft, Grid) else draft for draft in made]


def _width(table: Grid) -> int:
    return sum(cell.column_span for cell in table.rows[0])


def _repeats_head(table: Grid, following: Grid) -> bool:
    first, again = table.rows[0], following.rows[0]
    return [_words(cell) for cell in first] == [_words(cell) for cell in again] and any(map(_words, first))


def _with_head(table: Grid) -> Grid:
    """Take the first row for the head where every cell of it says something and none is a figure."""
    rows = table.rows
    if not table.header_rows and (len(rows) < _FEWEST_ROWS or not _looks_like_head(rows[0])):
        return table
    count = max(table.header_rows, 1)
    head = tuple(tuple(replace(cell, is_header=True) for cell in row) for row in rows[:count])
    return Grid((*head, *rows[count:]), count)


def _looks_like_head(row: Cells) -> bool:
    texts = [_words(cell) for cell in row]
    return len(row) > 1 and all(text and len(text) <= _LONGEST_HEAD and not _is_figure(text) for text in texts)


def _is_figure(text: str) -> bool:
    digits = sum(one.isdigit() for one in text)
    return digits * 2 > sum(one.isalnum() for one in text)


def _words(cell: GridCell) -> str:
    return " ".join("".join(run.text for run in one.runs) for one in cell.blocks if isinstance(one, Text))
