from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.model import edits
from coprod_desktop.model.meeting import (
    AgendaItem,
    Choice,
    Meeting,
    Paper,
    Person,
    Purpose,
    Role,
    WordDecision,
    agenda,
    item,
    papers,
    person,
)
from tests import builders
from tests.model.strategies import all_meetings, few


def titles(meeting: Meeting) -> list[str]:
    return [one.title for one in agenda(meeting)]


def test_a_new_item_goes_to_the_end() -> None:
    edit = edits.add_item("Travel", asked_by="win")
    after = edit.apply(builders.meeting())
    assert titles(after)[-1] == "Travel"
    assert item(after, edit.about) == agenda(after)[-1]
    assert agenda(after)[-1].asked_by == "win"


def test_a_new_item_goes_behind_the_one_that_was_chosen() -> None:
    after = edits.add_item("Travel", after="item-1").apply(builders.meeting())
    assert titles(after)[:3] == ["Welcome", "Travel", "Short breaks"]


def test_the_first_item_of_an_empty_agenda_has_a_place() -> None:
    assert titles(edits.add_item("Travel").apply(Meeting("m"))) == ["Travel"]


def test_a_break_has_minutes_and_no_title() -> None:
    added = agenda(edits.add_break(20, after="item-2").apply(builders.meeting()))[2]
    assert (added.is_break, added.minutes, added.title) == (True, 20, "")


@pytest.mark.parametrize("minutes", [-1, edits.MOST_MINUTES + 1])
def test_impossible_minutes_are_refused(minutes: int) -> None:
    with pytest.raises(edits.ImpossibleMinutes):
        edits.change_item("item-1", minutes=minutes)


@pytest.mark.parametrize("minutes", [0, edits.MOST_MINUTES])
def test_very_short_and_very_long_items_are_allowed(minutes: int) -> None:
    after = edits.change_item("item-1", minutes=minutes).apply(builders.meeting())
    assert agenda(after)[0].minutes == minutes


def test_only_the_given_fields_of_an_item_change() -> None:
    before = builders.meeting()
    after = edits.change_item("item-2", purpose=Purpose.DECIDE, about="Rest").apply(before)
    assert item(after, "item-2") == replace(before.items[1], purpose=Purpose.DECIDE, about="Rest")


def test_a_removed_item_leaves_the_agenda_but_not_the_file() -> None:
    after = edits.remove_item("item-2").apply(builders.meeting())
    assert "Short breaks" not in titles(after)
    assert item(after, "item-2") is not None


def test_items_move_up_and_down() -> None:
    meeting = builders.meeting()
    assert titles(edits.move_item_up("item-3").apply(meeting))[1] == "Travel to the day centre"
    assert titles(edits.move_item_down("item-3").apply(meeting))[3] == "Travel to the day centre"


def test_the_first_item_does_not_move_up_nor_the_last_down() -> None:
    meeting = builders.meeting()
    assert edits.move_item_up("item-1").apply(meeting) == meeting
    assert edits.move_item_down("item-4").apply(meeting) == meeting


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(-2, 7)), max_size=60))
def test_many_moves_end_where_a_plain_list_would(moves: list[tuple[int, int]]) -> None:
    meeting = builders.meeting()
    plain = [one.id for one in agenda(meeting)]
    for number, position in moves:
        name = f"item-{number}"
        meeting = edits.move_item_to(name, position).apply(meeting)
        plain.remove(name)
        plain.insert(max(0, min(position, 3)), name)
    assert [one.id for one in agenda(meeting)] == plain


def test_order_keys_stay_short_after_a_thousand_moves_to_one_place() -> None:
    meeting = builders.meeting()
    for number in range(1_000):
        meeting = edits.move_item_to(f"item-{number % 2 + 3}", 1).apply(meeting)
    assert max(len(one.order) for one in meeting.items) <= 24
    assert titles(meeting)[:2] == ["Welcome", "What happens next"]


@pytest.mark.parametrize("orders", [("i", "i", "i", "i"), ("", "", "", ""), ("Z", "~", "é", "")])
def test_items_whose_order_keys_clash_or_make_no_sense_can_be_moved(orders: tuple[str, ...]) -> None:
    before = builders.meeting()
    items = tuple(replace(one, order=order) for one, order in zip(before.items, orders, strict=True))
    meeting = replace(before, items=items)
    third = agenda(meeting)[2].id
    assert agenda(edits.move_item_to(third, 1).apply(meeting))[1].id == third


