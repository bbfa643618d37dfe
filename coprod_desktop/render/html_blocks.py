"""Blocks of a plan as elements of a web page, for one page (HTML) and for the pages of a book (EPUB)."""

import base64
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from coprod_desktop.render.html_elements import Anchors, Content, Element, make
from coprod_desktop.render.html_tables import table
from coprod_desktop.render.html_words import Typesetter
from coprod_desktop.render.plan import (
    Contents,
    Figure,
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
)
from coprod_desktop.render.plan_reading import note_label

_POINTS_PER_MM = 72 / 25.4
_EN_SPACE = "\u2002"
_DEEPEST_HEADING = 6
_KINDS = {"lower-letter": "a", "upper-letter": "A", "lower-roman": "i", "upper-roman": "I", "decimal": "1"}

PictureAddress = Callable[[str], str]


class BlockWriter:
    """Writes blocks; `picture` gives the address of a picture by its key in ``Plan.media``."""

    def __init__(self, plan: Plan, anchors: Anchors, typesetter: Typesetter, picture: PictureAddress) -> None:
        self._profile = plan.profile
        self._page_starts = plan.page_starts
        self._anchors = anchors
        self._typesetter = typesetter
        self._picture = picture

    def write(self, blocks: Iterable[PlanBlock]) -> list[Element]:
        """Return the elements of blocks that follow one another."""
        listed = [*blocks, None]
        written: list[Element] = []
        caption: Text | None = None
        for block, following in pairwise(listed):
            if isinstance(block, Text) and block.part == "caption" and isinstance(following, GridTable):
                caption = block
            elif isinstance(block, GridTable):
                written.append(self._table(block, caption))
                caption = None
            elif block is not None:
                written.extend(self._paged(block))
        return written

    def _paged(self, block: PlanBlock) -> list[Element]:
        """Return the elements of a block; on paper they begin a page where the plan says so."""
        made = list(self._block(block))
        if made and block.id in self._page_starts:
            made[0].set("data-page", "new")
        return made

    def _block(self, block: PlanBlock) -> Iterator[Element]:
        match block:
            case TitleBlock():
                yield from self._title(block)
            case Contents():
                yield self._contents(block)
            case TextHeading():
                yield self._heading(block)
            case Text():
                yield self._text(block)
            case ItemList():
                yield self._list(block)
            case Figure():
                kind = "picture captioned" if block.keep_with_next else "picture"
                yield self._anchors.mark(make("p", self._image(block), class_=kind), block.id)
            case PictureWords():
                yield self._picture_row(block)
            case NoteText():
                yield self._note(block)
            case GridTable():
                yield self._table(block, None)

    def _title(self, block: TitleBlock) -> Iterator[Element]:
        yield self._anchors.mark(make("h1", *self._typesetter.set(block.words)), block.id)
        if block.status:
            yield make("p", make("strong", block.status), class_="status")
        yield from (make("p", line, class_="version", **_in(block.language)) for line in block.lines)

    def _contents(self, block: Contents) -> Element:
        place_of = self._typesetter.place_of
        lines = [
            make("li", make("a", entry.text, href=place_of(entry.target)), class_=f"level-{entry.level}")
            for entry in block.entries
        ]
        title = make("h2", block.title, id="contents-title", **_in(block.language))
        return make("nav", title, make("ul", *lines, role="list"), aria_labelledby="contents-title", class_="contents")

    def _heading(self, block: TextHeading) -> Element:
        number = [block.number, _EN_SPACE] if block.number else []
        tag = f"h{min(block.level + 1, _DEEPEST_HEADING)}"
        return self._anchors.mark(make(tag, *number, *self._typesetter.set(block.words)), block.id)

    def _text(self, block: Text) -> Element:
        paragraph = make("p", *self._typesetter.set(block.words))
        if block.part != "body":
            paragraph.set("class", block.part)
        return self._anchors.mark(paragraph, block.id)

    def _list(self, block: ItemList) -> Element:
        items = [self._item(item) for item in block.items]
        if block.style == "bullet":
            made = make("ul", *items)
        elif block.style == "plain":
            # A list without bullets is no list to VoiceOver unless it says so.
            made = make("ul", *items, class_="plain", role="list")
        else:
            made = make("ol", *items, type=_KINDS[block.style])
            if block.start != 1:
                made.set("start", str(block.start))
        return self._anchors.mark(made, block.id)

    def _item(self, item: Item) -> Element:
        return self._anchors.mark(make("li", *self._inside(item.blocks)), item.id)

    def _inside(self, blocks: tuple[PlanBlock, ...]) -> list[Content]:
        """Return what a list item or a cell holds: one paragraph needs no element of its own."""
        if len(blocks) == 1 and isinstance(blocks[0], Text) and not self._anchors.name_of(blocks[0].id):
            return self._typesetter.set(blocks[0].words)
        return list(self.write(blocks))

    def _table(self, block: GridTable, caption: Text | None) -> Element:
        words = self._typesetter.set(caption.words) if caption else []
        named = "".join(one.text for one in caption.words) if caption else block.summary
        made = table(block, words, lambda cell: self._inside(cell.blocks))
        # A wide table moves sideways by itself on a small screen, by keyboard too.
        around = make("div", made, class_="table", role="group", tabindex="0", aria_label=named)
        return self._anchors.mark(around, block.id)

    def _image(self, figure: Figure) -> Element:
        # Pictures grow with the words, and never out of the window.
        width = figure.width_mm * _POINTS_PER_MM / self._profile.body_pt
        return make(
            "img",
            src=self._picture(figure.media),
            alt="" if figure.is_decorative else figure.alt,
            style=f"width: {width:.2f}em",
        )

    def _picture_row(self, block: PictureWords) -> Element:
        image = [self._image(block.figure)] if block.figure else []
        sentences = make("div", *self.write(block.sentences))
        row = make("div", make("div", *image, class_="beside"), sentences, class_="picture-row")
        return self._anchors.mark(row, block.id)

    def _note(self, block: NoteText) -> Element:
        back = self._typesetter.place_of(block.back_to) if block.back_to else ""
        said = make("strong", note_label(block))
        label: Element = make("a", said, href=back, title=block.back_title) if back else said
        paragraphs = self.write(block.blocks)
        if paragraphs and paragraphs[0].tag == "p":
            first = paragraphs[0]
            label.tail = f" {first.text or ''}"
            first.text = None
            first.insert(0, label)
        else:
            paragraphs.insert(0, make("p", label))
        return self._anchors.mark(make("div", *paragraphs, class_="note"), block.id)


def data_address(plan: Plan) -> PictureAddress:
    """Return what gives a picture's address with the picture itself in it, so that a page needs no other file."""

    def address(key: str) -> str:
        media = plan.media[key]
        return f"data:{media.media_type};base64,{base64.b64encode(media.content).decode()}"

    return address


def _in(language: str) -> dict[str, str]:
    return {"lang": language} if language else {}
