import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from coprod_desktop.model import document as doc
from coprod_desktop.model.meeting import Meeting, Paper
from coprod_desktop.storage import backups, files, places
from coprod_desktop.storage.attachments import AttachmentStore
from coprod_desktop.storage.members import Opened
from tests import builders

PICTURE = b"\x89PNG" + bytes(5_000)


def state(number: int) -> Opened:
    document = doc.Document("Paper", (), media={"a.png": doc.Media("image/png", PICTURE)})
    meeting = replace(builders.meeting(), title=f"State {number}", papers=(Paper("paper-1", "Paper", document),))
    return Opened(meeting, head=f"rev-{number}")


def kept() -> list[str]:
    return [backups.read_backup(one).meeting.title for one in backups.backups_of("meeting-1")]


def test_a_kept_state_comes_back_with_its_pictures() -> None:
    backups.keep(state(1))
    assert backups.read_backup(backups.backups_of("meeting-1")[0]).meeting == state(1).meeting


def test_the_newest_state_comes_first() -> None:
    for number in (1, 2, 3):
        backups.keep(state(number))
    assert kept() == ["State 3", "State 2", "State 1"]


def test_only_the_last_twenty_are_kept() -> None:
    for number in range(25):
        backups.keep(state(number))
    assert kept() == [f"State {number}" for number in range(24, 4, -1)]


def test_a_state_that_is_kept_already_is_not_kept_twice() -> None:
    backups.keep(state(1))
    backups.keep(state(1))
    assert len(kept()) == 1


def test_a_clock_that_jumps_back_does_not_mix_up_the_order() -> None:
    backups.keep(state(1))
    old = (datetime.now(UTC) + timedelta(days=900)).timestamp()
    os.utime(backups.backups_of("meeting-1")[0].path, (old, old))
    backups.keep(state(2))
    assert kept() == ["State 2", "State 1"]


def test_backups_share_one_copy_of_a_picture() -> None:
    for number in range(5):
        backups.keep(state(number))
    everything = sum(one.stat().st_size for one in places.data_folder().rglob("*") if one.is_file())
    assert len(AttachmentStore()) == 1
    assert everything < 2 * len(PICTURE) + 5 * 2_000


def test_a_picture_of_another_meeting_never_gets_into_a_backup() -> None:
    AttachmentStore().keep({"0" * 64: b"of another meeting"})
    backups.keep(state(1))
    assert "0" * 64 not in backups.read_backup(backups.backups_of("meeting-1")[0]).attachments


def test_a_meeting_that_was_never_kept_has_no_backups() -> None:
    assert backups.backups_of("nobody") == ()


def test_pictures_that_nothing_needs_go_after_a_day() -> None:
    store = AttachmentStore()
    store.keep({"1" * 64: b"old", "2" * 64: b"fresh", "3" * 64: b"needed"})
    for name in ("1" * 64, "3" * 64):
        os.utime(places.attachment_folder() / name, (0, 0))
    store.tidy({"3" * 64})
    assert set(store) == {"2" * 64, "3" * 64}


def test_a_place_that_cannot_be_written_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("COPROD_DATA_FOLDER", str(tmp_path / "data"))
    places.backup_folder().joinpath("of-meeting-1").write_bytes(b"in the way")
    with pytest.raises(files.CannotWrite):
        backups.keep(Opened(Meeting("meeting-1")))
