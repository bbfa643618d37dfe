"""Messages that stay until they are read: seen, heard, and closed by the person."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from coprod_desktop.gui.a11y import announce
from coprod_desktop.gui.theme import Theme
from coprod_desktop.strings import say


class MessageStrip(QFrame):
    """A strip above the page with one message, perhaps one thing to do about it, and Close."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._do: Callable[[], object] | None = None
        self.setProperty("look", "note")
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.act = QPushButton()
        self.act.clicked.connect(self._act)
        self.close_button = QPushButton(say("gui.message.close"))
        self.close_button.clicked.connect(self.hide)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.act)
        self._row.addWidget(self.close_button)
        theme.changed.connect(self._take_sizes)
        self._take_sizes()
        self.hide()

    def tell(self, words: str, *, act: str = "", do: Callable[[], object] | None = None) -> None:
        """Show a message and say it to a screen reader; `act` names a button that does `do`."""
        self.words.setText(words)
        self.act.setText(act)
        self.act.setVisible(bool(act))
        self._do = do
        self.show()
        announce(self.window(), words)

    def _act(self) -> None:
        self.hide()
        if self._do:
            self._do()

    def _take_sizes(self) -> None:
        gap = self._theme.space(1)
        self._row.setContentsMargins(gap, gap, gap, gap)
        self._row.setSpacing(gap)
