"""Settles which meaning a word with several has, by the other words of its sentence."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from coprod_desktop.language import inflect
from coprod_desktop.language.entry import Cues
from coprod_desktop.language.forms import soften

LONGEST = 600
"""The most characters that count as one sentence: further off, a cue says little."""

_STOP = re.compile(r"[.!?][\"')\]’”]*\s+(?=[^a-z\s])|\n\s*\n")
_NO_STOP = re.compile(r"(?:\b[A-Z]|\be\.g|\bi\.e|\bDr|\bMr|\bMs|\bMrs|\bSt|\bNo|\bvs)\Z")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a sentence in small letters, and all of it softened with a blank at each end."""

    words: frozenset[str]
    text: str


class Sentences:
    """The sentences of a text, cut roughly and quickly, for asking which words stand together."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: list[int] | None = None
        self._known: dict[int, Sentence] = {}

    def at(self, place: int) -> Sentence:
        """Return the sentence around a place."""
        if self._starts is None:
            self._starts = _starts(self._text)
        number = bisect_right(self._starts, place) - 1
        if number not in self._known:
            end = self._starts[number + 1] if number + 1 < len(self._starts) else len(self._text)
            self._known[number] = _sentence(self._text[self._starts[number] : end])
        return self._known[number]


def _starts(text: str) -> list[int]:
    starts = [0]
    for stop in _STOP.finditer(text):
        if not _NO_STOP.search(text, max(0, stop.start() - 5), stop.start()):
            starts += range(starts[-1] + LONGEST, stop.end(), LONGEST)
            starts.append(stop.end())
    return [*starts, *range(starts[-1] + LONGEST, len(text), LONGEST)]


def _sentence(text: str) -> Sentence:
    soft = soften(text.lower())
    return Sentence(frozenset(_WORD.findall(soft)), f" {soft} ")


@dataclass(frozen=True, slots=True)
class CueWords:
    """The cues of an entry made ready: single words in their usual forms, and phrases with a blank at each end."""

    needs: frozenset[str]
    needs_phrases: tuple[str, ...]
    never: frozenset[str]
    never_phrases: tuple[str, ...]

    def allow(self, sentence: Sentence) -> bool:
        """Tell whether a sentence leaves a term in it the meaning of the entry.

        The term's own words count too: "lacks capacity" brings its own cue.
        """
        if not self.never.isdisjoint(sentence.words) or _any_in(self.never_phrases, sentence.text):
            return False
        if not self.needs and not self.needs_phrases:
            return True
        return not self.needs.isdisjoint(sentence.words) or _any_in(self.needs_phrases, sentence.text)


def ready(cues: Cues) -> CueWords:
    """Return the cues of an entry made ready to ask."""
    return CueWords(*_sorted_out(cues.needs_any), *_sorted_out(cues.never_with))


def _sorted_out(cues: tuple[str, ...]) -> tuple[frozenset[str], tuple[str, ...]]:
    soft = [soften(cue.lower()) for cue in cues]
    words = {form for cue in soft if _WORD.fullmatch(cue) for form in _forms(cue)}
    return frozenset(words), tuple(cue for cue in soft if cue and not _WORD.fullmatch(cue))


def _forms(word: str) -> set[str]:
    if not word.isalpha() or len(word) < 4:
        return {word}
    return {word, *inflect.plurals(word), *inflect.verb_forms(word)}


def _any_in(phrases: tuple[str, ...], around: str) -> bool:
    return any(_stands_in(phrase, around) for phrase in phrases)


def _stands_in(phrase: str, around: str) -> bool:
    place = around.find(phrase)
    while place >= 0:
        before, after = around[place - 1 : place], around[place + len(phrase) : place + len(phrase) + 1]
        whole_before = not (phrase[0].isalnum() and before.isalnum())
        if whole_before and not (phrase[-1].isalnum() and after.isalnum()):
            return True
        place = around.find(phrase, place + 1)
    return False
