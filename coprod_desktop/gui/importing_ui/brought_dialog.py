"""The files that came with an email, as a list from which one can be opened as a paper."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from coprod_desktop.gui.a11y import labelled
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dialogs.foot import set_on_foot
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.theme import Theme, as_heading, as_main_action
from coprod_desktop.importing import Brought
from coprod_desktop.strings import count, say


class BroughtDialog(QDialog):
    """Shows what came with an email; papers come first.

    Signals:
        open_asked: the number of the file that is to be opened
    """

    open_asked = Signal(int)

    def __init__(self, brought: Sequence[Brought], theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("mail.title"))
        title = PlainLabel(self)
        title.setText(count("mail.count", len(brought)))
        as_heading(title)
        words = PlainLabel(self)
        words.setText(say("mail.intro"))
        self.list = ShortList(self)
        in_order = sorted(brought, key=lambda one: not one.is_paper)
        # What we cannot open has no key, so that it can be read in the list but not opened.
        keys = [str(one.number) if one.is_paper else "" for one in in_order]
        self.list.show_lines([say(f"mail.{_kind(one)}", name=one.name) for one in in_order], keys)
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(lambda _: self._ask())
        self.list.currentRowChanged.connect(lambda _: self._show_whether_it_opens())
        self.open_button = Button(say("mail.open"), self)
        as_main_action(self.open_button)
        self.open_button.clicked.connect(self._ask)
        body = Sheet(theme, self)
        for widget in (title, words, labelled(say("mail.list"), self.list), self.list):
            body.body.addWidget(widget)
        body.body.addStretch(1)
        set_on_foot(self, body, say("gui.message.close"), self.open_button)
        self._show_whether_it_opens()
        self.resize(comfortable(self, theme, 66, 48))
        self.list.setFocus()

    def _show_whether_it_opens(self) -> None:
        self.open_button.setEnabled(bool(self.list.chosen_key))

    def _ask(self) -> None:
        if key := self.list.chosen_key:
            self.open_asked.emit(int(key))
            self.accept()


def _kind(one: Brought) -> str:
    return "paper" if one.is_paper else "other"
