"""Names that officials put together from ordinary words, told by the last: "soft market test", "income team".

Such a name is a puzzle although each of its words is easy. The last word says what kind of thing it is.
"""

import re
from collections.abc import Iterator
from functools import cache

from coprod_desktop.checker.block_text import BlockText
from coprod_desktop.checker.unlisted.candidate import Candidate
from coprod_desktop.checker.unlisted.heads import HEADS, NO_PART
from coprod_desktop.language import inflect
from coprod_desktop.strings import say

RULE = "compound"
_REACH = 90
"""How many characters before a head are looked at: more than three long words take."""

MOST_PARTS = 3
"""How many words before the last one belong to a name."""

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
# "The link leads to a page", "it budgets for this": not a kind of lead, and no thing at all. Or the name of a file.
_DOES = re.compile(
    r"(?<=s) (?:a|an|the|to|it|them|us|you|me|him|her|my|our|your|this|that|nowhere)\b|(?<=lead) (?:the|to)\b"
    r"| games?\b|\.\w"
)
# After a plural these say what people do: "services plan for this", "nurses lead the ward".
_ALSO_DONE = frozenset(
    "audit benefit budget charge contract fund lead plan rate register review survey target test".split()  # noqa: SIM905
)
_MANY = re.compile(r"[^aiousy'’]s\Z|(?:people|women|men|children|[aeo]s|ys)\Z")
_NO_ENDING = (
    *("ly", "’s", "'s", "s’", "s'", "n’t", "n't"),
    *(mark + end for mark in "’'" for end in ("re", "ve", "ll", "m", "d")),  # "we’re planning"
)
_HEADS = frozenset(form for head in HEADS for form in (head, inflect.plural(head)))


def find(block: BlockText) -> Iterator[Candidate]:
    """Yield each head with the words before it that belong to its name, in the order of the heads."""
    heads = () if block.is_heading else _HEADS & block.small_words
    for head in heads:
        for found in _after_blank(head).finditer(block.text):
            place = found.start() + 1
            start = _first(head, block.text[max(0, place - _REACH) : place])
            if start and not _DOES.match(block.text, found.end()):
                kind = head if head in HEADS else inflect.singular(head)
                yield Candidate(place - start, found.end(), RULE, say("words.kind_of", kind=kind))


@cache
def _after_blank(head: str) -> re.Pattern[str]:
    """Return what finds a head; there are more of them than the library keeps expressions."""
    return re.compile(rf" {head}(?![\w’'-])")


def _first(head: str, before: str) -> int:
    """Return how many characters before a head the name begins, or 0 when the head stands alone."""
    words = list(_WORD.finditer(before))[-MOST_PARTS - 1 :]
    if words and head in _ALSO_DONE and _MANY.search(words[-1][0].lower()):
        return 0
    first, following = 0, len(before)
    for part, word in enumerate(reversed(words)):
        is_next = before[word.end() : following] == " " and (word.start() > 0 or len(before) < _REACH)
        if part == MOST_PARTS or not is_next or not _belongs(word[0]):
            break
        following = word.start()
        first = len(before) - following
    return first


def _belongs(word: str) -> bool:
    if word.isupper():  # letters are a matter of their own
        return False
    return word.lower() not in NO_PART and not word.lower().endswith(_NO_ENDING)
