"""Dates and times as people in Britain type them, in English and in Welsh."""

import re
from datetime import date, time

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_WELSH_MONTHS = ("ion", "chw", "maw", "ebr", "mai", "meh", "gor", "aws", "med", "hyd", "tac", "rha")
_AFTER_O = ("ion", "chw", "faw", "ebr", "fai", "feh", "orf", "aws", "fed", "hyd", "dac", "rag")
"""As Welsh months begin after "o", such as "9fed o Ragfyr"."""
_MONTH_OF = {name: number for months in (_MONTHS, _WELSH_MONTHS, _AFTER_O) for number, name in enumerate(months, 1)}
_DATE_IN_NUMBERS = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})(?:\s*[/.\-]\s*(\d{4}|\d{2}))?")
_DATE_IN_WORDS = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|af|ail|il|ydd|edd|fed|eg)?\s*(?:of?\s+)?([a-z]{3,10})\.?,?\s*(\d{4}|\d{2})?"
)
_DAY_NAME = re.compile(
    r"^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|(?:d?dydd )?(?:llun|mawrth|mercher|iau|gwener|sadwrn|sul)),?\s+"
)
_FIRST_YEAR, _LAST_YEAR = 1900, 2199
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_CLOCK = re.compile(r"(\d{1,2})(?:\s*[:.]?\s*(\d{2}))?\s*(am|pm|a\.m\.|p\.m\.|yb|yp|y\.b\.|y\.p\.)?")


def read_date(text: str, today: date) -> date | None:
    """Return the date in "9 December 2026", "Wed 9 Dec" or "9/12/26"; None for no words at all.

    Without a year it is the next such day. Raises ValueError when it is no date.
    """
    words = _DAY_NAME.sub("", " ".join(text.lower().split()))
    if not words:
        return None
    if found := _ISO.fullmatch(words):
        return _within_reach(date(*(int(part) for part in found.groups())))
    if found := _DATE_IN_NUMBERS.fullmatch(words):
        return _dated(int(found[1]), int(found[2]), found[3], today)
    found = _DATE_IN_WORDS.fullmatch(words)
    if not found or found[2][:3] not in _MONTH_OF:
        raise ValueError(text)
    return _dated(int(found[1]), _MONTH_OF[found[2][:3]], found[3], today)


def read_time(text: str) -> time | None:
    """Return the time in "10:30am", "10.30", "1pm" or "midday"; None for no words at all.

    Raises ValueError when it is no time.
    """
    words = " ".join(text.lower().split())
    if not words:
        return None
    if words in ("midday", "noon", "12 noon", "hanner dydd"):
        return time(12)
    if words in ("midnight", "hanner nos"):
        return time(0)
    found = _CLOCK.fullmatch(words)
    if not found:
        raise ValueError(text)
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").replace(".", "")
    if half and not 1 <= hour <= 12:
        raise ValueError(text)
    if half:
        hour = hour % 12 + (12 if half in ("pm", "yp") else 0)
    return time(hour, minute)


def _within_reach(day: date) -> date:
    """Return the day, unless it is so far away that a digit must be wrong, which calendars cannot count from."""
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        raise ValueError(day)
    return day


def _dated(day: int, month: int, year: str | None, today: date) -> date:
    if year:
        return _within_reach(date(int(year) if len(year) == 4 else 2000 + int(year), month, day))
    this_year = date(today.year, month, day)
    return this_year if this_year >= today else date(today.year + 1, month, day)
