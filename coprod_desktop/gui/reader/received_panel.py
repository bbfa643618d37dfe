"""What readers say about a paper, beside it: each note leads to its very sentence."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from coprod_desktop.coproduction.notes_in_words import note_in_words
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.theme import Theme, as_heading
from coprod_desktop.model.reading import Note
from coprod_desktop.strings import count, say

_MOST_LINES = 10


class ReceivedPanel(Sheet):
    """A list of notes, and the whole of the chosen one.

    Signals:
        note_chosen: the Note to show in the paper
        row_asked: the Note whose row is to be changed
        listen_asked: the words to read aloud
        closed: the person wants the paper alone
    """

    note_chosen = Signal(object)
    row_asked = Signal(object)
    listen_asked = Signal(str)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.call(say("reader.received.title"))
        self._notes: tuple[tuple[str, Note], ...] = ()
        self._title = QLabel(self)
        self._title.setWordWrap(True)
        as_heading(self._title)
        self.list = ShortList(self, most_lines=_MOST_LINES)
        self.list.setAccessibleName(say("reader.received.title"))
        self.whole = PlainLabel(self)
        self.to_row = Button(say("reader.received.to_row"), self)
        self.listen, self.close_button = Button(say("gui.words.listen"), self), Button(say("gui.message.close"), self)
        self._has_rows = False
        self._buttons = FlowLayout(gap=theme.space(0.75))
        buttons = {self.to_row: self._go_to_row, self.listen: self._listen, self.close_button: self.closed.emit}
        for button, do in buttons.items():
            button.clicked.connect(do)
            self._buttons.addWidget(button)
        for widget in (self._title, self.list, self.whole):
            self.body.addWidget(widget)
        self.body.addLayout(self._buttons)
        self.body.addStretch(1)
        self.list.currentRowChanged.connect(lambda _: self._show())
        self.list.itemClicked.connect(lambda _: self._choose())
        self.list.itemActivated.connect(lambda _: self._choose())

    def show_notes(self, notes: Sequence[tuple[str, Note]]) -> None:
        """List these notes, each with the name of its reader, "" where they gave none."""
        self._notes = tuple(notes)
        self._title.setText(count("reader.received.count", len(notes)))
        self.list.show_lines([_in_words(reader, note) for reader, note in notes], [note.id for _, note in notes])
        self._show()

    def offer_rows(self, *, are_there: bool) -> None:
        """Offer to go to the row of a note, in the studio, where the page shows an easy read version."""
        self._has_rows = are_there
        self._show()

    @property
    def chosen(self) -> tuple[str, Note] | None:
        """The note that is chosen."""
        row = self.list.currentRow()
        return self._notes[row] if 0 <= row < len(self._notes) else None

    def _show(self) -> None:
        chosen = self.chosen
        for widget in (self.list, self.whole, self.listen):
            widget.setVisible(chosen is not None)
        self.to_row.setVisible(chosen is not None and self._has_rows)
        if chosen is not None:
            self.whole.setText(_in_words(*chosen))

    def _choose(self) -> None:
        if self.chosen is not None:
            self.note_chosen.emit(self.chosen[1])

    def _go_to_row(self) -> None:
        if self.chosen is not None:
            self.row_asked.emit(self.chosen[1])

    def _listen(self) -> None:
        if self.chosen is not None:
            self.listen_asked.emit(_in_words(*self.chosen))


def _in_words(reader: str, note: Note) -> str:
    return say("reader.received.line", reader=reader or say("reader.received.nobody"), note=note_in_words(note))
