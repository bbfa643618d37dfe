"""A document as a row of units: each heading, paragraph, list line, table row, picture and note in reading order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from coprod_desktop.model.document import (
    ROOM_TO_WRITE,
    Block,
    Document,
    Heading,
    ListBlock,
    Note,
    Paragraph,
    Picture,
    PictureRow,
    Table,
    plain_text,
    walk,
)
from coprod_desktop.model.meeting import SourceSentence

Sentences = tuple[SourceSentence, ...]


class UnitKind(StrEnum):
    """What a unit was in the source."""

    HEADING = "heading"
    TEXT = "text"
    LIST_LINE = "list-line"
    TABLE_ROW = "table-row"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Line:
    """One cell of a table row: what its column is called, and what it says."""

    header: Sentences
    value: Sentences


@dataclass(frozen=True, slots=True)
class Unit:
    """A stretch of the source that becomes rows of one kind.

    `level` is a heading's; `number` was printed before it; `is_bullet` lines hang on the words before the list;
    `is_first` is the first row of its table.
    """

    kind: UnitKind
    sentences: Sentences = ()
    number: str = ""
    level: int = 0
    is_bullet: bool = False
    lines: tuple[Line, ...] = ()
    picture: Picture | None = None
    is_note: bool = False
    is_first: bool = False


_NUMBER = re.compile(
    r"(?P<number>\d{1,3}(?:\.\d{1,3}){1,4}\.?|\d{1,3}[.)]|\(?[a-z]\)|\((?:\d{1,2}|[ivx]{1,4})\)|[ivx]{1,4}\))\s+"
    r"(?=[“\"‘'(]?[A-Z£]|(?<=\d\.\d )\d)"
)
_FEWEST_ROWS, _FEWEST_COLUMNS = 3, 3
_AN_AMOUNT = re.compile(r"[-–+£(]*\d")
_A_YEAR = re.compile(r"(?:19|20)\d\d(?:\b|[-–/])")
_MOMENT = re.compile(r"(?:[7-9]|1\d)\.[0-5][05]$")


def take_number(text: str) -> tuple[str, str]:
    """Return the item or paragraph number that a text begins with, or "", and the rest of the text.

    "10.30" before an agenda line is a time, so it stays.
    """
    found = _NUMBER.match(text)
    if not found or _MOMENT.match(found["number"]):
        return "", text
    return found["number"], text[found.end() :]


def of_document(document: Document, sentences: Sentences) -> Iterator[Unit]:
    """Yield the units of a document in reading order; its notes come at the end."""
    by_block: dict[str, list[SourceSentence]] = {}
    for sentence in sentences:
        by_block.setdefault(sentence.block_id, []).append(sentence)
    walker = _Walker({block_id: tuple(found) for block_id, found in by_block.items()})
    yield from walker.units(document.blocks)
    for note in walker.notes:
        yield from (replace(unit, is_note=True) for unit in walker.units(note.blocks))


@dataclass(slots=True)
class _Walker:
    """Walks blocks once, putting notes aside as it meets them."""

    by_block: dict[str, Sentences]
    notes: list[Note] = field(default_factory=list)
    hangs_on: str = ""

    def units(self, blocks: tuple[Block, ...]) -> Iterator[Unit]:
        for block in blocks:
            yield from self._of_block(block)

    def _of_block(self, block: Block) -> Iterator[Unit]:
        match block:
            case Heading():
                yield self._heading(block)
            case Paragraph():
                yield Unit(UnitKind.TEXT, self.by_block.get(block.id, ()))
                self.hangs_on = plain_text(block).strip()
            case ListBlock():
                yield from self._list(block)
            case Table():
                yield from self._table(block)
            case Picture():
                if _is_kept(block):
                    yield Unit(UnitKind.PICTURE, picture=block)
            case PictureRow():
                yield from self.units(block.sentences)
            case Note():
                self.notes.append(block)

    def _heading(self, block: Heading) -> Unit:
        self.hangs_on = ""
        return Unit(UnitKind.HEADING, self.by_block.get(block.id, ()), block.number, max(1, min(3, block.level)))

    def _list(self, block: ListBlock) -> Iterator[Unit]:
        has_lead = self.hangs_on.endswith((":", ",", "–", "…"))
        for place, item in enumerate(block.items):
            number = "" if block.style == "bullet" else _item_number(block.style, block.start + place)
            for turn, inner in enumerate(item.blocks):
                if turn == 0 and isinstance(inner, Paragraph):
                    text = plain_text(inner).strip()
                    is_line = not number and (has_lead or not text.endswith((".", "!", "?")))
                    yield Unit(UnitKind.LIST_LINE, self.by_block.get(inner.id, ()), number, is_bullet=is_line)
                    self.hangs_on = text
                else:
                    yield from self._of_block(inner)
        self.hangs_on = ""

    def _table(self, table: Table) -> Iterator[Unit]:
        grid = _grid(table)
        header_rows = table.header_rows or _unmarked_header(grid)
        headers = grid[:header_rows] if header_rows < len(grid) else []
        names = _column_names(headers, self)
        if table.caption:
            # The words of a caption are runs and not a block, so they have no sentences of their own.
            self.hangs_on = ""
        for place, cells in enumerate(grid[len(headers) :]):
            values = [self._cell(blocks) for blocks in cells]
            lines = _lines(names, values, has_headers=bool(headers))
            yield Unit(UnitKind.TABLE_ROW, lines=lines, is_first=place == 0)
            for blocks in cells:
                yield from _pictures_in(blocks)

    def _cell(self, blocks: tuple[Block, ...]) -> Sentences:
        found: list[SourceSentence] = []
        for block in walk(blocks):
            if isinstance(block, Note):
                self.notes.append(block)
            elif isinstance(block, Heading | Paragraph):
                found.extend(self.by_block.get(block.id, ()))
        return tuple(found)


def _pictures_in(blocks: tuple[Block, ...]) -> Iterator[Unit]:
    for block in walk(blocks):
        if isinstance(block, Picture) and _is_kept(block):
            yield Unit(UnitKind.PICTURE, picture=block)


def _is_kept(picture: Picture) -> bool:
    """Tell whether a picture says something, or is room to write on a form."""
    return not picture.is_decorative or picture.source.startswith(ROOM_TO_WRITE)


def _grid(table: Table) -> list[list[tuple[Block, ...]]]:
    """Return the blocks of each place, row by row; a place covered by a cell that began elsewhere is empty."""
    covered: dict[tuple[int, int], bool] = {}
    grid: list[list[tuple[Block, ...]]] = []
    for row_place, row in enumerate(table.rows):
        places: list[tuple[Block, ...]] = []
        for cell in row.cells:
            while covered.pop((row_place, len(places)), False):
                places.append(())
            column = len(places)
            for down in range(1, max(1, cell.row_span)):
                covered.update({(row_place + down, column + right): True for right in range(max(1, cell.column_span))})
            places.append(cell.blocks)
            places.extend(() for _ in range(cell.column_span - 1))
        grid.append(places)
    return grid


def _unmarked_header(grid: list[list[tuple[Block, ...]]]) -> int:
    """Return 1 where the first row of a table surely names columns of figures, though nobody marked it so; else 0.

    Without the names a row of amounts says nothing: "Day centre, £1,240,000, £1,180,000".
    """
    if len(grid) < _FEWEST_ROWS or min(map(len, grid)) < _FEWEST_COLUMNS:
        return 0
    first, *later = [[_words(blocks) for blocks in row[1:]] for row in grid]
    has_names = all(words and (_A_YEAR.match(words) or not _AN_AMOUNT.match(words)) for words in first)
    columns = zip(*(row[: len(first)] for row in later), strict=False)
    return int(has_names and any(all(map(_AN_AMOUNT.match, column)) for column in columns))


def _words(blocks: tuple[Block, ...]) -> str:
    return " ".join(plain_text(block) for block in walk(blocks) if isinstance(block, Heading | Paragraph)).strip()


def _column_names(headers: list[list[tuple[Block, ...]]], walker: _Walker) -> list[Sentences]:
    width = max((len(row) for row in headers), default=0)
    names: list[Sentences] = [()] * width
    for row in headers:
        for column, blocks in enumerate(row):
            names[column] += walker._cell(blocks)
    return names


def _lines(names: list[Sentences], values: list[Sentences], *, has_headers: bool) -> tuple[Line, ...]:
    if not has_headers and len(values) == 2 and values[0] and values[1]:
        # Two columns without a header row: the first names the second.
        return (Line(values[0], values[1]),)
    padded = [*names, *([()] * len(values))]
    return tuple(Line(padded[column], value) for column, value in enumerate(values) if value)


def _item_number(style: str, place: int) -> str:
    if style.endswith("letter") and 1 <= place <= 26:
        letter = chr(ord("a") + place - 1)
        return letter.upper() if style.startswith("upper") else letter
    return str(place)
