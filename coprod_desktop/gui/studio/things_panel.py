"""All that is still to look at, in words, each with a way to go there."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.easyread.checks import RowFinding
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.studio.line_list import Line, LineList
from coprod_desktop.gui.studio.row_editor import finding_line
from coprod_desktop.gui.theme import Theme, as_quiet
from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.strings import count, say


class ThingsPanel(QWidget):
    """What to look at in the whole version.

    Signals:
        chosen: the RowFinding to go to
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._all: tuple[RowFinding, ...] = ()
        self._shown: tuple[RowFinding, ...] = ()
        self._numbers: Mapping[str, int] = {}
        self._words = PlainLabel(self)
        as_quiet(self._words)
        self.with_wishes = TickBox(say("studio.with_wishes"), self)
        self.with_wishes.toggled.connect(lambda _: self._show())
        self.list = LineList(self)
        self.list.setAccessibleName(say("studio.things.list"))
        self.list.itemActivated.connect(lambda _: self._go())
        self.go_there = Button(say("studio.go_there"), self)
        self.go_there.clicked.connect(lambda: self._go())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        for widget in (self._words, self.with_wishes):
            self._column.addWidget(widget)
        self._column.addWidget(self.list, 1)
        self._column.addWidget(self.go_there)
        theme.changed.connect(self._take_sizes)
        self._take_sizes()

    def show_findings(self, findings: Sequence[RowFinding], numbers: Mapping[str, int]) -> None:
        """Show these findings; `numbers` are the places of the rows, counted from 1."""
        self._all, self._numbers = tuple(findings), numbers
        self._show()

    def step(self, row_id: str, by: int) -> RowFinding | None:
        """Return the next thing below a row, or with -1 the one above; the first one again after the last."""
        ids = list(self._numbers)
        rows = [one for one in self._shown if one.row_id in self._numbers]
        if not rows:
            return None
        at = ids.index(row_id) if row_id in ids else -1
        ahead = [one for one in rows if (self._numbers[one.row_id] - 1 - at) * by > 0]
        return (ahead[0] if by > 0 else ahead[-1]) if ahead else (rows[0] if by > 0 else rows[-1])

    def _show(self) -> None:
        wishes = sum(1 for one in self._all if one.is_wish)
        self._shown = tuple(one for one in self._all if not one.is_wish or self.with_wishes.isChecked())
        number = len(self._all) - wishes
        said = count("studio.things", number) if number else say("studio.things_none")
        self._words.setText(f"{said} {count('studio.wishes', wishes)}" if wishes else said)
        self.list.show_all([self._line(place, one) for place, one in enumerate(self._shown)])
        self.go_there.setEnabled(bool(self._shown))

    def _line(self, place: int, finding: RowFinding) -> Line:
        number = self._numbers.get(finding.row_id)
        words = finding_line(finding)
        return Line(str(place), say("studio.thing", number=number, words=words) if number else words)

    def _go(self) -> None:
        at = self.list.currentRow()
        if 0 <= at < len(self._shown):
            self.chosen.emit(self._shown[at])

    def _take_sizes(self) -> None:
        self._column.setSpacing(self._theme.space(0.75))
