"""Pictures side by side with their names below, as many as there is room for: a list to keys and screen readers."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QListWidget, QStyledItemDelegate, QWidget

from coprod_desktop.easyread.pictures import PictureChoice
from coprod_desktop.gui.studio.line_list import Line, LineList

_NAME_LINES = 3
_LETTERS = 14
_AROUND = 0.3  # white around a picture, as a part of its side


class PictureGrid(LineList):
    """Shows choices; arrows go left, right, up and down through them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setViewMode(QListWidget.ViewMode.IconMode)
        self.setMovement(QListWidget.Movement.Static)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setWordWrap(True)
        # Cells are all of one size, so no line has to be measured.
        self.setItemDelegate(QStyledItemDelegate(self))

    def set_side(self, side: int) -> None:
        """Show pictures of this width and height in pixels."""
        around = round(side * _AROUND)
        self.setIconSize(QSize(side, side))
        high = side + _NAME_LINES * self.fontMetrics().lineSpacing() + around
        wide = max(side + 2 * around, self.fontMetrics().averageCharWidth() * _LETTERS)
        self.setGridSize(QSize(wide, high))
        self.setMinimumHeight(high + 2 * self.frameWidth())

    def show_pictures(self, choices: Sequence[PictureChoice], icon: Callable[[str], QIcon]) -> None:
        """Show these choices, the best first; `icon` gives the picture of a source."""
        self.show_all([Line(one.source, one.alt, icon=icon(one.source)) for one in choices])
