"""Blocks of a plan as an OpenDocument text: real headings, lists, tables with heads, pictures with their words."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby

from coprod_desktop.render import flow_measure
from coprod_desktop.render.html_elements import Content, Element
from coprod_desktop.render.odt_pictures import PictureStore
from coprod_desktop.render.odt_styles import DEEPEST_HEADING, list_style_name
from coprod_desktop.render.odt_tables import TableWriter
from coprod_desktop.render.odt_words import LookStore, Typesetter
from coprod_desktop.render.odt_xml import make, named
from coprod_desktop.render.plan import (
    Contents,
    Figure,
    GridCell,
    GridTable,
    Item,
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

# The style of the last paragraph of a list, by that of the others.
_ENDS = {"List_item": "List_end", "Value": "Value_end"}
_EN_SPACE = "\u2002"
_STYLES = {"label": "Label", "caption": "Caption", "page-mark": "Page_mark", "credit": "Standard", "body": ""}


@dataclass(frozen=True, slots=True)
class Place:
    """Where blocks stand: the style of plain paragraphs there, and their size where it is not the style's own."""

    style: str = "Standard"
    size_pt: float = 0.0


class BlockWriter:
    """Writes blocks; keeps the looks, tables and pictures that they need."""

    def __init__(self, plan: Plan) -> None:
        self._profile = plan.profile
        self.looks = LookStore()
        self.tables = TableWriter(plan.profile)
        self.pictures = PictureStore(plan)
        self._typesetter = Typesetter(plan, self.looks)

    def write(self, blocks: Iterable[PlanBlock], place: Place | None = None) -> list[Element]:
        """Return the elements of blocks that follow one another; easy read rows side by side become one table."""
        place = place or Place()
        written: list[Element] = []
        for is_row, group in groupby(blocks, key=lambda block: isinstance(block, PictureWords)):
            if is_row:
                written.append(self._picture_rows([block for block in group if isinstance(block, PictureWords)]))
            else:
                written.extend(element for block in group for element in self._block(block, place))
        return written

    def _block(self, block: PlanBlock, place: Place) -> list[Element]:
        match block:
            case TitleBlock():
                return self._title(block)
            case Contents():
                return [self._contents(block)]
            case TextHeading():
                return [self._heading(block)]
            case Text():
                return [self._text(block, place)]
            case ItemList():
                return self._list(block, place)
            case GridTable():
                return [self.tables.grid(block, lambda cell: self._cell(block, cell))]
            case Figure():
                named_style = "Captioned_picture" if block.keep_with_next else "Picture"
                style = named_style if place.style == "Standard" else place.style
                return [self._paragraph(style, self._around(block.id, [self.pictures.frame(block)]))]
            case PictureWords():
                return [self._picture_rows([block])]
            case NoteText():
                return self._note(block)

    def _title(self, block: TitleBlock) -> list[Element]:
        title = self._paragraph("Title", self._around(block.id, self._typesetter.set(block.words)))
        lines = [Words(block.status, bold=True)] if block.status else []
        lines += [Words(line, language=block.language) for line in block.lines]
        styles = [*["Title_line"] * (len(lines) - 1), "Title_end"]
        said = zip(styles, lines, strict=False)
        return [title, *(self._paragraph(style, self._typesetter.set([line])) for style, line in said)]

    def _contents(self, block: Contents) -> Element:
        heading = make("text:h", block.title, text__style_name="Heading_20_1", text__outline_level="1")
        lines = []
        for entry in block.entries:
            name = self._typesetter.name_of(entry.target)
            page = make("text:bookmark-ref", "1", text__reference_format="page", text__ref_name=name)
            inside: list[Content] = [f"{entry.text}{_EN_SPACE}{block.page_word} ", page]
            # In a list of nothing but links, underlines only disturb.
            look = {"xlink__type": "simple", "text__style_name": "Index_20_Link"}
            line = make("text:a", *inside, xlink__href=f"#{name}", **look)
            lines.append(make("text:p", line, text__style_name="Contents_2" if entry.level > 1 else "List_item"))
        _end(lines)
        return make("text:section", heading, *lines, text__name="Contents", text__style_name="Contents_section")

    def _heading(self, block: TextHeading) -> Element:
        level = min(block.level, DEEPEST_HEADING)
        number: list[Content] = [block.number, _EN_SPACE] if block.number else []
        own_size = 0.0 if block.size_pt == self._profile.heading_size_pt(level) else block.size_pt
        words = self._around(block.id, [*number, *self._typesetter.set(block.words, own_size)])
        return make("text:h", *words, text__style_name=f"Heading_20_{level}", text__outline_level=str(level))

    def _text(self, block: Text, place: Place) -> Element:
        style = (_STYLES[block.part] if place.style == "Standard" else "") or place.style
        if block.keep_with_next and style == "Standard":
            style = "Label"
        words = self._typesetter.set(block.words, place.size_pt)
        return self._paragraph(style, self._around(block.id, words))

    def _list(self, block: ItemList, place: Place) -> list[Element]:
        inside = replace(place, style="List_item") if place.style == "Standard" else place
        if block.style == "plain":
            return self._values(block, replace(place, style="Value") if place.style == "Standard" else place)
        made = make("text:list", text__style_name=list_style_name(block.style))
        for number, item in enumerate(block.items):
            element = make("text:list-item", *self._item(item, inside))
            if number == 0 and block.style != "bullet":
                element.set(named("text:start-value"), str(max(block.start, 0)))
            made.append(element)
        if block.depth == 0:
            _end(list(made[-1]))
        return [made]

    def _values(self, block: ItemList, place: Place) -> list[Element]:
        """Return the values of one row of a table, together on a page where they are few."""
        written = [element for item in block.items for element in self.write(item.blocks, place)]
        name = named("text:style-name")
        if flow_measure.stays_whole(block, self._profile):
            for each in written[:-1]:
                if each.get(name) == "Value":
                    each.set(name, "Value_kept")
        _end(written)
        return written

    def _item(self, item: Item, place: Place) -> list[Element]:
        """Return what an item holds; the format has no table in an item, so its rows are said one after another."""
        begins_with_words = bool(item.blocks) and isinstance(item.blocks[0], Text | Figure)
        blocks = item.blocks if begins_with_words else (Text("", ()), *item.blocks)
        made: list[Element] = []
        for element in self.write(blocks, place):
            is_table = element.tag == named("table:table")
            made.extend(_paragraphs_in(element) if is_table else [element])
        return made

    def _cell(self, table: GridTable, cell: GridCell) -> list[Element]:
        size = 0.0 if table.size_pt == self._profile.body_pt else table.size_pt
        place = Place("Table_head" if cell.header_of else "Table_text", size)
        return self.write(cell.blocks, place) or [self._paragraph(place.style, [])]

    def _picture_rows(self, rows: list[PictureWords]) -> Element:
        def picture(row: PictureWords) -> list[Element]:
            frame: list[Content] = [self.pictures.frame(row.figure)] if row.figure else []
            return [self._paragraph("Table_text", self._around(row.id, frame))]

        def sentences(row: PictureWords) -> list[Element]:
            return self.write(row.sentences, Place("Easy_read")) or [self._paragraph("Easy_read", [])]

        return self.tables.picture_rows(rows, picture, sentences)

    def _note(self, block: NoteText) -> list[Element]:
        back = f"#{block.back_to}" if block.back_to else ""
        label = Words(note_label(block), bold=True, link=back, link_title=block.back_title)
        opening = self._around(block.id, self._typesetter.set([label, Words(" ")]))
        paragraphs = self.write(block.blocks)
        if paragraphs and paragraphs[0].tag == named("text:p"):
            first = paragraphs[0]
            joined = self._paragraph(first.get(named("text:style-name"), "Standard"), opening)
            joined[-1].tail = (joined[-1].tail or "") + (first.text or "")
            joined.extend(list(first))
            return [joined, *paragraphs[1:]]
        return [self._paragraph("Standard", opening), *paragraphs]

    def _around(self, block_id: str, content: list[Content]) -> list[Content]:
        return self._typesetter.around(block_id, content)

    def _paragraph(self, style: str, content: list[Content]) -> Element:
        return make("text:p", *content, text__style_name=style)


def _end(elements: list[Element]) -> None:
    """Give the last paragraph of a list the white that stands after lists."""
    name = named("text:style-name")
    if elements and (end := _ENDS.get(elements[-1].get(name, ""))):
        elements[-1].set(name, end)


def _paragraphs_in(table: Element) -> list[Element]:
    wanted = (named("text:p"), named("text:list"))
    return [one for cell in table.iter(named("table:table-cell")) for one in cell if one.tag in wanted]
