"""Finding words in a paper."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from coprod_desktop.gui.a11y import announce, labelled
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.one_line import OneLine
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.theme import Theme
from coprod_desktop.strings import say


class FindBar(QFrame):
    """A field, and buttons to go from place to place.

    Signals:
        asked: the words to look for, and whether to look back
        left: the person wants the paper alone
        changed: the bar has come or gone
    """

    asked = Signal(str, bool)
    left = Signal()
    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("look", "bar")
        self.field = OneLine(self)
        self.label: QLabel = labelled(say("reader.find.label"), self.field)
        self.field.returnPressed.connect(lambda: self.ask(is_back=False))
        self.next = Button(say("reader.find.next"), self)
        self.next.clicked.connect(lambda: self.ask(is_back=False))
        self.before = Button(say("reader.find.before"), self)
        self.before.clicked.connect(lambda: self.ask(is_back=True))
        self.close_button = Button(say("gui.message.close"), self)
        self.close_button.clicked.connect(self.left)
        self.said = PlainLabel(self)
        self.said.hide()
        self._flow = FlowLayout()
        for widget in (self.label, self.field, self.next, self.before, self.close_button):
            self._flow.addWidget(widget)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._flow)
        self._column.addWidget(self.said)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.left.emit)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        theme.changed.connect(self._take_sizes)
        self._take_sizes()
        self.hide()

    def open(self) -> None:
        """Show the bar with the focus in its field, ready to be written over."""
        self.show()
        # First the focus and then the selection: the other way round, a screen reader says nothing.
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.changed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.changed.emit()

    def ask(self, *, is_back: bool) -> None:
        """Look for the words in the field, or open the bar where there are none."""
        if words := self.field.text().strip():
            self.asked.emit(words, is_back)
        else:
            self.open()

    def tell(self, words: str) -> None:
        """Say what came of looking."""
        self.said.setText(words)
        self.said.setVisible(bool(words))
        if words:
            announce(self.window(), words)

    def _take_sizes(self) -> None:
        self._flow.setSpacing(self._theme.space(0.75))
        side = self._theme.space(1.5)
        self._column.setContentsMargins(side, self._theme.space(0.5), side, self._theme.space(0.5))
        self.field.setMinimumWidth(self.fontMetrics().averageCharWidth() * 16)
