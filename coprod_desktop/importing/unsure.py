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
    for block in doc.walk(imported.document.blocks):
        before = block.id if isinstance(block, doc.Heading | doc.Paragraph) else before
        match block:
            case doc.Heading() if "guessed_headings" in imported.guessed:
                words = _beginning(doc.plain_text(block))
                yield Unsure(block.id, strings.say("formats.unsure_heading", words=words))
            case doc.Table() if "guessed_tables" in imported.guessed:
                yield Unsure(_first_words(block), strings.say("formats.unsure_table", words=_beginning(_said(block))))
            case doc.Picture() if not block.alt.strip() and not block.is_decorative:
                # A text view goes to words, so the words before the picture stand for it.
                yield Unsure(before or block.id, strings.say("formats.unsure_picture"))


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
