"""Words that somebody else wrote, on a label."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

_LONG_WORD = re.compile(r"\S{25,}")
_PIECES = re.compile(r".{1,12}", re.DOTALL)
_MAY_BREAK = "\u200b"


class PlainLabel(QLabel):
    """Shows words as they were written, "<b>" included, on as many lines as they need.

    A word without an end, such as the name of a file, may go on in the next line too: it would make the window wider
    than the screen.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)

    def text(self) -> str:
        """The words as they were given, without the places where a line may end."""
        return super().text().replace(_MAY_BREAK, "")

    def setText(self, words: str) -> None:
        shown = _LONG_WORD.sub(lambda word: _MAY_BREAK.join(_PIECES.findall(word[0])), words)
        super().setText(shown)
        self.setAccessibleName(words if shown != words else "")
