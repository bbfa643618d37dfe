"""Each block of a document becomes blocks of the plan: lists labelled, tables fitted, pictures given their size."""

import re
from dataclasses import replace
from itertools import groupby

from coprod_desktop import strings
from coprod_desktop.model import document as doc
from coprod_desktop.model.charts import CHART
from coprod_desktop.render.pictures import Pictures, ReadyPicture, chart_room_mm, is_shipped
from coprod_desktop.render.plan import Figure, Item, ItemList, ListStyle, PictureWords, PlanBlock, Text, TextHeading
from coprod_desktop.render.profiles import PAGE_HEIGHT_MM, Profile
from coprod_desktop.render.remarks import Remarks, quote
from coprod_desktop.render.table_planning import TablePlanner
from coprod_desktop.render.wording import Wording

BULLET = "•"  # LP-42: solid and round, in every depth
_PICTURE_GAP_EMS = 1.0
# A picture leaves room for the words that belong to it.
_TALLEST_PICTURE = 0.5
_LONGEST_FACT = 140
_SHORT_LINE = 40
_SHIPPED_MM = 45.0
_LEAST_PICTURE_MM = 30.0  # ER-09
_COVER_MM = 100.0  # the one picture of a cover, with a page for itself
_FILE_NAME = re.compile(
    r"\.(?:png|jpe?g|gif|svg|bmp|tiff?|webp|emf|wmf)$|^(?:img|dsc|image|picture)[ _-]?\d+$", re.IGNORECASE
)
# A line under a picture that says what it is, such as "Figure 2: the new centre".
_CAPTION = re.compile(
    r"\s*(?:figure|fig\.|picture|photo|photograph|chart|graph|map|diagram|ffigur|llun|siart)\s*\d*\s*[:.–-]|"
    r"\s*(?:figure|fig\.|chart|ffigur)\s+\d",
    re.IGNORECASE,
)
_LONGEST_CAPTION = 300
# A term above what it means, or who speaks next: bold from end to end, and no sentence.
_LONGEST_TERM = 80
# The names that we give pictures when a paper comes in say nothing to anybody.
_NAMELESS = "media:"
_BOXES = ("☐", "☑", "☒")
_STYLES: dict[str, ListStyle] = {
    "bullet": "bullet",
    "decimal": "decimal",
    "lower-letter": "lower-letter",
    "upper-letter": "upper-letter",
    "lower-roman": "lower-roman",
    "upper-roman": "upper-roman",
}


