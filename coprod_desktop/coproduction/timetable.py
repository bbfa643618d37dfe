"""When each item of an agenda starts, what number it has, and whether it all fits."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time

from coprod_desktop import strings
from coprod_desktop.model import dates
from coprod_desktop.model.meeting import AgendaItem, Meeting, agenda


@dataclass(frozen=True, slots=True)
class Slot:
    """An item in its place.

    `number` is "1", "2" and so on, the same in every version, and "" for a break. `starts` is None while the meeting
    has no start time; `days_later` counts the midnights since the meeting began.
    """

    item: AgendaItem
    number: str
    minutes: int
    starts: time | None = None
    days_later: int = 0


def timetable(meeting: Meeting) -> tuple[Slot, ...]:
    """Return the agenda's items and breaks in order, each with its number and clock time."""
    slots: list[Slot] = []
    number = elapsed = 0
    for item in agenda(meeting):
        number += not item.is_break
        minutes = max(0, item.minutes)
        name = "" if item.is_break else str(number)
        if meeting.starts is None:
            slots.append(Slot(item, name, minutes))
        else:
            slots.append(Slot(item, name, minutes, *dates.time_after(meeting.starts, elapsed)))
        elapsed += minutes
    return tuple(slots)


def total_minutes(meeting: Meeting) -> int:
    """Return how long all items and breaks take together."""
    return sum(slot.minutes for slot in timetable(meeting))


def minutes_there_are(meeting: Meeting) -> int | None:
    """Return how long there is between start and end, None when either is not known yet."""
    if meeting.starts is None or meeting.ends is None:
        return None
    # An end before the start is on the next day, such as 10pm to 1am.
    return (dates.minutes_of_day(meeting.ends) - dates.minutes_of_day(meeting.starts)) % dates.DAY


def overrun_minutes(meeting: Meeting) -> int:
    """Return by how many minutes the agenda is too long; 0 when it fits or when no end is known."""
    there_are = minutes_there_are(meeting)
    return 0 if there_are is None else max(0, total_minutes(meeting) - there_are)


def overrun_in_words(meeting: Meeting, length: Callable[[int], str] = dates.length_of_time) -> str:
    """Return a sentence that says by how much the agenda is too long, "" when it fits; `length` words minutes."""
    over = overrun_minutes(meeting)
    if not over:
        return ""
    return strings.say(
        "agenda.overrun",
        total=length(total_minutes(meeting)),
        there_are=length(minutes_there_are(meeting) or 0),
        over=length(over),
    )


def time_in_words(meeting: Meeting, clock: Callable[[time], str] = dates.clock_time) -> str:
    """Return "10:30am to 12:15pm", "10:30am" when no end is known, "" when no start is; `clock` words times of day."""
    if meeting.starts is None:
        return ""
    start = clock(meeting.starts)
    end, days = dates.time_after(meeting.starts, minutes_there_are(meeting) or total_minutes(meeting))
    if (end, days) == (meeting.starts, 0):
        return start
    return strings.say("agenda.from_to", start=start, end=_on_its_day(clock(end), days))


def clock_in_words(at: time, days_later: int) -> str:
    """Return a time of day, with "the next day" or "3 days later" when it is past midnight."""
    return _on_its_day(dates.clock_time(at), days_later)


def _on_its_day(clock: str, days_later: int) -> str:
    return strings.count("agenda.days_later", days_later, clock=clock) if days_later else clock
