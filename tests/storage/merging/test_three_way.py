"""Meetings that two people changed, field by field."""

from dataclasses import replace
from datetime import date

from coprod_desktop.model import edits
from coprod_desktop.model.easy_read import DraftRow
from coprod_desktop.model.easy_read_version import EasyReadVersion
from coprod_desktop.model.edits import Edit
from coprod_desktop.model.meeting import Choice, Meeting, Person, WordDecision, agenda, item, person
from coprod_desktop.storage.merging.three_way import Clash, Kept, Outcome, put, three_way, value_at
from tests import builders


def merged(ours: tuple[Edit, ...], theirs: tuple[Edit, ...]) -> Outcome:
    base = builders.meeting()
    return three_way(base, after(base, ours), after(base, theirs))


def after(meeting: Meeting, done: tuple[Edit, ...]) -> Meeting:
    for edit in done:
        meeting = edit.apply(meeting)
    return meeting


def test_two_fields_changed_by_two_people_are_both_taken() -> None:
    outcome = merged(
        (edits.change_item("item-2", minutes=25),), (edits.change_item("item-2", about="How many nights."),)
    )
    found = item(outcome.value, "item-2")
    assert found is not None
    assert (found.minutes, found.about) == (25, "How many nights.")
    assert outcome.clashes == ()


def test_a_number_that_both_changed_is_asked_about() -> None:
    outcome = merged((edits.change_item("item-2", minutes=25),), (edits.change_item("item-2", minutes=40),))
    assert outcome.clashes == (Clash(("items", "item-2", "minutes"), 12, 25, 40),)


def test_a_date_that_both_changed_is_asked_about() -> None:
    outcome = merged(
        (edits.set_details(on=date(2027, 1, 4)),),
        (edits.set_details(on=date(2027, 1, 5)),),
    )
    assert [clash.at for clash in outcome.clashes] == [("on",)]


def test_items_that_both_added_are_both_there() -> None:
    outcome = merged((edits.add_item("Transport"),), (edits.add_item("Respite"),))
    assert {"Transport", "Respite"} <= {one.title for one in agenda(outcome.value)}


def test_an_item_that_one_removed_is_gone() -> None:
    outcome = merged((edits.remove_item("item-2"),), (edits.change_item("item-3", minutes=5),))
    assert "item-2" not in {one.id for one in agenda(outcome.value)}
    assert outcome.kept == ()


def test_an_item_that_one_removed_and_the_other_changed_stays_and_is_told() -> None:
    outcome = merged((edits.remove_item("item-2"),), (edits.change_item("item-2", minutes=5),))
    assert "item-2" in {one.id for one in agenda(outcome.value)}
    assert outcome.kept == (Kept(("items", "item-2"), is_ours=True),)


def test_a_person_whom_one_removed_is_gone() -> None:
    outcome = merged((edits.remove_person("win"),), (edits.set_title("Board of carers"),))
    assert person(outcome.value, "win") is None


def test_a_person_whom_one_removed_and_the_other_renamed_stays() -> None:
    base = builders.meeting()
    ours = replace(base, people=base.people[:3])
    theirs = replace(base, people=(*base.people[:3], Person("win", "Winifred Hughes")))
    outcome = three_way(base, ours, theirs)
    found = person(outcome.value, "win")
    assert found is not None
    assert found.name == "Winifred Hughes"


def test_presenters_named_by_two_people_are_all_there() -> None:
    outcome = merged(
        (edits.change_item("item-1", presenters=("ade", "sam", "jo")),),
        (edits.change_item("item-1", presenters=("sam",)),),
    )
    found = item(outcome.value, "item-1")
    assert found is not None
    assert found.presenters == ("sam", "jo")


def test_different_decisions_about_one_word_are_asked_about() -> None:
    base = builders.meeting()
    ours = replace(base, word_decisions=(WordDecision("hub", Choice.KEEP),))
    theirs = replace(base, word_decisions=(WordDecision("hub", Choice.EXPLAIN),))
    assert [clash.at[-1] for clash in three_way(base, ours, theirs).clashes] == ["choice"]


def test_two_easy_read_versions_of_one_paper_are_not_mixed() -> None:
    base = builders.meeting()
    row = DraftRow("r1", ("We meet.",))
    ours = replace(base, easy_reads=(EasyReadVersion("mine", "p1", "Paper", (row,)),))
    theirs = replace(base, easy_reads=(EasyReadVersion("theirs", "p1", "Paper", (row, DraftRow("r2", ("We talk.",)))),))
    outcome = three_way(base, ours, theirs)
    assert outcome.clashes == (Clash(("easy_reads", "p1"), None, ours.easy_reads[0], theirs.easy_reads[0]),)
    assert put(outcome.value, ("easy_reads", "p1"), theirs.easy_reads[0]) == theirs


def test_a_field_is_replaced_by_its_path() -> None:
    changed = put(builders.meeting(), ("items", "item-2", "minutes"), 50)
    assert value_at(changed, ("items", "item-2", "minutes")) == 50


def test_nothing_is_found_where_nothing_is() -> None:
    assert value_at(builders.meeting(), ("items", "item-99", "minutes")) is None
