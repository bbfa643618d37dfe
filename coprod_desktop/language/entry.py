"""A word list entry: a term, every way it is written, and what it means in plain words."""

from dataclasses import dataclass
from datetime import date

from coprod_desktop.model.finding import Kind

NATIONS = ("England", "Scotland", "Wales", "Northern Ireland")
PARTS_OF_SPEECH = ("noun", "plural noun", "verb", "adjective", "adverb", "phrase")
LIST_KINDS = (Kind.JARGON, Kind.SHORT_FORM, Kind.MEETING_WORD, Kind.WORDS_ABOUT_PEOPLE, Kind.SWAP)


@dataclass(frozen=True, slots=True)
class ShortForm:
    """Letters that stand for a term; `capitals_only` ones count only when written exactly so."""

    text: str
    capitals_only: bool = True


@dataclass(frozen=True, slots=True)
class SayInstead:
    """A plainer way to say it; the part of speech lets a replacement take the right form."""

    text: str
    part_of_speech: str = "phrase"


@dataclass(frozen=True, slots=True)
class Cues:
    """Words in the same sentence that settle which meaning is meant.

    With `needs_any`, one of them must be there; with one of `never_with` there, the term is left alone.
    """

    needs_any: tuple[str, ...] = ()
    never_with: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One term of a word list. `nation` is empty when it is the same all over the UK.

    `caught` is a sentence in which the term must be found, `not_caught` one in which it must not.
    """

    term: str
    meaning: str
    kind: Kind = Kind.JARGON
    forms: tuple[str, ...] = ()
    short_forms: tuple[ShortForm, ...] = ()
    easy_meaning: str = ""
    say_instead: SayInstead | None = None
    caught: str = ""
    not_caught: str = ""
    cues: Cues = Cues()
    topic: str = ""
    nation: tuple[str, ...] = ()
    see_also: tuple[str, ...] = ()
    say: str = ""
    checked_on: date | None = None
    needs_review: bool = False
    capitals_only: bool = False
    reason: str = ""
