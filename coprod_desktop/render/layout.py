"""A plan laid out on pages: what stands where, before anything is drawn."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from coprod_desktop.render.boxes import Box, Laid, LetsGo, Page, PlacedBox, as_artifacts, height_of
from coprod_desktop.render.flow import Flow
from coprod_desktop.render.plan import Contents, Plan, PlanBlock
from coprod_desktop.render.profiles import PAGE_HEIGHT_MM, PAGE_WIDTH_MM, Profile
from coprod_desktop.render.setting import HEADING_PITCH, page_column, points
from coprod_desktop.render.structure import Element, Unseen

# The header and footer stand this far from the paper's edge; the page number's distance is APH's 0.75 inch less
# its own descent.
FURNITURE_MM = 12.0
_BETWEEN_FURNITURE_AND_WORDS = 1.2  # parts of the furniture's size
# A number in the contents list may move a line, and with it pages; it settles at once in practice.
_MOST_PASSES = 5
_HAIR = 0.01
# Of a page: what holds together and is taller is not moved to the next page for a few lines that do not fit.
_MOST_MOVED = 0.5
# Of a page: short facts do not leave so much of it empty together.
_MOST_LEFT_EMPTY = 0.33
# Of a page on its side: what stands above a wide table there at most.
_MOST_TURNED = 0.6
# Fewer lines than these do not get a last page to themselves.
_LINES_AT_THE_END = 4

_Blocks = tuple[PlanBlock, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The measures of a page in points from its upper edge: where words start and end, where the furniture stands."""

    left: float
    top: float
    bottom: float
    header_baseline: float
    footer_baseline: float

    @property
    def height(self) -> float:
        """How much of the page words may fill."""
        return self.bottom - self.top


def sheet(profile: Profile, *, is_landscape: bool = False) -> Sheet:
    """Return the measures of this profile's pages."""
    size = profile.smallest_pt
    edge = points(FURNITURE_MM)
    room = edge + size + _BETWEEN_FURNITURE_AND_WORDS * size
    _, page = page_size_pt(is_landscape=is_landscape)
    margin = max(points(profile.margin_mm), room)
    return Sheet(points(profile.margin_mm), margin, page - margin, edge + size * 0.8, page - edge - size * 0.2)


def page_size_pt(*, is_landscape: bool = False) -> tuple[float, float]:
    """Return the width and the height of a page: A4, upright or on its side (LP-10)."""
    width, height = points(PAGE_WIDTH_MM), points(PAGE_HEIGHT_MM)
    return (height, width) if is_landscape else (width, height)


def furniture(plan: Plan, number: int, pages: int, *, is_landscape: bool = False) -> tuple[tuple[str, float], ...]:
    """Return the lines that stand on page `number` (from 0) of so many, each with its distance from the upper edge.

    The foot has the page number; the head has the title, but not above the title itself (LP-29, LP-30).
    """
    place = sheet(plan.profile, is_landscape=is_landscape)
    foot = (f"{plan.page_word} {number + 1} {plan.of_word} {pages}", place.footer_baseline)
    return ((plan.header, place.header_baseline), foot) if number and plan.header else (foot,)


def lay_out(plan: Plan) -> Laid:
    """Return the plan laid out on pages, the contents list with its true page numbers."""
    return _laid(plan, Element("StructTreeRoot", is_placed=True))


def _laid(plan: Plan, root: Element) -> Laid:
    document = root.child("Document")
    column = page_column(plan.profile)
    rooms = sheet(plan.profile).height, sheet(plan.profile, is_landscape=True).height
    above, contents, below = _around_contents(plan.blocks)
    boxes_above = _flowing(plan, above, document)
    start = len(document.kids)
    boxes_below = _flowing(plan, below, document)
    kids_below = document.kids[start:]
    numbers: dict[str, str] = {}
    for _ in range(_MOST_PASSES):
        # Only the contents list says page numbers, so nothing else is set again.
        del document.kids[start:]
        listed = _starting(plan, contents, flow(plan.profile, numbers).blocks(contents, column, document))
        document.kids.extend(kids_below)
        boxes = ending_together([*boxes_above, *listed, *boxes_below], _LINES_AT_THE_END * plan.profile.leading_pt)
        laid = _on_pages(boxes, rooms, root)
        found = {anchor: str(page + 1) for anchor, page in laid.anchor_pages.items()}
        if not contents or found == numbers:
            break
        numbers = found
    return laid


