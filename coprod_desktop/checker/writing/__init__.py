"""Plain-writing findings: one module for each family of rules in the standards."""

from collections.abc import Callable, Iterable, Iterator

from coprod_desktop.checker.block_text import BlockText
from coprod_desktop.checker.settings import Family, Profile, Settings
from coprod_desktop.checker.writing import (
    capitals,
    dates_and_times,
    difficult_words,
    double_negatives,
    many_ideas,
    numbers,
    passives,
    roman_numerals,
    sentence_length,
    short_latin,
    slashes,
)
from coprod_desktop.language.places import Places
from coprod_desktop.model.finding import Finding

Rule = Callable[[BlockText, Profile], Iterable[Finding]]

RULES: dict[Family, Rule] = {
    Family.LONG_SENTENCES: sentence_length.find,
    Family.MANY_IDEAS: many_ideas.find,
    Family.PASSIVES: passives.find,
    Family.DOUBLE_NEGATIVES: double_negatives.find,
    Family.SHORT_LATIN: short_latin.find,
    Family.SLASHES: slashes.find,
    Family.ROMAN_NUMERALS: roman_numerals.find,
    Family.NUMBERS: numbers.find,
    Family.DATES_AND_TIMES: dates_and_times.find,
    Family.CAPITALS: capitals.find,
    Family.HARD_WORDS: difficult_words.find,
}

# A term of the word lists that stands at the very place says more than these rules can.
_GIVES_WAY = (Family.SHORT_LATIN, Family.SLASHES, Family.ROMAN_NUMERALS, Family.HARD_WORDS)


def find(block: BlockText, taken: Places, settings: Settings) -> Iterator[Finding]:
    """Yield the findings of the families that are switched on; `taken` are the places of terms."""
    for family, rule in RULES.items():
        if not settings.has(family):
            continue
        for finding in rule(block, settings.profile):
            if family in _GIVES_WAY and taken.touch(finding.start, finding.end):
                continue
            yield finding
