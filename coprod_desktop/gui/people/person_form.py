"""One person: their name, how they come, where they speak from, and their private record."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from coprod_desktop.gui.button import ADD_NEXT_KEY, Button
from coprod_desktop.gui.editors.form import Form, LineField
from coprod_desktop.gui.panels.fold import Fold
from coprod_desktop.gui.people.choices import Choices
from coprod_desktop.gui.people.needs_form import NeedsForm
from coprod_desktop.gui.theme import Theme, as_quiet
from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.model import edits
from coprod_desktop.model.meeting import Meeting, Person, Role, Side, needs_of
from coprod_desktop.strings import say


class PersonForm(QWidget):
    """The form for one person.

    Signals:
        edited: the Edit that the person at the keyboard made
        next_asked: they are done with this person and want to add another
    """

    edited = Signal(object)
    next_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._person: Person | None = None
        self._nothing = QLabel(say("people.nobody_chosen"), self)
        self._nothing.setWordWrap(True)
        self._form = Form(theme, self)
        self.name = LineField(self._form)
        self._form.add(say("people.name"), self.name, say("people.name_hint"))
        self.roles = Choices(say("people.roles"), Role, "role", self._form)
        self._form.add_plain(self.roles)
        self.sides = Fold(say("people.section_sides"), theme, self)
        self._add_sides(theme)
        self.needs = NeedsForm(theme, self)
        self.next = Button(say("people.add_next"), self)
        self.next.take_key(ADD_NEXT_KEY, say("people.add_next_key"))
        self.next.clicked.connect(lambda: self.next_asked.emit())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._nothing, self._form, self.sides, self.needs):
            self._column.addWidget(widget)
        self._column.addWidget(self.next, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addStretch()
        self._connect()
        theme.changed.connect(self._take_sizes)
        self._take_sizes()
        self.show_person(None, Meeting(""))

    def show_person(self, person: Person | None, meeting: Meeting) -> None:
        """Show a person, or that nobody is chosen."""
        if self._person and person and person.id != self._person.id:
            self.settle()
        self._person = person
        self._nothing.setVisible(person is None)
        for part in (self._form, self.sides, self.needs, self.next):
            part.setVisible(person is not None)
        if person is None:
            return
        self.name.show_text(person.name)
        self.roles.show_value(frozenset(person.roles))
        self.side_boxes.show_value(frozenset(person.sides))
        self.side_words.show_text(person.side_words)
        self.is_side_printed.setChecked(person.is_side_printed)
        self.needs.show_record(needs_of(meeting, person.id))

    def start_typing(self) -> None:
        """Put the caret in the name, with its words chosen."""
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def settle(self) -> None:
        """Send what was typed and not sent yet."""
        for field in (self.name, self.side_words):
            field.pause.end()
        self.needs.settle()

    def _add_sides(self, theme: Theme) -> None:
        hint = QLabel(say("people.sides_hint"), self.sides.inside)
        hint.setWordWrap(True)
        as_quiet(hint)
        self.sides.body.addWidget(hint)
        form = Form(theme, self.sides.inside)
        self.side_boxes = Choices(say("people.sides"), Side, "side", form)
        form.add_plain(self.side_boxes)
        self.side_words = LineField(form)
        form.add(say("people.side_words"), self.side_words, say("people.side_words_hint"))
        self.is_side_printed = TickBox(say("people.is_side_printed"), form)
        form.add_plain(self.is_side_printed)
        self.sides.body.addWidget(form)

    def _connect(self) -> None:
        self.name.settled.connect(lambda text: self._change(name=text.strip()))
        self.roles.chosen.connect(lambda value: self._change(roles=value))
        self.side_boxes.chosen.connect(lambda value: self._change(sides=value))
        self.side_words.settled.connect(lambda text: self._change(side_words=text.strip()))
        self.is_side_printed.clicked.connect(lambda is_on: self._change(is_side_printed=is_on))
        self.needs.edited.connect(self.edited)

    def _change(self, **fields: object) -> None:
        person = self._person
        if person is not None and any(getattr(person, name) != value for name, value in fields.items()):
            self.edited.emit(edits.change_person(person.id, **fields))  # type: ignore[arg-type]

    def _take_sizes(self) -> None:
        self._column.setSpacing(self._theme.space(1.5))
