"""What is arranged so that everyone can take part: the kind of meeting, when papers go, money, the way in and out."""

from enum import StrEnum

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from coprod_desktop.gui.dates import date_in_full
from coprod_desktop.gui.editors.day_field import LETTERS_OF_DATE, settle_day
from coprod_desktop.gui.editors.form import Form, LineField, TextField, keep_from_wheel
from coprod_desktop.gui.theme import Theme, as_heading
from coprod_desktop.model import edits
from coprod_desktop.model.arrangements import Arrangements, MeetingKind, Nation
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.strings import say

_TEXTS = ("chat_before", "expenses", "access", "leaving")


class ArrangementsForm(QWidget):
    """The second half of the first stage.

    Signals:
        edited: the Edit that the person made
    """

    edited = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._arrangements = Arrangements()
        heading = QLabel(say("power.arrangements"), self)
        as_heading(heading)
        self.form = Form(theme, self)
        self.kind = self._choice("kind", MeetingKind)
        self.nation = self._choice("nation", Nation)
        self.kind.currentIndexChanged.connect(lambda _: self._change(kind=MeetingKind(self.kind.currentData())))
        self.nation.currentIndexChanged.connect(lambda _: self._change(nation=Nation(self.nation.currentData())))
        self.papers_sent_on = LineField(self.form)
        self.form.add(
            say("power.papers_sent_on"), self.papers_sent_on, say("power.papers_sent_on_hint"), LETTERS_OF_DATE
        )
        self.papers_sent_on.settled.connect(self._settle_day)
        self.papers_sent_on.editingFinished.connect(self._show_day)
        self.texts = {name: TextField(theme, self.form, 2) for name in _TEXTS}
        for name, field in self.texts.items():
            self.form.add(say(f"power.{name}"), field, say(f"power.{name}_hint"))
        self.texts["chat_before"].settled.connect(lambda text: self._change(chat_before=text.strip()))
        self.texts["expenses"].settled.connect(lambda text: self._change(expenses=text.strip()))
        self.texts["access"].settled.connect(lambda text: self._change(access=text.strip()))
        self.texts["leaving"].settled.connect(lambda text: self._change(leaving=text.strip()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1.5))
        for widget in (heading, self.form):
            column.addWidget(widget)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show what is arranged now."""
        self._arrangements = arranged = meeting.arrangements
        for choice, value in ((self.kind, arranged.kind), (self.nation, arranged.nation)):
            with QSignalBlocker(choice):
                choice.setCurrentIndex(choice.findData(value.value))
        for name, field in self.texts.items():
            field.show_text(getattr(arranged, name))
        self._show_day()

    def settle(self) -> None:
        """Send what was typed and not sent yet."""
        self.papers_sent_on.pause.end()
        for field in self.texts.values():
            field.pause.end()

    def field_of(self, rule: str) -> QWidget:
        """Return the field in which a rule of the power check is put right; the first one for any other rule."""
        places = {"papers_early": self.papers_sent_on} | {name: self.texts[name] for name in _TEXTS}
        return places.get(rule, self.kind)

    def _choice(self, name: str, kind: type[StrEnum]) -> QComboBox:
        choice = QComboBox(self.form)
        for one in kind:
            choice.addItem(say(f"power.{name}_{one.value}"), one.value)
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.setMinimumContentsLength(10)
        keep_from_wheel(choice)
        self.form.add(say(f"power.{name}"), choice, say(f"power.{name}_hint"))
        return choice

    def _show_day(self) -> None:
        field, day = self.papers_sent_on, self._arrangements.papers_sent_on
        if not field.hasFocus() and not self.form.problem_with(field):
            field.show_text(date_in_full(day) if day else "")

    def _settle_day(self, text: str) -> None:
        settle_day(self.form, self.papers_sent_on, text, lambda day: self._change(papers_sent_on=day))

    def _change(self, **fields: object) -> None:
        if any(getattr(self._arrangements, name) != value for name, value in fields.items()):
            self.edited.emit(edits.arrange(**fields))  # type: ignore[arg-type]
