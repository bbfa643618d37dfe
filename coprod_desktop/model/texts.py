"""Every text that people wrote in a meeting, each with its place: for finding, replacing and checking the spelling.

People's private records are not among them. A paper's own text is, to be found; it is never changed here.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from coprod_desktop.model.document import plain_text, text_blocks
from coprod_desktop.model.easy_read_version import DraftRow, EasyReadVersion
from coprod_desktop.model.meeting import AgendaItem, Meeting, Person, agenda, papers, proposed_items

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    from coprod_desktop.model.edits.named import Named

V = TypeVar("V", bound="DataclassInstance")
N = TypeVar("N", bound="Named")


class Part(StrEnum):
    """What a text belongs to."""

    DETAILS = "details"
    ARRANGEMENTS = "arrangements"
    PERSON = "person"
    ITEM = "item"
    CONSULTATION = "consultation"
    OUTCOME = "outcome"
    ACTION = "action"
    SAID_DID = "said_did"
    PROMISE = "promise"
    ANSWER = "answer"
    TASK = "task"
    OWN_WORD = "own_word"
    EASY_READ = "easy_read"
    ROW = "row"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class TextPlace:
    """Where a text is.

    `id` is that of what it belongs to, "" for the meeting itself. `name` is the field; of a ROW it is the number of
    the sentence from 0, of a PAPER the id of the block, of a CONSULTATION the id of the question. `about` is the id
    of the paper, or AGENDA, that an easy read version belongs to.
    """

    part: Part
    id: str
    name: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class TextChange:
    """A whole text, before and after."""

    place: TextPlace
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A text that is not empty, and where it is."""

    place: TextPlace
    text: str

    @property
    def can_change(self) -> bool:
        """Whether people may change it: the text of a paper stays as it came."""
        return self.place.part is not Part.PAPER


_DETAILS = ("title", "group", "place", "contact")
_ARRANGED = ("chat_before", "expenses", "access", "leaving")
_ITEM = (
    "title", "about", "can_change", "cannot_change", "has_happened", "will_happen", "difference", "presenter_help"
)  # fmt: skip
_FRONT = ("about", "made_by", "contact", "help_to_read")
# The parts that are a plain list of values with ids: where the list is, and the fields that are texts.
_LISTS: dict[Part, tuple[str, tuple[str, ...]]] = {
    Part.OUTCOME: ("outcomes", ("decision", "notes")),
    Part.ACTION: ("actions", ("what", "who")),
    Part.SAID_DID: ("said_did", ("said", "did")),
    Part.PROMISE: ("promises", ("text", "good")),
    Part.ANSWER: ("answers", ("text",)),
    Part.TASK: ("tasks", ("what", "who")),
    Part.OWN_WORD: ("own_words", ("term", "meaning", "easy_meaning", "say_instead", "short_form", "also_written")),
}


def texts(meeting: Meeting) -> Iterator[PlacedText]:
    """Yield every text of a meeting that is not empty: details, people, agenda, what came of it, papers."""
    yield from _of(meeting, Part.DETAILS, "", _DETAILS)
    yield from _of(meeting.arrangements, Part.ARRANGEMENTS, "", _ARRANGED)
    for person in meeting.people:
        yield from _of(person, Part.PERSON, person.id, _names_of(person))
    for item in (*agenda(meeting), *proposed_items(meeting)):
        yield from _texts_of_item(item)
    for part, (name, wanted) in _LISTS.items():
        for value in getattr(meeting, name):
            yield from _of(value, part, value.id, wanted)
    for version in meeting.easy_reads:
        yield from _texts_of_version(version)
    for paper in papers(meeting):
        for block in text_blocks(paper.document):
            if text := plain_text(block):
                yield PlacedText(TextPlace(Part.PAPER, paper.id, block.id, paper.id), text)


def with_change(meeting: Meeting, change: TextChange) -> Meeting:
    """Return the meeting with a text changed; as it was, when the place says something else by now."""
    place, become = change.place, partial(_become, change)
    match place.part:
        case Part.DETAILS:
            return become(meeting)
        case Part.ARRANGEMENTS:
            return replace(meeting, arrangements=become(meeting.arrangements))
        case Part.PERSON:
            return replace(meeting, people=_each(meeting.people, place.id, become))
        case Part.ITEM:
            return replace(meeting, items=_each(meeting.items, place.id, become))
        case Part.CONSULTATION:
            return replace(meeting, items=_each(meeting.items, place.id, partial(_answered, change)))
        case Part.EASY_READ:
            return replace(meeting, easy_reads=_each(meeting.easy_reads, place.id, partial(_fronted, change)))
        case Part.ROW:
            return replace(meeting, easy_reads=tuple(_with_row(change, one) for one in meeting.easy_reads))
        case Part.PAPER:
            return meeting
    name, _ = _LISTS[place.part]
    lists: dict[str, Any] = {name: _each(getattr(meeting, name), place.id, become)}
    return replace(meeting, **lists)


def _of(value: object, part: Part, value_id: str, names: Sequence[str]) -> Iterator[PlacedText]:
    for name in names:
        if text := getattr(value, name):
            yield PlacedText(TextPlace(part, value_id, name), text)


def _names_of(person: Person) -> tuple[str, ...]:
    # What somebody says of themselves is private unless they want it printed.
    return ("name", "side_words") if person.is_side_printed else ("name",)


def _texts_of_item(item: AgendaItem) -> Iterator[PlacedText]:
    yield from _of(item, Part.ITEM, item.id, _ITEM)
    for answer in item.consultation.answers if item.consultation else ():
        if answer.text:
            yield PlacedText(TextPlace(Part.CONSULTATION, item.id, answer.id), answer.text)


def _texts_of_version(version: EasyReadVersion) -> Iterator[PlacedText]:
    for value, names in ((version, ("title",)), (version.front, _FRONT)):
        for one in _of(value, Part.EASY_READ, version.id, names):
            yield PlacedText(replace(one.place, about=version.paper_id), one.text)
    for row in version.rows:
        for number, sentence in enumerate(row.sentences):
            if sentence:
                yield PlacedText(TextPlace(Part.ROW, row.id, str(number), version.paper_id), sentence)


def _become(change: TextChange, value: V) -> V:
    """Return a value with its field changed, where that says what it did."""
    name = change.place.name
    is_so = name in {one.name for one in fields(value)} and getattr(value, name) == change.before
    return replace(value, **{name: change.after}) if is_so else value


def _each(values: tuple[N, ...], value_id: str, change: Callable[[N], N]) -> tuple[N, ...]:
    return tuple(change(one) if one.id == value_id else one for one in values)


def _answered(change: TextChange, item: AgendaItem) -> AgendaItem:
    if item.consultation is None:
        return item
    to_text = replace(change, place=replace(change.place, name="text"))
    answers = _each(item.consultation.answers, change.place.name, partial(_become, to_text))
    return replace(item, consultation=replace(item.consultation, answers=answers))


def _fronted(change: TextChange, version: EasyReadVersion) -> EasyReadVersion:
    if change.place.name == "title":
        return _become(change, version)
    return replace(version, front=_become(change, version.front))


def _with_row(change: TextChange, version: EasyReadVersion) -> EasyReadVersion:
    return replace(version, rows=_each(version.rows, change.place.id, partial(_reworded, change)))


def _reworded(change: TextChange, row: DraftRow) -> DraftRow:
    number = int(change.place.name)
    if number >= len(row.sentences) or row.sentences[number] != change.before:
        return row
    kept = (change.after if place == number else sentence for place, sentence in enumerate(row.sentences))
    return replace(row, sentences=tuple(one for one in kept if one))
