"""More than one or two ideas in a sentence (ER-04): a hint, from the words that join ideas."""

import re
from collections.abc import Iterator

from coprod_desktop.checker.block_text import BlockText, count_words
from coprod_desktop.checker.settings import EASY_READ, STANDARD, Profile
from coprod_desktop.checker.writing import sentence_length
from coprod_desktop.model.finding import Finding
from coprod_desktop.strings import say

RULE = "ER-04"
MOST_IDEAS = {STANDARD: 2, EASY_READ: 1}

# Looked for in small letters. Each branch begins with its letter, which lets the search leap from one to the next.
_JOINS = re.compile(
    r"b(?<=\bb)(?:ut|ecause)\b|t(?<=\bt)hough\b|w(?<=\bw)hereas\b|u(?<=\bu)nless\b|s(?<=\bs)o that\b"
    r"|e(?<=\be)ven if\b|i(?<=\bi)n order that\b"
    r"|, (?:and|so|or|which|who|while|when|where) (?=\w+ \w+)|;\s|–(?<=\s–)\s(?=\w+ \w+ \w+)|—(?<=\s—)\s(?=\w+ \w+ \w+)"
    # "and" between two whole ideas: a subject stands after it.
    r"|a(?<=\ba)(?:lthough\b|nd (?=(?:i|you|he|she|it|we|they|there|this|that|these|those)\b"
    r"|the \w+ (?:is|are|was|were|has|have|will|can|must)\b))"
)


def find(block: BlockText, profile: Profile) -> Iterator[Finding]:
    """Yield sentences that join too many ideas; a sentence that is too long anyway is not told off twice."""
    if block.is_heading:
        return
    longest = sentence_length.LIMITS[profile][0]
    for span in block.sentences:
        ideas = 1 + len(_JOINS.findall(block.small, span.start + 2, span.end))
        if ideas > MOST_IDEAS[profile] and count_words(block.text[span.start : span.end]) <= longest:
            yield block.finding((span.start, span.end), RULE, say("words.many_ideas", number=ideas))
