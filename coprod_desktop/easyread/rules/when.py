"""Dates in full and times as people say them (ER-26, ER-27)."""

import re
from datetime import date

from coprod_desktop.easyread.rules.rule import Rule, became, wording

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_DATE = re.compile(
    rf"(?:\b(?P<weekday>{'|'.join(DAYS)})(?:,| the)? )?(?<![\d./£-])\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? "
    rf"(?P<month>{'|'.join(MONTHS)}),? (?P<year>(?:19|20)\d\d)\b"
)
_DATE_IN_DIGITS = re.compile(
    rf"(?:\b(?P<weekday>{'|'.join(DAYS)}),? )?(?<![\d./-])\b(?P<day>\d{{1,2}})(?P<mark>[/.])"
    r"(?P<month>\d{1,2})(?P=mark)(?P<year>20\d\d|\d\d)\b(?![/\d])"
)
_DATE_RANGE = re.compile(
    rf"(?<![\d./£-])\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{'|'.join(MONTHS)})"
    r"(?P<mark> to | until | and | ?[–-] ?)"
    rf"(?P<rest>(?:(?:{'|'.join(DAYS)}) )?\d{{1,2}}(?:st|nd|rd|th)? (?:{'|'.join(MONTHS)}) (?P<year>(?:19|20)\d\d)\b)"
)
_ORDINAL_DAY = re.compile(rf"\b(?:the )?(\d{{1,2}})(?:st|nd|rd|th)(?: of)? (?=(?:{'|'.join(MONTHS)})\b)")
_ALREADY_NAMED = re.compile(rf"(?:{'|'.join(DAYS)})(?:,| the)? $")
_RANGE_BEFORE = re.compile(r"\d(?:st|nd|rd|th)?(?: to | and | or | ?[–-] ?)$")

_NOON = re.compile(r"\b12(?:[:.]00)? ?(?:noon|midday|pm|p\.m\.?(?=\s|$|,))\b|\b12 ?p\.m\.", re.IGNORECASE)
_MIDNIGHT = re.compile(r"\b12(?:[:.]00)? ?(?:midnight|am)\b|\b12 ?a\.m\.", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?<![\d.:£/-])\b(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>[ap])\.? ?m\b"
    r"(?:(?<=m)\.(?=\s+[a-z(–-]|,|;))?",
    re.IGNORECASE,
)
_DAY_CLOCK = re.compile(
    r"(?<![\d.:£/-])\b(?P<hour>0\d|1\d|2[0-3])(?P<mark>:)(?P<minute>[0-5]\d)(?: ?(?:hrs?|hours)\b)?"
    r"(?! ?[ap]\.?m\b)(?![\d:])",
    re.IGNORECASE,
)
_BARE_CLOCK = re.compile(r"\b(?P<hour>0\d|1\d|2[0-3])(?P<minute>[0-5]\d) ?(?:hrs?|hours)\b", re.IGNORECASE)
_FIRST_HOUR_OF_RANGE = re.compile(
    r"(?P<from>\b(?:[Ff]rom|[Bb]etween) )?(?<![\d.:£/-])\b(?P<first>(?:1[0-2]|[1-9])(?:[:.][0-5]\d)?)"
    r"(?P<mark> ?[–-] ?| to | and )"
    r"(?P<second>(?:1[0-2]|[1-9])(?:[:.][0-5]\d)?) ?(?P<half>[ap])\.?m\b",
    re.IGNORECASE,
)
_CLOCK_RANGE = re.compile(
    r"\b((?:\d{1,2}(?::\d\d)?[ap]m)|midday|midnight) ?[–—-] ?((?:\d{1,2}(?::\d\d)?[ap]m)|midday|midnight)\b"
)


