"""Look up a word: search as you type, and read or hear what it means."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from coprod_desktop.gui.a11y import announce, labelled
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.editors.form import LineField
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.theme import SUBHEADING, Theme, as_quiet, as_title
from coprod_desktop.language.entry import Entry
from coprod_desktop.strings import count, say


class LookUpPage(Sheet):
    """The word lists as a reference.

    Signals:
        asked: what was typed, once the person pauses
        listen_asked: the words to read aloud
    """

    asked = Signal(str)
    listen_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._entries: tuple[Entry, ...] = ()
        self._title = QLabel(say("gui.look_up.title"))
        as_title(self._title)
        self.field = LineField(self)
        self.field.settled.connect(self.asked)
        self._label = labelled(say("gui.look_up.field"), self.field, say("gui.look_up.hint"))
        self.said = PlainLabel()
        as_quiet(self.said)
        self.list = ShortList(self, most_lines=7)
        self.list.currentRowChanged.connect(self._show)
        self.list.setAccessibleName(say("gui.look_up.list"))
        self.term, self.meaning, self.more = PlainLabel(), PlainLabel(), PlainLabel()
        as_quiet(self.more)
        for label in (self.term, self.meaning, self.more):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.listen = Button(say("gui.words.listen"))
        self.listen.clicked.connect(self._listen)
        field = QVBoxLayout()
        field.addWidget(self._label)
        field.addWidget(self.field)
        self.body.addWidget(self._title)
        self.body.addLayout(field)
        for widget in (self.said, self.list, self.term, self.meaning, self.more):
            self.body.addWidget(widget)
        self.body.addWidget(self.listen, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch()
        self.show_entries("", ())
        theme.changed.connect(self._take_sizes)
        self._take_sizes()

    def show_entries(self, query: str, entries: tuple[Entry, ...]) -> None:
        """Show what was found for a query."""
        self._entries = entries
        self.list.show_lines([entry.term for entry in entries])
        self.list.setVisible(len(entries) > 1)
        if not query.strip():
            self.said.setText(say("gui.look_up.start"))
        elif entries:
            self.said.setText(count("gui.look_up.found", len(entries)))
        else:
            self.said.setText(say("gui.look_up.nothing", term=query))
        if query.strip():
            announce(self.window(), self.said.text())
        self._show(0)

    @property
    def chosen(self) -> Entry | None:
        """The entry whose meaning is shown."""
        row = max(self.list.currentRow(), 0)
        return self._entries[row] if row < len(self._entries) else None

    def _show(self, _row: int) -> None:
        entry = self.chosen
        for widget in (self.term, self.meaning, self.more, self.listen):
            widget.setVisible(entry is not None)
        if entry is None:
            return
        self.term.setText(entry.term)
        self.meaning.setText(entry.meaning)
        lines = [say("gui.words.easy", meaning=entry.easy_meaning)] if entry.easy_meaning else []
        if entry.short_forms:
            lines.append(say("gui.look_up.short", forms=", ".join(short.text for short in entry.short_forms)))
        if entry.say_instead:
            lines.append(say("gui.look_up.instead", words=entry.say_instead.text))
        if entry.reason:
            lines.append(entry.reason)
        if entry.see_also:
            lines.append(say("gui.look_up.see_also", words=", ".join(entry.see_also)))
        if entry.needs_review:
            lines.append(say("gui.look_up.needs_review"))
        self.more.setText("\n".join(lines))
        self.more.setVisible(bool(lines))

    def _listen(self) -> None:
        if entry := self.chosen:
            self.listen_asked.emit(say("gui.words.aloud", term=entry.term, meaning=entry.meaning))

    def _take_sizes(self) -> None:
        theme = self._theme
        self.term.setFont(theme.font(SUBHEADING, bold=True))
