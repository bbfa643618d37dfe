"""Messages that stay until they are read: seen, heard, and closed by the person."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QSizePolicy, QWidget

from coprod_desktop.gui.a11y import announce
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.room_for_words import RoomForWords
from coprod_desktop.gui.theme import Theme
from coprod_desktop.strings import say

_LETTERS_FOR_ONE_ROW = 75  # across; with less, the buttons stand below the words
_LETTERS_FOR_TWO_OFFERS = 130


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that can be done about a message: the words on its button, and what they do."""

    words: str
    do: Callable[[], object]


class MessageStrip(QFrame):
    """A strip above the page with one message, perhaps something to do about it, and Close."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._offer: Offer | None = None
        self._further: Offer | None = None
        self.setProperty("look", "note")
        self.words = PlainLabel()
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.act = Button()
        self.act.clicked.connect(self._act)
        self.act_further = Button()
        self.act_further.clicked.connect(self._act_further)
        self.act_further.hide()
        self.close_button = Button(say("gui.message.close"))
        self.close_button.clicked.connect(self.hide)
        self._room = RoomForWords(self.words)
        self._buttons = FlowLayout()
        self._buttons.addWidget(self.act)
        self._buttons.addWidget(self.act_further)
        self._buttons.addWidget(self.close_button)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.addWidget(self._room, 1)
        self._box.addLayout(self._buttons)
        theme.changed.connect(self._take_sizes)
        self._take_sizes()
        self.hide()

    def tell(self, words: str, offer: Offer | None = None, further: Offer | None = None) -> None:
        """Show a message, with what can be done about it, and say it to a screen reader."""
        self.words.setText(words)
        self._offer, self._further = offer, further
        for button, one in ((self.act, offer), (self.act_further, further)):
            button.setText(one.words if one else "")
            button.setVisible(one is not None)
        self._place_buttons()
        self._room.updateGeometry()
        self.show()
        announce(self.window(), words)

    @property
    def can_act(self) -> bool:
        """Whether something can be done about the message."""
        return self._offer is not None

    def hasHeightForWidth(self) -> bool:
        # Qt would keep the height for all the words free even where the page has hardly any room left.
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_buttons()

    def _place_buttons(self) -> None:
        letters = _LETTERS_FOR_TWO_OFFERS if self._further else _LETTERS_FOR_ONE_ROW
        is_wide = self.width() > self.fontMetrics().averageCharWidth() * letters
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._box.setDirection(beside if is_wide or self._offer is None else below)

    def _act(self) -> None:
        self.hide()
        if self._offer:
            self._offer.do()

    def _act_further(self) -> None:
        # The message stays: what can be done first is still to be done.
        if self._further:
            self._further.do()

    def _take_sizes(self) -> None:
        gap = self._theme.space(1)
        self._box.setContentsMargins(gap, gap, gap, gap)
        self._box.setSpacing(gap)
        self._buttons.setSpacing(gap)
