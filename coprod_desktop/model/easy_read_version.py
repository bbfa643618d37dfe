"""An easy read version that people work on: its rows, what became of each source sentence, and what readers said."""

import hashlib
import json
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from coprod_desktop.model.document import Media

FEWEST_READERS = 2
"""How many people must have checked a version before it may be called easy read (ER-39)."""


@dataclass(frozen=True, slots=True)
class DraftRow:
    """One picture with its short sentences.

    `heading_level` is 0 for a plain row, 1 to 3 for a heading. `picture` is a picture source as in
    ``document.Picture`` or "" for none yet; `sources` are the ids of the sentences it came from. `look_at` are
    sentences for the person who edits: what the drafting was not sure of; `notes` are those among them that nobody
    could find out again from the words, such as where a table began.
    """

    id: str
    sentences: tuple[str, ...]
    sources: tuple[str, ...] = ()
    picture: str = ""
    picture_alt: str = ""
    heading_level: int = 0
    number: str = ""
    look_at: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class Reason(StrEnum):
    """Why a source sentence is not in the easy read version."""

    DETAIL = "detail"
    REPEATED = "repeated"
    NOT_FOR_READERS = "not-for-readers"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A sentence of the paper as it was when the rows were made; its id is the sentence's.

    `reason` says why it is left out, None while it is not; `note` says more. `matters` marks what must stay when the
    version is shortened. `was` is what it said before the paper changed, "" when nobody has to look at that any more;
    `is_gone` that the paper does not hold it any more.
    """

    id: str
    text: str
    block_id: str = ""
    is_looked_at: bool = False
    matters: bool = False
    reason: Reason | None = None
    note: str = ""
    was: str = ""
    is_gone: bool = False
    is_new: bool = False


@dataclass(frozen=True, slots=True)
class Front:
    """What the front cover and the last page say beside the title (ER-32 to ER-34)."""

    about: str = ""
    made_by: str = ""
    contact: str = ""
    help_to_read: str = ""
    picture: str = ""
    picture_alt: str = ""
    on: date | None = None


class Naming(StrEnum):
    """How a reader wants to be named."""

    NAME = "name"
    INITIALS = "initials"
    GROUP = "group"
    NOT_NAMED = "not-named"


@dataclass(frozen=True, slots=True)
class ReaderCheck:
    """What one reader said of a version, and of which state of it (`fingerprint`).

    `name` is kept as the reader gave it and printed only with their yes (`may_print`). `is_yes` is their yes to the
    version itself. Nothing here says who has a learning disability: that is told for all readers together.
    """

    id: str
    name: str = ""
    naming: Naming = Naming.NOT_NAMED
    may_print: bool = False
    on: date | None = None
    said: str = ""
    changed: str = ""
    is_yes: bool = False
    fingerprint: str = ""


@dataclass(frozen=True, slots=True)
class EasyReadVersion:
    """The easy read version of one paper, or of the agenda.

    `lines` are the ledger: every source sentence in the order of the paper, gone ones at the end. `checked_rows` are
    the rows as readers saw them last. `is_by_readers` says that at least two of the readers have a learning
    disability; `group` is how they want to be named together. `media` are the bytes of pictures that rows use and
    that did not come with the program.
    """

    id: str
    paper_id: str
    title: str
    rows: tuple[DraftRow, ...] = ()
    lines: tuple[SourceLine, ...] = ()
    front: Front = Front()
    has_pictures: bool = True
    checks: tuple[ReaderCheck, ...] = ()
    checked_rows: tuple[DraftRow, ...] = ()
    is_by_readers: bool = False
    group: str = ""
    media: dict[str, Media] = field(default_factory=dict)


def row_of(version: EasyReadVersion, row_id: str) -> DraftRow | None:
    """Return the row with this id, or None."""
    return next((row for row in version.rows if row.id == row_id), None)


def line_of(version: EasyReadVersion, sentence_id: str) -> SourceLine | None:
    """Return what is written of the sentence with this id, or None."""
    return next((line for line in version.lines if line.id == sentence_id), None)


def rows_of(version: EasyReadVersion, sentence_id: str) -> tuple[DraftRow, ...]:
    """Return the rows that a source sentence became, in their order."""
    return tuple(row for row in version.rows if sentence_id in row.sources)


def only_source(version: EasyReadVersion, row: DraftRow) -> str:
    """Return the one source sentence of a row that is all that it became, "" where it is not so simple."""
    if len(row.sources) != 1 or len(rows_of(version, row.sources[0])) != 1:
        return ""
    line = line_of(version, row.sources[0])
    return line.text if line is not None and not line.was else ""


def fingerprint(version: EasyReadVersion) -> str:
    """Return a text that is the same for two states of a version only when they read the same.

    It covers what readers check (title, about, words, pictures, headings) and not how it is kept, so that undoing a
    change brings their yes back.
    """
    rows = [[row.sentences, row.picture if version.has_pictures else "", row.heading_level] for row in version.rows]
    read = json.dumps([version.title, version.front.about, version.has_pictures, rows])
    return hashlib.sha256(read.encode("ascii")).hexdigest()


def good_checks(version: EasyReadVersion) -> tuple[ReaderCheck, ...]:
    """Return the checks of readers who said yes to the version exactly as it is now."""
    now = fingerprint(version)
    return tuple(one for one in version.checks if one.is_yes and one.fingerprint == now)


def is_signed_off(version: EasyReadVersion) -> bool:
    """Return whether enough readers with a learning disability said yes to the version as it is now (ER-39)."""
    return version.is_by_readers and len(good_checks(version)) >= FEWEST_READERS
