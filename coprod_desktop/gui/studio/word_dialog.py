"""Shows what somebody changed in Word, change by change, to be taken or left."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QPushButton

from coprod_desktop.easyread.coming_back import ComeBack
from coprod_desktop.gui.a11y import announce, in_tab_order, labelled
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dialogs.foot import set_on_foot
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.studio.line_list import Line, LineList
from coprod_desktop.gui.theme import as_main_action, as_quiet
from coprod_desktop.model import edits
from coprod_desktop.model.easy_read_version import DraftRow, EasyReadVersion
from coprod_desktop.model.edits import Change, RowChange
from coprod_desktop.strings import count, say

_LINES_IN_SIGHT = 9


class WordDialog(QDialog):
    """The list of changes; all of them are taken until somebody leaves one.

    Signals:
        edited: the Edit that takes what was chosen, in one step
    """

    edited = Signal(object)

    def __init__(self, shell: Shell, version: EasyReadVersion, found: ComeBack) -> None:
        super().__init__(shell.window_widget)
        self._version, self._changes = version, found.changes
        self._left: set[int] = set()
        self.setWindowTitle(say("studio.word.title"))
        sheet = Sheet(shell.theme, self)
        about = PlainLabel(sheet)
        about.setText(count("studio.word.about", len(found.changes)))
        self.list = LineList(sheet)
        self.list.itemActivated.connect(lambda _: self._turn())
        self.list.currentRowChanged.connect(lambda _: self._name_buttons())
        label = labelled(say("studio.word.list"), self.list)
        self.turn = Button("", self)
        self.all, self.none = (Button(say(f"studio.word.{key}_all"), self) for key in ("take", "leave"))
        self.turn.clicked.connect(lambda: self._turn())
        self.all.clicked.connect(lambda: self._leave(set()))
        self.none.clicked.connect(lambda: self._leave(set(range(len(self._changes)))))
        buttons = FlowLayout(gap=shell.theme.space(0.75))
        for button in (self.turn, self.all, self.none):
            buttons.addWidget(button)
        for widget in (about, label):
            sheet.body.addWidget(widget)
        sheet.body.addWidget(self.list, 1)
        sheet.body.addLayout(buttons)
        if found.beside:
            beside = PlainLabel(sheet)
            beside.setText("\n".join((say("studio.word.beside"), *found.beside)))
            as_quiet(beside)
            sheet.body.addWidget(beside)
        self.take = Button("", self)
        as_main_action(self.take)
        self.take.clicked.connect(self._take)
        in_tab_order(self.list, self.turn, self.all, self.none)
        set_on_foot(self, sheet, say("studio.cancel"), self.take)
        for one in self.findChildren(QPushButton):
            one.setAutoDefault(False)  # Enter in the list turns a line, and must not close the dialog as well
        # Two changes in sight at any size of letters; the rest of the sheet scrolls.
        self.list.setMinimumHeight(self.list.fontMetrics().lineSpacing() * _LINES_IN_SIGHT)
        self.resize(comfortable(self, shell.theme, 75, 70))
        self._show()
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _show(self) -> None:
        numbers = {row.id: place for place, row in enumerate(self._version.rows, 1)}
        lines = [
            Line(str(place), say("studio.word.line", state=self._state(place), words=change_in_words(one, numbers)))
            for place, one in enumerate(self._changes)
        ]
        self.list.show_all(lines)
        taken = len(self._changes) - len(self._left)
        self.take.setText(count("studio.word.take", taken))
        self.take.setEnabled(taken > 0)
        self._name_buttons()

    def _state(self, place: int) -> str:
        return say("studio.word.is_left" if place in self._left else "studio.word.is_taken")

    def _name_buttons(self) -> None:
        key = "studio.word.take_it" if self.list.currentRow() in self._left else "studio.word.leave_it"
        self.turn.setText(say(key))

    def _turn(self) -> None:
        place = self.list.currentRow()
        if place >= 0:
            self._leave(self._left ^ {place})
            announce(self.list, self._state(place))

    def _leave(self, places: set[int]) -> None:
        self._left = places
        self._show()

    def _take(self) -> None:
        taken = tuple(one for place, one in enumerate(self._changes) if place not in self._left)
        self.edited.emit(edits.take_back(self._version.id, taken, say("studio.word.gone_in_word")))
        self.accept()


def change_in_words(change: RowChange, numbers: dict[str, int]) -> str:
    """Return what changed, with the number of its row; `numbers` are those of the rows here."""
    row, new = change.before, change.after
    number = numbers.get(row.id if row else change.below, 0)
    facts = {"number": number, "before": _words(row), "after": _words(new)}
    if change.kind is Change.ADDED and not number:
        return say("studio.word.added_first", **facts)
    if change.kind is Change.PICTURE and new is not None and not new.picture:
        return say("studio.word.picture_gone", **facts)
    return say(f"studio.word.{change.kind.value}", **facts)


def _words(row: DraftRow | None) -> str:
    return " ".join(row.sentences) if row else ""
