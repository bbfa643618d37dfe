"""The order in which a page is read: column by column where its words stand in columns."""

from collections import Counter
from dataclasses import dataclass
from itertools import zip_longest

from coprod_desktop.importing.pdf.fragments import Fragment
from coprod_desktop.importing.pdf.furniture import rows_of

_ALIGNED = 3.0
_FEWEST_ROWS = 3
_GUTTER = 8.0
_FEWEST_COLUMN_LETTERS = 18
_DEEPEST = 4
_MOST_CANDIDATES = 6
# In letter heights: how far the lines of one paragraph are apart, and how far a full line may end before the edge.
_LINE_APART = 1.6
_FULL = 6.0
# So much larger than the words around it, a line is a heading.
_LARGER = 1.1


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
    carried: list[Fragment] = []  # what belongs to the words across the page below it
    bands = _between(crossing, rest)
    for (across, band), (below, _) in zip_longest(bands, bands[1:], fillvalue=([], [])):
        above = [*carried, *across]
        carried = []
        right = [one for one in band if one.left >= edge]
        ending = _ending(above, [one for one in band if one.left < edge], right)
        left = _without([one for one in band if one.left < edge], ending)
        if _are_columns(left, right):
            has_columns = True
            parts.append([*above, *ending])
            carried = _heading_at_foot(left, right) if below else []
            left = _without(left, carried)
            if not carried and _runs_on(left, right, below):
                parts += [right, left]  # a box beside a paragraph: its words come before, not in the middle
            else:
                parts += [left, right]
        elif parts and parts[-1] and not has_columns:
            parts[-1] = [*parts[-1], *above, *band]
        else:
            parts.append([*above, *band])
    parts.append(carried)
    return [part for part in parts if part] if has_columns else None


def _without(fragments: list[Fragment], gone: list[Fragment]) -> list[Fragment]:
    ids = {id(one) for one in gone}
    return [one for one in fragments if id(one) not in ids] if gone else fragments


def _ending(above: list[Fragment], left: list[Fragment], right: list[Fragment]) -> list[Fragment]:
    """Return the short last lines of a paragraph that reaches over all columns below it."""
    if not above or not right:
        return []
    top = max(one.base for one in right)
    last = rows_of(above)[-1]
    found: list[Fragment] = []
    for row in rows_of(left):
        is_above = row[0].base > top + _LINE_APART * row[0].size / 2
        if not is_above or last[0].base - row[0].base > _LINE_APART * row[0].size or row[0].size != last[0].size:
            break
        found += row
        last = row
    return found


def _heading_at_foot(left: list[Fragment], right: list[Fragment]) -> list[Fragment]:
    """Return the heading that ends the left column below the end of the right one: it heads what is across the page."""
    foot = min(one.base for one in right)
    sizes = sorted(one.size for one in left)
    usual = sizes[len(sizes) // 2]
    found: list[Fragment] = []
    for row in reversed(rows_of(left)):
        stands_out = all(one.size > _LARGER * usual or one.is_bold for one in row)
        if not stands_out or row[0].base >= foot - _LINE_APART * usual / 2:
            break
        found = [*row, *found]
    return found if len(found) < len(left) else []


def _runs_on(left: list[Fragment], right: list[Fragment], below: list[Fragment]) -> bool:
    """Return whether a paragraph is narrow for some lines only, because of a box beside it."""
    if not below or not left or not right:
        return False
    last, first = rows_of(left)[-1], rows_of(below)[0]
    begins_anew = not rows_of(right)[0][0].text[:1].islower()
    is_near = 0 < last[0].base - first[0].base <= _LINE_APART * last[0].size and last[0].size == first[0].size
    is_full = last[-1].right > max(one.right for one in left) - _FULL * last[0].size
    is_open = not last[-1].text.rstrip().endswith((".", "!", "?", ":"))
    return begins_anew and is_near and is_full and is_open and abs(last[0].left - first[0].left) <= _ALIGNED


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
