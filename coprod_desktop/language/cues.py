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

_OPENING, _CLOSING = frozenset("\"“‘'"), frozenset("\"”’'")
_LABEL = re.compile(
    r"\s*(?:[-•*–]\s*)?(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z])[.):]?\s+)?(?:(?:my|our|your|the)\s+)?", re.IGNORECASE
)
_LONGEST_LABEL = 80  # characters
_AFTER_LABEL = re.compile(r"\s*(?:\Z|:(?:\s|\Z))")


NEAR = 320
"""How far around a word the whole text is asked what it is about, in characters on either side."""

SURE_OF_CARE = 3
"""How many different words of care around a word say that the text is about care, when its own sentence has none."""


class Sentences:
    """The sentences of a text, cut roughly and quickly, for asking which words stand together.

    A text is asked from its start to its end: the sentence of the last answer is kept.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._start = self._end = 0
        self._words: list[str] = []
        self._may_have: dict[tuple[str, ...], bool] = {}

    @cached_property
    def _flat(self) -> str:
        return flatten(self.text)

    def may_have(self, phrases: tuple[str, ...]) -> bool:
        """Tell whether all words of one of the phrases are anywhere in the text; where they are not, no phrase is."""
        if phrases not in self._may_have:
            self._may_have[phrases] = any(all(word in self._flat for word in phrase.split()) for phrase in phrases)
        return self._may_have[phrases]

    def at(self, place: int) -> list[str]:
        """Return the words of the sentence around a place, in small letters and in their order."""
        if self._start <= place < self._end:
            return self._words
        start, end = self._bounds(place)
        if end - start > LONGEST:  # each place in it has other words near
            return self._flat[max(start, place - LONGEST) : min(end, place + LONGEST)].split()
        self._start, self._end, self._words = start, end, self._flat[start:end].split()
        return self._words

    def beside(self, place: int) -> list[str]:
        """Return the words around a place, whichever sentences they belong to."""
        return self._flat[max(0, place - NEAR) : place + NEAR].split()

    def are_about_care(self, place: int, own: frozenset[str]) -> bool:
        """Tell whether the sentences around a place speak of care or councils, the term's `own` words not counted."""
        return len((context.BESIDE_CARE - own).intersection(self.beside(place))) >= SURE_OF_CARE

    def _bounds(self, place: int) -> tuple[int, int]:
        starts, stops = self._cuts
        after = bisect_right(stops, place)
        return starts[after], stops[after]

    @cached_property
    def _cuts(self) -> tuple[list[int], list[int]]:
        """Return where the sentences start, and where each of them stops."""
        found = list(_STOP.finditer(self.text))
        return [0, *map(re.Match.end, found)], [*map(re.Match.start, found), len(self.text)]


class Signs(NamedTuple):
    """What shows a meaning when it stands in the same sentence: words, and phrases with a blank at each end.

    `first` has the words and the first word of each phrase: where none of them is there, nothing else need be asked.
    """

    words: frozenset[str]
    phrases: tuple[str, ...]
    first: frozenset[str]

    def are_in(self, sentence: list[str]) -> bool:
        """Tell whether one of the words or phrases is among the words of a sentence, which are in their order."""
        if self.first.isdisjoint(sentence):
            return False
        if not self.words.isdisjoint(sentence):
            return True
        row = f" {' '.join(sentence)} "
        return any(phrase in row for phrase in self.phrases)


@dataclass(frozen=True, slots=True)
class CueWords:
    """The cues of an entry made ready: single words in their usual forms, and phrases.

    The entry's `own` words count as what it `needs`: "lacks capacity" is a cue. `never_alone` is for a term of one
    word: everyday life beside it shows another meaning, but "Down's syndrome and a drum kit" means what it says.
    """

    needs: Signs
    never: Signs
    never_alone: Signs
    leans_on_care: bool
    own: frozenset[str]
    needs_phrase: bool


def stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether a term is a whole heading, the label before a colon, or all that stands between quote marks.

    Such a term can have no cue beside it, and needs none.
    """
    if text[start - 1 : start] in _OPENING and text[end : end + 1] in _CLOSING:
        return True
    return start <= _LONGEST_LABEL and bool(_LABEL.fullmatch(text, 0, start) and _AFTER_LABEL.match(text, end))


def is_far_from_care(sentences: Sentences, start: int, end: int) -> bool:
    """Tell whether a word with two meanings stands where nothing speaks of care, so that it is no term.

    A short text, such as a line of an agenda, has no room to say what it is about: there, the word counts.
    """
    word = sentences.text[start:end].lower()
    if word not in context.TWO_MEANINGS:
        return False
    own = frozenset({word, word.removesuffix("s")})
    words = frozenset(sentences.at(start)) - own
    if not context.EVERYDAY.isdisjoint(words):
        return True
    if not context.CARE.isdisjoint(words) or len(sentences.text) <= SHORT_TEXT:
        return False
    return not stands_alone(sentences.text, start, end) and not sentences.are_about_care(start, own)


def ready(cues: Cues, own: frozenset[str] = frozenset()) -> CueWords:
    """Return the cues of an entry made ready to ask; `own` are the words that the entry itself is made of."""
    needs, never = _signs(cues.needs_any), _signs(cues.never_with)
    leans_on_care = ANY_CARE_WORD in cues.needs_any
    if leans_on_care:
        # A word of the group shows nothing about itself: "panel" must not be its own cue.
        needs = _with(needs, context.CARE - own)
    never_alone = _with(never, context.EVERYDAY - needs.words - own)
    return CueWords(needs, never, never_alone, leans_on_care, own, bool(needs.phrases) and not needs.words)


def _signs(cues: tuple[str, ...]) -> Signs:
    rows = [flatten(cue).split() for cue in cues if cue != ANY_CARE_WORD]
    words = frozenset(form for row in rows if len(row) == 1 for form in _forms(row[0]))
    phrases = tuple(f" {' '.join(row)} " for row in rows if len(row) > 1)
    return Signs(words, phrases, words.union(row[0] for row in rows if len(row) > 1))


def _with(signs: Signs, words: frozenset[str]) -> Signs:
    return Signs(signs.words | words, signs.phrases, signs.first | words)


def _forms(word: str) -> set[str]:
    if not word.isalpha() or len(word) < 4:
        return {word}
    return {word, *inflect.plurals(word), *inflect.verb_forms(word)}
