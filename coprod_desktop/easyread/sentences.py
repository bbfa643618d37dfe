"""The sentences of a document, each with an id that lasts.

Ledger, sign-off and notes hang on these ids; model.lasting keeps them when a new version of a paper comes.
"""

from collections.abc import Iterator

from coprod_desktop.language import sentences as language
from coprod_desktop.model.document import Document, plain_text, text_blocks
from coprod_desktop.model.meeting import SourceSentence


def of_document(document: Document) -> tuple[SourceSentence, ...]:
    """Return every sentence of every heading and paragraph, those in tables, lists, rows and notes included.

    The id is the block's id, "-s" and the sentence's place in the block, counted from 1. Words for pictures are not
    sentences of a document.
    """
    return tuple(sentence for block in text_blocks(document) for sentence in _of_block(block.id, plain_text(block)))


def _of_block(block_id: str, text: str) -> Iterator[SourceSentence]:
    for place, span in enumerate(language.split(text), 1):
        yield SourceSentence(f"{block_id}-s{place}", block_id, span.start, span.end, text[span.start : span.end])
