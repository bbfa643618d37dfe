"""The meeting and its dates as a calendar file (.ics) that every calendar takes."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from coprod_desktop.coproduction.planner import Planned, plan_of
from coprod_desktop.coproduction.timetable import minutes_there_are, total_minutes
from coprod_desktop.errors import CoprodError
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.strings import say

if TYPE_CHECKING:
    from icalendar import Event

_PRODUCT = "-//Coprod Desktop//EN"
_USUAL_MINUTES = 120
_LONDON = "Europe/London"
_YEARS = range(1900, 2200)  # days far outside of them cannot be counted from


class NoDateYet(CoprodError):
    """A meeting without a date cannot stand in a calendar."""

    says = "support.no_date_for_calendar"


def calendar_file(meeting: Meeting, *, with_tasks: bool = True) -> bytes:
    """Return the calendar file of a meeting, with its tasks as whole days. Raises NoDateYet.

    Ids are made from the meeting's own, so that a file made again changes what is there and adds nothing twice.
    """
    # The library takes its time to load, and only who wants a calendar waits for it.
    from icalendar import Calendar

    if meeting.on is None or meeting.on.year not in _YEARS:
        raise NoDateYet
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add_component(_meeting(meeting))
    if with_tasks:
        for one in plan_of(meeting):
            if one.due is not None and not one.task.is_done:
                calendar.add_component(_day(meeting, one))
    if meeting.starts is not None:
        around = timedelta(days=366)
        calendar.add_missing_timezones(first_date=meeting.on - around, last_date=meeting.on + around)
    content: bytes = calendar.to_ical()
    return content


def _meeting(meeting: Meeting) -> "Event":
    from icalendar import Event

    assert meeting.on is not None
    event = Event()
    event.add("uid", f"{meeting.id}@coprod-desktop")
    event.add("summary", meeting.title.strip() or say("packs.our_meeting"))
    event.add("dtstamp", _stamp(meeting))
    if meeting.starts is None:
        event.add("dtstart", meeting.on)
    else:
        starts = datetime.combine(meeting.on, meeting.starts, ZoneInfo(_LONDON))
        minutes = minutes_there_are(meeting) or total_minutes(meeting) or _USUAL_MINUTES
        event.add("dtstart", starts)
        event.add("dtend", starts + timedelta(minutes=minutes))
    contact = meeting.contact.strip() and f"{say('support.fact_contact')} {meeting.contact.strip()}"
    for name, text in (("location", meeting.place), ("description", contact)):
        if text.strip():
            event.add(name, text.strip())
    return event


def _day(meeting: Meeting, one: Planned) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", f"{meeting.id}-{one.task.id}@coprod-desktop")
    event.add("summary", one.words)
    event.add("dtstamp", _stamp(meeting))
    event.add("dtstart", one.due)
    return event


def _stamp(meeting: Meeting) -> datetime:
    # Not the time of day at which it is made: the same meeting gives the same bytes.
    assert meeting.on is not None
    return datetime.combine(meeting.on, datetime.min.time(), ZoneInfo("UTC"))
