"""The open meeting takes in another copy of it."""

import os
from pathlib import Path

import pytest

from coprod_desktop.app.copies import State, first_news
from coprod_desktop.app.session import ReadOnlyMeeting, Session
from coprod_desktop.model import edits
from coprod_desktop.model.meeting import agenda
from coprod_desktop.storage import meeting_file
from coprod_desktop.storage.merging.combining import Combined, combine
from tests.gui.copies import change


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the path of a saved meeting."""
    session = Session.new("Sam")
    session.apply(edits.add_item("Welcome"))
    session.save(tmp_path / "board.coprod")
    session.close()
    return tmp_path / "board.coprod"


@pytest.fixture
def copy(path: Path) -> Path:
    """Return the path of the other co-chair's copy, with an item of 33 minutes."""
    copy = path.with_name("copy.coprod")
    copy.write_bytes(path.read_bytes())
    session = Session.open(copy, "Jo")
    session.apply(edits.change_item(agenda(session.meeting)[0].id, minutes=33))
    session.save()
    session.close()
    return copy


def combined_with(session: Session, copy: Path) -> Combined:
    return combine(session.opened, session.meeting, meeting_file.read(copy))


def minutes(session: Session) -> int:
    return agenda(session.meeting)[0].minutes


def test_a_saved_combination_comes_from_both_copies(path: Path, copy: Path) -> None:
    session = Session.open(path, "Sam")
    combined = combined_with(session, copy)
    session.combine(combined, combined.meeting)
    session.save()
    session.close()
    opened = meeting_file.read(path)
    assert opened.revisions[-1].parents == (opened.revisions[0].id, combined.other.head)
    assert {one.who for one in opened.revisions} == {"Sam", "Jo"}


def test_one_undo_takes_a_combination_back(path: Path, copy: Path) -> None:
    session = Session.open(path, "Sam")
    before = minutes(session)
    combined = combined_with(session, copy)
    session.combine(combined, combined.meeting)
    assert minutes(session) == 33
    session.undo()
    assert minutes(session) == before
    session.close()


def test_a_combination_that_was_taken_back_can_be_made_again(path: Path, copy: Path) -> None:
    session = Session.open(path, "Sam")
    combined = combined_with(session, copy)
    session.combine(combined, combined.meeting)
    session.undo()
    session.apply(edits.set_details(place="The hub"))
    session.save()
    assert not combined_with(session, copy).is_nothing_new
    session.close()


def test_a_crash_after_combining_loses_nothing(path: Path, copy: Path) -> None:
    session = Session.open(path, "Sam")
    combined = combined_with(session, copy)
    session.combine(combined, combined.meeting)
    session.close()
    again = Session.open(path, "Sam")
    assert minutes(again) == 33
    assert combined_with(again, copy).clashes == ()
    again.close()


def test_a_meeting_that_is_only_read_takes_nothing_in(path: Path, copy: Path) -> None:
    first = Session.open(path, "Sam")
    combined = combined_with(first, copy)
    first.is_read_only = True
    with pytest.raises(ReadOnlyMeeting):
        first.combine(combined, combined.meeting)
    first.close()


@pytest.fixture
def beside(path: Path) -> Path:
    """Return the path of a copy that a shared folder left beside the meeting, with news in it."""
    beside = path.with_name("board-JOS-LAPTOP.coprod")
    beside.write_bytes(path.read_bytes())
    change(beside, "Jo", [edits.add_item("Transport")])
    return beside


def test_people_are_told_of_a_copy_once(path: Path, beside: Path) -> None:
    opened = meeting_file.read(path)
    told = first_news(path, opened, opened.meeting)
    assert told is not None
    assert told.path == beside
    assert first_news(path, opened, opened.meeting, known=[told]) is None


def test_people_are_told_of_a_copy_again_once_it_changed(path: Path, beside: Path) -> None:
    opened = meeting_file.read(path)
    told = first_news(path, opened, opened.meeting)
    assert told is not None
    os.utime(beside, ns=(0, told.written + 1))
    again = first_news(path, opened, opened.meeting, known=[told])
    assert again == State(beside, told.written + 1)
