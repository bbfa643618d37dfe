"""Words set as boxes: paragraphs, headings, links and languages, with the elements they are tagged as."""

from dataclasses import dataclass
from itertools import groupby

from coprod_desktop.render.boxes import Box, RulePaint, TextPaint, height_of
from coprod_desktop.render.lines import Line, Piece, Type, break_lines, number_of_lines, type_of
from coprod_desktop.render.plan import Words
from coprod_desktop.render.profiles import Profile
from coprod_desktop.render.structure import Element, Unseen

# At least this many lines of a paragraph stand together at the foot and at the head of a page (LP-43).
LINES_TOGETHER = 2
HEADING_PITCH = 1.2


@dataclass(frozen=True, slots=True)
class Column:
    """Where words are set: from `x`, `width` wide (points), in this type, lines `leading_pt` apart."""

    x: float
    width: float
    type: Type
    leading_pt: float
    space_pt: float

    def inset(self, by: float) -> "Column":
        """Return the column with its left edge moved in; `replace` takes far longer."""
        return Column(self.x + by, self.width - by, self.type, self.leading_pt, self.space_pt)

    def narrower(self, by: float) -> "Column":
        """Return the column with its right edge moved in."""
        return Column(self.x, self.width - by, self.type, self.leading_pt, self.space_pt)

    def in_bold(self) -> "Column":
        """Return the column with all words in bold."""
        return Column(self.x, self.width, self.type.in_bold(), self.leading_pt, self.space_pt)

    def sized(self, size_pt: float, pitch: float) -> "Column":
        """Return the column with another size of type."""
        return Column(self.x, self.width, self.type.sized(size_pt), size_pt * pitch, self.space_pt)

    def ems(self, number: float) -> float:
        """Return a length in points that goes with the size of type."""
        return number * self.type.size_pt


def page_column(profile: Profile) -> Column:
    """Return the column that a page's words are set in."""
    return Column(
        0.0,
        points(profile.text_width_mm),
        type_of(profile, profile.body_pt),
        profile.leading_pt,
        profile.space_after_pt,
    )


def points(millimetres: float) -> float:
    """Return millimetres as points."""
    return millimetres * 72 / 25.4


def line_boxes(words: tuple[Words, ...], column: Column, element: Element) -> list[Box]:
    """Return one box a line, tagged as part of `element`; lines that must stand together hold one another."""
    if isinstance(element, Unseen):
        lines = number_of_lines(words, column.type, column.width)
        return [Box(column.leading_pt, (), holds_next=_holds(place, lines)) for place in range(lines)]
    return tagged_line_boxes(words, column, tagged_as(words, element))


def tagged_line_boxes(words: tuple[Words, ...], column: Column, leaves: dict[int, Element]) -> list[Box]:
    """Return line boxes as `line_boxes` does; `leaves` says for each run (by identity) what it is tagged as."""
    lines = break_lines(words, column.type, column.width)
    boxes = []
    for place, line in enumerate(lines):
        paint = TextPaint(column.x, baseline(column, line), line, column.type.size_pt, _of_pieces(line, leaves))
        boxes.append(Box(column.leading_pt, (paint,), holds_next=_holds(place, len(lines))))
    return boxes


def _holds(place: int, lines: int) -> bool:
    is_last = place == lines - 1
    return not is_last and (place < LINES_TOGETHER - 1 or place >= lines - LINES_TOGETHER)


def baseline(column: Column, line: Line | None = None) -> float:
    """Return how far below the top of a line its words stand: the spare leading is shared out above and below."""
    face = line.pieces[0].face if line and line.pieces else column.type.face(Words(""))
    spare = column.leading_pt - column.ems(face.ascent + face.descent)
    return spare / 2 + column.ems(face.ascent)


def tagged_as(words: tuple[Words, ...], element: Element) -> dict[int, Element]:
    """Return for each run (by identity) the element it belongs to; a link of several runs is one element.

    Words in one other language lend it to the whole paragraph.
    """
    languages = {run.language for run in words if run.text.strip()}
    if len(languages) == 1:
        element.language = element.language or languages.pop()
    leaves: dict[int, Element] = {}
    for link, runs in groupby(words, key=lambda run: run.link):
        for run in (linked := list(runs)):
            if not link:
                leaves[id(run)] = _span(run, element)
        if link:
            leaf = _link_element(linked[0], element)
            leaves.update((id(run), _span(run, leaf)) for run in linked)
    return leaves


def _link_element(first: Words, element: Element) -> Element:
    parent = element.inline("Reference") if first.link.startswith("#") else element
    return parent.inline("Link", first.link_title)


def _span(run: Words, element: Element) -> Element:
    language = "" if run.language == element.language else run.language
    if not language and not run.expansion:
        return element
    return element.inline("Span", language=language, expansion=run.expansion)


def _of_pieces(line: Line, leaves: dict[int, Element]) -> tuple[Element, ...]:
    return tuple(leaves[id(piece.words)] for piece in line.pieces)


def label_paint(text: str, column: Column, element: Element) -> TextPaint:
    """Return the paint for a short text at the start of a line: a bullet, a number."""
    words = Words(text, column.type.is_bold)
    face = column.type.face(words)
    width = face.width(text, column.type.size_pt)
    line = Line((Piece(text, 0.0, width, face, words),), width)
    return TextPaint(column.x, baseline(column, line), line, column.type.size_pt, (element,))


def closed(boxes: list[Box], above: float, below: float) -> list[Box]:
    """Return the boxes of one block with the gaps around it."""
    if not boxes:
        return []
    if above or len(boxes) == 1:
        boxes = [boxes[0].edged(above, below if len(boxes) == 1 else 0.0), *boxes[1:]]
    return boxes if len(boxes) == 1 else [*boxes[:-1], boxes[-1].edged(0.0, below)]


def anchored(boxes: list[Box], *anchors: str) -> list[Box]:
    """Return the boxes with these ids to be found at the first."""
    if not boxes:
        return []
    return [boxes[0].edged(0.0, 0.0, anchors), *boxes[1:]]


def holding_next(boxes: list[Box], *, all_of_them: bool = False) -> list[Box]:
    """Return the boxes, the last of which (or all) stay on the page of what follows."""
    if not boxes:
        return []
    kept = [box.holding() for box in boxes[:-1]] if all_of_them else boxes[:-1]
    return [*kept, boxes[-1].holding()]


def kept_whole(boxes: list[Box], tallest: float) -> list[Box]:
    """Return the boxes, holding one another when together they are not taller than `tallest`."""
    if height_of(boxes) > tallest:
        return boxes
    return [*(box.holding() for box in boxes[:-1]), *boxes[-1:]]


def no_row_alone(boxes: list[Box], header_rows: int, tallest: float) -> list[Box]:
    """Return the rows of a table, the first two and the last two held together: no row stands alone on a page."""
    made = list(boxes)
    for place in {header_rows, len(boxes) - 2} if len(boxes) >= header_rows + 2 else ():
        if boxes[place].height + boxes[place + 1].height <= tallest:
            made[place] = boxes[place].holding()
    return made


def rule(column: Column, thickness: float, *, is_strong: bool) -> Box:
    """Return a line across the column."""
    paint = RulePaint(column.x, thickness / 2, column.x + column.width, thickness / 2, thickness, is_strong)
    return Box(thickness, (paint,), holds_next=True)
