"""The pages that a group fills in and prints: a list of them, and the gaps of the chosen one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.coproduction.support_papers import SupportPaper, support_papers
from coprod_desktop.coproduction.template_pages import Gap, filled_in
from coprod_desktop.gui.a11y import in_tab_order, labelled
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.editors.form import Form, TextField
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.theme import Theme, as_main_action, as_quiet
from coprod_desktop.model import edits
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.model.support import Answer
from coprod_desktop.strings import say


class PaperEditor(QWidget):
    """The pages of practical support.

    Signals:
        edited: the Edit that the person made
        make_asked: the SupportPaper to look at and to make
    """

    edited = Signal(object)
    make_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._meeting = theme, Meeting("")
        self._papers = support_papers()
        self._shown = self._papers[0]
        self.fields: dict[str, TextField] = {}
        self.list = ShortList(self, most_lines=len(self._papers))
        self.about = PlainLabel(self)
        as_quiet(self.about)
        self.make = Button(say("support.make"), self)
        as_main_action(self.make)
        self.make.clicked.connect(lambda: self.make_asked.emit(self.chosen))
        self.form = Form(theme, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space(1.5))
        for widget in (labelled(say("support.papers"), self.list), self.list, self.about):
            self._column.addWidget(widget)
        self._column.addWidget(self.make, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.form)
        self.list.show_lines([one.title for one in self._papers], [one.key for one in self._papers])
        self.list.currentItemChanged.connect(self._show_paper)
        self._show_paper()

    @property
    def chosen(self) -> SupportPaper:
        """The page that is chosen."""
        return next((one for one in self._papers if one.key == self.list.chosen_key), self._papers[0])

    def show_meeting(self, meeting: Meeting) -> None:
        """Show what the group has filled in now."""
        self._meeting = meeting
        for gap in self._shown.gaps:
            self.fields[gap.id].show_text(filled_in(meeting, gap))

    def settle(self) -> None:
        """Send what was typed and not sent yet."""
        for field in self.fields.values():
            field.pause.end()

    def _show_paper(self, *_: object) -> None:
        self.settle()
        self._shown = paper = self.chosen
        self.about.setText(paper.about)
        form = Form(self._theme, self)
        self.fields = {gap.id: self._field(gap, form) for gap in paper.gaps}
        self._column.insertWidget(self._column.indexOf(self.form), form)
        self.form.hide()
        self.form.deleteLater()
        self.form = form
        form.setVisible(bool(paper.gaps))
        in_tab_order(self.make, *self.fields.values())

    def _field(self, gap: Gap, form: Form) -> TextField:
        field = TextField(self._theme, form, min(gap.lines, 3))
        field.show_text(filled_in(self._meeting, gap))
        field.settled.connect(lambda text: self._send(gap, text))
        form.add(gap.label, field, gap.hint)
        return field

    def _send(self, gap: Gap, text: str) -> None:
        words = text.strip()
        # What usually stands there needs no answer of the group's own.
        answer = "" if words == gap.usual else words
        self.edited.emit(edits.set_answer(Answer(gap.id, answer), self._shown.title))
