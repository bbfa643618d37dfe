"""Who agreed to what: "agreed" holds only for exactly the agenda that all co-chairs said yes to."""

import hashlib
import json

from coprod_desktop.model.meeting import (
    AgendaItem,
    Agreement,
    Meeting,
    Person,
    agenda,
    co_chairs,
    paper,
    papers,
    person,
    presenters,
)


def fingerprint(meeting: Meeting) -> str:
    """Return a text that is the same for two meetings only when their agendas print the same.

    It covers what is printed (title, date, place, people's names, each item's words and minutes, paper titles) and
    not how it is kept (ids, order keys), so that undoing a change brings the agreement back.
    """
    printed = json.dumps(_printed(meeting), ensure_ascii=True, sort_keys=True)
    return hashlib.sha256(printed.encode("ascii")).hexdigest()


def content(meeting: Meeting) -> dict[str, object]:
    """Return what the agenda says, as plain JSON values: kept with an agreement, to tell later what changed.

    Beside what `fingerprint` covers, each item has its "id", by which it is found again under another title.
    """
    items = [{"id": one.id, **_printed_item(meeting, one)} for one in agenda(meeting)]
    return {**_printed(meeting), "items": items}


def outdated(meeting: Meeting) -> tuple[Agreement, ...]:
    """Return the agreements of co-chairs to an agenda that has changed since, and nobody has said how much."""
    now = fingerprint(meeting)
    chairs = {one.id for one in co_chairs(meeting)}
    return tuple(one for one in meeting.agreements if one.fingerprint not in ("", now) and one.person_id in chairs)


def taken_away(meeting: Meeting) -> tuple[Agreement, ...]:
    """Return the agreements that a change of meaning took away."""
    return tuple(one for one in meeting.agreements if not one.fingerprint)


def agreement_of(meeting: Meeting, person_id: str) -> Agreement | None:
    """Return a person's agreement to the agenda as it is now, None when there is none."""
    now = fingerprint(meeting)
    return next((one for one in meeting.agreements if one.person_id == person_id and one.fingerprint == now), None)


def agreed_by(meeting: Meeting) -> tuple[Person, ...]:
    """Return the co-chairs who agreed to the agenda as it is now."""
    now = fingerprint(meeting)
    said_yes = {one.person_id for one in meeting.agreements if one.fingerprint == now}
    return tuple(one for one in co_chairs(meeting) if one.id in said_yes)


def is_agreed(meeting: Meeting) -> bool:
    """Return whether there are co-chairs and all of them agreed to the agenda as it is now."""
    chairs = co_chairs(meeting)
    return bool(chairs) and agreed_by(meeting) == chairs


def _printed(meeting: Meeting) -> dict[str, object]:
    return {
        "title": meeting.title,
        "group": meeting.group,
        "on": str(meeting.on),
        "starts": str(meeting.starts),
        "ends": str(meeting.ends),
        "place": meeting.place,
        "contact": meeting.contact,
        "co_chairs": [_printed_name(one) for one in co_chairs(meeting)],
        "papers": [one.title for one in papers(meeting)],
        "items": [_printed_item(meeting, one) for one in agenda(meeting)],
    }


def _printed_item(meeting: Meeting, item: AgendaItem) -> dict[str, object]:
    asked_by = person(meeting, item.asked_by)
    attached = (paper(meeting, paper_id) for paper_id in item.paper_ids)
    always = {
        "title": item.title,
        "is_break": item.is_break,
        "purpose": item.purpose.value,
        "about": item.about,
        "asked_by": asked_by.name if asked_by else "",
        "presenters": [_printed_name(one) for one in presenters(meeting, item)],
        "minutes": item.minutes,
        "can_change": item.can_change,
        "cannot_change": item.cannot_change,
        "papers": [one.title for one in attached if one is not None and not one.is_removed],
    }
    # What is not filled in is not printed: an agreement from before a field was known stays good.
    later = {
        "stage": item.stage.value if item.stage else "",
        "has_happened": item.has_happened,
        "will_happen": item.will_happen,
        "difference": item.difference,
        "open_slot": item.is_open_slot,
    }
    return always | {name: value for name, value in later.items() if value}


def _printed_name(one: Person) -> str:
    if not one.is_side_printed or not (one.side_words or one.sides):
        return one.name
    return f"{one.name} ({one.side_words or ', '.join(sorted(one.sides))})"
