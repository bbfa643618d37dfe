"""A meeting and its file: nothing that was written is lost, whatever ends the program."""

import os
import random
import selectors
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from coprod_desktop.app import recovery
from coprod_desktop.app.saving import Saving
from coprod_desktop.app.session import Session
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.model import edits
from coprod_desktop.model.meeting import agenda, papers
from coprod_desktop.storage import files, meeting_file
from tests import builders
from tests.gui.windows import (
    CONTROL,
    fill,
    main_window,
    meeting_of,
    open_file,
    open_meeting,
    page_of,
    press,
    save_meeting,
    session_of,
    wait_for_words,
    wait_until_open,
)

PAPERS = Path(__file__).parent.parent / "importing" / "papers"
LONGEST_MS = 20_000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "board.coprod"


@pytest.fixture
def board(qtbot: QtBot, path: Path) -> MainWindow:
    """Return a window with a meeting of four items that has a file."""
    window = main_window(qtbot)
    open_meeting(window, builders.meeting(), path)
    return window


@pytest.fixture
def unsaved(qtbot: QtBot) -> MainWindow:
    """Return a window with a new meeting that has no file yet."""
    window = main_window(qtbot)
    press(qtbot, Qt.Key.Key_N, CONTROL)
    qtbot.keyClicks(page_of(window).details.title, "Carers' board")
    return window


def save(qtbot: QtBot, window: MainWindow) -> None:
    """Save and wait until the window says so."""
    window.message.words.clear()
    window.commands["save"].trigger()
    qtbot.waitUntil(lambda: bool(window.message.words.text()), timeout=LONGEST_MS)


def choose(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    """Let the next file dialog to save be answered with this path."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))


def test_a_meeting_is_saved_and_opened_again_as_it_was(
    qtbot: QtBot, unsaved: MainWindow, monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    page_of(unsaved).agenda.add.click()
    choose(monkeypatch, path)
    save(qtbot, unsaved)
    written = meeting_of(unsaved)
    assert unsaved.message.words.text() == "Saved: board.coprod"
    unsaved.desks.new_meeting()
    open_file(unsaved, path)
    assert meeting_of(unsaved) == written
    assert meeting_file.read(path).meeting == written


def test_a_meeting_without_a_file_is_saved_under_its_title(
    qtbot: QtBot, unsaved: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    offered: list[str] = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda _, __, start, ___: (offered.append(start) or "", ""))
    unsaved.commands["save"].trigger()
    assert Path(offered[0]).name == "Carers' board.coprod"


def test_a_name_with_dots_is_kept_whole(
    qtbot: QtBot, unsaved: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose(monkeypatch, tmp_path / "Board 9.12.2026")
    save(qtbot, unsaved)
    assert (tmp_path / "Board 9.12.2026.coprod").is_file()


def test_a_file_that_was_not_chosen_is_never_replaced(
    qtbot: QtBot, unsaved: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    save_meeting(builders.meeting(), tmp_path / "board.coprod")
    choose(monkeypatch, tmp_path / "board")
    save(qtbot, unsaved)
    assert "board.coprod already" in unsaved.message.words.text()
    assert meeting_file.read(tmp_path / "board.coprod").meeting == builders.meeting()


def test_the_person_who_picks_the_file_itself_may_replace_it(
    qtbot: QtBot, unsaved: MainWindow, monkeypatch: pytest.MonkeyPatch, path: Path
) -> None:
    save_meeting(builders.meeting(), path)
    choose(monkeypatch, path)
    save(qtbot, unsaved)
    assert meeting_file.read(path).meeting.title == "Carers' board"


def test_a_place_that_takes_no_file_is_told_and_another_offered(
    qtbot: QtBot, unsaved: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    choose(monkeypatch, tmp_path / "no such folder" / "board.coprod")
    save(qtbot, unsaved)
    assert unsaved.message.act.isVisible()
    choose(monkeypatch, tmp_path / "board.coprod")
    unsaved.message.act.click()
    wait_until_open(unsaved)
    qtbot.waitUntil((tmp_path / "board.coprod").is_file, timeout=LONGEST_MS)
    qtbot.waitUntil(lambda: unsaved.message.words.text().startswith("Saved"), timeout=LONGEST_MS)


def test_words_typed_just_before_saving_are_in_the_file(qtbot: QtBot, board: MainWindow, path: Path) -> None:
    page_of(board).go_to("details")
    fill(qtbot, page_of(board).details.place, "Somewhere else")
    press(qtbot, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: board.message.words.text().startswith("Saved"), timeout=LONGEST_MS)
    assert meeting_file.read(path).meeting.place == "Somewhere else"


def test_minutes_typed_just_before_saving_are_in_the_file(qtbot: QtBot, board: MainWindow, path: Path) -> None:
    page_of(board).go_to("agenda")
    fill(qtbot, page_of(board).agenda.item.minutes, "55")
    press(qtbot, Qt.Key.Key_S, CONTROL)
    qtbot.waitUntil(lambda: board.message.words.text().startswith("Saved"), timeout=LONGEST_MS)
    assert agenda(meeting_file.read(path).meeting)[0].minutes == 55


def test_words_typed_just_before_closing_are_in_the_file(qtbot: QtBot, board: MainWindow, path: Path) -> None:
    page_of(board).go_to("details")
    fill(qtbot, page_of(board).details.place, "Somewhere else")
    board.close()
    assert meeting_file.read(path).meeting.place == "Somewhere else"


class SlowDisk:
    """A disk on which a save waits until it is let go."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.go = threading.Event()
        self._write = Saving.write
        monkeypatch.setattr(Saving, "write", self._wait_and_write())

    def _wait_and_write(self) -> Callable[[Saving], str]:
        def write(saving: Saving) -> str:
            assert self.go.wait(10)
            return self._write(saving)

        return write


@pytest.fixture
def slow_disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowDisk]:
    disk = SlowDisk(monkeypatch)
    yield disk
    disk.go.set()


