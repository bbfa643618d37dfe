"""Hard words in a draft: plainer ones put in where that is sure, the others explained after their first use (ER-14)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coprod_desktop.easyread.rules.shape import as_sentence, capital
from coprod_desktop.language import replace, sentences
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.language.matching import Match
from coprod_desktop.model.finding import Kind

_EXPLAINED = (Kind.JARGON, Kind.SHORT_FORM, Kind.MEETING_WORD)
_SWAPPED = (Kind.SWAP, Kind.WORDS_ABOUT_PEOPLE)
# Capitals that stay inside a sentence: everything else that opens a meaning is an everyday word.
_NAMES = ("England", "Scotland", "Wales", "Northern", "Parliament", "British", "English", "Welsh", "Scottish", "I ")


@dataclass(frozen=True, slots=True)
class Explanation:
    """What a term means, as sentences: the first begins with the term."""

    term: str
    meaning: str
    sentences: tuple[str, ...]


class HardWords:
    """Walks through one draft and remembers which terms it has explained already."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._explained: dict[str, str] = {}

    @property
    def explained(self) -> tuple[tuple[str, str], ...]:
        """Return each term explained so far with its meaning, by the alphabet."""
        return tuple(sorted(self._explained.items(), key=lambda pair: pair[0].lower()))

    def with_plain_words(self, text: str) -> str:
        """Return a sentence with plainer words where a word list has them.

        Only words that are listed for swapping change; a term of the field is kept and explained instead.
        """
        for match in reversed(self._lexicon.find(text, kinds=_SWAPPED)):
            entry = match.entry
            if entry.say_instead and not match.others:
                edit = replace.change(text, match.start, match.end, entry.say_instead, entry.term)
                text = f"{text[: edit.start]}{edit.text}{text[edit.end :]}"
        return text

    def explain(self, text: str) -> Iterator[Explanation]:
        """Yield an explanation for each term that is met here for the first time."""
        for match in self._lexicon.find(text, kinds=_EXPLAINED):
            entry = match.entry
            if entry.term in self._explained or match.others or not entry.easy_meaning or _is_in_a_name(text, match):
                continue
            self._explained[entry.term] = entry.easy_meaning
            yield Explanation(entry.term, entry.easy_meaning, _sentences(entry.term, entry.easy_meaning))


def _is_in_a_name(text: str, match: Match) -> bool:
    """Tell whether a term is the end of a longer name: "Equality Impact Assessment" is no "impact assessment"."""
    return match.text[:1].isupper() and bool(re.search(r"\b[A-Z][\w’'-]* $", text[: match.start]))


def _sentences(term: str, meaning: str) -> tuple[str, ...]:
    parts = [meaning[span.start : span.end] for span in sentences.split(meaning)]
    opening = parts[0]
    if (opening[1:2].islower() and not opening.startswith(_NAMES)) or opening.startswith("A "):
        opening = opening[:1].lower() + opening[1:]
    first = f"{capital(term)} means: {opening}"
    return tuple(as_sentence(part) for part in (first, *parts[1:]))
