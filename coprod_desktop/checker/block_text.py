"""One block's text as the rules see it."""

import re
from dataclasses import dataclass
from functools import cached_property

from coprod_desktop.language import sentences
from coprod_desktop.language.addresses import find_addresses
from coprod_desktop.language.folding import flatten
from coprod_desktop.language.names import find_names
from coprod_desktop.language.places import Places
from coprod_desktop.model.document import Heading, Paragraph, Span, plain_text
from coprod_desktop.model.finding import Finding, Kind

_WORD = re.compile(r"[^\W_]+(?:[.,:'’/&-][^\W_]+)*")
_DIGIT = re.compile(r"\d")
_QUOTED = re.compile(r"“[^”]{1,600}”|\"[^\"]{1,600}\"|‘[^’]{1,600}’(?!\w)")


FEWEST_WORDS_OF_SPEECH = 4


@dataclass(frozen=True)
class BlockText:
    """A heading or paragraph: its id, its words, and the stretches of it in which nothing is looked for."""

    block_id: str
    text: str
    is_heading: bool = False
    names: tuple[str, ...] = ()
    foreign: tuple[Span, ...] = ()

    @cached_property
    def small(self) -> str:
        """The text in small letters, each in its place: patterns that need not fold case are twice as fast."""
        small = self.text.lower()
        if len(small) == len(self.text):
            return small
        return "".join(letter.lower()[:1] if len(letter.lower()) > 1 else letter.lower() for letter in self.text)

    @cached_property
    def small_words(self) -> frozenset[str]:
        """The words of the text in small letters, those with hyphens or apostrophes in their parts.

        Few blocks hold the words that a rule is about: asking so first spares most of the looking.
        """
        return frozenset(flatten(self.text).split())

    @cached_property
    def has_digits(self) -> bool:
        """Whether there is a figure at all: most blocks have none, and need not be asked about numbers."""
        return _DIGIT.search(self.text) is not None

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences, in reading order."""
        return sentences.split(self.text)

    @cached_property
    def closed(self) -> Places:
        """Web links, e-mail addresses, people's names, and words in another language."""
        return Places((*find_addresses(self.text), *find_names(self.text, self.names), *self.foreign))

    @cached_property
    def speech(self) -> Places:
        """Somebody's own words, quote marks included. A quoted word or two is the writer's."""
        quoted = _QUOTED.finditer(self.text)
        return Places(Span(*found.span()) for found in quoted if count_words(found[0]) >= FEWEST_WORDS_OF_SPEECH)

    def is_closed(self, start: int, end: int) -> bool:
        """Tell whether a stretch touches one in which nothing is looked for."""
        return self.closed.touch(start, end)

    def finding(self, span: tuple[int, int], rule: str, message: str) -> Finding:
        """Return a plain-writing finding at a stretch of this block."""
        start, end = span
        return Finding(self.block_id, start, end, self.text[start:end], Kind.PLAIN_WRITING, rule, message=message)


def block_text(block: Heading | Paragraph, names: tuple[str, ...] = ()) -> BlockText:
    """Return a block's text ready for the rules."""
    foreign: list[Span] = []
    place = 0
    for run in block.runs:
        if run.language and not run.language.lower().startswith("en"):
            foreign.append(Span(place, place + len(run.text)))
        place += len(run.text)
    return BlockText(block.id, plain_text(block), isinstance(block, Heading), names, tuple(foreign))


def count_words(text: str) -> int:
    """Return how many words a reader counts: "co-chair", "3.5" and "10am" are one each."""
    return len(_WORD.findall(text))
