"""Shapes that can be moved, made larger and turned round, and the SVG that they become.

A picture is 100 by 100, y grows downwards. Lines keep their width whatever the size of a part, so that every picture
looks drawn by the same pen. Only plain fills and strokes are written: every program that draws SVG draws these alike.
"""

import math
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from drawings.paint import INK, WHITE

NO = "none"

LINE = 1.8
"""The width of every outline."""
FINE = 1.3
"""The width of what is inside an outline: faces, folds, lines of writing."""

_PART = re.compile(r"[MLQCZ]|-?\d*\.?\d+")

Spot = tuple[float, float]
Move = Callable[[Spot], Spot]


@dataclass(frozen=True, slots=True)
class Path:
    """Lines and curves, written as in SVG with M, L, Q, C and Z only."""

    d: str
    fill: str = NO
    line: float = LINE
    ink: str = INK

    def moved(self, move: Move, scale: float) -> "Path":
        return replace(self, d=_moved(self.d, move))

    def svg(self) -> str:
        return f'<path d="{self.d}"{_paint(self.fill, self.line, self.ink)}/>'


@dataclass(frozen=True, slots=True)
class Disc:
    """A circle, or an ellipse that stands upright."""

    x: float
    y: float
    r: float
    tall: float = 0
    fill: str = NO
    line: float = LINE
    ink: str = INK

    def moved(self, move: Move, scale: float) -> "Disc":
        x, y = move((self.x, self.y))
        return replace(self, x=x, y=y, r=self.r * scale, tall=self.tall * scale)

    def svg(self) -> str:
        at = f'cx="{_number(self.x)}" cy="{_number(self.y)}"'
        paint = _paint(self.fill, self.line, self.ink)
        if self.tall and self.tall != self.r:
            return f'<ellipse {at} rx="{_number(self.r)}" ry="{_number(self.tall)}"{paint}/>'
        return f'<circle {at} r="{_number(self.r)}"{paint}/>'


@dataclass(frozen=True, slots=True)
class Limb:
    """An arm, a leg, a pole: a line as thick as `thick`, with an outline round it."""

    d: str
    thick: float
    fill: str

    def moved(self, move: Move, scale: float) -> "Limb":
        return replace(self, d=_moved(self.d, move), thick=self.thick * scale)

    def svg(self) -> str:
        outer = f'<path d="{self.d}"{_paint(NO, self.thick + LINE, INK)}/>'
        if self.thick <= LINE:
            return outer  # too thin to have an inside
        return f'{outer}\n<path d="{self.d}"{_paint(NO, self.thick - LINE, self.fill)}/>'


Shape = Path | Disc | Limb
Shapes = tuple[Shape, ...]


def place(shapes: Iterable[Shape], x: float, y: float, scale: float = 1, flip: bool = False, turn: float = 0) -> Shapes:  # noqa: PLR0913 - where and how large
    """Return shapes drawn round 0, 0 as they are when put at x, y: larger, mirrored, turned clockwise by degrees."""
    cos, sin = math.cos(math.radians(turn)) * scale, math.sin(math.radians(turn)) * scale
    side = -1 if flip else 1

    def move(spot: Spot) -> Spot:
        own_x, own_y = spot[0] * side, spot[1]
        return x + own_x * cos - own_y * sin, y + own_x * sin + own_y * cos

    return tuple(shape.moved(move, scale) for shape in shapes)


def poly(*spots: Spot, fill: str = NO, line: float = LINE, ink: str = INK, closed: bool = True) -> Path:
    """Return straight lines from spot to spot."""
    d = "M" + " L".join(f"{_number(x)} {_number(y)}" for x, y in spots)
    return Path(f"{d} Z" if closed else d, fill, line, ink)


def box(x: float, y: float, width: float, height: float, fill: str = WHITE, round_: float = 0) -> Path:  # noqa: PLR0913 - where and how large
    """Return a rectangle, its top left corner at x, y, its corners rounded by `round_`."""
    right, low = x + width, y + height
    if not round_:
        return poly((x, y), (right, y), (right, low), (x, low), fill=fill)
    r = round_
    return Path(
        f"M{x + r} {y} L{right - r} {y} Q{right} {y} {right} {y + r} L{right} {low - r} "
        f"Q{right} {low} {right - r} {low} L{x + r} {low} Q{x} {low} {x} {low - r} "
        f"L{x} {y + r} Q{x} {y} {x + r} {y} Z",
        fill,
    )


def svg(shapes: Sequence[Shape]) -> str:
    """Return a whole SVG file."""
    lines = "\n".join(shape.svg() for shape in place(shapes, 0, 0))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" width="100" height="100">\n'
        f'<g fill="none" stroke="{INK}" stroke-width="{LINE}" stroke-linecap="round" stroke-linejoin="round">\n'
        f"{lines}\n</g>\n</svg>\n"
    )


def _moved(d: str, move: Move) -> str:
    out: list[str] = []
    numbers: list[float] = []
    for part in _PART.findall(d):
        if part.isalpha():
            out.append(part)
            continue
        numbers.append(float(part))
        if len(numbers) == 2:
            x, y = move((numbers[0], numbers[1]))
            out.append(f"{_number(x)} {_number(y)} ")
            numbers.clear()
    return "".join(out).strip().replace(" Z", "Z")


def _number(value: float) -> str:
    return f"{round(value, 1) + 0:g}"


def _paint(fill: str, line: float, ink: str) -> str:
    """Return what differs from the pen that the whole picture is drawn with."""
    paint = "" if fill == NO else f' fill="{fill}"'
    if not line:
        return f'{paint} stroke="none"'
    paint += "" if ink == INK else f' stroke="{ink}"'
    return paint + ("" if line == LINE else f' stroke-width="{_number(line)}"')
