"""A hand that works the window: what a walk through the program asks of it, and the one of the test suite."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QListWidget, QWidget

Steps = Iterator[None]
"""Something done in the window; between its steps the window is left to draw and to answer."""

_TICK_HEIGHTS = 0.5  # a box is ticked on its left, half its height from its corner


class Hand(Protocol):
    """Points, clicks and types, as a person does."""

    def click(self, widget: QWidget, at: QPoint | None = None) -> Steps:
        """Click into a widget that is on the screen, or can be scrolled there; in its middle, or `at` a place."""
        ...

    def write(self, words: str) -> Steps:
        """Type words where the caret is."""
        ...

    def choose(self, choice: QComboBox, row: int) -> Steps:
        """Choose a line of a choice."""
        ...

    def start(self, command: str) -> Steps:
        """Start a command of the menus, by its key."""
        ...

    def choose_file(self, ask: Callable[[], Steps], path: Path) -> Steps:
        """Do what makes a file dialog open, and answer it with a path."""
        ...


def fill(hand: Hand, field: QWidget, words: str) -> Steps:
    """Click into a field and type words in place of what it says."""
    yield from hand.click(field)
    field.selectAll()  # type: ignore[attr-defined]
    yield from hand.write(words)


def tick(hand: Hand, box: QAbstractButton) -> Steps:
    """Turn a box on, where one clicks it: on its square."""
    if not box.isChecked():
        side = int(box.height() * _TICK_HEIGHTS)
        yield from hand.click(box, QPoint(min(side, box.fontMetrics().height()), side))
    yield from until(box.isChecked, f"a tick in “{box.text()}”")


def click_line(hand: Hand, listed: QListWidget, row: int) -> Steps:
    """Click a line of a list."""
    yield from hand.click(listed.viewport(), listed.visualItemRect(listed.item(row)).center())


def until(is_so: Callable[[], object], what: str, most: int = 60_000) -> Steps:
    """Wait until something is so."""
    for _ in range(most):
        if is_so():
            return
        yield
    raise AssertionError(f"waited in vain for {what}")


class QuickHand:
    """The hand of the test suite: clicks and keys through Qt, and file dialogs that answer at once.

    `answer` is what stands in for every file dialog, see `answer_dialogs` in the test.
    """

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self._path: Path | None = None

    def answer(self, *_: object) -> str:
        """Return the path that is waiting, in the place of a file dialog."""
        assert self._path is not None, "a file dialog that nobody asked for"
        path, self._path = self._path, None
        return str(path)

    def click(self, widget: QWidget, at: QPoint | None = None) -> Steps:
        assert widget.isVisible(), f"{widget} cannot be seen"
        assert widget.isEnabled(), f"{widget} cannot be used"
        if not widget.isActiveWindow():  # without a window manager, nobody gives it back the keys after a dialog
            widget.activateWindow()
            yield from until(widget.isActiveWindow, "the keys")
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())
        yield

    def write(self, words: str) -> Steps:
        focus = QApplication.focusWidget()
        assert focus is not None, "the focus is nowhere"
        for letter in words:  # QTest's own typing knows no letters beyond Latin-1
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(focus, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
        yield

    def choose(self, choice: QComboBox, row: int) -> Steps:
        choice.setFocus()
        QTest.keyClick(choice, Qt.Key.Key_Home)
        for _ in range(row):
            QTest.keyClick(choice, Qt.Key.Key_Down)
        assert choice.currentIndex() == row
        yield

    def start(self, command: str) -> Steps:
        self._window.commands[command].trigger()  # type: ignore[attr-defined]
        yield

    def choose_file(self, ask: Callable[[], Steps], path: Path) -> Steps:
        self._path = path
        yield from ask()
        yield from until(lambda: self._path is None, f"a file dialog for {path.name}")
