"""Buttons that Enter presses as well as Space, as people expect; Qt's own do so only in dialogs."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

ADD_NEXT_KEY = "Ctrl+Return"
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Button(QPushButton):
    """A button with words."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setAutoDefault(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Where Enter in a field must press no button, Qt keeps it from the button that has the focus too.
        if event.key() in ENTER and not self.autoDefault():
            self.click()
        else:
            super().keyPressEvent(event)

    def take_key(self, key: str, hint: str) -> None:
        """Let a key press the button from anywhere in its window while it is shown; the hint says so."""
        # A button's own shortcut presses it a moment late, and the letters typed meanwhile would be lost.
        QShortcut(QKeySequence(key), self).activated.connect(self.click)
        self.setToolTip(hint)
        self.setAccessibleDescription(hint)


class IconButton(QToolButton):
    """A button with an icon beside its words."""

    def show_words(self, *, are_shown: bool) -> None:
        """Show the words beside the icon, or the icon alone, whose name is still heard and shown on pointing."""
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if are_shown else Qt.ToolButtonStyle.ToolButtonIconOnly
        self.setToolButtonStyle(style)
        # The words are there to read: a tooltip would only say them twice.
        self.setToolTip("" if are_shown else self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)
