"""Who has read or heard each paper: a list, and a button that turns the chosen line round."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.coproduction.readings import ReadingLine, line_in_words, readings_of
from coprod_desktop.gui.a11y import labelled
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.theme import Theme
from coprod_desktop.model import edits
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.strings import count, say


class ReadingsEditor(QWidget):
    """The list of who read what.

    Signals:
        edited: the Edit that the person made
    """

    edited = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._lines: tuple[ReadingLine, ...] = ()
        self.words = PlainLabel(self)
        self.list = ShortList(self)
        self._label = labelled(say("after.readings"), self.list)
        self.turn = Button(parent=self)
        self.turn.clicked.connect(self._turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1.5))
        for widget in (self.words, self._label, self.list):
            column.addWidget(widget)
        column.addWidget(self.turn, 0, Qt.AlignmentFlag.AlignLeft)
        self.list.currentItemChanged.connect(self._show_chosen)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show who has read what now."""
        self._lines = readings_of(meeting)
        left = sum(1 for one in self._lines if one.reading is None)
        self.words.setText(count("after.readings_left", left) if self._lines else say("after.no_papers"))
        self.list.show_lines([line_in_words(meeting, one) for one in self._lines], [one.key for one in self._lines])
        for widget in (self._label, self.list, self.turn):
            widget.setVisible(bool(self._lines))
        self._show_chosen()

    def _chosen(self) -> ReadingLine | None:
        return next((one for one in self._lines if one.key == self.list.chosen_key), None)

    def _show_chosen(self, *_: object) -> None:
        line = self._chosen()
        self.turn.setText(say("after.not_read_yet" if line and line.reading else "after.they_read_it"))

    def _turn(self) -> None:
        if line := self._chosen():
            ids = line.person.id, line.paper.id
            has_read = line.reading is not None
            self.edited.emit(edits.take_back_reading(*ids) if has_read else edits.confirm_reading(*ids, date.today()))
