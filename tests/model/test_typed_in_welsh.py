"""Dates as people type them in Welsh."""

from datetime import date

import pytest

from coprod_desktop.model.typed import read_date

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "typed", ["Dydd Mercher 9 Rhagfyr 2026", "Mercher 9 Rhagfyr", "9fed o Ragfyr 2026", "9 o Ragfyr", "9 Rhag"]
)
def test_a_date_is_read_as_welsh_people_type_it(typed: str) -> None:
    assert read_date(typed, TODAY) == date(2026, 12, 9)


def test_the_first_of_march_is_read() -> None:
    assert read_date("1af o Fawrth", TODAY) == date(2027, 3, 1)
