"""The Start page: four plain choices, and what was open before."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from coprod_desktop.gui.button import Button
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.theme import SUBHEADING, Theme, as_heading, as_quiet, as_title
from coprod_desktop.strings import say

CHOICES = {
    "read_paper": "book-open",
    "new_meeting": "users-three",
    "make_easy_read": "image-square",
    "look_up": "magnifying-glass",
}
_WIDE_ENOUGH = 52  # letters across, below which the cards stand in one column


class ChoiceCard(Button):
    """A large button: a picture, what it does, and a line that says more."""

    def __init__(self, key: str, icon_name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self._icon_name, self._theme = icon_name, theme
        self.setProperty("look", "card")
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(say(f"gui.start.{key}"))
        self.setAccessibleDescription(say(f"gui.start.{key}.more"))
        self._picture = QLabel(self)
        self._picture.setProperty("look", "badge")
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = QLabel(say(f"gui.start.{key}"), self)
        self._more = QLabel(say(f"gui.start.{key}.more"), self)
        as_quiet(self._more)
        for label in (self._title, self._more):
            label.setWordWrap(True)
        words = QVBoxLayout()
        words.addWidget(self._title)
        words.addWidget(self._more)
        words.addStretch()
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(words, 1)
        for label in (self._picture, self._title, self._more):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.take_look()

    def take_look(self) -> None:
        """Follow the theme's sizes and colours."""
        theme, margin = self._theme, self._theme.space(1.5)
        self._row.setContentsMargins(margin, margin, margin, margin)
        self._row.setSpacing(theme.space(1.5))
        self._title.setFont(theme.font(SUBHEADING * 1.05, bold=True))
        side = theme.icon_size(2.2)
        picture = theme.icon(self._icon_name, scale=2.2, colour=theme.colours.accent)
        self._picture.setPixmap(picture.pixmap(QSize(side, side)))
        self._picture.setFixedSize(QSize(side, side) * 1.6)

    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._row.minimumSize()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._row.heightForWidth(width)


class StartPage(Sheet):
    """What people see first.

    Signals:
        chosen: the key of a choice in CHOICES, or "open_meeting", or "simple_view"
        file_chosen: the path of a recent file
    """

    chosen = Signal(str)
    file_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._title = QLabel(say("gui.start.title"))
        self._title.setWordWrap(True)
        as_title(self._title)
        self._intro = QLabel(say("gui.start.intro"))
        self._intro.setWordWrap(True)
        as_quiet(self._intro)
        self.cards = {key: ChoiceCard(key, icon, theme, self) for key, icon in CHOICES.items()}
        for key, card in self.cards.items():
            card.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
        self._grid = QGridLayout()
        self._columns = 0
        self._recent_title = QLabel(say("gui.start.recent"))
        as_heading(self._recent_title)
        self._recent = QVBoxLayout()
        self.open_meeting = Button(say("gui.start.open_meeting"))
        self.open_meeting.clicked.connect(lambda: self.chosen.emit("open_meeting"))
        self.simple_view = Button(say("reader.simple.view"))
        self.simple_view.clicked.connect(lambda: self.chosen.emit("simple_view"))
        self._others = FlowLayout()
        self._others.addWidget(self.open_meeting)
        self._others.addWidget(self.simple_view)
        for widget in (self._title, self._intro):
            self.body.addWidget(widget)
        self.body.addLayout(self._grid)
        self._place_cards()  # now, so that a screen reader comes to them before what stands below
        self.body.addLayout(self._others)
        self.body.addWidget(self._recent_title)
        self.body.addLayout(self._recent)
        self.body.addStretch()
        theme.changed.connect(self._take_look)
        self._take_look()
        self.show_recent(())

    def show_recent(self, paths: Iterable[Path]) -> None:
        """List files that were open before; none is shown when there are none."""
        while (item := self._recent.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        shown = list(paths)
        self._recent_title.setVisible(bool(shown))
        for path in shown:
            button = Button(say("gui.start.recent_file", name=path.stem, folder=path.parent.name).replace("&", "&&"))
            button.setProperty("look", "link")
            button.clicked.connect(lambda _=False, path=path: self.file_chosen.emit(str(path)))
            self._recent.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_cards()

    def _take_look(self) -> None:
        self._grid.setSpacing(self._theme.space(1.5))
        self._others.setSpacing(self._theme.space(1))
        self.simple_view.setIcon(self._theme.button_icon("hand-pointing"))
        self.simple_view.setIconSize(self._theme.button_icon_size())
        for card in self.cards.values():
            card.take_look()
        self._place_cards()

    def _place_cards(self) -> None:
        letters = self.width() / max(self.fontMetrics().averageCharWidth(), 1)
        columns = 2 if letters > 2 * _WIDE_ENOUGH else 1
        if columns == self._columns:
            return
        self._columns = columns
        for place, card in enumerate(self.cards.values()):
            self._grid.addWidget(card, place // columns, place % columns)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if columns == 2 else 0)
