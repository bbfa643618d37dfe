"""What a pack is: the papers of one person in the form that this person asked for, and what came of making it."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Literal

from coprod_desktop.errors import CoprodError
from coprod_desktop.render.profiles import Profile

PackForm = Literal["pdf", "docx", "brf", "mp3"]


class NoMeeting(CoprodError):
    """Packs are made from a meeting, and this file is a paper (fact: name)."""

    says = "packs.no_meeting"


class NobodyThere(CoprodError):
    """A meeting in which nobody takes part yet: there is nobody to make a pack for."""

    says = "packs.nobody"


class Wording(StrEnum):
    """Which words stand in a version: those of the paper, or those of its easy read version."""

    AS_WRITTEN = "as-written"
    EASY_READ = "easy-read"
    SIMPLE = "simple-words"


@dataclass(frozen=True, slots=True)
class Look:
    """One form of a document: its words, how it looks (None for sound) and what kind of file it is."""

    wording: Wording
    profile: Profile | None
    form: PackForm


@dataclass(frozen=True, slots=True)
class Wish:
    """What one person's pack is made of, worked out from what they need.

    `paper` is the colour of the paper to print on, in words, "" for white. `notes` say what a person has to see to,
    since we cannot do it for them (embossing braille, reading aloud).
    """

    person_id: str
    name: str
    looks: tuple[Look, ...]
    paper: str = ""
    is_by_email: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that could not be made, or that a person should look at, and in whose pack; "" for everybody's."""

    name: str
    sentence: str
    file: str = ""


@dataclass(frozen=True, slots=True)
class PackMade:
    """One person's pack: where it is and what is in it, in order."""

    wish: Wish
    folder: Path
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PacksMade:
    """What came of making all packs.

    `written` counts the files that are new or changed, `kept` those that were right already, `removed` those of an
    earlier run that do not belong any more.
    """

    folder: Path
    packs: tuple[PackMade, ...]
    written: int = 0
    kept: int = 0
    removed: int = 0
    look_at: tuple[Trouble, ...] = ()
    failed: tuple[Trouble, ...] = ()
    to_send: tuple[str, ...] = ()
