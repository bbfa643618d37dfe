"""The first minute: what the Start page offers, and what the window remembers from one day to the next."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from coprod_desktop.gui import run
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.storage.settings import load_settings
from tests import builders
from tests.gui.windows import (
    main_window,
    meeting_of,
    open_file,
    press,
    save_meeting,
    tab_to,
    wait_for_words,
    wait_until_open,
)

PAPERS = Path(__file__).parent.parent / "importing" / "papers"
LATER_MS = 20_000


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    return main_window(qtbot)


def started(qtbot: QtBot) -> MainWindow:
    """Return the window as the program makes it, with the settings that were kept."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    window = run.make_window(application)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return window


def recent_buttons(window: MainWindow) -> list[QPushButton]:
    return [
        button
        for button in window.start_page.findChildren(QPushButton)
        if button.isVisible() and button.property("look") == "link"
    ]


def test_the_first_choice_has_the_focus(window: MainWindow) -> None:
    assert window.start_page.cards["read_paper"].hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_the_first_choice_asks_which_paper_to_read(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, key: Qt.Key
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda _, title, *__: (asked.append(title) or "", ""))
    press(qtbot, key)
    assert asked == ["Which paper do you want to read?"]


def test_the_second_choice_starts_a_meeting(qtbot: QtBot, window: MainWindow) -> None:
    tab_to(qtbot, window.start_page.cards["new_meeting"])
    press(qtbot, Qt.Key.Key_Space)
    assert meeting_of(window).items == ()
    assert window.windowTitle() == "Coprod Desktop"


def test_the_third_choice_asks_which_paper_to_make_easy_read(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda _, title, *__: (asked.append(title) or "", ""))
    tab_to(qtbot, window.start_page.cards["make_easy_read"])
    press(qtbot, Qt.Key.Key_Space)
    assert asked == ["Which paper do you want to make easy read?"]


def test_the_fourth_choice_leads_to_the_words(qtbot: QtBot, window: MainWindow) -> None:
    tab_to(qtbot, window.start_page.cards["look_up"])
    press(qtbot, Qt.Key.Key_Space)
    assert window.page is window.desks.words.page
    assert window.desks.words.page.field.hasFocus()


def test_a_meeting_can_be_opened_from_the_start(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    save_meeting(builders.meeting(), tmp_path / "board.coprod")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "board.coprod"), ""))
    tab_to(qtbot, window.start_page.open_meeting)
    press(qtbot, Qt.Key.Key_Space)
    wait_until_open(window)
    assert meeting_of(window) == builders.meeting()


