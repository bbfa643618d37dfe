"""Somebody who presses and types anything anywhere, the same again for the same seed."""

import random
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from coprod_desktop.app.session import Session
from coprod_desktop.errors import CoprodError
from coprod_desktop.gui.actions import COMMANDS, READERS_COMMANDS
from coprod_desktop.gui.main_window import MainWindow
from coprod_desktop.gui.panels.meeting_page import STAGES
from coprod_desktop.model import edits
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.storage import unsaved
from coprod_desktop.storage.locking import Lock

KEYS = (
    *((key, Qt.KeyboardModifier.NoModifier) for key in (
        Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Up,
        Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageDown,
        Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_F4, Qt.Key.Key_F5,
        Qt.Key.Key_F6, Qt.Key.Key_F7, Qt.Key.Key_F8, Qt.Key.Key_F9, Qt.Key.Key_F11, Qt.Key.Key_F12,
    )),
    *((key, Qt.KeyboardModifier.ControlModifier) for key in (
        Qt.Key.Key_A, Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_X, Qt.Key.Key_V, Qt.Key.Key_S, Qt.Key.Key_Plus,
        Qt.Key.Key_Minus, Qt.Key.Key_H, Qt.Key.Key_E, Qt.Key.Key_F, Qt.Key.Key_P, Qt.Key.Key_J, Qt.Key.Key_F7,
    )),
    (Qt.Key.Key_F5, Qt.KeyboardModifier.ShiftModifier),
    (Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier),
    (Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier),
    (Qt.Key.Key_M, Qt.KeyboardModifier.AltModifier),
    (Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier),
)  # fmt: skip
WORDS = ("Short breaks", "9 December", "10.30", "<b>&amp;</b>", "a" * 200, "co-production", "  ", "12", "Sam & Jo")
LEAVES = ("quit", "english", "welsh")  # another language closes the window and opens a new one
FRIENDS_WORDS = ("Who pays for taxis", "The hall is booked", "Bring the plan")


class Monkey:
    """Uses a window. `files` are what it chooses in file dialogs, `board` is the meeting file among them.

    It never quits.
    """

    def __init__(self, window: MainWindow, seed: int, files: tuple[Path, ...], board: Path) -> None:
        self._window, self._chance = window, random.Random(seed)
        self._files, self._board = files, board
        self.steps = 0
        for key in LEAVES:
            window.commands[key].setEnabled(False)
        # Some menus wait for an answer in a loop of their own, and nobody else would give them one.
        self._closer = QTimer(window, interval=20)
        self._closer.timeout.connect(_close_popup)
        self._closer.start()

    def answer_dialogs(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Answer every file dialog, often with nothing."""
        some, folder = self._chance, self._board.parent
        save = ("", *(str(folder / name) for name in ("saved", "other.coprod", "no/way", "page.docx", "list.csv")))
        answers: dict[str, Callable[..., object]] = {
            "getOpenFileName": lambda *_: (str(some.choice(("", *self._files))), ""),
            "getOpenFileNames": lambda *_: ([str(one) for one in some.sample(self._files, 2)], ""),
            "getSaveFileName": lambda *_: (some.choice(save), ""),
            "getExistingDirectory": lambda *_: some.choice(("", str(folder / "made"), str(folder))),
        }
        for name, answer in answers.items():
            monkeypatch.setattr(QFileDialog, name, answer)
        monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", lambda _: True)

    def act(self, qtbot: QtBot) -> None:
        """Do one thing."""
        self.steps += 1
        ways = (self._press, self._type, self._click, self._command, self._visit, self._hear_from_a_friend)
        self._chance.choices(ways, (160, 80, 120, 60, 6, 1))[0](qtbot)
        QApplication.processEvents()

    def _press(self, qtbot: QtBot) -> None:
        key, modifier = self._chance.choice(KEYS)
        qtbot.keyClick(_focus() or self._window, key, modifier)

    def _type(self, qtbot: QtBot) -> None:
        if (focus := _focus()) is not None:
            qtbot.keyClicks(focus, self._chance.choice(WORDS))

    def _click(self, qtbot: QtBot) -> None:
        top = QApplication.activeModalWidget() or self._window
        # Asked for all its parts, a window of PySide keeps each of them for good, those that are gone too.
        target = top.childAt(self._somewhere(top)) or top
        if target.isEnabled():
            qtbot.mouseClick(target, Qt.MouseButton.LeftButton, pos=self._somewhere(target))

    def _somewhere(self, widget: QWidget) -> QPoint:
        return QPoint(self._chance.randrange(max(1, widget.width())), self._chance.randrange(max(1, widget.height())))

    def _command(self, _qtbot: QtBot) -> None:
        action = self._window.commands[self._chance.choice((*COMMANDS, *READERS_COMMANDS)).key]
        if QApplication.activeModalWidget() is None and action.isEnabled():
            action.trigger()

    def _visit(self, _qtbot: QtBot) -> None:
        """Go somewhere that pressing at random seldom finds."""
        if QApplication.activeModalWidget() is not None:
            return
        desks, desk = self._window.desks, self._window.desks.meeting
        papers = desk.session.meeting.papers if desk else ()
        match self._chance.randrange(6):
            case 0:
                desks.open_sample()
            case 1:
                desks.open_file(self._chance.choice(self._files))
            case 2 if desk is not None and papers:
                desk.easy_read_asked.emit(self._chance.choice(papers).id)
            case 3 if desk is not None and papers:
                desk.read_asked.emit(self._chance.choice(papers).id)
            case 4 if desk is not None and desk.session.path is not None:
                desk.combining.combine_with(_friends_copy(self._board))
            case _ if desk is not None:
                desks.show_meeting()
                desk.page.go_to(self._chance.choice(list(STAGES)))

    def _hear_from_a_friend(self, _qtbot: QtBot) -> None:
        """Let the other co-chair's copy of the meeting come to lie beside it, with something new in it."""
        copy = _friends_copy(self._board)
        copy.write_bytes(self._board.read_bytes())
        with suppress(CoprodError):  # the monkey may have given it a password
            session = Session.open(copy, "Jo")
            items = session.meeting.items
            if items:
                item, words = self._chance.choice(items), self._chance.choice(FRIENDS_WORDS)
                session.apply(edits.change_item(item.id, title=words))
                session.save()
            session.close()


def is_kept(meeting: Meeting, lock: Lock | None) -> bool:
    """Say whether a journal brings this meeting back from disk."""
    for journal in unsaved.all_journals():
        with suppress(OSError, CoprodError, unsaved.UnreadableWork):
            if unsaved.bring_back(journal, lock).meeting == meeting:
                return True
    return False


def is_on_disk(window: MainWindow) -> bool:
    """Say whether the meeting as it is now can be brought back from disk."""
    desk = window.desks.meeting
    if desk is None or not desk.session.is_changed or desk.session.is_read_only:
        return True
    return is_kept(desk.session.meeting, desk.session.lock)


def _friends_copy(board: Path) -> Path:
    return board.with_name(f"{board.stem}-JOS-LAPTOP{board.suffix}")


def _focus() -> QWidget | None:
    return QApplication.focusWidget()


def _close_popup() -> None:
    if (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
