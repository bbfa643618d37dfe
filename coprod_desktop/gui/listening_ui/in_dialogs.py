"""Listening inside a dialog: its words at the usual keys, which the window behind cannot hear, and at a button."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)

from coprod_desktop.gui.button import Button
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.listening_ui.hearing import words_at
from coprod_desktop.strings import say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coprod_desktop.gui.listening import Listening
    from coprod_desktop.gui.shell import Shell

_KEPT = ("stop", "previous_sentence", "next_sentence", "previous_spoken_word", "next_spoken_word", "slower", "faster")
_MET = "hears its keys"
OWN_LISTEN = "has a Listen button"
"""A property of dialogs that bring their own button."""
_MARK_UP = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
_MOST_LINES = 100  # of a list


class ListenButton(Button):
    """Reads a dialog aloud, or pauses: an icon and a word, or the icon alone where the foot has no room for both."""

    def __init__(self, listening: Listening, shell: Shell, parent: QWidget) -> None:
        super().__init__("", parent)
        self._command = shell.commands["listen"]
        self._row: QDialogButtonBox | None = None
        self.setIcon(shell.theme.button_icon("speaker-high"))
        self.setIconSize(shell.theme.button_icon_size())
        self.setAutoDefault(False)  # Enter stays with what the dialog is for
        listening.state_changed.connect(self.show_state)

    def stand_in(self, foot: QDialogButtonBox | FlowLayout) -> None:
        """Take a place at the foot: in a row it must fit beside the others, in a flow it may have a line of its own."""
        if isinstance(foot, QDialogButtonBox):
            self._row = foot
            foot.addButton(self, QDialogButtonBox.ButtonRole.ResetRole)
        else:
            foot.put_first(self)
        self.show_state()

    def show_state(self) -> None:
        """Say what a press does now."""
        words = self._command.text().replace("&", "")
        self.setText(words)
        self.setAccessibleName(words)
        has_room = self._has_room()
        self.setText(words if has_room else "")
        self.setMinimumWidth(
            self.sizeHint().width() if has_room else 0
        )  # the foot would squeeze it before the dialog grows
        self.setToolTip("" if has_room else words)

    def _has_room(self) -> bool:
        row = self._row
        around = row.parentWidget() if row is not None else None
        if row is None or around is None or not around.isVisible():
            return True
        return row.sizeHint().width() <= row.width()


def let_be_heard(dialog: QDialog, listening: Listening, shell: Shell) -> None:
    """Let a dialog be listened to: F5 reads its words or pauses, Ctrl and F5 reads what has the focus."""
    commands = shell.commands
    if dialog.property(_MET) or commands["listen"] in dialog.actions():
        return
    dialog.setProperty(_MET, True)

    def hear_all() -> None:
        if listening.is_reading:
            listening.toggle()
        else:
            listening.say(words_of(dialog) or say("listening.here.nothing"))

    def hear_here() -> None:
        listening.say(words_at(QApplication.focusWidget()) or say("listening.here.nothing"))

    for key, do in (("listen", hear_all), ("hear_here", hear_here)):
        action = QAction(commands[key].text(), dialog)
        action.setShortcuts(commands[key].shortcuts())
        action.triggered.connect(do)
        dialog.addAction(action)
    for key in _KEPT:
        dialog.addAction(commands[key])
    if not dialog.property(OWN_LISTEN) and (foot := _foot(dialog)) is not None:
        button = ListenButton(listening, shell, dialog)
        button.stand_in(foot)
        button.clicked.connect(hear_all)


def _foot(dialog: QDialog) -> QDialogButtonBox | FlowLayout | None:
    """Return where a dialog has its buttons."""
    column = dialog.layout()
    last = column.itemAt(column.count() - 1) if column is not None and column.count() else None
    flow = last.layout() if last is not None else None
    return flow if isinstance(flow, FlowLayout) else dialog.findChild(QDialogButtonBox)


def is_over(dialog: QWidget, window: QWidget) -> bool:
    """Tell whether a dialog belongs to a window, or to another dialog of it."""
    above: QWidget | None = dialog
    while above is not None and above is not window:
        above = above.parentWidget()
    return above is window


def words_of(window: QWidget) -> str:
    """Return what can be read in a dialog or a page, from its top to its foot; its buttons are not among it."""
    lines = [line.strip() for widget in _in_reading_order(window) for line in _words(widget).splitlines()]
    return "\n".join(dict.fromkeys(filter(None, (window.windowTitle(), *lines))))


def _in_reading_order(around: QWidget) -> Iterator[QWidget]:
    """Yield what is shown, each part with all that is in it before the part beside it."""
    inside = [child for child in around.children() if isinstance(child, QWidget) and child.isVisible()]
    for child in sorted(inside, key=lambda child: (child.y(), child.x())):
        yield child
        yield from _in_reading_order(child)


def _words(widget: QWidget) -> str:
    match widget:
        case QLabel():
            return _plain(widget)
        case QTextEdit() | QPlainTextEdit():
            return widget.toPlainText()
        case QListWidget():
            return "\n".join(widget.item(row).text() for row in range(min(widget.count(), _MOST_LINES)))
        case QAbstractButton() if not isinstance(widget, QPushButton) and widget.isCheckable():
            return widget.text().replace("&", "")
    return ""


def _plain(label: QLabel) -> str:
    is_rich = label.textFormat() is not Qt.TextFormat.PlainText and _MARK_UP.search(label.text())
    return QTextDocumentFragment.fromHtml(label.text()).toPlainText() if is_rich else label.text()