def as_date(day: int, month: int, year: int) -> date | None:
    """Return the day, or None when there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def in_full(day: date) -> str:
    """Return a date as easy read writes it: "Wednesday 6 August 2025"."""
    return f"{DAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}"


def weekday_is_wrong(text: str) -> str:
    """Return the first date in a text whose day name is not the day it falls on, or ""."""
    for found in _DATE.finditer(text):
        day = as_date(int(found["day"]), MONTHS.index(found["month"]) + 1, int(found["year"]))
        if found["weekday"] and (day is None or DAYS[day.weekday()] != found["weekday"]):
            return found.group()
    return ""


def _dates(text: str) -> str:
    text = _DATE_IN_DIGITS.sub(_date_from_digits, text)
    text = _DATE_RANGE.sub(_date_range, text)
    text = _DATE.sub(_date_from_words, text)
    return _ORDINAL_DAY.sub(r"\1 ", text)


def _date_range(found: re.Match[str]) -> str:
    # The year stands once, at the end, and is meant for both days.
    day = as_date(int(found["day"]), MONTHS.index(found["month"]) + 1, int(found["year"]))
    if day is None or _ALREADY_NAMED.search(found.string, 0, found.start()):
        return found.group()
    mark = found["mark"] if found["mark"].strip().isalpha() else " to "
    return f"{in_full(day).rsplit(' ', 1)[0]}{mark}{found['rest']}"


def _date_from_digits(found: re.Match[str]) -> str:
    year = int(found["year"])
    day = as_date(int(found["day"]), int(found["month"]), year if year > 99 else 2000 + year)
    # Dots with a short year could as well be a paragraph number.
    if day is None or (found["mark"] == "." and year <= 99):
        return found.group()
    return _named(found["weekday"], day)


def _date_from_words(found: re.Match[str]) -> str:
    day = as_date(int(found["day"]), MONTHS.index(found["month"]) + 1, int(found["year"]))
    if day is None or _RANGE_BEFORE.search(found.string, 0, found.start()):
        return found.group()
    return _named(found["weekday"], day)


def _named(weekday: str | None, day: date) -> str:
    # A day name that does not fit the date is the writer's to put right: we cannot know which of the two is meant.
    return in_full(day) if weekday in (None, DAYS[day.weekday()]) else f"{weekday} {in_full(day).split(' ', 1)[1]}"


def _times(text: str) -> str:
    text = _NOON.sub("midday", text)
    text = _MIDNIGHT.sub("midnight", text)
    text = _FIRST_HOUR_OF_RANGE.sub(_clock_range, text)
    text = _CLOCK.sub(_clock, text)
    text = _DAY_CLOCK.sub(_day_clock, text)
    text = _BARE_CLOCK.sub(_day_clock, text)
    return _CLOCK_RANGE.sub(r"\1 to \2", text)


def _clock(found: re.Match[str]) -> str:
    hour, minute = int(found["hour"]), int(found["minute"] or 0)
    if not 1 <= hour <= 12:
        return found.group()
    return f"{hour}{f':{minute:02}' if minute else ''}{found['half'].lower()}m"


def _day_clock(found: re.Match[str]) -> str:
    hour, minute = int(found["hour"]), int(found["minute"])
    if (hour, minute) in ((12, 0), (0, 0)):
        return "midday" if hour else "midnight"
    return f"{(hour - 1) % 12 + 1}{f':{minute:02}' if minute else ''}{'am' if hour < 12 else 'pm'}"


def _clock_range(found: re.Match[str]) -> str:
    first, second, half = found["first"].replace(".", ":"), found["second"].replace(".", ":"), found["half"].lower()
    is_later = _minutes_past_twelve(first) < _minutes_past_twelve(second)
    # "10 to 2pm" may be a moment; "10-2pm" and "from 10 to 2pm" start in the other half of the day.
    if ((not is_later and "to" in found["mark"]) or "and" in found["mark"]) and not found["from"]:
        return found.group()
    first_half = half if is_later else {"a": "p", "p": "a"}[half]
    mark = " and " if "and" in found["mark"] else " to "
    return f"{found['from'] or ''}{first}{first_half}m{mark}{second}{half}m".replace(":00", "")


def _minutes_past_twelve(clock: str) -> int:
    hour, _, minute = clock.partition(":")
    return int(hour) % 12 * 60 + int(minute or 0)


RULES = (
    Rule(
        "dates",
        "ER-26",
        wording(_dates),
        (
            became("We meet on 6 August 2025.", "We meet on Wednesday 6 August 2025."),
            became("We meet on 12/03/2026.", "We meet on Thursday 12 March 2026."),
            became("We meet on Thursday 12th March 2026.", "We meet on Thursday 12 March 2026."),
            became("Reply by the 3rd of May.", "Reply by 3 May."),
            became("From 1 March to 24 May 2027.", "From Monday 1 March to Monday 24 May 2027."),
        ),
        (
            "The Care Act 2014 says so.",
            "We meet on Friday 12 March 2026.",
            "See section 1.2.26 for more.",
            "We meet on 31 February 2026.",
            "In March 2026 we will meet.",
        ),
    ),
    Rule(
        "times",
        "ER-26",
        wording(_times),
        (
            became("Come at 17:00.", "Come at 5pm."),
            became("Come at 5.30 pm.", "Come at 5:30pm."),
            became("Come at 10:30 to 12:00.", "Come at 10:30am to midday."),
            became("Come at 12 noon.", "Come at midday."),
            became("Come from 2-4pm.", "Come from 2pm to 4pm."),
            became("Open 10.30-12.30pm.", "Open 10:30am to 12:30pm."),
            became("Open from 10 to 2pm.", "Open from 10am to 2pm."),
            became("Come at 1400 hrs.", "Come at 2pm."),
        ),
        ("Pay £5.30 please.", "The score was 3:15.", "See section 10.30 for more.", "It is 10 to 2pm."),
    ),
)
"""Rules for dates and times, in the order in which they run."""
