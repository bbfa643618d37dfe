"""Checks a document, or one block of it after a keystroke."""

from collections.abc import Iterable, Iterator

from coprod_desktop.checker import short_forms, terms, unlisted, writing
from coprod_desktop.checker.beside import find_beside
from coprod_desktop.checker.block_text import BlockText, block_text
from coprod_desktop.checker.definitions import find_definitions
from coprod_desktop.checker.explanations import find_explanations
from coprod_desktop.checker.learned import Explanation, Learned, learned
from coprod_desktop.checker.settings import Family, Settings
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.language.matching import Match
from coprod_desktop.language.places import Places
from coprod_desktop.model.document import Document, Heading, Paragraph, Span, text_blocks
from coprod_desktop.model.finding import Finding

_USUAL = Settings()


def check(document: Document, lexicon: Lexicon, settings: Settings = _USUAL) -> tuple[Finding, ...]:
    """Return the findings of a whole document in reading order.

    Every use of a term is a finding; `hard_words` groups them. What the document explains is left alone from the
    explanation on.
    """
    read = [_read(block, lexicon, settings) for block in text_blocks(document)]
    known = _learned(document, read)
    return tuple(finding for block, matches in read for finding in _findings(block, matches, known, settings))


def learn(document: Document, lexicon: Lexicon, settings: Settings = _USUAL) -> Learned:
    """Return what a document explains by itself: keep it, and check changed blocks one by one against it."""
    return _learned(document, (_read(block, lexicon, settings) for block in text_blocks(document)))


def check_block(
    block: Heading | Paragraph, known: Learned, lexicon: Lexicon, settings: Settings = _USUAL
) -> tuple[tuple[Finding, ...], Learned]:
    """Return the findings of one changed block, and what the document explains now that it has changed."""
    text, matches = _read(block, lexicon, settings)
    now_known = known.with_block(block.id, _explanations(text, matches))
    return tuple(_findings(text, matches, now_known, settings)), now_known


def _read(block: Heading | Paragraph, lexicon: Lexicon, settings: Settings) -> tuple[BlockText, list[Match]]:
    text = block_text(block, settings.names)
    return text, terms.find_terms(text, lexicon, settings)


def _learned(document: Document, read: Iterable[tuple[BlockText, list[Match]]]) -> Learned:
    order: dict[str, int] = {}
    by_block: dict[str, tuple[Explanation, ...]] = {}
    for block, matches in read:
        order[block.block_id] = len(order)
        by_block[block.block_id] = tuple(_explanations(block, matches))
    return learned(order, by_block, find_beside(document))


def _explanations(block: BlockText, matches: list[Match]) -> Iterator[Explanation]:
    yield from find_definitions(block.text)
    yield from find_explanations(block.text, matches)


def _findings(block: BlockText, matches: list[Match], known: Learned, settings: Settings) -> Iterator[Finding]:
    found = list(terms.findings(block, matches, known, settings))
    taken = Places(Span(match.start, match.end) for match in matches)
    if settings.has(Family.UNKNOWN_SHORT_FORMS):
        found += short_forms.find_unknown(block, known, taken, settings.profile)
    unknown = tuple(unlisted.find(block, known, taken, settings))
    found += unknown
    taken = Places([Span(one.start, one.end) for one in matches] + [Span(one.start, one.end) for one in unknown])
    found += writing.find(block, taken, settings)
    yield from sorted(found, key=lambda finding: (finding.start, -finding.end, finding.kind, finding.rule))
