"""The agenda as a Document: what every version of it is made from."""

from collections.abc import Iterator

from coprod_desktop import strings
from coprod_desktop.coproduction.agreeing import agreement_in_words, slips_in_words
from coprod_desktop.coproduction.people_words import sides_in_words
from coprod_desktop.coproduction.timetable import (
    Slot,
    clock_in_words,
    overrun_in_words,
    time_in_words,
    timetable,
)
from coprod_desktop.coproduction.writing_space import MEDIA, writing_space
from coprod_desktop.model import dates
from coprod_desktop.model.agreement import agreed_by, agreement_of, is_agreed
from coprod_desktop.model.document import Block, Document, Heading, ListBlock, ListItem, Paragraph, Run, words
from coprod_desktop.model.meeting import AgendaItem, How, Meeting, Person, co_chairs, paper, papers, person, presenters

_ITEM_LEVEL = 2
_ROOM = {"who": 1, "how_long": 1, "what": 3}  # lines to write on


@strings.in_a_document
def agenda_as_document(meeting: Meeting) -> Document:
    """Return the agenda of a meeting, whatever is not filled in yet.

    Item numbers are those of `timetable`. The status is "Draft" until every co-chair agreed to exactly this agenda.
    Block ids are made from item ids, so they stay when items move.
    """
    slots = timetable(meeting)
    blocks: list[Block] = [*_front(meeting)]
    for slot in slots:
        blocks += _break(slot) if slot.item.is_break else _item(meeting, slot)
    if not slots:
        blocks.append(_plain("agenda-empty", strings.say("agenda.empty")))
    blocks += [*_open_slot(meeting), *_other_papers(meeting)]
    status = status_in_words(meeting)
    return Document(_title(meeting), tuple(blocks), kind="agenda", status=status, media=dict(MEDIA))


def status_in_words(meeting: Meeting) -> str:
    """Return "Draft", or "Agreed by" and the co-chairs' names once all of them agreed to exactly this agenda."""
    if not is_agreed(meeting):
        return strings.say("agenda.draft")
    return strings.say("agenda.agreed_by", names=dates.in_a_row([_name(one.name) for one in co_chairs(meeting)]))


def purpose_in_words(item: AgendaItem) -> str:
    """Return what an item is for, such as "To decide together" (CO-20)."""
    return strings.say(f"agenda.purpose_{item.purpose.name.lower()}")


def _title(meeting: Meeting) -> str:
    title = meeting.title.strip()
    heading = strings.say("agenda.title")
    if not title:
        return heading
    return title if heading.lower() in title.lower() else strings.say("agenda.title_of", title=title)


def _front(meeting: Meeting) -> Iterator[Block]:
    facts = {
        "group": meeting.group,
        "date": dates.date_in_full(meeting.on) if meeting.on else "",
        "time": time_in_words(meeting),
        "place": meeting.place,
        "co_chairs": dates.in_a_row([_with_side(one) for one in co_chairs(meeting)]),
        "contact": meeting.contact,
    }
    for name, value in facts.items():
        yield from _labelled(f"agenda-{name.replace('_', '-')}", f"agenda.label_{name}", value)
    formats = strings.say("agenda.other_formats_contact" if meeting.contact.strip() else "agenda.other_formats")
    yield _plain("agenda-formats", formats)  # LP-46, ER-33
    if is_agreed(meeting):
        yield from _how_agreed(meeting)
    else:
        yield _plain("agenda-draft", _draft_in_words(meeting))
    if overrun := overrun_in_words(meeting):
        yield _plain("agenda-overrun", overrun)


def _how_agreed(meeting: Meeting) -> Iterator[Block]:
    """Yield who agreed by phone or on paper and who wrote it down, and the slips that were put right since."""
    agreements = [one for chair in co_chairs(meeting) if (one := agreement_of(meeting, chair.id)) is not None]
    told = [agreement_in_words(meeting, one) for one in agreements if one.how is not How.HERE]
    told += dict.fromkeys(slip for one in agreements for slip in slips_in_words(one))
    yield from (_plain(f"agenda-agreed-{number}", words) for number, words in enumerate(told, 1))


def _draft_in_words(meeting: Meeting) -> str:
    said_yes = [_name(one.name) for one in agreed_by(meeting)]
    if said_yes:
        return strings.say("agenda.draft_so_far", names=dates.in_a_row(said_yes))
    return strings.say("agenda.draft_explained" if co_chairs(meeting) else "agenda.draft_no_chairs")


