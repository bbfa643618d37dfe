"""A row that goes on in the next line when the window is narrow or the text large."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget, QWidgetItem
from shiboken6 import isValid

from coprod_desktop.gui.button import IconButton


class FlowLayout(QLayout):
    """Lays items out like words: left to right, then on the next line."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(gap)
        self.setContentsMargins(0, 0, 0, 0)

    def addWidget(self, widget: QWidget) -> None:
        # Items that Qt makes become invalid for Python when any other widget is deleted; those made here do not.
        self.addChildWidget(widget)
        self.addItem(QWidgetItem(widget))
        self.invalidate()

    def put_first(self, widget: QWidget) -> None:
        """Add a widget in front of the others; the Tab key visits it before them."""
        self.addWidget(widget)
        self._items.insert(0, self._items.pop())
        held = (item.widget() for item in self._items)
        for before, after in pairwise(one for one in held if one is not None):
            QWidget.setTabOrder(before, after)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        around = self.contentsMargins()
        visible = [item.sizeHint() for item in self._shown()]
        gaps = self.spacing() * max(0, len(visible) - 1) + around.left() + around.right()
        return QSize(sum(size.width() for size in visible) + gaps, max((size.height() for size in visible), default=0))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        # Python may have cleared away what stood here when Qt asks once more, while a window is taken down.
        return [item for item in self._items if isValid(item) and not item.isEmpty()]

    def _arrange(self, whole: QRect, *, move: bool) -> int:
        rect = whole.marginsRemoved(self.contentsMargins())
        y = rect.y()
        for line in self._lines(rect.width()):
            height = max(_size(item, rect.width()).height() for item in line)
            if move:
                self._place(line, QRect(rect.x(), y, rect.width(), height))
            y += height + self.spacing()
        around = self.contentsMargins()
        return max(0, y - self.spacing() - rect.y()) + around.top() + around.bottom()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        left = 0
        for item in self._shown():
            needed = item.sizeHint().width()
            if not lines or needed > left:
                lines.append([])
                left = width
            lines[-1].append(item)
            left -= needed + self.spacing()
        return lines

    def _space_before(self, item: QLayoutItem, spare: int) -> int:
        """Return how much of the room that a line has to spare stands before an item of it."""
        return 0

    def _place(self, line: list[QLayoutItem], room: QRect) -> None:
        x, spare = room.x(), self._spare(line, room)
        for item in line:
            size = _size(item, room.width())
            before = min(self._space_before(item, spare), spare)
            x, spare = x + before, spare - before
            y = room.y() + (room.height() - size.height()) // 2
            item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self.spacing()

    def _spare(self, line: list[QLayoutItem], room: QRect) -> int:
        taken = sum(_size(item, room.width()).width() for item in line) + self.spacing() * (len(line) - 1)
        return room.width() - taken


class CentredFlow(FlowLayout):
    """The same with each line in the middle, for the few buttons of a page that has nothing else."""

    def _place(self, line: list[QLayoutItem], room: QRect) -> None:
        super()._place(line, room.adjusted(self._spare(line, room) // 2, 0, 0, 0))


class FlowingFoot(FlowLayout):
    """The buttons of a dialog where there are too many for one line: at the right, but for what was put first."""

    def __init__(self, gap: int = 8) -> None:
        super().__init__(gap=gap)
        self._has_first = False

    def put_first(self, widget: QWidget) -> None:
        super().put_first(widget)
        self._has_first = True

    def _space_before(self, item: QLayoutItem, spare: int) -> int:
        return 0 if self._has_first and item is self.itemAt(0) else spare


def keep_on_one_line(flow: FlowLayout, width: int, *groups: Sequence[IconButton]) -> None:
    """Leave the words off the first group of buttons when the row would take two lines, then off the next as well."""
    for button in (one for group in groups for one in group):
        button.show_words(are_shown=True)
    for group in groups:
        if flow.sizeHint().width() > width:
            for button in group:
                button.show_words(are_shown=False)


def _size(item: QLayoutItem, room: int) -> QSize:
    """Return the size that an item takes; one that is wider than there is room for may go on below."""
    width = min(item.sizeHint().width(), room)
    return QSize(width, item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height())
