"""What people settle about words: a decision, a word of their own, how something is said.

It stands apart from the meeting so that who only checks a paper need not wait for all that a meeting is made of.
"""

from dataclasses import dataclass
from enum import StrEnum


class Choice(StrEnum):
    """What a person decided about a word that the checker found."""

    REPLACE = "replace"
    KEEP = "keep"
    EXPLAIN = "explain"
    NOT_HERE = "not-here"


@dataclass(frozen=True, slots=True)
class WordDecision:
    """A decision about a term: for one place (`block_id` and `start`), or everywhere when `block_id` is empty.

    `paper_id` is "" for every document of the meeting, and "agenda" for the agenda. `replacement` is what stands
    instead; with EXPLAIN it is the explanation, "" for the word list's own. `before` and `after` are what stood on
    both sides of the place, by which it is found again in a paragraph that changed.
    """

    term: str
    choice: Choice
    paper_id: str = ""
    block_id: str = ""
    start: int = 0
    replacement: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class OwnWord:
    """A word that people added themselves, with what it means to them; only `term` and `meaning` must be there.

    `also_written` are other wordings that mean the same, with ";" between them.
    """

    id: str
    term: str
    meaning: str
    easy_meaning: str = ""
    say_instead: str = ""
    short_form: str = ""
    also_written: str = ""


@dataclass(frozen=True, slots=True)
class Saying:
    """How a name or a word is said: `said` spells it as it sounds, such as "oh car for" for "Okafor"."""

    id: str
    written: str
    said: str
