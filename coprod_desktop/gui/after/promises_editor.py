"""The group's promises: a list, and for the chosen one its words and what good looks like."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.coproduction.pledge import starting_set
from coprod_desktop.gui.a11y import labelled
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.editors.form import Form, TextField
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.theme import Theme
from coprod_desktop.model import edits
from coprod_desktop.model.ids import new_id
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.model.pledge import Promise
from coprod_desktop.strings import say


class PromisesEditor(QWidget):
    """The pledge of one group.

    Signals:
        edited: the Edit that the person made
    """

    edited = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._promises: tuple[Promise, ...] = ()
        self.list = ShortList(self)
        self._label = labelled(say("pledge.promises"), self.list)
        self.text, self.good = TextField(theme, self, 2), TextField(theme, self, 2)
        self.form = Form(theme, self)
        self.form.add(say("pledge.promise"), self.text)
        self.form.add(say("pledge.good_label"), self.good)
        self.add, self.remove = Button(say("pledge.add"), self), Button(say("pledge.remove"), self)
        self.begin = Button(say("pledge.begin"), self)
        column, row = QVBoxLayout(self), FlowLayout(gap=theme.space(1))
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1.5))
        for button in (self.add, self.remove, self.begin):
            row.addWidget(button)
        for widget in (self._label, self.list, self.form):
            column.addWidget(widget)
        column.addLayout(row)
        self.list.currentItemChanged.connect(self._show_chosen)
        self.text.settled.connect(lambda words: self._change(self.text, text=words.strip()))
        self.good.settled.connect(lambda words: self._change(self.good, good=words.strip()))
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.begin.clicked.connect(self._begin)

    def _begin(self) -> None:
        self.edited.emit(edits.take_promises(starting_set()))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)  # the button is gone now

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the promises as they are now, with the same one chosen as before."""
        self._promises = meeting.promises
        lines = [one.text.strip() or say("pledge.no_words") for one in self._promises]
        self.list.show_lines(lines, [one.id for one in self._promises])
        known = {one.id for one in self._promises}
        self.begin.setVisible(not known.issuperset(one.id for one in starting_set()))
        self._show_chosen()

    def settle(self) -> None:
        """Send what was typed and not sent yet."""
        self.text.pause.end()
        self.good.pause.end()

    def _find(self, promise_id: str) -> Promise | None:
        return next((one for one in self._promises if one.id == promise_id), None)

    def _show_chosen(self, *_: object) -> None:
        one = self._find(self.list.chosen_key)
        for field, words in ((self.text, one.text if one else ""), (self.good, one.good if one else "")):
            if field.property("promise") != (one.id if one else ""):
                field.pause.end()
                field.setProperty("promise", one.id if one else "")
            field.show_text(words)
        for widget in (self._label, self.list, self.form, self.remove):
            widget.setVisible(one is not None)

    def _change(self, field: TextField, **changes: str) -> None:
        one = self._find(str(field.property("promise") or ""))
        if one is not None:
            self.edited.emit(edits.put_promise(replace(one, **changes)))

    def _add(self) -> None:
        promise = Promise(new_id("promise"), "")
        self.edited.emit(edits.put_promise(promise))
        self.list.choose(promise.id)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self) -> None:
        if one := self._find(self.list.chosen_key):
            self.edited.emit(edits.remove_promise(one))
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
