"""An erased record leaves every byte that the program keeps, not the file alone."""

import os
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from coprod_desktop.app.session import Session
from coprod_desktop.model import edits
from coprod_desktop.model.meeting import Meeting, Person, needs_of
from coprod_desktop.storage import backups, journal, meeting_file, places
from coprod_desktop.storage.locking import Lock

PHONE, HEALTH = "01632 960144", "sits near the door, her back hurts"
SECRETS = (PHONE.encode(), HEALTH.encode())


@pytest.fixture(params=["open", "locked"])
def lock(request: pytest.FixtureRequest) -> Lock | None:
    return Lock.new("four plain words here") if request.param == "locked" else None


def a_session(path: Path, lock: Lock | None) -> Session:
    """Return a meeting that was saved four times with Winnie's record in it, and once before."""
    session = Session.new("Sam")
    for person_id, name in (("win", "Winnie Hughes"), ("ade", "Ade Cole")):
        session.apply(edits.add_person(Person(person_id, name)))
    saving = session.start_locking(lock, path)
    session.finish_saving(saving, saving.write())
    session.apply(edits.change_needs("ade", phone="01632 960999"))
    session.apply(edits.change_needs("win", phone=PHONE, helps=HEALTH))
    for number in range(4):
        session.apply(edits.set_title(f"Board {number}"))
        session.save()
    return session


def everything_kept(path: Path, lock: Lock | None) -> Iterator[bytes]:
    """Yield each file that the program wrote, as it is and with all that is packed or locked in it."""
    for file in (path, *(one for one in places.data_folder().rglob("*") if one.is_file())):
        yield file.read_bytes()
        if file.suffix == path.suffix:
            yield from meeting_file.read_members(file, lock)[0].values()
        if file.suffix == ".journal":
            yield from (unpacked(one.payload, lock) for one in journal.read_journal(file).records)


def unpacked(payload: bytes, lock: Lock | None) -> bytes:
    return zlib.decompress(payload if lock is None else lock.unlocked(payload.partition(b"\n")[2]))


def found(path: Path, lock: Lock | None) -> list[bytes]:
    return [secret for secret in SECRETS if any(secret in one for one in everything_kept(path, lock))]


def test_before_it_is_erased_a_record_is_found(tmp_path: Path, lock: Lock | None) -> None:
    path = tmp_path / "board.coprod"
    session = a_session(path, lock)
    assert found(path, lock) == list(SECRETS)
    session.close()


def test_an_erased_record_is_in_no_byte_of_what_is_kept(tmp_path: Path, lock: Lock | None) -> None:
    path = tmp_path / "board.coprod"
    session = a_session(path, lock)
    session.apply(edits.erase_needs("win"))
    session.save()
    assert found(path, lock) == []
    session.close()
    assert found(path, lock) == []


def test_the_record_of_a_person_who_is_taken_away_goes_as_well(tmp_path: Path, lock: Lock | None) -> None:
    path = tmp_path / "board.coprod"
    session = a_session(path, lock)
    session.apply(edits.remove_person("win"))
    session.save()
    session.close()
    assert found(path, lock) == []


def test_the_earlier_states_keep_all_else_and_when_they_were_kept(tmp_path: Path, lock: Lock | None) -> None:
    session = a_session(tmp_path / "board.coprod", lock)
    kept = backups.backups_of(session.meeting.id)
    for one in kept:
        os.utime(one.path, (1_700_000_000 + one.number,) * 2)
    kept = backups.backups_of(session.meeting.id)
    before = [backups.read_backup(one, lock).meeting for one in kept]
    session.apply(edits.erase_needs("win"))
    session.save()
    assert backups.backups_of(session.meeting.id)[1:] == kept
    after = [backups.read_backup(one, lock).meeting for one in kept]
    assert [without_winnie(one) for one in after] == [without_winnie(one) for one in before]
    assert needs_of(after[0], "ade").phone == "01632 960999"
    assert needs_of(after[0], "win").is_erased
    session.close()


def test_a_state_that_nobody_can_look_into_goes_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "board.coprod"
    session = a_session(path, None)
    broken = backups.backups_of(session.meeting.id)[2].path
    broken.write_bytes(broken.read_bytes()[:-40])
    session.apply(edits.erase_needs("win"))
    session.save()
    session.close()
    assert not broken.exists()
    assert found(path, None) == []


def without_winnie(meeting: Meeting) -> tuple[object, ...]:
    return (meeting.title, meeting.people, tuple(one for one in meeting.needs if one.id != "win"))
