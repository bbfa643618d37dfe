"""Runs of capitals (LP-14): words without a shape are slow to read."""

import re
from collections.abc import Iterator

from coprod_desktop.checker.block_text import BlockText
from coprod_desktop.checker.settings import Profile
from coprod_desktop.model.finding import Finding
from coprod_desktop.strings import say

RULE = "LP-14"
FEWEST_WORDS = 3
"""LP-14 leaves a word or two in capitals alone."""

_RUN = re.compile(r"(?<![\w])[A-Z][A-Z’'&-]*(?:[\s,:/–-]+[A-Z0-9][A-Z0-9’'&-]*(?![a-z]))+(?!\w)")
_LETTERS = re.compile(r"[A-Z]{2,}")
_SHOUTED = re.compile(r"\b(?:[A-Z]{5,}|THE|AND|OF|TO|FOR|IN|IS|NOT|YOU|WE|ON|ARE|WITH|THIS|MUST|WILL|ALL|YOUR)\b")


def find(block: BlockText, profile: Profile) -> Iterator[Finding]:
    """Yield runs of three or more words in capitals; a row of short forms is no such run."""
    for found in _RUN.finditer(block.text) if _LETTERS.search(block.text) else ():
        words = _LETTERS.findall(found[0])
        if len(words) >= FEWEST_WORDS and _SHOUTED.search(found[0]) and not block.is_closed(*found.span()):
            yield block.finding(found.span(), RULE, say("words.capitals"))
