"""What a plan says, block by block, in reading order: for checking that a file says the same."""

from collections.abc import Iterator
from dataclasses import replace

from coprod_desktop.render.coverage import plain_words
from coprod_desktop.render.plan import (
    Contents,
    Figure,
    GridTable,
    ItemList,
    NoteText,
    PictureWords,
    Plan,
    PlanBlock,
    Text,
    TextHeading,
    TitleBlock,
    Words,
)

# Where a contents list has a page number, which only the layout knows.
PAGE_NUMBER = "0"


def tagged_text(plan: Plan) -> list[tuple[str, str]]:
    """Return the tag and the words of every element that has words, as a tagged PDF must have them.

    Page numbers in the contents list are PAGE_NUMBER; a picture's words are its description.
    """
    blocks = (_as_printed(block, plan) if isinstance(block, TitleBlock) else block for block in plan.blocks)
    return [(tag, squeezed(text)) for block in blocks for tag, text in _of(block)]


def headings(plan: Plan) -> list[str]:
    """Return the words of every heading, the title's first: what the outline must say."""
    return [text for tag, text in tagged_text(plan) if tag in ("H1", "H2", "H3", "H4", "H5", "H6")]


def squeezed(text: str) -> str:
    """Return text with every kind of space as one plain space: lines break where they like."""
    return " ".join(text.replace("\u00a0", " ").split())


def _as_printed(block: TitleBlock, plan: Plan) -> TitleBlock:
    """Return the top of a version with a name for each sign in its short lines that the letters lack."""
    status, *lines = (_said(plain_words(text, plan.profile.family)) for text in (block.status, *block.lines))
    return replace(block, status=status, lines=tuple(lines))


def _of(block: PlanBlock) -> Iterator[tuple[str, str]]:
    match block:
        case TitleBlock():
            yield "H1", _said(block.words)
            yield from (("P", text) for text in (block.status, *block.lines) if text)
        case TextHeading():
            yield f"H{block.level + 1}", f"{block.number} {_said(block.words)}"
        case Contents():
            yield "H2", block.title
            yield from (("TOCI", f"{entry.text} {block.page_word} {PAGE_NUMBER}") for entry in block.entries)
        case Text():
            yield "Caption" if block.part == "caption" else "P", _said(block.words)
        case ItemList():
            yield from _of_list(block)
        case GridTable():
            cells = (cell for row in block.rows for cell in row.cells)
            yield from (pair for cell in cells for inner in cell.blocks for pair in _of(inner))
        case Figure():
            yield from (("Figure", block.alt),) if not block.is_decorative else ()
        case PictureWords():
            yield from (pair for inner in (block.figure, *block.sentences) if inner for pair in _of(inner))
        case NoteText():
            yield from _of_note(block)


def _of_list(block: ItemList) -> Iterator[tuple[str, str]]:
    for item in block.items:
        if item.label:
            yield "Lbl", item.label
        if len(item.blocks) == 1 and isinstance(item.blocks[0], Text):
            yield "LBody", _said(item.blocks[0].words)
        else:
            yield from (pair for inner in item.blocks for pair in _of(inner))


def _of_note(block: NoteText) -> Iterator[tuple[str, str]]:
    yield "Lbl", f"{block.label}:"
    if len(block.blocks) == 1 and isinstance(block.blocks[0], Text):
        yield "Note", _said(block.blocks[0].words)
    else:
        yield from (pair for inner in block.blocks for pair in _of(inner))


def _said(words: tuple[Words, ...]) -> str:
    return "".join(run.printed for run in words)
