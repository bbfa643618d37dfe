"""Words that officials join with a hyphen: "outcome-led", "cross-boundary", "high-acuity"."""

import re
from collections.abc import Iterator

from coprod_desktop.checker.block_text import BlockText
from coprod_desktop.checker.unlisted.candidate import Candidate
from coprod_desktop.strings import say

RULE = "joined-word"

_FIRST = "cross inter intra large low high macro micro mini multi pan post pre small sub technology"
_LAST = (
    "based centred driven enabled facing first focused informed led neutral orientated oriented related specific wide"
)
_EVERYDAY = (
    "heel heeled level life lying quality rise risk speed cost costs rent paid cut fibre sugar street tea tech water"
    " income fat pitched"
).replace(" ", "|")
_EVERYDAY_FIRST = "church family home ladies nation safety school sea street town water world".replace(" ", "|")
_JOINED = re.compile(
    rf"(?<![\w’'@./-])(?:(?:{_FIRST.replace(' ', '|')})-(?!(?:{_EVERYDAY})\b)[a-z]{{4,}}"
    rf"|(?!(?:{_EVERYDAY_FIRST})-)[a-z]{{4,}}-(?:{_LAST.replace(' ', '|')}))(?:-[a-z]+)?(?![\w’'@/-])"
)


def find(block: BlockText) -> Iterator[Candidate]:
    """Yield joined words that begin or end as those of official papers do."""
    if "-" not in block.text:
        return
    for found in _JOINED.finditer(block.small):
        yield Candidate(*found.span(), RULE, say("words.joined_word"))
