"""Telling those who write: which notes go to them, with a name or without, as a file or on paper."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel

from coprod_desktop.app import feedback as feedbacks
from coprod_desktop.app.naming import plain_file_name
from coprod_desktop.app.reading_notes import PaperNotes
from coprod_desktop.coproduction.notes_in_words import note_in_words
from coprod_desktop.errors import CoprodError
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dialogs.foot import set_on_foot
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.editors.form import Form
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.one_line import OneLine
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.theme import as_heading, as_main_action, as_problem
from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.model.reading import Card, Feedback
from coprod_desktop.strings import say

_FOR_WRITERS = frozenset({Card.NOT_CLEAR, Card.OTHER_WORDS, Card.WRONG_PICTURE})


class TellDialog(QDialog):
    """A box to tick for each note. Nothing leaves the program but what is ticked, in a file that the person saves.

    Signals:
        form_asked: the Feedback that is to be printed
    """

    form_asked = Signal(object)

    def __init__(self, shell: Shell, kept: PaperNotes) -> None:
        super().__init__(shell.window_widget)
        self._shell, self._kept = shell, kept
        self.setWindowTitle(say("reader.tell.title"))
        sheet = Sheet(shell.theme, self)
        heading, about = QLabel(say("reader.tell.which")), PlainLabel()
        as_heading(heading)
        about.setText(say("reader.tell.about"))
        sheet.body.addWidget(heading)
        sheet.body.addWidget(about)
        self.boxes = {note.id: TickBox(note_in_words(note), sheet) for note in kept.notes}
        for note in kept.notes:
            self.boxes[note.id].setChecked(note.is_for_writers or note.card in _FOR_WRITERS)
            sheet.body.addWidget(self.boxes[note.id])
        self.form = Form(shell.theme, sheet)
        self.reader = OneLine(sheet)
        self.form.add(say("reader.tell.name"), self.reader, say("reader.tell.name_hint"))
        sheet.body.addWidget(self.form)
        self.problem = PlainLabel(sheet)
        as_problem(self.problem)
        self.problem.hide()
        sheet.body.addWidget(self.problem)
        # In the page, where they may take two lines: in large letters they are wider than a screen.
        sheet.body.addLayout(self._actions())
        sheet.body.addStretch()
        set_on_foot(self, sheet, say("gui.own_word.cancel"))
        self.resize(comfortable(self, shell.theme, 65, 70))

    def _actions(self) -> FlowLayout:
        self.save, self.print = Button(say("reader.tell.save"), self), Button(say("reader.tell.print"), self)
        as_main_action(self.save)
        self.save.clicked.connect(self._ask_where)
        self.print.clicked.connect(self._print)
        actions = FlowLayout(gap=self._shell.theme.space(1))
        for button in (self.save, self.print):
            actions.addWidget(button)
        return actions

    @property
    def feedback(self) -> Feedback:
        """What is ticked, with the name where one is given."""
        chosen = [note for note in self._kept.notes if self.boxes[note.id].isChecked()]
        return feedbacks.of_notes(self._kept, chosen, self.reader.text(), date.today())

    def save_as(self, path: Path) -> None:
        """Save the file for those who write."""
        try:
            feedbacks.write(path, self.feedback)
        except CoprodError as error:
            self._tell(say(error.says, **error.facts))
            return
        self._shell.tell(say("reader.tell.saved", name=path.name))
        self.accept()

    def _ask_where(self) -> None:
        if not self._has_some():
            return
        name = plain_file_name(say("reader.tell.file", title=self._kept.document.title)) + feedbacks.SUFFIX
        kinds = say("reader.tell.kinds")
        chosen, _ = QFileDialog.getSaveFileName(self, say("reader.tell.save"), name, kinds)
        if chosen:
            path = Path(chosen)
            self.save_as(path if path.suffix == feedbacks.SUFFIX else path.with_name(path.name + feedbacks.SUFFIX))

    def _print(self) -> None:
        if self._has_some():
            self.form_asked.emit(self.feedback)
            self.accept()

    def _has_some(self) -> bool:
        has_some = any(box.isChecked() for box in self.boxes.values())
        self._tell("" if has_some else say("reader.tell.none"))
        return has_some

    def _tell(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
