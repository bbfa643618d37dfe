"""Keeps one piece of information on one line (LP-22): dates, times, phone numbers, sums, a title and its name.

Every change is one space for one no-break space, so places in the text stay where they were.
"""

import re

NO_BREAK_SPACE = "\u00a0"

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
)
_TOGETHER = re.compile(
    "|".join(
        (
            rf"\b\d{{1,2}}(?:st|nd|rd|th)? {_MONTH}\b(?: \d{{4}}\b)?",  # 9 December 2026
            rf"\b{_MONTH} \d{{4}}\b",
            r"\b\d{1,2}(?:[.:]\d\d)? (?:am|pm|a\.m\.|p\.m\.|noon|midnight)(?!\w)",  # 10:30 am
            r"(?<!\w)(?:\+\d{1,3} |\(?0)\d[\d()]{1,4}(?: \d{3,6}){1,3}(?!\w)",  # 0300 123 4567
            r"£\d[\d,.]* (?:million|billion|thousand|bn|m|k)\b",
            r"\b\d[\d,.]* (?:million|billion|thousand|pence|per cent|%|GB|MB|mm|cm|km|kg|pt)(?!\w)",
            r"\b\d{1,3} (?:minutes?|hours?|days?|weeks?|months?|years?)\b",
            r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Cllr|Councillor|Rev|St)\.? (?=[A-Z])",
            r"\b(?:[Ii]tem|[Pp]age|[Ss]ection|[Pp]art|[Nn]ote|[Tt]able|[Ff]igure|[Aa]ppendix) (?=[\dA-Z]\w?\b)",
            r"\b(?:[Rr]oom|[Nn]o\.) (?=[\dA-Z]\w?\b)",
            r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b",  # a postcode
        )
    )
)


def keep_together(text: str) -> str:
    """Return `text`, of the same length, with no-break spaces inside what must not be split over two lines."""
    return _TOGETHER.sub(lambda found: found.group().replace(" ", NO_BREAK_SPACE), text)
