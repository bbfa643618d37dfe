"""Rules, scales and cases called after a person or a place: "the Bolam test", "a Braden score", "the Cornwall case"."""

import re
from collections.abc import Iterator

from coprod_desktop.checker.block_text import BlockText
from coprod_desktop.checker.unlisted.candidate import Candidate
from coprod_desktop.strings import say

RULE = "called-after"

_HEADS = (
    "test case judgment judgement ruling scale score index principle criterion compliant inquiry duty guideline gap"
    " syndrome disease palsy chart protocol grading"
)
_FORMS = "|".join(
    {"criterion": "criteria|criterion", "duty": "duty|duties"}.get(head, f"{head}s?") for head in _HEADS.split()
)
_NOT_A_NAME = (
    "Mr Mrs Ms Miss Dr The This That These Those A An Each Any Our Your My His Her Their Its Every No Some All Both"
    " First Second Third Next Last Final New Old One Two Three Four Five Monday Tuesday Wednesday Thursday Friday"
    " Saturday Sunday January February March April May June July August September October November December Christmas"
    " Easter In On At For If When Since As But And Or So Test Case Covid British English Scottish Welsh Irish European"
    " Another Such Which Either Just Only Most Many Few Good Bad Best World Olympic Premier Spelling Driving Eye"
).replace(" ", "|")
_NAME = rf"(?!(?:{_NOT_A_NAME})\b)[A-Z][a-zé]+(?:[-–][A-Z][a-z]+)?"
# At the start of a sentence any word has a capital, so that only what stands inside one counts.
_CALLED = re.compile(rf"(?<=[a-z,;(] )(?P<name>{_NAME}(?: (?:{_NAME}|v|and))?) (?:{_FORMS})(?![\w’'-])")
_HINT = re.compile(rf"[a-z] (?:{_FORMS})\b")


def find(block: BlockText) -> Iterator[Candidate]:
    """Yield names of rules and measures that begin with the name of somebody or of a place."""
    if block.is_heading or not _HINT.search(block.text):
        return
    for found in _CALLED.finditer(block.text):
        yield Candidate(*found.span(), RULE, say("words.called_after"))