def _item(meeting: Meeting, slot: Slot) -> list[Block]:
    item = slot.item
    asked_by = person(meeting, item.asked_by)
    title = item.title.strip() or strings.say("agenda.item_no_title")
    return [
        Heading(f"{item.id}-heading", _ITEM_LEVEL, words(title), slot.number),
        *_when(slot),
        *_labelled(f"{item.id}-purpose", "agenda.label_purpose", purpose_in_words(item)),
        *_labelled(f"{item.id}-asked-by", "agenda.label_asked_by", asked_by.name if asked_by else ""),
        *_labelled(f"{item.id}-presenters", "agenda.label_presenters", _presenters(meeting, item)),
        *_paragraphs(f"{item.id}-about", item.about),
        *_labelled(f"{item.id}-can-change", "agenda.label_can_change", item.can_change),
        *_labelled(f"{item.id}-cannot-change", "agenda.label_cannot_change", item.cannot_change),
        *_labelled(f"{item.id}-papers", "agenda.label_papers", ", ".join(_paper_titles(meeting, item))),
        *_statement(item),
    ]


def _statement(item: AgendaItem) -> Iterator[Block]:
    """Yield the stage, where co-production was and will be, and what it changed."""
    stage = strings.say(f"power.stage_{item.stage.value}") if item.stage else ""
    yield from _labelled(f"{item.id}-stage", "agenda.label_stage", stage)
    yield from _labelled(f"{item.id}-has-happened", "agenda.label_has_happened", item.has_happened)
    yield from _labelled(f"{item.id}-will-happen", "agenda.label_will_happen", item.will_happen)
    yield from _labelled(f"{item.id}-difference", "agenda.label_difference", item.difference)
    if item.is_open_slot:
        yield _plain(f"{item.id}-open", strings.say("agenda.open_slot"))


def _break(slot: Slot) -> list[Block]:
    title = slot.item.title.strip() or strings.say("agenda.break")
    return [Heading(f"{slot.item.id}-heading", _ITEM_LEVEL, words(title)), *_when(slot)]


def _when(slot: Slot) -> Iterator[Block]:
    parts = [clock_in_words(slot.starts, slot.days_later)] if slot.starts is not None else []
    parts += [dates.length_of_time(slot.minutes)] if slot.minutes else []
    if parts:
        yield _plain(f"{slot.item.id}-when", ", ".join(parts))


def _open_slot(meeting: Meeting) -> list[Block]:
    # CO-26: the agenda belongs to everyone, so there is always room on it that members fill.
    return [
        Heading("agenda-yours", _ITEM_LEVEL, words(strings.say("agenda.yours"))),
        _plain("agenda-yours-invitation", strings.say("agenda.yours_invitation")),
        *(block for name in _ROOM for block in _room(name)),
    ]


def _room(name: str) -> Iterator[Block]:
    yield _bold(f"agenda-yours-{name}", strings.say(f"agenda.yours_{name}"))
    yield writing_space(f"agenda-yours-{name}-space", _ROOM[name])


def _other_papers(meeting: Meeting) -> list[Block]:
    on_items = {paper_id for slot in timetable(meeting) for paper_id in slot.item.paper_ids}
    others = [one for one in papers(meeting) if one.id not in on_items]
    if not others:
        return []
    items = [
        ListItem(f"agenda-other-paper-{one.id}", (_plain(f"agenda-other-paper-{one.id}-title", _name(one.title)),))
        for one in others
    ]
    heading = Heading("agenda-other-papers", _ITEM_LEVEL, words(strings.say("agenda.other_papers")))
    return [heading, ListBlock("agenda-other-papers-list", tuple(items))]


def _presenters(meeting: Meeting, item: AgendaItem) -> str:
    return dates.in_a_row([_with_side(one) for one in presenters(meeting, item)])


def _paper_titles(meeting: Meeting, item: AgendaItem) -> list[str]:
    attached = (paper(meeting, paper_id) for paper_id in item.paper_ids)
    return [_name(one.title) for one in attached if one is not None and not one.is_removed]


def _with_side(one: Person) -> str:
    """Return a person's name, with where they speak from when they want that printed, and only then."""
    side = one.side_words.strip() or sides_in_words(one.sides) if one.is_side_printed else ""
    return strings.say("agenda.with_side", name=_name(one.name), side=side) if side else _name(one.name)


def _name(text: str) -> str:
    return text.strip() or strings.say("agenda.no_name")


def _labelled(block_id: str, label: str, text: str) -> Iterator[Block]:
    first, *others = _parts(text) or [""]
    if first:
        yield Paragraph(block_id, (Run(strings.say(label) + " ", bold=True), Run(first)))
    yield from (_plain(f"{block_id}-{number}", part) for number, part in enumerate(others, 2))


def _paragraphs(block_id: str, text: str) -> Iterator[Block]:
    for number, part in enumerate(_parts(text), 1):
        yield _plain(block_id if number == 1 else f"{block_id}-{number}", part)


def _parts(text: str) -> list[str]:
    """Return the paragraphs of a typed text; an empty line or a new line starts one."""
    return [part.strip() for part in text.splitlines() if part.strip()]


def _plain(block_id: str, text: str) -> Paragraph:
    return Paragraph(block_id, words(text))


def _bold(block_id: str, text: str) -> Paragraph:
    return Paragraph(block_id, words(text, bold=True))
