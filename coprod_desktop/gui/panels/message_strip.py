"""Messages that stay until they are read: seen, heard, and closed by the person."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from coprod_desktop.gui.a11y import announce
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.theme import Theme
from coprod_desktop.strings import say


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
        self.setProperty("look", "note")
        self.words = PlainLabel()
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.act = Button()
        self.act.clicked.connect(self._act)
        self.close_button = Button(say("gui.message.close"))
        self.close_button.clicked.connect(self.hide)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.act)
        self._row.addWidget(self.close_button)
        theme.changed.connect(self._take_sizes)
        self._take_sizes()
        self.hide()

    def tell(self, words: str, offer: Offer | None = None) -> None:
        """Show a message, with what can be done about it, and say it to a screen reader."""
        self.words.setText(words)
        self._offer = offer
        self.act.setText(offer.words if offer else "")
        self.act.setVisible(offer is not None)
        self.show()
        announce(self.window(), words)

    def _act(self) -> None:
        self.hide()
        if self._offer:
            self._offer.do()

    def _take_sizes(self) -> None:
        gap = self._theme.space(1)
        self._row.setContentsMargins(gap, gap, gap, gap)
        self._row.setSpacing(gap)
