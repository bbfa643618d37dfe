"""The blocks of a plan as paragraphs and tables of a Word file."""

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass, replace
from itertools import groupby

from coprod_desktop.render import docx_notes, docx_tables, flow_measure
from coprod_desktop.render.docx_contents import contents
from coprod_desktop.render.docx_lists import Numbering, level_of
from coprod_desktop.render.docx_package import FilePart
from coprod_desktop.render.docx_pictures import PictureStore
from coprod_desktop.render.docx_styles import BETWEEN_ITEMS, above_heading_pt
from coprod_desktop.render.docx_words import Targets, Typesetter
from coprod_desktop.render.docx_xml import PARAGRAPH_ORDER, Element, W, half_points, property_group, twips, w
from coprod_desktop.render.layout import page_numbers
from coprod_desktop.render.lines import type_of
from coprod_desktop.render.plan import (
    Contents,
    Figure,
    GridCell,
    GridTable,
    ItemList,
    NoteText,
    PictureWords,
    Plan,
    PlanBlock,
    Text,
    TextHeading,
    TitleBlock,
    Words,
)
from coprod_desktop.render.plan_reading import note_label

_STYLES = {"label": "Label", "caption": "Caption", "page-mark": "PrintPage", "credit": "Credit"}
_CELL_STYLES = ("TableText", "TableHeader", "EasyRead")
_PARAGRAPH, _TABLE = f"{W}p", f"{W}tbl"
_DEEPEST_HEADING = 6
# Wide enough to set an item's number apart from its words, and one space to a screen reader.
_EN_SPACE = "\u2002"
# White in lines of the body.
_BELOW_TITLE_BLOCK = 1.5
_BETWEEN_SENTENCES = 0.35
_BETWEEN_CELL_BLOCKS = 0.3


@dataclass(frozen=True, slots=True)
class Place:
    """Where blocks are being written.

    `style` is that of a plain paragraph there; `size_pt` is given where words are of another size than their style's;
    `left_pt` is how far from the edge they stand.
    """

    style: str = "Normal"
    size_pt: float = 0.0
    left_pt: float = 0.0


@dataclass(frozen=True, slots=True)
class Shared:
    """What one file keeps count of while it is written."""

    targets: Targets
    numbering: Numbering
    pictures: PictureStore