def _flowing(plan: Plan, blocks: _Blocks, parent: Element) -> list[Box]:
    """Return the boxes of top-level blocks, those for pages on their side and those that start a page marked."""
    made: list[Box] = []
    set_ = flow(plan.profile, {}).one_by_one(blocks, page_column(plan.profile), parent)
    for block, boxes in zip(blocks, set_, strict=True):
        is_landscape = block.id in plan.landscape
        turned = [replace(box, is_landscape=True) for box in boxes] if is_landscape else boxes
        made.extend(_starting(plan, (block,), turned))
    return made


def _starting(plan: Plan, blocks: _Blocks, boxes: list[Box]) -> list[Box]:
    """Return the boxes of blocks, the first marked where they begin a page."""
    if boxes and blocks and blocks[0].id in plan.page_starts:
        return [replace(boxes[0], starts_page=True), *boxes[1:]]
    return boxes


def page_numbers(plan: Plan) -> dict[str, str]:
    """Return on which page each block starts, as the contents list says it."""
    return {anchor: str(page + 1) for anchor, page in anchor_pages(plan).items()}


def anchor_pages(plan: Plan) -> dict[str, int]:
    """Return on which page (from 0) each block starts: laid out by its measures alone, in half the time."""
    return _laid(plan, Unseen("StructTreeRoot")).anchor_pages


def _around_contents(blocks: _Blocks) -> tuple[_Blocks, _Blocks, _Blocks]:
    """Return what stands above the contents list, the list, and what stands below it; without a list all is above."""
    place = next((place for place, block in enumerate(blocks) if isinstance(block, Contents)), len(blocks))
    return blocks[:place], blocks[place : place + 1], blocks[place + 1 :]


def _on_pages(boxes: list[Box], rooms: tuple[float, float], root: Element) -> Laid:
    pages = fill_pages(boxes, *rooms)
    anchors: dict[str, int] = {}
    for number, page in enumerate(pages):
        for placed in page.boxes:
            for anchor in placed.box.anchors:
                anchors.setdefault(anchor, number)
    return Laid(pages, root, anchors)


def is_longer_than(plan: Plan, pages: int) -> bool:
    """Return whether the plan fills more than so many pages; a long plan is not set to its end for that."""
    room = sheet(plan.profile).height
    blocks = flow(plan.profile, {}).one_by_one(plan.blocks, page_column(plan.profile), Unseen("Document"))
    boxes: list[Box] = []
    height = 0.0
    for more in blocks:
        boxes.extend(more)
        # A box taller than a page fills one page, too.
        height += sum(min(box.height, room) for box in more)
        if height > pages * (room + _HAIR):
            return True
    return len(fill_pages(boxes, room)) > pages


def flow(profile: Profile, numbers: dict[str, str]) -> Flow:
    """Return what sets blocks for this profile."""
    title = page_column(profile).sized(profile.heading_size_pt(0), HEADING_PITCH)
    return Flow(title, numbers, sheet(profile).height, profile.front_pt)


def ending_together(boxes: list[Box], least_pt: float) -> list[Box]:
    """Return the boxes, the last of which hold together up to this height: no page is turned for a line or two."""
    height = 0.0
    for place in range(len(boxes) - 1, 0, -1):
        height += boxes[place].height
        if height >= least_pt:
            break
        boxes[place - 1] = replace(boxes[place - 1], holds_next=True, lets_go="")
    return boxes


