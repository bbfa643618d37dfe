"""A list that is as high as its lines, up to a limit; then it scrolls."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QListWidget, QSizePolicy, QWidget

_MOST_LINES = 12


class ShortList(QListWidget):
    """A list for a few lines, without empty space below them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.model().rowsInserted.connect(self.updateGeometry)
        self.model().rowsRemoved.connect(self.updateGeometry)
        self.model().modelReset.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        lines = (self.sizeHintForRow(row) for row in range(min(self.count(), _MOST_LINES)))
        around = self.contentsMargins().top() + self.contentsMargins().bottom() + 2 * self.frameWidth()
        return QSize(super().sizeHint().width(), sum(lines) + around + self.fontMetrics().height() // 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 12, min(self.sizeHint().height(), self._three_lines()))

    def _three_lines(self) -> int:
        return 3 * max(self.sizeHintForRow(0), self.fontMetrics().height())
