"""Says that something is going on, once it takes long enough to notice, with a way to stop it."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from coprod_desktop.gui.a11y import announce
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.theme import Theme
from coprod_desktop.strings import say

_NOTICEABLE_MS = 600


class WaitingStrip(QFrame):
    """A strip above the page with what is going on and Cancel."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cancel: Callable[[], object] = lambda: None
        self.setProperty("look", "note")
        self.words = PlainLabel()
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self.cancel = Button(say("gui.message.cancel"))
        self.cancel.clicked.connect(lambda: self._cancel())
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.words, 2)
        self._row.addWidget(self._bar, 1)
        self._row.addWidget(self.cancel)
        self._timer = QTimer(self, singleShot=True, interval=_NOTICEABLE_MS)
        self._timer.timeout.connect(self._appear)
        theme.changed.connect(self._take_sizes)
        self._take_sizes()
        self.hide()

    def wait_for(self, words: str, cancel: Callable[[], object]) -> None:
        """Show these words when it takes a moment; "" when it is over."""
        self._cancel = cancel
        self.words.setText(words)
        self._bar.setRange(0, 0)
        if words:
            self._timer.start()
        else:
            self._timer.stop()
            self.hide()

    def show_progress(self, done: int, of: int) -> None:
        """Show how far it is, in parts of a hundred."""
        self._bar.setRange(0, 100)
        self._bar.setValue(100 * done // max(1, of))

    def _appear(self) -> None:
        self.show()
        announce(self.window(), self.words.text())

    def _take_sizes(self) -> None:
        gap = self._theme.space(1)
        self._row.setContentsMargins(gap, gap, gap, gap)
        self._row.setSpacing(gap)
