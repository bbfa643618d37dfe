import os
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop import strings
from coprod_desktop.app import recovery, saving
from coprod_desktop.app.holding import WhenHeld
from coprod_desktop.app.past import entries
from coprod_desktop.app.safekeeping import NotKeptOnDisk
from coprod_desktop.app.session import NewerMeetingNotSaved, ReadOnlyMeeting, Session
from coprod_desktop.model import document as doc
from coprod_desktop.model import edits
from coprod_desktop.model.meeting import Meeting, Paper, Purpose, agenda
from coprod_desktop.storage import backups, files, lock, meeting_file, places
from coprod_desktop.storage.attachments import AttachmentStore
from coprod_desktop.storage.codec import Decoder, Encoder
from coprod_desktop.storage.history import line_of, state_at
from coprod_desktop.storage.members import Opened
from tests import builders
from tests.model.strategies import few


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "Carers board.coprod"
    meeting_file.write(place, Opened(builders.meeting()))
    return place


@pytest.fixture
def session(path: Path) -> Iterator[Session]:
    opened = Session.open(path, "Sam")
    yield opened
    opened.close()


def reopened(session: Session) -> Session:
    """Close with unsaved edits, which leaves on disk what a crash leaves, and open the same file again."""
    assert session.path is not None
    session.close()
    return Session.open(session.path, "Sam")


def titles(meeting: Meeting) -> list[str]:
    return [one.title for one in agenda(meeting)]


# Edits and undo


def test_a_new_meeting_is_blank_and_has_no_file() -> None:
    session = Session.new("Sam")
    assert (session.meeting.items, session.path, session.is_changed) == ((), None, False)
    session.close()


def test_an_edit_changes_the_meeting_and_raises_the_revision(session: Session) -> None:
    session.apply(edits.set_title("Our board"))
    assert (session.meeting.title, session.revision, session.is_changed) == ("Our board", 1, True)


def test_an_edit_that_changes_nothing_is_no_step(session: Session) -> None:
    session.apply(edits.move_item_up("item-1"))
    assert (session.revision, session.undo_name, session.is_changed) == (0, "", False)


def test_undo_and_redo_tell_what_they_do(session: Session) -> None:
    session.apply(edits.move_item_up("item-2"))
    assert session.undo_name == "move Short breaks up"
    session.undo()
    assert (session.undo_name, session.redo_name) == ("", "move Short breaks up")
    session.redo()
    assert titles(session.meeting)[0] == "Short breaks"


def test_something_without_a_title_has_a_name_all_the_same(session: Session) -> None:
    session.apply(edits.add_item("  "))
    assert session.undo_name == "add (no title yet)"


def test_braces_in_a_title_do_no_harm(session: Session) -> None:
    session.apply(edits.add_item("{item} {0}"))
    assert session.undo_name == "add {item} {0}"


def test_undo_with_nothing_to_undo_does_nothing(session: Session) -> None:
    session.undo()
    session.redo()
    assert session.revision == 0


def test_a_new_edit_forgets_what_could_be_done_again(session: Session) -> None:
    session.apply(edits.set_title("a"))
    session.undo()
    session.apply(edits.set_title("b"))
    assert session.redo_name == ""


positions = st.integers(0, 6)
item_ids = st.sampled_from(["item-1", "item-2", "item-3", "nothing"])
some_edits = st.one_of(
    st.builds(edits.set_title, st.text(max_size=5)),
    st.builds(edits.add_item, st.text(max_size=5), after=item_ids),
    st.builds(edits.add_break, st.integers(0, 60)),
    st.builds(edits.remove_item, item_ids),
    st.builds(edits.move_item_to, item_ids, positions),
    st.builds(edits.move_item_down, item_ids),
    st.builds(lambda item_id, minutes: edits.change_item(item_id, minutes=minutes), item_ids, st.integers(0, 99)),
    st.builds(lambda item_id, purpose: edits.change_item(item_id, purpose=purpose), item_ids, st.sampled_from(Purpose)),
    st.builds(edits.remove_person, st.sampled_from(["sam", "ade", "nobody"])),
    st.builds(edits.agree, st.sampled_from(["sam", "jo"]), st.just(date(2026, 12, 1))),
)


