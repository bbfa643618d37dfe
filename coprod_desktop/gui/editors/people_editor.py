"""Who takes part: a line for each person, and who chairs together."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from coprod_desktop.gui.a11y import in_tab_order
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.editors.form import LineField
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.theme import Theme, as_quiet
from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.model import edits
from coprod_desktop.model.ids import new_id
from coprod_desktop.model.meeting import Person, Role
from coprod_desktop.strings import say


class PersonLine(QWidget):
    """One person: name, whether they co-chair, and a way to take them out.

    Signals:
        edited: the Edit that the person at the keyboard made
    """

    edited = Signal(object)

    def __init__(self, person: Person, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._person, self._theme = person, theme
        self.name = LineField(self)
        self.name.setAccessibleName(say("gui.people.name"))
        self.name.setPlaceholderText(say("gui.people.name"))
        self.co_chair = TickBox(say("gui.people.co_chair"), self)
        self.remove = Button(say("gui.people.remove"), self)
        row = FlowLayout(self, gap=theme.space(1))
        for widget in (self.name, self.co_chair, self.remove):
            row.addWidget(widget)
        self.name.settled.connect(lambda text: self._send(edits.change_person(person.id, name=text.strip())))
        self.co_chair.clicked.connect(self._send_role)
        self.remove.clicked.connect(lambda: self._send(edits.remove_person(person.id)))
        theme.changed.connect(self._take_sizes)
        self._take_sizes()
        self.show_person(person)

    def show_person(self, person: Person) -> None:
        """Show what is known of the person now."""
        self._person = person
        self.name.show_text(person.name)
        self.co_chair.setChecked(Role.CO_CHAIR in person.roles)
        for control in (self.co_chair, self.remove):
            control.setAccessibleDescription(person.name)

    def _take_sizes(self) -> None:
        self.name.setMinimumWidth(self._theme.space(18))

    def _send_role(self, is_co_chair: bool) -> None:
        roles = self._person.roles | {Role.CO_CHAIR} if is_co_chair else self._person.roles - {Role.CO_CHAIR}
        self._send(edits.change_person(self._person.id, roles=frozenset(roles)))

    def _send(self, edit: edits.Edit) -> None:
        self.edited.emit(edit)


class PeopleEditor(QWidget):
    """Everyone who takes part.

    Signals:
        edited: the Edit that the person made
    """

    edited = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: dict[str, PersonLine] = {}
        self._hint = QLabel(say("gui.people.hint"), self)
        self._hint.setWordWrap(True)
        as_quiet(self._hint)
        self.add = Button(say("gui.people.add"), self)
        self.add.clicked.connect(lambda: self._add(frozenset()))
        self.add_co_chair = Button(say("gui.people.add_co_chair"), self)
        self.add_co_chair.clicked.connect(lambda: self._add(frozenset({Role.CO_CHAIR})))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._hint)
        self._people = QVBoxLayout()
        self._column.addLayout(self._people)
        buttons = FlowLayout(gap=theme.space(1))
        buttons.addWidget(self.add_co_chair)
        buttons.addWidget(self.add)
        self._column.addLayout(buttons)

    def show_people(self, people: tuple[Person, ...]) -> None:
        """Show these people, keeping the lines of those who were here already."""
        wanted = {person.id for person in people}
        for person_id in [one for one in self._lines if one not in wanted]:
            self._drop(self._lines.pop(person_id))
        for place, person in enumerate(people):
            line = self._lines.get(person.id) or self._make(person)
            line.show_person(person)
            if self._people.indexOf(line) != place:
                self._people.insertWidget(place, line)
        self._order_tabs(people)

    def line_of(self, person_id: str) -> PersonLine | None:
        """Return the line of a person."""
        return self._lines.get(person_id)

    def settle(self) -> None:
        """Send what was typed and not sent yet."""
        for line in list(self._lines.values()):
            line.name.pause.end()

    def _make(self, person: Person) -> PersonLine:
        self._lines[person.id] = line = PersonLine(person, self._theme, self)
        line.edited.connect(self.edited)
        return line

    def _drop(self, line: PersonLine) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and line.isAncestorOf(focus):
            self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        line.hide()
        line.deleteLater()

    def _order_tabs(self, people: tuple[Person, ...]) -> None:
        stops: list[QWidget] = []
        for person in people:
            line = self._lines[person.id]
            stops += (line.name, line.co_chair, line.remove)
        in_tab_order(*stops, self.add_co_chair, self.add)

    def _add(self, roles: frozenset[Role]) -> None:
        person = Person(new_id("person"), "", roles)
        self.edited.emit(edits.add_person(person))
        if line := self._lines.get(person.id):
            line.show()  # a line that is not shown yet cannot take the focus
            line.name.setFocus(Qt.FocusReason.OtherFocusReason)
