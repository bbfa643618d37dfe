"""What is asked of a consultation, as a value of its agenda item."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Duty(StrEnum):
    """Why people are asked: a law says so, fairness does, or it is a free choice."""

    NOT_SAID = "not-said"
    LAW = "law"
    FAIRNESS = "fairness"
    VOLUNTARY = "voluntary"


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one question; `id` is the question's ("gunning-1", "principle-11")."""

    id: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class ElectionPeriod:
    """A time before an election in which a consultation is not normally started; both days belong to it."""

    id: str
    name: str
    starts: date | None = None
    ends: date | None = None


@dataclass(frozen=True, slots=True)
class Consultation:
    """A consultation: from when until when people can answer, when it is decided and answered, and the answers.

    `law` names the law when `duty` is LAW.
    """

    opens: date | None = None
    closes: date | None = None
    decided_on: date | None = None
    answered_on: date | None = None
    duty: Duty = Duty.NOT_SAID
    law: str = ""
    answers: tuple[Answer, ...] = ()
    elections: tuple[ElectionPeriod, ...] = ()


def answer_to(consultation: Consultation, question: str) -> str:
    """Return the answer to a question, "" when there is none yet."""
    return next((one.text for one in consultation.answers if one.id == question), "")
