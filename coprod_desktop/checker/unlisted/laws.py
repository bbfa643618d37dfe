"""Finds the names of laws, and their numbered parts, that no word list has."""

import re
from collections.abc import Iterator

from coprod_desktop.checker.block_text import BlockText
from coprod_desktop.checker.unlisted.candidate import Candidate
from coprod_desktop.strings import say

RULE = "law"

# "the Care Act and the Children and Families Act" are two laws.
_NAME_WORD = r"(?:(?!(?:Act|Regulations|Measure)\b)[A-Z][\w’'-]*|\([A-Z][^()]{2,60}\))"
_LAW = re.compile(
    rf"\b(?!(?:The|This|That|An|A|Each|Any|Our|Your|Under|In|If|When|By|New|To|Every|See)\b){_NAME_WORD}"
    rf"(?:,? (?:(?:and|of|for|to|from|with|by|in) (?:the )?){{0,2}}{_NAME_WORD}){{0,9}}"
    r"(?: (?:Act|Regulations|Measure|Bill)\b| (?:Order|Rules)(?= (?:19|20)\d\d))(?: \(\w+\))?(?: (?:19|20)\d\d)?"
)
# Most blocks have neither, and asking so is much quicker than the expressions.
_KIND = re.compile(r"(?:Act|Regulations|Measure|Bill|Order|Rules)\b")
_NUMBER = re.compile(r"[0-9]")
# A paper has sections too: below ten they are the paper's own, unless a letter or bracket shows that they are not.
_PART = re.compile(
    r"(?<![\w’'])(?:[Ss]ections? (?:[1-9]\d{1,2}[A-Z]{0,3}|\d[A-Z]{1,3}|\d{1,3}(?=\(\d))"
    r"|\b[Ss](?:\. ?)?[1-9]\d{1,2}[A-Z]{0,2}\b"
    r"|[Ss]ections? \d+(?= of the [A-Z])|[Rr]egulations? \d+[A-Z]?|[Ss]chedule [A-Z]?\d+[A-Z]?(?= (?:of|to) the)"
    r"|Articles? \d+)(?:\(\w{1,3}\))*"
)
_OF_THIS_PAPER = re.compile(
    r" (?:of|in) (?:this|the (?:report|form|paper|plan|leaflet|guide|letter|page|strategy|policy|booklet))\b"
    r"|,? (?:below|above|overleaf)\b"
)


def find(block: BlockText) -> Iterator[Candidate]:
    """Yield the names of laws and of their parts; of two that overlap, the first."""
    reached, text = 0, block.text
    found = [(one.span(), "words.law") for one in (_LAW.finditer(text) if _KIND.search(text) else ())]
    found += [
        (one.span(), "words.part_of_law")
        for one in (_PART.finditer(text) if _NUMBER.search(text) else ())
        if not _OF_THIS_PAPER.match(text, one.end())
    ]
    for (start, end), key in sorted(found):
        if start >= reached:
            reached = end
            yield Candidate(start, end, RULE, say(key))
