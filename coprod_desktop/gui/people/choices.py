"""Choices of which a person may make several: a box to tick for each, under one heading."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGroupBox, QVBoxLayout, QWidget

from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.strings import say


class Choices(QGroupBox):
    """A box for each value of an enum.

    Signals:
        chosen: the frozenset of what is ticked now
    """

    chosen = Signal(object)

    def __init__(self, title: str, kind: type[StrEnum], key: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        column = QVBoxLayout(self)
        self.boxes: dict[StrEnum, TickBox] = {}
        for one in kind:
            words = say(f"people.{key}_{one.value}")
            box = TickBox(words[:1].upper() + words[1:], self)
            box.clicked.connect(lambda _: self.chosen.emit(self.value()))
            self.boxes[one] = box
            column.addWidget(box)

    def value(self) -> frozenset[StrEnum]:
        """Return what is ticked."""
        return frozenset(one for one, box in self.boxes.items() if box.isChecked())

    def show_value(self, value: frozenset[StrEnum]) -> None:
        """Tick these and no others."""
        for one, box in self.boxes.items():
            box.setChecked(one in value)
