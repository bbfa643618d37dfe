"""Notes and a newer version of their paper: each goes to the sentence that it was about, wherever that is now.

Sentences are matched as in a meeting's papers (model.lasting). What no longer fits is told, never dropped.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from coprod_desktop.app.quoting import Quoting, words_of
from coprod_desktop.easyread import sentences
from coprod_desktop.model.document import Block, Document, Heading, Paragraph, Picture, walk, words
from coprod_desktop.model.lasting import keep_ids
from coprod_desktop.model.meeting import Paper, SourceSentence
from coprod_desktop.model.reading import Note, Quote


@dataclass(frozen=True, slots=True)
class Moved:
    """Notes in their new places, and those that have none in this version."""

    notes: tuple[Note, ...]
    adrift: tuple[Note, ...]


def moved(notes: Sequence[Note], document: Document) -> Moved:
    """Return notes from another version of a paper as they stand in this one."""
    quoting = Quoting(document)
    places = _places([note.about for note in notes], document)
    at_home: list[Note] = []
    adrift: list[Note] = []
    for note in notes:
        place = places.get(_key(note.about)) or _same_picture(note.about, document)
        quote = quoting.quote(*place) if place else None
        if quote is None:
            adrift.append(note)
        else:
            at_home.append(replace(note, about=quote))
    return Moved(tuple(at_home), tuple(adrift))


_Place = tuple[str, int, int]


def _places(quotes: Sequence[Quote], document: Document) -> dict[_Place, _Place]:
    """Return where each quote stands now, by where it stood."""
    old = _as_paper(quotes)
    new = Paper("new", "", document, sentences.of_document(document))
    kept = keep_ids(old, new)
    # The same sentences in the same order: the first with the ids that last, the second with their own places.
    homes = {one.id: now for one, now in zip(kept.sentences, new.sentences, strict=True)}
    found = {}
    for sentence in old.sentences:
        if home := homes.get(sentence.id):
            found[sentence.block_id.removeprefix(_OLD), sentence.start, sentence.end] = (
                home.block_id,
                home.start,
                home.end,
            )
    return found


# So that no id of the old version means another block of the new one.
_OLD = "earlier-"


def _as_paper(quotes: Iterable[Quote]) -> Paper:
    blocks: dict[str, Block] = {}
    quoted: dict[_Place, SourceSentence] = {}
    for quote in quotes:
        block_id = _OLD + quote.block_id
        runs = words(quote.block_text)
        blocks[block_id] = Heading(block_id, 1, runs) if quote.is_heading else Paragraph(block_id, runs)
        name = f"{block_id}-{quote.start}-{quote.end}"
        quoted[_key(quote)] = SourceSentence(name, block_id, quote.start, quote.end, quote.text)
    return Paper("old", "", Document("", tuple(blocks.values())), tuple(quoted.values()))


def _same_picture(quote: Quote, document: Document) -> _Place | None:
    """Return a picture with the same words as the one that was quoted."""
    for block in walk(document.blocks):
        if isinstance(block, Picture) and words_of(block) == quote.block_text and quote.text == quote.block_text:
            return block.id, 0, len(quote.text)
    return None


def _key(quote: Quote) -> _Place:
    return quote.block_id, quote.start, quote.end
