"""What to do and when: the tasks as a list, who does the chosen one, and tasks of the group's own."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.coproduction.planner import Planned, plan_of, planned_in_words
from coprod_desktop.gui.a11y import labelled
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dates import date_in_full
from coprod_desktop.gui.editors.day_field import LETTERS_OF_DATE, settle_day
from coprod_desktop.gui.editors.form import Form, LineField
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.theme import Theme
from coprod_desktop.model import edits
from coprod_desktop.model.ids import new_id
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.model.support import Task
from coprod_desktop.strings import say


class PlanEditor(QWidget):
    """The plan of one meeting.

    Signals:
        edited: the Edit that the person made
    """

    edited = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._planned: tuple[Planned, ...] = ()
        self.list = ShortList(self)
        self._label = labelled(say("support.tasks"), self.list)
        self.who, self.when = LineField(self), LineField(self)
        self.form = Form(theme, self)
        self.form.add(say("support.who_does_it"), self.who)
        self.form.add(say("support.when"), self.when, say("support.when_hint"), LETTERS_OF_DATE)
        self.done, self.leave_out = Button(say("support.done"), self), Button(say("support.leave_out"), self)
        self.what = LineField(self)
        self.own_form = Form(theme, self)
        self.own_form.add(say("support.own_task"), self.what)
        self.add = Button(say("support.add_task"), self)
        column, row = QVBoxLayout(self), FlowLayout(gap=theme.space(1))
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1.5))
        for button in (self.done, self.leave_out):
            row.addWidget(button)
        for widget in (self._label, self.list, self.form):
            column.addWidget(widget)
        column.addLayout(row)
        column.addWidget(self.own_form)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self._connect()

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the plan as it is now, with the same task chosen as before."""
        self._planned = plan_of(meeting)
        lines = [planned_in_words(one) for one in self._planned]
        self.list.show_lines(lines, [one.task.id for one in self._planned])
        self._show_chosen()

    def settle(self) -> None:
        """Send what was typed and not sent yet."""
        self.who.pause.end()
        self.when.pause.end()

    def _chosen(self, task_id: str = "") -> Planned | None:
        wanted = task_id or self.list.chosen_key
        return next((one for one in self._planned if one.task.id == wanted), None)

    def _show_chosen(self, *_: object) -> None:
        one = self._chosen()
        task_id = one.task.id if one else ""
        when = date_in_full(one.due) if one and one.due else ""
        for field, text in ((self.who, one.task.who if one else ""), (self.when, when)):
            if field.property("task") != task_id:
                field.pause.end()
                field.setProperty("task", task_id)
            if field is self.who or not field.hasFocus():
                field.show_text(text)
        self.setEnabled(True)
        for widget in (self.form, self.done, self.leave_out, self._label, self.list):
            widget.setVisible(one is not None)

    def _change(self, field: LineField, **changes: object) -> None:
        one = self._chosen(str(field.property("task") or ""))
        if one is not None:
            self._put(one, replace(one.task, **changes))  # type: ignore[arg-type]  # the callers name fields of Task

    def _put(self, one: Planned, task: Task) -> None:
        self.edited.emit(edits.put_task(task, one.words))

    def _settle_date(self, text: str) -> None:
        settle_day(self.form, self.when, text, self._change_due, "gui.details.no_date")

    def _change_due(self, due: date | None) -> None:
        one = self._chosen(str(self.when.property("task") or ""))
        if one is not None and due != one.due:
            self._put(one, replace(one.task, due=due))

    def _turn_done(self) -> None:
        if one := self._chosen():
            self._put(one, replace(one.task, is_done=not one.task.is_done))

    def _leave_out(self) -> None:
        if one := self._chosen():
            self._put(one, replace(one.task, is_left_out=True))
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self) -> None:
        words = self.what.text().strip()
        if words:
            task = Task(new_id("task"), words)
            self.what.clear()
            self.edited.emit(edits.put_task(task, words))
            self.list.choose(task.id)
            self.who.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._show_chosen)
        self.who.settled.connect(lambda text: self._change(self.who, who=text.strip()))
        self.when.settled.connect(self._settle_date)
        self.done.clicked.connect(self._turn_done)
        self.leave_out.clicked.connect(self._leave_out)
        self.add.clicked.connect(self._add)
        self.what.returnPressed.connect(self._add)
