"""How a meeting is arranged around its agenda, and which rules of the power check were set aside and why."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class MeetingKind(StrEnum):
    """What sort of meeting it is; the rules of the power check fit the kind."""

    BOARD = "board"
    FORUM = "forum"
    SUPPORT_PLAN = "support-plan"
    WORKING_GROUP = "working-group"
    CONSULTATION_EVENT = "consultation-event"


class Nation(StrEnum):
    """A nation of the United Kingdom: its bank holidays are no working days."""

    ENGLAND = "england"
    WALES = "wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern-ireland"


@dataclass(frozen=True, slots=True)
class Arrangements:
    """What is arranged so that everyone can take part.

    `papers_sent_on` is when papers go or went out. `chat_before`, `expenses`, `access` and `leaving` say in words who
    offers a chat beforehand, what is paid, how people get into the building and out of it in an emergency.
    """

    kind: MeetingKind = MeetingKind.BOARD
    nation: Nation = Nation.ENGLAND
    papers_sent_on: date | None = None
    chat_before: str = ""
    expenses: str = ""
    access: str = ""
    leaving: str = ""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A rule of the power check that the group set aside, and why; `about` is the id of an item, "" for all."""

    id: str
    rule: str
    reason: str
    on: date
    about: str = ""
