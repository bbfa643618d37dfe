"""Opening a meeting while the window stays at hand: on slow drives, with Cancel, one after the other."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.storage import files, lock
from tests import builders
from tests.gui.windows import main_window, open_file, save_meeting, session_of, wait_until_open

LONGEST_MS = 20_000


class SlowDrive:
    """A drive that gives one piece of a file and then waits until somebody lets it go on."""

    def __init__(self) -> None:
        self.is_read = threading.Event()
        self.go_on = threading.Event()
        self.is_slow = False

    def pieces(self, source: object, of: int, told: files.Told) -> Iterator[bytes]:
        for piece in _pieces(source, of, told):  # type: ignore[arg-type]  # an open file
            yield piece
            if self.is_slow:
                self.is_read.set()
                self.go_on.wait(LONGEST_MS / 1000)
                told(of, of)


_pieces = files.pieces


@pytest.fixture
def drive(monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowDrive]:
    slow = SlowDrive()
    monkeypatch.setattr(files, "pieces", slow.pieces)
    yield slow
    slow.go_on.set()


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    return main_window(qtbot)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    save_meeting(builders.meeting(), tmp_path / "board.coprod")
    return tmp_path / "board.coprod"


def begin(qtbot: QtBot, window: MainWindow, drive: SlowDrive, path: Path) -> None:
    drive.is_slow = True
    window.desks.open_file(path)
    qtbot.waitUntil(drive.is_read.is_set, timeout=LONGEST_MS)


def test_the_window_can_be_used_while_a_slow_drive_gives_the_file(
    qtbot: QtBot, window: MainWindow, drive: SlowDrive, path: Path
) -> None:
    begin(qtbot, window, drive, path)
    window.commands["look_up"].trigger()
    assert window.page is window.desks.words.page
    drive.go_on.set()
    qtbot.waitUntil(lambda: window.desks.meeting is not None, timeout=LONGEST_MS)


def test_what_takes_long_shows_how_far_it_is_and_can_be_stopped(
    qtbot: QtBot, window: MainWindow, drive: SlowDrive, path: Path
) -> None:
    begin(qtbot, window, drive, path)
    qtbot.waitUntil(window.waiting.isVisible, timeout=LONGEST_MS)
    assert "Opening" in window.waiting.words.text()
    window.waiting.cancel.click()
    drive.go_on.set()
    wait_until_open(window)
    assert window.desks.meeting is None


def test_what_was_stopped_leaves_no_lock_behind(qtbot: QtBot, window: MainWindow, drive: SlowDrive, path: Path) -> None:
    begin(qtbot, window, drive, path)
    window.waiting.cancel.click()
    drive.go_on.set()
    wait_until_open(window)
    assert not lock.lock_file(path).exists()


def test_who_asks_for_another_meeting_meanwhile_gets_that_one(
    qtbot: QtBot, window: MainWindow, drive: SlowDrive, path: Path
) -> None:
    other = path.with_name("other.coprod")
    save_meeting(replace(builders.meeting(), title="The other board"), other)
    begin(qtbot, window, drive, path)
    window.desks.open_file(other)
    drive.go_on.set()
    wait_until_open(window)
    assert session_of(window).meeting.title == "The other board"
    assert not lock.lock_file(path).exists()


def test_closing_the_window_in_the_middle_leaves_nothing_going_on(
    qtbot: QtBot, window: MainWindow, drive: SlowDrive, path: Path
) -> None:
    begin(qtbot, window, drive, path)
    threading.Timer(0.05, drive.go_on.set).start()
    window.close()
    assert not lock.lock_file(path).exists()
    assert [one.name for one in threading.enumerate() if one.name == "job"] == []


def test_a_hundred_megabytes_are_read_once(window: MainWindow, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(files, "pieces", lambda *given: asked.append(given[1]) or _pieces(*given))
    open_file(window, path)
    assert asked == [path.stat().st_size]
