"""A reading ruler: the line where the reader is stands out, the lines around it step back."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coprod_desktop.gui.panels.reading_view import ReadingView
from coprod_desktop.gui.theme import Theme

_VEIL = 150  # of 255: words outside can still be read by who looks for them
_LINE_PX = 3


class Ruler(QWidget):
    """Lies over the page. It follows the caret, the sentence being read aloud, or the mouse, whichever moved last."""

    def __init__(self, view: ReadingView, theme: Theme) -> None:
        super().__init__(view.viewport())
        self._view, self._theme = view, theme
        self._band = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.viewport().installEventFilter(self)
        view.cursorPositionChanged.connect(self.follow_caret)
        view.verticalScrollBar().valueChanged.connect(self.follow_caret)
        view.laid_out.connect(self.follow_caret)
        self.hide()

    def turn(self, *, is_on: bool) -> None:
        """Show the ruler or take it away."""
        self._view.viewport().setMouseTracking(is_on)
        self.setVisible(is_on)
        self.follow_caret()

    @property
    def band(self) -> QRect:
        """The stretch that stands out, in the viewport."""
        return self._band

    def follow_caret(self) -> None:
        """Stand at the line of the caret."""
        self._stand_at(self._view.cursorRect())

    def follow_span(self, block_id: str, start: int, end: int) -> None:
        """Stand at the sentence that is being read aloud."""
        box = self._view.box_of(block_id, start, end) if self.isVisible() else None
        if box is not None:
            self._stand_at(box)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseMove and self.isVisible():
            cursor = self._view.cursorForPosition(event.position().toPoint())
            self._stand_at(self._view.cursorRect(cursor))
        elif event.type() is QEvent.Type.Resize:
            self.follow_caret()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        veil = QColor(self._theme.colours.page)
        veil.setAlpha(_VEIL)
        band = self._band
        painter.fillRect(QRect(0, 0, self.width(), band.top()), veil)
        painter.fillRect(QRect(0, band.bottom(), self.width(), self.height() - band.bottom()), veil)
        line = QColor(self._theme.colours.accent)
        painter.fillRect(QRect(0, band.top(), self.width(), _LINE_PX), line)
        painter.fillRect(QRect(0, band.bottom() - _LINE_PX, self.width(), _LINE_PX), line)

    def _stand_at(self, line: QRect) -> None:
        port = self._view.viewport().rect()
        self.setGeometry(port)
        room = line.height() // 3
        self._band = QRect(0, line.top() - room, port.width(), line.height() + 2 * room)
        self.raise_()
        self.update()
