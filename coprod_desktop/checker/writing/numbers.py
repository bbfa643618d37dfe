"""Percentages and big numbers (ER-24)."""

import re
from collections.abc import Iterator

from coprod_desktop.checker.block_text import BlockText
from coprod_desktop.checker.settings import EASY_READ, STANDARD, Profile
from coprod_desktop.model.finding import Finding
from coprod_desktop.strings import say

RULE = "ER-24"
BIG = {STANDARD: 10_000, EASY_READ: 1_000}
"""From which number on we ask for something easier to picture."""

_PERCENTAGE = re.compile(
    r"(?<![\w.])\d+(?:[.,]\d+)?(?:\s?(?:-|–|to)\s?\d+(?:\.\d+)?)?\s?(?:%|per\s?cent\b|percentage points?\b|pc\b(?=\s))"
)
_PER_CENT = re.compile(r"%|cent|pc")
_BIG = re.compile(
    r"(?<![\w.,/-])(?P<sign>£|€|\$)?(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?P<unit>\s?(?:million|billion|trillion|thousand|mn|bn|m|k)\b)?(?![\w/-]|,\d|\.\d)"
)
_UNITS = {"k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9, "trillion": 1e12}
_FEWEST_BARE_DIGITS = 5  # four digits without a comma are most often a year


def find(block: BlockText, profile: Profile) -> Iterator[Finding]:
    """Yield percentages, and numbers from the profile's limit on."""
    if not block.has_digits:
        return
    for found in _PERCENTAGE.finditer(block.text) if _PER_CENT.search(block.text) else ():
        if not block.is_closed(*found.span()):
            yield block.finding(found.span(), RULE, _message(found[0]))
    for found in _BIG.finditer(block.text):
        if _amount(found) >= BIG[profile] and not _is_code(block.text, found) and not block.is_closed(*found.span()):
            yield block.finding(found.span(), RULE, say("words.big_number", text=found[0]))


def _amount(found: re.Match[str]) -> float:
    digits, unit = found["digits"], (found["unit"] or "").strip()
    if unit == "m" and not found["sign"]:
        return 0.0  # metres
    if not unit and "," not in digits and not found["sign"] and len(digits.partition(".")[0]) < _FEWEST_BARE_DIGITS:
        return 0.0
    return float(digits.replace(",", "")) * _UNITS.get(unit, 1)


def _is_code(text: str, found: re.Match[str]) -> bool:
    """Tell whether bare digits are part of a telephone or reference number and so are no amount."""
    digits = found["digits"]
    if "," in digits or found["unit"] or found["sign"]:
        return False
    beside = text[max(0, found.start() - 8) : found.start()] + "|" + text[found.end() : found.end() + 6]
    return digits.startswith("0") or bool(re.search(r"\d \||\| \d{3}|(?i:no|ref|tel|number|call|:)\.? ?\|", beside))


_FRACTIONS = {
    "10": "1 in 10",
    "20": "1 in 5",
    "25": "1 in 4",
    "33": "1 in 3",
    "50": "half",
    "66": "2 in 3",
    "67": "2 in 3",
    "75": "3 in 4",
    "80": "4 in 5",
    "90": "9 in 10",
    "100": "all",
}


def _message(percentage: str) -> str:
    easier = _FRACTIONS.get(re.split(r"[\s%]|per|pc", percentage, maxsplit=1)[0])
    if easier:
        return say("words.percentage_plain", text=percentage, easier=easier)
    return say("words.percentage", text=percentage)
