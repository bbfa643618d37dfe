"""What is known of a person, in words: for a line in a list, and for their whole record as a document."""

from collections.abc import Iterable, Iterator
from datetime import date

from coprod_desktop import strings
from coprod_desktop.model import dates
from coprod_desktop.model.document import Block, Document, Heading, Paragraph, Run, words
from coprod_desktop.model.meeting import AgendaItem, Meeting, Person, Role, Side, agenda, needs_of, proposed_items
from coprod_desktop.model.needs import Format, Needs, Support, needs_anything


def roles_in_words(roles: Iterable[Role]) -> str:
    """Return how a person comes, such as "co-chair and presenter"."""
    chosen = frozenset(roles)
    return dates.in_a_row([strings.say(f"people.role_{one.value}") for one in Role if one in chosen])


def sides_in_words(sides: Iterable[Side]) -> str:
    """Return where a person speaks from."""
    chosen = frozenset(sides)
    return dates.in_a_row([strings.say(f"people.side_{one.value}") for one in Side if one in chosen])


def formats_in_words(record: Needs) -> str:
    """Return the formats that a person asked for, such as "large print, 20 point, on yellow paper; audio"."""
    parts = [strings.say(f"people.format_{one.value}") for one in Format if one in record.formats]
    parts += [strings.say("people.size_in_words", size=record.size_pt)] if record.size_pt else []
    parts += [strings.say("people.paper_in_words", paper=record.paper)] if record.paper else []
    parts += [strings.say("people.bolder_in_words")] if record.is_bolder else []
    return ", ".join(parts)


def support_in_words(record: Needs) -> str:
    """Return the support that a person asked for at the meeting."""
    parts = [strings.say(f"people.support_{one.value}") for one in Support if one in record.support]
    return ", ".join([*parts, *([record.support_words] if record.support_words else [])])


def line_in_words(person: Person, record: Needs) -> str:
    """Return a person's line in the list: name, how they come, and what they need where that is to be flagged."""
    name = person.name.strip() or strings.say("people.no_name")
    parts = [roles_in_words(person.roles)]
    if record.is_flagged and needs_anything(record):
        parts.append(strings.say("people.flag", needs=formats_in_words(record) or strings.say("people.needs_support")))
    said = ". ".join(part for part in parts if part)
    return strings.say("people.line", name=name, rest=said) if said else name


def steps_missing(record: Needs) -> tuple[str, ...]:
    """Return which of the six steps of the Accessible Information Standard are still to do, in words."""
    if not needs_anything(record):
        return () if record.asked_on else (strings.say("people.step_ask"),)
    done = {
        "ask": record.asked_on,
        "record": record.recorded_on,
        "flag": record.is_flagged,
        "share": record.may_be_shared,
        "meet": record.met_on,
        "review": record.review_on,
    }
    return tuple(strings.say(f"people.step_{name}") for name, is_done in done.items() if not is_done)


def is_review_due(record: Needs, today: date) -> bool:
    """Return whether the day has come on which a record was to be looked at again."""
    return record.review_on is not None and record.review_on <= today


@strings.in_a_document
def record_as_document(meeting: Meeting, person: Person) -> Document:
    """Return everything that the meeting holds about one person, for that person."""
    record = needs_of(meeting, person.id)
    name = person.name.strip() or strings.say("people.no_name")
    blocks: list[Block] = [_plain("record-about", strings.say("people.record_about", meeting=meeting.title or "–"))]
    for section, lines in (
        ("who", _who(person)),
        ("reach", _reach(record)),
        ("needs", _needs(record)),
        ("money", _money(record)),
        ("steps", _steps(record)),
        ("agenda", _on_agenda(meeting, person)),
    ):
        blocks.append(Heading(f"record-{section}", 2, words(strings.say(f"people.section_{section}"))))
        blocks += _facts(section, lines)
    return Document(strings.say("people.record_title", name=name), tuple(blocks), kind="record")


def _facts(section: str, lines: Iterable[tuple[str, str]]) -> Iterator[Block]:
    told = [(label, text) for label, text in lines if text]
    for number, (label, text) in enumerate(told, 1):
        yield Paragraph(f"record-{section}-{number}", (Run(f"{label}: ", bold=True), Run(text)))
    if not told:
        yield _plain(f"record-{section}-none", strings.say("people.record_nothing"))


def _who(person: Person) -> list[tuple[str, str]]:
    return [
        (strings.say("people.name"), person.name),
        (strings.say("people.roles"), roles_in_words(person.roles)),
        (strings.say("people.sides"), sides_in_words(person.sides)),
        (strings.say("people.side_words"), person.side_words),
        (strings.say("people.is_side_printed"), _yes(person.is_side_printed)),
    ]


def _reach(record: Needs) -> list[tuple[str, str]]:
    return [
        (strings.say(f"people.{name}"), getattr(record, name)) for name in ("email", "phone", "address", "best_way")
    ]


def _needs(record: Needs) -> list[tuple[str, str]]:
    return [
        (strings.say("people.formats"), formats_in_words(record)),
        (strings.say("people.font"), record.font),
        (strings.say("people.support"), support_in_words(record)),
        *((strings.say(f"people.{name}"), getattr(record, name)) for name in ("leaving", "stress", "helps")),
        *((strings.say(f"people.{name}"), getattr(record, name)) for name in ("mentor", "training")),
        (strings.say("people.wants_chat_before"), _yes(record.wants_chat_before)),
        (strings.say("people.wants_chat_after"), _yes(record.wants_chat_after)),
    ]


def _money(record: Needs) -> list[tuple[str, str]]:
    return [(strings.say(f"people.{name}"), getattr(record, name)) for name in ("expenses", "payment")]


def _steps(record: Needs) -> list[tuple[str, str]]:
    return [
        (strings.say("people.asked_on"), _day(record.asked_on)),
        (strings.say("people.recorded_on"), _day(record.recorded_on)),
        (strings.say("people.is_flagged"), _yes(record.is_flagged)),
        (strings.say("people.may_be_shared"), _yes(record.may_be_shared)),
        (strings.say("people.shared_with"), record.shared_with),
        (strings.say("people.met_on"), _day(record.met_on)),
        (strings.say("people.review_on"), _day(record.review_on)),
    ]


def _on_agenda(meeting: Meeting, person: Person) -> list[tuple[str, str]]:
    items = (*agenda(meeting), *proposed_items(meeting))
    asked = [_title(one) for one in items if one.asked_by == person.id]
    presents = [_title(one) for one in items if person.id in one.presenters]
    agreed = [_day(one.said_on) for one in meeting.agreements if one.person_id == person.id]
    return [
        (strings.say("people.asked_for"), ", ".join(asked)),
        (strings.say("people.presents"), ", ".join(presents)),
        (strings.say("people.agreed_on"), ", ".join(agreed)),
    ]


def _title(item: AgendaItem) -> str:
    return item.title.strip() or strings.say("agenda.item_no_title")


def _yes(is_so: bool) -> str:
    return strings.say("people.yes") if is_so else ""


def _day(day: date | None) -> str:
    return dates.short_date(day) if day else ""


def _plain(block_id: str, text: str) -> Paragraph:
    return Paragraph(block_id, words(text))
