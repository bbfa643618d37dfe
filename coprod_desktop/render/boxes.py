"""What a page is made of: boxes stacked from top to bottom, each with what is painted inside it.

Points throughout; inside a box, x runs right from the left margin and y down from the box's top.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Literal

from coprod_desktop.render.lines import Line
from coprod_desktop.render.structure import Element


@dataclass(frozen=True, slots=True)
class TextPaint:
    """A line of text. `elements` are, piece by piece, what each piece is tagged as; empty for an artifact.

    `is_plain` says that links in it look like other words.
    """

    x: float
    baseline: float
    line: Line
    size_pt: float
    elements: tuple[Element, ...] = ()
    is_plain: bool = False


@dataclass(frozen=True, slots=True)
class PicturePaint:
    """A picture; `element` is None for one that is not read out."""

    x: float
    top: float
    width: float
    height: float
    media: str
    element: Element | None


@dataclass(frozen=True, slots=True)
class RulePaint:
    """A straight line in the colour of lines, or in ink when it is strong: always an artifact."""

    x: float
    top: float
    right: float
    bottom: float
    thickness: float
    is_strong: bool = False


LetsGo = Literal["", "when-tall", "when-empty"]
Paint = TextPaint | PicturePaint | RulePaint


@dataclass(frozen=True, slots=True)
class Box:
    """A stretch of a page that is never split.

    `gap_above` and `gap_below` are wished distances to the neighbours: between two boxes the larger one counts, and
    none at the top of a page. `holds_next` keeps the next box on the same page; `lets_go` says that it may still go
    to another one "when-tall", which is when all that holds together is; "when-empty": also where moving all of it
    would leave much of a page empty. `anchors` are ids that links and the
    outline lead to; `row_header` are the boxes that come again when this one starts a page.
    `is_landscape` boxes stand on pages on their side; one that `starts_page` is the first of its page.
    """

    height: float
    paints: tuple[Paint, ...]
    gap_above: float = 0.0
    gap_below: float = 0.0
    holds_next: bool = False
    anchors: tuple[str, ...] = ()
    outline: tuple["OutlineEntry", ...] = ()
    row_header: tuple["Box", ...] = ()
    is_landscape: bool = False
    starts_page: bool = False
    lets_go: LetsGo = ""

    def holding(self) -> "Box":
        """Return the box with the next one held on its page; `replace` takes far longer."""
        gaps = self.gap_above, self.gap_below
        place = self.is_landscape, self.starts_page
        return Box(
            self.height, self.paints, *gaps, True, self.anchors, self.outline, self.row_header, *place, self.lets_go
        )

    def edged(self, above: float, below: float, anchors: tuple[str, ...] = ()) -> "Box":
        """Return the box with wider gaps around it where these are wider, and more ids; `replace` takes far longer."""
        wider = max(above, self.gap_above), max(below, self.gap_below)
        found = (*anchors, *self.anchors) if anchors else self.anchors
        place = self.is_landscape, self.starts_page
        return Box(
            self.height,
            self.paints,
            *wider,
            self.holds_next,
            found,
            self.outline,
            self.row_header,
            *place,
            self.lets_go,
        )


@dataclass(frozen=True, slots=True)
class OutlineEntry:
    """A heading in the reader's side panel; `level` 0 is the title."""

    anchor: str
    text: str
    level: int


@dataclass(frozen=True, slots=True)
class PlacedBox:
    """A box on a page: `top` is its distance from the page's upper edge."""

    box: Box
    top: float


@dataclass(frozen=True, slots=True)
class Page:
    """One page's boxes, from top to bottom."""

    boxes: tuple[PlacedBox, ...]
    is_landscape: bool = False


@dataclass(slots=True)
class Laid:
    """A document laid out: pages, the root of its structure, and the page (from 0) on which each anchor lies."""

    pages: tuple[Page, ...]
    root: Element
    anchor_pages: dict[str, int] = field(default_factory=dict)


def moved(paint: Paint, right: float, down: float) -> Paint:
    """Return the paint at another place."""
    match paint:
        case TextPaint():
            x, baseline = paint.x + right, paint.baseline + down
            return TextPaint(x, baseline, paint.line, paint.size_pt, paint.elements, paint.is_plain)
        case PicturePaint():
            return replace(paint, x=paint.x + right, top=paint.top + down)
        case RulePaint():
            return replace(
                paint, x=paint.x + right, top=paint.top + down, right=paint.right + right, bottom=paint.bottom + down
            )


def height_of(boxes: list[Box]) -> float:
    """Return the height of boxes set one under the other."""
    return sum(box.height for box in boxes) + sum(gap(*pair) for pair in pairwise(boxes))


def stacked(boxes: list[Box]) -> tuple[float, list[Paint]]:
    """Return the height of boxes set one under the other, and their paints from the top of the first."""
    height = 0.0
    paints: list[Paint] = []
    for place, box in enumerate(boxes):
        if place:
            height += gap(boxes[place - 1], box)
        paints.extend(moved(paint, 0.0, height) for paint in box.paints)
        height += box.height
    return height, paints


def gap(upper: Box, lower: Box) -> float:
    """Return the distance between two boxes on the same page."""
    return max(upper.gap_below, lower.gap_above)


def as_artifacts(boxes: tuple[Box, ...]) -> Iterator[Box]:
    """Yield the boxes as they come again on a later page: to be seen, but not to be read out twice."""
    for box in boxes:
        paints = tuple(_silent(paint) for paint in box.paints)
        yield replace(box, paints=paints, anchors=(), outline=())


def _silent(paint: Paint) -> Paint:
    match paint:
        case TextPaint():
            return replace(paint, elements=())
        case PicturePaint():
            return replace(paint, element=None)
        case RulePaint():
            return paint
