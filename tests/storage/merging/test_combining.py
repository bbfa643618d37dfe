"""Two files of one meeting made one."""

from dataclasses import replace

import pytest

from coprod_desktop.model import edits
from coprod_desktop.model.edits import Edit
from coprod_desktop.model.meeting import Meeting, item, needs_of
from coprod_desktop.model.needs import Needs
from coprod_desktop.storage.members import Opened, from_members, to_members, without_private
from coprod_desktop.storage.merging.combining import (
    AnotherMeeting,
    CannotCombineYet,
    NothingInCommon,
    combine,
)
from tests.storage.merging.divergence import first_file, saved, taken_in


def changed(opened: Opened, edit: Edit, who: str, minute: int = 1) -> Opened:
    """Return the file after an edit and a save, read again from its members."""
    return from_members(to_members(saved(opened, edit.apply(opened.meeting), who, minute)))


def with_needs(opened: Opened, minute: int = 1) -> Opened:
    needs = Needs("win", size_pt=20, support_words="A chair near the door")
    return from_members(to_members(saved(opened, replace(opened.meeting, needs=(needs,)), "Sam", minute)))


def test_each_one_s_edits_are_there_and_who_wrote_theirs_is_known() -> None:
    start = first_file()
    ours = changed(start, edits.change_item("item-1", minutes=33), "Sam")
    theirs = changed(start, edits.set_details(place="The hub"), "Jo")
    combined = combine(ours, ours.meeting, theirs)
    found = item(combined.meeting, "item-1")
    assert found is not None
    assert (found.minutes, combined.meeting.place, combined.who) == (33, "The hub", ("Jo",))


def test_edits_that_are_not_saved_yet_count_as_ours() -> None:
    start = first_file()
    theirs = changed(start, edits.set_details(place="The hub"), "Jo")
    ours = edits.set_details(place="The library").apply(start.meeting)
    assert [clash.at for clash in combine(start, ours, theirs).clashes] == [("place",)]


def test_a_copy_that_was_combined_before_brings_nothing_new() -> None:
    start = first_file()
    ours = changed(start, edits.change_item("item-1", minutes=33), "Sam")
    theirs = changed(start, edits.set_details(place="The hub"), "Jo", 2)
    together = from_members(to_members(taken_in(ours, combine(ours, ours.meeting, theirs), "Sam", 3)))
    assert combine(together, together.meeting, theirs).is_nothing_new


def test_what_was_decided_is_not_asked_again() -> None:
    start = first_file()
    ours = changed(start, edits.set_details(place="The library"), "Sam")
    theirs = changed(start, edits.set_details(place="The hub"), "Jo", 2)
    together = from_members(to_members(taken_in(ours, combine(ours, ours.meeting, theirs), "Sam", 3)))
    later = changed(theirs, edits.set_title("Board of carers"), "Jo", 4)
    combined = combine(together, together.meeting, later)
    assert combined.clashes == ()
    assert combined.meeting.title == "Board of carers"


def test_another_meeting_is_not_combined() -> None:
    other = replace(first_file(), meeting=Meeting("meeting-2", "Another board"))
    start = first_file()
    with pytest.raises(AnotherMeeting):
        combine(start, start.meeting, other)


def test_copies_without_a_moment_in_common_are_not_combined() -> None:
    one, other = first_file(), first_file()
    with pytest.raises(NothingInCommon):
        combine(one, one.meeting, other)


def test_a_damaged_copy_is_not_combined() -> None:
    start = first_file()
    with pytest.raises(CannotCombineYet):
        combine(start, start.meeting, replace(start, is_damaged=True))


def test_a_copy_without_needs_takes_no_need_away() -> None:
    start = with_needs(first_file())
    copy = from_members(without_private(to_members(start)))
    theirs = changed(copy, edits.set_details(place="The hub"), "Jo", 2)
    combined = combine(start, start.meeting, theirs)
    assert needs_of(combined.meeting, "win").size_pt == 20
    assert combined.meeting.place == "The hub"


def test_a_need_written_in_a_copy_that_was_given_none_joins_the_others() -> None:
    start = with_needs(first_file())
    copy = from_members(without_private(to_members(start)))
    own = replace(copy.meeting, needs=(Needs("ade", is_bolder=True),))
    theirs = from_members(to_members(saved(copy, own, "Jo", 2)))
    combined = combine(start, start.meeting, theirs)
    assert needs_of(combined.meeting, "win").size_pt == 20
    assert needs_of(combined.meeting, "ade").is_bolder


def test_our_copy_without_needs_receives_them_from_theirs() -> None:
    start = with_needs(first_file())
    ours = from_members(without_private(to_members(start)))
    theirs = changed(start, edits.set_details(place="The hub"), "Jo", 2)
    assert needs_of(combine(ours, ours.meeting, theirs).meeting, "win").size_pt == 20


def test_a_need_that_only_one_changed_is_taken_from_them() -> None:
    start = with_needs(first_file())
    needs = replace(start.meeting.needs[0], size_pt=28)
    theirs = from_members(to_members(saved(start, replace(start.meeting, needs=(needs,)), "Jo", 2)))
    assert needs_of(combine(start, start.meeting, theirs).meeting, "win").size_pt == 28
