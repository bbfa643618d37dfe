"""Marks the words of a field that may be spelt wrong with a wavy line, whose shape tells it apart from any other line.

They are extra selections and no formats of the text: formats would count as typing and be sent to the meeting. What
they show is told to screen readers by the list of words, and by going from one to the next.
"""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from coprod_desktop.gui.editors.form import TextField
from coprod_desktop.gui.offsets import to_qt
from coprod_desktop.model.document import Span


class FieldMarks(QObject):
    """The marks of one field. A word that the caret touches is not marked while the person is in the field."""

    def __init__(self, field: TextField) -> None:
        super().__init__(field)
        self._field = field
        self._text = ""
        self._spans: tuple[Span, ...] = ()
        self._colour = QColor()
        field.cursorPositionChanged.connect(self._draw)

    def show_spans(self, text: str, spans: Sequence[Span], colour: QColor) -> None:
        """Mark these places, unless the text is another one by now."""
        self._text, self._spans, self._colour = text, tuple(spans), colour
        self._draw()

    @property
    def marked(self) -> tuple[str, ...]:
        """The words that are marked now."""
        return tuple(one.cursor.selectedText() for one in self._field.extraSelections())

    def _draw(self) -> None:
        text = self._field.toPlainText()
        if text != self._text:
            return  # somebody is typing: the marks move along with their words until the next look
        caret = self._field.textCursor().position() if self._field.hasFocus() else -1
        places = [(to_qt(text, span.start), to_qt(text, span.end)) for span in self._spans]
        self._field.setExtraSelections([self._mark(*one) for one in places if not one[0] <= caret <= one[1]])

    def _mark(self, start: int, end: int) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self._field.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        look.setUnderlineColor(self._colour)
        mark.cursor, mark.format = cursor, look
        return mark
