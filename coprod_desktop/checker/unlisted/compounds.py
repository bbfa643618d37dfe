"""Names that officials put together from ordinary words, told by the last: "soft market test", "income team".

Such a name is a puzzle although each of its words is easy. The last word says what kind of thing it is.
"""

import re
from collections.abc import Iterator

from coprod_desktop.checker.block_text import BlockText
from coprod_desktop.checker.unlisted.candidate import Candidate
from coprod_desktop.checker.unlisted.heads import HEADS, NO_PART
from coprod_desktop.language import inflect
from coprod_desktop.strings import say

RULE = "compound"
MOST_PARTS = 3
"""How many words before the last one belong to a name."""

_WORD = re.compile(r"[^\W\d_][\w’'-]*")
# "The link leads to a page", "it budgets for this": not a kind of lead, and no thing at all. Or the name of a file.
_DOES = re.compile(
    r"(?<=s) (?:a|an|the|to|it|them|us|you|me|him|her|my|our|your|this|that|nowhere)\b|(?<=lead) (?:the|to)\b|\.\w"
)
# After a plural these say what people do: "services plan for this", "nurses lead the ward".
_ALSO_DONE = frozenset(
    "audit benefit budget charge contract fund lead plan rate register review survey target test".split()  # noqa: SIM905
)
_MANY = re.compile(r"[^aiousy'’]s\Z|(?:people|women|men|children|[aeo]s|ys)\Z")
_NO_ENDING = ("’s", "'s", "s’", "s'", "ly")
_HEADS = frozenset(form for head in HEADS for form in (head, inflect.plural(head)))


def find(block: BlockText) -> Iterator[Candidate]:
    """Yield each head with the words before it that belong to its name."""
    if block.is_heading or _HEADS.isdisjoint(block.small_words):
        return
    text = block.text
    words = [(found[0] if found[0].isupper() else found[0].lower(), *found.span()) for found in _WORD.finditer(text)]
    for place, (word, start, end) in enumerate(words):
        if place and word in _ALSO_DONE and _MANY.search(words[place - 1][0]):
            continue
        if word not in _HEADS or text[start].isupper() or _DOES.match(text, end):
            continue
        first = place
        while place - first < MOST_PARTS and first and _belongs(text, words[first - 1], words[first]):
            first -= 1
        if first < place:
            kind = word if word in HEADS else inflect.singular(word)
            yield Candidate(words[first][1], end, RULE, say("words.kind_of", kind=kind))


def _belongs(text: str, one: tuple[str, int, int], following: tuple[str, int, int]) -> bool:
    word, _, end = one
    if text[end : following[1]] != " " or word.isupper():  # letters are a matter of their own
        return False
    return word not in NO_PART and not word.endswith(_NO_ENDING)
