"""Findings: places in a text that somebody may want to look at, and why."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a finding is about; the first five are also the kinds of word list entry."""

    JARGON = "jargon"
    SHORT_FORM = "short-form"
    MEETING_WORD = "meeting-word"
    WORDS_ABOUT_PEOPLE = "words-about-people"
    SWAP = "swap"
    UNKNOWN_SHORT_FORM = "unknown-short-form"
    PLAIN_WRITING = "plain-writing"


@dataclass(frozen=True, slots=True)
class Finding:
    """A place to look at.

    `start` and `end` are code points in the plain text of the block `block_id`. `rule` is the id of a rule in the
    standards ("PE-02") or "word-list"; `term` is the entry's own term; `meaning`, `easy_meaning` and `say_instead`
    may be empty. `message` is a whole sentence for people.
    """

    block_id: str
    start: int
    end: int
    text: str
    kind: Kind
    rule: str
    term: str = ""
    meaning: str = ""
    easy_meaning: str = ""
    say_instead: str = ""
    message: str = ""

    @property
    def about(self) -> str:
        """What a decision about it names: the term, or the very words where no term was found."""
        return self.term or self.text
