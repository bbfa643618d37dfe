"""A paper cut into steps, so that one thing at a time can be shown."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from coprod_desktop.model.document import (
    Block,
    Document,
    Heading,
    Note,
    Paragraph,
    Picture,
    PictureRow,
    Row,
    Table,
    text_blocks,
    walk,
)
from coprod_desktop.model.document import plain_text as words_of

MOST_WORDS = 70
"""A step has no more words than this, unless a single block has."""


def steps(document: Document) -> tuple[Document, ...]:
    """Return the paper as steps in reading order: an easy read row each, else a heading with what fits below it.

    Each step is a document of its own, with the ids of the paper's blocks; together they have every block. What the
    paper says of itself, such as that it is a draft, is on the first.
    """
    whole = tuple(row for block in document.blocks for row in _as_rows(block))
    cut = [replace(document, blocks=blocks, status="") for blocks in _cut(whole)]
    return (replace(cut[0], status=document.status), *cut[1:]) if cut else (document,)


def _as_rows(block: Block) -> Iterator[Block]:
    """Yield a block as it is, or the rows of a table that is an easy read paper: pictures beside their sentences."""
    rows = [_picture_row(f"{block.id}-row-{n}", row) for n, row in enumerate(_rows(block))]
    made = [row for row in rows if row is not None]
    if made and len(made) == len(rows) and any(row.picture for row in made):
        yield from made
    else:
        yield block


def _rows(block: Block) -> tuple[Row, ...]:
    return block.rows if isinstance(block, Table) else ()


def _picture_row(row_id: str, row: Row) -> PictureRow | None:
    if len(row.cells) != 2:
        return None
    pictures = [block for block in row.cells[0].blocks if not _is_empty(block)]
    sentences = [block for block in row.cells[1].blocks if not _is_empty(block)]
    if len(pictures) > 1 or not all(isinstance(one, Picture) for one in pictures):
        return None
    if not sentences or not all(isinstance(one, Paragraph) for one in sentences):
        return None
    picture = next((one for one in pictures if isinstance(one, Picture)), None)
    return PictureRow(row_id, tuple(one for one in sentences if isinstance(one, Paragraph)), picture)


def _is_empty(block: Block) -> bool:
    return isinstance(block, Paragraph) and not words_of(block).strip()


def _cut(blocks: Sequence[Block]) -> Iterator[tuple[Block, ...]]:
    step: list[Block] = []
    for block in blocks:
        if step and not _fits(step, block):
            yield tuple(step)
            step = []
        step.append(block)
    if step:
        yield tuple(step)


def _fits(step: Sequence[Block], block: Block) -> bool:
    if all(isinstance(one, Heading) for one in step):
        return True  # a heading stays with what it is the heading of
    if isinstance(block, Heading | PictureRow | Note) or any(isinstance(one, PictureRow) for one in step):
        return False
    return _number_of_words([*step, block]) <= MOST_WORDS


def _number_of_words(blocks: Sequence[Block]) -> int:
    inside = Document("", tuple(blocks))
    return sum(len(words_of(block).split()) for block in text_blocks(inside))


def step_of(all_steps: Sequence[Document], block_id: str) -> int:
    """Return which step a block is in, the first when it is in none."""
    for place, step in enumerate(all_steps):
        if any(block.id == block_id for block in walk(step.blocks)):
            return place
    return 0
