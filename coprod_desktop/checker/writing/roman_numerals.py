"""Roman numerals (ER-25): a voice reads them as letters."""

import re
from collections.abc import Iterator

from coprod_desktop.checker.block_text import BlockText
from coprod_desktop.checker.settings import Profile
from coprod_desktop.model.finding import Finding
from coprod_desktop.strings import say

RULE = "ER-25"

_COUNTED = (
    r"(?i:part|chapter|schedule|section|appendix|annex|phase|stage|type|article|title|volume|figure|table|level|class|"
    r"act|book|step|category|tier|round|wave|war|edition)"
)
_CAPITALS = re.compile(r"[IVX]{2,}(?![\w&'’/-])")
_NUMERAL = re.compile(r"X{0,3}(?:IX|IV|V?I{1,3}|V)?")
_JOINED = re.compile(r"[\w&./'’-]")
_LABEL = re.compile(r"\((x?(?:ix|iv|vi{0,3}|i{1,3}))\)")
_FIRST_LABEL = re.compile(r"(ix|iv|vi{0,3}|i{1,3})(?=[.)]\s)")
_SINGLE = re.compile(r"[IVX](?<=\s[IVX])(?![\w'’.])")
_AFTER_COUNTED = re.compile(rf"\b{_COUNTED}\s+\Z")
_DRIP = re.compile(r"\s+(?:drip|fluid|antibiotic|line|therap|infusion|medic|drug|access|inject)", re.IGNORECASE)
_VALUES = {"i": 1, "v": 5, "x": 10}


def find(block: BlockText, profile: Profile) -> Iterator[Finding]:
    """Yield each Roman numeral with its value. "I" and "V" alone count only after a word such as "Part"."""
    for start, end in sorted(_spans(block.text)):
        if not block.is_closed(start, end):
            text = block.text[start:end]
            yield block.finding((start, end), RULE, say("words.roman", text=text, number=value(text)))


def _spans(text: str) -> Iterator[tuple[int, int]]:
    for found in _CAPITALS.finditer(text):
        joined = _JOINED.match(text[found.start() - 1 : found.start()])
        if not joined and _NUMERAL.fullmatch(found[0]) and not _is_drip(text, found):
            yield found.span()
    for found in _LABEL.finditer(text):
        yield found.span(1)
    if first := _FIRST_LABEL.match(text):
        yield first.span(1)
    for found in _SINGLE.finditer(text):
        if _AFTER_COUNTED.search(text[max(0, found.start() - 14) : found.start()]):
            yield found.span()


def value(numeral: str) -> int:
    """Return the number that a Roman numeral stands for."""
    values = [_VALUES[letter] for letter in numeral.lower()]
    following = [*values[1:], 0]
    return sum(-one if one < after else one for one, after in zip(values, following, strict=True))


def _is_drip(text: str, found: re.Match[str]) -> bool:
    """Tell whether IV is short for intravenous."""
    return found[0] == "IV" and bool(_DRIP.match(text, found.end()))
