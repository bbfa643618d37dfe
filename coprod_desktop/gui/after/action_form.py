"""Three fields and a button that add an action: what, who, by when."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGroupBox, QVBoxLayout, QWidget

from coprod_desktop.gui.a11y import in_tab_order
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.editors.day_field import LETTERS_OF_DATE
from coprod_desktop.gui.editors.form import Form, LineField
from coprod_desktop.gui.theme import Theme
from coprod_desktop.model.typed import read_date
from coprod_desktop.strings import say


class ActionForm(QGroupBox):
    """Asks for one action at a time.

    Signals:
        added: what, who and by when (a date or None)
    """

    added = Signal(str, str, object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(say("after.new_action"), parent)
        self.what, self.who, self.by = LineField(self), LineField(self), LineField(self)
        self.form = Form(theme, self)
        self.form.add(say("after.what"), self.what)
        self.form.add(say("after.who"), self.who)
        self.form.add(say("after.by"), self.by, say("after.by_hint"), LETTERS_OF_DATE)
        self.add = Button(say("after.add_action"), self)
        self.add.clicked.connect(self._add)
        column = QVBoxLayout(self)
        column.addWidget(self.form)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        in_tab_order(self.what, self.who, self.by, self.add)

    def _add(self) -> None:
        if not self.what.text().strip():
            self.form.tell_problem(self.what, say("after.no_what"))
            self.what.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        try:
            by = read_date(self.by.text(), date.today())
        except ValueError:
            self.form.tell_problem(self.by, say("gui.details.no_date", words=self.by.text()))
            self.by.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        for field in (self.what, self.by):
            self.form.tell_problem(field, "")
        what, who = self.what.text().strip(), self.who.text().strip()
        for field in (self.what, self.who, self.by):
            field.clear()
        self.what.setFocus(Qt.FocusReason.OtherFocusReason)
        self.added.emit(what, who, by)