@given(st.lists(some_edits, max_size=12))
@few
def test_undoing_everything_gives_the_first_meeting_and_redoing_it_the_last(made: list[edits.Edit]) -> None:
    session = Session(Opened(builders.meeting()), "Sam")
    for edit in made:
        session.apply(edit)
    last = session.meeting
    while session.undo_name:
        session.undo()
    assert session.meeting == builders.meeting()
    while session.redo_name:
        session.redo()
    assert session.meeting == last


def test_whoever_subscribes_hears_of_each_change_until_they_stop(session: Session) -> None:
    heard: list[str] = []
    stop_listening = session.subscribe(lambda: heard.append(session.meeting.title))
    session.apply(edits.set_title("a"))
    session.undo()
    stop_listening()
    session.apply(edits.set_title("b"))
    assert heard == ["a", "Carers' board"]


# Saving


def test_a_saved_meeting_is_in_its_file(session: Session, path: Path) -> None:
    session.apply(edits.set_title("Our board"))
    session.save()
    assert not session.is_changed
    assert meeting_file.read(path).meeting.title == "Our board"


def test_a_save_writes_down_who_did_what_when(session: Session, path: Path) -> None:
    session.save()
    session.apply(edits.move_item_up("item-2"))
    session.save()
    first, second = meeting_file.read(path).revisions
    assert (second.who, second.edits, second.parents) == ("Sam", ("move Short breaks up",), (first.id,))
    assert [one.at for one in second.changes] == [("items", "item-2", "order")]


def test_every_earlier_state_can_be_told_from_the_history(session: Session, path: Path) -> None:
    states = {}
    for title in ("first", "second", "third"):
        session.apply(edits.set_title(title))
        session.apply(edits.add_item(title))
        session.save()
        states[session.history[-1].id] = session.meeting
    opened = meeting_file.read(path)
    line = line_of(opened.revisions, opened.head)
    now = Encoder({}).encode(opened.meeting)
    for revision, meeting in states.items():
        assert Decoder({}).decode(Meeting, state_at(now, line, revision)) == meeting


def test_a_picture_of_a_paper_that_was_replaced_stays_in_the_history(session: Session, path: Path) -> None:
    media = {"a.png": doc.Media("image/png", b"\x89PNG")}
    session.apply(edits.add_paper(Paper("paper-1", "Rest", doc.Document("Rest", (), media=media))))
    session.save()
    session.apply(edits.replace_paper("paper-1", Paper("x", "Rest", doc.Document("Rest", ()))))
    session.save()
    assert list(meeting_file.read(path).attachments.values()) == [b"\x89PNG"]


