"""Dates, clock times and lengths of time in the language of the window; in English as `model.dates` has them."""

from collections.abc import Sequence
from datetime import date, time

from coprod_desktop.model import dates
from coprod_desktop.strings import count, say

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_VOWELS = frozenset("aeiouwyâêîôûŵŷ")  # as Welsh has them, where "and" has a form of its own before one


def date_in_full(day: date) -> str:
    """Return a date such as "Wednesday 9 December 2026"."""
    return say("dates.in_full", weekday=say(f"dates.{_WEEKDAYS[day.weekday()]}"), date=short_date(day))


def short_date(day: date) -> str:
    """Return a date such as "9 December 2026"."""
    return f"{day.day} {say(f'dates.{_MONTHS[day.month - 1]}')} {day.year}"


def clock_time(at: time) -> str:
    """Return a time of day such as "10:30am", "2pm", "midday" or "midnight"."""
    if at.minute == 0 and at.hour in (0, 12):
        return say("dates.midday" if at.hour else "dates.midnight")
    number = dates.clock_time(at)[:-2]
    return say("dates.morning" if at.hour < 12 else "dates.afternoon", time=number)


def length_of_time(minutes: int) -> str:
    """Return a length such as "5 minutes", "1 hour" or "1 hour 45 minutes"."""
    hours, rest = divmod(max(0, minutes), dates.HOUR)
    parts = [count("dates.hours", hours)] if hours else []
    if rest or not hours:
        parts.append(count("dates.minutes", rest))
    return " ".join(parts)


def in_a_row(names: Sequence[str]) -> str:
    """Return names as people say them: "Ade", "Ade and Sam", "Ade, Sam and Jo"."""
    if len(names) < 2:
        return "".join(names)
    key = "dates.and_before_vowel" if names[-1][:1].casefold() in _VOWELS else "dates.and"
    return say(key, names=", ".join(names[:-1]), last=names[-1])
