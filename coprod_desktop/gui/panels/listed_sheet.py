"""A list beside a paper, and below it what is said about the chosen line, with Listen, its place and a way to close."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from coprod_desktop.gui.button import Button
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.theme import SUBHEADING, Theme, as_heading, as_quiet
from coprod_desktop.strings import say

_LINES = 6  # of the list, so that what is said about the chosen one is seen below it
_LINES_WHERE_LOW = 2
_LINES_FOR_ALL = 18  # of text, from the top of the panel to its foot


class ListedSheet(Sheet):
    """Subclasses fill the list, show what is chosen, and add what else can be done with it to `body`.

    Below the list stand the chosen words themselves, what they mean or what is wrong, and more in quieter letters.

    Signals:
        listen_asked: the words to read aloud
        closed: the person wants the paper alone
    """

    listen_asked = Signal(str)
    closed = Signal()

    def __init__(self, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.call(name)
        self._theme = theme
        self.title = QLabel(self)
        self.title.setWordWrap(True)
        as_heading(self.title)
        self.list = ShortList(self, _LINES)
        self.list.setAccessibleName(name)
        self.heading, self.about, self.quiet = PlainLabel(self), PlainLabel(self), PlainLabel(self)
        for label in (self.heading, self.about, self.quiet):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        as_quiet(self.quiet)
        self.listen = Button(say("gui.words.listen"), self)
        self.show_place = Button(say("gui.words.show_place"), self)
        self.close_button = Button(say("gui.words.close"), self)
        self.close_button.clicked.connect(self.closed)
        self._buttons = FlowLayout()
        for button in (self.listen, self.show_place, self.close_button):
            self._buttons.addWidget(button)
        for widget in (self.title, self.list, self.heading, self.about, self.quiet):
            self.body.addWidget(widget)
        self.body.addLayout(self._buttons)
        theme.changed.connect(self._take_sizes)
        self._take_sizes()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_low = self.height() < self.fontMetrics().lineSpacing() * _LINES_FOR_ALL
        self.list.show_at_most(_LINES_WHERE_LOW if is_low else _LINES)

    def _take_sizes(self) -> None:
        self._buttons.setSpacing(self._theme.space(0.75))
        self.heading.setFont(self._theme.font(SUBHEADING, bold=True))
