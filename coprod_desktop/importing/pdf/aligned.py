"""Tables without lines: rows of short words that stand exactly under each other."""

from collections.abc import Sequence

from coprod_desktop.importing.labels import leading_label
from coprod_desktop.importing.pdf.furniture import Row

_ALIGNED = 4.0
_FEWEST_ROWS = 3
_LONGEST_CELL = 60


def table_at(rows: Sequence[Row], place: int) -> int:
    """Return how many rows from this place on are a table; 0 for none."""
    if not _could_be_row(rows[place]):
        return 0
    end = place + 1
    while end < len(rows) and len(rows[end]) == len(rows[place]) and _are_aligned(rows[end], rows[end - 1]):
        end += 1
    count = end - place
    return count if count >= _FEWEST_ROWS else 0


def _could_be_row(row: Row) -> bool:
    if len(row) < 2 or any(len(one.text) > _LONGEST_CELL for one in row):
        return False
    # A bullet or number and the words beside it are no table.
    return not (len(row) == 2 and leading_label(row[0].text + " ")[2] >= len(row[0].text))


def _are_aligned(row: Row, above: Row) -> bool:
    if not _could_be_row(row) or above[0].base - row[0].base > 3.5 * row[0].size:
        return False
    return all(
        abs(one.left - upper.left) <= _ALIGNED
        or abs(one.right - upper.right) <= _ALIGNED
        or abs(one.left + one.right - upper.left - upper.right) <= 2 * _ALIGNED
        for one, upper in zip(row, above, strict=True)
    )
