"""Edits of the practical support of a meeting."""

from dataclasses import replace

from coprod_desktop.model.edits.edit import Edit
from coprod_desktop.model.edits.named import with_value, without_value
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.model.support import Answer, Task


def put_task(task: Task, words: str) -> Edit:
    """Return the edit that changes a task, or adds one of the group's own; `words` are what the task says."""

    def apply(meeting: Meeting) -> Meeting:
        return replace(meeting, tasks=with_value(meeting.tasks, task))

    return Edit("support.edit_task", {"task": words}, apply, about=task.id)


def set_answer(answer: Answer, page: str) -> Edit:
    """Return the edit that fills in a gap of one of the group's pages, or empties it; `page` is the page's title."""

    def apply(meeting: Meeting) -> Meeting:
        if not answer.text.strip():
            return replace(meeting, answers=without_value(meeting.answers, answer.id))
        return replace(meeting, answers=with_value(meeting.answers, answer))

    return Edit("support.edit_answer", {"page": page}, apply, about=answer.id)
