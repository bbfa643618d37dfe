"""Keeps one piece of information on one line (LP-22): dates, times, phone numbers, sums, a title and its name.

Every change is one space for one no-break space, so places in the text stay where they were.
"""

import re

NO_BREAK_SPACE = "\u00a0"

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
    r"|Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr)"
)
_DAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun"
    r"|(?:[Dd]?[Dd]ydd|[Nn]os) (?:Llun|Mawrth|Mercher|Iau|Gwener|Sadwrn|Sul))"
)
_ORDINAL = r"(?:st|nd|rd|th|af|ail|il|ydd|edd|fed|ed|eg)"
_SPANS = (
    r"(?:minutes?|hours?|days?|weeks?|months?|years?"
    r"|munud|awr|diwrnod|wythnos|mis|mlynedd|blynedd|flynedd|blwyddyn)"
)
_TIME = r"\d{1,2}(?:[.:]\d\d)? ?(?:am|pm)?"
_NUMBERS = re.compile(
    "|".join(
        (
            rf"(?:\b{_DAY} )?\b\d{{1,2}}{_ORDINAL}? {_MONTH}\b(?: \d{{4}}\b)?",  # Monday 9 December 2026
            rf"\b{_MONTH} \d{{4}}\b",
            rf"\b{_TIME} (?:to|until|[-–]) \d{{1,2}}(?:[.:]\d\d)? ?(?:am|pm)(?!\w)",  # 1:30pm to 3pm
            r"\b\d{1,2}(?:[.:]\d\d)? (?:am|pm|a\.m\.|p\.m\.|noon|midnight)(?!\w)",  # 10:30 am
            r"(?<!\w)(?:\+\d{1,3} |\(?0)\d[\d()]{1,4}(?: \d{3,6}){1,3}(?!\w)",  # 0300 123 4567
            r"£\d[\d,.]* (?:million|billion|thousand|bn|m|k)\b",
            r"\b\d[\d,.]* (?:million|billion|thousand|pence|per cent|%|GB|MB|mm|cm|km|kg|pt)(?!\w)",
            rf"\b\d{{1,3}} {_SPANS}\b",
            r"\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b",  # a postcode
        )
    )
)
_TITLES = (
    *("Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Prof", "Professor", "Sir", "Dame", "Lord", "Lady", "Cllr", "Councillor"),
    *("Rev", "St", "Sgt"),
)
_PLACES = ("item", "page", "section", "part", "note", "table", "figure", "appendix", "room", "no.")
# A name of up to two words, a double name or initials among them: "Siân Rhys-Jones", "J. M. Price", "Ifan ap Rhys".
_CAPITAL = r"[^\W\d_a-z]"
_INITIALS = rf"(?:{_CAPITAL}\.? ?(?={_CAPITAL})){{0,3}}"
_NAME = rf"{_INITIALS}{_CAPITAL}[\w'’.-]*(?: (?:(?:ap|ab|ferch|van|von|de|du|al) )?{_CAPITAL}[\w'’-]*)?"
_NAMED = re.compile(
    rf"\b(?:(?:{'|'.join(_TITLES)})\.? ){{1,2}}{_NAME}"
    rf"|\b(?:{'|'.join(f'[{word[0].upper()}{word[0]}]{re.escape(word[1:])}' for word in _PLACES)}) (?=[\dA-Z]\w?\b)"
)
# What must be there before the patterns are worth trying.
_DIGIT = re.compile(r"\d")
_STARTS = tuple(dict.fromkeys((*(title[:4] for title in _TITLES), *(f"{word[1:]} " for word in _PLACES))))


def keep_together(text: str) -> str:
    """Return `text`, of the same length, with no-break spaces inside what must not be split over two lines."""
    if _DIGIT.search(text):
        text = _NUMBERS.sub(_joined, text)
    return _NAMED.sub(_joined, text) if any(start in text for start in _STARTS) else text


def _joined(found: re.Match[str]) -> str:
    return found.group().replace(" ", NO_BREAK_SPACE)
