"""Working days in each nation of the United Kingdom: Monday to Friday, bank holidays left out."""

from datetime import date, timedelta
from functools import cache

from coprod_desktop.model.arrangements import Nation

_SUBDIVISIONS = {
    Nation.ENGLAND: "ENG",
    Nation.WALES: "WLS",
    Nation.SCOTLAND: "SCT",
    Nation.NORTHERN_IRELAND: "NIR",
}
_DAY = timedelta(days=1)
_SATURDAY = 5


def is_working_day(day: date, nation: Nation) -> bool:
    """Return whether offices and the post work on a day."""
    return day.weekday() < _SATURDAY and day not in _bank_holidays(nation, day.year)


def working_days_before(day: date, number: int, nation: Nation) -> date:
    """Return the day that lies so many working days before another one; 0 gives the last working day up to it.

    The earliest date there is stands in for anything before it.
    """
    found = day
    left = number
    while found > date.min and (left > 0 or not is_working_day(found, nation)):
        found -= _DAY
        left -= is_working_day(found, nation)
    return found


def working_days_between(start: date, end: date, nation: Nation) -> int:
    """Return how many working days lie between two days, the first not counted and the last one neither."""
    days = (start + _DAY * number for number in range(1, max(0, (end - start).days)))
    return sum(is_working_day(day, nation) for day in days)


@cache
def _bank_holidays(nation: Nation, year: int) -> frozenset[date]:
    # A library of its own time, and only who counts days waits for it.
    import holidays

    found = holidays.country_holidays("GB", subdiv=_SUBDIVISIONS[nation], years=year)
    return frozenset(found)
