"""What a rule of reading aloud is: a pattern, and what is said for it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

Say = Callable[[re.Match[str]], str | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern of written text and the function that says it; one that answers None leaves the text as it is.

    `needs_figure` is true where nothing without a digit can match: most sentences have none, and pass such rules by.
    """

    pattern: re.Pattern[str]
    say: Say
    needs_figure: bool = False


def rule(pattern: str, say: Say | str, flags: int = 0) -> Rule:
    """Return a rule; `say` is the words themselves when they are always the same.

    A pattern that names digits is taken to need one; `figure_or_not` is for those that do not.
    """
    return Rule(re.compile(pattern, flags), _saying(say), "[0-9]" in pattern)


def figure_or_not(pattern: str, say: Say | str, flags: int = 0) -> Rule:
    """Return a rule whose pattern names digits and can match without."""
    return Rule(re.compile(pattern, flags), _saying(say))


def one_of(said: Mapping[str, str], before: str, after: str, flags: int = 0) -> Rule:
    """Return one rule for many patterns, each with the words that are always said for it."""
    words = tuple(said.values())
    alternatives = "|".join(f"(?P<words{number}>{pattern})" for number, pattern in enumerate(said))

    def say(match: re.Match[str]) -> str:
        return words[int((match.lastgroup or "").removeprefix("words"))]

    return Rule(re.compile(f"{before}(?:{alternatives}){after}", flags), say)


def _saying(say: Say | str) -> Say:
    if isinstance(say, str):
        words = say
        return lambda match: words
    return say


_ARTICLE = re.compile(r"\ban?\s\Z", re.IGNORECASE)


def is_describing(match: re.Match[str]) -> bool:
    """Tell whether an amount stands before what it describes, where its unit has no plural: "a £5 note"."""
    return bool(
        _ARTICLE.search(match.string, max(0, match.start() - 4), match.start())
        and re.match(r"\s[a-z]", match.string[match.end() : match.end() + 2])
    )
