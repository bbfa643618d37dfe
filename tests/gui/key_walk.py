"""The journey of a meeting in a real window with the keyboard alone, and a picture of each place.

Needs an X display of its own with a window manager, and xdotool:
`DISPLAY=:99 python -m tests.gui.key_walk FOLDER`. The folder must be empty; pictures and files are put there, and
which keys were pressed how often is told step by step and counted at the end.
"""

import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QFileDialog,
    QLineEdit,
    QListWidget,
    QWidget,
)

from coprod_desktop.gui.main_window import MainWindow
from tests.gui.hands import Steps, until
from tests.gui.mouse_walk import called, walk_on_the_screen

_MOST_TABS = 150
_BEATS_TO_SETTLE = 4
_LETTER_MS = "6"


class KeyHand:
    """A hand without a mouse: Tab to get somewhere, Space to press, arrows within a list, the keys of the menus."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.counted: Counter[str] = Counter()

    def click(self, widget: QWidget, at: QPoint | None = None) -> Steps:
        yield from self._settle()
        for shortcut in widget.findChildren(QShortcut):
            yield from self.press(_for_xdotool(shortcut.key()))
            return
        view = widget.parentWidget()
        if isinstance(view, QListWidget) and widget is view.viewport():
            assert at is not None
            yield from self._go_to_row(view, view.indexAt(at).row())
            return
        yield from self._tab_to(widget)
        if isinstance(widget, QAbstractButton):
            yield from self.press("space")

    def write(self, words: str) -> Steps:
        self.counted["letters"] += len(words)
        if words.isascii():
            subprocess.run(["xdotool", "type", "--delay", _LETTER_MS, words], check=True)
        else:  # letters that no key of the plain keyboard has come from elsewhere, as people paste a name
            QApplication.clipboard().setText(words)
            yield from self.press("ctrl+v")
        yield from self._settle()

    def choose(self, choice: QComboBox, row: int) -> Steps:
        yield from self._tab_to(choice)
        while choice.currentIndex() != row:
            yield from self.press("Down" if choice.currentIndex() < row else "Up")

    def start(self, command: str) -> Steps:
        yield from self.press(_for_xdotool(self._window.commands[command].shortcut()))

    def choose_file(self, ask: Callable[[], Steps], path: Path) -> Steps:
        yield from ask()
        yield from until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog), "a file dialog")
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        yield from self._settle(_BEATS_TO_SETTLE * 3)
        line = dialog.findChild(QLineEdit)
        assert isinstance(line, QLineEdit)
        yield from self._tab_to(line)
        yield from self.press("ctrl+a")
        yield from self.write(str(path))
        yield from self.press("Return")
        yield from self._settle(_BEATS_TO_SETTLE * 3)
        if QApplication.activeModalWidget() is dialog:  # the first Enter only took the name that Qt offers
            yield from self.press("Return")
        yield from until(lambda: QApplication.activeModalWidget() is not dialog, "the window")

    def press(self, key: str) -> Steps:
        """Press a key, as xdotool calls it."""
        self.counted["keys"] += 1
        self.counted[f"key {key}"] += 1
        subprocess.run(["xdotool", "key", key], check=True)
        yield from self._settle()

    def _go_to_row(self, view: QListWidget, row: int) -> Steps:
        if view.property("look") == "stages":
            while view.currentRow() != row:
                yield from self.press("ctrl+Next" if view.currentRow() < row else "ctrl+Prior")
            return
        yield from self._tab_to(view)
        while view.currentRow() != row:
            yield from self.press("Down" if view.currentRow() < row else "Up")

    def _tab_to(self, widget: QWidget) -> Steps:
        if _has_focus(widget):
            return
        focus = QApplication.focusWidget()
        assert focus is not None, f"nothing has the focus on the way to {called(widget)}"
        ahead, behind = _stops(focus, widget, ahead=True), _stops(focus, widget, ahead=False)
        key = "Tab" if ahead <= behind else "shift+Tab"
        for pressed in range(_MOST_TABS):
            if _has_focus(widget):
                print(f"{pressed} {key} to", called(widget), flush=True)
                assert _is_in_sight(widget), f"{called(widget)} has the focus out of sight"
                return
            yield from self.press(key)
        raise AssertionError(f"{called(widget)} cannot be reached by Tab from {called(focus)}")

    def _settle(self, beats: int = _BEATS_TO_SETTLE) -> Steps:
        for _ in range(beats):
            yield


def _for_xdotool(shortcut: QKeySequence) -> str:
    """Return a combination as xdotool calls it, for letters and Enter."""
    return "+".join(key if len(key) > 4 else key.lower() for key in shortcut.toString().split("+"))


def _has_focus(widget: QWidget) -> bool:
    focus = QApplication.focusWidget()
    return focus is not None and (focus is widget or widget.focusProxy() is focus)


def _is_in_sight(widget: QWidget) -> bool:
    return isinstance(widget, QAbstractItemView) or not widget.visibleRegion().isEmpty()


def _stops(start: QWidget, end: QWidget, *, ahead: bool) -> int:
    """Return how many times Tab leads from one place to another, or more than anybody presses."""
    stops = 0
    for here in _chain(start, ahead=ahead):
        if here is end or here is end.focusProxy():
            return stops
        stops += here.isVisible() and here.isEnabled() and bool(here.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return _MOST_TABS


def _chain(start: QWidget, *, ahead: bool) -> Iterator[QWidget]:
    here = start.nextInFocusChain() if ahead else start.previousInFocusChain()
    while here is not None and here is not start:
        yield here
        here = here.nextInFocusChain() if ahead else here.previousInFocusChain()


if __name__ == "__main__":
    sys.exit(walk_on_the_screen(KeyHand, Path(sys.argv[1])))
