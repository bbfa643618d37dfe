"""Agreeing together: a box for each co-chair, and what is to be said when the agenda changes after a yes."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from coprod_desktop.coproduction.agreeing import agreement_in_words, changes_in_words, slips_in_words
from coprod_desktop.gui.a11y import announce
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.editors.form import Form, LineField, keep_from_wheel
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.fold import Fold
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.theme import Theme, as_quiet, as_subheading
from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.model import edits
from coprod_desktop.model.agreement import agreed_by, agreement_of, is_agreed, taken_away
from coprod_desktop.model.meeting import How, Meeting, co_chairs
from coprod_desktop.strings import say


class AgreementEditor(QWidget):
    """Who agreed to the agenda exactly as it is now.

    Signals:
        edited: the Edit that the person made
    """

    edited = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._boxes: dict[str, TickBox] = {}
        self.words, self.told = QLabel(self), PlainLabel(self)
        self.words.setWordWrap(True)
        for label in (self.words, self.told):
            as_quiet(label)
        self.question = MeaningQuestion(theme, self)
        self.question.edited.connect(self.edited)
        self.otherwise = OtherwiseAgreed(theme, self)
        self.otherwise.recorded.connect(self._record)
        self._ticks = QVBoxLayout()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.question)
        self._column.addWidget(self.words)
        self._column.addLayout(self._ticks)
        self._column.addWidget(self.told)
        self._column.addWidget(self.otherwise)

    @property
    def boxes(self) -> tuple[TickBox, ...]:
        """A box for each co-chair."""
        return tuple(self._boxes.values())

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What the Tab key visits, in order."""
        other = self.otherwise
        return *self.question.buttons, *self.boxes, other.fold.button, other.who, other.how, other.writer, other.record

    def show_meeting(self, meeting: Meeting) -> None:
        """Show who agreed, and ask about what changed since."""
        chairs = tuple(chair for chair in co_chairs(meeting) if chair.name)
        for gone in [one for one in self._boxes if one not in {chair.id for chair in chairs}]:
            self._boxes.pop(gone).deleteLater()
        agreed = {person.id for person in agreed_by(meeting)}
        for chair in chairs:
            box = self._boxes.get(chair.id) or self._add(chair.id)
            box.show_words(say("gui.agree.box", name=chair.name))
            box.setChecked(chair.id in agreed)
        key = "agreed" if is_agreed(meeting) else "draft" if len(chairs) > 1 else "two_chairs"
        self.words.setText(say(f"gui.agree.{key}"))
        self.told.setText("\n".join(_history(meeting)))
        self.told.setVisible(bool(self.told.text()))
        self.question.show_changes(changes_in_words(meeting))
        self.otherwise.show_meeting(meeting)

    def _add(self, person_id: str) -> TickBox:
        box = TickBox(parent=self)
        box.clicked.connect(lambda is_on: self._send(person_id, is_on))
        self._boxes[person_id] = box
        self._ticks.addWidget(box)
        return box

    def _record(self, edit: edits.Edit, person_id: str) -> None:
        self.edited.emit(edit)
        self._boxes[person_id].setFocus(Qt.FocusReason.OtherFocusReason)  # the form may be gone now

    def _send(self, person_id: str, is_on: bool) -> None:
        self.edited.emit(edits.agree(person_id, date.today()) if is_on else edits.take_back_agreement(person_id))


class MeaningQuestion(QWidget):
    """Asks whether a change after an agreement changes what the agenda means; hidden when there is none.

    Signals:
        edited: the Edit that answers
    """

    edited = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._changes: tuple[str, ...] = ()
        self._title = QLabel(say("power.meaning_question"), self)
        self._title.setWordWrap(True)
        as_subheading(self._title)
        self.changes = PlainLabel(self)
        self.slip, self.meaning = Button(say("power.meaning_no"), self), Button(say("power.meaning_yes"), self)
        self.slip.clicked.connect(lambda: self.edited.emit(edits.note_slip(date.today(), self._changes)))
        self.meaning.clicked.connect(lambda: self.edited.emit(edits.take_agreements_away(self._changes)))
        self._row = FlowLayout()
        for button in self.buttons:
            self._row.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._title, self.changes):
            self._column.addWidget(widget)
        self._column.addLayout(self._row)
        theme.changed.connect(self._take_sizes)
        self._take_sizes()
        self.setVisible(False)

    @property
    def buttons(self) -> tuple[Button, Button]:
        """The two answers: a slip, and a change of meaning."""
        return self.slip, self.meaning

    def show_changes(self, changes: tuple[str, ...]) -> None:
        """Ask about these changes; () means that there is nothing to ask."""
        if changes and not self._changes:
            announce(self.window(), say("power.meaning_question"))
        self._changes = changes
        self.changes.setText("\n".join(changes))
        self.setVisible(bool(changes))

    def _take_sizes(self) -> None:
        self._row.setSpacing(self._theme.space(0.75))
        self._column.setSpacing(self._theme.space(0.75))


class OtherwiseAgreed(QWidget):
    """Writes down a yes that a co-chair gave by phone or on paper.

    Signals:
        recorded: the Edit that records it, and the id of who agreed
    """

    recorded = Signal(object, str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.fold = Fold(say("power.otherwise"), theme, self)
        form = Form(theme, self.fold.inside)
        self.who, self.how = QComboBox(form), QComboBox(form)
        for choice in (self.who, self.how):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(10)
            keep_from_wheel(choice)
        for how in (How.PHONE, How.PAPER):
            self.how.addItem(say(f"power.how_{how.value}"), how.value)
        self.writer = LineField(form)
        form.add(say("power.otherwise_who"), self.who)
        form.add(say("power.otherwise_how"), self.how)
        form.add(say("power.otherwise_writer"), self.writer)
        self._form = form
        self.record = Button(say("power.otherwise_record"), form)
        self.record.clicked.connect(self._record)
        self.fold.body.addWidget(form)
        self.fold.body.addWidget(self.record)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fold)

    def show_meeting(self, meeting: Meeting) -> None:
        """Offer the co-chairs who have not agreed yet."""
        missing = [one for one in co_chairs(meeting) if one.name and one not in agreed_by(meeting)]
        self.setVisible(bool(missing))
        chosen = self.who.currentData()
        self.who.clear()
        for one in missing:
            self.who.addItem(one.name, one.id)
        self.who.setCurrentIndex(max(0, self.who.findData(chosen)))

    def _record(self) -> None:
        writer = self.writer.text().strip()
        self._form.tell_problem(self.writer, "" if writer else say("power.otherwise_nobody"))
        if not writer:
            self.writer.setFocus()
        elif self.who.currentData():
            how, who = How(self.how.currentData()), str(self.who.currentData())
            self.recorded.emit(edits.agree(who, date.today(), how, writer), who)


def _history(meeting: Meeting) -> list[str]:
    """Return how each yes was given, what was a slip, and what took a yes away."""
    told = []
    for one in agreed_by(meeting):
        if (agreement := agreement_of(meeting, one.id)) is not None:
            told += [agreement_in_words(meeting, agreement), *slips_in_words(agreement)]
    for gone in taken_away(meeting):
        told.append(say("power.taken_away", changes=" ".join(gone.changes)))
    return list(dict.fromkeys(told))
