"""Buttons in as many rows as they need, and no more of the window than they should have; then they scroll."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from coprod_desktop.gui.flow_layout import CentredFlow, FlowLayout
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.theme import Theme

_MOST_OF_WINDOW, _MOST_ALONE = 0.42, 0.8
_ANY_WIDTH = 16_777_215  # Qt's own


class ButtonStrip(Sheet):
    """A strip above or below a page, or a page of its own where it is alone."""

    def __init__(self, theme: Theme, parent: QWidget, *, is_alone: bool = False) -> None:
        super().__init__(theme, parent)
        self._theme, self._most_of_window = theme, _MOST_ALONE if is_alone else _MOST_OF_WINDOW
        self._flow = CentredFlow() if is_alone else FlowLayout()
        self.body.addLayout(self._flow)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._take_sizes)
        self._take_sizes()

    def add(self, button: QWidget) -> None:
        """Add a button behind the others."""
        self._flow.addWidget(button)

    def remove(self, button: QWidget) -> None:
        """Take a button away."""
        self._flow.removeWidget(button)

    def fit(self) -> None:
        """Take the height that the buttons need now."""
        margins = self.body.contentsMargins()
        room = self.width() - margins.left() - margins.right() - 2 * self.frameWidth() - self._theme.space(0.25)
        needed = self._flow.heightForWidth(max(room, 1)) + margins.top() + margins.bottom() + 2 * self.frameWidth()
        self.setFixedHeight(min(needed + self._theme.space(0.25), round(self.window().height() * self._most_of_window)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 10, self.minimumHeight())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()  # only what is shown has its true size, in the letters of the day

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def _take_sizes(self) -> None:
        gap = self._theme.space(1)
        self._flow.setSpacing(gap)
        self.body.setContentsMargins(gap * 2, gap, gap * 2, gap)
        self._sheet_column.setMaximumWidth(_ANY_WIDTH)
        self.fit()
