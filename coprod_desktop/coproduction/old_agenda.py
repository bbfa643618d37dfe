"""An agenda that somebody wrote in Word, as items: titles, minutes and breaks, as far as they can be told."""

import re
from collections.abc import Iterator

from coprod_desktop.model.dates import minutes_of_day
from coprod_desktop.model.document import Block, Document, Heading, ListBlock, Paragraph, Table, plain_text, walk
from coprod_desktop.model.ids import new_id
from coprod_desktop.model.meeting import AgendaItem
from coprod_desktop.model.typed import read_time

MOST_ITEMS = 100
_USUAL_MINUTES = 15
_LONGEST_TITLE = 200

_NUMBER = re.compile(r"^\s*(?:item\s*)?(?:\d{1,2}|[ivx]{1,4})\s*[.):]\s+", re.IGNORECASE)
_CLOCK = r"\d{1,2}(?:[.:]\d{2})?\s*(?:am|pm|noon)?"
_FROM_TO = re.compile(rf"(?<!\w)({_CLOCK})\s*(?:-|–|—|to)\s*({_CLOCK})(?!\w)", re.IGNORECASE)
_STARTS = re.compile(r"(?<!\w)(\d{1,2}[.:]\d{2}\s*(?:am|pm)?|\d{1,2}\s*(?:am|pm))(?!\w)", re.IGNORECASE)
_MINUTES = re.compile(r"\(?\b(\d{1,3})\s*(?:minutes?|mins?)\b\)?", re.IGNORECASE)
_BREAK = re.compile(
    r"^(?:(?:tea|coffee|lunch|comfort|short|refreshment)s?\s+)?(?:and\s+\w+\s+)?break\b|^lunch$|^refreshments$",
    re.IGNORECASE,
)


def items_of(document: Document) -> tuple[AgendaItem, ...]:
    """Return the items of an agenda in its order; () when there is nothing like an item in it."""
    lines = list(_lines(document))[:MOST_ITEMS]
    times = [_start(line) for line in lines]
    items = []
    for place, line in enumerate(lines):
        after = times[place + 1] if place + 1 < len(times) else None
        item = _item(line, times[place], after)
        if item is not None:
            items.append(item)
    return tuple(items)


def _lines(document: Document) -> Iterator[str]:
    """Yield the lines that look like items: numbered ones, else rows of a table, else a list, else headings."""
    blocks = document.blocks
    for found in (_numbered(blocks), _rows(blocks), _listed(blocks), _headings(blocks)):
        lines = [line for line in found if line.strip()]
        if len(lines) > 1:
            yield from lines
            return


def _numbered(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, ListBlock) and block.style != "bullet":
            yield from (_first(item.blocks) for item in block.items)
        elif isinstance(block, Heading | Paragraph):
            text = plain_text(block)
            is_item = bool(isinstance(block, Heading) and block.number) or bool(_NUMBER.match(text))
            if is_item or _BREAK.match(text.strip()):
                yield text


def _rows(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in walk(blocks):
        if isinstance(block, Table):
            for row in block.rows[block.header_rows :]:
                cells = [_first(cell.blocks) for cell in row.cells if not cell.is_header or block.header_rows == 0]
                yield "  ".join(cell for cell in cells[:3] if not re.fullmatch(r"\s*\d{0,2}[.)]?\s*", cell))


def _listed(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, ListBlock):
            yield from (_first(item.blocks) for item in block.items)


def _headings(blocks: tuple[Block, ...]) -> Iterator[str]:
    found = [block for block in blocks if isinstance(block, Heading)]
    inner = [block for block in found if block.level > 1]
    yield from (plain_text(block) for block in (inner if len(inner) > 1 else found))


def _first(blocks: tuple[Block, ...]) -> str:
    texts = (plain_text(one) for one in walk(blocks) if isinstance(one, Heading | Paragraph))
    return next((text for text in texts if text.strip()), "")


def _item(line: str, starts: int | None, next_starts: int | None) -> AgendaItem | None:
    minutes = _minutes(line, starts, next_starts)
    title = _MINUTES.sub("", _FROM_TO.sub("", _NUMBER.sub("", line)))
    title = _STARTS.sub("", title, count=1) if starts is not None else title
    title = " ".join(_NUMBER.sub("", title).split()).strip(" -–—,:;|()")[:_LONGEST_TITLE]
    if not title:
        return None
    if _BREAK.match(title):
        return AgendaItem(new_id("item"), "", "", minutes=minutes, is_break=True)
    return AgendaItem(new_id("item"), title, "", minutes=minutes)


def _minutes(line: str, starts: int | None, next_starts: int | None) -> int:
    if found := _MINUTES.search(line):
        return int(found[1])
    if found := _FROM_TO.search(line):
        first, last = _clock(found[1]), _clock(found[2])
        if first is not None and last is not None and (last - first) % (12 * 60) > 0:
            return (last - first) % (12 * 60)
    if starts is not None and next_starts is not None and 0 < next_starts - starts <= 12 * 60:
        return next_starts - starts
    return _USUAL_MINUTES


def _start(line: str) -> int | None:
    found = _FROM_TO.search(line) or _STARTS.search(_NUMBER.sub("", line))
    return _clock(found[1]) if found else None


def _clock(text: str) -> int | None:
    try:
        at = read_time(text)
    except ValueError:
        return None
    return minutes_of_day(at) if at is not None else None
