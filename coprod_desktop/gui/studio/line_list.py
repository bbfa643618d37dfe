"""A list of long lines with pictures: rows, source sentences, things to look at. It fills the room it is given."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QFont, QIcon
from PySide6.QtWidgets import QListWidgetItem, QSizePolicy, QWidget

from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.strings import say

_LEAST_LETTERS = 16


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its key, its words, what a screen reader says before its place, and its picture."""

    key: str
    words: str
    spoken: str = ""
    is_bold: bool = False
    icon: QIcon = field(default_factory=QIcon, compare=False)


class LineList(ShortList):
    """A list that changes only what is different, so that a screen reader is not told of lines that stayed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._shown: list[Line] = []

    def sizeHint(self) -> QSize:
        # The layout gives it all the room there is; in a part that scrolls, the hint would be all that it asks for.
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * _LEAST_LETTERS, metrics.lineSpacing() * 3)

    def show_all(self, lines: Sequence[Line]) -> None:
        """Show these lines; the chosen one stays chosen, or the one in its place is."""
        chosen, at = self.chosen_key, max(self.currentRow(), 0)
        with QSignalBlocker(self):
            self._make(len(lines))
            for row, line in enumerate(lines):
                self._put(row, line, len(lines))
            self._shown = list(lines)
            keys = [line.key for line in lines]
            self.setCurrentRow(keys.index(chosen) if chosen in keys else min(at, len(lines) - 1))

    def show_icons(self, icons: Sequence[QIcon]) -> None:
        """Show pictures that were not there yet."""
        for row, icon in enumerate(icons):
            if row < self.count():
                self.item(row).setIcon(icon)

    def choose_key(self, key: str) -> None:
        """Choose the line with this key and scroll to it."""
        for row, line in enumerate(self._shown):
            if line.key == key:
                self.setCurrentRow(row)
                self.scrollToItem(self.item(row))

    def _make(self, wanted: int) -> None:
        while self.count() > wanted:
            self.takeItem(self.count() - 1)
        while self.count() < wanted:
            self.addItem(QListWidgetItem())

    def _put(self, row: int, line: Line, of: int) -> None:
        item = self.item(row)
        place = place_in_words(line.spoken or line.words, row + 1, of)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, place)
        item.setIcon(line.icon)
        if row < len(self._shown) and self._shown[row] == line:
            return
        item.setText(line.words)
        item.setData(Qt.ItemDataRole.UserRole, line.key)
        font = QFont(self.font())
        font.setBold(line.is_bold)
        item.setFont(font)


def place_in_words(line: str, number: int, of: int) -> str:
    """Return a line as a screen reader says it, with its place in the list."""
    return say("gui.list.spoken", line=line, number=number, of=of)
