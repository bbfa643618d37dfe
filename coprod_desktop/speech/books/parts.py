"""A document cut into parts at its headings, each short enough to listen to in one go where headings allow."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from coprod_desktop import strings
from coprod_desktop.model import document as doc
from coprod_desktop.speech import script
from coprod_desktop.speech.script import Utterance

LONGEST_MINUTES = 6
_DEEPEST = 6


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a document with what is said in it; the first part says the document's title too."""

    title: str
    blocks: tuple[doc.Block, ...]
    script: tuple[Utterance, ...]

    @property
    def words(self) -> int:
        """How many words are written in it."""
        return sum(len(utterance.written.split()) for utterance in self.script)


def parts(document: doc.Document, say: Mapping[str, str], words_a_minute: int) -> tuple[Part, ...]:
    """Return the parts of a document in reading order, its notes last; none when nothing is said in it.

    There is a part for each heading of the highest level that has several; one that takes longer than six minutes at
    this pace is cut at its lower headings, and stays whole where it has none.
    """
    said = _Said(document, say)
    level = _first_level(document.blocks)
    groups = [group for piece in _cut(document.blocks, level) for group in _short(piece, level, said, words_a_minute)]
    found = [Part(_title(group, document), group, said.of(group)) for group in groups]
    if said.notes:
        notes = tuple(block for block in doc.walk(document.blocks) if isinstance(block, doc.Note))
        found.append(Part(strings.say("listening.book.notes"), notes, said.notes))
    opening = script.opening(document, say, found[0].script if found else ())
    if found and opening:
        found[0] = Part(found[0].title, found[0].blocks, (*opening, *found[0].script))
    return tuple(part for part in found if part.script)


def sections(document: doc.Document) -> tuple[tuple[str, tuple[doc.Block, ...]], ...]:
    """Return the title and blocks of each stretch that begins with a heading of the highest level with several."""
    groups = _cut(document.blocks, _first_level(document.blocks))
    return tuple((_title(group, document), group) for group in groups)


class _Said:
    """What is said of each block at the top of a document, and of its notes."""

    def __init__(self, document: doc.Document, say: Mapping[str, str]) -> None:
        owners: dict[str, str] = {}
        for block in document.blocks:
            for inner in (block, *doc.walk(doc.child_blocks(block))):
                owners[inner.id] = block.id
        self._by_block: dict[str, list[Utterance]] = {}
        self.notes: tuple[Utterance, ...] = ()
        noted = {
            inner.id
            for block in doc.walk(document.blocks)
            if isinstance(block, doc.Note)
            for inner in (block, *doc.walk(block.blocks))
        }
        for utterance in script.of_document(document, say):
            if utterance.block_id in noted:
                self.notes = (*self.notes, utterance)
            else:
                self._by_block.setdefault(owners.get(utterance.block_id, ""), []).append(utterance)

    def of(self, blocks: Sequence[doc.Block]) -> tuple[Utterance, ...]:
        """Return what is said of blocks."""
        return tuple(utterance for block in blocks for utterance in self._by_block.get(block.id, ()))


def _first_level(blocks: Sequence[doc.Block]) -> int:
    levels = [block.level for block in blocks if isinstance(block, doc.Heading)]
    return next((level for level in sorted(set(levels)) if levels.count(level) > 1), min(levels, default=1))


def _cut(blocks: Sequence[doc.Block], level: int) -> Iterator[tuple[doc.Block, ...]]:
    """Yield the blocks cut before each heading of this level or a higher one; headings in a row stay together."""
    group: list[doc.Block] = []
    for block in blocks:
        is_cut = isinstance(block, doc.Heading) and block.level <= level
        if is_cut and any(not isinstance(one, doc.Heading) for one in group):
            yield tuple(group)
            group = []
        group.append(block)
    if group:
        yield tuple(group)


def _short(
    blocks: tuple[doc.Block, ...], level: int, said: _Said, words_a_minute: int
) -> Iterator[tuple[doc.Block, ...]]:
    words = sum(len(utterance.written.split()) for utterance in said.of(blocks))
    if level >= _DEEPEST or words <= LONGEST_MINUTES * words_a_minute:
        yield blocks
        return
    for piece in _cut(blocks, level + 1):
        yield from _short(piece, level + 1, said, words_a_minute)


def _title(blocks: Sequence[doc.Block], document: doc.Document) -> str:
    for block in blocks:
        if isinstance(block, doc.Heading) and (text := doc.plain_text(block).strip()):
            return f"{block.number} {text}".strip()
    return document.title.strip() or strings.say("listening.book.untitled")
