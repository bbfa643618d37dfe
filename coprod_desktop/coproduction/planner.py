"""What is to be done for a meeting, counted back from its date in working days, and who does it."""

from dataclasses import dataclass
from datetime import date, timedelta

from coprod_desktop.coproduction.ready_to_send import PAPERS_WORKING_DAYS
from coprod_desktop.coproduction.working_days import is_working_day, working_days_before
from coprod_desktop.model import dates
from coprod_desktop.model.document import Block, Document, Heading, Paragraph, Run, words
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.model.support import Task
from coprod_desktop.strings import in_a_document, say

FORMATS_WORKING_DAYS = 20
"""How many working days before the papers go out making other formats begins: four weeks (MTG-02)."""

# Working days before the meeting; below 0 after it. The keys name the sentences.
_USUAL = {
    "ask-needs": PAPERS_WORKING_DAYS + FORMATS_WORKING_DAYS + 10,
    "agree-agenda": PAPERS_WORKING_DAYS + FORMATS_WORKING_DAYS + 5,
    "book-room": PAPERS_WORKING_DAYS + FORMATS_WORKING_DAYS + 5,
    "begin-easy-read": PAPERS_WORKING_DAYS + FORMATS_WORKING_DAYS,
    "check-easy-read": PAPERS_WORKING_DAYS + 10,
    "send-papers": PAPERS_WORKING_DAYS,
    "book-travel": 8,
    "chat-before": 5,
    "print-cards": 3,
    "cash-ready": 1,
    "pay-expenses": 0,
    "say-thanks": -2,
    "send-answers": -10,
}


@dataclass(frozen=True, slots=True)
class Planned:
    """A task with its words and its date; `due` is None while the meeting has no date and nobody gave the task one."""

    task: Task
    words: str
    due: date | None
    is_usual: bool


def plan_of(meeting: Meeting) -> tuple[Planned, ...]:
    """Return what is to be done, in the order of the dates; what has no date comes last."""
    known = {one.id: one for one in meeting.tasks}
    usual = [_usual(meeting, key, days, known.get(key, Task(key))) for key, days in _USUAL.items()]
    own = [Planned(one, one.what, one.due, False) for one in meeting.tasks if one.id not in _USUAL]
    there = [one for one in (*usual, *own) if not one.task.is_left_out]
    return tuple(sorted(there, key=lambda one: (one.due is None, one.due or date.max)))


def planned_in_words(one: Planned) -> str:
    """Return a task in a line: when, what, who, and whether it is done."""
    parts = [
        dates.date_in_full(one.due) if one.due else say("support.no_date_yet"),
        one.words,
        say("support.task_who", who=one.task.who) if one.task.who else "",
    ]
    line = ": ".join(part for part in parts[:2]) + (f" {parts[2]}" if parts[2] else "")
    return say("support.task_done", task=line) if one.task.is_done else line


@in_a_document
def plan_as_document(meeting: Meeting) -> Document:
    """Return the plan, one heading for each date."""
    blocks: list[Block] = [Paragraph("plan-about", words(say("support.plan_about")))]
    heading: str | None = None
    for one in plan_of(meeting):
        when = dates.date_in_full(one.due) if one.due else say("support.no_date_yet")
        if when != heading:
            heading = when
            blocks.append(Heading(f"plan-{one.task.id}-when", 2, words(when)))
        what = say("support.task_done", task=one.words) if one.task.is_done else one.words
        # Who does it stays with what is to do: as a paragraph of its own it could be on the next page.
        who = (Run(f"\n{say('support.who_does_it')} ", bold=True), Run(one.task.who)) if one.task.who else ()
        blocks.append(Paragraph(f"plan-{one.task.id}", (*words(what), *who)))
    return Document(say("support.plan_title"), tuple(blocks), kind="plan", author=meeting.group)


def _usual(meeting: Meeting, key: str, days: int, task: Task) -> Planned:
    return Planned(task, say(f"support.task_{key.replace('-', '_')}"), task.due or _counted(meeting, days), True)


def _counted(meeting: Meeting, days: int) -> date | None:
    if meeting.on is None:
        return None
    nation = meeting.arrangements.nation
    if days == 0:
        return meeting.on
    if days > 0:
        return working_days_before(meeting.on, days, nation)
    return _after(meeting.on, -days, meeting)


def _after(day: date, number: int, meeting: Meeting) -> date:
    found, left = day, number
    while left and found < date.max:
        found += timedelta(days=1)
        left -= is_working_day(found, meeting.arrangements.nation)
    return found
