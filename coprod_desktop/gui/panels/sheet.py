"""A page that scrolls when the text is too large for the window, and never gets wider than is good to read."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from coprod_desktop.gui.theme import Theme

_WIDEST_LETTERS = 125


class Sheet(QScrollArea):
    """A scrolling page; subclasses fill `body`."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._sheet_theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._ground = QWidget()
        self._ground.setProperty("look", "sheet")
        self._sheet_column = QWidget(self._ground)
        self._sheet_column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.body = QVBoxLayout(self._sheet_column)
        around = QHBoxLayout(self._ground)
        around.setContentsMargins(0, 0, 0, 0)
        around.addStretch(1)
        around.addWidget(self._sheet_column, 100)
        around.addStretch(1)
        self.setWidget(self._ground)
        theme.changed.connect(self._take_sheet_sizes)
        self._take_sheet_sizes()

    def _take_sheet_sizes(self) -> None:
        theme = self._sheet_theme
        self.body.setSpacing(theme.space(1.5))
        self.body.setContentsMargins(theme.space(2.5), theme.space(2.5), theme.space(2.5), theme.space(2.5))
        self._sheet_column.setMaximumWidth(self.fontMetrics().averageCharWidth() * _WIDEST_LETTERS)
