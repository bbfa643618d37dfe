"""The strip that leads through the tour: the step, what to try, and how to go on."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from coprod_desktop.gui.a11y import announce
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.room_for_words import RoomForWords
from coprod_desktop.gui.theme import Theme, as_subheading
from coprod_desktop.strings import say

_LINES_FOR_ALL = 24  # of text, from top to bottom


class TourStrip(QFrame):
    """Stands above the page, so that what it speaks of can be seen and tried.

    Signals:
        stepped: 1 for the next step, -1 for the one before
        listen_asked: the words to read aloud
        closed: the person has seen enough
    """

    stepped = Signal(int)
    listen_asked = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("look", "note")
        self.title, self.words = PlainLabel(self), PlainLabel(self)
        as_subheading(self.title)
        self._buttons = FlowLayout()
        self.back = self._button("tour.back", lambda: self.stepped.emit(-1))
        self.next = self._button("tour.next", lambda: self.stepped.emit(1))
        self.listen = self._button("gui.words.listen", lambda: self.listen_asked.emit(self.aloud))
        self.close_button = self._button("tour.close", self.closed.emit)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.title)
        self._room = RoomForWords(self.words, least_lines=1)
        self._column.addWidget(self._room)
        self._column.addLayout(self._buttons)
        theme.changed.connect(self._take_sizes)
        self._take_sizes()

    @property
    def aloud(self) -> str:
        """The step as it is read aloud."""
        return f"{self.title.text()}. {self.words.text()}"

    def show_step(self, key: str, number: int, of: int) -> None:
        """Show a step and say it."""
        self.title.setText(say("tour.step", number=number, of=of, title=say(f"tour.{key}.title")))
        self.words.setText(say(f"tour.{key}.words"))
        self.back.setEnabled(number > 1)
        self.next.setVisible(number < of)
        self._room.updateGeometry()
        self.make_room()
        self.show()
        announce(self.window(), self.aloud)

    def hasHeightForWidth(self) -> bool:
        # Qt would keep the height for all the words free even where the page has hardly any room left.
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.make_room()

    def make_room(self) -> None:
        """Leave out what can be done without where the window is low."""
        is_low = self.window().height() < self.fontMetrics().lineSpacing() * _LINES_FOR_ALL
        for widget in (self.title, self.listen):
            widget.setVisible(not is_low)
        side, above = self._theme.space(2), self._theme.space(0.25 if is_low else 1)
        self._column.setContentsMargins(side, above, side, above)
        self._column.setSpacing(above)
        self.updateGeometry()

    def _button(self, key: str, do: object) -> Button:
        button = Button(say(key), self)
        button.clicked.connect(do)
        self._buttons.addWidget(button)
        return button

    def _take_sizes(self) -> None:
        self._buttons.setSpacing(self._theme.space(0.75))
        self.make_room()
