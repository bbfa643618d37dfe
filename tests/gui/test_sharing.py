"""A meeting in a shared folder: what others and sync programs do to its file while it is open."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coprod_desktop.gui.combining.combine_dialog import CombineDialog
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.model import edits
from coprod_desktop.storage import lock, meeting_file
from tests import builders
from tests.gui.copies import change, two_copies
from tests.gui.windows import main_window, meeting_of, open_file, session_of, wait_until_open

LONGEST_MS = 20_000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "shared").mkdir()
    ours, theirs = two_copies(tmp_path / "shared")
    theirs.rename(tmp_path / "theirs.coprod")
    return ours


@pytest.fixture
def theirs(path: Path, tmp_path: Path) -> Path:
    change(tmp_path / "theirs.coprod", "Jo", [edits.set_title("From Jo")])
    return tmp_path / "theirs.coprod"


@pytest.fixture
def window(qtbot: QtBot, path: Path) -> MainWindow:
    made = main_window(qtbot)
    open_file(made, path)
    look(qtbot, made)
    return made


def look(qtbot: QtBot, window: MainWindow) -> None:
    """Look at the file as the timer does, and wait for what is seen."""
    desk = window.desks.meeting
    assert desk is not None
    qtbot.waitUntil(lambda: not desk.watching.is_busy, timeout=LONGEST_MS)
    desk.watching.look_now()
    qtbot.waitUntil(lambda: not desk.watching.is_busy, timeout=LONGEST_MS)


def words(window: MainWindow) -> str:
    return window.message.words.text() if window.message.isVisible() else ""


def test_a_newer_copy_is_told_with_who_saved_it(qtbot: QtBot, window: MainWindow, path: Path, theirs: Path) -> None:
    path.write_bytes(theirs.read_bytes())
    look(qtbot, window)
    assert words(window).startswith("Jo saved a newer copy of board.coprod")


def test_it_is_combined_and_saved_from_there(qtbot: QtBot, window: MainWindow, path: Path, theirs: Path) -> None:
    session_of(window).apply(edits.set_details(place="Ours"))
    theirs.replace(path)
    look(qtbot, window)
    window.message.act.click()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), CombineDialog), timeout=LONGEST_MS)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CombineDialog)
    dialog.combine.click()
    window.commands["save"].trigger()
    qtbot.waitUntil(lambda: "Saved" in words(window), timeout=LONGEST_MS)
    found = meeting_file.read(path).meeting
    assert (found.title, found.place) == ("From Jo", "Ours")


def test_it_is_told_once_and_not_again_at_each_look(qtbot: QtBot, window: MainWindow, path: Path, theirs: Path) -> None:
    theirs.replace(path)
    look(qtbot, window)
    window.message.hide()
    look(qtbot, window)
    assert words(window) == ""


def test_our_own_save_is_no_news(qtbot: QtBot, window: MainWindow) -> None:
    session_of(window).apply(edits.set_details(place="Ours"))
    window.commands["save"].trigger()
    qtbot.waitUntil(lambda: "Saved" in words(window), timeout=LONGEST_MS)
    look(qtbot, window)
    assert "Saved" in words(window)


def test_a_file_that_is_still_coming_in_is_waited_for(
    qtbot: QtBot, window: MainWindow, path: Path, theirs: Path
) -> None:
    whole = theirs.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    look(qtbot, window)
    assert words(window) == ""
    path.write_bytes(whole)
    look(qtbot, window)
    assert "newer copy" in words(window)


def test_a_file_that_is_still_coming_in_is_not_saved_over(
    qtbot: QtBot, window: MainWindow, path: Path, theirs: Path
) -> None:
    half = theirs.read_bytes()[:500]
    path.write_bytes(half)
    session_of(window).apply(edits.set_details(place="Ours"))
    window.commands["save"].trigger()
    qtbot.waitUntil(lambda: "Somebody else saved" in words(window), timeout=LONGEST_MS)
    assert path.read_bytes() == half


def test_an_older_copy_that_comes_back_is_put_right_by_a_save(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    older = path.read_bytes()
    session_of(window).apply(edits.set_details(place="Ours"))
    window.commands["save"].trigger()
    qtbot.waitUntil(lambda: "Saved" in words(window), timeout=LONGEST_MS)
    look(qtbot, window)
    path.write_bytes(older)
    look(qtbot, window)
    assert "older copy" in words(window)
    window.message.act.click()
    qtbot.waitUntil(lambda: meeting_file.read(path).meeting.place == "Ours", timeout=LONGEST_MS)


def test_a_file_that_is_gone_is_told_and_saved_again(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    path.unlink()
    look(qtbot, window)
    assert "not in its folder any more" in words(window)
    window.message.act.click()
    qtbot.waitUntil(path.exists, timeout=LONGEST_MS)
    assert meeting_file.read(path).meeting == builders.meeting()


def test_a_file_that_got_another_name_is_told_with_that_name(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    path.rename(path.with_name("board (1).coprod"))
    look(qtbot, window)
    assert "board (1).coprod" in words(window)


def test_a_conflicting_copy_that_a_sync_program_makes_is_offered(
    qtbot: QtBot, window: MainWindow, path: Path, theirs: Path
) -> None:
    theirs.replace(path.with_name("board-JOS-LAPTOP.coprod"))
    look(qtbot, window)
    qtbot.waitUntil(lambda: "board-JOS-LAPTOP.coprod" in words(window), timeout=LONGEST_MS)


def test_a_copy_that_brings_nothing_new_may_be_saved_over(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    content = path.read_bytes()
    session_of(window).apply(edits.set_details(place="Ours"))
    path.unlink()
    path.write_bytes(content)  # the same file, sent again by a sync program
    look(qtbot, window)
    assert words(window) == ""
    window.commands["save"].trigger()
    qtbot.waitUntil(lambda: "Saved" in words(window), timeout=LONGEST_MS)
    assert meeting_file.read(path).meeting == meeting_of(window)


def test_a_lock_that_another_computer_left_can_be_taken_over_once_people_know(qtbot: QtBot, path: Path) -> None:
    left = {"who": "Jo", "computer": "JOS-LAPTOP", "process": 1, "since": "2026-03-02T09:00+00:00"}
    lock.lock_file(path).write_text(json.dumps(left), encoding="ascii")
    window = main_window(qtbot)
    open_file(window, path)
    assert "Jo may have board.coprod open on the computer JOS-LAPTOP" in words(window)
    window.message.act.click()
    wait_until_open(window)
    assert session_of(window).is_read_only
    window.message.act.click()
    wait_until_open(window)
    assert not session_of(window).is_read_only