def test_there_is_nothing_to_listen_to_while_the_first_paper_is_on_its_way(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    open_file(window, tmp_path / "gone.docx")
    qtbot.waitUntil(window.message.isVisible, timeout=LATER_MS)
    assert window.page is window.start_page
    assert not window.bar.isVisible()


def test_nothing_is_offered_again_to_somebody_new(window: MainWindow) -> None:
    assert recent_buttons(window) == []


def test_a_file_that_was_open_is_offered_again(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    save_meeting(builders.meeting(), tmp_path / "Tea & cake.coprod")
    open_file(window, tmp_path / "Tea & cake.coprod")
    window.commands["start"].trigger()
    QApplication.processEvents()
    [button] = recent_buttons(window)
    assert button.text().startswith("Tea && cake")
    button.click()
    assert meeting_of(window) == builders.meeting()


def test_a_file_that_is_gone_is_not_offered(window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "board.coprod"
    save_meeting(builders.meeting(), path)
    open_file(window, path)
    window.commands["new_meeting"].trigger()
    path.unlink()
    window.commands["start"].trigger()
    assert recent_buttons(window) == []


def test_size_and_colours_are_kept_for_the_next_window(qtbot: QtBot) -> None:
    first = started(qtbot)
    first.commands["bigger"].trigger()
    first.commands["bigger"].trigger()
    first.commands["dark"].trigger()
    first.close()
    second = started(qtbot)
    assert (second.theme.look.percent, second.theme.colours.name) == (140, "dark")
    assert second.commands["dark"].isChecked()


def test_the_speed_of_reading_aloud_is_kept_for_the_next_window(qtbot: QtBot) -> None:
    first = started(qtbot)
    first.desks.open_sample()
    first.commands["faster"].trigger()
    speed = first.listening.words_a_minute
    first.close()
    second = started(qtbot)
    assert speed > 140
    assert second.listening.words_a_minute == speed


def test_settings_that_cannot_be_read_are_told_and_set_aside(qtbot: QtBot, tmp_path: Path) -> None:
    settings = tmp_path / "user-data" / "settings.json"
    settings.parent.mkdir()
    settings.write_text("{ not json")
    window = started(qtbot)
    assert window.message.isVisible()
    window.close()
    assert any(one.read_text() == "{ not json" for one in settings.parent.iterdir() if one.is_file())


def test_sizes_stay_within_what_is_offered(window: MainWindow) -> None:
    for _ in range(20):
        window.commands["bigger"].trigger()
    assert window.theme.look.percent == 300
    for _ in range(20):
        window.commands["smaller"].trigger()
    assert window.theme.look.percent == 100
    window.commands["bigger"].trigger()
    window.commands["usual_size"].trigger()
    assert window.theme.look.percent == 100


EDIT_AND_DIE = """
import os, signal
from coprod_desktop.app.session import Session
from coprod_desktop.model import edits
session = Session.new("Sam")
session.apply(edits.set_title("Our <b>board</b>"))
session.apply(edits.add_item("Travel"))
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def unfinished() -> None:
    """Leave work behind as a program does that was killed."""
    ended = subprocess.run([sys.executable, "-c", EDIT_AND_DIE], check=False, env=dict(os.environ))
    assert ended.returncode == -signal.SIGKILL


def test_unfinished_work_is_offered(qtbot: QtBot, unfinished: None) -> None:
    window = started(qtbot)
    qtbot.waitUntil(lambda: "Our <b>board</b>" in window.message.words.text(), timeout=LATER_MS)
    assert window.message.act.isVisible()
    window.close()


def test_unfinished_work_is_brought_back(qtbot: QtBot, unfinished: None) -> None:
    window = started(qtbot)
    qtbot.waitUntil(window.message.isVisible, timeout=LATER_MS)
    window.message.act.click()
    wait_until_open(window)
    assert [item.title for item in meeting_of(window).items] == ["Travel"]
    window.close()


def test_work_that_was_offered_and_left_alone_is_offered_again_next_time(qtbot: QtBot, unfinished: None) -> None:
    first = started(qtbot)
    qtbot.waitUntil(first.message.isVisible, timeout=LATER_MS)
    first.message.close_button.click()
    first.close()
    second = started(qtbot)
    qtbot.waitUntil(second.message.isVisible, timeout=LATER_MS)
    second.close()


def test_nothing_is_offered_when_all_work_was_saved(qtbot: QtBot, tmp_path: Path) -> None:
    save_meeting(builders.meeting(), tmp_path / "board.coprod")
    first = started(qtbot)
    open_file(first, tmp_path / "board.coprod")
    first.close()
    second = started(qtbot)
    second.desks.open_sample()
    assert "changes that are in no file" not in second.message.words.text()
    second.close()


@pytest.fixture
def stays_open(monkeypatch: pytest.MonkeyPatch) -> list[MainWindow]:
    """Let `run.main` return instead of waiting, and keep its window."""
    windows: list[MainWindow] = []
    make = run.make_window

    def kept(application: QApplication) -> MainWindow:
        windows.append(make(application))
        return windows[-1]

    monkeypatch.setattr(run, "make_window", kept)
    monkeypatch.setattr(run, "make_application", QApplication.instance)
    monkeypatch.setattr(QApplication, "exec", lambda *_: 0)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    return windows


def test_the_program_opens_a_paper_that_is_named(qtbot: QtBot, stays_open: list[MainWindow]) -> None:
    assert run.main([str(PAPERS / "short_breaks_review.docx")]) == 0
    [window] = stays_open
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: window.page is not window.start_page, timeout=LATER_MS)
    wait_for_words(qtbot, window)
    assert "short breaks" in window.windowTitle()


def test_the_program_opens_a_meeting_that_is_named(qtbot: QtBot, stays_open: list[MainWindow], tmp_path: Path) -> None:
    save_meeting(builders.meeting(), tmp_path / "board.coprod")
    assert run.main([str(tmp_path / "board.coprod")]) == 0
    [window] = stays_open
    qtbot.addWidget(window)
    wait_until_open(window)
    assert meeting_of(window) == builders.meeting()


def test_the_program_opens_the_sample_meeting(qtbot: QtBot, stays_open: list[MainWindow]) -> None:
    assert run.main(["--sample"]) == 0
    [window] = stays_open
    qtbot.addWidget(window)
    assert meeting_of(window).title == "Northfield Carers Board"


def test_trying_out_the_sample_changes_no_file(qtbot: QtBot, window: MainWindow) -> None:
    window.desks.open_sample()
    assert window.desks.meeting is not None
    assert window.desks.meeting.session.path is None


def test_the_settings_file_says_what_was_chosen(qtbot: QtBot) -> None:
    window = started(qtbot)
    window.commands["contrast"].trigger()
    assert load_settings().settings.palette == "contrast"
    window.close()
