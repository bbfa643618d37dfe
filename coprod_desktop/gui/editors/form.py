"""What every form is built from: labelled fields that tell their words once the person pauses."""

from PySide6.QtCore import QEvent, QMimeData, QObject, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QTextDocumentFragment
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QSizePolicy, QSpinBox, QVBoxLayout, QWidget

from coprod_desktop.gui.a11y import announce, labelled
from coprod_desktop.gui.one_line import OneLine
from coprod_desktop.gui.theme import Theme, as_problem, as_quiet

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


class LineField(OneLine):
    """One line of words.

    Signals:
        settled: the words, once the person pauses or leaves the field
    """

    settled = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.pause = Pause(self)
        self.pause.over.connect(lambda: self.settled.emit(self.text()))
        # Dictation and other aids set the text as a whole, which Qt does not count as editing.
        self.textChanged.connect(self.pause.begin)
        self.editingFinished.connect(self.pause.end)

    def show_text(self, text: str) -> None:
        """Show words that came from elsewhere; what is being typed here stays."""
        if not self.pause.is_on and not _is_echo(text, self.text()):
            with QSignalBlocker(self):
                self.setText(text)
            self._show_beginning()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # Who comes back from another window goes on where they were.
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self._show_beginning()

    def _show_beginning(self) -> None:
        if not self.hasFocus():
            self.setCursorPosition(0)


class TextField(QPlainTextEdit):
    """Several lines of plain words; Tab goes on to the next field.

    Signals:
        settled: the words, once the person pauses or leaves the field
        text_shown: other words than those of the person came into the field
    """

    settled = Signal(str)
    text_shown = Signal()

    def __init__(self, theme: Theme, parent: QWidget, lines: int = 4) -> None:
        super().__init__(parent)
        self._theme, self._lines = theme, lines
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.pause = Pause(self)
        self.pause.over.connect(lambda: self.settled.emit(self.toPlainText()))
        self.textChanged.connect(self.pause.begin)
        theme.changed.connect(self._take_sizes)
        self._take_sizes()

    def show_text(self, text: str) -> None:
        """Show words that came from elsewhere; what is being typed here stays."""
        if not self.pause.is_on and not _is_echo(text, self.toPlainText()):
            with QSignalBlocker(self):
                self.setPlainText(text)
            self.text_shown.emit()

    def sizeHint(self) -> QSize:
        # Qt makes every such field as high as a letter, and a form of several no longer fits on a screen.
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def insertFromMimeData(self, source: QMimeData) -> None:
        # What is copied from some web pages has no plain form, and Qt would paste nothing.
        if not source.hasText() and source.hasHtml():
            self.insertPlainText(QTextDocumentFragment.fromHtml(source.html()).toPlainText())
        else:
            super().insertFromMimeData(source)

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
        self._problems: dict[QWidget, QLabel] = {}
        self._hints: dict[QWidget, str] = {}
        self._letters: dict[QWidget, int] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        theme.changed.connect(self._take_sizes)
        self._take_sizes()

    def add(self, label: str, field: QWidget, hint: str = "", letters: int = 0) -> QLabel:
        """Add a field under its label, with a quiet line that says more.

        With `letters` it is no wider than so many of them: its size shows what belongs into it. A number is as wide
        as its digits and what stands with them.
        """
        group = QVBoxLayout()
        group.setSpacing(self._theme.space(0.4))
        words = labelled(label, field, hint)
        words.setWordWrap(True)
        group.addWidget(words)
        if hint:
            more = QLabel(hint)
            more.setWordWrap(True)
            as_quiet(more)
            group.addWidget(more)
        self._place(field, group, letters)
        self._hints[field] = hint
        self._problems[field] = problem = QLabel(self)
        problem.setWordWrap(True)
        problem.hide()
        as_problem(problem)
        group.addWidget(problem)
        self._column.addLayout(group)
        return words

    def _place(self, field: QWidget, group: QVBoxLayout, letters: int) -> None:
        row = QHBoxLayout()
        if isinstance(field, QSpinBox):
            field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            row.addWidget(field)
            row.addStretch(1)
            group.addLayout(row)
        elif letters:
            row.addWidget(field, 1)
            row.addStretch()
            group.addLayout(row)
            self._letters[field] = letters
            self._take_sizes()
        else:
            group.addWidget(field)

    def tell_problem(self, field: QWidget, words: str) -> None:
        """Say under a field what is wrong with it; "" when nothing is."""
        problem = self._problems[field]
        if words and words != problem.text():
            announce(self.window(), words)
        problem.setText(words)
        problem.setVisible(bool(words))
        # Who comes back to the field by ear hears what is wrong with it, as others see it.
        field.setAccessibleDescription(words or self._hints[field])

    def problem_with(self, field: QWidget) -> str:
        """Return what is said to be wrong with a field, "" when nothing is."""
        return self._problems[field].text()

    def add_plain(self, widget: QWidget) -> None:
        """Add something that needs no label."""
        self._column.addWidget(widget)

    def _take_sizes(self) -> None:
        self._column.setSpacing(self._theme.space(1.5))
        for field, letters in self._letters.items():
            field.setMaximumWidth(self.fontMetrics().averageCharWidth() * letters + self._theme.space(2))


class _Wheel(QObject):
    """Takes the mouse wheel away from a field that does not have the focus, and leaves it to the page."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is not QEvent.Type.Wheel or not isinstance(watched, QWidget) or watched.hasFocus():
            return False
        event.ignore()
        return True


def keep_from_wheel(field: QWidget) -> None:
    """Let the wheel scroll the page past a choice or a number, and not change it unnoticed."""
    field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    field.installEventFilter(_Wheel(field))


def _is_echo(text: str, typed: str) -> bool:
    """Say whether a meeting gives back what was typed: without the space that the next word will need."""
    return text == typed or text == typed.strip()
