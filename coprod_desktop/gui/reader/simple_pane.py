"""One thing at a time: something in the middle, and large buttons below it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from coprod_desktop.gui.reader.button_strip import ButtonStrip
from coprod_desktop.gui.reader.picture_button import PictureButton
from coprod_desktop.gui.theme import Theme, as_title

_LINES_FOR_HEADING = 15  # of text, in the window


class SimplePane(QWidget):
    """What the simple view shows at a time; where only a heading is, the buttons are as large as can be."""

    def __init__(self, theme: Theme, parent: QWidget, middle: QWidget | str) -> None:
        super().__init__(parent)
        self._theme, self._is_alone = theme, isinstance(middle, str)
        self._heading = QLabel(middle if isinstance(middle, str) else "", self)
        self._heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        as_title(self._heading)
        self.buttons: dict[str, PictureButton] = {}
        self._strip = ButtonStrip(theme, self, is_alone=self._is_alone)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if isinstance(middle, QWidget):
            column.addWidget(middle, 1)
            column.addWidget(self._strip)
        else:
            column.addStretch(2)
            column.addWidget(self._heading)
            column.addWidget(self._strip)
            column.addStretch(3)
        theme.changed.connect(self.fit)

    def add(self, key: str, drawing: str, words: str, do: Callable[[], object]) -> PictureButton:
        """Add a button."""
        button = PictureButton(drawing, words, self._theme, self, is_huge=self._is_alone)
        button.clicked.connect(lambda _=False: do())
        self._strip.add(button)
        self.buttons[key] = button
        return button

    def add_key(self, key: Qt.Key, do: Callable[[], object], *, is_everywhere: bool = False) -> None:
        """Do something when a key is pressed on a button, or everywhere in the pane."""
        shortcut = QShortcut(QKeySequence(key), self if is_everywhere else self._strip, do)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def take_away(self, key: str) -> None:
        """Take a button away again."""
        button = self.buttons.pop(key)
        self._strip.remove(button)
        button.hide()
        button.deleteLater()

    def fit(self) -> None:
        """Give the buttons the height that they need, and the rest to what is in the middle."""
        # Where there is little room it goes to the buttons: they say the same, with pictures.
        has_room = self.window().height() > self.fontMetrics().lineSpacing() * _LINES_FOR_HEADING
        self._heading.setVisible(self._is_alone and has_room)
        self._heading.setContentsMargins(0, 0, 0, self._theme.space(1))
        for button in self.buttons.values():
            button.take_size()
            button.setMinimumHeight(0)
        high = max((button.sizeHint().height() for button in self.buttons.values()), default=0)
        for button in self.buttons.values():
            button.setMinimumHeight(high)  # names of one line and of two stand in one row
        self._strip.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
