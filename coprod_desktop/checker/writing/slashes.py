"""Slashes between words, "and/or", and the sign "&" (ER-25)."""

import re
from collections.abc import Iterator

from coprod_desktop.checker.block_text import BlockText
from coprod_desktop.checker.settings import Profile
from coprod_desktop.model.finding import Finding
from coprod_desktop.strings import say

RULE = "ER-25"

_AND_OR = re.compile(r"\band\s?/\s?or\b", re.IGNORECASE)
_SLASH = re.compile(r"(?<![\w/:.@-])[A-Za-z][\w’'-]*(?:\s?/\s?[A-Za-z][\w’'-]*)+(?![\w/])")
# Letters joined without blanks are a name: A&E, R&D, Q&A.
_AND_SIGN = re.compile(r"(?<=\s)&(?=\s)|(?<=[a-z])&(?=[A-Za-z])")


def find(block: BlockText, profile: Profile) -> Iterator[Finding]:
    """Yield each slash that stands for "and" or "or", and each "&" that stands for "and"."""
    if "/" not in block.text and "&" not in block.text:
        return
    for pattern, key in ((_AND_OR, "words.and_or"), (_SLASH, "words.slash"), (_AND_SIGN, "words.and_sign")):
        for found in pattern.finditer(block.text):
            is_and_or = pattern is _SLASH and _AND_OR.fullmatch(found[0])
            if not is_and_or and not block.is_closed(*found.span()):
                yield block.finding(found.span(), RULE, say(key, text=found[0]))
