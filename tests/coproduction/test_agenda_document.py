from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given

from coprod_desktop.coproduction.agenda_document import agenda_as_document
from coprod_desktop.model import edits
from coprod_desktop.model.document import Document, Heading, plain_text, text_blocks
from coprod_desktop.model.meeting import Meeting, Paper, Person, Purpose, Role
from tests import builders
from tests.model.strategies import NAMES, all_meetings, few


def lines(document: Document) -> list[str]:
    return [plain_text(block) for block in text_blocks(document)]


def text(meeting: Meeting) -> str:
    return "\n".join(lines(agenda_as_document(meeting)))


def numbered(meeting: Meeting) -> list[tuple[str, str]]:
    blocks = agenda_as_document(meeting).blocks
    return [(block.number, plain_text(block)) for block in blocks if isinstance(block, Heading)]


def agreed(meeting: Meeting) -> Meeting:
    for name in ("sam", "jo"):
        meeting = edits.agree(name, date(2026, 12, 1)).apply(meeting)
    return meeting


def test_the_front_says_when_and_where_in_full() -> None:
    assert lines(agenda_as_document(builders.meeting()))[:5] == [
        "Group: Northfield carers and council",
        "Date: Wednesday 9 December 2026",
        "Time: 10:30am to 11:20am",
        "Place: Northfield Library, Room 2",
        "Co-chairs: Sam Okafor and Jo Pritchard",
    ]


def test_it_is_an_agenda_and_its_title_says_so() -> None:
    document = agenda_as_document(builders.meeting())
    assert (document.title, document.kind) == ("Agenda: Carers' board", "agenda")


def test_a_title_that_says_agenda_already_is_left_alone() -> None:
    meeting = edits.set_title("Agenda for the Carers' board").apply(builders.meeting())
    assert agenda_as_document(meeting).title == "Agenda for the Carers' board"


def test_items_are_numbered_headings_of_one_level_and_breaks_have_no_number() -> None:
    meeting = edits.add_break(after="item-2").apply(builders.meeting())
    assert numbered(meeting) == [
        ("1", "Welcome"),
        ("2", "Short breaks"),
        ("", "Break"),
        ("3", "Travel to the day centre"),
        ("4", "What happens next"),
        ("", "Something you want to add"),
    ]
    levels = {block.level for block in agenda_as_document(meeting).blocks if isinstance(block, Heading)}
    assert levels == {2}


def test_an_item_says_all_that_people_need_to_prepare() -> None:
    meeting = edits.change_item(
        "item-2",
        purpose=Purpose.DECIDE,
        about="Which breaks do we buy?",
        can_change="How they are booked.",
        cannot_change="The money for year 1.",
    ).apply(builders.meeting())
    meeting = edits.add_paper(Paper("p", "Options", builders.paper()), "item-2").apply(meeting)
    found = lines(agenda_as_document(meeting))
    start = found.index("Short breaks")
    assert found[start : start + 9] == [
        "Short breaks",
        "10:41am, 12 minutes",
        "What it is for: To decide together",
        "Who asked for it: Winnie Hughes",
        "Who presents it: Ade Bello and Sam Okafor",
        "Which breaks do we buy?",
        "What can still change: How they are booked.",
        "What cannot change: The money for year 1.",
        "Papers to read: Options",
    ]


@pytest.mark.parametrize("purpose", Purpose)
def test_every_purpose_has_words(purpose: Purpose) -> None:
    assert "What it is for: To " in text(edits.change_item("item-1", purpose=purpose).apply(builders.meeting()))


def test_what_nobody_filled_in_is_not_printed_empty() -> None:
    meeting = edits.change_item("item-1", asked_by="", presenters=()).apply(builders.meeting())
    document = agenda_as_document(meeting)
    place = next(n for n, block in enumerate(document.blocks) if block.id == "item-1-heading")
    assert [block.id for block in document.blocks[place : place + 4]] == [
        "item-1-heading",
        "item-1-when",
        "item-1-purpose",
        "item-2-heading",
    ]


def test_several_paragraphs_stay_several() -> None:
    meeting = edits.change_item("item-1", about="One.\n\nTwo.\r\nThree.").apply(builders.meeting())
    ids = [block.id for block in agenda_as_document(meeting).blocks if block.id.startswith("item-1-about")]
    assert ids == ["item-1-about", "item-1-about-2", "item-1-about-3"]


