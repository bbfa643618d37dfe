"""Asks why something is left out, so that the ledger can say it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog

from coprod_desktop.gui.a11y import labelled
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dialogs.foot import set_on_foot
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.editors.form import Form, LineField
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.theme import as_main_action
from coprod_desktop.model.easy_read_version import Reason
from coprod_desktop.model.edits import WhyNot
from coprod_desktop.strings import say


class LeaveOutDialog(QDialog):
    """Four reasons in a list, and room for words of one's own.

    Signals:
        given: the WhyNot
    """

    given = Signal(object)

    def __init__(self, shell: Shell, words: str) -> None:
        super().__init__(shell.window_widget)
        self.setWindowTitle(say("studio.leave_out.title"))
        sheet = Sheet(shell.theme, self)
        about = PlainLabel(sheet)
        about.setText(words)
        self.reasons = ShortList(sheet)
        lines = [say(f"studio.leave_out.{reason.name.lower()}") for reason in Reason]
        self.reasons.show_lines(lines, [reason.value for reason in Reason])
        self.reasons.itemActivated.connect(lambda _: self._give())
        label = labelled(say("studio.leave_out.why"), self.reasons)
        form = Form(shell.theme, sheet)
        self.note = LineField(form)
        form.add(say("studio.leave_out.note"), self.note)
        for widget in (about, label, self.reasons, form):
            sheet.body.addWidget(widget)
        sheet.body.addStretch(1)
        self.leave_out = Button(say("studio.leave_out.do"), self)
        as_main_action(self.leave_out)
        self.leave_out.clicked.connect(self._give)
        set_on_foot(self, sheet, say("studio.cancel"), self.leave_out)
        self.resize(comfortable(self, shell.theme, 50, 45))
        self.reasons.setFocus()

    def _give(self) -> None:
        reason = Reason(self.reasons.chosen_key)
        self.given.emit(WhyNot(reason, " ".join(self.note.text().split())))
        self.accept()
