"""One word with all that is known about it, and what can be done with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from coprod_desktop.gui.a11y import in_tab_order
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.theme import SUBHEADING, Theme, as_problem, as_quiet
from coprod_desktop.language.entry import Entry
from coprod_desktop.strings import say


class EntryView(QWidget):
    """The meaning of a word; nothing is shown while there is no word.

    Signals:
        listen_asked: the words to read aloud
        copy_asked: the words to put on the clipboard
        see_asked: another term to look up
        change_asked, delete_asked: the Entry, which is one of people's own
        mark_asked: the Entry, which is never marked for this person, is to be marked again
    """

    listen_asked = Signal(str)
    copy_asked = Signal(str)
    see_asked = Signal(str)
    change_asked = Signal(object)
    delete_asked = Signal(object)
    mark_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.entry: Entry | None = None
        self.term, self.meaning, self.review, self.more = (PlainLabel(self) for _ in range(4))
        self.review.setText(say("gui.look_up.needs_review"))
        as_problem(self.review)
        as_quiet(self.more)
        for label in (self.term, self.meaning, self.more):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._see_also = QLabel(say("gui.look_up.see_also_title"), self)
        self._others, self._buttons = FlowLayout(), FlowLayout()
        self.listen = self._button("gui.words.listen", lambda: self.listen_asked.emit(self.aloud()))
        self.copy = self._button("gui.look_up.copy", lambda: self.copy_asked.emit(self.aloud()))
        self.change = self._button("gui.look_up.change", lambda: self.change_asked.emit(self.entry))
        self.delete = self._button("gui.look_up.delete", lambda: self.delete_asked.emit(self.entry))
        self.mark = self._button("gui.choices.mark_again", lambda: self.mark_asked.emit(self.entry))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self.term, self.meaning, self.review, self.more):
            self._column.addWidget(widget)
        self._column.addLayout(self._buttons)
        self._column.addWidget(self._see_also)
        self._column.addLayout(self._others)
        theme.changed.connect(self._take_sizes)
        self._take_sizes()
        self.show_entry(None)

    def show_entry(self, entry: Entry | None, *, is_own: bool = False, is_marked: bool = True) -> None:
        """Show a word, or nothing; one of people's own can be changed and deleted."""
        self.entry = entry
        self.setVisible(entry is not None)
        self.change.setVisible(is_own)
        self.delete.setVisible(is_own)
        self.mark.setVisible(not is_marked)
        if entry is not None:
            self.term.setText(entry.term)
            self.meaning.setText(entry.meaning)
            self.review.setVisible(entry.needs_review)
            lines = "\n".join(_lines(entry))
            self.more.setText(lines)
            self.more.setVisible(bool(lines))
        self._show_others(entry.see_also if entry else ())

    def aloud(self) -> str:
        """Return the word and its meaning in one line."""
        entry = self.entry
        return say("gui.words.aloud", term=entry.term, meaning=entry.meaning) if entry else ""

    def _show_others(self, terms: tuple[str, ...]) -> None:
        while (item := self._others.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._see_also.setVisible(bool(terms))
        buttons = [self._other(term) for term in terms]
        in_tab_order(self.mark, *buttons)

    def _other(self, term: str) -> Button:
        button = Button(term.replace("&", "&&"), self)
        button.setProperty("look", "link")
        button.clicked.connect(lambda: self.see_asked.emit(term))
        self._others.addWidget(button)
        button.show()
        return button

    def _button(self, key: str, do: object) -> Button:
        button = Button(say(key), self)
        button.clicked.connect(do)
        self._buttons.addWidget(button)
        return button

    def _take_sizes(self) -> None:
        theme = self._theme
        self._column.setSpacing(theme.space(1))
        self._buttons.setSpacing(theme.space(0.75))
        self._others.setSpacing(theme.space(0.75))
        self.term.setFont(theme.font(SUBHEADING, bold=True))


def _lines(entry: Entry) -> list[str]:
    lines = [say("gui.words.easy", meaning=entry.easy_meaning)] if entry.easy_meaning else []
    if entry.short_forms:
        lines.append(say("gui.look_up.short", forms=", ".join(short.text for short in entry.short_forms)))
    if entry.say_instead:
        lines.append(say("gui.look_up.instead", words=entry.say_instead.text))
    if entry.reason:
        lines.append(entry.reason)
    if entry.nation:
        lines.append(say("gui.look_up.nation", places=", ".join(entry.nation)))
    return lines
