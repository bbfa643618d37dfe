"""A meeting: people, agenda items and papers, as frozen values with lasting ids."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from coprod_desktop.model.arrangements import Arrangements, SetAside
from coprod_desktop.model.consultation import Consultation
from coprod_desktop.model.document import Document, Media
from coprod_desktop.model.easy_read_version import EasyReadVersion
from coprod_desktop.model.needs import Needs
from coprod_desktop.model.outcomes import Action, Outcome, Reading, SaidDid
from coprod_desktop.model.own_profile import OwnProfile
from coprod_desktop.model.pledge import PledgeAnswer, Promise
from coprod_desktop.model.support import Answer, Task
from coprod_desktop.model.worded import Choice as Choice
from coprod_desktop.model.worded import OwnWord as OwnWord
from coprod_desktop.model.worded import Saying as Saying
from coprod_desktop.model.worded import WordDecision as WordDecision


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


class Stage(StrEnum):
    """Which part of the work on a service an item is about."""

    PLAN = "plan"
    DESIGN = "design"
    BUY = "buy"
    RUN = "run"
    CHECK = "check"


class How(StrEnum):
    """How a co-chair said yes."""

    HERE = "here"
    PHONE = "phone"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who takes part, named as they like it.

    `side_words` says in the person's own words where they speak from. Both are printed nowhere, and kept with the
    private records, unless `is_side_printed`.
    """

    id: str
    name: str
    roles: frozenset[Role] = frozenset()
    sides: frozenset[Side] = frozenset()
    side_words: str = ""
    is_side_printed: bool = False


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One item, or a break.

    `asked_by` and `presenters` hold person ids. `order` sorts items (see model.order); a removed item stays with
    `is_removed`, so that a later merge can tell "removed" from "never seen". A proposed item waits to be put on the
    agenda; an open slot is kept free for what members bring. `has_happened`, `will_happen` and `difference` say where
    co-production was, will be, and what it changed. A welcome or thanks `needs_no_presenter`.
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
    stage: Stage | None = None
    has_happened: str = ""
    will_happen: str = ""
    difference: str = ""
    presenter_help: str = ""
    needs_no_presenter: bool = False
    is_open_slot: bool = False
    is_proposed: bool = False
    consultation: Consultation | None = None


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
class Slip:
    """A small change after an agreement that does not change what it means: when, and what in words."""

    on: date
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Agreement:
    """A co-chair said yes to exactly this content of the agenda (`fingerprint`, see model.agreement).

    `agreed_to` is that content, so that what changed since can be told. `written_by` names who wrote down a yes that
    was given by phone or on paper. An agreement that a change of meaning took away has no fingerprint any more, and
    `changes` says in words what changed.
    """

    person_id: str
    fingerprint: str
    said_on: date
    how: How = How.HERE
    written_by: str = ""
    agreed_to: dict[str, object] = field(default_factory=dict)
    slips: tuple[Slip, ...] = ()
    changes: tuple[str, ...] = ()


AGENDA = "agenda"
"""Stands for the agenda where a paper's id would stand."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """Everything that one .coprod file holds.

    `ends` is when the room has to be left, if that is known; when the items end follows from their minutes. `needs`
    are people's private records, which the file keeps apart (see model.needs and storage.private_part).
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
    needs: tuple[Needs, ...] = ()
    arrangements: Arrangements = field(default_factory=Arrangements)
    set_aside: tuple[SetAside, ...] = ()
    own_profiles: tuple[OwnProfile, ...] = ()
    sayings: tuple[Saying, ...] = ()


def agenda(meeting: Meeting) -> tuple[AgendaItem, ...]:
    """Return the items that are on the agenda, in their order."""
    return _in_order(one for one in meeting.items if not one.is_removed and not one.is_proposed)


def proposed_items(meeting: Meeting) -> tuple[AgendaItem, ...]:
    """Return the items that people asked for and that are not on the agenda yet."""
    return _in_order(one for one in meeting.items if not one.is_removed and one.is_proposed)


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


def needs_of(meeting: Meeting, person_id: str) -> Needs:
    """Return the private record of a person; a blank one when there is none, or when it is not in this copy."""
    return next((one for one in meeting.needs if one.id == person_id), Needs(person_id))


def _in_order(items: Iterable[AgendaItem]) -> tuple[AgendaItem, ...]:
    # Two people can give one order key to two items; the id then decides, on both computers alike.
    return tuple(sorted(items, key=lambda one: (one.order, one.id)))


def easy_read(meeting: Meeting, paper_id: str) -> EasyReadVersion | None:
    """Return the easy read version of a paper, or of the AGENDA, or None when nobody has begun one."""
    return next((one for one in meeting.easy_reads if one.paper_id == paper_id), None)
