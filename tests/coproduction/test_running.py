"""A meeting that runs: where it is, how much time is left in words, and when a break is due."""

from dataclasses import replace

import pytest

from coprod_desktop.coproduction.running import Running, is_break_due, moved, time_left_in_words
from coprod_desktop.coproduction.timetable import Slot, timetable
from tests import builders


@pytest.fixture
def slots() -> tuple[Slot, ...]:
    """Return four items of 11 to 14 minutes; the third one is a break."""
    meeting = builders.meeting()
    items = tuple(replace(one, is_break=one.id == "item-3") for one in meeting.items)
    return timetable(replace(meeting, items=items))


@pytest.mark.parametrize(
    ("now", "words"),
    [
        (0, "About 10 minutes left"),
        (5.5, "About 6 minutes left"),
        (9.2, "2 minutes left"),
        (10.5, "1 minute left"),
        (11, "Time is up"),
        (14, "Time is up, by 3 minutes"),
    ],
)
def test_time_left_is_told_in_words(slots: tuple[Slot, ...], now: float, words: str) -> None:
    assert time_left_in_words(Running(), slots, now) == words


def test_an_item_without_minutes_says_nothing_about_time(slots: tuple[Slot, ...]) -> None:
    assert time_left_in_words(Running(), (replace(slots[0], minutes=0),), 50) == ""


def test_going_on_begins_the_time_of_the_next_item(slots: tuple[Slot, ...]) -> None:
    assert moved(Running(), slots, 1, 20.0) == Running(1, 20.0, 0.0)


@pytest.mark.parametrize(("place", "by"), [(0, -1), (3, 1)])
def test_past_either_end_it_stays(slots: tuple[Slot, ...], place: int, by: int) -> None:
    here = Running(place, 3.0)
    assert moved(here, slots, by, 20.0) is here


def test_a_break_is_due_after_an_hour(slots: tuple[Slot, ...]) -> None:
    assert not is_break_due(Running(), slots, 59)
    assert is_break_due(Running(), slots, 60)


def test_after_a_break_the_hour_begins_anew(slots: tuple[Slot, ...]) -> None:
    after = moved(Running(2, 55.0), slots, 1, 70.0)
    assert not is_break_due(after, slots, 75)


def test_a_meeting_without_items_has_no_time(slots: tuple[Slot, ...]) -> None:
    assert time_left_in_words(moved(Running(), (), 1, 5), (), 5) == ""