class BlockPlanner:
    """Plans the blocks of one version."""

    def __init__(self, profile: Profile, wording: Wording, pictures: Pictures, remarks: Remarks) -> None:
        self._profile = profile
        self._wording = wording
        self._pictures = pictures
        self._remarks = remarks
        self._last_words = ""  # a picture of a paper has no name, so people find it by the words before it
        self._tables = TablePlanner(profile, wording, remarks, self.plan_blocks)

    def plan_blocks(self, blocks: tuple[doc.Block, ...], depth: int = 0) -> tuple[PlanBlock, ...]:
        """Return the plan of blocks that stand inside another; a heading there is a bold line, not a heading."""
        planned: list[PlanBlock] = []
        for place, block in enumerate(blocks):
            follower = blocks[place + 1] if place + 1 < len(blocks) else None
            if isinstance(block, doc.Heading):
                planned.extend(self._label(block, follower))
            else:
                planned.extend(self.plan_block(block, follower, depth))
        return tuple(planned)

    def plan_block(self, block: doc.Block, follower: doc.Block | None, depth: int = 0) -> tuple[PlanBlock, ...]:
        """Return the plan of one block: nothing when nothing of it prints. `follower` is the block after it."""
        match block:
            case doc.Heading():
                return self._heading(block)
            case doc.Paragraph():
                return self._paragraph(block, follower)
            case doc.ListBlock():
                return self._list(block, depth)
            case doc.Table():
                return self._tables.plan_table(block)
            case doc.Picture():
                return self._picture(block, follower)
            case doc.PictureRow():
                return self._picture_row(block)
            case doc.Note():
                return ()  # notes are gathered at the end

    def own_heading(self, block_id: str, text: str) -> TextHeading:
        """Return a main heading with words of ours."""
        return TextHeading(block_id, 1, self._wording.own(text), self._profile.heading_size_pt(1))

    def _heading(self, block: doc.Heading) -> tuple[PlanBlock, ...]:
        words = self._wording.words(replace(run, bold=False) for run in block.runs)
        self._last_words = doc.plain_text(block)
        if not words:
            return ()
        return (TextHeading(block.id, block.level, words, self._profile.heading_size_pt(block.level), block.number),)

    def _label(self, block: doc.Heading, follower: doc.Block | None) -> tuple[PlanBlock, ...]:
        runs = (doc.Run(f"{block.number} "), *block.runs) if block.number else block.runs
        words = self._wording.words(runs, bold=True)
        return (Text(block.id, words, "label", keep_with_next=follower is not None),) if words else ()

    def _paragraph(self, block: doc.Paragraph, follower: doc.Block | None) -> tuple[PlanBlock, ...]:
        words = self._wording.words(block.runs)
        if not words:
            return ()
        self._last_words = doc.plain_text(block)
        if _names_what_follows(block, follower):
            return (Text(block.id, words, "label", keep_with_next=True),)
        leads_in = isinstance(follower, doc.ListBlock | doc.Picture | doc.Table) and words[-1].text.endswith(":")
        return (Text(block.id, words, keep_with_next=leads_in, is_fact=_leads_to_fact(block, follower)),)

    def _list(self, block: doc.ListBlock, depth: int) -> tuple[PlanBlock, ...]:
        style = "plain" if _has_boxes_to_tick(block) else _STYLES.get(block.style, "bullet")
        items: list[Item] = []
        for number, item in enumerate(block.items, block.start):
            blocks = self.plan_blocks(item.blocks, depth + 1)
            if blocks or style != "bullet":
                items.append(Item(item.id, label(style, number), blocks))
        return (ItemList(block.id, tuple(items), style, block.start, depth),) if items else ()

    def _picture(self, block: doc.Picture, follower: doc.Block | None) -> tuple[PlanBlock, ...]:
        ready = self._pictures.ready(block)
        if ready is None or self._is_too_tall(block, ready):
            return self._missing_picture(block)
        figure = self._figure(block, ready, self._profile.text_width_mm)
        return (replace(figure, keep_with_next=_is_caption(follower)),)

    def _is_too_tall(self, block: doc.Picture, ready: ReadyPicture) -> bool:
        """Return whether a chart needs more than a page: its letters never shrink (LP-08), and its table follows."""
        return block.source.startswith(CHART) and ready.shape.height_mm > self._tallest_mm(block)

    def _tallest_mm(self, block: doc.Picture) -> float:
        if block.source.startswith(CHART):
            return chart_room_mm(self._profile)
        return _TALLEST_PICTURE * (PAGE_HEIGHT_MM - 2 * self._profile.margin_mm)

    def _missing_picture(self, block: doc.Picture) -> tuple[PlanBlock, ...]:
        if block.is_decorative:
            return ()
        said = strings.say("render.picture_instead", alt=block.alt) if block.alt else strings.say("render.no_picture")
        return (Text(block.id, self._wording.own(said)),)

    def _figure(self, block: doc.Picture, ready: ReadyPicture, room_mm: float) -> Figure:
        shape = ready.shape
        wished = block.width_mm or (_SHIPPED_MM if is_shipped(block.source) else shape.width_mm)
        if block.source.startswith(CHART):
            wished = shape.width_mm
        tallest = self._tallest_mm(block)
        width = min(max(wished, min(_LEAST_PICTURE_MM, room_mm)), room_mm, tallest * shape.width_mm / shape.height_mm)
        if not block.is_decorative:
            self._report_alt(block)
        alt = " ".join(block.alt.split()) or strings.say("render.no_alt_said")
        height = width * shape.height_mm / shape.width_mm
        return Figure(block.id, ready.key, width, height, "" if block.is_decorative else alt, block.is_decorative)

    def _report_alt(self, block: doc.Picture) -> None:
        if not block.alt.strip():
            self._report_no_alt(block)
        elif _FILE_NAME.search(block.alt.strip()):
            self._remarks.add("render.alt_is_file_name", alt=quote(block.alt))

    def _report_no_alt(self, block: doc.Picture) -> None:
        if not block.source.startswith(_NAMELESS):
            self._remarks.add("render.no_alt", place=quote(block.source.rsplit("/", 1)[-1]))
        elif self._last_words:
            self._remarks.add("render.no_alt_after", words=quote(self._last_words))
        else:
            self._remarks.add("render.no_alt_first")

    def _picture_row(self, block: doc.PictureRow) -> tuple[PlanBlock, ...]:
        texts = self._sentences(block)
        figure = self._row_figure(block)
        if not texts and figure is None:
            return ()
        if block.id == doc.COVER_ROW:
            return (*((figure,) if figure else ()), *texts)
        gap_mm = self._profile.body_pt * _PICTURE_GAP_EMS * 25.4 / 72
        return (PictureWords(block.id, texts, self._profile.picture_mm, gap_mm, figure),)

    def _sentences(self, block: doc.PictureRow) -> tuple[Text | ItemList, ...]:
        """Return the sentences of a row, those with a typed bullet as a list, so that screen readers say so."""
        made: list[Text | ItemList] = []
        for is_item, run in groupby(block.sentences, key=_has_typed_bullet):
            sentences = tuple(run)
            if is_item:
                items = tuple(doc.ListItem(f"{one.id}-item", (_without_bullet(one),)) for one in sentences)
                made.extend(self._list_of_a_row(doc.ListBlock(f"{sentences[0].id}-list", items, "bullet")))
            else:
                planned = ((one.id, self._wording.words(one.runs)) for one in sentences)
                made.extend(Text(place, words) for place, words in planned if words)
        return tuple(made)

    def _list_of_a_row(self, block: doc.ListBlock) -> tuple[ItemList, ...]:
        return tuple(made for made in self._list(block, 0) if isinstance(made, ItemList))

    def _row_figure(self, block: doc.PictureRow) -> Figure | None:
        if block.picture is None:
            self._remarks.add("render.no_row_picture", words=quote(_words_of(block)))
            return None
        ready = self._pictures.ready(block.picture)
        if ready is None:
            return None
        column = _COVER_MM if block.id == doc.COVER_ROW else self._profile.picture_mm
        return self._figure(replace(block.picture, width_mm=column), ready, column)


