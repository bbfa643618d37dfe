"""What came of each item: the items as a list, and for the chosen one its decision, notes, actions and ladder step."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from coprod_desktop.coproduction.minutes import action_in_words, actions_of, outcome_of
from coprod_desktop.coproduction.reports import ladder_in_words
from coprod_desktop.coproduction.timetable import timetable
from coprod_desktop.gui.a11y import in_tab_order, labelled
from coprod_desktop.gui.after.action_form import ActionForm
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.editors.form import Form, TextField, keep_from_wheel
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.theme import Theme
from coprod_desktop.model import edits
from coprod_desktop.model.ids import new_id
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.model.outcomes import Action, Ladder
from coprod_desktop.strings import say


class OutcomeEditor(QWidget):
    """The form for what came of the items.

    Signals:
        edited: the Edit that the person made
    """

    edited = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._meeting = Meeting("")
        self.items, self.action_list = ShortList(self), ShortList(self)
        self.decision, self.notes = TextField(theme, self, 3), TextField(theme, self, 4)
        self.ladder = QComboBox(self)
        self.ladder.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.ladder.setMinimumContentsLength(12)
        keep_from_wheel(self.ladder)
        self.ladder.addItem(say("after.ladder_none"), None)
        for step in reversed(Ladder):
            self.ladder.addItem(ladder_in_words(step), step)
        self.form, self.action = Form(theme, self), ActionForm(theme, self)
        self.done, self.remove = Button(say("after.done"), self), Button(say("after.remove"), self)
        self._lay_out(theme)
        self._connect()

    @property
    def chosen_id(self) -> str:
        """The id of the chosen item, "" when there is none."""
        return self.items.chosen_key

    def show_meeting(self, meeting: Meeting) -> None:
        """Show what is written down now, with the same item chosen as before."""
        self._meeting = meeting
        slots = [slot for slot in timetable(meeting) if slot.number]
        lines = [
            say("after.item_line", number=slot.number, title=slot.item.title.strip() or say("agenda.item_no_title"))
            for slot in slots
        ]
        self.items.show_lines(lines, [slot.item.id for slot in slots])
        self._show_chosen()

    def settle(self) -> None:
        """Send what was typed and not sent yet."""
        self.decision.pause.end()
        self.notes.pause.end()

    def _show_chosen(self, *_: object) -> None:
        outcome = outcome_of(self._meeting, self.chosen_id)
        for field, text in ((self.decision, outcome.decision), (self.notes, outcome.notes)):
            if self._is_other(field):
                field.pause.end()
                field.setProperty("item", self.chosen_id)
            field.show_text(text)
        with QSignalBlocker(self.ladder):
            self.ladder.setCurrentIndex(self.ladder.findData(outcome.ladder) if outcome.ladder else 0)
        found = actions_of(self._meeting, self.chosen_id)
        self.action_list.show_lines([action_in_words(one) for one in found], [one.id for one in found])
        self.setEnabled(bool(self.chosen_id))
        self._actions_label.setVisible(bool(found))
        for widget in (self.action_list, self.done, self.remove):
            widget.setVisible(bool(found))

    def _is_other(self, field: TextField) -> bool:
        return bool(field.property("item") != self.chosen_id)

    def _send(self, field: TextField, name: str) -> None:
        item_id = str(field.property("item") or "")
        if item_id:
            words = field.toPlainText().strip()
            edit = (
                edits.set_outcome(item_id, decision=words)
                if name == "decision"
                else edits.set_outcome(item_id, notes=words)
            )
            self.edited.emit(edit)

    def _send_ladder(self, _: int) -> None:
        step = self.ladder.currentData()  # Qt hands back plain text for an enum of texts
        self.edited.emit(edits.set_outcome(self.chosen_id, ladder=Ladder(step) if step else None))

    def _chosen_action(self) -> Action | None:
        return next((one for one in self._meeting.actions if one.id == self.action_list.chosen_key), None)

    def _turn_done(self) -> None:
        if action := self._chosen_action():
            self.edited.emit(edits.put_action(replace(action, is_done=not action.is_done)))

    def _remove(self) -> None:
        if action := self._chosen_action():
            self.edited.emit(edits.remove_action(action))
            self.action.what.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add(self, what: str, who: str, by: date | None) -> None:
        self.edited.emit(edits.put_action(Action(new_id("action"), what, self.chosen_id, who, by)))

    def _connect(self) -> None:
        self.items.currentItemChanged.connect(self._show_chosen)
        self.decision.settled.connect(lambda _: self._send(self.decision, "decision"))
        self.notes.settled.connect(lambda _: self._send(self.notes, "notes"))
        self.ladder.activated.connect(self._send_ladder)
        self.done.clicked.connect(self._turn_done)
        self.remove.clicked.connect(self._remove)
        self.action.added.connect(self._add)

    def _lay_out(self, theme: Theme) -> None:
        column, row = QVBoxLayout(self), FlowLayout(gap=theme.space(1))
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1.5))
        items_label = labelled(say("after.items"), self.items)
        self.form.add(say("after.label_decision"), self.decision)
        self.form.add(say("after.label_notes"), self.notes)
        self.form.add(say("after.label_ladder"), self.ladder, say("after.ladder_hint"))
        self._actions_label = labelled(say("after.label_actions"), self.action_list)
        for button in (self.done, self.remove):
            row.addWidget(button)
        for widget in (items_label, self.items, self.form, self._actions_label, self.action_list):
            column.addWidget(widget)
        column.addLayout(row)
        column.addWidget(self.action)
        fields = (self.items, self.decision, self.notes, self.ladder, self.action_list, self.done, self.remove)
        in_tab_order(*fields, self.action.what)