def test_saving_in_another_place_leaves_the_first_file_and_goes_on_in_the_second(
    session: Session, path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "copy.coprod"
    session.apply(edits.set_title("Our board"))
    session.save(other)
    assert session.path == other
    assert meeting_file.read(path).meeting.title == "Carers' board"
    session.apply(edits.set_title("Again"))
    assert reopened(session).meeting.title == "Again"
    Session.open(path, "Jo").close()  # nobody holds the first file any more


def test_a_file_that_somebody_else_saved_is_not_overwritten(session: Session, path: Path) -> None:
    theirs = replace(builders.meeting(), title="What Jo wrote")
    meeting_file.write(path, Opened(theirs))
    session.apply(edits.set_title("What Sam wrote"))
    with pytest.raises(saving.ChangedOnDisk):
        session.save()
    assert meeting_file.read(path).meeting == theirs
    assert session.meeting.title == "What Sam wrote"
    assert session.is_changed


def test_a_save_that_fails_keeps_the_edits_and_the_place(session: Session, path: Path, tmp_path: Path) -> None:
    session.apply(edits.set_title("Our board"))
    with pytest.raises(files.FolderGone):
        session.save(tmp_path / "gone" / "board.coprod")
    assert (session.path, session.is_changed) == (path, True)
    session.save()
    assert meeting_file.read(path).meeting.title == "Our board"


def test_a_meeting_without_a_file_asks_for_a_place() -> None:
    session = Session.new()
    with pytest.raises(ReadOnlyMeeting):
        session.save()
    session.close()


def test_edits_made_while_a_save_runs_are_still_unsaved_after_it(session: Session, path: Path) -> None:
    session.apply(edits.set_title("in time"))
    running = session.start_saving()
    session.apply(edits.set_title("too late"))
    session.finish_saving(running, running.write())
    assert meeting_file.read(path).meeting.title == "in time"
    assert session.is_changed
    assert reopened(session).meeting.title == "too late"


def test_a_crash_between_save_and_notice_brings_back_the_edits_made_meanwhile(session: Session, path: Path) -> None:
    session.apply(edits.set_title("in time"))
    running = session.start_saving()
    session.apply(edits.set_title("too late"))
    running.write()
    again = reopened(session)
    assert again.meeting.title == "too late"
    again.save()
    assert meeting_file.read(path).revisions[-1].edits == ("change the title of the meeting",)
    again.close()


def test_each_save_keeps_a_backup(session: Session) -> None:
    for title in ("a", "b"):
        session.apply(edits.set_title(title))
        session.save()
    kept = [backups.read_backup(one).meeting.title for one in backups.backups_of("meeting-1")]
    assert kept == ["b", "a"]


def test_a_backup_that_fails_does_not_stop_the_save(
    session: Session, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    places.backup_folder().joinpath("of-meeting-1").write_bytes(b"in the way")
    session.apply(edits.set_title("Our board"))
    session.save()
    assert meeting_file.read(path).meeting.title == "Our board"
    assert "no backup" in caplog.text
    caplog.clear()


# After a crash


def test_edits_that_were_not_saved_are_there_again_without_a_question(session: Session) -> None:
    session.apply(edits.set_title("a"))
    session.apply(edits.move_item_to("item-4", 0))
    again = reopened(session)
    assert again.meeting == session.meeting
    assert again.is_changed
    assert again.warnings == ()
    again.close()


def test_what_was_brought_back_can_be_undone_in_one_step(session: Session) -> None:
    session.apply(edits.set_title("a"))
    session.apply(edits.set_title("b"))
    again = reopened(session)
    again.undo()
    assert again.meeting == builders.meeting()
    again.close()


def test_undone_edits_stay_undone_after_a_crash(session: Session) -> None:
    session.apply(edits.set_title("a"))
    session.apply(edits.set_title("b"))
    session.undo()
    again = reopened(session)
    assert again.meeting.title == "a"
    again.close()


def test_opening_twice_after_a_crash_brings_the_same_back_twice(session: Session) -> None:
    session.apply(edits.add_item("Travel"))
    once = reopened(session)
    twice = reopened(once)
    assert twice.meeting == session.meeting
    twice.close()


def test_a_picture_that_was_not_saved_comes_back_too(session: Session) -> None:
    media = {"a.png": doc.Media("image/png", b"\x89PNG")}
    session.apply(edits.add_paper(Paper("paper-1", "Rest", doc.Document("Rest", (), media=media))))
    again = reopened(session)
    assert again.meeting.papers[0].document.media == media
    again.close()


def test_closing_with_unsaved_edits_keeps_them_for_next_time(session: Session, path: Path) -> None:
    session.apply(edits.set_title("a"))
    session.close()
    again = Session.open(path)
    assert again.meeting.title == "a"
    again.close()


def test_edits_that_a_person_gave_up_do_not_come_back(session: Session, path: Path) -> None:
    session.apply(edits.set_title("a"))
    session.close(keep_changes=False)
    again = Session.open(path)
    assert again.meeting == builders.meeting()
    again.close()


def test_nothing_is_left_behind_by_a_meeting_that_was_saved(session: Session, path: Path) -> None:
    session.apply(edits.set_title("a"))
    session.save()
    session.close()
    assert list(places.journal_folder().iterdir()) == []
    assert [one.name for one in path.parent.iterdir() if one.is_file()] == [path.name]


def test_edits_to_an_older_copy_are_put_by_and_can_be_recovered(session: Session, path: Path, tmp_path: Path) -> None:
    session.apply(edits.set_title("What Sam wrote"))
    session.close()
    meeting_file.write(path, Opened(replace(builders.meeting(), title="What Jo wrote")))
    theirs = Session.open(path, "Sam")
    assert theirs.meeting.title == "What Jo wrote"
    assert theirs.warnings == (strings.say("storage.work_put_by"),)
    (left,) = recovery.unfinished()
    mine = Session.recover(left, "Sam")
    assert (mine.meeting.title, mine.path) == ("What Sam wrote", None)
    mine.save(tmp_path / "mine.coprod")
    assert meeting_file.read(tmp_path / "mine.coprod").meeting.title == "What Sam wrote"
    for one in (theirs, mine):
        one.close()


def test_work_whose_file_is_gone_can_be_recovered_with_its_history(session: Session, path: Path) -> None:
    session.apply(edits.set_title("a"))
    session.save()
    session.apply(edits.set_title("b"))
    session.close()
    path.unlink()
    (left,) = recovery.unfinished()
    assert (left.path, left.title) == (path, "b")
    again = Session.recover(left)
    assert again.meeting.title == "b"
    assert len(again.history) == 1
    again.close()


def test_recovering_work_whose_file_is_unchanged_opens_the_file(session: Session, path: Path) -> None:
    session.apply(edits.set_title("a"))
    session.close()
    again = Session.recover(recovery.unfinished()[0])
    assert (again.path, again.meeting.title) == (path, "a")
    again.close()


def test_work_in_an_open_window_is_not_called_unfinished(session: Session) -> None:
    session.apply(edits.set_title("a"))
    assert recovery.unfinished() == ()


def test_a_journal_that_cannot_be_read_is_set_aside_and_told(session: Session, path: Path) -> None:
    session.apply(edits.set_title("a"))
    session.close()
    (journal,) = places.journal_folder().glob("*.journal")
    journal.write_bytes(b"scrambled")
    again = Session.open(path)
    assert again.meeting == builders.meeting()
    assert again.warnings == (strings.say("storage.work_not_read"),)
    assert [one.read_bytes() for one in places.journal_folder().glob("*could not be read*")] == [b"scrambled"]
    again.close()


def test_forgotten_work_is_gone(session: Session) -> None:
    session.apply(edits.set_title("a"))
    session.close()
    recovery.forget(recovery.unfinished()[0])
    assert recovery.unfinished() == ()


def test_when_the_journal_cannot_be_written_the_edit_stays_and_it_is_said(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    session.apply(edits.set_title("a"))
    with monkeypatch.context() as disk:
        disk.setattr("os.fsync", full)
        session.apply(edits.set_title("b"))
        assert session.meeting.title == "b"
        assert isinstance(session.trouble, NotKeptOnDisk)
    session.apply(edits.set_details(contact="Jo"))
    assert session.trouble is None
    again = reopened(session)
    assert (again.meeting.title, again.meeting.contact) == ("b", "Jo")
    again.close()


def test_pictures_that_unsaved_work_or_a_backup_needs_are_not_tidied_away(session: Session) -> None:
    def paper(name: str, picture: bytes) -> Paper:
        media = {"a.png": doc.Media("image/png", picture)}
        return Paper(name, name, doc.Document(name, (), media=media))

    session.apply(edits.add_paper(paper("saved", b"in a backup")))
    session.save()
    session.apply(edits.add_paper(paper("unsaved", b"in the journal")))
    AttachmentStore().keep({"0" * 64: b"nobody's"})
    for picture in places.attachment_folder().iterdir():
        os.utime(picture, (0, 0))
    recovery.tidy()
    assert {one.read_bytes() for one in places.attachment_folder().iterdir()} == {b"in a backup", b"in the journal"}


def test_without_a_place_for_its_own_data_the_program_still_edits_and_saves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("COPROD_DATA_FOLDER", str(tmp_path / "file" / "data"))
    session = Session.new("Sam")
    session.apply(edits.set_title("Our board"))
    assert isinstance(session.trouble, NotKeptOnDisk)
    session.save(tmp_path / "board.coprod")
    assert meeting_file.read(tmp_path / "board.coprod").meeting.title == "Our board"
    assert recovery.unfinished() == ()
    recovery.tidy()
    session.close()
    caplog.clear()  # no backup could be kept, and the log says so


# Reading only, and two windows


def test_a_meeting_on_a_read_only_disk_can_be_read_and_copied(tmp_path: Path) -> None:
    disk = tmp_path / "stick"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "tmpfs", disk], capture_output=True, check=False).returncode:
        pytest.skip("no rights to mount a disk here")
    try:
        meeting_file.write(disk / "board.coprod", Opened(builders.meeting()))
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        reading = Session.open(disk / "board.coprod", "Sam")
        assert reading.is_read_only
        assert reading.warnings == (strings.say("storage.read_only"),)
        reading.save(tmp_path / "copy.coprod")
        assert not reading.is_read_only
        reading.close()
    finally:
        subprocess.run(["umount", "-l", disk], check=True)


def test_a_second_window_on_a_file_is_told_who_has_it(session: Session, path: Path) -> None:
    with pytest.raises(lock.InUse) as caught:
        Session.open(path, "Jo")
    assert caught.value.facts["who"] == "Sam"


def test_a_file_that_somebody_has_open_can_be_read_and_copied(session: Session, path: Path, tmp_path: Path) -> None:
    session.apply(edits.set_title("not saved yet"))
    reading = Session.open(path, "Jo", WhenHeld.READ_ONLY)
    assert reading.is_read_only
    assert reading.meeting == builders.meeting()
    with pytest.raises(ReadOnlyMeeting):
        reading.apply(edits.set_title("a"))
    with pytest.raises(ReadOnlyMeeting):
        reading.save()
    reading.save(tmp_path / "copy.coprod")
    reading.apply(edits.set_title("in the copy"))
    reading.save()
    assert meeting_file.read(tmp_path / "copy.coprod").meeting.title == "in the copy"
    reading.close()


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"PK\x03\x04"])
def test_a_file_that_cannot_be_opened_is_left_alone_with_no_lock_beside_it(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.coprod"
    path.write_bytes(content)
    with pytest.raises(meeting_file.CannotRead):
        Session.open(path)
    assert [one.read_bytes() for one in tmp_path.iterdir() if one.is_file()] == [content]


def test_a_file_that_is_not_there_is_told_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(meeting_file.NotFound):
        Session.open(tmp_path / "gone.coprod")
    assert list(tmp_path.iterdir()) == []


def test_saving_over_a_file_that_somebody_has_open_is_refused(session: Session, path: Path) -> None:
    other = Session.new("Jo")
    other.apply(edits.set_title("a"))
    with pytest.raises(lock.InUse):
        other.save(path)
    assert other.path is None
    other.close()


def test_a_meeting_from_a_newer_program_can_be_read_and_nothing_else(path: Path, tmp_path: Path) -> None:
    members, _ = meeting_file.read_members(path)
    members["manifest.json"] = members["manifest.json"].replace(b'"format": 1', b'"format": 2')
    path.write_bytes(meeting_file.to_bytes(members))
    reading = Session.open(path)
    assert reading.is_read_only
    assert reading.warnings
    with pytest.raises(ReadOnlyMeeting):
        reading.apply(edits.set_title("a"))
    with pytest.raises(NewerMeetingNotSaved):
        reading.save(tmp_path / "copy.coprod")
    Session.open(path).close()  # reading keeps nobody out


def test_a_meeting_over_the_journal_of_another_at_the_same_place_keeps_both(session: Session, path: Path) -> None:
    session.apply(edits.set_title("unsaved work"))
    session.close()
    saver = Session(Opened(builders.meeting()), "Jo")
    saver.save(path)
    saver.close()
    assert [one.title for one in recovery.unfinished()] == ["unsaved work"]


class Clock(datetime):
    """A clock that somebody sets."""

    today_is = datetime(2031, 1, 1, tzinfo=UTC)

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> "Clock":
        return cls.fromtimestamp(cls.today_is.timestamp(), tz)


def test_a_clock_that_is_wrong_mixes_up_neither_history_nor_unsaved_work(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coprod_desktop.app.session.datetime", Clock)
    for year, place in ((2031, "In the year to come"), (2006, "Years ago")):
        monkeypatch.setattr(Clock, "today_is", datetime(year, 1, 1, tzinfo=UTC))
        session = Session.open(path, "Sam")
        session.apply(edits.set_details(place=place))
        session.save()
        session.close()
    monkeypatch.setattr(Clock, "today_is", datetime(1990, 1, 1, tzinfo=UTC))
    again = reopened(Session.open(path, "Sam"))
    newest, before = entries(again.opened)[:2]
    assert "Changed the place to: Years ago" in newest.changes
    assert "Changed the place to: In the year to come" in before.changes
    again.close()
    last = Session.open(path, "Sam")
    last.apply(edits.set_details(place="In no file yet"))
    last = reopened(last)
    assert last.meeting.place == "In no file yet"
    last.close()
