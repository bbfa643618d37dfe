"""Dialogs: each opens and closes without a trace, and gives the focus back."""

import gc
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.screen import room_for
from tests.gui.windows import go_to_paper, go_to_words, main_window, open_dialog, press

COMMANDS = ["help", "about", "versions", "print"]


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    window = main_window(qtbot)
    go_to_paper(qtbot, window)
    return window


def let_go() -> None:
    """Let Qt delete what is to be deleted."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()


def open_one(qtbot: QtBot, window: MainWindow, open_it: Callable[[], object]) -> QDialog:
    open_it()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    return dialog


@pytest.mark.parametrize("command", COMMANDS)
def test_escape_closes_a_dialog_and_the_focus_goes_back(qtbot: QtBot, window: MainWindow, command: str) -> None:
    before = QApplication.focusWidget()
    assert before is not None
    dialog = open_dialog(qtbot, window, command)
    press(qtbot, Qt.Key.Key_Escape)
    let_go()
    assert QApplication.activeModalWidget() is None
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    assert QApplication.focusWidget() is before
    del dialog


def widgets_after_opening(window: MainWindow, command: str, times: int) -> int:
    for _ in range(times):
        window.commands[command].trigger()
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        dialog.reject()
        let_go()
    return len(window.findChildren(QWidget))


@pytest.mark.parametrize("command", COMMANDS)
def test_a_dialog_opened_fifty_times_leaves_nothing_behind(qtbot: QtBot, window: MainWindow, command: str) -> None:
    once = widgets_after_opening(window, command, 1)
    assert widgets_after_opening(window, command, 50) == once


def test_a_word_of_our_own_given_up_fifty_times_leaves_nothing_behind(qtbot: QtBot) -> None:
    window = main_window(qtbot)
    go_to_words(qtbot, window)
    counts = []
    for _ in range(50):
        dialog = open_one(qtbot, window, window.desks.words.page.add.click)
        press(qtbot, Qt.Key.Key_Escape)
        let_go()
        counts.append(len(window.findChildren(QWidget)))
        del dialog
    assert len(set(counts)) == 1


@pytest.mark.parametrize("command", COMMANDS)
def test_a_dialog_fits_a_small_screen_at_every_size(qtbot: QtBot, window: MainWindow, command: str) -> None:
    screen = room_for(window)
    for _ in range(10):
        window.commands["bigger"].trigger()
    dialog = open_dialog(qtbot, window, command)
    assert dialog.width() <= screen.width()
    assert dialog.height() <= screen.height()
    dialog.close()


def test_pages_opened_fifty_times_leave_nothing_behind(qtbot: QtBot, window: MainWindow) -> None:
    def go_round() -> list[str]:
        window.commands["new_meeting"].trigger()
        window.commands["look_up"].trigger()
        window.commands["start"].trigger()
        let_go()
        return sorted(str(type(one)) for one in window.findChildren(QWidget))

    window.tell("The strip for messages is made when it is first needed.")
    go_to_words(qtbot, window)  # the word lists come when they are ready, and bring a button with them
    once = go_round()
    assert [go_round() for _ in range(50)][-1] == once


def test_a_paper_laid_out_twenty_times_leaves_no_text_behind(qtbot: QtBot, window: MainWindow) -> None:
    counts = []
    for _ in range(10):
        for command in ("bigger", "smaller"):
            window.commands[command].trigger()
            let_go()
        counts.append(len(texts_alive()))
    assert counts[-1] <= counts[0]


def texts_alive() -> list[QTextDocument]:
    """Return the texts that Qt still has; Python may know of some that are gone."""
    return [one for one in gc.get_objects() if type(one) is QTextDocument and isValid(one)]
