"""One person's private record: how to reach them, what they need, what is agreed, and the six steps."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from coprod_desktop.errors import CoprodError
from coprod_desktop.gui.dates import short_date
from coprod_desktop.gui.editors.day_field import LETTERS_OF_DATE, settle_day
from coprod_desktop.gui.editors.form import Form, LineField, TextField, keep_from_wheel
from coprod_desktop.gui.panels.fold import Fold
from coprod_desktop.gui.people.choices import Choices
from coprod_desktop.gui.theme import Theme, as_quiet
from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.model import edits
from coprod_desktop.model.needs import LEAST_LARGE_PT, MOST_LARGE_PT, Format, Needs, Support
from coprod_desktop.strings import say

_LINES = {
    "reach": ("phone", "email", "best_way"),
    "formats": ("paper",),
    "support": ("support_words", "leaving", "mentor", "training"),
    "money": ("expenses", "payment"),
}
_TEXTS = {"reach": ("address",), "support": ("stress", "helps")}
_TICKS = {"formats": ("is_bolder",), "support": ("wants_chat_before", "wants_chat_after")}
_DAYS = ("asked_on", "recorded_on", "met_on", "review_on")
_SECTIONS = ("formats", "support", "reach", "money", "steps")
_FONTS = ("", "Arimo", "Atkinson Hyperlegible")
_SIZES = (0, *range(LEAST_LARGE_PT, MOST_LARGE_PT + 1, 2))


class NeedsForm(QWidget):
    """The form for one private record, in parts that fold away.

    Signals:
        edited: the Edit that the person made
    """

    edited = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._record = Needs("")
        self.fields: dict[str, LineField | TextField] = {}
        self.ticks: dict[str, TickBox] = {}
        self.folds: dict[str, Fold] = {}
        self._forms: dict[str, Form] = {}
        self._private = QLabel(say("people.private"), self)
        self._private.setWordWrap(True)
        as_quiet(self._private)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._private)
        for section in _SECTIONS:
            self._add_section(section)
        self.folds["formats"].open()

    def show_record(self, record: Needs) -> None:
        """Show a record; what is being typed into the same one stays."""
        if record.id != self._record.id:
            self.settle()
        self._record = record
        for name, field in self.fields.items():
            value = getattr(record, name)
            if name not in _DAYS:
                field.show_text(value)
            elif not field.hasFocus() and not self._forms["steps"].problem_with(field):
                field.show_text(short_date(value) if value else "")
        for name, box in self.ticks.items():
            box.setChecked(getattr(record, name))
        self.formats.show_value(record.formats)
        self.support.show_value(record.support)
        for choice, value in ((self.print_size, record.size_pt), (self.letters, record.font)):
            _show_choice(choice, value)

    def problem_with(self, day: str) -> str:
        """Return what is said to be wrong with a date, by the name of its field; "" when nothing is."""
        return self._forms["steps"].problem_with(self.fields[day])

    def settle(self) -> None:
        """Send what was typed and not sent yet."""
        for field in self.fields.values():
            field.pause.end()

    def _add_section(self, section: str) -> None:
        fold = self.folds[section] = Fold(say(f"people.section_{section}"), self._theme, self)
        form = self._forms[section] = Form(self._theme, fold.inside)
        fold.body.addWidget(form)
        self._column.addWidget(fold)
        if section == "formats":
            self._add_formats(form)
        if section == "support":
            self.support = Choices(say("people.support"), Support, "support", form)
            self.support.chosen.connect(lambda value: self._change(support=value))
            form.add_plain(self.support)
        for name in _LINES.get(section, ()):
            self._add_field(form, name, LineField(form))
        for name in _TEXTS.get(section, ()):
            self._add_field(form, name, TextField(self._theme, form, 2))
        for name in _TICKS.get(section, ()):
            self._add_tick(form, name)
        if section == "steps":
            self._add_steps(form)

    def _add_formats(self, form: Form) -> None:
        self.formats = Choices(say("people.formats"), Format, "format", form)
        self.formats.chosen.connect(lambda value: self._change(formats=value))
        form.add_plain(self.formats)
        self.print_size = self._choice(form, "size", [(_size(size), size) for size in _SIZES])
        self.print_size.currentIndexChanged.connect(lambda _: self._change(size_pt=self.print_size.currentData()))
        self.letters = self._choice(form, "font", [(name or say("people.font_none"), name) for name in _FONTS])
        self.letters.currentIndexChanged.connect(lambda _: self._change(font=self.letters.currentData()))

    def _add_steps(self, form: Form) -> None:
        about = QLabel(say("people.steps_hint"), form)
        about.setWordWrap(True)
        as_quiet(about)
        form.add_plain(about)
        for name in ("asked_on", "recorded_on"):
            self._add_day(form, name)
        for name in ("is_flagged", "may_be_shared"):
            self._add_tick(form, name)
        self._add_field(form, "shared_with", LineField(form))
        for name in ("met_on", "review_on"):
            self._add_day(form, name)

    def _add_field(self, form: Form, name: str, field: LineField | TextField) -> None:
        hint = say(f"people.{name}_hint") if name in ("paper", "leaving", "best_way") else ""
        form.add(say(f"people.{name}"), field, hint)
        self.fields[name] = field
        field.settled.connect(lambda text: self._change(**{name: text.strip()}))

    def _add_day(self, form: Form, name: str) -> None:
        field = self.fields[name] = LineField(form)
        form.add(say(f"people.{name}"), field, say("people.day_hint"), LETTERS_OF_DATE)
        field.settled.connect(lambda text: self._change_day(form, name, text))
        field.editingFinished.connect(lambda: self.show_record(self._record))

    def _add_tick(self, form: Form, name: str) -> None:
        box = self.ticks[name] = TickBox(say(f"people.{name}"), form)
        box.clicked.connect(lambda is_on: self._change(**{name: is_on}))
        form.add_plain(box)

    def _choice(self, form: Form, name: str, values: list[tuple[str, object]]) -> QComboBox:
        choice = QComboBox(form)
        for words, value in values:
            choice.addItem(words, value)
        choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        choice.setMinimumContentsLength(10)
        keep_from_wheel(choice)
        form.add(say(f"people.{name}"), choice)
        return choice

    def _change_day(self, form: Form, name: str, text: str) -> None:
        settle_day(form, self.fields[name], text, lambda day: self._change(**{name: day}))

    def _change(self, **fields: object) -> None:
        if not self._record.id or all(getattr(self._record, name) == value for name, value in fields.items()):
            return
        try:
            self.edited.emit(edits.change_needs(self._record.id, **fields))  # type: ignore[arg-type]
        except CoprodError as error:
            self._forms["formats"].tell_problem(self.print_size, say(error.says, **error.facts))


def _size(size: int) -> str:
    return say("people.size_in_words", size=size) if size else say("people.size_none")


def _show_choice(choice: QComboBox, value: object) -> None:
    with QSignalBlocker(choice):
        if choice.findData(value) < 0:
            choice.addItem(_size(value) if isinstance(value, int) else str(value), value)
        choice.setCurrentIndex(choice.findData(value))