def test_saving_twice_at_once_is_no_trouble(qtbot: QtBot, board: MainWindow, path: Path, slow_disk: SlowDisk) -> None:
    session_of(board).apply(edits.set_details(place="First"))
    board.commands["save"].trigger()
    session_of(board).apply(edits.set_details(place="Second"))
    board.commands["save"].trigger()
    slow_disk.go.set()
    qtbot.waitUntil(lambda: meeting_file.read(path).meeting.place == "Second", timeout=LONGEST_MS)
    qtbot.waitUntil(lambda: not session_of(board).is_changed, timeout=LONGEST_MS)
    assert board.message.words.text() == "Saved: board.coprod"


def test_closing_while_a_save_runs_loses_nothing_and_leaves_nothing_over(
    qtbot: QtBot, board: MainWindow, path: Path, slow_disk: SlowDisk
) -> None:
    session_of(board).apply(edits.set_details(place="First"))
    board.commands["save"].trigger()
    session_of(board).apply(edits.set_details(place="Second"))
    threading.Timer(0.2, slow_disk.go.set).start()
    board.close()
    assert meeting_file.read(path).meeting.place == "Second"
    assert list((path.parent / "user-data" / "journals").glob("*.journal")) == []


def ticks_until_let_go(slow_disk: SlowDisk, parent: QObject) -> list[bool]:
    """Let the disk go only after the window has had three turns: one that waits for the disk would have none."""
    ticks: list[bool] = []
    timer = QTimer(parent, interval=5)

    def tick() -> None:
        ticks.append(slow_disk.go.is_set())
        if len(ticks) == 3:
            slow_disk.go.set()

    timer.timeout.connect(tick)
    timer.start()
    return ticks


@pytest.mark.parametrize("is_saving_already", [False, True], ids=["the last save", "a save that runs"])
def test_the_window_is_alive_while_a_slow_disk_takes_the_last_save(
    board: MainWindow, path: Path, slow_disk: SlowDisk, is_saving_already: bool
) -> None:
    session_of(board).apply(edits.set_details(place="Somewhere else"))
    if is_saving_already:
        board.commands["save"].trigger()
    ticks = ticks_until_let_go(slow_disk, board)
    board.close()
    assert ticks[:3] == [False] * 3
    assert meeting_file.read(path).meeting.place == "Somewhere else"


def test_the_window_is_alive_while_the_meeting_before_is_saved(
    board: MainWindow, path: Path, slow_disk: SlowDisk
) -> None:
    session_of(board).apply(edits.set_details(place="Somewhere else"))
    ticks = ticks_until_let_go(slow_disk, board)
    board.commands["new_meeting"].trigger()
    assert ticks[:3] == [False] * 3
    assert meeting_of(board).title == ""
    assert meeting_file.read(path).meeting.place == "Somewhere else"


