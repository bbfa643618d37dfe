"""Notes beside their sentences: a sign in the margin of the page, with its word where there is room."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from coprod_desktop.coproduction.notes_in_words import card_in_words, note_in_words
from coprod_desktop.gui.panels.reading_view import ReadingView
from coprod_desktop.gui.reader.card_buttons import CARDS, MARK_ICON
from coprod_desktop.gui.theme import Theme
from coprod_desktop.model.reading import Note

_LETTERS_FOR_WORDS = 12


@dataclass(frozen=True, slots=True)
class Sign:
    """A note, and the span of the page that it stands beside."""

    note: Note
    block_id: str
    start: int
    end: int


class NoteMargin(QWidget):
    """Stands left of the text in the view. The list of notes says the same to who does not see it.

    Signals:
        chosen: the id of the note whose sign was clicked
    """

    chosen = Signal(str)

    def __init__(self, view: ReadingView, theme: Theme) -> None:
        super().__init__(view)
        self._view, self._theme = view, theme
        self._signs: tuple[Sign, ...] = ()
        view.verticalScrollBar().valueChanged.connect(self.update)
        view.laid_out.connect(self._fit)
        self.hide()

    def show_signs(self, signs: Sequence[Sign]) -> None:
        """Show these notes."""
        self._signs = tuple(signs)
        self.setVisible(bool(signs))
        self._fit()

    def boxes(self) -> list[tuple[Sign, QRect]]:
        """Return where the signs that are in sight stand."""
        spans = [(sign.block_id, sign.start, sign.end) for sign in self._signs]
        side, gap = self._theme.icon_size(1.2), self._theme.space(0.5)
        tops: dict[int, list[Sign]] = {}
        for place, line in self._view.lines_in_sight(spans):
            tops.setdefault(line.center().y() - side // 2, []).append(self._signs[place])
        found = []
        for top, (first, *others) in tops.items():
            # A sign that is alone has its words; several stand in a row, as many as there is room for.
            left = self.width() - gap - side if others else gap
            found.append((first, QRect(left, top, self.width() - gap - left, side)))
            for other in others:
                left -= side + gap
                if left >= 0:
                    found.append((other, QRect(left, top, side, side)))
        return found

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        side = self._theme.icon_size(1.2)
        least = self.fontMetrics().averageCharWidth() * _LETTERS_FOR_WORDS + side
        painter.setPen(QColor(self._theme.colours.accent))
        for sign, box in self.boxes():
            icon = self._theme.icon(CARDS.get(sign.note.card, MARK_ICON), scale=1.2, colour=self._theme.colours.accent)
            at = QRect(box.right() - side, box.top(), side, side)
            painter.drawPixmap(at, icon.pixmap(QSize(side, side)))
            if box.width() > least:
                room = box.adjusted(0, 0, -side - self._theme.space(0.5), 0)
                words = self.fontMetrics().elidedText(
                    card_in_words(sign.note.card), Qt.TextElideMode.ElideRight, room.width()
                )
                painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if sign := self._sign_at(event.position().toPoint()):
            self.chosen.emit(sign.note.id)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            sign = self._sign_at(event.pos())
            QToolTip.showText(event.globalPos(), note_in_words(sign.note) if sign else "", self)
            return True
        return super().event(event)

    def _sign_at(self, at: QPoint) -> Sign | None:
        return next((sign for sign, box in self.boxes() if box.contains(at)), None)

    def _fit(self) -> None:
        port = self._view.viewport().geometry()
        self.setGeometry(0, port.top(), max(port.left(), 0), port.height())
        self.update()
