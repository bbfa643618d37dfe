"""Room for a few sentences in a strip: as much as they need, and less where the window is low; then they scroll."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy

from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.strings import say


class RoomForWords(QScrollArea):
    """As high as the words in it, or less where the window is low, down to `least_lines`; then they scroll."""

    def __init__(self, words: PlainLabel, least_lines: int = 2) -> None:
        super().__init__()
        self._words, self._least_lines = words, least_lines
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(words)
        for widget in (words, self.viewport()):
            widget.setAutoFillBackground(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(say("gui.message.words"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().rangeChanged.connect(self._let_keys_scroll)

    def sizeHint(self) -> QSize:
        high = self._words.heightForWidth(self.viewport().width()) + self.height() - self.viewport().height()
        return QSize(self._words.sizeHint().width(), high)

    def minimumSizeHint(self) -> QSize:
        letters = self.fontMetrics()
        around = self.height() - self.viewport().height()
        least = (letters.lineSpacing() + 1) * self._least_lines + around  # a label rounds its lines up
        return QSize(letters.averageCharWidth() * 12, min(self.sizeHint().height(), least))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def _let_keys_scroll(self, _least: int, most: int) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if most else Qt.FocusPolicy.NoFocus)
