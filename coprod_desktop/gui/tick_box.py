"""A box to tick whose words go on in the next line where room is short; Qt's own keeps them on one, out of sight."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget


class TickBox(QCheckBox):
    """A box with its words, shown as they were written."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        policy.setVerticalPolicy(QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_words(words)

    @property
    def words(self) -> str:
        """What stands beside the box."""
        return self._words

    def show_words(self, words: str) -> None:
        """Put these words beside the box."""
        self._words = words
        self.setAccessibleName(words)
        self._wrap(self.width())
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = self._around() + self.fontMetrics().horizontalAdvance(self._words)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        longest = max((self.fontMetrics().horizontalAdvance(word) for word in self._words.split()), default=0)
        width = self._around() + longest
        return QSize(width, self.heightForWidth(self.sizeHint().width()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        more = len(self._lines(width)) - (self.text().count("\n") + 1)
        return super().sizeHint().height() + more * self.fontMetrics().lineSpacing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._wrap(event.size().width())

    def _wrap(self, width: int) -> None:
        # What people write is no shortcut.
        text = "\n".join(self._lines(width)).replace("&", "&&")
        if text != self.text():
            self.setText(text)

    def _lines(self, width: int) -> list[str]:
        room = width - self._around()
        lines: list[str] = []
        for word in self._words.split():
            if lines and _is_short_enough(f"{lines[-1]} {word}", self.fontMetrics(), room):
                lines[-1] += f" {word}"
            else:
                lines.append(word)
        return lines or [""]

    def _around(self) -> int:
        """Return the width of all but the words: the box, and the space around both."""
        widest = max(self.fontMetrics().horizontalAdvance(line) for line in self.text().replace("&&", "&").split("\n"))
        return super().sizeHint().width() - widest


def _is_short_enough(line: str, letters: QFontMetrics, room: int) -> bool:
    return letters.horizontalAdvance(line) <= room
