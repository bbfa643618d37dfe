"""Finds what a document explains with something beside it: in the next cell of a row, or in a footnote."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from coprod_desktop.checker.definitions import LETTERS, find_definitions, reads_as
from coprod_desktop.checker.learned import Explanation
from coprod_desktop.model.document import Block, Document, Heading, Note, Paragraph, Row, Table, plain_text, walk

_ONLY_LETTERS = re.compile(rf"{LETTERS}s?\Z")
_KNOWN_AS = re.compile(r"(?:also |now )?(?:known as|called|shortened to|abbreviated to|or|hereafter)\b", re.IGNORECASE)
_SAYS_MEANING = re.compile(
    r"\b(?:mean\w*|stands? for|in full|full (?:name|form|words)|long form|definition)\b", re.IGNORECASE
)
_WORDS = 6
"""How many words the first cell of a row of explained words may have."""

Found = Mapping[str, tuple[Explanation, ...]]


def find_beside(document: Document) -> Found:
    """Return what cells and notes explain, by the block in which the letters stand."""
    found: defaultdict[str, list[Explanation]] = defaultdict(list)
    notes = {one.id: _text(one.blocks) for one in walk(document.blocks) if isinstance(one, Note)}
    for block in walk(document.blocks):
        if isinstance(block, Table):
            find = _in_glossary if _is_glossary(block) else _in_row
            for row in block.rows:
                for block_id, explanation in find(row):
                    found[block_id].append(explanation)
        elif notes and isinstance(block, Heading | Paragraph):
            found[block.id] += _in_notes(block, notes)
    return {block_id: tuple(explanations) for block_id, explanations in found.items() if explanations}


def _in_row(row: Row) -> Iterator[tuple[str, Explanation]]:
    texts = [_text(cell.blocks) for cell in row.cells]
    for cell, text in zip(row.cells, texts, strict=True):
        if not _ONLY_LETTERS.match(text):
            continue
        letters = text.removesuffix("s")
        long = next((other for other in texts if other != text and reads_as(letters, other)), "")
        first = next((one for one in walk(cell.blocks) if isinstance(one, Heading | Paragraph)), None)
        if long and first:
            yield first.id, Explanation(letters, 0, long)


def _is_glossary(table: Table) -> bool:
    """Tell whether the first row says that the others explain words: "Short form", "What it means"."""
    heads = [_text(cell.blocks) for cell in table.rows[0].cells] if table.rows else []
    return len(heads) > 1 and any(_SAYS_MEANING.search(head) for head in heads[1:]) and len(heads[0].split()) <= _WORDS


def _in_glossary(row: Row) -> Iterator[tuple[str, Explanation]]:
    word, *others = [_text(cell.blocks) for cell in row.cells]
    first = next((one for one in walk(row.cells[0].blocks) if isinstance(one, Heading | Paragraph)), None)
    long = max(others, key=len, default="")
    if first and 0 < len(word.split()) <= _WORDS and len(long.split()) > 1:
        key = word.removesuffix("s") if _ONLY_LETTERS.match(word) else word.lower()
        yield first.id, Explanation(key, 0, long)


def _in_notes(block: Heading | Paragraph, notes: Mapping[str, str]) -> Iterator[Explanation]:
    """Yield the letters that the notes of a block explain, as if each note stood in brackets where its mark is."""
    text, place = plain_text(block), 0
    for run in block.runs:
        place += len(run.text)
        note = notes.get(run.note, "").rstrip(". ")
        if not note:
            continue
        said = _KNOWN_AS.sub(lambda found: found[0].lower(), note, count=1) if _KNOWN_AS.match(note) else note
        before = text[:place].rstrip()
        for one in (*find_definitions(f"{before} ({said})"), *find_definitions(note)):
            at = before.rfind(one.key)
            yield Explanation(one.key, at if at >= 0 else place, one.long)


def _text(blocks: tuple[Block, ...]) -> str:
    return " ".join(plain_text(one) for one in walk(blocks) if isinstance(one, Heading | Paragraph)).strip()
