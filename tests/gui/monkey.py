"""Somebody who presses and types anything anywhere, the same again for the same seed."""

import random
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.storage import unsaved

KEYS = (
    *((key, Qt.KeyboardModifier.NoModifier) for key in (
        Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Up,
        Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageDown,
        Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_F1, Qt.Key.Key_F5, Qt.Key.Key_F7,
    )),
    *((key, Qt.KeyboardModifier.ControlModifier) for key in (
        Qt.Key.Key_A, Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_X, Qt.Key.Key_V, Qt.Key.Key_S, Qt.Key.Key_Plus,
        Qt.Key.Key_Minus, Qt.Key.Key_H,
    )),
    (Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier),
    (Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier),
    (Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier),
    (Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier),
)  # fmt: skip
WORDS = ("Short breaks", "9 December", "10.30", "<b>&amp;</b>", "a" * 200, "co-production", "  ", "12", "Sam & Jo")
COMMANDS = (
    "start", "back_to_meeting", "read_paper", "new_meeting", "open_meeting", "make_easy_read", "look_up", "save",
    "save_as", "versions", "undo", "redo", "bigger", "smaller", "usual_size", "light", "dark", "contrast", "listen",
    "stop", "next_sentence", "faster", "next_word", "previous_word", "hard_words", "help", "about",
)  # fmt: skip


class Monkey:
    """Uses a window. `files` are what it chooses in file dialogs; it never quits."""

    def __init__(self, window: MainWindow, seed: int, files: tuple[Path, ...], folder: Path) -> None:
        self._window, self._chance = window, random.Random(seed)
        self._files, self._folder = files, folder
        self.steps = 0
        window.commands["quit"].setEnabled(False)
        # Some menus wait for an answer in a loop of their own, and nobody else would give them one.
        self._closer = QTimer(window, interval=20)
        self._closer.timeout.connect(_close_popup)
        self._closer.start()

    def answer_dialogs(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Answer every file dialog, often with nothing."""
        some = self._chance
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(some.choice(("", *self._files))), ""))
        save = ("", str(self._folder / "saved"), str(self._folder / "other.coprod"), str(self._folder / "no" / "way"))
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (some.choice(save), ""))
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
        monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda _: True)

    def act(self, qtbot: QtBot) -> None:
        """Do one thing."""
        self.steps += 1
        do = self._chance.choices((self._press, self._type, self._click, self._command), (8, 4, 6, 3))[0]
        do(qtbot)
        QApplication.processEvents()

    def _press(self, qtbot: QtBot) -> None:
        key, modifier = self._chance.choice(KEYS)
        qtbot.keyClick(_focus() or self._window, key, modifier)

    def _type(self, qtbot: QtBot) -> None:
        if (focus := _focus()) is not None:
            qtbot.keyClicks(focus, self._chance.choice(WORDS))

    def _click(self, qtbot: QtBot) -> None:
        top = QApplication.activeModalWidget() or self._window
        seen = [one for one in top.findChildren(QWidget) if one.isVisible() and one.isEnabled()]
        target = self._chance.choice(seen)
        point = QPoint(self._chance.randrange(max(1, target.width())), self._chance.randrange(max(1, target.height())))
        qtbot.mouseClick(target, Qt.MouseButton.LeftButton, pos=point)

    def _command(self, _qtbot: QtBot) -> None:
        action = self._window.commands[self._chance.choice(COMMANDS)]
        if QApplication.activeModalWidget() is None and action.isEnabled():
            action.trigger()


def is_on_disk(window: MainWindow) -> bool:
    """Say whether the meeting as it is now can be brought back from disk."""
    desk = window.desks.meeting
    if desk is None or not desk.session.is_changed:
        return True
    kept = []
    for journal in unsaved.all_journals():
        try:
            kept.append(unsaved.bring_back(journal).meeting)
        except (OSError, unsaved.UnreadableWork):
            continue
    return desk.session.meeting in kept


def _focus() -> QWidget | None:
    return QApplication.focusWidget()


def _close_popup() -> None:
    if (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
