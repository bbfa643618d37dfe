"""One thing at a time: something in the middle, and large buttons below it."""

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.reader.picture_button import PictureButton
from coprod_desktop.gui.theme import Theme

_MOST_OF_HEIGHT = 0.45  # for the buttons; more of them scroll


class SimplePane(QWidget):
    """What the simple view shows at a time."""

    def __init__(self, theme: Theme, parent: QWidget, middle: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._middle = theme, middle
        self.buttons: dict[str, PictureButton] = {}
        self._flow = FlowLayout()
        self._below = Sheet(theme, self)
        self._below.body.addLayout(self._flow)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        if middle is not None:
            self._column.addWidget(middle, 1)
        self._column.addWidget(self._below, 0 if middle is not None else 1)
        theme.changed.connect(self._take_sizes)
        self._take_sizes()

    def add(self, key: str, drawing: str, words: str, do: Callable[[], object]) -> PictureButton:
        """Add a button."""
        button = PictureButton(drawing, words, self._theme, self)
        button.clicked.connect(lambda _=False: do())
        self._flow.addWidget(button)
        self.buttons[key] = button
        return button

    def take_away(self, key: str) -> None:
        """Take a button away again."""
        button = self.buttons.pop(key)
        self._flow.removeWidget(button)
        button.hide()
        button.deleteLater()

    def fit(self) -> None:
        """Give the buttons the height that they need, and the rest to what is in the middle."""
        for button in self.buttons.values():
            button.take_size()
        if self._middle is not None:
            margins = self._below.body.contentsMargins()
            width = self.width() - margins.left() - margins.right() - self._theme.space(1)
            needed = self._flow.heightForWidth(max(width, 1)) + margins.top() + margins.bottom()
            frame = 2 * self._below.frameWidth() + self._theme.space(0.75)
            self._below.setFixedHeight(min(needed + frame, round(self.height() * _MOST_OF_HEIGHT)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def _take_sizes(self) -> None:
        gap = self._theme.space(1)
        self._flow.setSpacing(gap)
        self._below.body.setContentsMargins(gap * 2, gap, gap * 2, gap)
        self.fit()
