"""Settles which meaning a word with several has, by the other words of its sentence."""

import re
from dataclasses import dataclass

from coprod_desktop.language import inflect
from coprod_desktop.language.entry import Cues
from coprod_desktop.language.forms import soften

REACH = 240
"""How far a sentence is followed on either side of the word, in characters: further off, a cue says little."""

_SENTENCE_END = re.compile(
    r"(?<!\b[A-Z])(?<!\be\.g)(?<!\bi\.e)(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bSt)(?<!\bNo)(?<!\bvs)"
    r"[.!?][\"')\]’”]*\s+(?=[^a-z\s])|\n\s*\n"
)
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class CueWords:
    """The cues of an entry made ready: single words in their usual forms, and phrases with a blank at each end."""

    needs: frozenset[str]
    needs_phrases: tuple[str, ...]
    never: frozenset[str]
    never_phrases: tuple[str, ...]

    def allow(self, around: str, itself: str) -> bool:
        """Tell whether a sentence leaves a term the meaning of its entry.

        `around` is what `words_around` returns. `itself` is the term as written: "lacks capacity" brings its own cue.
        """
        words = set(_WORD.findall(around))
        if self.never & words or _any_in(self.never_phrases, around):
            return False
        if not self.needs and not self.needs_phrases:
            return True
        own = itself.lower()
        if " " in soften(own):
            words.update(_WORD.findall(own))
        return not self.needs.isdisjoint(words) or _any_in(self.needs_phrases, around)


def ready(cues: Cues) -> CueWords:
    """Return the cues of an entry made ready to ask."""
    return CueWords(*_sorted_out(cues.needs_any), *_sorted_out(cues.never_with))


def words_around(text: str, start: int, end: int) -> str:
    """Return the rest of the sentence of a place, softened, in small letters, with a blank at each end."""
    low, high = max(0, start - REACH), min(len(text), end + REACH)
    for stop in _SENTENCE_END.finditer(text, low, start + 1):
        low = min(stop.end(), start)
    stop_after = _SENTENCE_END.search(text, end, high)
    if stop_after:
        high = stop_after.start()
    return f" {soften(text[low:start].lower())} | {soften(text[end:high].lower())} "


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
