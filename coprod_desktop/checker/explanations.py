"""Finds terms that the text itself explains where it uses them: "reablement (help to do things for yourself again)"."""

import re
from collections.abc import Iterable, Iterator

from coprod_desktop.checker.learned import Explanation
from coprod_desktop.language.matching import Match

_AFTER = re.compile(
    r"[”\"’']?(?:"
    r"\s*\((?!see\b|page\b|for example|e\.g)(?=[a-z])(?:[^()\s]+\s+){2,}[^()]*\)"
    r"|,?\s+(?:which|this|that|it|what this)?\s*(?:just |simply |really )?means\b"
    r"(?! that (?:we|you|they|the council)\b)"
    r"|\s+(?:is|are) (?:when|where|a way|a (?:kind|type) of|(?:another|the) (?:word|name) for|short for)\b"
    r"|,\s+(?:that is|in other words|also (?:called|known as)|or in plain words)\b"
    r"|,\s+which is (?:when|where|a|the|help|support)\b"
    r"|\s+[–—-]\s+(?:that is|which means|this means|this is|in other words|meaning)\b"
    r")"
)
_CALLED = re.compile(r"(?:called|known as|(?:word|name|term)(?: for this)? is) (?:an? |the )?[“\"‘']?\Z")


def find_explanations(text: str, matches: Iterable[Match]) -> Iterator[Explanation]:
    """Yield the terms that are explained in place, each from the place of the term itself."""
    for match in matches:
        if _AFTER.match(text, match.end) or _CALLED.search(text, max(0, match.start - 40), match.start):
            yield Explanation(match.entry.term, match.start)
