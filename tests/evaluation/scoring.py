"""Counts what the checker found of the marked words, what it missed, and what it flagged for nothing."""

from collections.abc import Iterable
from dataclasses import dataclass

from coprod_desktop import checker
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.finding import Kind
from tests.evaluation.annotated import Annotated, Place

WORDS = frozenset(Kind) - {Kind.PLAIN_WRITING, Kind.SWAP}
"""The kinds of finding that say a word needs explaining, all on as the checker comes."""


@dataclass(frozen=True, slots=True)
class Score:
    """What became of one text, or of several. A finding is right when it touches a marked term."""

    name: str
    found: int
    missed: tuple[Place, ...]
    right: int
    wrong: tuple[Place, ...]
    decoys: int
    decoys_flagged: tuple[Place, ...]

    @property
    def recall(self) -> float:
        """The part of the marked terms that was found."""
        return self.found / (self.found + len(self.missed))

    @property
    def precision(self) -> float:
        """The part of the findings that touch a marked term."""
        return self.right / (self.right + len(self.wrong))

    @property
    def decoys_wrong(self) -> float:
        """The part of the decoys that a finding touches."""
        return len(self.decoys_flagged) / self.decoys if self.decoys else 0.0


def score(text: Annotated, lexicon: Lexicon) -> Score:
    """Check one text as the program does when nobody has changed a setting."""
    found = [
        Place(one.block_id, one.start, one.end, one.text)
        for one in checker.check(text.document, lexicon)
        if one.kind in WORDS
    ]
    missed = tuple(term for term in text.terms if not _touched(term, found))
    wrong = tuple(one for one in found if not _touched(one, text.terms))
    flagged = tuple(decoy for decoy in text.decoys if _touched(decoy, found))
    return Score(
        text.name, len(text.terms) - len(missed), missed, len(found) - len(wrong), wrong, len(text.decoys), flagged
    )


def together(scores: Iterable[Score]) -> Score:
    """Return several scores as one: every term counts the same, whichever text it stands in."""
    all_of = tuple(scores)
    return Score(
        "all texts",
        sum(one.found for one in all_of),
        tuple(place for one in all_of for place in one.missed),
        sum(one.right for one in all_of),
        tuple(place for one in all_of for place in one.wrong),
        sum(one.decoys for one in all_of),
        tuple(place for one in all_of for place in one.decoys_flagged),
    )


def _touched(place: Place, others: Iterable[Place]) -> bool:
    return any(place.touches(other) for other in others)
