"""Fields on one side and the page on the other; where there is no room beside them, the page follows the fields."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.printing.page_view import PageView
from coprod_desktop.gui.theme import Theme

_SIDE_BY_SIDE = 75
"""From this width on, in spacing units, the page stands beside the fields."""


class Sides(QWidget):
    """The sheet that takes the fields, and the page."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.sheet, self.view = Sheet(theme, self), PageView(theme, self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.sheet, 1)
        self._row.addWidget(self.view, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the page to where there is room for it."""
        super().resizeEvent(event)
        is_beside = self._row.count() > 1
        if (event.size().width() >= self._theme.space(_SIDE_BY_SIDE)) is is_beside:
            return
        if is_beside:
            self._row.removeWidget(self.view)
            self.sheet.body.addWidget(self.view)
            self.view.sheet.setMinimumHeight(self.view.sheet.sizeHint().height())
        else:
            self.sheet.body.removeWidget(self.view)
            self.view.sheet.setMinimumHeight(0)
            self._row.addWidget(self.view, 1)
