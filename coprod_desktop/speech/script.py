"""A Document as a spoken script: what is said, sentence by sentence, and where each word of it is written."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from coprod_desktop import strings
from coprod_desktop.language import sentences
from coprod_desktop.model import document as doc
from coprod_desktop.speech.british.numbers import cardinal
from coprod_desktop.speech.spoken import say_british
from coprod_desktop.speech.table_reading import SpokenCell, cells_in_reading_order
from coprod_desktop.speech.unsaid import Script, Unsaid, closed
from coprod_desktop.speech.utterance import Kind, Utterance

__all__ = ["Kind", "Script", "Unsaid", "Utterance", "of_document", "opening", "part", "with_opening"]


def of_document(document: doc.Document, say: Mapping[str, str] | None = None) -> Script:
    """Return everything a listener hears, in reading order, with the notes at the end.

    `say` teaches words as in `spoken.say_british`. Decorative pictures and blank blocks are passed over.
    """
    notes = [block for block in doc.walk(document.blocks) if isinstance(block, doc.Note)]
    reading = _Reading(say or {})
    body = [one for block in document.blocks for one in reading.block(block)]
    return Script((*body, *reading.notes(notes)), reading.say)


def with_opening(document: doc.Document, say: Mapping[str, str] | None = None) -> tuple[Utterance, ...]:
    """Return everything that an audio file says of a document: its opening, and then the whole of it."""
    said = of_document(document, say)
    return (*opening(document, say, said), *said)


def opening(
    document: doc.Document, say: Mapping[str, str] | None = None, followed_by: Sequence[Utterance] = ()
) -> tuple[Utterance, ...]:
    """Return what an audio file says before the document: its title, unless its first heading does, and its status.

    Their `block_id` is "", for they belong to no block. They are as fast as what they are `followed_by`.
    """
    first = document.blocks[0] if document.blocks else None
    is_said = isinstance(first, doc.Heading) and doc.plain_text(first).strip() == document.title.strip()
    reading = _Reading(say or {})
    title = () if is_said else tuple(reading.whole("", document.title, Kind.HEADING))
    said = [one.said(reading.say) for one in (*title, *reading.whole("", document.status, Kind.SENTENCE))]
    return tuple(replace(one, haste=followed_by[0].haste) for one in said) if followed_by else tuple(said)


def part(utterance: Utterance, start: int, end: int, say: Mapping[str, str] | None = None) -> Utterance | None:
    """Return an utterance that says only what is written from `start` to `end` (code points of the block).

    Words that are said and not written, such as a list number, are left out; None when nothing is left to say.
    """
    start, end = max(start, utterance.start), min(end, utterance.end)
    written = utterance.written[start - utterance.start : end - utterance.start]
    if not written.strip():
        return None
    said = say_british(written, say)
    spans = tuple(replace(one, start=one.start + start, end=one.end + start) for one in said.map)
    return replace(utterance, start=start, end=end, written=written, spoken=closed(said.text), map=spans)


@dataclass(frozen=True, slots=True)
class _Reading:
    """How blocks are read: the words taught, and the kind of utterance that this place makes of a paragraph."""

    say: Mapping[str, str] = field(default_factory=dict)
    kind: Kind = Kind.SENTENCE
    _heard: dict[str, str] = field(default_factory=dict)

    def block(self, block: doc.Block, before: str = "") -> Iterator[Unsaid]:
        """Yield what is to be said of one block; `before` is said in front of the first of them."""
        match block:
            case doc.Heading():
                number = closed(self._as_said(block.number.strip()))
                before += f"{number[:1].upper()}{number[1:]} " if number else ""
                yield from self.whole(block.id, _text(block), Kind.HEADING, before, block.level)
            case doc.Paragraph():
                yield from self._sentences(block, before)
            case doc.ListBlock():
                yield from self._list(block)
            case doc.Table():
                yield from self._table(block)
            case doc.Picture():
                yield from self._picture(block, before)
            case doc.PictureRow():
                yield from self.blocks(doc.child_blocks(block), before)
            case doc.Note():
                return  # said at the end

    def blocks(self, blocks: tuple[doc.Block, ...], before: str = "") -> Iterator[Unsaid]:
        """Yield what is to be said of blocks; where the first has no place for `before`, it is said by itself."""
        first = next((block for block in blocks if not _is_silent(block)), None)
        if before and not isinstance(first, doc.Heading | doc.Paragraph | doc.Picture | doc.PictureRow):
            owner = first.id if first is not None else ""
            yield Unsaid(owner, 0, 0, "", Kind.NUMBER, before.strip())
            before = ""
        for block in blocks:
            yield from self.block(block, before if block is first else "")

    def whole(self, block_id: str, text: str, kind: Kind, before: str = "", level: int = 0) -> Iterator[Unsaid]:
        """Yield all of `text` to be said at once, or nothing for blank text."""
        if text.strip():
            yield Unsaid(block_id, 0, len(text), text, kind, before, level)

    def notes(self, notes: list[doc.Note]) -> Iterator[Unsaid]:
        """Yield the notes, each with its number in the order of the document."""
        for number, note in enumerate(notes, 1):
            before = strings.say("speech.note", number=cardinal(number))
            yield from self.blocks(note.blocks, f"{before} ")

    def _sentences(self, paragraph: doc.Paragraph, before: str) -> Iterator[Unsaid]:
        text = _text(paragraph)
        for span in sentences.split(text):
            yield Unsaid(paragraph.id, span.start, span.end, text, self.kind, before)
            before = ""

    def _list(self, block: doc.ListBlock) -> Iterator[Unsaid]:
        inside = replace(self, kind=Kind.LIST_ITEM if self.kind is Kind.SENTENCE else self.kind)
        for number, item in enumerate(block.items, block.start):
            yield from inside.blocks(item.blocks, _marker(block.style, number))

    def _table(self, table: doc.Table) -> Iterator[Unsaid]:
        caption = "".join(run.text for run in table.caption)
        table_words = strings.say("speech.table")
        yield from self.whole(table.id, caption, Kind.SENTENCE, f"{table_words} " if caption.strip() else "")
        inside = replace(self, kind=Kind.TABLE_CELL)
        for spoken_cell in cells_in_reading_order(table):
            yield from inside.blocks(spoken_cell.cell.blocks, self._headers(spoken_cell))

    def _headers(self, spoken_cell: SpokenCell) -> str:
        said = [self._as_said(header).strip().rstrip(":.") for header in spoken_cell.headers]
        return f"{', '.join(said)}: " if said else ""

    def _picture(self, picture: doc.Picture, before: str) -> Iterator[Unsaid]:
        if picture.is_decorative:
            return
        if picture.alt.strip():
            words = f"{before}{strings.say('speech.picture')} "
            yield Unsaid(picture.id, 0, len(picture.alt), picture.alt, Kind.PICTURE, words)
        else:
            yield Unsaid(picture.id, 0, 0, "", Kind.PICTURE, before + strings.say("speech.picture_without_words"))

    def _as_said(self, written: str) -> str:
        # The head of a column is said with each cell below it.
        if written not in self._heard:
            self._heard[written] = say_british(written, self.say).text
        return self._heard[written]


def _text(block: doc.Heading | doc.Paragraph) -> str:
    """Return a block's words with the marks of its notes blanked, so that "carers¹" is not read as a number."""
    return "".join(" " * len(run.text) if run.note else run.text for run in block.runs)


def _is_silent(block: doc.Block) -> bool:
    match block:
        case doc.Heading() | doc.Paragraph():
            return not _text(block).strip()
        case doc.Picture():
            return block.is_decorative
        case doc.Note():
            return True
        case _:
            return all(_is_silent(inner) for inner in doc.child_blocks(block))


def _marker(style: str, number: int) -> str:
    if style == "bullet":
        return ""
    if style.endswith("letter"):
        return f"{_list_letters(number)}. "
    return f"{cardinal(number)}. ".capitalize()


def _list_letters(number: int) -> str:
    said = ""
    while number > 0:
        number, place = divmod(number - 1, 26)
        said = chr(ord("A") + place) + said
    return " ".join(said)
