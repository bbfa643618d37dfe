"""What I want to say, one thing at a time, in letters to be read from a tablet on the table."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout

from coprod_desktop.coproduction.my_page import Saying, card_title, card_words
from coprod_desktop.gui.a11y import announce
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.listening_ui.in_dialogs import OWN_LISTEN
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.theme import as_main_action
from coprod_desktop.strings import say

_TITLE_SCALES = (1.8, 1.1)  # usually, and in a low window
_BUTTON_SCALES = (1.5, 1.0)
_LINES_FOR_ALL = 24  # of text, from top to bottom
_CARD_SCALES = (5.0, 4.2, 3.4, 2.8, 2.3, 1.9, 1.6, 1.3, 1.1)  # the largest in which all the words are in sight
_ANY_HEIGHT = 100_000


class LargeCards(QDialog):
    """Fills the screen with one card; the arrow keys and two buttons lead on and back, Escape leaves."""

    def __init__(self, shell: Shell, sayings: Sequence[Saying]) -> None:
        super().__init__(shell.window_widget)
        self._shell, self._sayings, self._place = shell, tuple(sayings), 0
        self.setWindowTitle(say("reader.cards.title"))
        self._sheet = Sheet(shell.theme, self)
        self.title, self.words = PlainLabel(self._sheet), PlainLabel(self._sheet)
        for label in (self.title, self.words):
            self._sheet.body.addWidget(label)
        self._sheet.body.addStretch()
        self.back = Button(say("reader.cards.back"), self)
        self.next = Button(say("reader.cards.next"), self)
        self.listen = Button(say("gui.command.listen"), self)
        self.setProperty(OWN_LISTEN, True)
        self.close_button = Button(say("gui.message.close"), self)
        as_main_action(self.next)
        self._buttons = FlowLayout()
        for button, do in (
            (self.back, lambda: self.step(-1)),
            (self.next, lambda: self.step(1)),
            (self.listen, self._listen),
            (self.close_button, self.reject),
        ):
            button.clicked.connect(lambda _=False, do=do: do())
            self._buttons.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._sheet, 1)
        self._column.addLayout(self._buttons)
        for key, by in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Left, -1)):
            QShortcut(QKeySequence(key), self, lambda by=by: self.step(by))
        self.finished.connect(self.deleteLater)
        self._take_sizes()
        self._show()
        self.next.setFocus()

    def step(self, by: int) -> None:
        """Go on to the next card, or back."""
        place = min(max(self._place + by, 0), len(self._sayings) - 1)
        if place != self._place:
            self._place = place
            self._show()
            announce(self, f"{self.title.text()}. {self.words.text()}")

    def _show(self) -> None:
        saying = self._sayings[self._place]
        of = say("reader.cards.of", number=self._place + 1, of=len(self._sayings))
        self.title.setText(f"{card_title(saying, self._place + 1)} ({of})")
        self.words.setText(card_words(saying))
        self._fit()
        # A button that goes grey would take the focus with it.
        self.back.setEnabled(self._place > 0 or self.back.hasFocus())
        self.next.setEnabled(self._place + 1 < len(self._sayings) or self.next.hasFocus())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_sizes()
        self._fit()

    def _fit(self) -> None:
        """Let the words be as large as there is room for on this screen."""
        room = self._sheet.maximumViewportSize()
        margins = self._sheet.body.contentsMargins()
        # With room to spare for a scroll bar, which must not come and go with the size of the words.
        width = room.width() - margins.left() - margins.right() - self._sheet.verticalScrollBar().sizeHint().width()
        around = margins.top() + margins.bottom() + 3 * self._sheet.body.spacing()
        height = room.height() - around - self.title.heightForWidth(width)
        for scale in _CARD_SCALES:
            font = self._shell.theme.font(scale)
            if _height_of(self.words.text(), font, width) <= height:
                break
        self.words.setFont(font)

    def _listen(self) -> None:
        self._shell.listening.say(card_words(self._sayings[self._place]))

    def _take_sizes(self) -> None:
        theme = self._shell.theme
        is_low = self.height() < self.fontMetrics().lineSpacing() * _LINES_FOR_ALL
        self.title.setFont(theme.font(_TITLE_SCALES[is_low], bold=True))
        for button in (self.back, self.next, self.listen, self.close_button):
            # The style sheet sets the size of letters for all buttons; these are for a tablet on the table.
            button.setStyleSheet(f"font-size: {theme.font(_BUTTON_SCALES[is_low]).pointSizeF():.1f}pt")
        self._buttons.setSpacing(theme.space(0.5 if is_low else 1.5))
        gap = theme.space(0.5 if is_low else 2)
        self._sheet.body.setContentsMargins(gap, gap, gap, gap)
        self._column.setContentsMargins(gap, gap, gap, gap)


def _height_of(words: str, font: QFont, width: int) -> int:
    """Return how high words stand in this font, on as many lines as they need; too high where a word has no room."""
    metrics = QFontMetrics(font)
    if max(map(metrics.horizontalAdvance, words.split()), default=0) > width:
        return _ANY_HEIGHT
    return metrics.boundingRect(QRect(0, 0, width, _ANY_HEIGHT), Qt.TextFlag.TextWordWrap, words).height()
