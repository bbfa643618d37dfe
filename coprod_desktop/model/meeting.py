"""A meeting: people, agenda items and papers, as frozen values with lasting ids."""

from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from coprod_desktop.model.document import Document, Media
from coprod_desktop.model.easy_read_version import EasyReadVersion
from coprod_desktop.model.outcomes import Action, Outcome, Reading, SaidDid
from coprod_desktop.model.pledge import PledgeAnswer, Promise
from coprod_desktop.model.support import Answer, Task


class Purpose(StrEnum):
    """What an agenda item is for (CO-20)."""

    TELL = "tell"
    ASK = "ask"
    DECIDE = "decide"
    MAKE_TOGETHER = "make-together"


class Role(StrEnum):
    """How a person comes to the meeting."""

    CO_CHAIR = "co-chair"
    PRESENTER = "presenter"
    MEMBER = "member"
    NOTE_TAKER = "note-taker"
    SUPPORTER = "supporter"


class Side(StrEnum):
    """Where a person speaks from; private unless they say otherwise."""

    LIVED_EXPERIENCE = "lived-experience"
    FAMILY_CARER = "family-carer"
    USER_LED = "user-led-organisation"
    ORGANISATION = "organisation"
    PARTNER = "partner"


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who takes part, named as they like it."""

    id: str
    name: str
    roles: frozenset[Role] = frozenset()
    sides: frozenset[Side] = frozenset()


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One item, or a break.

    `asked_by` and `presenters` hold person ids. `order` sorts items (see model.order); a removed item stays with
    `is_removed`, so that a later merge can tell "removed" from "never seen".
    """

    id: str
    title: str
    order: str
    purpose: Purpose = Purpose.ASK
    about: str = ""
    asked_by: str = ""
    presenters: tuple[str, ...] = ()
    minutes: int = 15
    can_change: str = ""
    cannot_change: str = ""
    paper_ids: tuple[str, ...] = ()
    is_break: bool = False
    is_removed: bool = False


@dataclass(frozen=True, slots=True)
class SourceSentence:
    """A sentence of a paper with a lasting id; `start` and `end` are code points in its block's plain text."""

    id: str
    block_id: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper that came with the meeting: what it says, and its sentences with ids that survive a new version."""

    id: str
    title: str
    document: Document
    sentences: tuple[SourceSentence, ...] = ()
    warnings: tuple[str, ...] = ()
    is_removed: bool = False


@dataclass(frozen=True, slots=True)
class Agreement:
    """A co-chair said yes to exactly this content of the agenda (`fingerprint`, see model.agreement)."""

    person_id: str
    fingerprint: str
    said_on: date


class Choice(StrEnum):
    """What a person decided about a word that the checker found."""

    REPLACE = "replace"
    KEEP = "keep"
    EXPLAIN = "explain"
    NOT_HERE = "not-here"


@dataclass(frozen=True, slots=True)
class WordDecision:
    """A decision about a term: for one place (`block_id` and `start`), or everywhere when `block_id` is empty.

    `paper_id` is "" for every document of the meeting, and "agenda" for the agenda. `replacement` is what stands
    instead; with EXPLAIN it is the explanation, "" for the word list's own. `before` and `after` are what stood on
    both sides of the place, by which it is found again in a paragraph that changed.
    """

    term: str
    choice: Choice
    paper_id: str = ""
    block_id: str = ""
    start: int = 0
    replacement: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class OwnWord:
    """A word that people added themselves, with what it means to them; only `term` and `meaning` must be there."""

    id: str
    term: str
    meaning: str
    easy_meaning: str = ""
    say_instead: str = ""
    short_form: str = ""


AGENDA = "agenda"
"""Stands for the agenda where a paper's id would stand."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """Everything two co-chairs share in one .coprod file, people's needs excepted.

    `ends` is when the room has to be left, if that is known; when the items end follows from their minutes.
    """

    id: str
    title: str = ""
    group: str = ""
    on: date | None = None
    starts: time | None = None
    place: str = ""
    contact: str = ""
    people: tuple[Person, ...] = ()
    items: tuple[AgendaItem, ...] = ()
    papers: tuple[Paper, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    word_decisions: tuple[WordDecision, ...] = ()
    extra: dict[str, object] = field(default_factory=dict)
    ends: time | None = None
    own_words: tuple[OwnWord, ...] = ()
    easy_reads: tuple[EasyReadVersion, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    actions: tuple[Action, ...] = ()
    said_did: tuple[SaidDid, ...] = ()
    readings: tuple[Reading, ...] = ()
    tasks: tuple[Task, ...] = ()
    answers: tuple[Answer, ...] = ()
    promises: tuple[Promise, ...] = ()
    pledge_answers: tuple[PledgeAnswer, ...] = ()
    logo: Media | None = None


def agenda(meeting: Meeting) -> tuple[AgendaItem, ...]:
    """Return the items that are on the agenda, in their order."""
    # Two people can give one order key to two items; the id then decides, on both computers alike.
    return tuple(
        sorted((item for item in meeting.items if not item.is_removed), key=lambda item: (item.order, item.id))
    )


def item(meeting: Meeting, item_id: str) -> AgendaItem | None:
    """Return the item with this id, a removed one too, or None when there never was one."""
    return next((one for one in meeting.items if one.id == item_id), None)


def papers(meeting: Meeting) -> tuple[Paper, ...]:
    """Return the papers that come with the meeting, removed ones left out."""
    return tuple(one for one in meeting.papers if not one.is_removed)


def paper(meeting: Meeting, paper_id: str) -> Paper | None:
    """Return the paper with this id, a removed one too, or None when there never was one."""
    return next((one for one in meeting.papers if one.id == paper_id), None)


def person(meeting: Meeting, person_id: str) -> Person | None:
    """Return the person with this id, or None when they are not part of the meeting any more."""
    return next((one for one in meeting.people if one.id == person_id), None)


def presenters(meeting: Meeting, agenda_item: AgendaItem) -> tuple[Person, ...]:
    """Return the people who present an item, in the order they are named."""
    found = (person(meeting, person_id) for person_id in agenda_item.presenters)
    return tuple(one for one in found if one is not None)


def co_chairs(meeting: Meeting) -> tuple[Person, ...]:
    """Return the people who chair together."""
    return tuple(one for one in meeting.people if Role.CO_CHAIR in one.roles)


def easy_read(meeting: Meeting, paper_id: str) -> EasyReadVersion | None:
    """Return the easy read version of a paper, or of the AGENDA, or None when nobody has begun one."""
    return next((one for one in meeting.easy_reads if one.paper_id == paper_id), None)
