"""A plan as a row of paragraphs without any look: for plain text and for braille, which have letters and lines only."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from coprod_desktop import strings
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
from coprod_desktop.render.plan_reading import note_label
from coprod_desktop.render.profiles import Profile

Kind = Literal["title", "heading", "text", "item", "mark", "contents"]

_EMPTY_LABEL = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph: one line until it is wrapped. "\\n" in `text` stands where the line must break.

    `label` is the bullet or number of an item, `depth` how many lists it is in, `level` that of a heading (0 for the
    title). `is_close` says that no empty line stands before it. `id` is that of a heading; `target` the heading that
    a line of the contents list names.
    """

    kind: Kind
    text: str
    label: str = ""
    depth: int = 0
    level: int = 0
    is_close: bool = False
    id: str = ""
    target: str = ""


def without_sizes(profile: Profile) -> Profile:
    """Return the profile for a file without letter sizes: no table is drawn, each row becomes lines (LP-35)."""
    return replace(profile, widest_table=0)


def lines(plan: Plan) -> Iterator[Line]:
    """Yield the paragraphs of a plan in reading order."""
    leads_in = False
    for block in plan.blocks:
        for line in _block(block, 0):
            yield replace(line, is_close=True) if leads_in else line
            leads_in = False
        leads_in = isinstance(block, Text) and block.part in ("label", "caption")


def _block(block: PlanBlock, depth: int) -> Iterator[Line]:
    match block:
        case TitleBlock():
            yield Line("title", _said(block.words), id=block.id)
            yield from (Line("text", text) for text in (block.status, *block.lines) if text)
        case Contents():
            yield Line("heading", block.title, level=1)
            for number, entry in enumerate(block.entries):
                yield Line("contents", entry.text, depth=entry.level, is_close=number > 0, target=entry.target)
        case TextHeading():
            own_number = f"{block.number} " if block.number else ""
            yield Line("heading", own_number + _said(block.words), level=block.level, id=block.id)
        case Text():
            kind: Kind = "mark" if block.part == "page-mark" else "text"
            yield Line(kind, _said(block.words), depth=depth)
        case Figure():
            if not block.is_decorative:
                yield Line("text", strings.say("render.picture_instead", alt=block.alt), depth=depth)
        case PictureWords():
            # Its sentences say all that there is to say; the picture only shows it.
            for number, sentence in enumerate(block.sentences):
                if isinstance(sentence, ItemList):
                    yield from (replace(line, is_close=True) for line in _list(sentence, depth))
                else:
                    yield Line("text", _said(sentence.words), depth=depth, is_close=number > 0)
        case ItemList():
            yield from _list(block, depth)
        case NoteText():
            yield from _labelled(note_label(block), block.blocks, depth + 1)
        case GridTable():
            # Planned for files without sizes, no table is left but one in a plan made for paper.
            for row in block.rows:
                cells = (inner for cell in row.cells for inner in cell.blocks)
                yield from (line for inner in cells for line in _block(inner, depth))


def _list(block: ItemList, depth: int) -> Iterator[Line]:
    for number, item in enumerate(block.items):
        for place, line in enumerate(_labelled(item.label, item.blocks, depth + 1)):
            yield replace(line, is_close=True) if place == 0 and (number or depth) else line


def _labelled(label: str, blocks: tuple[PlanBlock, ...], depth: int) -> Iterator[Line]:
    inside = [line for block in blocks for line in _block(block, depth)]
    if not inside or inside[0].kind != "text" or inside[0].label:
        inside.insert(0, Line("text", _EMPTY_LABEL, depth=depth))
    yield replace(inside[0], kind="item", label=label, depth=depth)
    yield from (replace(line, is_close=True) for line in inside[1:])


def _said(words: tuple[Words, ...]) -> str:
    return "".join(one.text for one in words)
