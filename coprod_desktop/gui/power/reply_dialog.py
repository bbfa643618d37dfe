"""Replies that members gave on paper or on the phone, typed in one after the other."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog

from coprod_desktop.gui.a11y import announce
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dialogs.foot import set_on_foot
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.editors.form import Form, LineField, TextField, keep_from_wheel
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.theme import as_main_action, as_quiet
from coprod_desktop.model import edits
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.strings import say


class ReplyDialog(QDialog):
    """Asks for one reply at a time; each becomes a proposed item.

    Signals:
        noted: the Edit that notes a reply
    """

    noted = Signal(object)

    def __init__(self, shell: Shell, meeting: Meeting) -> None:
        super().__init__(shell.window_widget)
        self.setWindowTitle(say("templates.button_replies"))
        sheet = Sheet(shell.theme, self)
        self.form = Form(shell.theme, sheet)
        self.what, self.who = LineField(self.form), QComboBox(self.form)
        self.why = TextField(shell.theme, self.form, 3)
        self.who.addItem(say("gui.item.nobody"), "")
        for person in meeting.people:
            if person.name:
                self.who.addItem(person.name, person.id)
        self.who.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.who.setMinimumContentsLength(10)
        keep_from_wheel(self.who)
        self.form.add(say("templates.reply_what"), self.what)
        self.form.add(say("templates.reply_who"), self.who)
        self.form.add(say("templates.reply_why"), self.why)
        self.said = PlainLabel(sheet)
        as_quiet(self.said)
        for widget in (self.form, self.said):
            sheet.body.addWidget(widget)
        sheet.body.addStretch()
        self.note = Button(say("templates.reply_note"), self)
        as_main_action(self.note)
        self.note.clicked.connect(self._note)
        set_on_foot(self, sheet, say("gui.message.close"), self.note)
        self.resize(comfortable(self, shell.theme, 60, 56))
        self.what.setFocus()

    def _note(self) -> None:
        what = " ".join(self.what.text().split())
        self.form.tell_problem(self.what, "" if what else say("templates.reply_nothing"))
        if what:
            reply = (what, str(self.who.currentData() or ""), self.why.toPlainText().strip())
            self.noted.emit(edits.propose_items((reply,)))
            self.said.setText(say("templates.reply_noted", title=what))
            announce(self, self.said.text())
            self.what.clear()
            self.why.clear()
        self.what.setFocus()
