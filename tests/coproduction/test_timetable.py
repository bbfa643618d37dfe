from dataclasses import replace
from datetime import time

import pytest

from coprod_desktop.coproduction.timetable import (
    overrun_in_words,
    overrun_minutes,
    time_in_words,
    timetable,
    total_minutes,
)
from coprod_desktop.model import edits
from coprod_desktop.model.meeting import Meeting
from tests import builders


def lasting(*minutes: int, starts: time | None = time(10, 30), ends: time | None = None) -> Meeting:
    meeting = replace(Meeting("m"), starts=starts, ends=ends)
    for number in minutes:
        edit = edits.add_item(f"{number} minutes")
        meeting = edits.change_item(edit.about, minutes=number).apply(edit.apply(meeting))
    return meeting


def test_each_item_starts_when_the_one_before_it_ends() -> None:
    starts = [slot.starts for slot in timetable(lasting(15, 30, 20))]
    assert starts == [time(10, 30), time(10, 45), time(11, 15)]


def test_items_are_numbered_and_breaks_are_not() -> None:
    meeting = edits.add_break(after="item-2").apply(builders.meeting())
    assert [slot.number for slot in timetable(meeting)] == ["1", "2", "", "3", "4"]


def test_without_a_start_there_are_no_clock_times() -> None:
    assert {slot.starts for slot in timetable(lasting(10, 10, starts=None))} == {None}
    assert time_in_words(lasting(10, starts=None)) == ""


def test_breaks_count_towards_the_end() -> None:
    meeting = edits.add_break(15).apply(lasting(45, 45))
    assert time_in_words(meeting) == "10:30am to 12:15pm"


@pytest.mark.parametrize(
    ("meeting", "words"),
    [
        (lasting(), "10:30am"),
        (lasting(0), "10:30am"),
        (lasting(90), "10:30am to midday"),
        (lasting(90, starts=time(22, 30)), "10:30pm to midnight the next day"),
        (lasting(90, starts=time(23)), "11pm to 12:30am the next day"),
        (lasting(10_000), "10:30am to 9:10am, 7 days later"),
        (lasting(1_440), "10:30am to 10:30am the next day"),
        (lasting(30, ends=time(12)), "10:30am to midday"),
    ],
)
def test_when_it_starts_and_ends_in_words(meeting: Meeting, words: str) -> None:
    assert time_in_words(meeting) == words


def test_items_past_midnight_are_on_the_next_day() -> None:
    last = timetable(lasting(45, 10, starts=time(23, 30)))[-1]
    assert (last.starts, last.days_later) == (time(0, 15), 1)


def test_what_is_too_long_is_told_in_words() -> None:
    assert overrun_in_words(lasting(60, 45, ends=time(12))) == (
        "The items take 1 hour 45 minutes in all. We have 1 hour 30 minutes, so this agenda is 15 minutes too long."
    )


@pytest.mark.parametrize("ends", [None, time(12), time(12, 30)])
def test_what_fits_is_not_told(ends: time | None) -> None:
    assert overrun_in_words(lasting(90, ends=ends)) == ""


def test_an_evening_that_ends_after_midnight_has_its_length() -> None:
    assert overrun_minutes(lasting(200, starts=time(22), ends=time(1))) == 20


def test_minutes_that_a_broken_file_made_negative_count_as_none() -> None:
    meeting = lasting(30, 30)
    broken = replace(meeting, items=(replace(meeting.items[0], minutes=-500), meeting.items[1]))
    assert total_minutes(broken) == 30


def test_minutes_that_a_broken_file_made_enormous_do_no_harm() -> None:
    meeting = lasting(30, 30)
    broken = replace(meeting, items=(replace(meeting.items[0], minutes=2**53), meeting.items[1]))
    assert len(timetable(broken)) == 2
    assert time_in_words(broken).startswith("10:30am to ")
