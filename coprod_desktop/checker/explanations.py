"""Finds terms that the text itself explains where it uses them: "reablement (help to do things for yourself again)"."""

import re
from collections.abc import Iterable, Iterator

from coprod_desktop.checker.learned import Explanation
from coprod_desktop.language.matching import Match

_AFTER = re.compile(
    r"[”\"’']?(?:"
    r"\s*\((?!see\b|page\b|for example|e\.g)(?=[a-z])(?:[^()\s]+\s+){2,}[^()]*\)"
    r"|,?\s+(?:which|this|that|it|what this)?\s*(?:just |simply |really )?means\b"
    r"(?! (?:that )?(?:I|we|he|she|they|my|our|nobody|no one|the council)\b| that you\b)"
    r"|\s+(?:is|are) (?:when|where|a way|a (?:kind|type) of|(?:another|the) (?:word|name) for|short for)\b"
    r"|,\s+(?:that is|in other words|also (?:called|known as)|or in plain words)\b"
    r"|,\s+which is (?:when|where|a|the|help|support)\b"
    r"|\s+[–—-]\s+(?:that is|which means|this means|this is|in other words|meaning)\b"
    r")"
)
# "A meeting called an MDT" names it and says nothing more: only "this is called", after what it is, explains.
_CALLED = re.compile(
    r"(?:(?:\b(?:is|are|was)|['’]s)(?: (?:also|often|sometimes|usually))? (?:called|known as)"
    r"|\b[Ww]e call (?:them|it|this|these)|(?:word|name|term)(?: for this)? is) "
    r"(?:an? |the |our )?[“\"‘']?\Z"
)
# "What is a care plan?" as a heading or a question: what follows says it.
_ASKED = re.compile(r"(?:\A|[.!?:]\s)\s*(?:\d[\d.]*\s+)?[Ww]hat (?:is|are|does) (?:an? |the |our )?[“\"‘']?\Z")
_ASKS = re.compile(r"[”\"’']?(?: mean)?\?")
_NOT_SAID = re.compile(r"\bwhat [“\"‘']?\Z", re.IGNORECASE)

_MEANS = re.compile(r" means\b")
_SUBJECT = re.compile(
    r"(?:\A|[.!?:;,(][”\"’')]*\s|\b(?:and|but|so|that|which|because|called|term|word)\s)(?:an? |the |our )?[“\"‘']?\Z",
    re.I,
)

_REACH = 40


def find_explanations(text: str, matches: Iterable[Match]) -> Iterator[Explanation]:
    """Yield the terms that are explained in place, each from the place of the term itself."""
    for match in matches:
        if _is_explained(text, match):
            yield Explanation(match.entry.term, match.start)


def _is_explained(text: str, match: Match) -> bool:
    first = max(0, match.start - _REACH)
    # "The move to link workers means new faces" says what the move means.
    if _MEANS.match(text, match.end) and not _SUBJECT.search(text, first, match.start):
        return False
    # "You need to know what it means" says nothing about what it means; and letters are no plainer for being called so.
    if _AFTER.match(text, match.end) and not _NOT_SAID.search(text, first, match.start):
        return True
    if _CALLED.search(text, first, match.start) and not match.text.removesuffix("s").isupper():
        return True
    return bool(_ASKS.match(text, match.end) and _ASKED.search(text, first, match.start))