def _is_fact(block: doc.Block | None) -> bool:
    """Return whether a paragraph is one of several short facts, such as "Time: 10 minutes" below an agenda item."""
    if not isinstance(block, doc.Paragraph) or not block.runs or not block.runs[0].bold:
        return False
    return block.runs[0].text.rstrip().endswith(":") and len(doc.plain_text(block)) <= _LONGEST_FACT


def _leads_to_fact(block: doc.Paragraph, follower: doc.Block | None) -> bool:
    """Return whether a fact, or a short line such as the time of an item, stands above a fact."""
    return _is_fact(follower) and (_is_fact(block) or len(doc.plain_text(block)) <= _SHORT_LINE)


def _is_caption(block: doc.Block | None) -> bool:
    """Return whether a paragraph says what the picture above it is."""
    if not isinstance(block, doc.Paragraph):
        return False
    text = doc.plain_text(block)
    return len(text) <= _LONGEST_CAPTION and _CAPTION.match(text) is not None


def _names_what_follows(block: doc.Paragraph, follower: doc.Block | None) -> bool:
    """Return whether a paragraph is a term, or another bold line, that means nothing without the block after it."""
    text = doc.plain_text(block).strip()
    if not isinstance(follower, doc.Paragraph | doc.ListBlock) or not text or len(text) > _LONGEST_TERM:
        return False
    is_bold = all(run.bold and not run.link for run in block.runs if run.text.strip())
    return is_bold and text[-1] not in ".!?" and "\n" not in text and not _is_bold_line(follower)


def _is_bold_line(block: doc.Block) -> bool:
    return isinstance(block, doc.Paragraph) and all(run.bold for run in block.runs if run.text.strip())


def _has_boxes_to_tick(block: doc.ListBlock) -> bool:
    """Return whether each item starts with a box to tick, which is the sign that starts the line."""
    firsts = (item.blocks[0] if item.blocks else None for item in block.items)
    texts = [doc.plain_text(first).lstrip() if isinstance(first, doc.Paragraph) else "" for first in firsts]
    return block.style == "bullet" and len(texts) > 1 and all(text.startswith(_BOXES) for text in texts)


def _has_typed_bullet(sentence: doc.Paragraph) -> bool:
    return bool(sentence.runs) and sentence.runs[0].text.startswith(f"{BULLET} ")


def _without_bullet(sentence: doc.Paragraph) -> doc.Paragraph:
    first, *rest = sentence.runs
    text = first.text.removeprefix(BULLET).lstrip()
    return replace(sentence, runs=(replace(first, text=text), *rest) if text else tuple(rest))


def _words_of(block: doc.PictureRow) -> str:
    return " ".join(doc.plain_text(sentence) for sentence in block.sentences)


def label(style: ListStyle, number: int) -> str:
    """Return what stands before an item of a list, such as "3." or "c."."""
    match style:
        case "bullet":
            return BULLET
        case "plain":
            return ""
        case "decimal":
            return f"{number}."
        case "lower-letter":
            return f"{_letters(number).lower()}."
        case "upper-letter":
            return f"{_letters(number)}."
        case "lower-roman":
            return f"{_roman(number).lower()}."
        case "upper-roman":
            return f"{_roman(number)}."


def _letters(number: int) -> str:
    """Return 1 as A, 26 as Z, 27 as AA; anything below 1 as digits."""
    if number < 1:
        return str(number)
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


_ROMAN = ((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"))
_ROMAN_ONES = ((9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def _roman(number: int) -> str:
    """Return a Roman number; beyond 3999 and below 1, where there is none, digits."""
    if not 0 < number < 4000:
        return str(number)
    roman = ""
    for value, sign in (*_ROMAN, *_ROMAN_ONES):
        count, number = divmod(number, value)
        roman += sign * count
    return roman
