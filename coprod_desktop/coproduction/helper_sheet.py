"""A sheet for each presenter: when they begin, how long they have, a way through, and how to say the hard words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from coprod_desktop.coproduction.agenda_document import purpose_in_words
from coprod_desktop.coproduction.template_pages import facts_of, labelled
from coprod_desktop.coproduction.timetable import Slot, clock_in_words, timetable
from coprod_desktop.model import dates
from coprod_desktop.model.document import Block, Document, Heading, ListBlock, ListItem, Paragraph, Run, words
from coprod_desktop.model.meeting import Meeting, Person, presenters
from coprod_desktop.strings import count, in_a_document, say

_TO_OPEN, _TO_CLOSE = 0.2, 0.2
"""Which part of the time goes to saying what it is about, and to saying what was agreed; the rest is for everybody."""
_SHORTEST = 5


@dataclass(frozen=True, slots=True)
class SayIt:
    """A hard word and what to say instead, or what it means for whoever asks; one of the two may be "".

    `sounds` is how it sounds where a reader would stumble, "" where it sounds as it is written.
    """

    term: str
    meaning: str
    instead: str = ""
    sounds: str = ""


def is_presenter(meeting: Meeting, person: Person) -> bool:
    """Return whether somebody presents an item."""
    return any(person.id in slot.item.presenters for slot in timetable(meeting) if slot.number)


@in_a_document
def helper_sheet(meeting: Meeting, person: Person, hard: Mapping[str, Sequence[SayIt]]) -> Document:
    """Return the sheet of one presenter. `hard` has the words to explain by the id of an item."""
    blocks: list[Block] = [Paragraph("helper-about", words(say("support.helper_about")))]
    for slot in timetable(meeting):
        if slot.number and person.id in slot.item.presenters:
            blocks += _item(meeting, person, slot)
            blocks += _words(slot.item.id, hard.get(slot.item.id, ()))
    contact = facts_of(meeting)["contact"]
    if contact:
        blocks += labelled("helper-contact", say("support.fact_contact"), contact)
    name = person.name.strip() or say("packs.no_name")
    return Document(say("support.helper_title", name=name), tuple(blocks), kind="helper-sheet")


def _item(meeting: Meeting, person: Person, slot: Slot) -> Iterator[Block]:
    item, key = slot.item, f"helper-{slot.item.id}"
    yield Heading(key, 2, words(item.title.strip() or say("agenda.item_no_title")), slot.number)
    if slot.starts is not None:
        begins = say("support.helper_begin", time=clock_in_words(slot.starts, slot.days_later))
        yield Paragraph(f"{key}-begin", words(begins, bold=True))
    others = [one.name for one in presenters(meeting, item) if one.id != person.id and one.name.strip()]
    facts = {"with": dates.in_a_row(others), "purpose": purpose_in_words(item), "about": item.about}
    facts |= {"can_change": item.can_change, "help": item.presenter_help}
    for name, text in facts.items():
        if text.strip():
            yield from labelled(f"{key}-{name}", say(f"support.helper_{name}_label"), text)
    if slot.minutes:
        yield Paragraph(f"{key}-time", words(count("support.helper_time", slot.minutes), bold=True))
        yield _way_through(key, slot.minutes)


def _way_through(key: str, minutes: int) -> ListBlock:
    if minutes < _SHORTEST:
        lines = [say("support.helper_short")]
    else:
        opening, closing = (max(1, round(minutes * part)) for part in (_TO_OPEN, _TO_CLOSE))
        lengths = {"open": opening, "middle": minutes - opening - closing, "close": closing}
        lines = [count(f"support.helper_{name}", number) for name, number in lengths.items()]
    items = (
        ListItem(f"{key}-way-{n}", (Paragraph(f"{key}-way-{n}-words", words(line)),)) for n, line in enumerate(lines)
    )
    return ListBlock(f"{key}-way", tuple(items))


def _words(item_id: str, hard: Sequence[SayIt]) -> Iterator[Block]:
    if not hard:
        return
    key = f"helper-{item_id}-words"
    yield Paragraph(key, words(say("support.helper_words"), bold=True))
    items = (ListItem(f"{key}-{number}", (_to_say(one, f"{key}-{number}-words"),)) for number, one in enumerate(hard))
    yield ListBlock(f"{key}-list", tuple(items))


def _to_say(one: SayIt, block_id: str) -> Paragraph:
    """Return words that can be spoken as they stand: "Instead of “commissioning”, say “planning and buying”."."""
    meaning = one.meaning.strip().rstrip(".")
    if one.instead:
        runs = [Run(say("support.helper_for", term=one.term) + " "), Run(f"“{one.instead}”.", bold=True)]
    else:
        runs = [Run(say("support.helper_explain", term=one.term) + " "), Run(f"“{meaning}”.", bold=True)]
    if one.sounds:
        runs.append(Run(" " + say("support.helper_sounds", sounds=one.sounds)))
    return Paragraph(block_id, tuple(runs))
