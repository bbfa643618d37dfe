from dataclasses import replace
from datetime import date, time

import pytest

from coprod_desktop.model import edits
from coprod_desktop.model.agreement import agreed_by, fingerprint, is_agreed
from coprod_desktop.model.meeting import Meeting, Paper, Person, Purpose, Role
from tests import builders

DAY = date(2026, 12, 1)


def agreed(meeting: Meeting, *people: str) -> Meeting:
    for name in people:
        meeting = edits.agree(name, DAY).apply(meeting)
    return meeting


def test_it_is_agreed_when_both_co_chairs_said_yes() -> None:
    assert is_agreed(agreed(builders.meeting(), "sam", "jo"))


def test_one_of_two_is_not_enough() -> None:
    half = agreed(builders.meeting(), "sam")
    assert not is_agreed(half)
    assert [one.name for one in agreed_by(half)] == ["Sam Okafor"]


def test_nobody_has_agreed_where_there_is_no_co_chair() -> None:
    assert not is_agreed(Meeting("m"))


def test_only_co_chairs_can_agree() -> None:
    assert agreed(builders.meeting(), "ade") == builders.meeting()


@pytest.mark.parametrize(
    "edit",
    [
        edits.set_title("Other"),
        edits.set_details(group="Other"),
        edits.set_details(on=date(2026, 12, 10)),
        edits.set_details(starts=time(11)),
        edits.set_details(ends=time(13)),
        edits.set_details(place="Other"),
        edits.set_details(contact="Other"),
        edits.add_item("Other"),
        edits.add_break(),
        edits.remove_item("item-2"),
        edits.move_item_up("item-2"),
        edits.change_item("item-2", title="Other"),
        edits.change_item("item-2", purpose=Purpose.DECIDE),
        edits.change_item("item-2", about="Other"),
        edits.change_item("item-2", asked_by="jo"),
        edits.change_item("item-2", presenters=("sam", "ade")),
        edits.change_item("item-2", minutes=1),
        edits.change_item("item-2", can_change="Other"),
        edits.change_item("item-2", cannot_change="Other"),
        edits.change_person("ade", name="Other"),
        edits.add_paper(Paper("p", "Other", builders.paper())),
        edits.add_person(Person("new", "New", frozenset({Role.CO_CHAIR}))),
    ],
    ids=lambda edit: edit.name,
)
def test_a_change_of_what_is_printed_takes_the_agreement_away(edit: edits.Edit) -> None:
    before = agreed(builders.meeting(), "sam", "jo")
    assert not is_agreed(edit.apply(before))


def test_changing_it_back_brings_the_agreement_back() -> None:
    before = agreed(builders.meeting(), "sam", "jo")
    moved = edits.move_item_up("item-2").apply(before)
    assert is_agreed(edits.move_item_down("item-2").apply(moved))


def test_what_is_not_printed_does_not_touch_the_agreement() -> None:
    before = agreed(builders.meeting(), "sam", "jo")
    assert is_agreed(edits.add_person(Person("new", "New member")).apply(before))


def test_a_yes_to_an_earlier_agenda_does_not_count() -> None:
    first = agreed(builders.meeting(), "sam")
    changed = edits.set_title("Other").apply(first)
    assert not is_agreed(agreed(changed, "jo"))
    assert is_agreed(agreed(changed, "jo", "sam"))


def test_a_yes_can_be_taken_back() -> None:
    both = agreed(builders.meeting(), "sam", "jo")
    assert not is_agreed(edits.take_back_agreement("jo").apply(both))


def test_saying_yes_twice_is_one_yes() -> None:
    assert len(agreed(builders.meeting(), "sam", "sam").agreements) == 1


def test_a_co_chair_who_leaves_no_longer_has_to_agree() -> None:
    half = agreed(builders.meeting(), "sam")
    left = edits.change_person("jo", roles=frozenset()).apply(half)
    assert not is_agreed(left)  # the names of the co-chairs are printed, so Sam agreed to something else
    assert is_agreed(agreed(left, "sam"))


def test_how_an_agenda_is_kept_is_not_part_of_its_fingerprint() -> None:
    meeting = builders.meeting()
    renamed = tuple(replace(one, id=f"{one.id}-x", order=f"{one.order}5") for one in reversed(meeting.items))
    assert fingerprint(replace(meeting, items=renamed)) == fingerprint(meeting)
