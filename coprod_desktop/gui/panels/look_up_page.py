"""Look up a word: search as you type, or go through the words by topic and letter; and words of our own."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal, SignalInstance
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from coprod_desktop.gui.a11y import announce, in_tab_order, labelled
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.editors.form import LineField, keep_from_wheel
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.entry_view import EntryView
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.theme import Theme, as_quiet, as_title
from coprod_desktop.language.entry import Entry
from coprod_desktop.strings import count, say

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ANY = ""


class LookUpPage(Sheet):
    """The word lists as a reference.

    Signals:
        asked: what was typed, once the person pauses
        browse_asked: the topic and the letter of the words to list, each "" for all
        listen_asked: the words to read aloud
        shown: an answer is on the page
        add_asked, bring_asked, save_asked: a word to add, a list to bring in, our list to save
    """

    asked = Signal(str)
    browse_asked = Signal(str, str)
    listen_asked = Signal(str)
    shown = Signal()
    add_asked = Signal()
    bring_asked = Signal()
    save_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._entries: tuple[Entry, ...] = ()
        self.is_own: Callable[[Entry], bool] = lambda _: False
        self.is_marked: Callable[[Entry], bool] = lambda _: True
        self._title = QLabel(say("gui.look_up.title"))
        as_title(self._title)
        self.field = LineField(self)
        self.field.settled.connect(self._ask)
        self.topic, self.letter = self._choice(), self._choice()
        self._fill(self.letter, [(say("gui.look_up.all_letters"), ANY), *((letter, letter) for letter in LETTERS)])
        self.show_topics(())
        self.said = PlainLabel()
        as_quiet(self.said)
        self.list = ShortList(self, most_lines=7)
        self.list.currentRowChanged.connect(self._show)
        self.list.setAccessibleName(say("gui.look_up.list"))
        self.view = EntryView(theme, self)
        self.term, self.meaning, self.more, self.listen = (
            self.view.term,
            self.view.meaning,
            self.view.more,
            self.view.listen,
        )
        self.view.listen_asked.connect(self.listen_asked)
        self.view.see_asked.connect(self.look_up)
        self.add, self.bring, self.save = (
            self._button(f"gui.look_up.{name}", signal)
            for name, signal in (("add", self.add_asked), ("bring", self.bring_asked), ("save", self.save_asked))
        )
        self._lay_out()
        theme.changed.connect(self._take_sizes)
        self._take_sizes()
        self.show_entries("", ())

    def look_up(self, term: str) -> None:
        """Ask for a term as if it had been typed."""
        with QSignalBlocker(self.field):  # asked once, now, and not again after a pause
            self.field.setText(term)
        self._ask(term)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_again(self) -> None:
        """Ask for what is on the page anew, after the words have changed."""
        self._ask(self.field.text())

    def show_topics(self, topics: Sequence[str]) -> None:
        """Offer these topics."""
        self._fill(self.topic, [(say("gui.look_up.all_topics"), ANY), *((topic, topic) for topic in topics)])

    def show_entries(self, query: str, entries: tuple[Entry, ...]) -> None:
        """Show what was found for a query, or the words of a topic and a letter when nothing is asked for."""
        self._entries = entries
        self.list.show_lines([entry.term for entry in entries])
        self._browsing.setVisible(not query.strip())
        self.list.setVisible(len(entries) > 1)
        self.said.setText(self._in_words(query.strip(), len(entries)))
        if query.strip():
            announce(self.window(), self.said.text())
        self._show(0)
        self.shown.emit()

    def _in_words(self, query: str, number: int) -> str:
        if query:
            return count("gui.look_up.found", number) if number else say("gui.look_up.nothing", term=query)
        if self.topic.currentData() == ANY and self.letter.currentData() == ANY:
            return say("gui.look_up.start")
        return count("gui.look_up.words", number) if number else say("gui.look_up.none_here")

    @property
    def chosen(self) -> Entry | None:
        """The entry whose meaning is shown."""
        row = max(self.list.currentRow(), 0)
        return self._entries[row] if row < len(self._entries) else None

    def _show(self, _row: int) -> None:
        entry = self.chosen
        if entry is None:
            self.view.show_entry(None)
        else:
            self.view.show_entry(entry, is_own=self.is_own(entry), is_marked=self.is_marked(entry))

    def _ask(self, query: str) -> None:
        if query.strip():
            self.asked.emit(query)
        else:
            self.browse_asked.emit(self.topic.currentData(), self.letter.currentData())

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.addWidget(labelled(say("gui.look_up.field"), self.field, say("gui.look_up.hint")))
        column.addWidget(self.field)
        self._browsing = QWidget(self)
        self._choices = FlowLayout(self._browsing)
        for key, choice in (("gui.look_up.topic", self.topic), ("gui.look_up.letter", self.letter)):
            group = QWidget(self._browsing)
            inside = QVBoxLayout(group)
            inside.setContentsMargins(0, 0, 0, 0)
            choice.setParent(group)
            inside.addWidget(labelled(say(key), choice))
            inside.addWidget(choice)
            self._choices.addWidget(group)
        self._own = FlowLayout()
        for button in (self.add, self.bring, self.save):
            self._own.addWidget(button)
        self.body.addWidget(self._title)
        self.body.addLayout(column)
        for widget in (self._browsing, self.said, self.list, self.view):
            self.body.addWidget(widget)
        self.body.addLayout(self._own)
        self.body.addStretch()
        in_tab_order(self.field, self.topic, self.letter, self.list, self.listen, self.view.copy)
        in_tab_order(
            self.view.copy, self.view.change, self.view.delete, self.view.mark, self.add, self.bring, self.save
        )

    def _choice(self) -> QComboBox:
        choice = QComboBox(self)
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        keep_from_wheel(choice)
        choice.currentIndexChanged.connect(lambda _: self._ask(self.field.text()))
        return choice

    def _fill(self, choice: QComboBox, lines: Sequence[tuple[str, str]]) -> None:
        chosen = choice.currentData()
        with QSignalBlocker(choice):
            choice.clear()
            for words, value in lines:
                choice.addItem(words, value)
            choice.setCurrentIndex(max(choice.findData(chosen), 0))

    def _button(self, key: str, asked: SignalInstance) -> Button:
        button = Button(say(key), self)
        button.clicked.connect(lambda: asked.emit())
        return button

    def _take_sizes(self) -> None:
        theme = self._theme
        self._choices.setSpacing(theme.space(1.5))
        self._own.setSpacing(theme.space(0.75))
