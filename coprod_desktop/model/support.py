"""Practical support: what is to be done before and after a meeting, and what the group filled in on its own pages."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do for a meeting.

    The tasks that every meeting has are worked out from its date; here is only what people changed about one, under
    its name ("send-papers"), or a task of their own, with its words in `what`.
    """

    id: str
    what: str = ""
    who: str = ""
    due: date | None = None
    is_done: bool = False
    is_left_out: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """What the group filled in at one gap of one of its pages; `id` is "page.gap", such as "cards.red"."""

    id: str
    text: str
