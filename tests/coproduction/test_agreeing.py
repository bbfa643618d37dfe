from dataclasses import replace
from datetime import date, time
from typing import Any

import pytest

from coprod_desktop.coproduction.agenda_document import agenda_as_document
from coprod_desktop.coproduction.agreeing import agreement_in_words, changes_in_words
from coprod_desktop.model import edits
from coprod_desktop.model.agreement import agreed_by, is_agreed
from coprod_desktop.model.document import plain_text, text_blocks
from coprod_desktop.model.meeting import How, Meeting, Person, Purpose, Side, Stage
from tests import builders

DAY = date(2026, 12, 1)


def agreed() -> Meeting:
    meeting = edits.agree("sam", DAY).apply(builders.meeting())
    return edits.agree("jo", DAY, How.PHONE, "Carys Llŷr").apply(meeting)


def text(meeting: Meeting) -> str:
    return "\n".join(plain_text(block) for block in text_blocks(agenda_as_document(meeting)))


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (edits.change_item("item-2", minutes=30), "Minutes for “Short breaks”: it was “12” and is now “30”."),
        (edits.change_item("item-2", title="Breaks"), "Title of “Breaks”: it was “Short breaks” and is now “Breaks”."),
        (edits.set_details(on=DAY), "Date: it was “9 December 2026” and is now “1 December 2026”."),
        (edits.set_details(starts=time(14)), "Start: it was “10:30am” and is now “2pm”."),
        (edits.remove_item("item-2"), "“Short breaks” is not on the agenda any more."),
        (edits.add_item("Buses"), "“Buses” is new on the agenda."),
        (edits.move_item_up("item-2"), "The order of the items changed."),
        (edits.change_item("item-2", about="x" * 200), "What “Short breaks” is about: the words changed."),
        (edits.change_item("item-2", stage=Stage.BUY), "Stage of “Short breaks”: it was “nothing” and is now “Buy”."),
        (
            edits.change_item("item-2", is_open_slot=True),
            "“Short breaks”, kept free or not: it was “no” and is now “yes”.",
        ),
        (
            edits.change_item("item-2", purpose=Purpose.TELL),
            "What “Short breaks” is for: it was “To ask what you think” and is now “To tell you something”.",
        ),
    ],
)
def test_what_changed_since_people_agreed_is_said_in_words(edit: edits.Edit, words: str) -> None:
    assert changes_in_words(edit.apply(agreed())) == (words,)


@pytest.mark.parametrize("change", [*({"purpose": one} for one in Purpose), *({"stage": one} for one in Stage)])
def test_every_choice_that_changed_can_be_told(change: dict[str, Any]) -> None:
    before = edits.change_item("item-2", purpose=Purpose.DECIDE, stage=None).apply(builders.meeting())
    after = edits.change_item("item-2", **change).apply(edits.agree("sam", DAY).apply(before))
    assert len(changes_in_words(after)) == (change != {"purpose": Purpose.DECIDE})


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("one two three four", "one two three FOUR", "it was “…one two three four” and is now “…one two three FOUR”"),
        ("one two three four", "ONE two three four", "it was “…all of this: one two three four” and is now"),
        ("one one two three four", "one two three four", "it was “…of this: one one two three four” and is now"),
    ],
)
def test_of_long_words_only_the_part_that_changed_is_told(before: str, after: str, told: str) -> None:
    start = "We will talk at length, whatever it takes, about all of this: "  # too long to be told as a whole
    meeting = edits.change_item("item-2", about=f"{start}{before}").apply(builders.meeting())
    changed = edits.change_item("item-2", about=f"{start}{after}").apply(edits.agree("sam", DAY).apply(meeting))
    assert told in changes_in_words(changed)[0]


def test_nothing_is_asked_while_the_agenda_is_as_it_was() -> None:
    assert changes_in_words(agreed()) == ()


def test_a_slip_leaves_the_agreement_and_is_told_on_the_agenda() -> None:
    changed = edits.change_item("item-2", title="Short breaks.").apply(agreed())
    assert not is_agreed(changed)
    noted = edits.note_slip(DAY, changes_in_words(changed)).apply(changed)
    assert is_agreed(noted)
    assert "A slip was put right on 1 December 2026: Title of “Short breaks.”" in text(noted)


def test_a_change_of_meaning_takes_the_agreement_away_for_good() -> None:
    changed = edits.change_item("item-2", minutes=90).apply(agreed())
    ended = edits.take_agreements_away(changes_in_words(changed)).apply(changed)
    back = edits.change_item("item-2", minutes=12).apply(ended)
    assert agreed_by(ended) == agreed_by(back) == ()
    assert all("it was “12” and is now “90”" in one.changes[0] for one in ended.agreements)
    assert changes_in_words(ended) == ()


def test_a_yes_by_phone_says_who_wrote_it_down() -> None:
    meeting = agreed()
    words = "Jo Pritchard agreed by phone on 1 December 2026. Carys Llŷr wrote it down."
    assert agreement_in_words(meeting, meeting.agreements[1]) == words
    assert words in text(meeting)


def test_an_agreement_from_an_older_program_says_only_that_something_changed() -> None:
    old = tuple(replace(one, agreed_to={}) for one in agreed().agreements)
    changed = edits.set_title("Other").apply(replace(agreed(), agreements=old))
    assert changes_in_words(changed) == ("The agenda is not the same any more.",)


def test_where_a_person_speaks_from_is_printed_only_when_they_say_so() -> None:
    carer = Person("ade", "Ade Bello", sides=frozenset({Side.FAMILY_CARER}), side_words="I look after my dad")
    meeting = builders.meeting()
    private = replace(meeting, people=(*meeting.people[:2], carer, meeting.people[3]))
    assert "dad" not in text(private)
    printed = edits.change_person("ade", is_side_printed=True).apply(private)
    assert "Ade Bello (I look after my dad) and Sam Okafor" in text(printed)


def test_printing_where_somebody_speaks_from_is_a_change_of_what_was_agreed() -> None:
    carer = Person("ade", "Ade Bello", sides=frozenset({Side.FAMILY_CARER}))
    meeting = builders.meeting()
    private = replace(meeting, people=(*meeting.people[:2], carer, meeting.people[3]))
    said_yes = edits.agree("jo", DAY).apply(edits.agree("sam", DAY).apply(private))
    assert is_agreed(said_yes)
    assert not is_agreed(edits.change_person("ade", is_side_printed=True).apply(said_yes))


def test_an_item_says_where_co_production_was_and_will_be() -> None:
    edit = edits.change_item("item-2", has_happened="A workshop", will_happen="A panel", difference="Two new buses")
    told = text(edit.apply(builders.meeting()))
    assert "Where people worked on it together: A workshop" in told
    assert "What difference it made: Two new buses" in told
