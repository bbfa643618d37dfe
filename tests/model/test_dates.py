from datetime import date, time

import pytest

from coprod_desktop.model import dates


def test_a_date_in_full() -> None:
    assert dates.date_in_full(date(2026, 12, 9)) == "Wednesday 9 December 2026"


def test_the_days_and_months_have_their_names() -> None:
    assert [dates.date_in_full(date(2026, month, 1)).split()[2] for month in (1, 5, 8)] == ["January", "May", "August"]
    assert dates.date_in_full(date(2028, 2, 29)) == "Tuesday 29 February 2028"


@pytest.mark.parametrize(
    ("at", "words"),
    [
        (time(10, 30), "10:30am"),
        (time(14), "2pm"),
        (time(12), "midday"),
        (time(0), "midnight"),
        (time(12, 15), "12:15pm"),
        (time(0, 5), "12:05am"),
        (time(23, 59), "11:59pm"),
    ],
)
def test_clock_times(at: time, words: str) -> None:
    assert dates.clock_time(at) == words


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (-5, "0 minutes"),
        (0, "0 minutes"),
        (1, "1 minute"),
        (59, "59 minutes"),
        (60, "1 hour"),
        (61, "1 hour 1 minute"),
        (105, "1 hour 45 minutes"),
        (120, "2 hours"),
        (10_000, "166 hours 40 minutes"),
    ],
)
def test_lengths_of_time(minutes: int, words: str) -> None:
    assert dates.length_of_time(minutes) == words


def test_a_time_later_the_same_day() -> None:
    assert dates.time_after(time(10, 30), 105) == (time(12, 15), 0)


def test_a_time_past_midnight_counts_the_nights() -> None:
    assert dates.time_after(time(23, 30), 45) == (time(0, 15), 1)
    assert dates.time_after(time(10, 30), 10_000) == (time(9, 10), 7)


@pytest.mark.parametrize(
    ("names", "words"),
    [((), ""), (("Ade",), "Ade"), (("Ade", "Sam"), "Ade and Sam"), (("Ade", "Sam", "Jo"), "Ade, Sam and Jo")],
)
def test_names_in_a_row(names: tuple[str, ...], words: str) -> None:
    assert dates.in_a_row(names) == words
