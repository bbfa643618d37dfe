"""Room for a part of the studio: what does not fit scrolls, so that the window fits any screen."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

_LEAST_LETTERS, _LEAST_LINES = 24, 5


class Room(QScrollArea):
    """Shows a part as large as there is room, and lets it scroll where it needs more."""

    def __init__(self, part: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(part)

    def minimumSizeHint(self) -> QSize:
        part = self.widget().minimumSizeHint().width()
        metrics = self.fontMetrics()
        width = max(part + self.verticalScrollBar().sizeHint().width(), metrics.averageCharWidth() * _LEAST_LETTERS)
        return QSize(width, metrics.lineSpacing() * _LEAST_LINES)
