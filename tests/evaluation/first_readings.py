"""What the checker found in each round of texts before anybody had seen what it finds: facts, written down once.

A text can be read for the first time only once. Its words join the lists afterwards, so that later figures flatter.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FirstReading:
    """One round of texts: the parts found and right at first reading; None where nobody wrote it down.

    `folder` holds the texts of the round, where they have one of their own.
    """

    round: int
    texts: int
    terms: int | None
    recall: float
    precision: float | None = None
    decoys: int | None = None
    decoys_flagged: int | None = None
    folder: str = ""


FIRST_READINGS = (
    FirstReading(1, 5, None, 0.76),
    FirstReading(2, 12, 478, 0.653, 0.887),
    FirstReading(3, 10, None, 0.70),
    FirstReading(4, 6, None, 0.73),
    FirstReading(5, 4, None, 0.69, decoys=17, decoys_flagged=2),
    FirstReading(6, 12, 401, 0.761, 0.852, 48, 4, "round-6"),
    FirstReading(7, 12, 396, 0.750, 0.836, 46, 3, "round-7"),
    FirstReading(8, 12, 384, 0.833, 0.775, 49, 5, "round-8"),
    FirstReading(9, 12, 409, 0.812, 0.865, 50, 2, "round-9"),
    FirstReading(10, 12, 484, 0.816, 0.856, 48, 3, "round-10"),
    FirstReading(11, 8, 317, 0.858, 0.832, 32, 2, "round-11"),
    FirstReading(12, 16, 529, 0.856, 0.850, 53, 7, "round-12"),
    FirstReading(13, 16, 521, 0.833, 0.903, 52, 2, "round-13"),
    FirstReading(14, 10, 249, 0.847, 0.852, 30, 3, "round-14"),
    FirstReading(15, 14, 393, 0.903, 0.813, 69, 5, "round-15"),
    FirstReading(16, 14, 373, 0.836, 0.878, 66, 3, "round-16"),
    FirstReading(17, 14, 451, 0.891, 0.750, 59, 5, "round-17"),
    FirstReading(18, 14, 428, 0.907, 0.793, 52, 2, "round-18"),
)