def test_two_items_with_one_order_key_stand_the_same_way_on_every_computer() -> None:
    items = (AgendaItem("b", "B", "i"), AgendaItem("a", "A", "i"))
    assert agenda(Meeting("m", items=items)) == agenda(Meeting("m", items=items[::-1]))


def test_details_that_are_not_given_stay() -> None:
    after = edits.set_details(on=date(2027, 1, 6), starts=time(14), ends=time(16)).apply(builders.meeting())
    assert (after.on, after.starts, after.ends) == (date(2027, 1, 6), time(14), time(16))
    assert after.place == builders.meeting().place


def test_an_edit_of_one_detail_is_named_for_it() -> None:
    assert edits.set_details(on=None).name == "edits.set_on"
    assert edits.set_details(on=None, place="").name == "edits.set_details"


def test_people_come_change_and_go() -> None:
    added = edits.add_person(Person("mei", "Mei")).apply(builders.meeting())
    changed = edits.change_person("mei", name="王小明", roles=frozenset({Role.CO_CHAIR})).apply(added)
    assert person(changed, "mei") == Person("mei", "王小明", frozenset({Role.CO_CHAIR}))
    assert edits.remove_person("mei").apply(changed).people == builders.meeting().people


def test_a_person_who_leaves_is_named_nowhere_any_more() -> None:
    agreed = edits.agree("sam", date(2026, 12, 1)).apply(builders.meeting())
    after = edits.remove_person("sam").apply(agreed)
    assert all("sam" not in one.presenters for one in after.items)
    assert after.agreements == ()
    assert all(one.asked_by == "" for one in edits.remove_person("win").apply(agreed).items)


def test_a_paper_comes_with_its_item() -> None:
    paper = Paper("paper-1", "Rest", builders.paper())
    after = edits.add_paper(paper, "item-2").apply(builders.meeting())
    assert papers(after) == (paper,)
    assert agenda(after)[1].paper_ids == ("paper-1",)


def test_a_removed_paper_is_not_among_the_papers() -> None:
    added = edits.add_paper(Paper("paper-1", "Rest", builders.paper())).apply(builders.meeting())
    assert papers(edits.remove_paper("paper-1").apply(added)) == ()
    assert papers(edits.rename_paper("paper-1", "Sleep").apply(added))[0].title == "Sleep"


def test_the_last_decision_about_a_word_in_a_place_holds() -> None:
    meeting = Meeting("m")
    for choice in (Choice.KEEP, Choice.EXPLAIN):
        meeting = edits.add_word_decision(WordDecision("respite", choice, "p", "b", 3)).apply(meeting)
    meeting = edits.add_word_decision(WordDecision("respite", Choice.REPLACE)).apply(meeting)
    assert [one.choice for one in meeting.word_decisions] == [Choice.EXPLAIN, Choice.REPLACE]
    assert len(edits.remove_word_decision(meeting.word_decisions[0]).apply(meeting).word_decisions) == 1


@given(all_meetings)
@few
def test_edits_of_what_is_not_there_change_nothing(meeting: Meeting) -> None:
    for edit in (
        edits.change_item("not there", title="x"),
        edits.remove_item("not there"),
        edits.move_item_up("not there"),
        edits.move_item_to("not there", 3),
        edits.change_person("not there", name="x"),
        edits.remove_person("not there"),
        edits.remove_paper("not there"),
        edits.rename_paper("not there", "x"),
        edits.replace_paper("not there", Paper("x", "x", builders.paper())),
        edits.agree("not there", date(2026, 12, 1)),
        edits.take_back_agreement("not there"),
    ):
        assert edit.apply(meeting) == meeting, edit.name


def test_an_edit_is_told_with_titles_instead_of_ids() -> None:
    meeting = builders.meeting()
    edit = edits.remove_item("item-2")
    assert edits.facts_with_titles(edit, meeting, edit.apply(meeting)) == {"item": "Short breaks"}
    gone = edits.remove_person("ade")
    assert edits.facts_with_titles(gone, meeting, gone.apply(meeting)) == {"person": "Ade Bello"}
