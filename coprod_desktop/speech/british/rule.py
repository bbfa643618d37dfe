"""What a rule of reading aloud is: a pattern, and what is said for it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

Say = Callable[[re.Match[str]], str | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern of written text and the function that says it; one that answers None leaves the text as it is."""

    pattern: re.Pattern[str]
    say: Say


def rule(pattern: str, say: Say | str, flags: int = 0) -> Rule:
    """Return a rule; `say` is the words themselves when they are always the same."""
    if isinstance(say, str):
        words = say
        return Rule(re.compile(pattern, flags), lambda match: words)
    return Rule(re.compile(pattern, flags), say)


_ARTICLE = re.compile(r"\ban?\s\Z", re.IGNORECASE)


def is_describing(match: re.Match[str]) -> bool:
    """Tell whether an amount stands before what it describes, where its unit has no plural: "a £5 note"."""
    return bool(
        _ARTICLE.search(match.string, max(0, match.start() - 4), match.start())
        and re.match(r"\s[a-z]", match.string[match.end() : match.end() + 2])
    )
