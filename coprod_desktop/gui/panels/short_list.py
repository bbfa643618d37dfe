"""A list that is as high as its lines, up to a limit; then it scrolls. Long lines go on below, never out of sight."""

from collections.abc import Sequence

from PySide6.QtCore import QMetaMethod, QModelIndex, QPersistentModelIndex, QRect, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from coprod_desktop.gui.button import ENTER
from coprod_desktop.strings import say

_MOST_LINES = 12
_ANY_HEIGHT = 100_000
_MOST_KNOWN = 20_000  # more than all the words of the lists, which are one list when nothing is asked for
_KNOWN_WIDTHS = 2  # with and without a scroll bar, which a list tries in turn


class ShortList(QListWidget):
    """A list for a few lines, without empty space below them."""

    def __init__(self, parent: QWidget | None = None, most_lines: int = _MOST_LINES) -> None:
        super().__init__(parent)
        self._most_lines, self._scrolls = most_lines, False
        self.setItemDelegate(_WrappedLines(self))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def show_at_most(self, lines: int) -> None:
        """Be as high as so many lines at most."""
        if lines != self._most_lines:
            self._most_lines = lines
            self.updateGeometry()

    @property
    def chosen_key(self) -> str:
        """The key of the chosen line, "" when none is chosen or it has none."""
        item = self.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole) or "") if item else ""

    def show_lines(self, lines: Sequence[str], keys: Sequence[str] = ()) -> None:
        """Show these lines, each saying its place to a screen reader.

        The line with the chosen key stays chosen; where it is gone, the one in its place is. Without keys it is the
        first one.
        """
        chosen, row = self.chosen_key, max(self.currentRow(), 0) if keys else 0
        with QSignalBlocker(self):
            self._change_to(lines, keys)
            if chosen in keys:
                self.choose(chosen)
            else:
                self.setCurrentRow(min(row, len(lines) - 1))
        self.updateGeometry()

    def choose(self, key: str) -> None:
        """Choose the line with a key."""
        for row in range(self.count()):
            if self.item(row).data(Qt.ItemDataRole.UserRole) == key:
                self.setCurrentRow(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() in ENTER and self.isSignalConnected(QMetaMethod.fromSignal(self.itemActivated)):
            event.accept()  # Qt lets it go on, and the dialog would press its first button as well

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()
        # The line was chosen while the list had another height, and would stand half out of sight.
        if not self._scrolls:  # scrolling lays the list out, which may give it another height again, without end
            self._scrolls = True
            self.scrollTo(self.currentIndex())
            self._scrolls = False

    def sizeHint(self) -> QSize:
        lines = (self.sizeHintForRow(row) for row in range(min(self.count(), self._most_lines)))
        around = 2 * self.frameWidth()  # which holds the padding of the style sheet too
        return QSize(super().sizeHint().width(), sum(lines) + around)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 12, min(self.sizeHint().height(), self._three_lines()))

    def _change_to(self, lines: Sequence[str], keys: Sequence[str]) -> None:
        """Change what is different only, so that a screen reader is not told of lines that stayed."""
        while self.count() > len(lines):
            self.takeItem(self.count() - 1)
        there = self.count()
        for row, line in enumerate(lines):
            # A line that is written before it joins the list costs half of one that changes in it.
            item = self.item(row) if row < there else QListWidgetItem()
            item.setText(line)
            item.setData(Qt.ItemDataRole.UserRole, keys[row] if keys else "")
            spoken = say("gui.list.spoken", line=line, number=row + 1, of=len(lines))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            if row >= there:
                self.addItem(item)

    def _three_lines(self) -> int:
        # Before the list has its width, each word of a line stands below the other: that must not make a window grow.
        line = self.fontMetrics().height()
        return 3 * max(min(self.sizeHintForRow(0), 2 * line), line)


class _WrappedLines(QStyledItemDelegate):
    """Gives a line the height that its words need; Qt forgets the style sheet's padding when it wraps them."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._known: dict[tuple[object, ...], dict[tuple[object, ...], tuple[int, int]]] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        view = self.parent()
        assert isinstance(view, QListWidget)
        # A list asks for each line several times when it is laid out; measuring words is most of opening a long one.
        known, key = self._known_so_far(view), _what_is_shown(option, index)
        if key not in known:
            if len(known) >= _MOST_KNOWN:
                known.clear()
            known[key] = self._measured(view, option, index).toTuple()
        return QSize(*known[key])

    def _known_so_far(self, view: QListWidget) -> dict[tuple[object, ...], tuple[int, int]]:
        """Return the sizes of lines at the width and in the letters of now; those of long ago are let go."""
        room = view.viewport().width(), view.font().key(), view.logicalDpiY()
        if room not in self._known:
            while len(self._known) >= _KNOWN_WIDTHS:
                del self._known[next(iter(self._known))]
            self._known[room] = {}
        return self._known[room]

    def _measured(
        self, view: QListWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        hint = super().sizeHint(option, index)
        one = QStyleOptionViewItem(option)
        self.initStyleOption(one, index)
        one.rect = QRect(0, 0, view.viewport().width(), hint.height())
        room = view.style().subElementRect(QStyle.SubElement.SE_ItemViewItemText, one, view)
        margin = 2 * (view.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, one, view) + 1)
        width = room.width() - margin
        words = one.fontMetrics.boundingRect(QRect(0, 0, width, _ANY_HEIGHT), Qt.TextFlag.TextWordWrap, one.text)
        picture = 0 if one.icon.isNull() else one.decorationSize.height()
        height = max(words.height(), picture) + one.rect.height() - room.height()
        return QSize(min(hint.width(), one.rect.width()), height)


def _what_is_shown(option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> tuple[object, ...]:
    """Return what the size of a line rests on, besides the room and the letters of its list."""
    font, icon = index.data(Qt.ItemDataRole.FontRole), index.data(Qt.ItemDataRole.DecorationRole)
    return (
        index.data(Qt.ItemDataRole.DisplayRole),
        None if font is None else font.key(),
        option.decorationSize.toTuple(),
        icon is None or icon.isNull(),
    )
