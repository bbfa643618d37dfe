"""The lines of an agenda that somebody wrote in Word, as rows: title, who, when and what is told about it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coprod_desktop.model.document import Block, Heading, ListBlock, Paragraph, Row, Table, plain_text, walk

NUMBER = re.compile(r"^\s*(?:item\s*)?(?:\d{1,2}|[ivx]{1,4})\s*[.):]\s+", re.IGNORECASE)
_CLOCK = r"\d{1,2}(?:[.:]\d{2})?\s*(?:am|pm|noon)?"
FROM_TO = re.compile(rf"(?<!\w)({_CLOCK})\s*(?:-|–|—|to)\s*({_CLOCK})(?!\w)", re.IGNORECASE)
STARTS = re.compile(r"(?<!\w)(\d{1,2}[.:]\d{2}\s*(?:am|pm)?|\d{1,2}\s*(?:am|pm))(?!\w)", re.IGNORECASE)
MINUTES = re.compile(r"\(?\b(\d{1,3})\s*(?:minutes?|mins?)\b\)?", re.IGNORECASE)
_MINUTES_AWAY = re.compile(r"\(\s*\d{1,3}\s*min(?:ute)?s?\s*\)|,?\s*\b\d{1,3}\s*min(?:ute)?s?\b", re.IGNORECASE)
BREAK = re.compile(
    r"^(?:(?:tea|coffee|lunch|comfort|short|refreshment)s?\s+)?(?:and\s+\w+\s+)?break\b|^lunch$|^refreshments$",
    re.IGNORECASE,
)
_BEGINS_WITH_TIME = re.compile(r"^\s*(?:\d{1,2}[.:]\d{2}|\d{1,2}\s*[ap]m)(?:\s*[ap]m)?\b\D", re.IGNORECASE)
# At the end of a title, such as "(Mary Obi and Tom Fox)".
_IN_BRACKETS = re.compile(r"\(([^()]*)\)\s*$")
_BARE_NUMBER = re.compile(r"\s*\d{0,2}[.)]?\s*")
_STOPS = " -–—,:;|\t"
_COLUMNS = {
    "title": {"item", "items", "agenda item", "subject", "topic", "title", "what", "what we will talk about"},
    "who": {"lead", "leads", "presenter", "presenters", "presented by", "who", "led by", "by", "speaker", "owner"},
    "when": {"time", "times", "when", "start", "starts", "timing", "timings", "from"},
    "minutes": {"minutes", "mins", "duration", "length", "how long", "min"},
    "number": {"no", "number", "#", "ref", "item no", "item number"},
    "about": {"paper", "papers", "purpose", "notes", "enc", "enclosure", "details", "action", "format", "comments"},
}


@dataclass(frozen=True, slots=True)
class OldItem:
    """What looks like an item: `when` has clock times or minutes in words, `who` the names as they were written."""

    title: str
    who: str = ""
    when: str = ""
    about: str = ""


def rows_of(blocks: tuple[Block, ...]) -> list[OldItem]:
    """Return numbered lines, else rows of a table, else lines that begin with a time, else a list, else headings."""
    for found in (_numbered(blocks), _of_tables(blocks), _timed(blocks), _listed(blocks), _headed(blocks)):
        rows = [row for row in found if row.title]
        if len(rows) > 1:
            return rows
    return []


def _numbered(blocks: tuple[Block, ...]) -> Iterator[OldItem]:
    for place, block in enumerate(blocks):
        if isinstance(block, ListBlock) and block.style != "bullet":
            yield from (_of_blocks(item.blocks) for item in block.items)
        elif isinstance(block, Heading | Paragraph):
            text = plain_text(block)
            is_item = bool(isinstance(block, Heading) and block.number) or bool(NUMBER.match(text))
            if is_item or BREAK.match(text.strip()):
                yield _of_line(text, _below(blocks, place) if isinstance(block, Heading) else "")


def _of_tables(blocks: tuple[Block, ...]) -> Iterator[OldItem]:
    for block in walk(blocks):
        if isinstance(block, Table):
            columns = _columns(block.rows[0]) if block.rows else ()
            body = block.rows[max(block.header_rows, 1 if columns else 0) :]
            yield from (_of_cells(_texts(row), columns) for row in body)


def _timed(blocks: tuple[Block, ...]) -> Iterator[OldItem]:
    for block in blocks:
        if isinstance(block, Heading | Paragraph) and _BEGINS_WITH_TIME.match(text := plain_text(block)):
            yield _of_line(text)


def _listed(blocks: tuple[Block, ...]) -> Iterator[OldItem]:
    for block in blocks:
        if isinstance(block, ListBlock):
            yield from (_of_blocks(item.blocks) for item in block.items)


def _headed(blocks: tuple[Block, ...]) -> Iterator[OldItem]:
    found = [(place, block) for place, block in enumerate(blocks) if isinstance(block, Heading)]
    inner = [(place, block) for place, block in found if block.level > 1]
    for place, block in inner if len(inner) > 1 else found:
        yield _of_line(plain_text(block), _below(blocks, place))


def _below(blocks: tuple[Block, ...], place: int) -> str:
    """Return the paragraphs that stand below a heading, up to whatever comes then."""
    told = []
    for block in blocks[place + 1 :]:
        if not isinstance(block, Paragraph) or NUMBER.match(plain_text(block)):
            break
        told.append(plain_text(block))
    return "\n".join(told)


def _of_blocks(blocks: tuple[Block, ...]) -> OldItem:
    first, *others = _lines(blocks) or [""]
    return _of_line(first, "\n".join(others))


def _of_line(text: str, about: str = "") -> OldItem:
    """Return a line as a row; names in brackets at its end present the item."""
    when = f"{_times(text)} {_times(about)}"
    bare = _title(_without_times(text))
    if (found := _IN_BRACKETS.search(bare)) and bare[: found.start()].strip(_STOPS):
        return OldItem(_title(bare[: found.start()]), found[1].strip(_STOPS), when, about)
    return OldItem(bare, "", when, about)


def _of_cells(texts: Sequence[str], columns: Sequence[str]) -> OldItem:
    """Return a row of a table; without names of columns the first words are the title, the next ones who."""
    named = {kind: text for kind, text in reversed(list(zip(columns, texts, strict=False))) if kind}
    if minutes := re.fullmatch(r"\s*(\d{1,3})\s*", named.get("minutes", "")):
        named["minutes"] = f"{minutes[1]} minutes"
    if not named.get("title"):
        words = [
            text for text in texts if not _BARE_NUMBER.fullmatch(text) and _without_times(text).strip(_STOPS + "()")
        ]
        named |= dict(zip(("title", "who", "about"), words, strict=False))
    times = " ".join(_times(text) for text in ((named.get("when", ""), named.get("minutes", ""), *texts)))
    title, *below = named.get("title", "").split("\n")
    about = "\n".join(part for part in (*below, named.get("about", "")) if part.strip())
    who = " ".join(_without_times(named.get("who", "")).split()).strip(_STOPS)
    return OldItem(_title(_without_times(title)), who, times, about)


def _columns(row: Row) -> tuple[str, ...]:
    """Return what each column holds by the names above them; () when the row is no row of names."""
    names = [" ".join(text.lower().split()).strip(".:") for text in _texts(row)]
    kinds = tuple(next((kind for kind, words in _COLUMNS.items() if name in words), "") for name in names)
    return (
        kinds
        if sum(map(bool, kinds)) > 1 and all(kind or not name for kind, name in zip(kinds, names, strict=True))
        else ()
    )


def _texts(row: Row) -> list[str]:
    return ["\n".join(_lines(cell.blocks)) for cell in row.cells]


def _lines(blocks: tuple[Block, ...]) -> list[str]:
    texts = (plain_text(one) for one in walk(blocks) if isinstance(one, Heading | Paragraph))
    return [line for text in texts for line in text.split("\n") if line.strip()]


def _times(text: str) -> str:
    """Return the times and minutes in a text, and nothing else of it."""
    return " ".join(found[0] for sort in (FROM_TO, STARTS, MINUTES) for found in sort.finditer(text))


def _without_times(text: str) -> str:
    text = _MINUTES_AWAY.sub("", FROM_TO.sub("", NUMBER.sub("", text)))
    return re.sub(r"\(\s*\)", "", STARTS.sub("", text, count=1))


def _title(text: str) -> str:
    return " ".join(NUMBER.sub("", text).split()).strip(_STOPS)
