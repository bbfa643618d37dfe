"""The People stage: everyone who takes part on the left, the chosen person on the right."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from coprod_desktop.coproduction.people_words import is_review_due, line_in_words, steps_missing
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.editors.form import LineField
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.fold import Fold
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.people.person_form import PersonForm
from coprod_desktop.gui.theme import Theme, as_quiet, as_title
from coprod_desktop.model import edits
from coprod_desktop.model.ids import new_id
from coprod_desktop.model.meeting import Meeting, Person, Role, needs_of, person
from coprod_desktop.strings import count, say

_LETTERS_FOR_BOTH = 100  # across; with less, the chosen person stands below the list
_MANY = 12  # from so many people on, a name is easier to type than to find


class PeoplePage(Sheet):
    """The second stage of a meeting.

    Signals:
        edited: the Edit that the person made
        asked: the key of something that takes a dialog, and the id of the chosen person
    """

    edited = Signal(object)
    asked = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._meeting = Meeting("")
        self._heading = QLabel(say("people.title"))
        as_title(self._heading)
        self._words = QLabel()
        self._words.setWordWrap(True)
        as_quiet(self._words)
        self.finder = LineField(self)
        self.finder.setPlaceholderText(say("people.find"))
        self.finder.setAccessibleName(say("people.find"))
        self.finder.setClearButtonEnabled(False)
        self.finder.settled.connect(lambda _: self._show_list())
        self.list = ShortList(self)
        self.list.setAccessibleName(say("people.list"))
        self.list.currentItemChanged.connect(self._show_chosen)
        self._buttons, self._record_buttons = FlowLayout(), FlowLayout()
        self._make_buttons()
        self.form = PersonForm(theme, self)  # after the buttons, which Tab visits first
        self.form.edited.connect(self.edited)
        self.form.next_asked.connect(lambda: self._add(frozenset({Role.MEMBER})))
        self._steps = QLabel()
        self._steps.setWordWrap(True)
        as_quiet(self._steps)
        self._lay_out()
        theme.changed.connect(self._take_sizes)
        self._take_sizes()

    @property
    def chosen_id(self) -> str:
        """The id of the chosen person, "" when there is none."""
        return self.list.chosen_key

    def show_meeting(self, meeting: Meeting) -> None:
        """Show who takes part now, with the same person chosen as before."""
        self._meeting = meeting
        self._words.setText(self._in_words())
        self._show_list()

    def settle(self) -> None:
        """Send what was typed and not sent yet."""
        self.form.settle()

    def choose(self, person_id: str) -> None:
        """Choose a person, whatever was looked for."""
        self.finder.show_text("")
        self._show_list()
        self.list.choose(person_id)

    def go_to(self, person_id: str) -> None:
        """Choose a person and go to their form; without one, to the list."""
        if person_id:
            self.choose(person_id)
            self.form.needs.folds["support"].open()
        target = self.form.name if person_id else self.list if self._meeting.people else self.add
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_halves()

    def _in_words(self) -> str:
        meeting = self._meeting
        if not meeting.people:
            return say("people.none")
        due = [one for one in meeting.people if is_review_due(needs_of(meeting, one.id), date.today())]
        words = count("people.how_many", len(meeting.people))
        return f"{words} {count('people.review_due', len(due))}" if due else words

    def _show_list(self) -> None:
        wanted = self.finder.text().strip().casefold()
        shown = [one for one in self._meeting.people if wanted in one.name.casefold()]
        lines = [line_in_words(one, needs_of(self._meeting, one.id)) for one in shown]
        self.finder.setVisible(len(self._meeting.people) > _MANY)
        self.list.setVisible(bool(self._meeting.people))
        self.list.show_lines(lines, [one.id for one in shown])
        self._show_chosen()

    def _show_chosen(self, *_: object) -> None:
        chosen = person(self._meeting, self.chosen_id)
        self.form.show_person(chosen, self._meeting)
        self.record.setVisible(chosen is not None)
        to_do = steps_missing(needs_of(self._meeting, chosen.id)) if chosen else ()
        self._steps.setText(say("people.steps_to_do", steps=", ".join(to_do)) if to_do else "")
        self._steps.setVisible(bool(to_do))

    def _add(self, roles: frozenset[Role]) -> None:
        self.settle()
        added = Person(new_id("person"), "", roles)
        self.edited.emit(edits.add_person(added))
        self.choose(added.id)
        self.form.start_typing()

    def _make_buttons(self) -> None:
        self.add_co_chair = self._button("add_co_chair", lambda: self._add(frozenset({Role.CO_CHAIR})), self._buttons)
        self.add = self._button("add", lambda: self._add(frozenset({Role.MEMBER})), self._buttons)
        self.bring = self._button("bring", lambda: self._ask("bring"), self._buttons)
        self.book = self._button("book", lambda: self._ask("book"), self._buttons)
        self.copy = self._button("copy", lambda: self._ask("copy"), self._buttons)
        self.record = Fold(say("people.record"), self._theme, self)
        self.record.body.addLayout(self._record_buttons)
        self.show_record = self._button("show_record", lambda: self._ask("show_record"), self._record_buttons)
        self.save_record = self._button("save_record", lambda: self._ask("save_record"), self._record_buttons)
        self.keep = self._button("keep", lambda: self._ask("keep"), self._record_buttons)
        self.erase = self._button("erase", self._erase, self._record_buttons)
        self.remove = self._button("remove", self._remove, self._record_buttons)

    def _button(self, key: str, do: Callable[[], None], row: FlowLayout) -> Button:
        button = Button(say(f"people.{key}"), self)
        button.clicked.connect(lambda: do())
        row.addWidget(button)
        return button

    def _ask(self, what: str) -> None:
        self.settle()
        self.asked.emit(what, self.chosen_id)

    def _erase(self) -> None:
        self.settle()
        self.edited.emit(edits.erase_needs(self.chosen_id))
        self.asked.emit("erased", self.chosen_id)

    def _remove(self) -> None:
        self.settle()
        self.edited.emit(edits.remove_person(self.chosen_id))
        target = self.list if self._meeting.people else self.add
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self._left = QWidget(self)
        self._column = QVBoxLayout(self._left)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._heading, self._words, self.finder, self.list):
            self._column.addWidget(widget)
        self._column.addLayout(self._buttons)
        self._column.addWidget(self._steps)
        self._column.addWidget(self.record)
        self._column.addStretch()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._halves.addWidget(self._left, 1)
        self._halves.addWidget(self.form, 1)
        self.body.addLayout(self._halves)

    def _place_halves(self) -> None:
        letters = self.width() / max(self.fontMetrics().averageCharWidth(), 1)
        side_by_side, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._halves.setDirection(side_by_side if letters > _LETTERS_FOR_BOTH else below)

    def _take_sizes(self) -> None:
        theme = self._theme
        for row in (self._buttons, self._record_buttons):
            row.setSpacing(theme.space(0.75))
        self._column.setSpacing(theme.space(1))
        self._halves.setSpacing(theme.space(3))
        self._place_halves()
