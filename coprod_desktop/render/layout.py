"""A plan laid out on pages: what stands where, before anything is drawn."""

from dataclasses import dataclass

from coprod_desktop.render.boxes import Box, Laid, Page, PlacedBox, as_artifacts, gap
from coprod_desktop.render.flow import Flow
from coprod_desktop.render.plan import Contents, Plan, PlanBlock
from coprod_desktop.render.profiles import PAGE_HEIGHT_MM, Profile
from coprod_desktop.render.setting import HEADING_PITCH, page_column, points
from coprod_desktop.render.structure import Element

# The header and footer stand this far from the paper's edge; the page number's distance is APH's 0.75 inch less
# its own descent.
FURNITURE_MM = 12.0
_BETWEEN_FURNITURE_AND_WORDS = 1.2  # parts of the furniture's size
# A number in the contents list may move a line, and with it pages; it settles at once in practice.
_MOST_PASSES = 5
_HAIR = 0.01

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


def sheet(profile: Profile) -> Sheet:
    """Return the measures of this profile's pages."""
    size = profile.smallest_pt
    edge = points(FURNITURE_MM)
    room = edge + size + _BETWEEN_FURNITURE_AND_WORDS * size
    page = points(PAGE_HEIGHT_MM)
    margin = max(points(profile.margin_mm), room)
    return Sheet(points(profile.margin_mm), margin, page - margin, edge + size * 0.8, page - edge - size * 0.2)


def furniture(plan: Plan, number: int, pages: int) -> tuple[tuple[str, float], ...]:
    """Return the lines that stand on page `number` (from 0) of so many, each with its distance from the upper edge.

    The foot has the page number; the head has the title, but not above the title itself (LP-29, LP-30).
    """
    place = sheet(plan.profile)
    foot = (f"{plan.page_word} {number + 1} {plan.of_word} {pages}", place.footer_baseline)
    return ((plan.header, place.header_baseline), foot) if number and plan.header else (foot,)


def lay_out(plan: Plan) -> Laid:
    """Return the plan laid out on pages, the contents list with its true page numbers."""
    root = Element("StructTreeRoot", is_placed=True)
    document = root.child("Document")
    column, room = page_column(plan.profile), sheet(plan.profile).height
    above, contents, below = _around_contents(plan.blocks)
    boxes_above = flow(plan.profile, {}).blocks(above, column, document)
    start = len(document.kids)
    boxes_below = flow(plan.profile, {}).blocks(below, column, document)
    kids_below = document.kids[start:]
    numbers: dict[str, str] = {}
    for _ in range(_MOST_PASSES):
        # Only the contents list says page numbers, so nothing else is set again.
        del document.kids[start:]
        listed = flow(plan.profile, numbers).blocks(contents, column, document)
        document.kids.extend(kids_below)
        laid = _on_pages([*boxes_above, *listed, *boxes_below], room, root)
        found = {anchor: str(page + 1) for anchor, page in laid.anchor_pages.items()}
        if not contents or found == numbers:
            break
        numbers = found
    return laid


def _around_contents(blocks: _Blocks) -> tuple[_Blocks, _Blocks, _Blocks]:
    """Return what stands above the contents list, the list, and what stands below it; without a list all is above."""
    place = next((place for place, block in enumerate(blocks) if isinstance(block, Contents)), len(blocks))
    return blocks[:place], blocks[place : place + 1], blocks[place + 1 :]


def _on_pages(boxes: list[Box], room: float, root: Element) -> Laid:
    pages = fill_pages(boxes, room)
    anchors: dict[str, int] = {}
    for number, page in enumerate(pages):
        for placed in page.boxes:
            for anchor in placed.box.anchors:
                anchors.setdefault(anchor, number)
    return Laid(pages, root, anchors)


def is_longer_than(plan: Plan, pages: int) -> bool:
    """Return whether the plan fills more than so many pages; a long plan is not set to its end for that."""
    room = sheet(plan.profile).height
    blocks = flow(plan.profile, {}).one_by_one(plan.blocks, page_column(plan.profile), Element("Document"))
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


def fill_pages(boxes: list[Box], room: float) -> tuple[Page, ...]:
    """Return the boxes on pages with `room` points each; what holds together stays together while it fits."""
    pages: list[list[PlacedBox]] = [[]]
    start = 0
    while start < len(boxes):
        end = start + 1
        while end < len(boxes) and boxes[end - 1].holds_next:
            end += 1
        chunk = boxes[start:end]
        if pages[-1] and _bottom(pages[-1], chunk) > room + _HAIR:
            pages.append([])
        for box in chunk:
            _place(box, pages, room)
        start = end
    return tuple(Page(tuple(page)) for page in pages)


def _place(box: Box, pages: list[list[PlacedBox]], room: float) -> None:
    if pages[-1] and _bottom(pages[-1], [box]) > room + _HAIR:
        pages.append([])
    if not pages[-1]:
        for header in as_artifacts(box.row_header):
            _add(header, pages[-1])
    _add(box, pages[-1])


def _add(box: Box, page: list[PlacedBox]) -> None:
    page.append(PlacedBox(box, _bottom(page, [box]) - box.height))


def _bottom(page: list[PlacedBox], boxes: list[Box]) -> float:
    """Return how far down the page reaches with these boxes on it."""
    bottom = page[-1].top + page[-1].box.height if page else 0.0
    before = page[-1].box if page else None
    for box in boxes:
        bottom += (gap(before, box) if before else 0.0) + box.height
        before = box
    return bottom