def test_it_is_a_draft_until_all_co_chairs_agreed() -> None:
    half = edits.agree("sam", date(2026, 12, 1)).apply(builders.meeting())
    assert agenda_as_document(half).status == "Draft"
    assert "So far, Sam Okafor said yes." in text(half)


def test_it_says_who_agreed_once_they_all_did() -> None:
    document = agenda_as_document(agreed(builders.meeting()))
    assert document.status == "Agreed by Sam Okafor and Jo Pritchard"
    assert "draft" not in "\n".join(lines(document)).lower()


def test_a_change_after_that_makes_it_a_draft_again() -> None:
    assert agenda_as_document(edits.set_title("Other").apply(agreed(builders.meeting()))).status == "Draft"


def test_there_is_always_room_for_what_members_want_to_add() -> None:
    for meeting in (builders.meeting(), Meeting("m")):
        assert "Something you want to add" in text(meeting)


def test_it_says_how_to_ask_for_another_format_and_whom() -> None:
    meeting = edits.set_details(contact="Carys, 01632 960123").apply(builders.meeting())
    assert "Questions, or help to take part: Carys, 01632 960123" in text(meeting)
    assert "another format" in text(meeting)
    assert "another format" in text(builders.meeting())


def test_an_agenda_that_is_too_long_says_so() -> None:
    assert "5 minutes too long" in text(edits.set_details(ends=time(11, 15)).apply(builders.meeting()))


def test_a_meeting_with_nothing_in_it_gives_a_kind_page() -> None:
    document = agenda_as_document(Meeting("m"))
    assert (document.title, document.status) == ("Agenda", "Draft")
    assert "Nothing is on this agenda yet. Everyone can ask for something to be talked about." in lines(document)


def test_papers_that_belong_to_no_item_are_listed_at_the_end() -> None:
    meeting = edits.add_paper(Paper("p", "Minutes of September", builders.paper())).apply(builders.meeting())
    assert lines(agenda_as_document(meeting))[-2:] == ["Other papers for this meeting", "Minutes of September"]
    removed = edits.remove_paper("p").apply(meeting)
    assert "Minutes of September" not in text(removed)


def test_ids_and_numbers_follow_an_item_that_moves() -> None:
    moved = agenda_as_document(edits.move_item_to("item-3", 0).apply(builders.meeting()))
    headings = {block.id: block.number for block in moved.blocks if isinstance(block, Heading)}
    assert headings["item-3-heading"] == "1"


@pytest.mark.parametrize("name", [name for name in NAMES if name])
def test_names_in_every_script_are_printed_as_people_write_them(name: str) -> None:
    person = Person("new", name, frozenset({Role.CO_CHAIR}))
    meeting = edits.change_item("item-1", presenters=("new", "ade")).apply(
        edits.add_person(person).apply(builders.meeting())
    )
    assert f"Who presents it: {name} and Ade Bello" in text(meeting)
    assert f"Co-chairs: Sam Okafor, Jo Pritchard and {name}" in text(meeting)


def test_somebody_without_a_name_is_told_of_rather_than_left_out() -> None:
    assert "(no name yet) and Sam Okafor" in text(edits.change_person("ade", name=" ").apply(builders.meeting()))


@given(all_meetings)
@few
def test_whatever_is_in_a_meeting_it_has_an_agenda(meeting: Meeting) -> None:
    document = agenda_as_document(meeting)
    assert document.title
    ids = [block.id for block in document.blocks]
    assert len(set(ids)) == len(ids)


def test_five_hundred_people_and_a_thousand_items_are_no_trouble() -> None:
    people = tuple(Person(f"p{n}", f"Person {n}", frozenset({Role.CO_CHAIR})) for n in range(500))
    first = builders.meeting().items[0]
    items = tuple(replace(first, id=f"i{n}", order=f"{n:04}5") for n in range(1_000))
    document = agenda_as_document(replace(builders.meeting(), people=people, items=items))
    numbers = [block.number for block in document.blocks if isinstance(block, Heading) and block.number]
    assert numbers == [str(n) for n in range(1, 1_001)]
