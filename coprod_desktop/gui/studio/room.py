"""Room for a part of the studio: what does not fit scrolls, so that the window fits any screen."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QStyle, QWidget

_LEAST_LETTERS, _LEAST_LINES = 24, 5


class Room(QScrollArea):
    """Shows a part as large as there is room, and lets it scroll where it needs more."""

    def __init__(self, part: QWidget, parent: QWidget, least_lines: int = _LEAST_LINES) -> None:
        super().__init__(parent)
        self._least_lines = least_lines
        self._part = part
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(part)
        part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()  # the splitter asks a part's size only when it is told of a change
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        bar = self.verticalScrollBar()
        bar.ensurePolished()  # its width is in the style sheet
        metrics = self.fontMetrics()
        gap = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollView_ScrollBarSpacing, None, self)
        needed = self._part.minimumSizeHint().width() + bar.sizeHint().width() + 2 * max(gap, 0)
        width = max(needed, metrics.averageCharWidth() * _LEAST_LETTERS)
        return QSize(width, metrics.lineSpacing() * self._least_lines)
