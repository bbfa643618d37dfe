"""The choice of one's own looks on the page of versions."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.gui.button import Button
from coprod_desktop.gui.theme import Theme
from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.model.own_profile import OwnProfile
from coprod_desktop.strings import say


class OwnLooks(QWidget):
    """A box to tick for each look, and a way to make one.

    Signals:
        asked: the OwnProfile to change, a new one to make
    """

    asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._looks: dict[str, tuple[OwnProfile, TickBox, Button]] = {}
        self.make = Button(say("printing.look_make"), self)
        self.make.clicked.connect(lambda: self.asked.emit(OwnProfile("")))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space(0.5))
        self._column.addWidget(self.make, 0, Qt.AlignmentFlag.AlignLeft)

    def show_looks(self, looks: tuple[OwnProfile, ...]) -> None:
        """Show the looks that there are; what was ticked stays ticked."""
        for look in looks:
            if look.name in self._looks:
                _, box, button = self._looks[look.name]
            else:
                box, button = self._row(look)
            self._looks[look.name] = (look, box, button)

    def tick(self, name: str) -> None:
        """Tick the look of this name."""
        self._looks[name][1].setChecked(True)

    @property
    def boxes(self) -> dict[str, TickBox]:
        """The boxes by the names of their looks."""
        return {name: box for name, (_, box, _) in self._looks.items()}

    def chosen(self) -> tuple[OwnProfile, ...]:
        """Return the looks that are ticked."""
        return tuple(look for look, box, _ in self._looks.values() if box.isChecked())

    def _row(self, look: OwnProfile) -> tuple[TickBox, Button]:
        name = look.name
        box = TickBox(say("printing.look_own", name=name), self)
        button = Button(say("printing.look_change", name=name), self)
        button.clicked.connect(lambda: self.asked.emit(self._looks[name][0]))
        place = self._column.count() - 1
        self._column.insertWidget(place, box)
        self._column.insertWidget(place + 1, button, 0, Qt.AlignmentFlag.AlignLeft)
        return box, button
