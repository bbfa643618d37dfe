"""Settles which meaning a word with several has, by the other words of its sentence."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from coprod_desktop.language import context, inflect
from coprod_desktop.language.entry import Cues
from coprod_desktop.language.folding import flatten

LONGEST = 600
"""How far a sentence is followed on either side of a word, in characters: further off, a cue says little."""

# No sentence ends after these; each is written with its full stop. Most ends need not be asked: four small
# letters stand before them.
_SHORT_FORMS = (
    r"(?<!\b[A-Z]\.)(?<!e\.g\.)(?<!i\.e\.)(?<!\b[DM]r\.)(?<!\bMs\.)(?<!\bMrs\.)(?<!\bSt\.)(?<!\bNo\.)(?<!\bvs\.)"
)
# One set of characters comes first, which lets the search leap from one to the next.
_STOP = re.compile(rf"[.!?\n](?:(?<=\n)\s*\n|(?<!\n)(?:(?<=[a-z]{{4}}.)|{_SHORT_FORMS})[\"')\]’”]*\s+(?=[^a-z\s]))")

SHORT_TEXT = 120
"""Up to so many characters a text is taken for a line of its own, whose words count without words of care."""

ANY_CARE_WORD = "@care"
"""As a cue, it stands for every word of `context.CARE`."""

_OPENING, _CLOSING = tuple("\"“‘'"), tuple("\"”’'")
_LABEL = re.compile(
    r"\s*(?:[-•*–]\s*)?(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z])[.):]?\s+)?(?:(?:my|our|your|the)\s+)?", re.IGNORECASE
)
_AFTER_LABEL = re.compile(r"\s*(?:\Z|:(?:\s|\Z))")


class Sentence(NamedTuple):
    """The words of a sentence in small letters, in their order."""

    in_order: list[str]

    @property
    def words(self) -> frozenset[str]:
        """The words, for asking whether one of them is there."""
        return frozenset(self.in_order)

    def has(self, words: frozenset[str], phrases: tuple[str, ...]) -> bool:
        """Tell whether one of the words is there, or one of the phrases, which have a blank at each end."""
        if not words.isdisjoint(self.in_order):
            return True
        row = f" {' '.join(self.in_order)} " if phrases else ""
        return any(phrase in row for phrase in phrases)


NEAR = 320
"""How far around a word the whole text is asked what it is about, in characters on either side."""

SURE_OF_CARE = 3
"""How many different words of care around a word say that the text is about care, when its own sentence has none."""


class Sentences:
    """The sentences of a text, cut roughly and quickly, for asking which words stand together."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._known: dict[tuple[int, int], Sentence] = {}

    @cached_property
    def _flat(self) -> str:
        return flatten(self.text)

    def at(self, place: int) -> Sentence:
        """Return the sentence around a place."""
        bounds = self._bounds(place)
        if bounds not in self._known:
            self._known[bounds] = Sentence(self._flat[slice(*bounds)].split())
        return self._known[bounds]

    def beside(self, place: int) -> Sentence:
        """Return the words around a place, whichever sentences they belong to."""
        return Sentence(self._flat[max(0, place - NEAR) : place + NEAR].split())

    def are_about_care(self, place: int, own: frozenset[str]) -> bool:
        """Tell whether the sentences around a place speak of care or councils, the term's `own` words not counted."""
        return len((context.BESIDE_CARE - own) & self.beside(place).words) >= SURE_OF_CARE

    def _bounds(self, place: int) -> tuple[int, int]:
        after = bisect_right(self._stops, place)
        start = self._cuts[after - 1][1] if after else 0
        end = self._stops[after] if after < len(self._stops) else len(self.text)
        return max(start, place - LONGEST), min(end, place + LONGEST)

    @cached_property
    def _cuts(self) -> list[tuple[int, int]]:
        """Return where each sentence but the last stops, and where the next one starts."""
        return [found.span() for found in _STOP.finditer(self.text)]

    @cached_property
    def _stops(self) -> list[int]:
        return [stop for stop, _ in self._cuts]


@dataclass(frozen=True, slots=True)
class CueWords:
    """The cues of an entry made ready: single words in their usual forms, and phrases with a blank at each end.

    `never_alone` has the words of everyday life besides those of the entry, which are `own`.
    """

    needs: frozenset[str]
    needs_phrases: tuple[str, ...]
    never: frozenset[str]
    never_alone: frozenset[str]
    never_phrases: tuple[str, ...]
    leans_on_care: bool
    own: frozenset[str]

    def allow(self, sentence: Sentence) -> bool:
        """Tell whether a sentence has what the entry needs. The term's own words count: "lacks capacity" is a cue."""
        return (not self.needs and not self.needs_phrases) or sentence.has(self.needs, self.needs_phrases)

    def forbid(self, sentence: Sentence, is_alone: bool) -> bool:
        """Tell whether a sentence has what shows another meaning.

        Everyday life beside it shows that of a word alone: "Down's syndrome and a drum kit" means what it says.
        """
        return sentence.has(self.never_alone if is_alone else self.never, self.never_phrases)


def stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether a term is a whole heading, the label before a colon, or all that stands between quote marks.

    Such a term can have no cue beside it, and needs none.
    """
    if text[start - 1 : start] in _OPENING and text[end : end + 1] in _CLOSING:
        return True
    return bool(_LABEL.fullmatch(text, 0, start) and _AFTER_LABEL.match(text, end))


def is_far_from_care(sentences: Sentences, start: int, end: int) -> bool:
    """Tell whether a word with two meanings stands where nothing speaks of care, so that it is no term.

    A short text, such as a line of an agenda, has no room to say what it is about: there, the word counts.
    """
    word = sentences.text[start:end].lower()
    if word not in context.TWO_MEANINGS:
        return False
    own = frozenset({word, word.removesuffix("s")})
    words = sentences.at(start).words - own
    if not context.EVERYDAY.isdisjoint(words):
        return True
    if not context.CARE.isdisjoint(words) or len(sentences.text) <= SHORT_TEXT:
        return False
    return not stands_alone(sentences.text, start, end) and not sentences.are_about_care(start, own)


def ready(cues: Cues, own: frozenset[str] = frozenset()) -> CueWords:
    """Return the cues of an entry made ready to ask; `own` are the words that the entry itself is made of."""
    needs, needs_phrases = _sorted_out(cues.needs_any)
    never, never_phrases = _sorted_out(cues.never_with)
    if ANY_CARE_WORD in cues.needs_any:
        # A word of the group shows nothing about itself: "panel" must not be its own cue.
        needs |= context.CARE - own
    return CueWords(
        needs,
        needs_phrases,
        never,
        never | (context.EVERYDAY - needs - own),
        never_phrases,
        leans_on_care=ANY_CARE_WORD in cues.needs_any,
        own=own,
    )


def _sorted_out(cues: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    rows = [flatten(cue).split() for cue in cues if cue != ANY_CARE_WORD]
    words = {form for row in rows if len(row) == 1 for form in _forms(row[0])}
    return frozenset(words), tuple(f" {' '.join(row)} " for row in rows if len(row) > 1)


def _forms(word: str) -> set[str]:
    if not word.isalpha() or len(word) < 4:
        return {word}
    return {word, *inflect.plurals(word), *inflect.verb_forms(word)}
