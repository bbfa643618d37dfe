"""What stands at the top and bottom of every page and is no part of the text: running heads and page numbers."""

import re
from collections import Counter
from collections.abc import Iterator

from coprod_desktop.importing.pdf.fragments import Fragment

_EDGE = 0.13
_EDGE_ROWS = 3
_SHARE_OF_PAGES = 0.4
_COUNTED = re.compile(r"^\d{1,4}(?=\s)|(?<=page )\d{1,4}|(?<=Page )\d{1,4}|\d{1,4}$")
_PAGE_NUMBER = re.compile(r"[-–|\s]*(?:page|tudalen)?\s*\d{1,4}(?:\s*(?:of|/|o)\s*\d{1,4})?[-–|\s]*", re.IGNORECASE)
_NEAR_POINTS = 4.0
_APART = 2.5  # in letter heights
_ROW_REACH = 0.35
_MARK_REACH = 0.6
_MARK_SIZE = 0.85

Row = list[Fragment]
_Key = tuple[str, int]


def rows_of(fragments: list[Fragment]) -> list[Row]:
    """Return fragments on one line together, from the top of the page down, each row from left to right."""
    rows: list[Row] = []
    for fragment in sorted(fragments, key=lambda one: (-one.base, one.left)):
        last = rows[-1] if rows else None
        if last is not None and _is_beside(fragment, max(last, key=lambda one: one.size)):
            last.append(fragment)
        else:
            rows.append([fragment])
    return [sorted(row, key=lambda one: one.left) for row in rows]


def _is_beside(fragment: Fragment, other: Fragment) -> bool:
    larger, smaller = max(fragment.size, other.size), min(fragment.size, other.size)
    # A small raised mark may stand apart from the words that it belongs to.
    reach = _MARK_REACH if smaller <= _MARK_SIZE * larger else _ROW_REACH
    return abs(fragment.base - other.base) <= reach * larger


def find_furniture(pages: list[tuple[float, list[Fragment]]]) -> tuple[list[set[int]], bool]:
    """Return for each page (its height and fragments) the ids of fragments to leave out, and whether they have words.

    An id is that of `id(fragment)`.
    """
    edges = [_edge_rows(height, fragments) for height, fragments in pages]
    seen = Counter(
        key
        for number, sides in enumerate(edges)
        for key in {key for rows in sides for row in rows for key in _keys(row, number)}
    )
    needed = max(2, round(_SHARE_OF_PAGES * len(pages)))
    left_out: list[set[int]] = []
    has_words = False
    for number, rows in enumerate(edges):
        gone = [row for side in rows for row in _outer(side, number, seen, needed)]
        has_words |= any(not _PAGE_NUMBER.fullmatch(_text(row)) for row in gone)
        left_out.append({id(fragment) for row in gone for fragment in row})
    return left_out, has_words


def _outer(rows: list[Row], page: int, seen: Counter[_Key], needed: int) -> Iterator[Row]:
    """Yield the rows from the edge inwards up to the first that is no furniture, or stands apart: the paper itself."""
    outer: Row | None = None
    for row in rows:
        if outer is not None and abs(outer[0].base - row[0].base) > _APART * max(outer[0].size, row[0].size):
            return
        if not _is_repeated(row, page, seen, needed) and not _PAGE_NUMBER.fullmatch(_text(row)):
            return
        yield row
        outer = row


def _edge_rows(height: float, fragments: list[Fragment]) -> tuple[list[Row], list[Row]]:
    """Return the rows at the top and at the foot of a page, those at its edge first."""
    rows = rows_of(fragments)
    top = [row for row in rows[:_EDGE_ROWS] if row[0].base > (1 - _EDGE) * height]
    bottom = [row for row in rows[-_EDGE_ROWS:] if row[0].base < _EDGE * height]
    return top, bottom[::-1]


def _is_repeated(row: Row, page: int, seen: Counter[_Key], needed: int) -> bool:
    return max(seen[key] for key in _keys(row, page)) >= needed


def _keys(row: Row, page: int) -> set[_Key]:
    """Return what is the same for a running head on every page: its place, and its words as they are or as counted.

    A number counts by how far it is ahead of its page, so "Page 3 of 9" is the same everywhere but "Part 3" is not.
    """
    said, place = _text(row), round(row[0].base / _NEAR_POINTS)
    number = _COUNTED.search(said)
    if number is None:
        return {(said, place)}
    return {(said, place), (f"{said[: number.start()]}{int(number[0]) - page:+}{said[number.end() :]}", place)}


def _text(row: Row) -> str:
    return " ".join(fragment.text for fragment in row)
