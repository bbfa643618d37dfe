"""One change of the history: how it read before and after, and bringing the earlier wording back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from coprod_desktop.app.change_words import Told
from coprod_desktop.app.past import Entry
from coprod_desktop.app.wordings import wording
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.combining.two_texts import TwoTexts
from coprod_desktop.gui.dialogs.foot import set_on_foot
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.theme import Theme, as_heading
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.strings import say


class WordingDialog(QDialog):
    """Shows one change, before and after; and as it is now, where somebody changed it since.

    Signals:
        brought_back: the earlier wording is wanted back
    """

    brought_back = Signal()

    def __init__(self, theme: Theme, parent: QWidget, entry: Entry, told: Told, now: Meeting) -> None:
        super().__init__(parent)
        self.setWindowTitle(say("combining.one_change"))
        sheet = Sheet(theme, self)
        heading, who = PlainLabel(sheet), PlainLabel(sheet)
        as_heading(heading)
        heading.setText(told.line)
        who.setText(entry.line)
        before, after, today = (wording(told, one) for one in (entry.before, entry.after, now))
        self.texts = TwoTexts(theme, sheet, say("combining.was_before"), say("combining.was_after"))
        self.texts.show_texts(before, after)
        sheet.body.addWidget(heading)
        sheet.body.addWidget(who)
        sheet.body.addWidget(self.texts, 1)
        self.now = PlainLabel(sheet)
        self.now.setText("" if today == after else say("combining.is_now", words=today))
        self.now.setVisible(bool(self.now.text()))
        sheet.body.addWidget(self.now)
        self.back = Button(say("combining.bring_wording_back"), self)
        self.back.clicked.connect(self._bring_back)
        set_on_foot(self, sheet, say("combining.close"), self.back)
        self.resize(comfortable(self, theme, 75, 60))

    def _bring_back(self) -> None:
        self.accept()
        self.brought_back.emit()
