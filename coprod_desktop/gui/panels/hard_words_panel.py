"""The hard words of a paper, one by one, with what they mean."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from coprod_desktop.checker import HardWord
from coprod_desktop.gui.panels.decided_words import DecidedWords
from coprod_desktop.gui.panels.listed_sheet import ListedSheet
from coprod_desktop.gui.panels.word_choices import WordChoices
from coprod_desktop.gui.theme import Theme
from coprod_desktop.model.finding import Finding
from coprod_desktop.strings import count, say


class HardWordsPanel(ListedSheet):
    """A list of the hard words beside a paper, and the meaning of the chosen one; with choices, if it may be changed.

    `place` is the finding that the choices are about: the one that was clicked, or where the word stands first.
    `has_moved_on` tells that the word that was chosen is gone, and the next one is chosen in its place.

    Signals:
        word_chosen: the Finding at which the chosen word stands first
        place_asked: the Finding whose place the person wants to see
    """

    word_chosen = Signal(object)
    place_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(say("gui.words.list"), theme, parent)
        self._words: tuple[HardWord, ...] = ()
        self._is_begun = self._can_decide = self.has_moved_on = False
        self.place: Finding | None = None
        self.list.currentRowChanged.connect(self._begin)
        self.list.itemActivated.connect(lambda _: self._emit_chosen())
        self.list.itemClicked.connect(lambda _: self._emit_chosen())
        self.listen.clicked.connect(self._listen)
        self.show_place.clicked.connect(self._ask_for_place)
        self.choices, self.decided = WordChoices(theme, self), DecidedWords(theme, self)
        self.body.addWidget(self.choices)
        self.body.addWidget(self.decided)
        self.body.addStretch(1)
        self.show_words(())

    def show_words(self, words: Sequence[HardWord]) -> None:
        """List these words, in reading order."""
        self._is_begun = self._is_begun and bool(self._words)
        before = self.chosen.term if self.chosen else ""
        self._words = tuple(words)
        self.title.setText(count("gui.words.title", len(words)) if words else say("gui.words.none"))
        focus = QApplication.focusWidget()
        had_focus = focus is not None and self.isAncestorOf(focus)
        self.list.show_lines([word.shown for word in self._words], [word.term for word in self._words])
        for row, word in enumerate(self._words):
            self.list.item(row).setData(Qt.ItemDataRole.AccessibleDescriptionRole, word.meaning)
        self.has_moved_on = self._is_begun and self.chosen is not None and self.chosen.term != before
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
            # The word that came in the place of a decided one has not been looked at yet.
            by = 0 if self.has_moved_on and by > 0 else by
            row = self.list.currentRow() + by if self._is_begun else min(0, by)
            self._is_begun, self.has_moved_on = True, False
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
        self._is_begun, self.has_moved_on = True, False
        self._show_meaning(row)

    def _show_meaning(self, _row: int) -> None:
        word = self.chosen
        has_words = word is not None
        for widget in (self.list, self.listen, self.show_place, self.heading, self.about):
            widget.setVisible(has_words)
        self.quiet.setVisible(bool(word and word.easy_meaning and word.easy_meaning != word.meaning))
        self.choices.setVisible(has_words and self._can_decide)
        self.place = word.first if word else None
        if word:
            self.choices.show_word(word)
            self.heading.setText(word.shown)
            self.about.setText(word.meaning)
            self.quiet.setText(say("gui.words.easy", meaning=word.easy_meaning))

    def _listen(self) -> None:
        if word := self.chosen:
            self.listen_asked.emit(say("gui.words.aloud", term=word.shown, meaning=word.meaning))

    def _ask_for_place(self) -> None:
        if word := self.chosen:
            self.place_asked.emit(word.first)

    def _emit_chosen(self) -> None:
        if word := self.chosen:
            self.word_chosen.emit(word.first)
