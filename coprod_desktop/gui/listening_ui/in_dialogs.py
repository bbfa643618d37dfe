"""Listening inside a dialog: its own words at the usual keys, which the window behind it cannot hear."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)

from coprod_desktop.gui.listening_ui.hearing import words_at
from coprod_desktop.strings import say

if TYPE_CHECKING:
    from coprod_desktop.gui.actions import Actions
    from coprod_desktop.gui.listening import Listening

_KEPT = ("stop", "previous_sentence", "next_sentence", "previous_spoken_word", "next_spoken_word", "slower", "faster")
_MET = "hears its keys"
_MARK_UP = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
_MOST_LINES = 100  # of a list


def give_keys(dialog: QDialog, listening: Listening, commands: Actions) -> None:
    """Let a dialog be listened to: F5 reads its words or pauses, Ctrl and F5 reads what has the focus."""
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


def words_of(dialog: QDialog) -> str:
    """Return what can be read in a dialog, from its top to its foot; its buttons are not among it."""
    shown = [widget for widget in dialog.findChildren(QWidget) if widget.isVisible()]
    shown.sort(key=lambda widget: _place(widget, dialog))
    lines = [line.strip() for widget in shown for line in _words(widget).splitlines()]
    return "\n".join(dict.fromkeys((dialog.windowTitle(), *filter(None, lines))))


def _place(widget: QWidget, dialog: QDialog) -> tuple[int, int]:
    at = widget.mapTo(dialog, QPoint(0, 0))
    return at.y(), at.x()


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
