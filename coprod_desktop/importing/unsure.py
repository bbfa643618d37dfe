"""The places in a paper that the reading of it was unsure of, so that a person can go there and look."""

from collections.abc import Iterator
from dataclasses import dataclass

from coprod_desktop import strings
from coprod_desktop.importing.imported import Imported
from coprod_desktop.model import document as doc

_WORDS_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Unsure:
    """A place to look at: the id of its block, and a sentence that says what to look for."""

    block_id: str
    sentence: str


def unsure_places(imported: Imported) -> tuple[Unsure, ...]:
    """Return the places to look at in reading order."""
    return tuple(_places(imported))


def _places(imported: Imported) -> Iterator[Unsure]:
    before = ""
    doubts = _by_block(imported)
    first = next((block.id for block in doc.text_blocks(imported.document)), "")
    for words in _wanted(imported) if first else ():
        yield Unsure(first, strings.say("formats.unsure_left_out", words=_beginning(words)))
    for block in doc.walk(imported.document.blocks):
        before = block.id if isinstance(block, doc.Heading | doc.Paragraph) else before
        if isinstance(block, doc.Heading | doc.Paragraph):
            words = _beginning(doc.plain_text(block))
            for about in doubts.get(block.id, ()):
                yield Unsure(block.id, strings.say(f"formats.unsure_{about}", words=words))
        match block:
            case doc.Heading() if "guessed_headings" in imported.guessed:
                words = _beginning(doc.plain_text(block))
                yield Unsure(block.id, strings.say("formats.unsure_heading", words=words))
            case doc.Table() if "guessed_tables" in imported.guessed:
                yield Unsure(_first_words(block), strings.say("formats.unsure_table", words=_beginning(_said(block))))
            case doc.Picture() if not block.alt.strip() and not block.is_decorative:
                # A text view goes to words, so the words before the picture stand for it.
                yield Unsure(before or block.id, strings.say("formats.unsure_picture"))


def _wanted(imported: Imported) -> Iterator[str]:
    """Yield what was left out at the edges of the pages, but for a running head that says the title again."""
    document = imported.document
    texts_inside = (one for one in doc.walk(document.blocks) if isinstance(one, doc.Heading | doc.Paragraph))
    said = [document.title, *map(doc.plain_text, texts_inside)]
    texts = [" ".join(text.split()).casefold() for text in said]
    for words in imported.left_out:
        if not any(words.casefold() in text for text in texts):
            yield words


def _by_block(imported: Imported) -> dict[str, tuple[str, ...]]:
    """Return what to look at in each block, once each."""
    found: dict[str, tuple[str, ...]] = {}
    for doubt in imported.doubts:
        before = found.get(doubt.block_id, ())
        found[doubt.block_id] = before if doubt.about in before else (*before, doubt.about)
    return found


def _said(table: doc.Table) -> str:
    texts = (block for block in doc.walk((table,)) if isinstance(block, doc.Heading | doc.Paragraph))
    return " ".join(doc.plain_text(block) for block in texts)


def _first_words(table: doc.Table) -> str:
    """Return the id of the first block with words: a place that a text view can go to."""
    texts = (block for block in doc.walk((table,)) if isinstance(block, doc.Heading | doc.Paragraph))
    return next((block.id for block in texts), table.id)


def _beginning(text: str) -> str:
    words = text.split()
    return " ".join(words) if len(words) <= _WORDS_SHOWN else f"{' '.join(words[:_WORDS_SHOWN])} …"
