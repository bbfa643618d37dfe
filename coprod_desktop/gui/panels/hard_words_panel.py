"""The hard words of a paper, one by one, with what they mean."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from coprod_desktop.checker import HardWord
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.decided_words import DecidedWords
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.panels.word_choices import WordChoices
from coprod_desktop.gui.theme import SUBHEADING, Theme, as_heading, as_quiet
from coprod_desktop.model.finding import Finding
from coprod_desktop.strings import count, say

_LINES = 6  # of the list, so that what is said about the chosen one is seen below it
_LINES_WHERE_LOW = 2
_LINES_FOR_ALL = 18  # of text, from the top of the panel to its foot


class HardWordsPanel(Sheet):
    """A list of the hard words beside a paper, and the meaning of the chosen one; with choices, if it may be changed.

    `place` is the finding that the choices are about: the one that was clicked, or where the word stands first.

    Signals:
        word_chosen: the Finding at which the chosen word stands first
        listen_asked: the words to read aloud
        place_asked: the Finding whose place the person wants to see
        closed: the person wants the paper alone
    """

    word_chosen = Signal(object)
    listen_asked = Signal(str)
    place_asked = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._words: tuple[HardWord, ...] = ()
        self._is_begun = self._can_decide = False
        self.place: Finding | None = None
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        as_heading(self._title)
        self.list = ShortList(self, _LINES)
        self.list.setAccessibleName(say("gui.words.list"))
        self.list.currentRowChanged.connect(self._begin)
        self.list.itemActivated.connect(lambda _: self._emit_chosen())
        self.list.itemClicked.connect(lambda _: self._emit_chosen())
        self.term, self.meaning, self.easy = PlainLabel(self), PlainLabel(self), PlainLabel(self)
        for label in (self.term, self.meaning, self.easy):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        as_quiet(self.easy)
        self._buttons = FlowLayout()
        self.listen = Button(say("gui.words.listen"), self)
        self.listen.clicked.connect(self._listen)
        self.show_place = Button(say("gui.words.show_place"), self)
        self.show_place.clicked.connect(self._ask_for_place)
        self.close_button = Button(say("gui.words.close"), self)
        self.close_button.clicked.connect(self.closed)
        for button in (self.listen, self.show_place, self.close_button):
            self._buttons.addWidget(button)
        self.choices, self.decided = WordChoices(theme, self), DecidedWords(theme, self)
        for widget in (self._title, self.list, self.term, self.meaning, self.easy):
            self.body.addWidget(widget)
        self.body.addLayout(self._buttons)
        self.body.addWidget(self.choices)
        self.body.addWidget(self.decided)
        self.body.addStretch(1)
        theme.changed.connect(self._take_sizes)
        self._take_sizes()
        self.show_words(())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_low = self.height() < self.fontMetrics().lineSpacing() * _LINES_FOR_ALL
        self.list.show_at_most(_LINES_WHERE_LOW if is_low else _LINES)

    def show_words(self, words: Sequence[HardWord]) -> None:
        """List these words, in reading order."""
        self._is_begun = self._is_begun and bool(self._words)
        self._words = tuple(words)
        self._title.setText(count("gui.words.title", len(words)) if words else say("gui.words.none"))
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        self.list.show_lines([word.term for word in self._words], [word.term for word in self._words])
        for row, word in enumerate(self._words):
            self.list.item(row).setData(Qt.ItemDataRole.AccessibleDescriptionRole, word.meaning)
        self._show_meaning(self.list.currentRow())
        if had_focus and not words:
            self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def let_decide(self, *, is_on: bool) -> None:
        """Offer the choices, or only meanings."""
        self._can_decide = is_on
        if not is_on:
            self.decided.show_decisions(())
        self._show_meaning(self.list.currentRow())

    def choose(self, finding: Finding) -> None:
        """Show the meaning of the word that a finding is about."""
        for row, word in enumerate(self._words):
            if word.term == finding.term:
                self._is_begun = True
                self.list.setCurrentRow(row)
                self.place = finding
                return

    def step(self, by: int) -> None:
        """Go to the next word (1) or the one before (-1) and show where it stands; begin at the first or the last."""
        if self._words:
            row = self.list.currentRow() + by if self._is_begun else min(0, by)
            self._is_begun = True
            self.list.setCurrentRow(row % len(self._words))
            self._emit_chosen()

    @property
    def words(self) -> tuple[HardWord, ...]:
        """The words that are listed."""
        return self._words

    @property
    def chosen(self) -> HardWord | None:
        """The word whose meaning is shown."""
        row = self.list.currentRow()
        return self._words[row] if 0 <= row < len(self._words) else None

    def _begin(self, row: int) -> None:
        self._is_begun = True
        self._show_meaning(row)

    def _show_meaning(self, _row: int) -> None:
        word = self.chosen
        has_words = word is not None
        for widget in (self.list, self.listen, self.show_place, self.term, self.meaning):
            widget.setVisible(has_words)
        self.easy.setVisible(bool(word and word.easy_meaning))
        self.choices.setVisible(has_words and self._can_decide)
        self.place = word.first if word else None
        if word:
            self.choices.show_word(word)
            self.term.setText(word.term)
            self.meaning.setText(word.meaning)
            self.easy.setText(say("gui.words.easy", meaning=word.easy_meaning))

    def _listen(self) -> None:
        if word := self.chosen:
            self.listen_asked.emit(say("gui.words.aloud", term=word.term, meaning=word.meaning))

    def _ask_for_place(self) -> None:
        if word := self.chosen:
            self.place_asked.emit(word.first)

    def _emit_chosen(self) -> None:
        if word := self.chosen:
            self.word_chosen.emit(word.first)

    def _take_sizes(self) -> None:
        theme = self._theme
        self._buttons.setSpacing(theme.space(0.75))
        self.term.setFont(theme.font(SUBHEADING, bold=True))
