"""A meeting with a password in a session: no plain word on disk, whatever happens."""

import contextlib
import os
import signal
import subprocess
import sys
import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from coprod_desktop.app import recovery
from coprod_desktop.app.session import Session
from coprod_desktop.model import document as doc
from coprod_desktop.model import edits
from coprod_desktop.model.meeting import Paper
from coprod_desktop.model.needs import Needs
from coprod_desktop.storage import backups, meeting_file, unsaved
from coprod_desktop.storage.journal import read_journal
from coprod_desktop.storage.locking import IsLocked, Lock
from coprod_desktop.storage.merging.combining import combine
from tests import builders
from tests.locks import PASSWORD, a_lock, every_byte, other_lock

PICTURE = b"\x89PNG a picture of the library, as it was painted on the day"
SECRETS = [b"Sam Okafor", b"loop system", b"Tea and travel", PICTURE, b"07700 900123", b"As it was before"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return a saved meeting without a password, with needs, a picture and an earlier state."""
    session = Session.new("Sam")
    paper = replace(
        builders.paper(doc.Picture("p1", "library.png", "The library")),
        media={"library.png": doc.Media("image/png", PICTURE)},
    )
    meeting = replace(builders.meeting(), needs=(Needs("win", support_words="loop system", phone="07700 900123"),))
    session.apply(edits.Edit("edits.recovered", {}, lambda _: replace(meeting, id=session.meeting.id)))
    session.apply(edits.add_paper(Paper("paper-1", "Rest", paper)))
    session.apply(edits.set_details(place="As it was before"))
    session.save(tmp_path / "board.coprod")
    session.apply(edits.set_details(place="Tea and travel"))
    session.save()
    session.close()
    return tmp_path / "board.coprod"


def lock(session: Session, with_lock: Lock | None) -> None:
    saving = session.start_locking(with_lock)
    session.finish_saving(saving, saving.write())


def on_disk(path: Path) -> bytes:
    """Return all that a thief of the disk would find, with what our own packing hides unpacked."""
    found = every_byte(path.parent)
    for one in unsaved.all_journals():
        for record in read_journal(one).records:
            with contextlib.suppress(zlib.error):
                found += zlib.decompress(record.payload)
    for zipped in path.parent.rglob("*.coprod"):
        members, _ = meeting_file.members_outside(zipped)
        found += b"".join(members.values())
    return found


def test_before_it_is_locked_every_secret_is_on_disk(path: Path) -> None:
    session = Session.open(path, "Sam")
    session.apply(edits.set_title("Board"))
    assert all(secret in on_disk(path) for secret in SECRETS)
    session.close()


def test_once_locked_no_secret_is_anywhere_on_disk(path: Path) -> None:
    session = Session.open(path, "Sam")
    session.apply(edits.add_item("Tea and travel"))
    lock(session, a_lock())
    session.apply(edits.set_title("Sam Okafor and the loop system"))
    session.apply(edits.change_needs("win", support_words="loop system"))
    assert session.trouble is None
    assert [secret for secret in SECRETS if secret in on_disk(path)] == []
    session.save()
    session.apply(edits.set_details(place="Tea and travel"))
    session.close()
    assert [secret for secret in SECRETS if secret in on_disk(path)] == []


def test_a_picture_that_another_meeting_shares_stays_for_that_one(path: Path, tmp_path: Path) -> None:
    other = Session.start_from(path, "Jo")
    other.save(tmp_path / "other.coprod")
    other.close()
    session = Session.open(path, "Sam")
    lock(session, a_lock())
    session.close()
    (kept,) = backups.backups_of(other.meeting.id)
    assert PICTURE in backups.read_backup(kept).attachments.values()


def test_earlier_states_open_with_the_password(path: Path) -> None:
    session = Session.open(path, "Sam")
    lock(session, a_lock())
    session.close()
    kept = [backups.read_backup(one, a_lock()).meeting.place for one in backups.backups_of(session.meeting.id)]
    assert "As it was before" in kept
    for one in backups.backups_of(session.meeting.id):
        with pytest.raises(IsLocked):
            backups.read_backup(one)


def test_a_locked_meeting_opens_with_its_lock_and_saves_locked(path: Path) -> None:
    session = Session.open(path, "Sam")
    lock(session, a_lock())
    session.close()
    with pytest.raises(IsLocked):
        Session.open(path, "Jo")
    again = Session.open(path, "Jo", lock=a_lock())
    again.apply(edits.set_title("Board"))
    again.save()
    again.close()
    assert meeting_file.read(path, a_lock()).meeting.title == "Board"


def test_a_new_password_shuts_out_the_old_one(path: Path) -> None:
    session = Session.open(path, "Sam")
    lock(session, a_lock())
    lock(session, other_lock())
    session.close()
    assert meeting_file.read(path, other_lock()).meeting == session.meeting
    with pytest.raises(IsLocked):
        meeting_file.read(path, a_lock())
    for one in backups.backups_of(session.meeting.id):
        assert backups.read_backup(one, other_lock()).meeting.id == session.meeting.id


def test_taking_the_password_away_opens_file_and_earlier_states(path: Path) -> None:
    session = Session.open(path, "Sam")
    lock(session, a_lock())
    session.close()
    session = Session.open(path, "Sam", lock=a_lock())
    lock(session, None)
    session.close()
    assert meeting_file.read(path).meeting == session.meeting
    assert all(backups.read_backup(one).meeting for one in backups.backups_of(session.meeting.id))


def test_when_locking_cannot_be_saved_nothing_has_changed(path: Path) -> None:
    session = Session.open(path, "Sam")
    saving = session.start_locking(a_lock(), path.parent / "gone" / "board.coprod")
    with pytest.raises(meeting_file.files.CannotWrite):
        saving.write()
    session.give_up_saving()
    assert session.lock is None
    session.save()
    session.close()
    assert meeting_file.lock_of(path) is None


def kill_after_an_edit(path: Path) -> None:
    """Let a program open the locked meeting, edit it and die."""
    code = (
        "import os, signal, sys; from pathlib import Path; from coprod_desktop.app.session import Session\n"
        "from coprod_desktop.model import edits; from coprod_desktop.storage import meeting_file\n"
        "path = Path(sys.argv[1]); lock = meeting_file.lock_of(path).opened(sys.argv[2])\n"
        "session = Session.open(path, 'Sam', lock=lock); session.apply(edits.set_title('Typed last'))\n"
        "session.apply(edits.set_details(place='Tea and travel')); os.kill(os.getpid(), signal.SIGKILL)"
    )
    ran = subprocess.run([sys.executable, "-c", code, str(path), PASSWORD], check=False, env=dict(os.environ))
    assert ran.returncode == -signal.SIGKILL


def locked(path: Path) -> Path:
    session = Session.open(path, "Sam")
    lock(session, a_lock())
    session.close()
    return path


def test_what_was_typed_before_a_kill_comes_back_with_the_password(path: Path) -> None:
    kill_after_an_edit(locked(path))
    assert [secret for secret in SECRETS if secret in on_disk(path)] == []
    session = Session.open(path, "Sam", lock=a_lock())
    assert session.meeting.title == "Typed last"
    session.close()


def test_it_comes_back_even_when_the_file_is_gone(path: Path) -> None:
    kill_after_an_edit(locked(path))
    path.unlink()
    (left,) = recovery.unfinished()
    assert left.is_locked
    assert "password" in left.title
    with pytest.raises(IsLocked):
        Session.recover(left, "Sam")
    closed = unsaved.lock_of(left.journal)
    assert closed is not None
    session = Session.recover(left, "Sam", closed.opened(PASSWORD))
    assert (session.meeting.title, session.meeting.place) == ("Typed last", "Tea and travel")
    assert session.lock == a_lock()
    session.close()
    assert [secret for secret in SECRETS if secret in on_disk(path)] == []


def test_work_under_an_older_password_is_kept_and_not_lost(path: Path) -> None:
    kill_after_an_edit(locked(path))
    meeting_file.write(path, replace(meeting_file.read(path, a_lock()), lock=other_lock()))
    session = Session.open(path, "Sam", lock=other_lock())
    assert session.meeting.title != "Typed last"
    assert session.warnings
    session.close()
    (left,) = recovery.unfinished()
    assert Session.recover(left, "Sam", a_lock()).meeting.title == "Typed last"


def test_a_journal_from_before_the_lock_is_locked_when_work_goes_on(path: Path) -> None:
    session = Session.open(path, "Sam")
    session.apply(edits.set_title("Tea and travel"))
    session.close()
    meeting_file.write(path, replace(meeting_file.read(path), lock=a_lock()))
    again = Session.open(path, "Sam", lock=a_lock())
    assert again.meeting.title == "Tea and travel"
    (journal,) = unsaved.all_journals()
    assert unsaved.lock_of(journal) == a_lock().closed
    again.close()
    last = Session.open(path, "Sam", lock=a_lock())
    assert last.meeting.title == "Tea and travel"
    last.close()


def test_a_copy_under_the_same_password_is_combined_without_asking(path: Path, tmp_path: Path) -> None:
    locked(path)
    copy = tmp_path / "copy.coprod"
    copy.write_bytes(path.read_bytes())
    theirs = Session.open(copy, "Jo", lock=a_lock())
    theirs.apply(edits.set_title("Board"))
    theirs.save()
    theirs.close()
    ours = Session.open(path, "Sam", lock=a_lock())
    combined = combine(ours.opened, ours.meeting, meeting_file.read(copy, a_lock()))
    ours.combine(combined, combined.meeting)
    assert ours.meeting.title == "Board"
    ours.close()


def test_a_meeting_takes_on_the_password_of_the_copy_that_comes_in(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.coprod"
    copy.write_bytes(path.read_bytes())
    theirs = Session.open(copy, "Jo")
    theirs.apply(edits.set_title("Sam Okafor"))
    lock(theirs, a_lock())
    theirs.close()
    ours = Session.open(path, "Sam")
    combined = combine(ours.opened, ours.meeting, meeting_file.read(copy, a_lock()))
    ours.combine(combined, combined.meeting)
    ours.save()
    assert ours.lock == a_lock()
    ours.close()
    assert [secret for secret in SECRETS if secret in on_disk(path)] == []


def test_a_copy_without_needs_of_a_locked_meeting_is_for_everybody(path: Path, tmp_path: Path) -> None:
    session = Session.open(locked(path), "Sam", lock=a_lock())
    (tmp_path / "copy.coprod").write_bytes(session.copy_for_others())
    session.close()
    copy = meeting_file.read(tmp_path / "copy.coprod")
    assert copy.meeting.title == session.meeting.title
    assert copy.meeting.needs == ()
