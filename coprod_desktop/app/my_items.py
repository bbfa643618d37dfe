"""Which items of an agenda are for me: its items, and those that name somebody."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coprod_desktop.model.document import Block, Document, Heading, ListBlock, plain_text, text_blocks, walk

_AGENDA = re.compile(r"\bagenda\b", re.IGNORECASE)
_FEWEST_ITEMS = 2
MOST_ITEMS = 60


@dataclass(frozen=True, slots=True)
class Item:
    """An item of an agenda: the block that it begins with, its words, and everything that it says."""

    block_id: str
    title: str
    text: str


def is_agenda(document: Document) -> bool:
    """Tell whether a paper is an agenda: one of ours, or one that calls itself so and has items."""
    if document.kind == "agenda":
        return True
    first = next((plain_text(block) for block in text_blocks(document)), "")
    return bool(_AGENDA.search(f"{document.title} {first}")) and len(items(document)) >= _FEWEST_ITEMS


def items(document: Document) -> tuple[Item, ...]:
    """Return the items of an agenda: its numbered headings, else its other headings, else its numbered lines."""
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    chosen = [one for one in headings if _is_numbered(one)] or [one for one in headings if one.level > 1]
    found = list(_under(document, chosen) if len(chosen) >= _FEWEST_ITEMS else _lines(document))
    return tuple(found[:MOST_ITEMS])


def naming(document: Document, name: str) -> frozenset[str]:
    """Return which items name somebody, by any whole name of theirs that is written with a capital."""
    names = [re.escape(part) for part in (name.strip(), *name.split()) if len(part) > 1]
    if not names:
        return frozenset()
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)", re.IGNORECASE)
    return frozenset(item.block_id for item in items(document) if pattern.search(item.text))


def _is_numbered(heading: Heading) -> bool:
    return bool(heading.number) or bool(re.match(r"(?:item\s+)?\d+[.):]?\s", plain_text(heading), re.IGNORECASE))


def _under(document: Document, headings: list[Heading]) -> Iterator[Item]:
    starts = {heading.id for heading in headings}
    current: Heading | None = None
    inside: list[Block] = []
    for block in document.blocks:
        if block.id in starts and isinstance(block, Heading):
            if current is not None:
                yield _item(current, inside)
            current, inside = block, []
        inside.append(block)
    if current is not None:
        yield _item(current, inside)


def _item(heading: Heading, inside: list[Block]) -> Item:
    title = plain_text(heading).strip()
    shown = f"{heading.number.rstrip('.')}. {title}" if heading.number else title
    return Item(heading.id, shown, _text(tuple(inside)))


def _lines(document: Document) -> Iterator[Item]:
    number = 0
    for block in walk(document.blocks):
        if isinstance(block, ListBlock) and block.style != "bullet":
            for item in block.items:
                first = next((one for one in text_blocks(Document("", item.blocks))), None)
                if first is not None:
                    number += 1
                    yield Item(first.id, f"{number}. {plain_text(first).strip()}", _text(item.blocks))


def _text(blocks: tuple[Block, ...]) -> str:
    return "\n".join(plain_text(block) for block in text_blocks(Document("", blocks)))
