"""An easy read paper that was made elsewhere comes in as rows: a table with a picture beside the words, row by row."""

from collections.abc import Iterator

from coprod_desktop.language import sentences
from coprod_desktop.model.document import (
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
from coprod_desktop.model.easy_read_version import DraftRow

_FEWEST_PICTURED = 3
_SHARE_PICTURED = 0.4
_DEEPEST = 3


def is_easy_read(document: Document) -> bool:
    """Return whether a document already is rows of pictures beside words: enough of them, and much of the paper."""
    rows = rows_of(document)
    pictured = sum(1 for row in rows if row.picture and row.sentences)
    plain = sum(1 for row in rows if not row.heading_level)
    return pictured >= _FEWEST_PICTURED and pictured >= _SHARE_PICTURED * plain


def rows_of(document: Document) -> tuple[DraftRow, ...]:
    """Return the rows of an easy read paper in reading order; a title that stands first is left to the cover.

    In a table each row with a picture is one row; elsewhere a picture goes with the words after it.
    """
    rows: list[DraftRow] = []
    waiting: Picture | None = None
    for part in _parts(document.blocks):
        if isinstance(part, Picture):
            waiting = part
            continue
        picture, row = part
        picture = picture or (waiting if not row.heading_level else None)
        if picture is waiting:
            waiting = None
        source, alt = (picture.source, picture.alt) if picture else ("", "")
        rows.append(DraftRow(f"row-{len(rows) + 1}", row.sentences, (), source, alt, row.heading_level, row.number))
    if rows and rows[0].heading_level and " ".join(rows[0].sentences) == document.title:
        return tuple(rows[1:])
    return tuple(rows)


_Part = tuple[Picture | None, DraftRow]


def _parts(blocks: tuple[Block, ...]) -> Iterator[Picture | _Part]:
    for block in blocks:
        match block:
            case Heading():
                text = plain_text(block).strip()
                level = max(1, min(_DEEPEST, block.level))
                if text:
                    yield None, DraftRow("", (text,), heading_level=level, number=block.number)
            case Paragraph():
                if said := _sentences(block):
                    yield None, DraftRow("", said)
            case Picture():
                yield block
            case PictureRow():
                yield block.picture, DraftRow("", tuple(one for each in block.sentences for one in _sentences(each)))
            case Table():
                yield from _table(block)
            case ListBlock():
                for item in block.items:
                    yield from _parts(item.blocks)
            case Note():
                yield from _parts(block.blocks)


def _table(table: Table) -> Iterator[_Part]:
    for row in table.rows:
        inside = [block for cell in row.cells for block in walk(cell.blocks)]
        pictures = [block for block in inside if isinstance(block, Picture)]
        texts = [block for block in inside if isinstance(block, Heading | Paragraph)]
        said = tuple(sentence for block in texts for sentence in _sentences(block))
        is_heading = bool(said) and not pictures and all(isinstance(block, Heading) for block in texts)
        if said or pictures:
            yield (pictures[0] if pictures else None), DraftRow("", said, heading_level=2 if is_heading else 0)


def _sentences(block: Heading | Paragraph) -> tuple[str, ...]:
    said: list[str] = []
    for line in plain_text(block).split("\n"):
        said.extend(line[span.start : span.end].strip() for span in sentences.split(line))
    return tuple(one for one in said if one)
