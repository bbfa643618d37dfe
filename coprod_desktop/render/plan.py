"""What a Plan is: every decision about a version, taken before anything is written.

Writers only write: they draw these values in this order and decide nothing. All words are ready to print, in British
English or the document's own language; sizes are points, widths and heights millimetres. `id` is the id of the
block in the Document that a value was made from; what the plan adds itself has ids that start with "plan-".
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from coprod_desktop.render.profiles import Family, Profile

TITLE_ID = "plan-title"
NOTES_ID = "plan-notes"
"""The id of the heading above the notes."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one look. No italics, no underline but for links (LP-12, LP-13).

    `text` holds "\\n" only where the line must break, and no-break spaces where it must not (LP-22). `link` is an
    address or "#" and an id of this plan; `link_title` says in words where it leads, for those who cannot see the
    place. `language` is a BCP 47 tag where it differs from the plan's. `family` names the typeface that stands in
    where the profile's lacks these characters ("" for the profile's own). `instead` is what a writer prints that
    must bring its own fonts, when none of them has the characters; a writer that leaves fonts to the reader's
    computer prints `text`. `expansion` is what a short form stands for, for those who listen.
    `note` is the id of the note that these words are the mark of. `emphasis` is what the paper says with slanted
    letters: files that can say it without slanting say it.
    """

    text: str
    bold: bool = False
    link: str = ""
    link_title: str = ""
    language: str = ""
    family: Family = ""
    instead: str = ""
    expansion: str = ""
    note: str = ""
    emphasis: bool = False

    @property
    def printed(self) -> str:
        """The text for a writer that brings its own fonts."""
        return self.instead or self.text


@dataclass(frozen=True, slots=True)
class TitleBlock:
    """The top of the first page: title, a thin rule, then one short line each (status, which version this is).

    `status` is "" or such as "Easy read draft"; `lines` follow it, in words of ours: `language` is theirs where it
    differs from the plan's.
    """

    id: str
    words: tuple[Words, ...]
    status: str = ""
    lines: tuple[str, ...] = ()
    language: str = ""


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """One line of the contents list; `target` is the id of the heading, `level` 1 or 2, `words` say its text.

    `number_said` is the item number with the white after it, with which `text` and `words` start.
    """

    target: str
    text: str
    level: int
    words: tuple[Words, ...] = ()
    number_said: str = ""


@dataclass(frozen=True, slots=True)
class Contents:
    """A list of the headings with their page numbers, no dots between (D9); the writer knows the pages.

    `page_word` ("page") stands before each number. `language` is that of the title, a word of ours, where it differs.
    """

    id: str
    title: str
    entries: tuple[ContentsEntry, ...]
    page_word: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class TextHeading:
    """A heading. `level` is 1 to 5 below the title and never skips a step going down (PDF-19).

    `number` is the item number, printed before the words, the same in every version (LP-32). It stays with the block
    after it (LP-43).
    """

    id: str
    level: int
    words: tuple[Words, ...]
    size_pt: float
    number: str = ""


Part = Literal["body", "label", "caption", "page-mark", "credit"]


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph at body size, ragged right.

    `part` is "body"; "label" for a bold line above what it names; "caption" for the bold line above a table;
    "page-mark" for "Print page 3" (LP-31); "credit" for who made the pictures. `keep_with_next` holds it on the page of
    the block after it. `is_fact` does so too, with the usual white between: one of several short facts.
    """

    id: str
    words: tuple[Words, ...]
    part: Part = "body"
    keep_with_next: bool = False
    is_fact: bool = False


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list. `label` is what stands before it ("•", "1.", "b."), "" in a plain list."""

    id: str
    label: str
    blocks: tuple["PlanBlock", ...]


ListStyle = Literal["bullet", "decimal", "lower-letter", "upper-letter", "lower-roman", "upper-roman", "plain"]


@dataclass(frozen=True, slots=True)
class ItemList:
    """A list, items indented with hanging labels. `style` "plain" has no labels. `start` is the first number.

    `depth` is 0 for a list that is in no other list.
    """

    id: str
    items: tuple[Item, ...]
    style: ListStyle = "bullet"
    start: int = 1
    depth: int = 0


HeaderOf = Literal["", "column", "row"]


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell at grid place `column` (from 0). `header_of` says whether it names its column or its row."""

    blocks: tuple["PlanBlock", ...]
    column: int
    column_span: int = 1
    row_span: int = 1
    header_of: HeaderOf = ""


@dataclass(frozen=True, slots=True)
class GridRow:
    """The cells that start in this row, in order of their columns."""

    cells: tuple[GridCell, ...]


@dataclass(frozen=True, slots=True)
class GridTable:
    """A regular grid: every place is covered once; no row is split, the first `header_rows` repeat (LP-34).

    `columns_mm` are the widths, with `padding_mm` inside each edge; `size_pt` is the size of all its words.
    `summary` says in words what its columns are, for files that can hold such a description. `is_wide` says that it
    needs a page on its side.
    """

    id: str
    columns_mm: tuple[float, ...]
    rows: tuple[GridRow, ...]
    header_rows: int
    size_pt: float
    padding_mm: float
    summary: str = ""
    is_wide: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture in the flow. `media` is a key of ``Plan.media``.

    `is_decorative` pictures are not read out; any other has `alt`. Nothing is printed under it but what the paper has
    there: `keep_with_next` holds it on the page of that caption.
    """

    id: str
    media: str
    width_mm: float
    height_mm: float
    alt: str = ""
    is_decorative: bool = False
    keep_with_next: bool = False


@dataclass(frozen=True, slots=True)
class PictureWords:
    """An easy read row: the picture in a fixed column on the left, one sentence a line on the right (ER-05, ER-07).

    Lines that start with a typed bullet are a list.
    Kept on one page. Without a picture the column stays empty, so that words always start at the same edge (D7).
    """

    id: str
    sentences: tuple["Text | ItemList", ...]
    column_mm: float
    gap_mm: float
    figure: Figure | None = None


@dataclass(frozen=True, slots=True)
class NoteText:
    """A note, gathered at the end. `label` ("Note 1") leads back to `back_to`, the id of the block that mentions it.

    `back_to` is "" when nothing does.
    """

    id: str
    label: str
    blocks: tuple["PlanBlock", ...]
    back_to: str = ""
    back_title: str = ""


PlanBlock = TitleBlock | Contents | TextHeading | Text | ItemList | GridTable | Figure | PictureWords | NoteText


@dataclass(frozen=True, slots=True)
class PlanMedia:
    """A picture's bytes: "image/svg+xml", "image/png" or "image/jpeg"."""

    media_type: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Plan:
    """A version, decided. `blocks` starts with a TitleBlock.

    `header` is the one line at the top of every page but the first, where the title stands. `page_word` stands before
    the page number at the foot ("Page"), `of_word` between it and the number of pages ("of"). `look_at` are sentences
    for a person: what we could not do, and what they can mend; `unprinted` are those about letters that ours lack, and
    that other programs show. `landscape` are the ids of blocks that stand on pages on their side: wide tables, with
    the headings and captions that belong to them. `page_starts` are the ids of blocks
    that begin a new page: what follows a cover (ER-32).
    """

    title: str
    language: str
    profile: Profile
    blocks: tuple[PlanBlock, ...]
    header: str
    page_word: str
    of_word: str
    author: str = ""
    status: str = ""
    landscape: frozenset[str] = frozenset()
    page_starts: frozenset[str] = frozenset()
    media: Mapping[str, PlanMedia] = field(default_factory=dict)
    look_at: tuple[str, ...] = ()
    unprinted: tuple[str, ...] = ()
