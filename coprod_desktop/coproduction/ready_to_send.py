"""What the person who sends the packs needs: who gets what, when to post it, labels, and emails to paste."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from coprod_desktop.coproduction.template_pages import facts_of, labelled
from coprod_desktop.coproduction.working_days import is_working_day, working_days_before
from coprod_desktop.model import dates
from coprod_desktop.model.document import Block, Document, Heading, ListBlock, ListItem, Paragraph, Run, words
from coprod_desktop.model.meeting import Meeting, needs_of
from coprod_desktop.strings import count, in_a_document, say

PAPERS_WORKING_DAYS = 10
"""How many working days before the meeting everybody should have their papers (MTG-01)."""
_SECOND_CLASS_DAYS, _FIRST_CLASS_DAYS = 3, 2


@dataclass(frozen=True, slots=True)
class Sent:
    """One pack as the person who sends it sees it.

    `looks` say in words in which forms it was made; `to_do` are sentences about what we could not make, or what is to
    be looked at.
    """

    person_id: str
    name: str
    folder: str
    files: int
    looks: tuple[str, ...]
    paper: str = ""
    is_by_email: bool = False
    to_do: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PostDates:
    """By when a pack has to leave so that it arrives on `arrive`."""

    arrive: date
    first_class: date
    second_class: date


def post_dates(meeting: Meeting) -> PostDates | None:
    """Return the dates for the post; None while the meeting has no date."""
    if meeting.on is None:
        return None
    nation = meeting.arrangements.nation
    arrive = working_days_before(meeting.on, PAPERS_WORKING_DAYS, nation)
    back = (working_days_before(arrive, days, nation) for days in (_FIRST_CLASS_DAYS, _SECOND_CLASS_DAYS))
    return PostDates(arrive, *back)


@in_a_document
def sending_as_document(meeting: Meeting, sent: Sequence[Sent]) -> Document:
    """Return the list of packs: for whom, in which form, on which paper, how to send it and what is still to do."""
    blocks: list[Block] = [Paragraph("send-private", words(say("packs.send_private")))]
    blocks += _when(meeting)
    for one in sent:
        blocks += _person(meeting, one)
    return Document(say("packs.send_title"), tuple(blocks), kind="sending-list", author=meeting.group)


def labels(meeting: Meeting, sent: Sequence[Sent]) -> dict[str, tuple[str, ...]]:
    """Return name and address of everybody whose pack goes by post, line by line, by the person's id."""
    found = {}
    for one in sent:
        address = [line.strip() for line in needs_of(meeting, one.person_id).address.splitlines() if line.strip()]
        if address and not one.is_by_email:
            found[one.person_id] = (one.name, *address)
    return found


def emails_as_text(meeting: Meeting, sent: Sequence[Sent]) -> str:
    """Return an email for each person who gets their pack that way, to paste; "" when there is none."""
    emails = [_email(meeting, one) for one in sent if one.is_by_email]
    return ("\n" + "=" * 60 + "\n\n").join(emails)


def _when(meeting: Meeting) -> Iterator[Block]:
    days = post_dates(meeting)
    yield Heading("send-when", 2, words(say("packs.send_when")))
    if days is None:
        yield Paragraph("send-no-date", words(say("packs.send_no_date")))
        return
    yield Paragraph("send-arrive", words(say("packs.send_arrive", date=dates.date_in_full(days.arrive))))
    for name, day in (("second_class", days.second_class), ("first_class", days.first_class)):
        yield from labelled(f"send-{name}", say(f"packs.send_{name}"), dates.date_in_full(day))
    yield from labelled("send-email", say("packs.send_by_email"), dates.date_in_full(_email_day(meeting, days.arrive)))


def _email_day(meeting: Meeting, arrive: date) -> date:
    nation = meeting.arrangements.nation
    return arrive if is_working_day(arrive, nation) else working_days_before(arrive, 1, nation)


def _person(meeting: Meeting, one: Sent) -> Iterator[Block]:
    key, needs = f"send-{one.person_id}", needs_of(meeting, one.person_id)
    yield Heading(key, 2, words(one.name))
    facts = {
        "looks": dates.in_a_row(one.looks),
        "paper": one.paper,
        "folder": count("packs.send_folder", one.files, folder=one.folder),
        "best_way": needs.best_way,
        "email": needs.email,
        "phone": needs.phone,
        "address": ", ".join(line.strip() for line in needs.address.splitlines() if line.strip()),
    }
    for name, text in facts.items():
        if text:
            yield Paragraph(f"{key}-{name}", (Run(f"{say(f'packs.send_{name}_label')} ", bold=True), Run(text)))
    if one.to_do:
        yield Paragraph(f"{key}-to-do", words(say("packs.send_to_do"), bold=True))
        items = (
            ListItem(f"{key}-to-do-{n}", (Paragraph(f"{key}-to-do-{n}-words", words(text)),))
            for n, text in enumerate(one.to_do)
        )
        yield ListBlock(f"{key}-to-do-list", tuple(items))


def _email(meeting: Meeting, one: Sent) -> str:
    known = facts_of(meeting)
    when = ", ".join(part for part in (known["date"], known["time"]) if part)
    title = known["meeting"] or say("packs.our_meeting")
    lines = [
        say("packs.email_to", address=needs_of(meeting, one.person_id).email or say("packs.email_no_address")),
        say("packs.email_subject", title=title),
        say("packs.email_attach", folder=one.folder),
        "",
        say("packs.email_hello", name=one.name),
        "",
        say("packs.email_here", title=title),
        *([say("packs.email_when", when=when)] if when else []),
        *([say("packs.email_where", place=known["place"])] if known["place"] else []),
        "",
        say("packs.email_formats"),
        *([say("packs.email_contact", contact=known["contact"])] if known["contact"] else []),
        "",
        say("packs.email_thanks"),
    ]
    return "\n".join(lines) + "\n"
