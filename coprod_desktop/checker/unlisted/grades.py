"""Steps of a scale and codes of forms, which say nothing to those who have not got the key: "Band 5", "UC50"."""

import re
from collections.abc import Iterator

from coprod_desktop.checker.block_text import BlockText
from coprod_desktop.checker.unlisted.candidate import Candidate
from coprod_desktop.strings import say

RULE = "grade"

_SCALES = "Band Category Domain Grade Level Tier Pathway"
_SCALE = "|".join(f"[{scale[0]}{scale[0].lower()}]{scale[1:]}" for scale in _SCALES.split())
_GRADE = re.compile(
    rf"(?<![\w’'-])(?:(?:{_SCALE}) (?:\d{{1,2}}[A-Za-z]?|[A-D])|Form \d{{1,2}}[A-Z]?)(?![\w’'-]|[.,]\d|\))"
    # The code of a form or of a part of a law; before it no place where people live, travel or sit, after it no
    # second half of a postcode.
    r"|(?<![\w£$#.’'/-])(?<!\b[A-Z][a-z][a-z] )(?<!\b[A-Z][a-z][a-z][a-z] )(?<!room )(?<!flat )(?<!bus )"
    r"(?!MP\d|CO2|TV\d|PS\d|BBC\d|ITV\d)(?:\d{2,3}[A-Z]{1,2}|[A-Z]{2,3}\d{1,3}[A-Z]?)(?![\w’'/-]|\.\d| \d[A-Z]{2})"
)

_LETTERED = re.compile(r"[A-D](?<=[a-z] [A-D])\b")


def find(block: BlockText) -> Iterator[Candidate]:
    """Yield the names of steps and the codes of forms."""
    if block.is_heading or not (block.has_digits or _LETTERED.search(block.text)):
        return
    for found in _GRADE.finditer(block.text):
        yield Candidate(*found.span(), RULE, say("words.grade"))
