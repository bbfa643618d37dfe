"""What came of a meeting as a Document, in plain words and with the agenda's own item numbers."""

from collections.abc import Iterable, Iterator

from coprod_desktop.coproduction.template_pages import facts_of, labelled
from coprod_desktop.coproduction.timetable import Slot, timetable
from coprod_desktop.model import dates
from coprod_desktop.model.document import Block, Document, Heading, ListBlock, ListItem, Paragraph, words
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.model.outcomes import Action, Outcome
from coprod_desktop.strings import in_a_document, say


@in_a_document
def minutes_as_document(meeting: Meeting) -> Document:
    """Return what was decided, what people will do and what was talked about, item by item."""
    known = facts_of(meeting)
    blocks: list[Block] = []
    for name in ("group", "date", "time", "place", "co_chairs"):
        if known[name]:
            blocks += labelled(f"minutes-{name}", say(f"support.fact_{name}"), known[name])
    for slot in timetable(meeting):
        if slot.number:
            blocks += _item(meeting, slot)
    on_items = {slot.item.id for slot in timetable(meeting) if slot.number}
    others = [one for one in meeting.actions if one.item_id not in on_items]
    if others:
        blocks.append(Heading("minutes-other", 2, words(say("after.other_actions"))))
        blocks.append(_actions("minutes-other-actions", others))
    blocks += _wrong(known["contact"])
    title = meeting.title.strip()
    heading = say("after.minutes_of", title=title) if title else say("after.minutes_title")
    return Document(heading, tuple(blocks), kind="minutes", author=meeting.group)


def outcome_of(meeting: Meeting, item_id: str) -> Outcome:
    """Return what came of an item; nothing so far when nobody wrote it down."""
    return next((one for one in meeting.outcomes if one.id == item_id), Outcome(item_id))


def actions_of(meeting: Meeting, item_id: str) -> tuple[Action, ...]:
    """Return what people will do about an item."""
    return tuple(one for one in meeting.actions if one.item_id == item_id)


def action_in_words(action: Action) -> str:
    """Return an action as a sentence: "Jo Pritchard: ask the bus company. By 4 May 2027."."""
    parts = [say("after.action", who=action.who.strip(), what=_sentence(action.what)) if action.who.strip() else ""]
    parts = [parts[0] or _sentence(action.what)]
    if action.by:
        parts.append(say("after.action_by", date=dates.short_date(action.by)))
    if action.is_done:
        parts.append(say("after.action_done"))
    return " ".join(parts)


def _item(meeting: Meeting, slot: Slot) -> Iterator[Block]:
    key, outcome = f"{slot.item.id}-outcome", outcome_of(meeting, slot.item.id)
    yield Heading(key, 2, words(slot.item.title.strip() or say("agenda.item_no_title")), slot.number)
    actions = actions_of(meeting, slot.item.id)
    if not (outcome.decision.strip() or outcome.notes.strip() or actions):
        yield Paragraph(f"{key}-nothing", words(say("after.nothing_noted")))
    for name, text in (("decision", outcome.decision), ("notes", outcome.notes)):
        if text.strip():
            yield from labelled(f"{key}-{name}", say(f"after.label_{name}"), text)
    if actions:
        yield Paragraph(f"{key}-next", words(say("after.label_actions"), bold=True))
        yield _actions(f"{key}-actions", actions)


def _actions(block_id: str, actions: Iterable[Action]) -> ListBlock:
    items = (
        ListItem(f"{block_id}-{one.id}", (Paragraph(f"{block_id}-{one.id}-words", words(action_in_words(one))),))
        for one in actions
    )
    return ListBlock(block_id, tuple(items))


def _wrong(contact: str) -> Iterator[Block]:
    yield Heading("minutes-wrong", 2, words(say("after.wrong_title")))
    yield Paragraph("minutes-wrong-words", words(say("after.wrong")))
    if contact:
        yield from labelled("minutes-contact", say("support.fact_contact"), contact)


def _sentence(text: str) -> str:
    text = text.strip()
    return text if text.endswith((".", "!", "?")) else f"{text}."
