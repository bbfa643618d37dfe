"""The choice of one's own looks on the page of versions."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.gui.a11y import announce
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.theme import Theme
from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.model.own_profile import OwnProfile
from coprod_desktop.strings import say


@dataclass(slots=True)
class _Row:
    """What stands there for one look: the choice of it, and the way back once it is removed."""

    look: OwnProfile
    box: TickBox
    change: Button
    remove: Button
    put_back: Button


class OwnLooks(QWidget):
    """A box to tick for each look, ways to change and to remove it, and a way to make one.

    Signals:
        asked: the OwnProfile to change, a new one to make
        removed: the OwnProfile that is no longer wanted
        put_back: the OwnProfile that is wanted after all
    """

    asked = Signal(object)
    removed = Signal(object)
    put_back = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[_Row] = []
        self.make = Button(say("printing.look_make"), self)
        self.make.clicked.connect(lambda: self.asked.emit(OwnProfile("")))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space(0.5))
        self._column.addWidget(self.make, 0, Qt.AlignmentFlag.AlignLeft)

    def show_looks(self, looks: tuple[OwnProfile, ...]) -> None:
        """Show the looks that there are; what was ticked stays ticked, also under a new name."""
        for look in looks:
            row = next((row for row in self._rows if _is_same(row.look, look)), None) or self._row(look)
            row.look = look
            self._say_name(row)
            self._show(row, is_there=True)

    def tick(self, name: str) -> None:
        """Tick the look of this name."""
        self.boxes[name].setChecked(True)

    @property
    def boxes(self) -> dict[str, TickBox]:
        """The boxes by the names of their looks."""
        return {row.look.name: row.box for row in self._rows if not row.box.isHidden()}

    def buttons(self, name: str) -> tuple[Button, Button, Button]:
        """Return the buttons that change, remove and put back the look of this name."""
        row = next(row for row in self._rows if row.look.name == name)
        return row.change, row.remove, row.put_back

    def chosen(self) -> tuple[OwnProfile, ...]:
        """Return the looks that are ticked."""
        return tuple(row.look for row in self._rows if row.box.isChecked())

    def _row(self, look: OwnProfile) -> _Row:
        row = _Row(look, TickBox("", self), *(Button("", self) for _ in range(3)))
        self._rows.append(row)
        row.change.clicked.connect(lambda: self.asked.emit(row.look))
        row.remove.clicked.connect(lambda: self._take_away(row))
        row.put_back.clicked.connect(lambda: self._bring_back(row))
        place = self._column.count() - 1
        self._column.insertWidget(place, row.box)
        buttons = FlowLayout(gap=self._theme.space(1))
        for button in (row.change, row.remove, row.put_back):
            buttons.addWidget(button)
        self._column.insertLayout(place + 1, buttons)
        return row

    def _say_name(self, row: _Row) -> None:
        name = row.look.name
        row.box.show_words(say("printing.look_own", name=name))
        row.change.setText(say("printing.look_change", name=name))
        row.remove.setText(say("printing.look_remove", name=name))
        row.put_back.setText(say("printing.look_put_back", name=name))

    def _show(self, row: _Row, *, is_there: bool) -> None:
        for widget in (row.box, row.change, row.remove):
            widget.setVisible(is_there)
        row.put_back.setVisible(not is_there)

    def _take_away(self, row: _Row) -> None:
        row.box.setChecked(False)
        row.put_back.show()
        row.put_back.setFocus()  # before the button that has it goes
        self._show(row, is_there=False)
        announce(self, say("printing.look_removed", name=row.look.name))
        self.removed.emit(row.look)

    def _bring_back(self, row: _Row) -> None:
        row.box.show()
        row.box.setFocus()
        self._show(row, is_there=True)
        self.put_back.emit(row.look)


def _is_same(one: OwnProfile, other: OwnProfile) -> bool:
    return one.id == other.id if one.id and other.id else one.name == other.name
