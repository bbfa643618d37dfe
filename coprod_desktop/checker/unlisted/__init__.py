"""Terms that no word list has, known by how they are built: laws, names, steps of a scale, compounds, rare words.

Every area and every year has words of its own, so that no list can hold them all. What kind of thing a word names can
often be told from its shape, and the reader is told that much, and whom to ask.
"""

from collections.abc import Callable, Iterable, Iterator

from coprod_desktop.checker.block_text import BlockText
from coprod_desktop.checker.learned import Learned
from coprod_desktop.checker.settings import STANDARD, Family, Settings
from coprod_desktop.checker.unlisted import (
    bodies,
    compounds,
    eponyms,
    grades,
    hyphens,
    laws,
    medical,
    modifiers,
    pairs,
    rare_words,
    titles,
)
from coprod_desktop.checker.unlisted.candidate import Candidate
from coprod_desktop.language import context
from coprod_desktop.language.cues import Sentences
from coprod_desktop.language.folding import flatten
from coprod_desktop.language.places import Places
from coprod_desktop.model.finding import Finding

Rule = Callable[[BlockText], Iterable[Candidate]]

_CERTAIN: tuple[Rule, ...] = (laws.find, bodies.find, titles.find, eponyms.find, medical.find)
# "The bike panel" is nobody's panel of experts: these give way to words of everyday life in their sentence.
_LIKELY: tuple[Rule, ...] = (grades.find, compounds.find, modifiers.find, pairs.find, hyphens.find)

_FEW_MEANINGS = 3
"""So many words together mean the same in any company: "a liquid level indicator for your tea"."""


def find(block: BlockText, learned: Learned, taken: Places, settings: Settings) -> Iterator[Finding]:
    """Yield terms of no list, none overlapping: where two rules agree, the earlier. `taken` are places found before."""
    if not settings.has(Family.JARGON):
        return
    sentences = Sentences(block.text)
    found: list[Candidate] = []
    for rule in _rules(settings):
        for one in sorted(rule(block), key=lambda one: (one.start, -one.end)):
            start, end = one.start, one.end
            if taken.touch(start, end) or block.is_closed(start, end) or _is_among(found, start, end):
                continue
            if rule not in _CERTAIN and _is_everyday(sentences, start, end):
                continue
            if learned.explains(block.text[start:end], block.block_id, start):
                continue
            found.append(one)
            yield one.finding(block)


def _is_among(found: list[Candidate], start: int, end: int) -> bool:
    return any(start < one.end and one.start < end for one in found)


def _rules(settings: Settings) -> tuple[Rule, ...]:
    """Return the rules that hold. Easy read has a rule of its own for hard words (ER-12)."""
    return (*_CERTAIN, *_LIKELY, rare_words.find) if settings.profile == STANDARD else (*_CERTAIN, *_LIKELY)


def _is_everyday(sentences: Sentences, start: int, end: int) -> bool:
    if sentences.text.count(" ", start, end) >= _FEW_MEANINGS - 1:
        return False
    own = flatten(sentences.text[start:end]).split()
    if own[-1].isalpha():
        own = own[-1:]  # what stands before it tells as well: "a coffee survey", but not "Band 5"
    return not context.EVERYDAY.isdisjoint(frozenset(sentences.at(start)).difference(own))
