"""A document: blocks of words and pictures, the one source of every version.

Agenda, paper, easy read, minutes and word list all become a Document, and every writer, the preview and the spoken
script are made from it. Values are frozen; an edit makes a new Document. Text is counted in code points.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

ROOM_TO_WRITE = "lines-"
"""What the source of room to write by hand begins with: a decorative picture, and yet no version may lose it."""
COVER_ROW = "easy-read-cover"
"""The id of the row on the front cover of an easy read version, with which the ids of all there begin (ER-32).

The cover has a page of its own; the contents list comes after it."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a block's plain text: code points, end excluded."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Run:
    """Words that share one look.

    `link` is an address ("https://…", "mailto:…") or "#" and a block id; `note` is the id of the Note that this mark
    points at; `language` is a BCP 47 tag where it differs from the document's. `italic` is kept for the round trip
    only: no profile prints italics (LP-12).
    """

    text: str
    bold: bool = False
    italic: bool = False
    link: str = ""
    note: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 6; `number` is the item number printed before it, the same in every version."""

    id: str
    level: int
    runs: tuple[Run, ...]
    number: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph. A newline inside a run is a line break that the writer asked for."""

    id: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class ListItem:
    """One item: its blocks, the first of which stands beside the bullet or number."""

    id: str
    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class ListBlock:
    """A list. `style` is "bullet", "decimal", "lower-letter", "upper-letter", "lower-roman" or "upper-roman"."""

    id: str
    items: tuple[ListItem, ...]
    style: str = "bullet"
    start: int = 1


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell; spans count columns and rows, so a covered place has no cell of its own."""

    blocks: tuple["Block", ...]
    column_span: int = 1
    row_span: int = 1
    is_header: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One table row."""

    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A data table; the first `header_rows` rows repeat on each page. Never used for layout."""

    id: str
    rows: tuple[Row, ...]
    header_rows: int = 0
    caption: tuple[Run, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture.

    `source` is a key of ``Document.media``, one of our drawings ("drawing:co-chairs") or "openmoji:1F3E0". An empty
    `alt` on a picture that is not decorative means that somebody still has to write it.
    """

    id: str
    source: str
    alt: str = ""
    is_decorative: bool = False
    width_mm: float = 0.0


@dataclass(frozen=True, slots=True)
class PictureRow:
    """One row of an easy read version: a picture, or none yet, beside its short sentences."""

    id: str
    sentences: tuple[Paragraph, ...]
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote or endnote; runs point at it by id. Writers gather notes at the end of the document."""

    id: str
    blocks: tuple["Block", ...]


Block = Heading | Paragraph | ListBlock | Table | Picture | PictureRow | Note


@dataclass(frozen=True, slots=True)
class Media:
    """The bytes of a picture that came with a document."""

    media_type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class PageStart:
    """The first block of a page; `label` is what the page is called there, such as "3"."""

    block_id: str
    label: str


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document: blocks in reading order.

    `kind` is "paper", "agenda", "easy-read", "word-list" or "minutes". `status` is printed on every page when it
    is not empty, such as "Draft" or "Easy read draft". `pages` are those of the file that it was read from, where that
    tells of pages; a paper of a meeting has none, since everybody there goes by its standard version.
    """

    title: str
    blocks: tuple[Block, ...]
    language: str = "en-GB"
    kind: str = "paper"
    status: str = ""
    author: str = ""
    media: dict[str, Media] = field(default_factory=dict)
    pages: tuple[PageStart, ...] = field(default=(), compare=False)


def plain_text(block: Heading | Paragraph) -> str:
    """Return the words of a heading or paragraph, without its number: what a Span counts in."""
    return "".join(run.text for run in block.runs)


def child_blocks(block: Block) -> tuple[Block, ...]:
    """Return the blocks directly inside a block, in reading order."""
    match block:
        case ListBlock(items=items):
            return tuple(inner for item in items for inner in item.blocks)
        case Table(rows=rows):
            return tuple(inner for row in rows for cell in row.cells for inner in cell.blocks)
        case PictureRow(picture=picture, sentences=sentences):
            return (*((picture,) if picture else ()), *sentences)
        case Note(blocks=blocks):
            return blocks
        case _:
            return ()


def walk(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield every block in reading order, each before what it holds."""
    for block in blocks:
        yield block
        yield from walk(child_blocks(block))


def text_blocks(document: Document) -> Iterator[Heading | Paragraph]:
    """Yield every heading and paragraph of a document, those inside lists, tables, rows and notes included."""
    for block in walk(document.blocks):
        if isinstance(block, Heading | Paragraph):
            yield block


def words(text: str, *, bold: bool = False) -> tuple[Run, ...]:
    """Return the runs for plain words."""
    return (Run(text, bold=bold),) if text else ()
