"""Hard words in a draft: plainer ones put in where that is sure, the others explained after their first use (ER-14)."""

from collections.abc import Iterator
from dataclasses import dataclass

from coprod_desktop.easyread.rules.shape import as_sentence, capital
from coprod_desktop.language import sentences
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.finding import Kind

_EXPLAINED = (Kind.JARGON, Kind.SHORT_FORM, Kind.MEETING_WORD)
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

    def explain(self, text: str) -> Iterator[Explanation]:
        """Yield an explanation for each term that is met here for the first time."""
        for match in self._lexicon.find(text, kinds=_EXPLAINED):
            entry = match.entry
            if entry.term in self._explained or match.others or not entry.easy_meaning:
                continue
            self._explained[entry.term] = entry.easy_meaning
            yield Explanation(entry.term, entry.easy_meaning, _sentences(entry.term, entry.easy_meaning))


def _sentences(term: str, meaning: str) -> tuple[str, ...]:
    parts = [meaning[span.start : span.end] for span in sentences.split(meaning)]
    opening = parts[0]
    if (opening[1:2].islower() and not opening.startswith(_NAMES)) or opening.startswith("A "):
        opening = opening[:1].lower() + opening[1:]
    first = f"{capital(term)} means: {opening}"
    return tuple(as_sentence(part) for part in (first, *parts[1:]))
