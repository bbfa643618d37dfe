"""Tables without lines: rows of short words that stand exactly under each other."""

from collections.abc import Sequence

from coprod_desktop.importing.labels import leading_label
from coprod_desktop.importing.pdf.furniture import Row
from coprod_desktop.importing.pdf.tight import with_close_columns

_ALIGNED = 4.0
_FEWEST_ROWS = 3
_LONGEST_CELL = 60


def table_at(rows: Sequence[Row], place: int) -> list[Row]:
    """Return the rows of cells of the table that begins at this place, nothing where none does."""
    found = _body_at(rows, place)
    if found or not _could_be_row(rows[place]) or place + 1 == len(rows):
        return found
    body = _body_at(rows, place + 1)
    return [rows[place], *body] if body and _heads(rows[place], body[0]) else []


def _body_at(rows: Sequence[Row], place: int) -> list[Row]:
    if not _could_be_row(rows[place]):
        return []
    end = place + 1
    while end < len(rows) and len(rows[end]) == len(rows[place]) and _are_aligned(rows[end], rows[end - 1]):
        end += 1
    return with_close_columns(rows[place:end]) if end - place >= _FEWEST_ROWS else []


def _could_be_row(row: Row) -> bool:
    if len(row) < 2 or any(len(one.text) > _LONGEST_CELL for one in row):
        return False
    # A bullet or number and the words beside it are no table.
    return not (len(row) == 2 and leading_label(row[0].text + " ")[2] >= len(row[0].text))


def _heads(row: Row, below: Row) -> bool:
    """Return whether bold words stand above the cells of a row, each within its column: heads are often centred."""
    if len(row) != len(below) or not _could_be_row(below) or row[0].base - below[0].base > 3.5 * row[0].size:
        return False
    ends = [*(one.left for one in below[1:]), float("inf")]
    is_within = all(
        head.left >= one.left - _ALIGNED and head.right <= end + _ALIGNED
        for head, one, end in zip(row, below, ends, strict=True)
    )
    return is_within and all(one.is_bold for one in row) and not all(one.is_bold for one in below)


def _are_aligned(row: Row, above: Row) -> bool:
    if not _could_be_row(row) or above[0].base - row[0].base > 3.5 * row[0].size:
        return False
    return all(
        abs(one.left - upper.left) <= _ALIGNED
        or abs(one.right - upper.right) <= _ALIGNED
        or abs(one.left + one.right - upper.left - upper.right) <= 2 * _ALIGNED
        for one, upper in zip(row, above, strict=True)
    )
