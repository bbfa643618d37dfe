"""The questions of a consultation, its days, and the elections in the way."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog

from coprod_desktop.coproduction.consultation_page import QUESTIONS, time_in_words, warnings_of
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dialogs.foot import set_on_foot
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.editors.day_field import add_day
from coprod_desktop.gui.editors.form import Form, LineField, TextField, keep_from_wheel
from coprod_desktop.gui.panels.fold import Fold
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.power.elections_fold import ElectionsFold
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.theme import Theme, as_main_action, as_quiet
from coprod_desktop.model.consultation import Answer, Consultation, Duty, answer_to
from coprod_desktop.strings import say

_DAYS = ("opens", "closes", "decided_on", "answered_on")


class ConsultationDialog(QDialog):
    """Asks about one consultation; what is typed is kept when the dialog closes, whichever way.

    Signals:
        answered: the Consultation as it is written now
        page_asked: the person wants the page that states the answers
    """

    answered = Signal(object)
    page_asked = Signal()

    def __init__(self, shell: Shell, consultation: Consultation, title: str) -> None:
        super().__init__(shell.window_widget)
        self.setWindowTitle(say("power.consultation_title", title=title))
        self._before = self._consultation = consultation
        sheet = Sheet(shell.theme, self)
        self.form = Form(shell.theme, sheet)
        self.fields: dict[str, LineField] = {}
        self.answers: dict[str, TextField] = {}
        self._add_duty()
        for name in _DAYS:
            day = getattr(consultation, name)
            self.fields[name] = add_day(self.form, say(f"power.consultation_{name}"), day, self._taker(name))
        self.said = PlainLabel(sheet)
        as_quiet(self.said)
        self.elections = ElectionsFold(shell.theme, sheet, consultation.elections)
        self.elections.changed.connect(lambda periods: self._become(elections=periods))
        for widget in (self.form, self.said, self.elections):
            sheet.body.addWidget(widget)
        for part in ("gunning", "principle"):
            sheet.body.addWidget(self._questions(part, shell.theme, sheet))
        sheet.body.addStretch()
        self.page = Button(say("power.consultation_page"), self)
        as_main_action(self.page)
        self.page.clicked.connect(self._ask_page)
        set_on_foot(self, sheet, say("gui.message.close"), self.page)
        self.finished.connect(lambda _: self._tell())
        self.resize(comfortable(self, shell.theme, 80, 80))
        self._show_time()
        self.duty.setFocus()

    def consultation(self) -> Consultation:
        """Return the consultation as it is written now."""
        for line in self.fields.values():
            line.pause.end()
        self.elections.settle()
        texts = {question: field.toPlainText().strip() for question, field in self.answers.items()}
        answers = tuple(Answer(question, text) for question, text in texts.items() if text)
        return replace(self._consultation, answers=answers)

    def _add_duty(self) -> None:
        self.duty = QComboBox(self.form)
        for duty in Duty:
            self.duty.addItem(say(f"power.duty_{duty.value}"), duty.value)
        self.duty.setCurrentIndex(self.duty.findData(self._consultation.duty.value))
        self.duty.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.duty.setMinimumContentsLength(10)
        keep_from_wheel(self.duty)
        self.duty.currentIndexChanged.connect(lambda _: self._become(duty=Duty(self.duty.currentData())))
        self.form.add(say("power.consultation_duty"), self.duty)
        law = self.fields["law"] = LineField(self.form)
        law.show_text(self._consultation.law)
        law.settled.connect(lambda text: self._become(law=text.strip()))
        self.form.add(say("power.consultation_law"), law)

    def _questions(self, part: str, theme: Theme, sheet: Sheet) -> Fold:
        fold = Fold(say(f"power.consultation_{part}"), theme, sheet)
        form = Form(theme, fold.inside)
        for question in (one for one in QUESTIONS if one.startswith(part)):
            field = self.answers[question] = TextField(theme, form, 2)
            form.add(say(f"power.question_{question}"), field)
            field.show_text(answer_to(self._consultation, question))
        fold.body.addWidget(form)
        fold.open(is_open=part == "gunning")
        return fold

    def _taker(self, name: str) -> Callable[[date | None], None]:
        return lambda day: self._become(**{name: day})

    def _become(self, **fields: object) -> None:
        self._consultation = replace(self._consultation, **fields)  # type: ignore[arg-type]
        self._show_time()

    def _show_time(self) -> None:
        told = (time_in_words(self._consultation), *warnings_of(self._consultation))
        self.said.setText("\n".join(dict.fromkeys(one for one in told if one)))
        self.said.setVisible(bool(self.said.text()))

    def _tell(self) -> None:
        now = self.consultation()
        if now != self._before:
            self._before = now
            self.answered.emit(now)

    def _ask_page(self) -> None:
        self._tell()
        self.page_asked.emit()
        self.accept()
