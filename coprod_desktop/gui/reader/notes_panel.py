"""What I want to say: cards and words about the sentence where the reader is, and everything that was said so far."""

import sys
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from coprod_desktop.coproduction.notes_in_words import note_in_words, own_words_in_words
from coprod_desktop.gui.a11y import labelled
from coprod_desktop.gui.actions import Actions
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.editors.form import TextField
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.command_button import CommandButton
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.reader.card_buttons import CardButtons
from coprod_desktop.gui.theme import Theme, as_heading, as_quiet
from coprod_desktop.model.reading import Note, Quote
from coprod_desktop.strings import count, say

_MOST_LINES = 6
_LINES_OF_SENTENCE = 3
_LINES_FOR_ROOM = 20  # of text, from the top of the panel to its foot
_NEXT = ("my_page", "tell_writers", "have_read")


class NotesPanel(Sheet):
    """Cards, a field to write in, and the notes so far.

    Signals:
        card_chosen: the Card that was pressed
        written: the words, once the person pauses
        note_chosen: the id of the note that was chosen in a list
        remove_asked: the id of the note to take away
        closed: the person wants the paper alone
    """

    card_chosen = Signal(object)
    written = Signal(str)
    note_chosen = Signal(str)
    remove_asked = Signal(str)
    closed = Signal()

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._title = QLabel(say("reader.notes.title"))
        as_heading(self._title)
        self.about = PlainLabel(self)
        self.about.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.cards = CardButtons(theme, self)
        self.cards.chosen.connect(self.card_chosen)
        self.words = TextField(theme, self, lines=3)
        self._words_label = labelled(say("reader.notes.words"), self.words)
        self.words.settled.connect(self.written)
        self._hint = QLabel(_dictation())
        self._kept = QLabel(say("reader.notes.private"))
        for label in (self._hint, self._kept):
            label.setWordWrap(True)
            as_quiet(label)
        self._hint.setVisible(bool(_dictation()))
        self.list, self._list_label = self._list("reader.notes.list")
        self.adrift, self._adrift_label = self._list("reader.notes.adrift")
        self.remove = Button(say("reader.notes.remove"), self)
        self.remove.clicked.connect(self._ask_to_remove)
        self.close_button = Button(say("gui.message.close"), self)
        self.close_button.clicked.connect(self.closed)
        self._buttons, self._next = FlowLayout(), FlowLayout()
        for button in (self.remove, self.close_button):
            self._buttons.addWidget(button)
        for key in _NEXT:
            self._next.addWidget(CommandButton(actions[key], theme, self))
        self._fill()
        theme.changed.connect(self._take_sizes)
        self._take_sizes()
        self.show_about(None, (), None)
        self.show_notes((), ())

    def show_about(
        self, quote: Quote | None, notes: Sequence[Note], note: Note | None, *, has_picture: bool = False
    ) -> None:
        """Show the sentence that cards and words are about, what was said about it, and the note that words go to."""
        self.about.setText(say("reader.notes.about", quote=quote.text) if quote else say("reader.notes.choose"))
        self.cards.setAccessibleName(f"{self._title.text()}. {self.about.text()}")
        parts: tuple[QWidget, ...] = (self.cards, self.words, self._words_label)
        for part in parts:
            part.setVisible(quote is not None)
        self._hint.setVisible(quote is not None and bool(_dictation()))
        self.cards.show_cards({one.card for one in notes}, is_about_picture=has_picture)
        self._words_label.setText(own_words_in_words(note))
        self.words.pause.end()
        self.words.show_text(note.words if note else "")
        if note is not None:
            self.list.choose(note.id)

    def show_notes(self, notes: Sequence[Note], adrift: Sequence[Note]) -> None:
        """List the notes in reading order, and those that have no place in this version."""
        for shown, label, listed in (
            (self.list, self._list_label, notes),
            (self.adrift, self._adrift_label, adrift),
        ):
            shown.show_lines([note_in_words(one) for one in listed], [one.id for one in listed])
            shown.setVisible(bool(listed))
            label.setVisible(bool(listed))
        self._list_label.setText(count("reader.notes.so_far", len(notes)))
        self.remove.setVisible(bool(notes or adrift))

    def first(self) -> QWidget:
        """Return what gets the focus when the panel opens."""
        if self.cards.isHidden():
            return self.list if self.list.count() else self.close_button
        # Who has three questions presses the same card three times.
        return self.cards.buttons[self.cards.last]

    def _list(self, key: str) -> tuple[ShortList, QLabel]:
        shown = ShortList(self, most_lines=_MOST_LINES)
        label = labelled(say(key), shown)
        label.setWordWrap(True)
        shown.itemClicked.connect(lambda _: self.note_chosen.emit(shown.chosen_key))
        shown.itemActivated.connect(lambda _: self.note_chosen.emit(shown.chosen_key))
        return shown, label

    def _fill(self) -> None:
        top: tuple[QWidget, ...] = (self._title, self.about, self.cards, self._words_label, self.words)
        below: tuple[QWidget, ...] = (self._hint, self._kept, self._list_label, self.list)
        for widget in (*top, *below, self._adrift_label, self.adrift):
            self.body.addWidget(widget)
        self.body.addLayout(self._buttons)
        self.body.addLayout(self._next)
        self.body.addStretch(1)

    def _ask_to_remove(self) -> None:
        key = self.adrift.chosen_key if self.adrift.hasFocus() or not self.list.count() else self.list.chosen_key
        if key:
            self.remove_asked.emit(key)

    def _take_sizes(self) -> None:
        for layout in (self._buttons, self._next):
            layout.setSpacing(self._theme.space(0.75))
        # Qt's own field grows as far as it can, and would push the notes so far out of sight.
        self.words.setMaximumHeight(self.words.minimumHeight())
        self._keep_cards_in_place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_cards_in_place()

    def _keep_cards_in_place(self) -> None:
        """Keep room for a longer sentence, so that a card stays under the mouse from one sentence to the next."""
        line = self.fontMetrics().lineSpacing()
        has_room = self.height() > line * _LINES_FOR_ROOM
        self.about.setMinimumHeight(line * _LINES_OF_SENTENCE if has_room else 0)


def _dictation() -> str:
    """Return how to speak instead of typing, where the system itself offers it."""
    match sys.platform:
        case "win32":
            return say("reader.notes.speak_windows")
        case "darwin":
            return say("reader.notes.speak_mac")
        case _:
            return ""
