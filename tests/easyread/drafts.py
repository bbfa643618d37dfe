"""Drafting written short, for the tests of this package."""

from functools import cache

from coprod_desktop.easyread import drafting, sentences
from coprod_desktop.easyread.pictures import Idea, PictureIndex
from coprod_desktop.language.entry import Entry, SayInstead
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.document import Block, Document
from coprod_desktop.model.easy_read import EasyReadDraft
from coprod_desktop.model.finding import Kind
from tests import builders

ENTRIES = (
    Entry("direct payment", "Money from the council.", easy_meaning="Money from the council to pay for your support."),
    Entry("advocate", "Somebody who speaks up.", easy_meaning="Someone who helps you to speak up."),
    Entry("commence", "Start.", kind=Kind.SWAP, say_instead=SayInstead("start", "verb")),
)
IDEAS = (
    Idea("openmoji:1F68C", "A bus", ("bus",), 5),
    Idea("1F4B7", "Pound notes", ("money", "£"), 4),
    Idea("1F465", "Two people", ("people",), 1),
)


@cache
def lexicon() -> Lexicon:
    return Lexicon(ENTRIES)


@cache
def pictures() -> PictureIndex:
    return PictureIndex(IDEAS)


def draft_document(document: Document) -> EasyReadDraft:
    return drafting.draft(document, sentences.of_document(document), lexicon(), pictures())


def draft_blocks(*blocks: Block) -> EasyReadDraft:
    return draft_document(builders.paper(*blocks))


def draft_text(*texts: str) -> EasyReadDraft:
    """Draft paragraphs, one for each text."""
    return draft_blocks(*(builders.paragraph(text, f"b{place}") for place, text in enumerate(texts, 1)))


def drafted(*texts: str) -> list[str]:
    """Return every sentence of the draft of some paragraphs."""
    return [sentence for row in draft_text(*texts).rows for sentence in row.sentences]


def look_at(*texts: str) -> str:
    """Return everything that a draft of some paragraphs asks a person to look at."""
    return "\n".join(note for row in draft_text(*texts).rows for note in row.look_at)
