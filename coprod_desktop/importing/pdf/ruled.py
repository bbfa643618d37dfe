"""Tables that lines or shaded boxes on a page show: where their cells are, and which of them are merged."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coprod_desktop.importing.pdf.library import Box

_THIN = 2.5
_NEAR = 3.0
_LONG = 8.0
_MOST_LINES = 3_000
_MOST_CELLS = 20_000
_FEWEST_CELLS = 3


@dataclass(frozen=True, slots=True)
class _Rule:
    """A line: at `place`, from `start` to `end` along the other direction."""

    place: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class CellPlace:
    """A cell of a ruled table: rows count from the top."""

    row: int
    column: int
    row_span: int
    column_span: int
    box: Box


@dataclass(frozen=True, slots=True)
class RuledTable:
    """A table: its edges and its cells in reading order."""

    box: Box
    rows: int
    cells: tuple[CellPlace, ...]

    def is_as_wide_as(self, other: "RuledTable") -> bool:
        """Tell whether two tables have their edges and their columns at the same places."""
        own, others = self._edges, other._edges
        return len(own) == len(others) and all(abs(a - b) <= _NEAR for a, b in zip(own, others, strict=True))

    @property
    def _edges(self) -> list[float]:
        found: list[float] = []
        for edge in sorted(edge for cell in self.cells for edge in (cell.box.left, cell.box.right)):
            if not found or edge - found[-1] > _NEAR:
                found.append(edge)
        return found


def ruled_tables(boxes: Iterable[Box]) -> list[RuledTable]:
    """Return the tables that these drawn lines and boxes show: at least two columns and two rows."""
    across, down = _rules(boxes)
    if len(across) + len(down) > _MOST_LINES:
        return []
    found = []
    for xs, ys, own_across, own_down in _groups(across, down):
        table = _table(xs, ys, own_across, own_down)
        if table is not None:
            found.append(table)
    return found


def _rules(boxes: Iterable[Box]) -> tuple[list[_Rule], list[_Rule]]:
    across: list[_Rule] = []
    down: list[_Rule] = []
    for box in boxes:
        if box.height <= _THIN and box.width >= _LONG:
            across.append(_Rule((box.bottom + box.top) / 2, box.left, box.right))
        elif box.width <= _THIN and box.height >= _THIN:
            down.append(_Rule((box.left + box.right) / 2, box.bottom, box.top))
        elif box.width >= _LONG and box.height >= _LONG:
            across += [_Rule(edge, box.left, box.right) for edge in (box.bottom, box.top)]
            down += [_Rule(edge, box.bottom, box.top) for edge in (box.left, box.right)]
    return across, down


_Group = tuple[list[float], list[float], list[_Rule], list[_Rule]]


def _groups(across: list[_Rule], down: list[_Rule]) -> list[_Group]:
    """Return lines that touch each other, each group with its columns' and rows' edges."""
    groups: list[tuple[list[_Rule], list[_Rule]]] = []
    for line in down:
        touching = [one for one in across if _touch(one, line)]
        joined: tuple[list[_Rule], list[_Rule]] = (touching, [line])
        rest = []
        for group in groups:
            if any(one in group[0] for one in touching):
                joined = ([*joined[0], *(one for one in group[0] if one not in joined[0])], [*joined[1], *group[1]])
            else:
                rest.append(group)
        groups = [*rest, joined]
    return [
        (
            _clustered([one.place for one in own_down]),
            _clustered([one.place for one in own_across]),
            own_across,
            own_down,
        )
        for own_across, own_down in groups
        if own_across
    ]


def _touch(across: _Rule, down: _Rule) -> bool:
    return (
        across.start - _NEAR <= down.place <= across.end + _NEAR
        and down.start - _NEAR <= across.place <= down.end + _NEAR
    )


def _clustered(places: Sequence[float]) -> list[float]:
    found: list[float] = []
    for place in sorted(places):
        if not found or place - found[-1] > _NEAR:
            found.append(place)
    return found


def _table(xs: list[float], ys: list[float], across: list[_Rule], down: list[_Rule]) -> RuledTable | None:
    columns, rows = len(xs) - 1, len(ys) - 1
    if columns < 2 or rows < 2 or columns * rows > _MOST_CELLS:
        return None
    tops = ys[::-1]
    taken: set[tuple[int, int]] = set()
    cells: list[CellPlace] = []
    for row in range(rows):
        for column in range(columns):
            if (row, column) in taken:
                continue
            sides, edges = (tops[row + 1], tops[row]), (xs[column], xs[column + 1])
            width = _spanned(column, columns, [_has(down, at, *sides) for at in xs])
            height = _spanned(row, rows, [_has(across, at, *edges) for at in tops])
            taken.update((one, other) for one in range(row, row + height) for other in range(column, column + width))
            box = Box(xs[column], tops[row + height], xs[column + width], tops[row])
            cells.append(CellPlace(row, column, height, width, box))
    if len(cells) < _FEWEST_CELLS:
        return None
    return RuledTable(Box(xs[0], tops[-1], xs[-1], tops[0]), rows, tuple(cells))


def _spanned(first: int, count: int, is_parted_at: Sequence[bool]) -> int:
    span = 1
    while first + span < count and not is_parted_at[first + span]:
        span += 1
    return span


def _has(rules: list[_Rule], place: float, start: float, end: float) -> bool:
    """Tell whether a line parts two neighbours at the middle of their common edge."""
    middle = (start + end) / 2
    return any(abs(one.place - place) <= _NEAR and one.start - 1 <= middle <= one.end + 1 for one in rules)
