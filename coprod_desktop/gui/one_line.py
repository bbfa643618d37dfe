"""A field for one line of words which a screen reader says when its user comes to it."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit

_CHOOSES_WORDS = frozenset(
    {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason}
)


class OneLine(QLineEdit):
    """Chooses its words once the focus has come.

    Qt chooses them first and tells of the focus after. Orca takes a caret that moves for the news, and does not say
    which field it is.
    """

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in _CHOOSES_WORDS:
            super().focusInEvent(event)
            return
        super().focusInEvent(QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.OtherFocusReason))
        if text := self.text():
            QTimer.singleShot(0, self, lambda: self._choose(text))

    def _choose(self, text: str) -> None:
        # Who was faster than that is typing already.
        if self.hasFocus() and self.text() == text:
            self.selectAll()
