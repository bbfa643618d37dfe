"""The journey of a meeting in a real window, with the mouse of the screen and its letters, and a picture of each place.

Needs an X display of its own with a window manager, and xdotool:
`DISPLAY=:99 python -m tests.gui.mouse_walk FOLDER`. The folder must be empty; pictures and files are put there, and
what was clicked, turned and typed is counted at the end.
"""

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QMenu,
    QScrollArea,
    QWidget,
)

from coprod_desktop.gui import run
from coprod_desktop.gui.main_window import MainWindow
from tests.gui.hands import Hand, Steps, until
from tests.gui.meeting_walk import Walker, walk

_BEAT_MS = 25
_BEATS_TO_SETTLE = 6  # for what a click leads to
_WHEEL_UP, _WHEEL_DOWN = "4", "5"
_MOST_TURNS = 400
_LETTER_MS = "6"


class MouseHand:
    """A hand that has only the mouse for all but letters; it scrolls to what is out of sight, as people do."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.counted: Counter[str] = Counter()

    def click(self, widget: QWidget, at: QPoint | None = None) -> Steps:
        yield from self._settle()
        yield from self._scroll_to(widget, at)
        self._press(widget, at or widget.rect().center())
        yield from self._settle()

    def write(self, words: str) -> Steps:
        self.counted["letters"] += len(words)
        if words.isascii():
            self._do("type", "--delay", _LETTER_MS, words)
        else:  # letters that no key of the plain keyboard has come from elsewhere, as people paste a name
            QApplication.clipboard().setText(words)
            self._do("key", "ctrl+v")
        yield from self._settle()

    def choose(self, choice: QComboBox, row: int) -> Steps:
        yield from self.click(choice)
        view = choice.view()
        yield from until(view.isVisible, "the lines of a choice")
        yield from self._settle()
        line = view.model().index(row, 0)
        while not view.viewport().rect().contains(view.visualRect(line).center()):
            self._turn(view, is_down=view.visualRect(line).center().y() > 0)
            yield from self._settle()
        self._press(view.viewport(), view.visualRect(line).center())
        yield from until(lambda: choice.currentIndex() == row, choice.itemText(row))
        yield from self._settle()

    def start(self, command: str) -> Steps:
        action = self._window.commands[command]
        bar = self._window.menuBar()
        for title in bar.actions():
            menu = title.menu()
            if isinstance(menu, QMenu) and action in menu.actions():
                self._press(bar, bar.actionGeometry(title).center())
                yield from until(menu.isVisible, title.text())
                yield from self._settle()
                self._press(menu, menu.actionGeometry(action).center())
                yield from self._settle()
                return
        raise AssertionError(f"{command} is in no menu")

    def choose_file(self, ask: Callable[[], Steps], path: Path) -> Steps:
        yield from ask()
        yield from until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog), "a file dialog")
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        yield from self._settle()
        line, foot = dialog.findChild(QLineEdit), dialog.findChild(QDialogButtonBox)
        assert isinstance(line, QLineEdit)
        assert isinstance(foot, QDialogButtonBox)
        yield from self.click(line)
        line.selectAll()
        yield from self.write(str(path))
        yes = next(one for one in foot.buttons() if foot.buttonRole(one) is QDialogButtonBox.ButtonRole.AcceptRole)
        yield from self.click(yes)
        yield from self._settle(_BEATS_TO_SETTLE * 2)
        if QApplication.activeModalWidget() is dialog:  # the first click only closed the names that Qt offers
            yield from self.click(yes)
        yield from until(lambda: QApplication.activeModalWidget() is not dialog, "the window")

    def _scroll_to(self, widget: QWidget, at: QPoint | None) -> Steps:
        areas = [one for one in _ancestors(widget) if isinstance(one, QScrollArea)]
        for area in areas:
            for turn in range(_MOST_TURNS):
                middle = widget.mapTo(area.viewport(), at or widget.rect().center())
                seen = area.viewport().rect().adjusted(0, 8, 0, -8)
                if seen.contains(QPoint(seen.center().x(), middle.y())):
                    break
                if turn == 0:
                    self.counted["looked for further down or up"] += 1
                    self.counted["pixels to scroll"] += abs(middle.y() - seen.center().y())
                    print("look for", called(widget), middle.y() - seen.center().y(), flush=True)
                self._turn(area, is_down=middle.y() > seen.bottom())
                yield from self._settle(2)
        assert widget.isVisible(), f"{widget} cannot be seen"

    def _turn(self, area: QWidget, *, is_down: bool) -> None:
        self._move(area, QPoint(area.width() - 30, area.height() // 2))
        self._do("click", _WHEEL_DOWN if is_down else _WHEEL_UP)

    def _press(self, widget: QWidget, at: QPoint) -> None:
        self.counted["clicks"] += 1
        print("click", called(widget), flush=True)
        self._move(widget, at)
        self._do("click", "1")

    def _move(self, widget: QWidget, at: QPoint) -> None:
        place = widget.mapToGlobal(at)
        self._do("mousemove", str(place.x()), str(place.y()))

    def _do(self, *what: str) -> None:
        subprocess.run(["xdotool", *what], check=True)

    def _settle(self, beats: int = _BEATS_TO_SETTLE) -> Steps:
        for _ in range(beats):
            yield


def called(widget: QWidget) -> str:
    """Return what a widget is called, to tell what is done on the way."""
    words = widget.text() if isinstance(widget, QAbstractButton) else widget.accessibleName()
    return " ".join(words.split()) or type(widget).__name__


def _ancestors(widget: QWidget) -> Iterator[QWidget]:
    parent = widget.parentWidget()
    while parent is not None:
        yield parent
        parent = parent.parentWidget()


class ScreenHand(Hand, Protocol):
    """A hand on a real screen, which counts what it does."""

    counted: Counter[str]


class Walk:
    """Does the steps one by one, with the window left to answer after each."""

    def __init__(self, hand: "ScreenHand", window: MainWindow, folder: Path) -> None:
        self._hand, self._folder, self._pictures = hand, folder, 0
        self._steps = walk(Walker(self._hand, window, folder, self._take_picture))
        self._timer = QTimer(window, interval=_BEAT_MS)
        self._timer.timeout.connect(self._step)
        self._timer.start()

    def _step(self) -> None:
        try:
            next(self._steps, None) if self._steps.gi_frame else self._end()  # type: ignore[attr-defined]
        except BaseException:
            self._take_picture("went wrong")
            QApplication.exit(1)
            raise

    def _end(self) -> None:
        self._timer.stop()
        print(dict(self._hand.counted))
        QApplication.exit(0)

    def _take_picture(self, place: str) -> None:
        self._pictures += 1
        print(f"-- {place}: {dict(self._hand.counted)}", flush=True)
        screen = QApplication.primaryScreen()
        screen.grabWindow(0).save(str(self._folder / f"{self._pictures:02} {place}.png"))


def walk_on_the_screen(hand: Callable[[MainWindow], ScreenHand], folder: Path) -> int:
    """Walk with a hand; return the exit status."""
    os.environ["COPROD_DATA_FOLDER"] = str(folder / "data")
    application = run.make_application()
    window = run.make_window(application)
    window.show()
    walking = Walk(hand(window), window, folder)
    status = application.exec()
    del walking
    return status


if __name__ == "__main__":
    sys.exit(walk_on_the_screen(MouseHand, Path(sys.argv[1])))
