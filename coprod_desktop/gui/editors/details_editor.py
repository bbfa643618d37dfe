"""About the meeting: what, when and where, and who takes part."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from coprod_desktop.gui.dates import clock_time, date_in_full
from coprod_desktop.gui.editors.day_field import LETTERS_OF_DATE
from coprod_desktop.gui.editors.form import Form, LineField
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.power.arrangements_form import ArrangementsForm
from coprod_desktop.gui.theme import Theme, as_title
from coprod_desktop.model import edits
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.model.typed import read_date, read_time
from coprod_desktop.strings import say

_LETTERS = {"on": LETTERS_OF_DATE, "starts": 14, "ends": 14}  # across


class DetailsEditor(Sheet):
    """The first stage of a meeting.

    Signals:
        edited: the Edit that the person made
    """

    edited = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._meeting = Meeting("")
        self._heading = QLabel(say("gui.details.title"))
        self._heading.setWordWrap(True)
        as_title(self._heading)
        self.form = Form(theme, self)
        self.title, self.group = LineField(self), LineField(self)
        self.on, self.starts, self.ends = LineField(self), LineField(self), LineField(self)
        self.place, self.contact = LineField(self), LineField(self)
        for key, field in self._fields().items():
            hint = say(f"gui.details.{key}.hint") if key in ("on", "starts", "ends", "contact") else ""
            self.form.add(say(f"gui.details.{key}"), field, hint, _LETTERS.get(key, 0))
        self.arrangements = ArrangementsForm(theme, self)
        self.arrangements.edited.connect(self.edited)
        for widget in (self._heading, self.form, self.arrangements):
            self.body.addWidget(widget)
        self.body.addStretch()
        self.title.settled.connect(lambda text: self.edited.emit(edits.set_title(text.strip())))
        self.group.settled.connect(lambda text: self.edited.emit(edits.set_details(group=text.strip())))
        self.place.settled.connect(lambda text: self.edited.emit(edits.set_details(place=text.strip())))
        self.contact.settled.connect(lambda text: self.edited.emit(edits.set_details(contact=text.strip())))
        self.on.settled.connect(self._settle_date)
        self.starts.settled.connect(lambda text: self._settle_time(self.starts, text))
        self.ends.settled.connect(lambda text: self._settle_time(self.ends, text))
        for field in (self.on, self.starts, self.ends):
            field.editingFinished.connect(self._show_times)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show what the meeting says now."""
        self._meeting = meeting
        self.title.show_text(meeting.title)
        self.group.show_text(meeting.group)
        self.place.show_text(meeting.place)
        self.contact.show_text(meeting.contact)
        self._show_times()
        self.arrangements.show_meeting(meeting)

    def problem_with(self, field: LineField) -> str:
        """Return what is said to be wrong with a field, "" when nothing is."""
        return self.form.problem_with(field)

    def settle(self) -> None:
        """Send what was typed and not sent yet."""
        for field in self.fields:
            field.pause.end()
        self.arrangements.settle()

    def go_to(self, rule: str) -> None:
        """Put the caret where a rule of the power check is put right."""
        field = {"contact": self.contact, "start": self.starts}.get(rule) or self.arrangements.field_of(rule)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureWidgetVisible(field)

    @property
    def fields(self) -> tuple[LineField, ...]:
        """The fields of one line each."""
        return tuple(self._fields().values())

    def _fields(self) -> dict[str, LineField]:
        return {
            "name": self.title,
            "group": self.group,
            "on": self.on,
            "starts": self.starts,
            "ends": self.ends,
            "place": self.place,
            "contact": self.contact,
        }

    def _settle_date(self, text: str) -> None:
        try:
            self.edited.emit(edits.set_details(on=read_date(text, date.today())))
        except ValueError:
            self.form.tell_problem(self.on, say("gui.details.no_date", words=text))
        else:
            self.form.tell_problem(self.on, "")

    def _settle_time(self, field: LineField, text: str) -> None:
        try:
            at = read_time(text)
        except ValueError:
            self.form.tell_problem(field, say("gui.details.no_time", words=text))
            return
        self.form.tell_problem(field, "")
        self.edited.emit(edits.set_details(starts=at) if field is self.starts else edits.set_details(ends=at))

    def _show_times(self) -> None:
        """Write date and time out in full, but not under somebody's hands and not over what is still to be mended."""
        on, starts, ends = self._meeting.on, self._meeting.starts, self._meeting.ends
        for field, words in (
            (self.on, date_in_full(on) if on else ""),
            (self.starts, clock_time(starts) if starts is not None else ""),
            (self.ends, clock_time(ends) if ends is not None else ""),
        ):
            if not field.hasFocus() and not self.problem_with(field):
                field.show_text(words)
