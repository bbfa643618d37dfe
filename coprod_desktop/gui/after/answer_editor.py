"""One person's answer to how the pledge was kept: a face for each promise, and a sentence. No name is asked for."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.gui.a11y import announce, in_tab_order
from coprod_desktop.gui.after.face_row import NO_ANSWER, FaceRow
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.editors.form import Form, TextField
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.theme import Theme
from coprod_desktop.model import edits
from coprod_desktop.model.ids import new_id
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.model.pledge import PledgeAnswer, Promise
from coprod_desktop.strings import count, say


class AnswerEditor(QWidget):
    """Takes one answer after the other.

    Signals:
        edited: the Edit that the person made
    """

    edited = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget, before: QWidget) -> None:
        super().__init__(parent)
        # Choices are made anew when promises change, and Tab must still come to them from here.
        self._before = before
        self._theme, self._meeting = theme, Meeting("")
        self._shown: tuple[Promise, ...] = ()
        self.choices: dict[str, FaceRow] = {}
        self.words = PlainLabel(self)
        self.form = QWidget(self)
        self.last = Form(theme, self)
        self.sentence = TextField(theme, self.last, 2)
        self.last.add(say("pledge.form_sentence"), self.sentence)
        self.add = Button(say("pledge.add_answer"), self)
        self.add.clicked.connect(self._add)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space(1.5))
        for widget in (self.words, self.form, self.last):
            self._column.addWidget(widget)
        self._column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the promises that can be answered now; what somebody is choosing stays."""
        self._meeting = meeting
        if meeting.promises != self._shown:
            self._make_form(meeting.promises)
        self.words.setText(count("pledge.answers", len(meeting.pledge_answers)))
        for widget in (self.form, self.last, self.add):
            widget.setVisible(bool(meeting.promises))

    def _make_form(self, promises: tuple[Promise, ...]) -> None:
        self._shown = promises
        form = QWidget(self)
        rows = QVBoxLayout(form)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(self._theme.space(2))
        words = {one.id: one.text.strip() or say("pledge.no_words") for one in promises}
        self.choices = {key: FaceRow(self._theme, form, text) for key, text in words.items()}
        for row in self.choices.values():
            rows.addWidget(row)
        self._column.insertWidget(self._column.indexOf(self.form), form)
        self.form.hide()
        self.form.deleteLater()
        self.form = form
        buttons = (button for row in self.choices.values() for button in row.buttons.values())
        in_tab_order(self._before, *buttons, self.sentence, self.add)

    def _add(self) -> None:
        faces = {key: row.chosen for key, row in self.choices.items() if row.chosen != NO_ANSWER}
        sentence = self.sentence.toPlainText().strip()
        if not faces and not sentence:
            announce(self.window(), say("pledge.nothing_chosen"))
            self.words.setText(say("pledge.nothing_chosen"))
            return
        for row in self.choices.values():
            row.choose(NO_ANSWER)
        self.sentence.clear()
        on = self._meeting.on or date.today()
        answer = PledgeAnswer(new_id("answer"), on, faces, sentence, self._meeting.group)
        self.edited.emit(edits.add_pledge_answer(answer))
        announce(self.window(), self.words.text())
