"""What the readers hand to the assembler: blocks in reading order, without ids, lists still item by item."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from coprod_desktop.model.document import Run

Doubted = Literal["text_box", "form", "struck", "formula", "letterhead", "letter_foot"]
"""What reading was unsure of: where words belong, or whether they are meant to be there."""

TITLE = 0  # the source level of a document's title; headings count from 1


@dataclass(frozen=True, slots=True)
class Marker:
    """What stands before a list paragraph.

    `list_key` tells lists apart. `value` is the number that the paragraph has in its own document, 1 for a bullet;
    `label` is how that is printed there, where it is known. `indent` (twips, 0 for unknown) decides which of two
    different lists is inside the other.
    """

    list_key: str
    level: int = 0
    style: str = "bullet"
    value: int = 1
    indent: int = 0
    label: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """A heading, a list paragraph or a paragraph.

    `heading` is the level in the source (0 for the title), or None. `anchors` are names that links inside the
    document use ("#name" in Run.link). `after` hangs on the paragraph: its pictures and text boxes, or the further
    blocks of a list item. A run's `note` is the key of a Footnote. `page` is what the page is called where it begins.
    `doubts` are what a person should look at here.
    """

    runs: tuple[Run, ...]
    heading: int | None = None
    number: str = ""
    marker: Marker | None = None
    anchors: tuple[str, ...] = ()
    is_caption: bool = False
    after: tuple["Draft", ...] = ()
    page: str = ""
    doubts: tuple[Doubted, ...] = ()


@dataclass(frozen=True, slots=True)
class GridCell:
    """A table cell in a regular grid."""

    blocks: tuple["Draft", ...]
    column_span: int = 1
    row_span: int = 1
    is_header: bool = False


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; `goes_on` when it is the rest of the table before it, which the end of a page had cut."""

    rows: tuple[tuple[GridCell, ...], ...]
    header_rows: int = 0
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Image:
    """A picture whose bytes are kept under `source`."""

    source: str
    alt: str = ""
    is_decorative: bool = False
    width_mm: float = 0.0


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note that runs point at by `key`."""

    key: str
    blocks: tuple["Draft", ...]


Draft = Text | Grid | Image | Footnote


def doubted(drafts: Sequence[Draft], doubt: Doubted) -> tuple[Draft, ...]:
    """Return the drafts, the first of which with words is to be looked at; unchanged where none has any."""
    for place, draft in enumerate(drafts):
        marked = _marked(draft, doubt)
        if marked is not None:
            return (*drafts[:place], marked, *drafts[place + 1 :])
    return tuple(drafts)


def _marked(draft: Draft, doubt: Doubted) -> Draft | None:
    if isinstance(draft, Text) and draft.runs:
        return replace(draft, doubts=(*draft.doubts, doubt))
    if isinstance(draft, Grid):
        for number, row in enumerate(draft.rows):
            for column, cell in enumerate(row):
                blocks = doubted(cell.blocks, doubt)
                if blocks != cell.blocks:
                    cells = (*row[:column], replace(cell, blocks=blocks), *row[column + 1 :])
                    return replace(draft, rows=(*draft.rows[:number], cells, *draft.rows[number + 1 :]))
    return None
