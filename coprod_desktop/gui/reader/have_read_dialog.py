"""The reader's word that they have read or heard a paper, and how far."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QLabel

from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dialogs.foot import set_on_foot
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.editors.form import Form
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.theme import as_heading, as_main_action, as_problem
from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.model.meeting import Person
from coprod_desktop.model.reading import How, Taken
from coprod_desktop.strings import say

ALL = 100


@dataclass(frozen=True, slots=True)
class SoFar:
    """How far the reader has come by reading and by listening, in percent, as far as we can tell."""

    read: int
    heard: int


class HaveReadDialog(QDialog):
    """Asks what the reader wants to say about it; nothing is ticked that they have not ticked.

    Signals:
        said: the Taken values, and the id of the person in whose name it goes into the meeting's record, "" for nowhere
    """

    said = Signal(object, str)

    def __init__(self, shell: Shell, so_far: SoFar, people: Sequence[Person] = ()) -> None:
        super().__init__(shell.window_widget)
        self._so_far = so_far
        self.setWindowTitle(say("reader.read.title"))
        sheet = Sheet(shell.theme, self)
        heading = QLabel(say("reader.read.title"))
        as_heading(heading)
        sheet.body.addWidget(heading)
        self.boxes = {how: TickBox(say(f"reader.read.{how.value}"), sheet) for how in How}
        for box in self.boxes.values():
            sheet.body.addWidget(box)
        self.form = Form(shell.theme, sheet)
        self.how_far = QComboBox(sheet)
        self.how_far.addItems([say("reader.read.all"), say("reader.read.part", percent=max(so_far.read, so_far.heard))])
        self.form.add(say("reader.read.how_far"), self.how_far)
        self.person = QComboBox(sheet)
        self.person.addItem(say("reader.read.only_me"), "")
        for person in people:
            self.person.addItem(say("reader.read.in_record", name=person.name), person.id)
        label = self.form.add(say("reader.read.record"), self.person)
        for widget in (label, self.person):
            widget.setVisible(bool(people))
        for choice in (self.how_far, self.person):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(14)
        sheet.body.addWidget(self.form)
        self.problem = PlainLabel(sheet)
        as_problem(self.problem)
        self.problem.hide()
        sheet.body.addWidget(self.problem)
        sheet.body.addStretch()
        self.keep = Button(say("reader.read.keep"), self)
        as_main_action(self.keep)
        self.keep.clicked.connect(self._keep)
        set_on_foot(self, sheet, say("gui.own_word.cancel"), self.keep)
        self.resize(comfortable(self, shell.theme, 55, 50))
        self.boxes[How.READ].setFocus()

    def _keep(self) -> None:
        far = {How.READ: self._so_far.read, How.HEARD: self._so_far.heard}
        is_all = self.how_far.currentIndex() == 0
        today = date.today()
        taken = tuple(
            Taken(how, ALL if is_all else far[how], today) for how, box in self.boxes.items() if box.isChecked()
        )
        if not taken:
            self.problem.setText(say("reader.read.choose"))
            self.problem.show()
            self.boxes[How.READ].setFocus()
            return
        self.said.emit(taken, str(self.person.currentData() or ""))
        self.accept()