class BlockWriter:
    """Writes blocks into the document."""

    def __init__(self, plan: Plan, part: FilePart, shared: Shared) -> None:
        self._profile = plan.profile
        self._page_starts = plan.page_starts
        self._pages = page_numbers(plan) if any(isinstance(block, Contents) for block in plan.blocks) else {}
        self._part = part
        self._shared = shared
        self._typesetter = Typesetter(plan, part, shared.targets)

    def write(self, blocks: Iterable[PlanBlock], place: Place = Place()) -> list[Element]:
        """Return the paragraphs and tables of some blocks, in reading order."""
        written: list[Element] = []
        caption = ""
        for is_rows, group in groupby(blocks, key=lambda block: isinstance(block, PictureWords)):
            if is_rows:
                rows = [row for row in group if isinstance(row, PictureWords)]
                self._append(written, self._paged(rows[0], [self._picture_rows(rows)]))
                continue
            for block in group:
                self._append(written, self._paged(block, self._block(block, place, caption)))
                caption = _caption(block)
        return written

    def _paged(self, block: PlanBlock, new: list[Element]) -> list[Element]:
        """Return what a block became, on a page of its own where the plan says so."""
        first = next((each for one in new for each in one.iter(_PARAGRAPH)), None)
        if block.id in self._page_starts and first is not None:
            property_group(first, "pPr", PARAGRAPH_ORDER, w("pageBreakBefore"))
        return new

    def _append(self, written: list[Element], new: list[Element]) -> None:
        """Add blocks, with white after a table: a table has none of its own below it."""
        if written and new and written[-1].tag == _TABLE:
            if new[0].tag == _TABLE:
                written.append(self._gap())
            elif new[0].tag == _PARAGRAPH:
                heading = _style_of(new[0]).removeprefix("Heading")
                white = above_heading_pt(self._profile, int(heading)) if heading.isdigit() else None
                _space(new[0], before=self._profile.space_after_pt if white is None else white)
        written.extend(new)

    def _gap(self) -> Element:
        # Two tables with nothing between them become one in Word; this is the white between them, and it is empty.
        line = twips(self._profile.space_after_pt)
        return w("p", w("pPr", w("spacing", before=0, after=0, line=line, lineRule="exact")))

    def _block(self, block: PlanBlock, place: Place, caption: str) -> list[Element]:
        match block:
            case TitleBlock():
                return self._title(block)
            case Contents():
                return [contents(block, self._shared.targets, self._pages, self._profile.space_after_pt)]
            case TextHeading():
                return [self._heading(block)]
            case Text():
                return [self._text(block, place)]
            case ItemList():
                return self._list(block, place)
            case GridTable():
                return [self._grid(block, place, caption)]
            case Figure():
                return [self._figure(block, replace(place, style="Picture"))]
            case NoteText():
                return self._note(block)
            case PictureWords():
                return [self._picture_rows([block])]

    def _title(self, block: TitleBlock) -> list[Element]:
        title = self._shared.targets.around(block.id, self._typesetter.set(block.words))
        lines = [Words(block.status, bold=True)] if block.status else []
        lines += [Words(line, language=block.language) for line in block.lines]
        below = [self._paragraph(Place("TitleLine"), self._typesetter.set([line])) for line in lines]
        written = [self._paragraph(Place("Title"), title), *below]
        _space(written[-1], after=_BELOW_TITLE_BLOCK * self._profile.leading_pt)
        return written

    def _heading(self, block: TextHeading) -> Element:
        level = min(block.level, _DEEPEST_HEADING)
        own_size = 0.0 if block.size_pt == self._profile.heading_size_pt(level) else block.size_pt
        number = [Words(f"{block.number}{_EN_SPACE}")] if block.number else []
        words = self._typesetter.set([*number, *block.words], own_size)
        paragraph = self._paragraph(Place(f"Heading{level}"), self._shared.targets.around(block.id, words))
        if number:
            # Every line starts where the words do, as in the other versions.
            face = type_of(self._profile, block.size_pt, is_bold=True).face(number[0])
            hang = twips(face.width(number[0].text, block.size_pt))
            property_group(paragraph, "pPr", PARAGRAPH_ORDER, w("ind", left=hang, hanging=hang))
        return paragraph

    def _text(self, block: Text, place: Place) -> Element:
        place = replace(place, style=_STYLES.get(block.part, place.style))
        words = self._shared.targets.around(block.id, self._typesetter.set(block.words, place.size_pt))
        paragraph = self._paragraph(place, words, *([w("keepNext")] if block.keep_with_next or block.is_fact else []))
        if block.keep_with_next and place.style == "Normal":
            _space(paragraph, after=BETWEEN_ITEMS * self._profile.leading_pt)
        return paragraph

    def _figure(self, block: Figure, place: Place) -> Element:
        picture = self._shared.pictures.run(block, self._part)
        kept = [w("keepNext")] if block.keep_with_next else []
        return self._paragraph(place, self._shared.targets.around(block.id, [picture]), *kept)

    def _list(self, block: ItemList, place: Place) -> list[Element]:
        plain = replace(place, style="List") if place.style == "Normal" else place
        if block.style == "plain":
            written = [each for item in block.items for each in self.write(item.blocks, plain)]
            if flow_measure.stays_whole(block, self._profile):
                for each in written[:-1]:
                    if each.tag == _PARAGRAPH:
                        property_group(each, "pPr", PARAGRAPH_ORDER, w("keepNext"))
            return self._ended(written, place)
        number = self._shared.numbering.number_for(block)
        label = w("numPr", w("ilvl", val=level_of(block)), w("numId", val=number))
        written = [each for item in block.items for each in self._item(block, item.blocks, label, place)]
        return self._ended(written, place) if block.depth == 0 else written

    def _ended(self, written: list[Element], place: Place) -> list[Element]:
        """Return the items of a list with white after the last."""
        if written and written[-1].tag == _PARAGRAPH and place.style in ("Normal", "Note", docx_notes.TEXT_STYLE):
            _space(written[-1], after=self._profile.space_after_pt)
        return written

    def _item(self, items: ItemList, blocks: tuple[PlanBlock, ...], label: Element, place: Place) -> list[Element]:
        first, *rest = blocks if blocks and isinstance(blocks[0], Text | Figure) else (Text(items.id, ()), *blocks)
        beside = replace(place, style="ListBullet" if items.style == "bullet" else "ListNumber", left_pt=0.0)
        paragraph = self._block(first, beside, "")[0]
        property_group(paragraph, "pPr", PARAGRAPH_ORDER, deepcopy(label))
        below = replace(place, style="ListContinue", left_pt=self._shared.numbering.left_pt(items.depth))
        return [paragraph, *self.write(rest, below)]

    def _grid(self, table: GridTable, place: Place, caption: str) -> Element:
        size = 0.0 if table.size_pt == self._profile.body_pt else table.size_pt

        def cell(one: GridCell) -> list[Element]:
            style = "TableHeader" if one.header_of else "TableText"
            return self._cell(self.write(one.blocks, Place(style, size)), _BETWEEN_CELL_BLOCKS)

        return docx_tables.grid(table, caption, place.left_pt, cell)

    def _picture_rows(self, rows: list[PictureWords]) -> Element:
        def picture(row: PictureWords) -> list[Element]:
            return self._cell([self._figure(row.figure, Place("RowPicture"))] if row.figure else [], 0.0)

        def sentences(row: PictureWords) -> list[Element]:
            return self._cell(self.write(row.sentences, Place("EasyRead")), _BETWEEN_SENTENCES)

        return docx_tables.picture_rows(rows, self._profile, picture, sentences)

    def _cell(self, content: list[Element], between: float) -> list[Element]:
        """Return what a cell holds; `between` is the white between its paragraphs in lines of the body."""
        for each in content[1:]:
            if _style_of(each) in _CELL_STYLES:
                _space(each, before=between * self._profile.leading_pt)
            elif each is content[-1] and each.tag == _PARAGRAPH:
                _space(each, after=0.0)
        # A cell must end in a paragraph, or Word calls the file damaged.
        ends_well = bool(content) and content[-1].tag == _PARAGRAPH
        return content if ends_well else [*content, self._paragraph(Place("TableText"), [])]

    def _note(self, block: NoteText) -> list[Element]:
        """Return a note that is no footnote, its label leading back to the words that it belongs to."""
        back = f"#{block.back_to}" if block.back_to else ""
        label = Words(note_label(block), bold=True, link=back, link_title=block.back_title)
        return self._opened(block, Place("Note"), self._typesetter.set([label, Words(" ")]))

    def footnote(self, block: NoteText) -> list[Element]:
        """Return the paragraphs of a footnote."""
        return self._opened(block, Place(docx_notes.TEXT_STYLE), docx_notes.opening(block))

    def _opened(self, block: NoteText, place: Place, opening: list[Element]) -> list[Element]:
        paragraphs = self.write(block.blocks, place)
        if not block.blocks or not isinstance(block.blocks[0], Text):
            return [self._paragraph(place, opening), *paragraphs]
        first = paragraphs[0]
        start = 1 if first.find(f"{W}pPr") is not None else 0
        first[start:start] = opening
        return paragraphs

    def _paragraph(self, place: Place, content: list[Element], *properties: Element) -> Element:
        paragraph = w("p")
        if place.style != "Normal":
            property_group(paragraph, "pPr", PARAGRAPH_ORDER, w("pStyle", val=place.style))
        if place.left_pt:
            property_group(paragraph, "pPr", PARAGRAPH_ORDER, w("ind", left=twips(place.left_pt)))
        if place.size_pt:
            # The bullet or number is as big as its words.
            size = half_points(place.size_pt)
            property_group(paragraph, "pPr", PARAGRAPH_ORDER, w("rPr", w("sz", val=size), w("szCs", val=size)))
        if properties:
            property_group(paragraph, "pPr", PARAGRAPH_ORDER, *properties)
        paragraph.extend(content)
        return paragraph


def _caption(block: PlanBlock) -> str:
    is_caption = isinstance(block, Text) and block.part == "caption"
    return "".join(words.text for words in block.words) if is_caption and isinstance(block, Text) else ""


def _space(paragraph: Element, **sides: float) -> None:
    """Give a paragraph white before or after it that its style does not have."""
    spacing = paragraph.find(f"{W}pPr/{W}spacing")
    if spacing is None:
        spacing = w("spacing")
        property_group(paragraph, "pPr", PARAGRAPH_ORDER, spacing)
    for side, points in sides.items():
        spacing.set(f"{W}{side}", str(twips(points)))


def _style_of(paragraph: Element) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else style.get(f"{W}val", "")
