"""What every form is built from: labelled fields that tell their words once the person pauses."""

from PySide6.QtCore import QObject, QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from coprod_desktop.gui.a11y import labelled
from coprod_desktop.gui.theme import Theme, as_quiet

_PAUSE_MS = 300  # long enough not to fsync each letter, short enough to lose no word to a power cut


class Pause(QObject):
    """Waits until the person stops typing.

    Signals:
        over: nothing was typed for a moment, or somebody could not wait
    """

    over = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self.over)

    @property
    def is_on(self) -> bool:
        """Whether something typed has not been told yet."""
        return self._timer.isActive()

    def begin(self) -> None:
        """Note that something was typed."""
        self._timer.start()

    def end(self) -> None:
        """Do not wait any longer, if anything is waiting."""
        if self._timer.isActive():
            self._timer.stop()
            self.over.emit()

    def drop(self) -> None:
        """Forget what was typed."""
        self._timer.stop()


class LineField(QLineEdit):
    """One line of words.

    Signals:
        settled: the words, once the person pauses or leaves the field
    """

    settled = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.pause = Pause(self)
        self.pause.over.connect(lambda: self.settled.emit(self.text()))
        self.textEdited.connect(self.pause.begin)
        self.editingFinished.connect(self.pause.end)

    def show_text(self, text: str) -> None:
        """Show words that came from elsewhere; what is being typed here stays."""
        if self.text() != text and not (self.hasFocus() and self.pause.is_on):
            with QSignalBlocker(self):
                self.setText(text)


class TextField(QPlainTextEdit):
    """Several lines of plain words; Tab goes on to the next field.

    Signals:
        settled: the words, once the person pauses or leaves the field
    """

    settled = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget, lines: int = 4) -> None:
        super().__init__(parent)
        self._theme, self._lines = theme, lines
        self.setTabChangesFocus(True)
        self.pause = Pause(self)
        self.pause.over.connect(lambda: self.settled.emit(self.toPlainText()))
        self.textChanged.connect(self.pause.begin)
        theme.changed.connect(self._take_sizes)
        self._take_sizes()

    def show_text(self, text: str) -> None:
        """Show words that came from elsewhere."""
        if self.toPlainText() != text:
            with QSignalBlocker(self):
                self.setPlainText(text)
        self.pause.drop()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.pause.end()

    def _take_sizes(self) -> None:
        self.setMinimumHeight(self.fontMetrics().lineSpacing() * self._lines + self._theme.space(2))


class Form(QWidget):
    """Labels above fields, so that long words and large letters have room."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        theme.changed.connect(self._take_sizes)
        self._take_sizes()

    def add(self, label: str, field: QWidget, hint: str = "") -> QLabel:
        """Add a field under its label, with a quiet line that says more."""
        group = QVBoxLayout()
        group.setSpacing(self._theme.space(0.4))
        words = labelled(label, field, hint)
        group.addWidget(words)
        if hint:
            more = QLabel(hint, self)
            more.setWordWrap(True)
            as_quiet(more)
            group.addWidget(more)
        group.addWidget(field)
        self._column.addLayout(group)
        return words

    def add_plain(self, widget: QWidget) -> None:
        """Add something that needs no label."""
        self._column.addWidget(widget)

    def _take_sizes(self) -> None:
        self._column.setSpacing(self._theme.space(1.5))
