"""One agenda item: what it is, who asked, who presents it together, and what can still change."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGroupBox, QLabel, QSpinBox, QVBoxLayout, QWidget

from coprod_desktop.gui.a11y import in_tab_order
from coprod_desktop.gui.button import ADD_NEXT_KEY, Button
from coprod_desktop.gui.editors.form import Form, LineField, TextField, keep_from_wheel
from coprod_desktop.gui.panels.fold import Fold
from coprod_desktop.gui.power.item_more import ItemMore
from coprod_desktop.gui.theme import Theme, as_quiet
from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.model import edits
from coprod_desktop.model.meeting import AgendaItem, Meeting, Person, Purpose, Role
from coprod_desktop.strings import say

_LEAST_LETTERS = 10
_MOST_TO_TICK = 60
_PRESENTERS_WANTED = 2  # every item is presented by people together


class ItemEditor(QWidget):
    """The form for one item or break.

    Signals:
        edited: the Edit that the person made
        asked: the key of something that takes a dialog, and the id of the item
        next_asked: the person is done with this item and wants to add another
    """

    edited = Signal(object)
    asked = Signal(str, str)
    next_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._item: AgendaItem | None = None
        self.title = LineField(self)
        self.asked_by, self.purpose = QComboBox(self), QComboBox(self)
        self.minutes = QSpinBox(self)
        self.minutes.setRange(0, edits.MOST_MINUTES)
        self.minutes.setKeyboardTracking(False)
        self.about = TextField(theme, self)
        self.can_change, self.cannot_change = TextField(theme, self, 3), TextField(theme, self, 3)
        for choice in (self.asked_by, self.purpose):
            # As wide as there is room for, however long somebody's name is.
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(_LEAST_LETTERS)
        for field in (self.asked_by, self.purpose, self.minutes):
            keep_from_wheel(field)
        for purpose in Purpose:
            self.purpose.addItem(say(f"gui.purpose.{purpose.value}"), purpose)
        self._nothing = QLabel(say("gui.item.nothing"))
        self._nothing.setWordWrap(True)
        self._whole, self._short = Form(theme, self), Form(theme, self)
        self._whole.add(say("gui.item.title"), self.title)
        self._whole.add(say("gui.item.asked_by"), self.asked_by)
        self._short.add(say("gui.item.minutes"), self.minutes)
        self.more = Fold(say("power.more"), theme, self)
        self._rest = Form(theme, self)
        self._rest.add(say("gui.item.purpose"), self.purpose)
        self.presenters = PresentersBox(theme, self)
        self._rest.add_plain(self.presenters)
        self._rest.add(say("gui.item.about"), self.about)
        self._rest.add(say("gui.item.can_change"), self.can_change, say("gui.item.can_change.hint"))
        self._rest.add(say("gui.item.cannot_change"), self.cannot_change)
        self.later = ItemMore(theme, self)
        self.more.body.addWidget(self._rest)
        self.more.body.addWidget(self.later)
        self.next = Button(say("gui.agenda.add_next"), self)
        self.next.take_key(ADD_NEXT_KEY, say("gui.agenda.add_next_key"))
        self.next.clicked.connect(lambda: self.next_asked.emit())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        theme.changed.connect(self._take_sizes)
        self._take_sizes()
        for widget in (self._nothing, self._whole, self._short):
            self._column.addWidget(widget)
        self._column.addWidget(self.next, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.more)
        self._column.addStretch()
        self._connect()
        self.show_item(None, Meeting(""))

    def show_item(self, item: AgendaItem | None, meeting: Meeting) -> None:
        """Show an item, a break, or that none is chosen."""
        is_another = item is not None and (self._item is None or item.id != self._item.id)
        if self._item and is_another:
            self.settle()
        self._item = item
        is_whole = item is not None and not item.is_break
        self._nothing.setVisible(item is None)
        self._short.setVisible(item is not None)
        self._whole.setVisible(is_whole)
        self.more.setVisible(is_whole)
        self.next.setVisible(item is not None)
        if item is None:
            return
        if is_another and _is_filled_in(item):
            self.more.open()
        with QSignalBlocker(self.minutes):
            self.minutes.setValue(item.minutes)
        if is_whole:
            self._show_whole(item, meeting)

    def start_typing(self) -> None:
        """Put the caret in the title of a new item, with its words chosen; all but who asked can wait."""
        self.more.open(is_open=False)
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.selectAll()

    def field_of(self, rule: str) -> QWidget:
        """Return the field in which a rule of the power check is put right; the way to all fields where none is."""
        fields: dict[str, QWidget] = {
            "who_asked": self.asked_by,
            "minutes": self.minutes,
            "length": self.minutes,
            "only_telling": self.purpose,
            "can_change": self.can_change,
            "statement": self.later.texts["has_happened"],
            "open_slot": self.later.ticks["is_open_slot"],
        }
        presenters, papers = self.presenters.boxes, self.later.papers.boxes
        groups = {"lived_presenter": presenters, "two_presenters": presenters, "decision_papers": papers}
        boxes = groups.get(rule)
        return boxes[0] if boxes else fields.get(rule, self.more.button)

    def settle(self) -> None:
        """Send what was typed and not sent yet."""
        for field in (self.title, self.about, self.can_change, self.cannot_change):
            field.pause.end()
        self.later.settle()
        if self.minutes.isVisible():
            self.minutes.interpretText()

    def _show_whole(self, item: AgendaItem, meeting: Meeting) -> None:
        self.title.show_text(item.title)
        self.about.show_text(item.about)
        self.can_change.show_text(item.can_change)
        self.cannot_change.show_text(item.cannot_change)
        with QSignalBlocker(self.purpose):
            self.purpose.setCurrentIndex(self.purpose.findData(item.purpose))
        with QSignalBlocker(self.asked_by):
            self.asked_by.clear()
            self.asked_by.addItem(say("gui.item.nobody"), "")
            for person in _named(meeting):
                self.asked_by.addItem(person.name, person.id)
            self.asked_by.setCurrentIndex(max(0, self.asked_by.findData(item.asked_by)))
        self.presenters.show_people(_who_may_present(meeting, item), item.presenters)
        self.later.show_item(item, meeting)
        first = (self.title, self.asked_by, self.minutes, self.next, self.more.button, self.purpose)
        texts = (self.about, self.can_change, self.cannot_change)
        in_tab_order(*first, *self.presenters.boxes, *texts, *self.later.stops)

    def _take_sizes(self) -> None:
        self._column.setSpacing(self._theme.space(1.5))

    def _connect(self) -> None:
        self.title.settled.connect(lambda text: self._change(title=text.strip()))
        self.about.settled.connect(lambda text: self._change(about=text.strip()))
        self.can_change.settled.connect(lambda text: self._change(can_change=text.strip()))
        self.cannot_change.settled.connect(lambda text: self._change(cannot_change=text.strip()))
        self.minutes.valueChanged.connect(lambda minutes: self._change(minutes=minutes))
        # Qt gives back a plain str for what went in as a Purpose.
        self.purpose.currentIndexChanged.connect(lambda _: self._change(purpose=Purpose(self.purpose.currentData())))
        self.asked_by.currentIndexChanged.connect(lambda _: self._change(asked_by=self.asked_by.currentData()))
        self.presenters.chosen.connect(lambda ids: self._change(presenters=ids))
        self.later.changed.connect(lambda fields: self._change(**fields))
        self.later.asked.connect(lambda what: self.asked.emit(what, self._item.id if self._item else ""))

    def _change(self, **fields: object) -> None:
        if self._item is not None and any(getattr(self._item, key) != value for key, value in fields.items()):
            self.edited.emit(edits.change_item(self._item.id, **fields))  # type: ignore[arg-type]


class PresentersBox(QGroupBox):
    """Who presents an item, chosen from the people of the meeting.

    Signals:
        chosen: the ids of the presenters, in the order they were chosen
    """

    chosen = Signal(tuple)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(say("gui.item.presenters"), parent)
        self._theme = theme
        self._ids: tuple[str, ...] = ()
        self._boxes: dict[str, TickBox] = {}
        self._column = QVBoxLayout(self)
        self.advice = QLabel(self)
        self.advice.setWordWrap(True)
        as_quiet(self.advice)
        self._column.addWidget(self.advice)

    def show_people(self, people: tuple[Person, ...], presenters: tuple[str, ...]) -> None:
        """Offer these people, with the presenters ticked."""
        self._ids = presenters
        wanted = {person.id for person in people}
        for person_id in [one for one in self._boxes if one not in wanted]:
            self._boxes.pop(person_id).deleteLater()
        for person in people:
            box = self._boxes.get(person.id) or self._add(person.id)
            box.show_words(person.name)
            box.setChecked(person.id in presenters)
        missing = _PRESENTERS_WANTED - len([one for one in presenters if one in wanted])
        self.advice.setText(say("gui.item.presenters_nobody") if not people else say("gui.item.presenters_more"))
        self.advice.setVisible(missing > 0)

    @property
    def boxes(self) -> tuple[TickBox, ...]:
        """The boxes as they stand."""
        return tuple(self._boxes.values())

    def box_of(self, person_id: str) -> TickBox:
        """Return the box of a person."""
        return self._boxes[person_id]

    def _add(self, person_id: str) -> TickBox:
        box = TickBox(parent=self)
        box.clicked.connect(lambda is_on: self._choose(person_id, is_on))
        self._boxes[person_id] = box
        self._column.insertWidget(self._column.count() - 1, box)
        return box

    def _choose(self, person_id: str, is_on: bool) -> None:
        others = tuple(one for one in self._ids if one != person_id)
        self.chosen.emit((*others, person_id) if is_on else others)


def _named(meeting: Meeting) -> tuple[Person, ...]:
    return tuple(person for person in meeting.people if person.name)


def _who_may_present(meeting: Meeting, item: AgendaItem) -> tuple[Person, ...]:
    """Return everyone; where too many take part to tick one, those who come to chair or present, and who does now."""
    named = _named(meeting)
    if len(named) <= _MOST_TO_TICK:
        return named
    presenting = {Role.CO_CHAIR, Role.PRESENTER}
    return tuple(person for person in named if person.roles & presenting or person.id in item.presenters)


def _is_filled_in(item: AgendaItem) -> bool:
    return item != AgendaItem(item.id, item.title, item.order, asked_by=item.asked_by, minutes=item.minutes)
