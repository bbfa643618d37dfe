"""A list of words that somebody sent: what is new in it, what differs, what could not be read; and taking it in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog

from coprod_desktop.app.own_words import in_words
from coprod_desktop.errors import CoprodError
from coprod_desktop.gui.a11y import labelled
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dialogs.foot import set_on_foot
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.theme import as_heading, as_main_action
from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.language import own_lists
from coprod_desktop.language.list_files import ListFile
from coprod_desktop.model.meeting import OwnWord
from coprod_desktop.strings import count, say


class BringListDialog(QDialog):
    """Compares a list with the person's own, and combines the two.

    Signals:
        taken: the lists are one now
    """

    taken = Signal()

    def __init__(self, shell: Shell, name: str, found: ListFile) -> None:
        super().__init__(shell.window_widget)
        self._shell, self._found = shell, found
        self.setWindowTitle(say("gui.bring.title"))
        compared = own_lists.compare(shell.own_words.words, found.words)
        self._sheet = Sheet(shell.theme, self)
        self.said = PlainLabel(self._sheet)
        as_heading(self.said)
        said = count("gui.bring.said", len(found.words), name=name)
        known = count("gui.bring.known", len(compared.same)) if compared.same else ""
        self.said.setText(f"{said} {known}".strip())
        self._sheet.body.addWidget(self.said)
        self.new = self._list("gui.bring.new", [_line(one.term, one.meaning) for one in compared.only_there])
        self.different = self._list(
            "gui.bring.different",
            [_both(ours, theirs) for ours, theirs in compared.different],
        )
        self.theirs = TickBox(say("gui.bring.theirs"), self._sheet)
        self.theirs.setVisible(bool(compared.different))
        self._sheet.body.addWidget(self.theirs)
        self.problems = self._list("gui.bring.problems", [in_words(one) for one in found.problems])
        self._sheet.body.addStretch()
        self.take = Button(say("gui.bring.take"), self)
        as_main_action(self.take)
        self.take.setEnabled(bool(compared.only_there or compared.different))
        self.take.clicked.connect(self._take)
        set_on_foot(self, self._sheet, say("gui.own_word.cancel"), self.take)
        self.resize(comfortable(self, shell.theme, 70, 75))

    def _list(self, key: str, lines: list[str]) -> ShortList:
        shown = ShortList(self._sheet, most_lines=6)
        label = labelled(say(key), shown)
        label.setWordWrap(True)
        shown.show_lines(lines)
        for widget in (label, shown):
            self._sheet.body.addWidget(widget)
            widget.setVisible(bool(lines))
        return shown

    def _take(self) -> None:
        own = self._shell.own_words
        try:
            own.put_all(own_lists.combine(own.words, self._found.words, theirs_win=self.theirs.isChecked()))
        except CoprodError as error:
            self._shell.tell_error(error)
            return
        self.taken.emit()
        self.accept()


def _line(term: str, meaning: str) -> str:
    return say("gui.words.aloud", term=term, meaning=meaning)


def _both(ours: OwnWord, theirs: OwnWord) -> str:
    """Return what two lists say about one word, where they differ."""
    fields = own_lists.what_differs(ours, theirs)
    said = ["; ".join(getattr(one, name).rstrip(". ") or "–" for name in fields) for one in (ours, theirs)]
    return say("gui.bring.both", term=ours.term, ours=f"{said[0]}.", theirs=f"{said[1]}.")
