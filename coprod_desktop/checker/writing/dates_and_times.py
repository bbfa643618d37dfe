"""Dates and times written in a hard way (ER-26), and ranges with a dash or slash (ER-27)."""

import re
from collections.abc import Iterator

from coprod_desktop.checker.block_text import BlockText
from coprod_desktop.checker.settings import Profile
from coprod_desktop.model.finding import Finding
from coprod_desktop.strings import say

DATE_OR_TIME, RANGE = "ER-26", "ER-27"

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_SHORT_MONTH = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)"
_SHORT_DAY = r"(?:Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)"
_DASH = r"\s?[-–—]\s?"
_MAY_HOLD = re.compile(r"\d|y\s?[-–—]\s?[A-Z]")

_RULES: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    (
        "words.number_date",
        DATE_OR_TIME,
        re.compile(
            r"(?<![\w/.-])(?:(?:0?[1-9]|[12]\d|3[01])([/.-])(?:0?[1-9]|1[0-2])\1(?:19|20)?\d{2}|(?:19|20)\d{2}-[01]\d-[0-3]\d)"
            r"(?![\w/]|[.-]\d)"
        ),
    ),
    (
        "words.short_date",
        DATE_OR_TIME,
        re.compile(
            rf"\b(?:{_SHORT_DAY}\.?,?\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s+{_SHORT_MONTH}\b\.?(?:\s+\d{{4}})?"
            rf"|\b{_SHORT_MONTH}\b\.?\s+\d{{4}}\b|\b{_SHORT_DAY}\.?,?\s+\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}\b"
        ),
    ),
    (
        "words.day_time",
        DATE_OR_TIME,
        re.compile(
            r"(?<![\w:.,£-])(?:(?:1[3-9]|2[0-3]):[0-5]\d(?:\s?(?:hrs|hours))?|0\d:[0-5]\d(?!\s?[ap]m)"
            # A point may part hours from minutes, or be a section number, so it needs "at" before it.
            r"|(?:(?<=\bat )|(?<=\bby )|(?<=\bfrom )|(?<=\buntil ))(?:1[3-9]|2[0-3])\.[0-5]\d"
            r"|[0-2]\d[:.]?[0-5]\d\s?(?:hrs|hours|h)\b)"
            r"(?![\w%]|[.:,]\d|\s?[ap]\.?m|\s?(?:million|m\b|kg|mg|ml|per cent|%))"
        ),
    ),
    (
        "words.noon",
        DATE_OR_TIME,
        re.compile(r"\b12(?:[:.]00)?\s?(?:am|pm|a\.m\.|p\.m\.)(?!\w)|\b(?:0?0[:.]00|24[:.]00)\b"),
    ),
    (
        "words.time_range",
        RANGE,
        re.compile(
            rf"(?<![\w:.£-])(?:\d{{1,2}}(?:[:.]\d{{2}})?\s?(?:[ap]\.?m\.?)?{_DASH}\d{{1,2}}(?:[:.]\d{{2}})?\s?[ap]\.?m\b"
            rf"|\d{{1,2}}[:.]\d{{2}}{_DASH}\d{{1,2}}[:.]\d{{2}})(?![\w:])"
        ),
    ),
    (
        "words.date_range",
        RANGE,
        re.compile(
            rf"\b\d{{1,2}}(?:st|nd|rd|th)?{_DASH}\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{_MONTH}|{_SHORT_MONTH})\b"
            rf"|\b{_MONTH}{_DASH}{_MONTH}\b|\b{_SHORT_DAY}{_DASH}{_SHORT_DAY}\b|\b[A-Z][a-z]+day{_DASH}[A-Z][a-z]+day\b"
            rf"|(?<![\w/.-])20\d{{2}}[-–/](?:20)?\d{{2}}(?![\w/]|[-.]\d)"
        ),
    ),
    (
        "words.number_range",
        RANGE,
        re.compile(r"(?<![\w:./,-])£?\d{1,3}[-–]£?\d{1,3}(?=\s+(?:[a-z]{3,}))(?!\s+(?:am|pm|hrs))"),
    ),
)


def find(block: BlockText, profile: Profile) -> Iterator[Finding]:
    """Yield hard dates, times and ranges; where two of them overlap, only the one named first above."""
    if not _MAY_HOLD.search(block.text):
        return
    taken: list[tuple[int, int]] = []
    for key, rule, pattern in _BY_WEIGHT:
        for found in pattern.finditer(block.text):
            start, end = found.span()
            if any(start < other_end and other_start < end for other_start, other_end in taken):
                continue
            if not block.is_closed(start, end):
                taken.append((start, end))
                yield block.finding((start, end), rule, say(key, text=found[0]))


# Ranges first: "14:00-16:00" is one range and not two times.
_BY_WEIGHT = tuple(sorted(_RULES, key=lambda rule: rule[1] == DATE_OR_TIME))
