"""A stick that is full, and one that may only be read: on real file systems, for root ignores file modes."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from coprod_desktop.app.session import Session
from coprod_desktop.model import document as doc
from coprod_desktop.model import edits
from coprod_desktop.model.meeting import Paper
from coprod_desktop.storage import meeting_file
from coprod_desktop.storage.files import DiskFull
from coprod_desktop.storage.locking import Lock
from coprod_desktop.storage.members import Opened
from tests import builders
from tests.locks import a_lock

pytestmark = pytest.mark.task

LARGE = replace(
    builders.paper(doc.Picture("p1", "large.png", "Noise")),
    media={"large.png": doc.Media("image/png", b"\x89PNG" + bytes(range(256)) * 4096)},
)


def mounted(*command: str) -> None:
    done = subprocess.run(["mount", *command], capture_output=True, check=False)
    if done.returncode != 0:
        pytest.skip("a small file system cannot be mounted here")


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "stick"
    folder.mkdir()
    if os.name == "nt" or shutil.which("mount") is None:
        pytest.skip("there is no mount command")
    mounted("-t", "tmpfs", "-o", "size=512k", "tmpfs", str(folder))
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.fixture
def read_only() -> Callable[[Path], None]:
    return lambda folder: mounted("-o", "remount,ro", str(folder))


@pytest.mark.parametrize("lock", [None, a_lock], ids=["open", "locked"])
def test_a_full_stick_keeps_the_old_file_and_the_edits(stick: Path, lock: Callable[[], Lock] | None) -> None:
    key = lock() if lock else None
    path = stick / "board.coprod"
    meeting_file.write(path, Opened(builders.meeting(), lock=key))
    before = path.read_bytes()
    session = Session.open(path, "Sam", lock=key)
    session.apply(edits.add_paper(Paper("paper-1", "Large", LARGE)))
    with pytest.raises(DiskFull):
        session.save()
    assert path.read_bytes() == before
    assert session.trouble is None
    session.close()
    assert [one.name for one in stick.iterdir()] == ["board.coprod"]
    again = Session.open(path, "Sam", lock=key)
    assert [one.title for one in again.meeting.papers] == ["Large"]
    again.close()


def test_giving_a_password_on_a_full_stick_changes_nothing(stick: Path) -> None:
    path = stick / "board.coprod"
    meeting_file.write(path, Opened(builders.meeting()))
    (stick / "holiday.mp4").write_bytes(bytes(stick_room(stick)))
    session = Session.open(path, "Sam")
    with pytest.raises(DiskFull):
        session.start_locking(a_lock()).write()
    session.give_up_saving()
    session.close()
    assert meeting_file.lock_of(path) is None


def test_a_stick_that_may_only_be_read_opens_for_reading(stick: Path, read_only: Callable[[Path], None]) -> None:
    path = stick / "board.coprod"
    meeting_file.write(path, Opened(builders.meeting(), lock=a_lock()))
    read_only(stick)
    session = Session.open(path, "Sam", lock=a_lock())
    assert session.is_read_only
    assert session.meeting == builders.meeting()
    session.close()


def stick_room(folder: Path) -> int:
    found = os.statvfs(folder)
    return max(found.f_bavail * found.f_frsize - found.f_frsize, 0)
