"""The simple view: the same program with fewer doors. Large buttons with picture and word, one thing at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from coprod_desktop.checker import HardWord
from coprod_desktop.coproduction.notes_in_words import card_in_words, own_words_in_words
from coprod_desktop.gui.a11y import announce, labelled
from coprod_desktop.gui.editors.form import TextField
from coprod_desktop.gui.panels.pages import Pages
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.reading_view import ReadingView
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.reader.simple_pane import SimplePane
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.theme import HEADING, TITLE
from coprod_desktop.model.document import Document, plain_text, text_blocks
from coprod_desktop.model.reading import Card, Note
from coprod_desktop.strings import count, say

_MOST_RECENT = 3
_STEP_SCALE = 1.5  # one thing at a time has room for larger letters and pictures,
_LINES_FOR_LARGER = 24  # where so many lines of usual text fit into the window
_CARD_DRAWINGS = {
    Card.AGREE: "thumb-up",
    Card.DISAGREE: "thumb-down",
    Card.NOT_CLEAR: "not-understanding",
    Card.QUESTION: "asking-a-question",
    Card.HAPPENED: "one-person",
    Card.OTHER_WORDS: "easier-words",
    Card.WRONG_PICTURE: "cross",
}


class SimplePage(QWidget):
    """Six panes, one at a time: home, the paper, a hard word, what I want to say, my page, the end.

    Signals:
        asked: the key of what was pressed: "open", "everything", "listen", "next", "back", "words", "say", "bigger",
            "home", "next_word", "paper", "again", "read", "cards", "mine", "print"
        file_chosen: the path of a recent paper
        card_chosen: the Card that was pressed
        written: words about the step, once the person pauses
    """

    asked = Signal(str)
    file_chosen = Signal(object)
    card_chosen = Signal(object)
    written = Signal(str)

    def __init__(self, shell: Shell, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = shell.theme
        self._panes = Pages(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._panes)
        self.view, self.mine_view = ReadingView(shell.theme, self), ReadingView(shell.theme, self)
        self._last_card = Card.AGREE
        self.place, self.term, self.meaning, self.about, self.end_words = (PlainLabel(self) for _ in range(5))
        self.words = TextField(shell.theme, self, lines=2)
        self._words_label = labelled(own_words_in_words(None), self.words)
        self.words.settled.connect(self.written)
        self.home = self._pane(say("gui.start.title"), ("open", "open-book"), ("everything", "more"))
        self._offered: tuple[Path, ...] = ()
        self.paper = self._pane(
            self._under(self.place, self.view),
            ("listen", "audio-version"),
            ("back", "back"),
            ("next", "forward"),
            ("words", "word-list"),
            ("say", "a-speech-bubble"),
            ("bigger", "large-print"),
            ("home", "house"),
        )
        self.word = self._pane(
            self._sheet(self.term, self.meaning),
            ("listen", "audio-version"),
            ("next_word", "forward"),
            ("paper", "open-book"),
        )
        self.cards = self._pane(self._sheet(self.about, self._words_label, self.words))
        for card, drawing in _CARD_DRAWINGS.items():
            button = self.cards.add(card.value, drawing, card_in_words(card), self._choose(card))
            button.setCheckable(True)
        for key, drawing in (("paper", "open-book"), ("mine", "sheet-of-paper")):
            self.cards.add(key, drawing, say(f"reader.simple.{key}"), self._ask(key))
        self.mine = self._pane(
            self.mine_view,
            ("listen", "audio-version"),
            ("print", "icon:printer"),
            ("cards", "a-speech-bubble"),
            ("paper", "open-book"),
        )
        self.end = self._pane(
            self._sheet(self.end_words),
            ("read", "tick"),
            ("cards", "a-speech-bubble"),
            ("mine", "sheet-of-paper"),
            ("again", "open-book"),
            ("home", "house"),
        )
        self._add_keys()
        shell.theme.changed.connect(self._take_sizes)
        self._take_sizes()

    @property
    def pane(self) -> SimplePane:
        """What is shown."""
        pane = self._panes.currentWidget()
        assert isinstance(pane, SimplePane)
        return pane

    def show_home(self, recent: Sequence[Path]) -> None:
        """Offer to open a paper, and those that were open before."""
        offered = tuple(recent[:_MOST_RECENT])
        if offered != self._offered:
            self._offered = offered
            self._offer_again()
        self._show(self.home, "open")

    def _offer_again(self) -> None:
        for key in [key for key in self.home.buttons if key != "open"]:
            self.home.take_away(key)
        for place, path in enumerate(self._offered):
            self.home.add(f"recent-{place}", "sheet-of-paper", path.stem, self._open(path))
        self.home.add("everything", "more", say("reader.simple.everything"), self._ask("everything"))

    def show_step(self, step: Document, number: int, of: int) -> None:
        """Show one step of the paper."""
        is_further = self.pane is self.paper and self.isVisible()
        self.view.show_document(step)
        self.place.setText(say("reader.simple.step", number=number, of=of))
        self._show(self.paper, "listen")
        if is_further:  # the keys stay on Next, so that a screen reader would say nothing of what is new
            announce(self.window(), ". ".join((self.place.text(), *(plain_text(one) for one in text_blocks(step)))))

    def show_words_here(self, number: int) -> None:
        """Say how many hard words there are in this step."""
        button = self.paper.buttons["words"]
        button.say(count("gui.words.count", number) if number else say("gui.words.none"))
        button.setEnabled(bool(number))
        self.paper.fit()

    def show_listening(self, words: str, *, is_heard: bool) -> None:
        """Let Listen say what it will do next."""
        for pane in (self.paper, self.word, self.mine):
            pane.buttons["listen"].say(words)
            pane.buttons["listen"].show_drawing("icon:pause" if is_heard else "audio-version")
            pane.fit()

    def show_paper(self) -> None:
        """Go back to the paper."""
        self._show(self.paper, "listen")

    def show_word(self, word: HardWord, *, has_more: bool) -> None:
        """Show a hard word and what it means, in easy words where there are some."""
        self.term.setText(word.shown)
        self.meaning.setText(word.easy_meaning or word.meaning)
        self.word.buttons["next_word"].setEnabled(has_more)
        self._show(self.word, "listen")
        announce(self.window(), f"{self.term.text()}. {self.meaning.text()}")

    def show_about(self, about: str, *, has_picture: bool) -> None:
        """Show the sentence that cards are about."""
        self.about.setText(say("reader.notes.about", quote=about))
        self.cards.buttons[Card.WRONG_PICTURE.value].setVisible(has_picture)

    def show_cards(self, held: AbstractSet[Card], note: Note | None, *, has_notes: bool) -> None:
        """Show the cards that hold, and the words of the note that was made last."""
        self.cards.buttons["mine"].setVisible(has_notes)
        if note is not None and note.card in _CARD_DRAWINGS:
            self._last_card = note.card
        for card in _CARD_DRAWINGS:
            self.cards.buttons[card.value].setChecked(card in held)
        self._words_label.setText(own_words_in_words(note))
        self.words.show_text(note.words if note else "")
        if self.pane is not self.cards:
            # Who has three questions presses the same card three times.
            self._show(self.cards, self._last_card.value)
            announce(self.window(), self.about.text())
        self.cards.fit()

    def show_mine(self, document: Document, *, has_cards: bool) -> None:
        """Show my page, and a way to its cards where there are some."""
        self.mine_view.show_document(document)
        self.mine.buttons["cards"].setVisible(has_cards)
        self._show(self.mine, "listen")

    def show_end(self, number_of_notes: int) -> None:
        """Say that the paper is at its end."""
        self.end_words.setText(say("reader.simple.end"))
        for key in ("cards", "mine"):
            self.end.buttons[key].setVisible(bool(number_of_notes))
        self._show(self.end, "read")
        announce(self.window(), self.end_words.text())

    def _add_keys(self) -> None:
        """Let Page Down and Page Up go through the paper, and Escape lead back to it, whichever button has the keys."""
        for key, name in ((Qt.Key.Key_PageDown, "next"), (Qt.Key.Key_PageUp, "back")):
            self.paper.add_key(key, self._ask(name))
        for pane in (self.word, self.cards, self.mine):
            pane.add_key(Qt.Key.Key_Escape, self._ask("paper"), is_everywhere=True)

    def _show(self, pane: SimplePane, first: str) -> None:
        is_new = pane is not self._panes.currentWidget()
        self._panes.setCurrentWidget(pane)
        pane.fit()
        focus = QApplication.focusWidget()
        # Who presses Next again and again keeps it under their finger.
        if is_new or focus is None or not pane.isAncestorOf(focus):
            pane.buttons[first].setFocus()

    def _pane(self, middle: QWidget | str, *buttons: tuple[str, str]) -> SimplePane:
        pane = SimplePane(self._theme, self, middle)
        for key, drawing in buttons:
            pane.add(key, drawing, say(f"reader.simple.{key}"), self._ask(key))
        self._panes.addWidget(pane)
        return pane

    def _ask(self, key: str) -> Callable[[], None]:
        return lambda: self.asked.emit(key)

    def _choose(self, card: Card) -> Callable[[], None]:
        return lambda: self.card_chosen.emit(card)

    def _open(self, path: Path) -> Callable[[], None]:
        return lambda: self.file_chosen.emit(path)

    def _under(self, *widgets: QWidget) -> QWidget:
        together = QWidget(self)
        column = QVBoxLayout(together)
        column.setContentsMargins(0, 0, 0, 0)
        for widget in widgets:
            column.addWidget(widget, 1 if widget is self.view else 0)
        return together

    def _sheet(self, *widgets: QWidget) -> Sheet:
        sheet = Sheet(self._theme, self)
        for widget in widgets:
            sheet.body.addWidget(widget)
        sheet.body.addStretch(1)
        return sheet

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._enlarge()

    def _enlarge(self) -> None:
        has_room = self.height() > self.fontMetrics().lineSpacing() * _LINES_FOR_LARGER
        self.view.enlarge(_STEP_SCALE if has_room else 1.0)

    def _take_sizes(self) -> None:
        theme = self._theme
        self._enlarge()
        self.place.setIndent(theme.space(3))
        self.place.setMinimumHeight(theme.space(4))
        for label, scale in (
            (self.term, TITLE),
            (self.meaning, TITLE),
            (self.about, HEADING),
            (self.end_words, TITLE),
        ):
            # Qt takes a font that was set back when the style sheet of the program is laid on anew.
            weight = "bold" if label is self.term else "normal"
            label.setStyleSheet(f"font-size: {theme.font(scale).pointSizeF():.1f}pt; font-weight: {weight}")
