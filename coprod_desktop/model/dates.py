"""Dates, clock times and lengths of time in British English words."""

from collections.abc import Sequence
from datetime import date, time

HOUR = 60
DAY = 24 * HOUR

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def date_in_full(day: date) -> str:
    """Return a date such as "Wednesday 9 December 2026"."""
    return f"{_DAYS[day.weekday()]} {short_date(day)}"


def short_date(day: date) -> str:
    """Return a date such as "9 December 2026"."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def clock_time(at: time) -> str:
    """Return a time of day such as "10:30am", "2pm", "midday" or "midnight"."""
    if at.minute == 0 and at.hour in (0, 12):
        return "midday" if at.hour else "midnight"
    half = "am" if at.hour < 12 else "pm"
    hour = at.hour % 12 or 12
    return f"{hour}:{at.minute:02}{half}" if at.minute else f"{hour}{half}"


def minutes_of_day(at: time) -> int:
    """Return how many minutes after midnight a time of day is."""
    return at.hour * HOUR + at.minute


def time_after(start: time, minutes: int) -> tuple[time, int]:
    """Return the time of day so many minutes later, and how many midnights lie between."""
    days, rest = divmod(minutes_of_day(start) + minutes, DAY)
    return time(rest // HOUR, rest % HOUR), days


def length_of_time(minutes: int) -> str:
    """Return a length such as "5 minutes", "1 hour" or "1 hour 45 minutes"."""
    hours, rest = divmod(max(0, minutes), HOUR)
    parts = [_counted(hours, "hour")] if hours else []
    if rest or not hours:
        parts.append(_counted(rest, "minute"))
    return " ".join(parts)


def in_a_row(names: Sequence[str]) -> str:
    """Return names as people say them: "Ade", "Ade and Sam", "Ade, Sam and Jo"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _counted(number: int, what: str) -> str:
    return f"{number:,} {what}" if number == 1 else f"{number:,} {what}s"