def fill_pages(boxes: list[Box], room: float, landscape_room: float = 0.0) -> tuple[Page, ...]:
    """Return the boxes on pages with `room` points each; what holds together stays together while it fits.

    Pages on their side have `landscape_room`.
    """
    pages = [_Filling()]
    for chunk in _held_together(boxes):
        here = landscape_room if chunk[0].is_landscape else room
        if chunk[0].is_landscape and len(pages) > 1:  # the page with the title stays upright
            pages[-1].turn_for(chunk, landscape_room)
        for part in _fitting(chunk, pages[-1], here):
            is_split = len(part) > 1 and pages[-1].bottom_with(part) > here + _HAIR
            if pages[-1].boxes and (is_split or part[0].starts_page):
                pages.append(_Filling())
            for box in part:
                _place(box, pages, landscape_room if box.is_landscape else room)
    return tuple(Page(tuple(page.boxes), page.is_landscape) for page in pages)


def _held_together(boxes: list[Box]) -> Iterator[list[Box]]:
    """Yield the boxes in runs of which each holds the next on its page."""
    start = 0
    while start < len(boxes):
        end = start + 1
        while end < len(boxes) and boxes[end - 1].holds_next and not boxes[end].starts_page:
            end += 1
        yield boxes[start:end]
        start = end


def _fitting(chunk: list[Box], page: "_Filling", room: float) -> Iterator[list[Box]]:
    """Yield a run as a whole, or in parts where it does not fit and is so tall that moving it leaves an empty page."""
    letting_go: tuple[LetsGo, ...] = ()
    if len(chunk) > 1 and page.bottom_with(chunk) > room + _HAIR:
        if height_of(chunk) > _MOST_MOVED * room:
            letting_go = ("when-tall", "when-empty")
        elif room - page.bottom > _MOST_LEFT_EMPTY * room:
            letting_go = ("when-empty",)
    start = 0
    for end in (place + 1 for place, box in enumerate(chunk[:-1]) if box.lets_go in letting_go):
        yield chunk[start:end]
        start = end
    yield chunk[start:]


class _Filling:
    """A page that is being filled."""

    def __init__(self) -> None:
        self.boxes: list[PlacedBox] = []
        self.bottom = 0.0

    @property
    def is_landscape(self) -> bool:
        """Whether what stands on it needs a page on its side."""
        return bool(self.boxes) and self.boxes[0].box.is_landscape

    def bottom_with(self, boxes: list[Box]) -> float:
        """Return how far down the page reaches with these boxes on it."""
        bottom = self.bottom
        below = self.boxes[-1].box.gap_below if self.boxes else None
        for box in boxes:
            if below is not None:
                bottom += max(below, box.gap_above)  # as `gap`
            bottom += box.height
            below = box.gap_below
        return bottom

    def turn_for(self, boxes: list[Box], room: float) -> None:
        """Turn the page on its side when it holds so little that a table on its side goes below it.

        A page of its own for the table would leave this one half empty. Lines stay as long as they were.
        """
        if self.bottom <= _MOST_TURNED * room and self.bottom_with(boxes) <= room + _HAIR:
            self.boxes = [replace(placed, box=replace(placed.box, is_landscape=True)) for placed in self.boxes]

    def add(self, box: Box, bottom: float) -> None:
        """Place a box with which the page reaches down to `bottom`."""
        self.boxes.append(PlacedBox(box, bottom - box.height))
        self.bottom = bottom


def _place(box: Box, pages: list[_Filling], room: float) -> None:
    bottom = pages[-1].bottom_with([box])
    is_turned = pages[-1].is_landscape is not box.is_landscape
    if pages[-1].boxes and (is_turned or bottom > room + _HAIR):
        pages.append(_Filling())
    page = pages[-1]
    if not page.boxes:
        for header in as_artifacts(box.row_header):
            page.add(replace(header, is_landscape=box.is_landscape), page.bottom_with([header]))
        bottom = page.bottom_with([box])
    page.add(box, bottom)
