"""Pages that a group fills in and prints: invitation, ground rules, policy and the like, read from templates.

A template is a TOML file in resources/templates/pages: a title and parts, each with text, points, facts of the meeting,
and gaps that the group fills in. A gap that nobody filled in has words that usually fit, or room to write by hand.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from coprod_desktop import assets
from coprod_desktop.coproduction.timetable import time_in_words
from coprod_desktop.coproduction.writing_space import MEDIA, writing_space
from coprod_desktop.model import dates
from coprod_desktop.model.document import (
    Block,
    Document,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Run,
    words,
)
from coprod_desktop.model.meeting import Meeting, co_chairs
from coprod_desktop.strings import in_a_document, say

PAGES = (
    "invitation",
    "venue-checklist",
    "ground-rules",
    "support-plan",
    "participation-policy",
    "rights-and-complaints",
)
"""The pages that have a template and nothing else, in the order in which they are offered."""

_USUAL_LINES = 2


@dataclass(frozen=True, slots=True)
class Gap:
    """One thing that the group fills in; `usual` stands there until it does, and `lines` is the room to write."""

    id: str
    label: str
    hint: str = ""
    usual: str = ""
    lines: int = _USUAL_LINES


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a page. `facts` name what is known of the meeting: see FACTS."""

    heading: str
    text: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    gaps: tuple[Gap, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A template; `about` says in a line what the page is for."""

    key: str
    title: str
    about: str
    parts: tuple[Part, ...]

    @property
    def gaps(self) -> tuple[Gap, ...]:
        """Everything that the group fills in, in order."""
        return tuple(gap for part in self.parts for gap in part.gaps)


FACTS = ("group", "meeting", "date", "time", "place", "co_chairs", "contact", "expenses", "access", "leaving", "chat")
"""What a template may name of the meeting."""


@cache
def page(key: str) -> Page:
    """Return the template of a page by its key, such as "invitation"."""
    content = assets.resource("templates", "pages", f"{key}.toml").read_text(encoding="utf-8")
    given = tomllib.loads(content)
    return Page(key, given["title"], given["about"], tuple(_part(key, one) for one in given["part"]))


def filled_in(meeting: Meeting, gap: Gap) -> str:
    """Return what the group wrote into a gap, or the words that usually stand there; "" for neither."""
    return next((one.text for one in meeting.answers if one.id == gap.id), gap.usual)


@in_a_document
def page_as_document(meeting: Meeting, made_from: Page) -> Document:
    """Return a page with what the group filled in, and room to write where it did not."""
    blocks = tuple(block for number, part in enumerate(made_from.parts) for block in _blocks(meeting, part, number))
    title = made_from.title
    return Document(title, blocks, kind="template-page", author=meeting.group, media=MEDIA)


def facts_of(meeting: Meeting) -> Mapping[str, str]:
    """Return what is known of a meeting in words, by the names in FACTS; "" for what is not known."""
    arranged = meeting.arrangements
    return {
        "group": meeting.group,
        "meeting": meeting.title,
        "date": dates.date_in_full(meeting.on) if meeting.on else "",
        "time": time_in_words(meeting),
        "place": meeting.place,
        "co_chairs": dates.in_a_row([one.name for one in co_chairs(meeting) if one.name.strip()]),
        "contact": meeting.contact,
        "expenses": arranged.expenses,
        "access": arranged.access,
        "leaving": arranged.leaving,
        "chat": arranged.chat_before,
    }


def labelled(block_id: str, label: str, text: str, lines: int = _USUAL_LINES) -> Iterator[Block]:
    """Yield a label with its words, or with room to write when there are none."""
    first, *others = [part.strip() for part in text.splitlines() if part.strip()] or [""]
    if not first:
        yield Paragraph(block_id, words(label, bold=True))
        yield writing_space(f"{block_id}-space", lines)
        return
    yield Paragraph(block_id, (Run(f"{label} ", bold=True), Run(first)))
    yield from (Paragraph(f"{block_id}-{number}", words(part)) for number, part in enumerate(others, 2))


def _blocks(meeting: Meeting, part: Part, number: int) -> Iterator[Block]:
    block_id, known = f"part-{number}", facts_of(meeting)
    if part.heading:
        yield Heading(block_id, 2, words(part.heading))
    yield from (Paragraph(f"{block_id}-text-{n}", words(text)) for n, text in enumerate(part.text))
    if part.points:
        items = (
            ListItem(f"{block_id}-point-{n}", (Paragraph(f"{block_id}-point-{n}-words", words(text)),))
            for n, text in enumerate(part.points)
        )
        yield ListBlock(f"{block_id}-points", tuple(items))
    for name in part.facts:
        yield from labelled(f"{block_id}-fact-{name}", say(f"support.fact_{name}"), known[name], 1)
    for gap in part.gaps:
        yield from labelled(f"{block_id}-{gap.id}", gap.label, filled_in(meeting, gap), gap.lines)


def _part(key: str, given: Mapping[str, Any]) -> Part:
    return Part(
        given.get("heading", ""),
        tuple(given.get("text", ())),
        tuple(given.get("points", ())),
        tuple(given.get("facts", ())),
        tuple(_gap(key, one) for one in given.get("gap", ())),
    )


def _gap(key: str, given: Mapping[str, Any]) -> Gap:
    return Gap(
        f"{key}.{given['id']}",
        given["label"],
        given.get("hint", ""),
        given.get("usual", ""),
        given.get("lines", _USUAL_LINES),
    )
