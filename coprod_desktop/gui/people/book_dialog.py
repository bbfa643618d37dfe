"""The address book: who to bring into the meeting, and who to take out of the book."""

import unicodedata

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog

from coprod_desktop.app.address_book import AddressBook, Known
from coprod_desktop.coproduction.people_words import line_in_words
from coprod_desktop.errors import CoprodError
from coprod_desktop.gui.a11y import labelled
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dialogs.foot import set_on_foot
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.one_line import OneLine
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.theme import as_main_action
from coprod_desktop.strings import count, say

_MANY = 5  # fewer people are seen at a glance


class BookDialog(QDialog):
    """Lists the people of the address book, those first who are not in the meeting yet.

    Signals:
        brought: the Known who is to take part
    """

    brought = Signal(object)

    def __init__(self, shell: Shell, book: AddressBook, here: frozenset[str]) -> None:
        super().__init__(shell.window_widget)
        self._shell, self._book, self._here = shell, book, set(here)
        self.setWindowTitle(say("people.book_title"))
        sheet = Sheet(shell.theme, self)
        self.words = PlainLabel(sheet)
        self.wanted = OneLine(sheet)
        self.wanted.setClearButtonEnabled(True)
        self.wanted_label = labelled(say("people.book_search"), self.wanted)
        self.wanted.textChanged.connect(lambda _: self._show_found())
        self.list = ShortList(sheet)
        self.list.setAccessibleName(say("people.book_title"))
        self.list.itemActivated.connect(lambda _: self._bring())
        for widget in (self.words, self.wanted_label, self.wanted, self.list):
            sheet.body.addWidget(widget)
        sheet.body.addStretch()
        self.bring, self.remove = Button(say("people.book_bring"), self), Button(say("people.book_remove"), self)
        as_main_action(self.bring)
        self.bring.setDefault(True)
        self.bring.clicked.connect(self._bring)
        self.remove.clicked.connect(self._remove)
        set_on_foot(self, sheet, say("gui.message.close"), self.bring, self.remove)
        self.resize(comfortable(self, shell.theme, 60, 50))
        self._show()

    def _chosen(self) -> Known | None:
        return next((one for one in self._book.people if one.id == self.list.chosen_key), None)

    def _show(self) -> None:
        is_anybody = bool(self._book.people)
        for widget in (self.wanted, self.wanted_label):
            widget.setVisible(len(self._book.people) > _MANY)
        self._show_found()
        first = self.wanted if self.wanted.isVisibleTo(self) else self.list
        (first if is_anybody else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_found(self) -> None:
        """List those whose line has all the words that are looked for, whatever their capitals and accents."""
        people = sorted(self._book.people, key=lambda one: one.id in self._here)
        wanted = _plain(self.wanted.text()).split()
        lines = {one.id: self._line(one) for one in people}
        found = {key: line for key, line in lines.items() if all(word in _plain(line) for word in wanted)}
        self.list.show_lines(list(found.values()), list(found))
        self.list.setVisible(bool(found))
        self.words.setText(self._told(len(people), len(found)))
        for button in (self.bring, self.remove):
            button.setEnabled(bool(found))

    def _told(self, number: int, found: int) -> str:
        if not number:
            return say("people.book_empty")
        if found != number:
            return count("people.book_found", found)
        return count("people.book_shared" if self._shell.shares_people else "people.book_words", number)

    def _line(self, one: Known) -> str:
        line = line_in_words(one.person, one.record)
        return say("people.book_here", line=line) if one.id in self._here else line

    def _bring(self) -> None:
        if (chosen := self._chosen()) is not None and chosen.id not in self._here:
            self._here.add(chosen.id)
            self.brought.emit(chosen)
            self._show()

    def _remove(self) -> None:
        if (chosen := self._chosen()) is not None:
            try:
                self._book.remove(chosen.id)
            except CoprodError as error:
                self.words.setText(say(error.says, **error.facts))
                return
            self._show()


def _plain(text: str) -> str:
    """Return a text as people type it who leave accents and capitals out."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(one for one in letters if not unicodedata.combining(one))
