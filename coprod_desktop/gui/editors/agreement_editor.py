"""Agreeing together: a box for each co-chair, and in words whether the agenda is agreed."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from coprod_desktop.gui.theme import Theme, as_quiet
from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.model import edits
from coprod_desktop.model.agreement import agreed_by, is_agreed
from coprod_desktop.model.meeting import Meeting, co_chairs
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
        self.words = QLabel(self)
        self.words.setWordWrap(True)
        as_quiet(self.words)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.words)

    @property
    def boxes(self) -> tuple[TickBox, ...]:
        """A box for each co-chair."""
        return tuple(self._boxes.values())

    def show_meeting(self, meeting: Meeting) -> None:
        """Show who agreed."""
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

    def _add(self, person_id: str) -> TickBox:
        box = TickBox(parent=self)
        box.clicked.connect(lambda is_on: self._send(person_id, is_on))
        self._boxes[person_id] = box
        self._column.addWidget(box)
        return box

    def _send(self, person_id: str, is_on: bool) -> None:
        self.edited.emit(edits.agree(person_id, date.today()) if is_on else edits.take_back_agreement(person_id))
