"""Asks for a name under which something is kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog

from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dialogs.foot import set_on_foot
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.editors.form import Form, LineField
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.theme import as_main_action
from coprod_desktop.strings import say


class NameDialog(QDialog):
    """One field and two buttons.

    Signals:
        named: the name, never empty
    """

    named = Signal(str)

    def __init__(self, shell: Shell, start: str) -> None:
        super().__init__(shell.window_widget)
        self.setWindowTitle(say("templates.button_save_template"))
        sheet = Sheet(shell.theme, self)
        self.form = Form(shell.theme, sheet)
        self.name = LineField(self.form)
        self.form.add(say("templates.name"), self.name, say("templates.name_hint"))
        self.name.setText(start)
        self.save = Button(say("templates.keep"), self)
        as_main_action(self.save)
        self.save.clicked.connect(self._save)
        self.name.returnPressed.connect(self._save)
        sheet.body.addWidget(self.form)
        sheet.body.addStretch()
        set_on_foot(self, sheet, say("gui.own_word.cancel"), self.save)
        self.resize(comfortable(self, shell.theme, 56, 34))
        self.name.setFocus()
        self.name.selectAll()

    def _save(self) -> None:
        name = " ".join(self.name.text().split())
        self.form.tell_problem(self.name, "" if name else say("templates.no_name"))
        if name:
            self.named.emit(name)
            self.accept()
