"""Two states of one thing side by side, or one above the other where there is no room for both."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from coprod_desktop.gui.a11y import labelled
from coprod_desktop.gui.editors.form import TextField
from coprod_desktop.gui.theme import Theme

_LETTERS_FOR_TWO = 70
_LINES = 2  # at least; both should be seen at once in large letters


class TwoTexts(QWidget):
    """Two texts to read, each with a label above it."""

    def __init__(self, theme: Theme, parent: QWidget, first: str, second: str) -> None:
        super().__init__(parent)
        self.first, self.second = (self._to_read(theme) for _ in range(2))
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.space(1))
        for words, field in ((first, self.first), (second, self.second)):
            column = QVBoxLayout()
            column.setSpacing(theme.space(0.5))
            label = labelled(words, field)
            label.setWordWrap(True)
            column.addWidget(label)
            column.addWidget(field, 1)
            self._box.addLayout(column, 1)

    def show_texts(self, first: str, second: str) -> None:
        """Show these texts."""
        self.first.show_text(first)
        self.second.show_text(second)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() > self.fontMetrics().averageCharWidth() * _LETTERS_FOR_TWO
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._box.setDirection(beside if is_wide else below)

    def _to_read(self, theme: Theme) -> TextField:
        field = TextField(theme, self, _LINES)
        field.setReadOnly(True)
        field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        by_keyboard, by_mouse = (
            Qt.TextInteractionFlag.TextSelectableByKeyboard,
            Qt.TextInteractionFlag.TextSelectableByMouse,
        )
        field.setTextInteractionFlags(by_keyboard | by_mouse)  # a caret to read with, which Qt takes away
        return field
