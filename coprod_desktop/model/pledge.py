"""The group's own pledge: what it promises, and what people say about how it is kept."""

from dataclasses import dataclass, field
from datetime import date

FEWEST_ANSWERS = 5
"""With fewer answers than this, nothing is shown: somebody's single answer could be told from the totals."""

FACES = (1, 2, 3, 4, 5)
"""The five faces, from "not at all" to "fully"."""


@dataclass(frozen=True, slots=True)
class Promise:
    """One thing that the group promises, and what good looks like."""

    id: str
    text: str
    good: str = ""


@dataclass(frozen=True, slots=True)
class PledgeAnswer:
    """What one person said after one meeting, without their name.

    `faces` has a number from FACES for the id of each promise that they answered.
    """

    id: str
    on: date | None = None
    faces: dict[str, int] = field(default_factory=dict)
    sentence: str = ""
    group: str = ""
