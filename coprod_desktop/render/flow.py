"""The blocks of a plan become one long column of boxes, not yet cut into pages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from coprod_desktop.render import table_flow
from coprod_desktop.render.boxes import Box, OutlineEntry, PicturePaint, TextPaint, moved, stacked
from coprod_desktop.render.coverage import plain_words
from coprod_desktop.render.plan import (
    Contents,
    ContentsEntry,
    Figure,
    GridTable,
    Item,
    ItemList,
    NoteText,
    PictureWords,
    PlanBlock,
    Text,
    TextHeading,
    TitleBlock,
    Words,
)
from coprod_desktop.render.setting import (
    HEADING_PITCH,
    Column,
    anchored,
    closed,
    holding_next,
    kept_whole,
    label_paint,
    line_boxes,
    no_row_alone,
    points,
    rule,
    tagged_as,
    tagged_line_boxes,
)
from coprod_desktop.render.structure import Element

WHOLE_UP_TO = 0.4
"""Small tables and the values of one row stay on one page up to this part of it."""

# Gaps as parts of a body line, so that every size keeps the same rhythm.
_ABOVE_HEADING = {1: 1.5, 2: 1.25}
_ABOVE_DEEP_HEADING = 1.0
_BELOW_HEADING = 0.4
_BELOW_TITLE = 0.45
_BELOW_TITLE_BLOCK = 1.5
_BETWEEN_ITEMS = 0.4
_BETWEEN_SENTENCES = 0.35
_BELOW_LABEL = 0.25
_BELOW_LEAD_IN = 0.5
_BELOW_MARK = 0.5
_BELOW_MARK_RULE = 0.15
_ABOVE_PICTURE_ROW = 0.75
# Indents as parts of the font size.
_LEAST_INDENT = 1.4
_PLAIN_INDENT = 0.9
_AFTER_LABEL = 0.55
_NARROWEST = 5.0
_AFTER_NUMBER = 0.6
_CONTENTS_INDENT = 1.4
_CONTENTS_HANG = 0.9
_TITLE_RULE_PT = 1.5
_MARK_RULE_PT = 0.75
_NUMBERING = {
    "bullet": "/Disc",
    "decimal": "/Decimal",
    "lower-letter": "/LowerAlpha",
    "upper-letter": "/UpperAlpha",
    "lower-roman": "/LowerRoman",
    "upper-roman": "/UpperRoman",
    "plain": "/None",
}


@dataclass(frozen=True, slots=True)
class Flow:
    """Sets blocks; `page_numbers` are what the contents list prints, by the id of the heading.

    `front_pt` is the size of the lines under the title.
    """

    heading_column: Column
    page_numbers: Mapping[str, str]
    page_height: float
    front_pt: float

    @property
    def _whole(self) -> float:
        return WHOLE_UP_TO * self.page_height

    def blocks(self, blocks: tuple[PlanBlock, ...], column: Column, parent: Element) -> list[Box]:
        """Return the boxes of blocks in order; their elements go under `parent`."""
        return list(chain.from_iterable(self.one_by_one(blocks, column, parent)))

    def one_by_one(self, blocks: tuple[PlanBlock, ...], column: Column, parent: Element) -> Iterator[list[Box]]:
        """Yield the boxes of each block, for those who may have enough before the end."""
        caption: Element | None = None
        for place, block in enumerate(blocks):
            follower = blocks[place + 1] if place + 1 < len(blocks) else None
            if isinstance(block, Text) and block.part == "caption" and isinstance(follower, GridTable):
                # A caption is the first element inside its table.
                caption = parent.child("Table")
                yield self._text(block, column, caption.child("Caption"))
            elif isinstance(block, GridTable):
                table = caption or parent.child("Table")
                boxes = table_flow.set_table(block, column, table, self.blocks)
                yield no_row_alone(kept_whole(boxes, self._whole), block.header_rows, self._whole)
                caption = None
            else:
                made = self._block(block, column, parent)
                yield _followed(made, block, follower)

    def _block(self, block: PlanBlock, column: Column, parent: Element) -> list[Box]:
        match block:
            case TitleBlock():
                return self._title(block, column, parent)
            case TextHeading():
                return self._heading(block, column, parent)
            case Text():
                return self._text(block, column, parent.child("P"))
            case ItemList():
                return self._list(block, column, parent)
            case Figure():
                return self._figure(block, column, parent)
            case PictureWords():
                return self._picture_words(block, column, parent)
            case NoteText():
                return self._note(block, column, parent)
            case Contents():
                return self._contents(block, column, parent)
            case GridTable():
                return self.blocks((block,), column, parent)

    def _title(self, block: TitleBlock, column: Column, parent: Element) -> list[Box]:
        large = self.heading_column.in_bold()
        title = line_boxes(block.words, large, parent.child("H1"))
        line = column.leading_pt
        boxes = closed(holding_next(title, all_of_them=True), 0.0, _BELOW_TITLE * line)
        boxes.append(replace(rule(column, _TITLE_RULE_PT, is_strong=True), gap_below=_BELOW_TITLE * line))
        family = column.type.family
        status = (plain_words(block.status, family, bold=True),) if block.status else ()
        front = column.sized(self.front_pt, column.leading_pt / column.type.size_pt)
        lines = (plain_words(text, family, language=block.language) for text in block.lines)
        for words in (*status, *lines):
            boxes.extend(closed(line_boxes(words, front, parent.child("P")), 0.0, 0.0))
        boxes = [*holding_next(boxes[:-1], all_of_them=True), boxes[-1]]
        boxes[0] = replace(boxes[0], outline=(OutlineEntry(block.id, _said(block.words), 0),))
        return closed(anchored(boxes, block.id), 0.0, _BELOW_TITLE_BLOCK * line)

    def _heading(self, block: TextHeading, column: Column, parent: Element) -> list[Box]:
        element = parent.child(f"H{block.level + 1}")
        large = column.sized(block.size_pt, HEADING_PITCH).in_bold()
        boxes = self._numbered(block, large, element)
        line = column.leading_pt
        above = _ABOVE_HEADING.get(block.level, _ABOVE_DEEP_HEADING) * line
        boxes = closed(holding_next(boxes, all_of_them=True), above, _BELOW_HEADING * line)
        said = f"{block.number} {_said(block.words)}".strip()
        boxes[0] = replace(boxes[0], outline=(OutlineEntry(block.id, said, block.level),))
        return anchored(boxes, block.id)

    def _numbered(self, block: TextHeading, column: Column, element: Element) -> list[Box]:
        if not block.number:
            return line_boxes(block.words, column, element)
        label = label_paint(f"{block.number} ", column, element)
        inset = column.inset(label.line.width_pt + column.ems(_AFTER_NUMBER) - column.ems(0.28))
        boxes = line_boxes(block.words, inset, element)
        return [replace(boxes[0], paints=(label, *boxes[0].paints)), *boxes[1:]]

    def _text(self, block: Text, column: Column, element: Element) -> list[Box]:
        below = column.space_pt
        if block.part in ("label", "caption"):
            column, below = column.in_bold(), _BELOW_LABEL * column.leading_pt
        boxes = line_boxes(block.words, column, element)
        if any("\n" in words.text for words in block.words):
            boxes = kept_whole(boxes, self._whole)  # an address, a question with its tick boxes
        if block.part == "page-mark":
            line = replace(rule(column, _MARK_RULE_PT, is_strong=False), gap_below=_BELOW_MARK_RULE * column.leading_pt)
            boxes = [line, *boxes]
            below = _BELOW_MARK * column.leading_pt
        if block.is_fact:
            boxes = holding_next(boxes, all_of_them=True)
            # The time of an item, above its facts, goes with the first of them.
            boxes[-1] = replace(boxes[-1], lets_go="when-empty" if block.words[0].bold else "")
        if block.keep_with_next:
            boxes = holding_next(boxes)
            boxes[-1] = replace(boxes[-1], lets_go="when-tall" if block.part == "body" else "")
            below = min(below, _BELOW_LEAD_IN * column.leading_pt)  # _BELOW_MARK among it
        return anchored(closed(boxes, 0.0, below), block.id)

    def _list(self, block: ItemList, column: Column, parent: Element) -> list[Box]:
        numbering = {"List": {"ListNumbering": _NUMBERING[block.style]}}
        element = parent.child("L", attributes=numbering)
        labels = column.in_bold() if block.style == "bullet" else column
        widest = max(
            (labels.type.face(Words("")).width(item.label, column.type.size_pt) for item in block.items), default=0.0
        )
        least = _PLAIN_INDENT if block.style == "plain" else _LEAST_INDENT
        indent = max(widest + column.ems(_AFTER_LABEL), column.ems(least))
        if column.width - indent < column.ems(_NARROWEST):
            indent = 0.0  # lists in lists in a narrow cell: labels go above their words
        inside = replace(column.inset(indent), space_pt=_BETWEEN_ITEMS * column.leading_pt)
        items = [self._item(item, labels, inside, element.child("LI")) for item in block.items]
        boxes = [box for item in _not_alone(items) for box in item]
        if block.style == "plain":
            boxes = kept_whole(boxes, self._whole)
        return anchored(closed(boxes, 0.0, column.space_pt), block.id)

    def _item(self, item: Item, labels: Column, inside: Column, element: Element) -> list[Box]:
        label = label_paint(item.label, labels, element.child("Lbl")) if item.label else None
        body = element.child("LBody")
        if len(item.blocks) == 1 and isinstance(item.blocks[0], Text):
            boxes = self._text(item.blocks[0], inside, body)
        else:
            boxes = self.blocks(item.blocks, inside, body)
        if label and (not boxes or inside.x == labels.x):
            boxes = [Box(inside.leading_pt, (label,), holds_next=bool(boxes)), *boxes]
        elif label:
            boxes[0] = replace(boxes[0], paints=(label, *boxes[0].paints))
        return anchored(closed(boxes, 0.0, inside.space_pt), item.id)

    def _figure(self, block: Figure, column: Column, parent: Element) -> list[Box]:
        box = self._picture(block, column.x, parent)
        boxes = closed([box], column.space_pt / 2, (_BELOW_LEAD_IN if block.keep_with_next else 1) * column.space_pt)
        return anchored(holding_next(boxes) if block.keep_with_next else boxes, block.id)

    def _picture(self, block: Figure, x: float, parent: Element) -> Box:
        element = None if block.is_decorative else parent.child("Figure", block.alt)
        width, height = points(block.width_mm), points(block.height_mm)
        return Box(height, (PicturePaint(x, 0.0, width, height, block.media, element),))

    def _picture_words(self, block: PictureWords, column: Column, parent: Element) -> list[Box]:
        picture = self._picture(block.figure, column.x, parent) if block.figure else Box(0.0, ())
        words_column = replace(
            column.inset(points(block.column_mm + block.gap_mm)), space_pt=_BETWEEN_SENTENCES * column.leading_pt
        )
        sentences = self.blocks(block.sentences, words_column, parent)
        height, paints = stacked(sentences)
        figure = (block.figure.id,) if block.figure else ()
        if max(height, picture.height) > self.page_height:
            return anchored(closed([picture, *sentences], 0.0, column.space_pt), block.id, *figure)
        whole = max(height, picture.height)
        # The shorter of the two stands in the middle of the other.
        row = (
            *(moved(paint, 0.0, (whole - picture.height) / 2) for paint in picture.paints),
            *(moved(paint, 0.0, (whole - height) / 2) for paint in paints),
        )
        anchors = (block.id, *figure, *(anchor for box in sentences for anchor in box.anchors))
        above = _ABOVE_PICTURE_ROW * column.leading_pt
        return [Box(whole, row, gap_above=above, gap_below=column.space_pt, anchors=anchors)]

    def _note(self, block: NoteText, column: Column, parent: Element) -> list[Box]:
        note = parent.child("Note")
        note.identifier = block.id
        label = Words(f"{block.label}:", True, f"#{block.back_to}" if block.back_to else "", block.back_title)
        leaves = tagged_as((label,), note.child("Lbl"))
        start_text = block.blocks[0] if block.blocks else None
        first = start_text.words if isinstance(start_text, Text) and start_text.part != "caption" else ()
        # A note of one paragraph holds its words itself, as an item of a list does.
        words = (Words(" "), *first)
        leaves |= tagged_as(words, note if len(block.blocks) <= 1 else note.child("P"))
        start = closed(tagged_line_boxes((label, *words), column, leaves), 0.0, column.space_pt)
        rest = self.blocks(block.blocks[1:] if first else block.blocks, column, note)
        return anchored([*start, *rest], block.id, *((block.blocks[0].id,) if first else ()))

    def _contents(self, block: Contents, column: Column, parent: Element) -> list[Box]:
        title = TextHeading(
            block.id, 1, (Words(block.title, language=block.language),), self.heading_column.type.size_pt
        )
        size_pt = max(self.heading_column.type.size_pt - 6, column.type.size_pt)
        boxes = self._heading(replace(title, size_pt=size_pt), column, parent)
        toc = parent.child("TOC")
        inside = replace(column, space_pt=_BETWEEN_ITEMS * column.leading_pt)
        entries = [self._entry(entry, block.page_word, inside, toc) for entry in block.entries]
        boxes.extend(box for entry in _not_alone(entries) for box in entry)
        return closed(boxes, 0.0, _BELOW_TITLE_BLOCK * column.leading_pt)

    def _entry(self, entry: ContentsEntry, page_word: str, column: Column, toc: Element) -> list[Box]:
        number = self.page_numbers.get(entry.target, "000")
        # D9: no dots; the number stands close after the words.
        said = (*entry.words, Words(f"\u00a0\u00a0\u00a0{page_word}\u00a0{number}"))
        words = tuple(replace(one, link=f"#{entry.target}", link_title=entry.text) for one in said)
        inset = column.inset(column.ems(_CONTENTS_INDENT) * (entry.level - 1))
        # Lines after the first start where the words do, so that every number stands free.
        hang = column.type.face(Words("")).width(entry.number_said, column.type.size_pt) or column.ems(_CONTENTS_HANG)
        first, *more = line_boxes(words, inset.narrower(hang), toc.child("TOCI"))
        hung = (replace(box, paints=tuple(moved(paint, hang, 0.0) for paint in box.paints)) for box in more)
        boxes = [_plainly_linked(box) for box in (first, *hung)]
        return closed(holding_next(boxes[:-1], all_of_them=True) + boxes[-1:], 0.0, column.space_pt)


def _followed(boxes: list[Box], block: PlanBlock, follower: PlanBlock | None) -> list[Box]:
    """Return the boxes of a block, held to the next one where that may not stand alone on a page."""
    if isinstance(block, PictureWords) and isinstance(follower, Figure) and follower.is_decorative and boxes:
        return holding_next(boxes)  # a question and the lines to write its answer on
    if not isinstance(follower, Text) or not boxes:
        return boxes
    if follower.part == "credit":  # who made the pictures is no reason for a page of its own
        return holding_next(boxes)
    if isinstance(block, Text) and block.is_fact and not follower.is_fact:  # the last two facts
        return [*boxes[:-1], replace(boxes[-1], lets_go="")]
    return boxes


def _not_alone(items: list[list[Box]]) -> list[list[Box]]:
    """Return the items of a list, held so that no short first or last item stands alone on a page."""
    made = list(items)
    if len(items) > 1 and len(items[0]) == 1:
        made[0] = holding_next(made[0])
    if len(items) > 1 and len(items[-1]) == 1:
        made[-2] = holding_next(made[-2])
    return made


def _plainly_linked(box: Box) -> Box:
    """Return the box with links that look like words: in a list of nothing but links, underlines only disturb."""
    paints = tuple(replace(paint, is_plain=True) if isinstance(paint, TextPaint) else paint for paint in box.paints)
    return replace(box, paints=paints)


def _said(words: tuple[Words, ...]) -> str:
    return " ".join("".join(run.printed for run in words).split())
