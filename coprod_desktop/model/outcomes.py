"""What came of a meeting: decisions, notes, actions, answers to what people said, and who read what."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Ladder(StrEnum):
    """The ladder of participation, from the lowest step up (CO-04)."""

    COERCION = "coercion"
    EDUCATING = "educating"
    INFORMING = "informing"
    CONSULTATION = "consultation"
    ENGAGEMENT = "engagement"
    CO_DESIGN = "co-design"
    CO_PRODUCTION = "co-production"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one agenda item; `id` is that of the item. `ladder` is where the item stood, if people said so."""

    id: str
    decision: str = ""
    notes: str = ""
    ladder: Ladder | None = None


@dataclass(frozen=True, slots=True)
class Action:
    """Something that somebody said they would do; `who` is a name as people wrote it."""

    id: str
    what: str
    item_id: str = ""
    who: str = ""
    by: date | None = None
    is_done: bool = False


@dataclass(frozen=True, slots=True)
class SaidDid:
    """Something people said, and what was done about it; an empty `did` means that the answer is still owed."""

    id: str
    said: str
    did: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """Somebody read or heard a paper."""

    id: str
    person_id: str
    paper_id: str
    on: date
