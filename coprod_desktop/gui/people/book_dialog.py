"""The address book: who to bring into the meeting, and who to take out of the book."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout

from coprod_desktop.app.address_book import AddressBook, Known
from coprod_desktop.coproduction.people_words import line_in_words
from coprod_desktop.errors import CoprodError
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.theme import as_main_action
from coprod_desktop.strings import count, say


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
        self.list = ShortList(sheet)
        self.list.setAccessibleName(say("people.book_title"))
        self.list.itemActivated.connect(lambda _: self._bring())
        for widget in (self.words, self.list):
            sheet.body.addWidget(widget)
        sheet.body.addStretch()
        self.bring, self.remove = Button(say("people.book_bring"), self), Button(say("people.book_remove"), self)
        as_main_action(self.bring)
        self.bring.clicked.connect(self._bring)
        self.remove.clicked.connect(self._remove)
        buttons = QDialogButtonBox(self)
        for button in (self.bring, self.remove):
            buttons.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(Button(say("gui.message.close"), self), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(sheet, 1)
        column.addWidget(buttons)
        self.finished.connect(self.deleteLater)
        self.resize(comfortable(self, shell.theme, 60, 50))
        self._show()

    def _chosen(self) -> Known | None:
        return next((one for one in self._book.people if one.id == self.list.chosen_key), None)

    def _show(self) -> None:
        people = sorted(self._book.people, key=lambda one: one.id in self._here)
        self.list.show_lines([self._line(one) for one in people], [one.id for one in people])
        self.list.setVisible(bool(people))
        self.words.setText(count("people.book_words", len(people)) if people else say("people.book_empty"))
        for button in (self.bring, self.remove):
            button.setEnabled(bool(people))
        (self.list if people else self).setFocus(Qt.FocusReason.OtherFocusReason)

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