def test_a_last_save_that_fails_leaves_the_work_to_be_brought_back(
    board: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: Saving) -> str:
        raise files.DiskFull(name="board.coprod", folder="/")

    monkeypatch.setattr(Saving, "write", full)
    session_of(board).apply(edits.set_details(place="Somewhere else"))
    board.close()
    (left,) = recovery.unfinished()
    session = Session.recover(left)
    assert session.meeting.place == "Somewhere else"
    session.close()


def test_a_file_that_somebody_else_changed_is_not_written_over(qtbot: QtBot, board: MainWindow, path: Path) -> None:
    session_of(board).apply(edits.set_details(place="Ours"))
    save_meeting(replace(builders.meeting(), place="Theirs"), path)
    save(qtbot, board)
    assert meeting_file.read(path).meeting.place == "Theirs"
    assert board.message.act.text() == "See what it brings"
    assert meeting_of(board).place == "Ours"


def test_a_second_window_is_told_that_the_meeting_is_open(qtbot: QtBot, board: MainWindow, path: Path) -> None:
    second = main_window(qtbot)
    open_file(second, path)
    assert second.message.isVisible()
    assert second.message.act.text() == "Open it to read only"
    assert second.desks.meeting is None


def test_a_second_window_can_open_the_meeting_to_read(qtbot: QtBot, board: MainWindow, path: Path) -> None:
    second = main_window(qtbot)
    open_file(second, path)
    second.message.act.click()
    wait_until_open(second)
    assert meeting_of(second) == builders.meeting()
    assert session_of(second).is_read_only


def test_what_cannot_be_changed_is_shown_as_it_is(qtbot: QtBot, board: MainWindow, path: Path) -> None:
    second = main_window(qtbot)
    open_file(second, path)
    second.message.act.click()
    wait_until_open(second)
    page_of(second).go_to("details")
    fill(qtbot, page_of(second).details.place, "Somewhere else")
    press(qtbot, Qt.Key.Key_Tab)
    assert second.message.isVisible()
    assert page_of(second).details.place.text() == builders.meeting().place


def test_a_meeting_that_is_read_only_is_saved_as_another_file(
    qtbot: QtBot, board: MainWindow, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    second = main_window(qtbot)
    open_file(second, path)
    second.message.act.click()
    wait_until_open(second)
    choose(monkeypatch, path.with_name("copy.coprod"))
    save(qtbot, second)
    assert meeting_file.read(path.with_name("copy.coprod")).meeting == builders.meeting()
    assert not session_of(second).is_read_only


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"not a zip at all"])
def test_a_broken_meeting_is_told_in_a_sentence(qtbot: QtBot, path: Path, content: bytes) -> None:
    path.write_bytes(content)
    window = main_window(qtbot)
    open_file(window, path)
    assert window.message.isVisible()
    assert window.desks.meeting is None
    assert path.read_bytes() == content


def test_opening_a_broken_meeting_keeps_the_one_that_is_open(qtbot: QtBot, board: MainWindow, path: Path) -> None:
    broken = path.with_name("broken.coprod")
    broken.write_bytes(b"")
    open_file(board, broken)
    assert meeting_of(board) == builders.meeting()


def test_another_meeting_opened_instead_leaves_the_first_one_saved(qtbot: QtBot, board: MainWindow, path: Path) -> None:
    session_of(board).apply(edits.set_details(place="Somewhere else"))
    board.commands["new_meeting"].trigger()
    assert meeting_file.read(path).meeting.place == "Somewhere else"


def test_a_new_meeting_put_away_unsaved_is_offered_again(qtbot: QtBot, unsaved: MainWindow) -> None:
    meeting_of(unsaved)
    unsaved.commands["new_meeting"].trigger()
    qtbot.waitUntil(lambda: "Carers' board" in unsaved.message.words.text(), timeout=LONGEST_MS)
    unsaved.message.act.click()
    wait_until_open(unsaved)
    assert meeting_of(unsaved).title == "Carers' board"


def bring(qtbot: QtBot, window: MainWindow, *names: str) -> None:
    """Bring papers into the meeting, one right after the other."""
    before = len(papers(session_of(window).meeting))
    assert window.desks.meeting is not None
    for name in names:
        window.desks.meeting.bring_paper(PAPERS / name)
    qtbot.waitUntil(lambda: len(papers(session_of(window).meeting)) == before + len(names), timeout=LONGEST_MS)


