"""Cells that stand so close to each other that their words look like one line: the rows around them tell them apart."""

from collections.abc import Sequence
from itertools import pairwise

from coprod_desktop.importing.labels import leading_label
from coprod_desktop.importing.pdf.fragments import Fragment, parted
from coprod_desktop.importing.pdf.furniture import Row

_ALIGNED = 2.0
_SAME_START = 1.0
_ROWS_APART = 3.5  # in letter heights


def with_tight_cells(rows: Sequence[Row]) -> list[Row]:
    """Return the rows; one whose words begin anew where all cells of the row above or below begin is parted there."""
    made = list(rows)
    for place, row in enumerate(rows):
        for beside in (*rows[max(place - 1, 0) : place], *rows[place + 1 : place + 2]):
            made[place] = _as(made[place], beside) if made[place] is row else made[place]
    return made


def with_close_columns(rows: Sequence[Row]) -> list[Row]:
    """Return the rows of a table; a column in which each row has a word that begins at one place is two columns."""
    made = [list(row) for row in rows]
    column = 0
    while column < len(made[0]):
        start = _common_start([row[column] for row in made])
        if start is not None:
            halves = [parted(row[column], start - 1) for row in made]
            if all(len(half) == len(halves[0]) for half in halves):
                made = [[*row[:column], *half, *row[column + 1 :]] for row, half in zip(made, halves, strict=True)]
        column += 1
    return made


def _common_start(cells: Sequence[Fragment]) -> float | None:
    """Return where a word begins in all of the cells, the first of each passed by."""
    starts = [_word_starts(cell) for cell in cells]
    found = (
        one for one in starts[0] if all(any(abs(one - other) <= _SAME_START for other in row) for row in starts[1:])
    )
    return next(found, None)


def _word_starts(cell: Fragment) -> list[float]:
    return [after.left for before, after in pairwise(cell.letters) if before.text == " " and after.text != " "]


def _begins_with_label(row: Row) -> bool:
    text = row[0].text
    return len(row) == 2 and (leading_label(text + " ")[2] >= len(text) or text.replace(".", "").isdigit())


def _as(row: Row, beside: Row) -> Row:
    if (
        len(row) >= len(beside)
        or _begins_with_label(beside)
        or abs(row[0].base - beside[0].base) > _ROWS_APART * row[0].size
    ):
        return row
    parts = list(row)
    for cell in beside[1:]:
        parts = [part for one in parts for part in _parted(one, cell)]
    starts_match = len(parts) == len(beside) and all(
        abs(one.left - cell.left) <= _ALIGNED for one, cell in zip(parts[1:], beside[1:], strict=True)
    )
    return parts if starts_match else row


def _parted(fragment: Fragment, cell: Fragment) -> list[Fragment]:
    starts = (one for one in _word_starts(fragment) if abs(one - cell.left) <= _SAME_START)
    start = next(starts, None)
    return parted(fragment, start - 1) if start is not None else [fragment]
