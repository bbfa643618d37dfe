"""What the checker looks for, as a person has set it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal

from coprod_desktop.model.finding import Kind

Profile = Literal["standard", "easy-read"]
"""Which limits hold: those of the standard version or those of easy read (standards 1.2)."""

STANDARD: Final = "standard"
EASY_READ: Final = "easy-read"


class Family(StrEnum):
    """Findings that are switched on and off together."""

    JARGON = "jargon"
    SHORT_FORMS = "short-forms"
    MEETING_WORDS = "meeting-words"
    WORDS_ABOUT_PEOPLE = "words-about-people"
    SWAPS = "swaps"
    UNKNOWN_SHORT_FORMS = "unknown-short-forms"
    LONG_SENTENCES = "long-sentences"
    MANY_IDEAS = "many-ideas"
    PASSIVES = "passives"
    DOUBLE_NEGATIVES = "double-negatives"
    SHORT_LATIN = "short-latin"
    SLASHES = "slashes"
    ROMAN_NUMERALS = "roman-numerals"
    NUMBERS = "numbers"
    DATES_AND_TIMES = "dates-and-times"
    CAPITALS = "capitals"
    HARD_WORDS = "hard-words"


FAMILY_OF_KIND = {
    Kind.JARGON: Family.JARGON,
    Kind.SHORT_FORM: Family.SHORT_FORMS,
    Kind.MEETING_WORD: Family.MEETING_WORDS,
    Kind.WORDS_ABOUT_PEOPLE: Family.WORDS_ABOUT_PEOPLE,
    Kind.SWAP: Family.SWAPS,
    Kind.UNKNOWN_SHORT_FORM: Family.UNKNOWN_SHORT_FORMS,
}

# Swaps help those who write; most people who check a paper only want to know what it says.
USUAL_FAMILIES = frozenset(Family) - {Family.SWAPS}


@dataclass(frozen=True, slots=True)
class Settings:
    """What to look for. `names` are people in whose names nothing is found; `known_terms` need no explaining."""

    profile: Profile = STANDARD
    families: frozenset[Family] = USUAL_FAMILIES
    names: tuple[str, ...] = ()
    known_terms: frozenset[str] = frozenset()

    def has(self, family: Family) -> bool:
        """Tell whether this family is switched on."""
        return family in self.families

    def without(self, *families: Family) -> "Settings":
        """Return the same settings with these families switched off."""
        return Settings(self.profile, self.families - set(families), self.names, self.known_terms)