def test_a_paper_is_brought_in_and_said_to_be_there(
    qtbot: QtBot, board: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    page_of(board).go_to("papers")
    name = str(PAPERS / "short_breaks_review.docx")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (name, ""))
    page_of(board).papers.add.click()
    qtbot.waitUntil(lambda: page_of(board).papers.list.count() == 1, timeout=LONGEST_MS)
    assert board.message.words.text().startswith("Added: Review of short breaks")
    assert page_of(board).papers.read.isEnabled()


def test_papers_brought_in_one_after_the_other_are_all_there(qtbot: QtBot, board: MainWindow) -> None:
    bring(qtbot, board, "short_breaks_review.docx", "board_minutes.docx", "day_service_consultation.docx")
    assert page_of(board).papers.list.count() == 3


def test_a_paper_that_cannot_be_read_does_not_keep_the_next_one_out(
    qtbot: QtBot, board: MainWindow, tmp_path: Path
) -> None:
    assert board.desks.meeting is not None
    board.desks.meeting.bring_paper(tmp_path / "gone.docx")
    bring(qtbot, board, "board_minutes.docx")


def test_a_paper_of_the_meeting_is_read(qtbot: QtBot, board: MainWindow) -> None:
    bring(qtbot, board, "short_breaks_review.docx")
    page_of(board).go_to("papers")
    page_of(board).papers.list.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    wait_for_words(qtbot, board)
    assert board.page is board.desks.papers.page
    board.commands["back_to_meeting"].trigger()
    assert board.page is page_of(board)


def test_a_paper_of_the_meeting_is_drafted_in_easy_read(qtbot: QtBot, board: MainWindow) -> None:
    bring(qtbot, board, "day_service_consultation.docx")
    with qtbot.waitSignal(board.desks.studio.shown, timeout=LONGEST_MS):
        page_of(board).papers.easy_read.click()
    assert [one.paper_id for one in meeting_of(board).easy_reads] == [meeting_of(board).papers[0].id]


def test_a_paper_is_taken_out_and_comes_back_by_undo(qtbot: QtBot, board: MainWindow) -> None:
    bring(qtbot, board, "short_breaks_review.docx")
    page_of(board).papers.remove.click()
    assert page_of(board).papers.list.count() == 0
    assert not page_of(board).papers.read.isEnabled()
    board.commands["undo"].trigger()
    assert page_of(board).papers.list.count() == 1


def test_the_focus_stays_when_the_last_paper_goes(qtbot: QtBot, board: MainWindow) -> None:
    bring(qtbot, board, "short_breaks_review.docx")
    page_of(board).go_to("papers")
    page_of(board).papers.remove.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert page_of(board).papers.isAncestorOf(focus)


def type_until_killed(path: Path, number: int, seed: int) -> int:
    """Let somebody type in the real window and kill it; return the last number that was said to be safe."""
    command = [sys.executable, "-m", "tests.gui.editing_window", str(path), str(number), str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        while process.stdout.readline() not in (b"ready\n", b""):
            pass
        with selectors.DefaultSelector() as waiting:  # nothing is ready on it: a wait of random length
            waiting.select(0.05 + random.Random(seed).random() * 0.4)
        process.send_signal(signal.SIGKILL)
        lines = process.stdout.read().splitlines(keepends=True)
    whole = [line.split() for line in lines if line.endswith(b"\n")]
    return max([number, *(int(words[1]) for words in whole if words[0] == b"edit")])


def assert_nothing_is_lost(qtbot: QtBot, path: Path, times: int) -> None:
    session = Session.new("Sam")
    session.apply(edits.set_title("1000"))
    session.save(path)
    session.close()
    number, promised = 1000, 1000
    for seed in range(times):
        promised = type_until_killed(path, number, seed)
        assert promised > number, "nothing was typed"
        window = main_window(qtbot)
        open_file(window, path)
        number = int(meeting_of(window).title)
        assert number >= promised
        window.close()


def test_nothing_typed_is_lost_when_the_window_is_killed(qtbot: QtBot, path: Path) -> None:
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen"
    assert_nothing_is_lost(qtbot, path, 3)


@pytest.mark.task
def test_nothing_typed_is_lost_when_the_window_is_killed_sixty_times(qtbot: QtBot, path: Path) -> None:
    assert_nothing_is_lost(qtbot, path, 60)
