"""The sentences of a document, each with an id that lasts.

Ledger, sign-off and notes hang on these ids, so a new version of a paper keeps the ids of what it still says.
"""

from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from coprod_desktop.language import sentences as language
from coprod_desktop.model.document import Document, plain_text, text_blocks
from coprod_desktop.model.meeting import SourceSentence

_ALIKE = 0.6
# A rewritten stretch is compared with its near neighbours only: a sentence rarely moves further while it changes.
_NEIGHBOURS = 12


def of_document(document: Document) -> tuple[SourceSentence, ...]:
    """Return every sentence of every heading and paragraph, those in tables, lists, rows and notes included.

    The id is the block's id, "-s" and the sentence's place in the block, counted from 1. Words for pictures are not
    sentences of a document.
    """
    return tuple(sentence for block in text_blocks(document) for sentence in _of_block(block.id, plain_text(block)))


def _of_block(block_id: str, text: str) -> Iterator[SourceSentence]:
    for place, span in enumerate(language.split(text), 1):
        yield SourceSentence(f"{block_id}-s{place}", block_id, span.start, span.end, text[span.start : span.end])


def keep_ids(old: tuple[SourceSentence, ...], new: tuple[SourceSentence, ...]) -> tuple[SourceSentence, ...]:
    """Return the new sentences with the ids of the old ones that they continue.

    The same words keep their id first in order, then wherever they moved; after that a sentence that is mostly the
    same (a ratio of 0.6 and more) and stands in the same stretch keeps it. Every id is there once.
    """
    kept = _same_in_order(old, new)
    _add_moved(kept, old, new)
    _add_alike(kept, old, new)
    return tuple(_with_ids(kept, old, new))


def _same_in_order(old: tuple[SourceSentence, ...], new: tuple[SourceSentence, ...]) -> dict[int, int]:
    matcher = SequenceMatcher(None, [one.text for one in old], [one.text for one in new], autojunk=False)
    return {match.b + step: match.a + step for match in matcher.get_matching_blocks() for step in range(match.size)}


def _add_moved(kept: dict[int, int], old: tuple[SourceSentence, ...], new: tuple[SourceSentence, ...]) -> None:
    taken = set(kept.values())
    free: dict[str, list[int]] = {}
    for place in reversed(range(len(old))):
        if place not in taken:
            free.setdefault(old[place].text, []).append(place)
    for place, sentence in enumerate(new):
        if place not in kept and free.get(sentence.text):
            kept[place] = free[sentence.text].pop()


def _add_alike(kept: dict[int, int], old: tuple[SourceSentence, ...], new: tuple[SourceSentence, ...]) -> None:
    taken = set(kept.values())
    before = -1
    for place, sentence in enumerate(new):
        if place in kept:
            before = kept[place]
            continue
        near = [near for near in range(before + 1, min(len(old), before + 1 + _NEIGHBOURS)) if near not in taken]
        if (found := _most_alike(sentence.text, near, old)) is not None:
            kept[place] = before = found
            taken.add(found)


def _most_alike(text: str, places: list[int], old: tuple[SourceSentence, ...]) -> int | None:
    matcher = SequenceMatcher(None, autojunk=False)
    matcher.set_seq2(text)
    best, best_place = _ALIKE, None
    for place in places:
        matcher.set_seq1(old[place].text)
        if matcher.real_quick_ratio() < best or matcher.quick_ratio() < best:
            continue
        if (ratio := matcher.ratio()) > best or (ratio == best and best_place is None):
            best, best_place = ratio, place
    return best_place


def _with_ids(
    kept: dict[int, int], old: tuple[SourceSentence, ...], new: tuple[SourceSentence, ...]
) -> Iterator[SourceSentence]:
    used = {one.id for one in old}
    for place, sentence in enumerate(new):
        if place in kept:
            yield replace(sentence, id=old[kept[place]].id)
            continue
        fresh = _fresh(sentence.id, used)
        used.add(fresh)
        yield replace(sentence, id=fresh)


def _fresh(wished: str, used: set[str]) -> str:
    # An id that once meant another sentence must not come to mean this one.
    fresh, turn = wished, 1
    while fresh in used:
        turn += 1
        fresh = f"{wished}-{turn}"
    return fresh
