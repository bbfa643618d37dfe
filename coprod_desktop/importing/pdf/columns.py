"""The order in which a page is read: column by column where its words stand in columns."""

from collections import Counter
from dataclasses import dataclass

from coprod_desktop.importing.pdf.fragments import Fragment
from coprod_desktop.importing.pdf.furniture import rows_of

_ALIGNED = 3.0
_FEWEST_ROWS = 3
_GUTTER = 8.0
_FEWEST_COLUMN_LETTERS = 18
_DEEPEST = 4
_MOST_CANDIDATES = 6


@dataclass(frozen=True, slots=True)
class Flow:
    """Fragments that are read from the top down, as one column of text."""

    fragments: tuple[Fragment, ...]


def flows_of(fragments: list[Fragment], depth: int = 0) -> list[Flow]:
    """Return the columns of a page in reading order; words across all columns stand between them."""
    if not fragments:
        return []
    if depth < _DEEPEST:
        for start in _column_starts(fragments):
            bands = _bands(fragments, start)
            if bands is not None:
                return [flow for band in bands for flow in flows_of(band, depth + 1)]
    return [Flow(tuple(fragments))]


def _column_starts(fragments: list[Fragment]) -> list[float]:
    """Return where columns may begin: left edges that many fragments share, most first."""
    leftmost = min(one.left for one in fragments)
    edges = Counter(round(one.left / _ALIGNED) for one in fragments if one.left > leftmost + 4 * _GUTTER)
    common = [(edge, count) for edge, count in edges.most_common(_MOST_CANDIDATES) if count >= _FEWEST_ROWS]
    return [edge * _ALIGNED for edge, _ in common]


def _bands(fragments: list[Fragment], start: float) -> list[list[Fragment]] | None:
    """Return the page parted at a column's edge, or None where what stands there is no column."""
    edge = start - _ALIGNED
    crossing = [one for one in fragments if one.left < edge and one.right > edge]
    rest = [one for one in fragments if not (one.left < edge and one.right > edge)]
    parts: list[list[Fragment]] = []
    has_columns = False
    for above, band in _between(crossing, rest):
        left = [one for one in band if one.left < edge]
        right = [one for one in band if one.left >= edge]
        if _are_columns(left, right):
            has_columns = True
            parts += [above, left, right]
        elif parts and parts[-1] and not has_columns:
            parts[-1] = [*parts[-1], *above, *band]
        else:
            parts.append([*above, *band])
    return [part for part in parts if part] if has_columns else None


def _between(crossing: list[Fragment], rest: list[Fragment]) -> list[tuple[list[Fragment], list[Fragment]]]:
    """Pair the words that cross the edge, line by line, with those that stand below them and above the next."""
    lines = rows_of(crossing)
    tops = [row[0].base for row in lines]
    paired: list[tuple[list[Fragment], list[Fragment]]] = [([], [])] + [(row, []) for row in lines]
    for one in rest:
        place = sum(1 for top in tops if top >= one.base - 1)
        paired[place][1].append(one)
    joined: list[tuple[list[Fragment], list[Fragment]]] = []
    for above, band in paired:
        if joined and not joined[-1][1]:
            joined[-1] = ([*joined[-1][0], *above], band)
        else:
            joined.append((above, band))
    return [one for one in joined if one[0] or one[1]]


def _are_columns(left: list[Fragment], right: list[Fragment]) -> bool:
    left_rows, right_rows = rows_of(left), rows_of(right)
    if min(len(left_rows), len(right_rows)) < _FEWEST_ROWS:
        return False
    if min(one.left for one in right) - max(one.right for one in left) < _GUTTER:
        return False
    # Bullets stand beside their words, and cells of a table beside each other; both are short.
    return all(_usual_length(rows) >= _FEWEST_COLUMN_LETTERS for rows in (left_rows, right_rows))


def _usual_length(rows: list[list[Fragment]]) -> float:
    lengths = sorted(sum(len(one.text) for one in row) for row in rows)
    return lengths[len(lengths) // 2]
