"""What people said, and what was done about it: a list, and two fields for the chosen pair."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.coproduction.said_did import put_pair, said_did_in_lines
from coprod_desktop.gui.a11y import in_tab_order, labelled
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.editors.form import Form, TextField
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.theme import Theme
from coprod_desktop.model import edits
from coprod_desktop.model.ids import new_id
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.model.outcomes import SaidDid
from coprod_desktop.strings import say


class SaidDidEditor(QWidget):
    """The pairs of said and done.

    Signals:
        edited: the Edit that the person made
    """

    edited = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._pairs: tuple[SaidDid, ...] = ()
        self.list = ShortList(self)
        self.said, self.did = TextField(theme, self, 2), TextField(theme, self, 2)
        self.add, self.remove = Button(say("after.add_said"), self), Button(say("after.remove_said"), self)
        self.form = Form(theme, self)
        self.form.add(say("after.you_said"), self.said)
        self.form.add(say("after.we_did"), self.did, say("after.we_did_hint"))
        self._label = labelled(say("after.said_list"), self.list)
        column, row = QVBoxLayout(self), FlowLayout(gap=theme.space(1))
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1.5))
        for button in (self.add, self.remove):
            row.addWidget(button)
        for widget in (self._label, self.list, self.form):
            column.addWidget(widget)
        column.addLayout(row)
        in_tab_order(self.list, self.said, self.did, self.add, self.remove)
        self.list.currentItemChanged.connect(self._show_chosen)
        self.said.settled.connect(lambda text: self._change(said=text.strip()))
        self.did.settled.connect(lambda text: self._change(did=text.strip()))
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the pairs as they are now, with the same one chosen as before."""
        self._pairs = meeting.said_did
        self.list.show_lines(said_did_in_lines(meeting), [one.id for one in self._pairs])
        self._show_chosen()

    def settle(self) -> None:
        """Send what was typed and not sent yet."""
        self.said.pause.end()
        self.did.pause.end()

    def _chosen(self) -> SaidDid | None:
        return next((one for one in self._pairs if one.id == self.list.chosen_key), None)

    def _show_chosen(self, *_: object) -> None:
        pair = self._chosen()
        for field, text in ((self.said, pair.said if pair else ""), (self.did, pair.did if pair else "")):
            if field.property("pair") != (pair.id if pair else ""):
                field.pause.end()
                field.setProperty("pair", pair.id if pair else "")
            field.show_text(text)
        for widget in (self._label, self.list, self.form, self.remove):
            widget.setVisible(pair is not None)

    def _change(self, **fields: str) -> None:
        field = self.said if "said" in fields else self.did
        pair = next((one for one in self._pairs if one.id == field.property("pair")), None)
        if pair is not None:
            self.edited.emit(put_pair(replace(pair, **fields)))

    def _add(self) -> None:
        pair = SaidDid(new_id("said"), "")
        self.edited.emit(edits.put_said_did(pair))
        self.list.choose(pair.id)
        self.said.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self) -> None:
        if pair := self._chosen():
            self.edited.emit(edits.remove_said_did(pair))
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
