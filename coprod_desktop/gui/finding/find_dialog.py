"""Looks for words all over a meeting, lists where they are, and puts others in their place."""

from dataclasses import dataclass, field

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout

from coprod_desktop.app.find_replace import FoundPlace, Wanted, around, find, replace_all, replace_one, where_in_words
from coprod_desktop.gui.a11y import announce, labelled
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.editors.form import Form, LineField
from coprod_desktop.gui.flow_layout import FlowingFoot
from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.meeting_desk import MeetingDesk
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.theme import as_main_action
from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.model.edits import Edit
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.strings import count, say

MOST_LISTED = 300
_MOST_LINES = 4


@dataclass(frozen=True, slots=True)
class Search:
    """What was looked for last, what was to be put in its place, and where it was found."""

    wanted: Wanted = field(default_factory=lambda: Wanted(""))
    put: str = ""
    places: tuple[FoundPlace, ...] = ()


class FindDialog(QDialog):
    """A form, the list of places, and what can be done with them.

    Signals:
        went: the number of the place that the person wants to see
    """

    went = Signal(int)

    def __init__(self, shell: Shell, desk: MeetingDesk, start: Search) -> None:
        super().__init__(shell.window_widget)
        self._shell, self._desk = shell, desk
        self.places: tuple[FoundPlace, ...] = ()
        self._changed = 0
        self._finding = Latest(self)
        self._finding.ready.connect(self._show)
        self._finding.failed.connect(shell.tell_error)
        self.setWindowTitle(say("spelling.find.title"))
        self._sheet = Sheet(shell.theme, self)
        self.form = Form(shell.theme, self._sheet)
        self.words = LineField(self.form)
        self.has_case = TickBox(say("spelling.find.has_case"), self.form)
        self.is_whole = TickBox(say("spelling.find.is_whole"), self.form)
        self.put = LineField(self.form)
        self.said = PlainLabel(self._sheet)
        self.list = ShortList(self._sheet, most_lines=_MOST_LINES)
        self._lay_out()
        self._fill(start)
        self._connect()
        self.resize(comfortable(self, shell.theme, 80, 78))
        self.look()

    @property
    def search(self) -> Search:
        """What is in the form, and where it was found."""
        wanted = Wanted(self.words.text().strip(), self.has_case.isChecked(), self.is_whole.isChecked())
        return Search(wanted, self.put.text(), self.places)

    def look(self) -> None:
        """Look for the words in the form, off the window's thread."""
        meeting, wanted = self._desk.session.meeting, self.search.wanted
        self._finding.request(lambda _: (wanted, meeting, find(meeting, wanted)))

    def done(self, result: int) -> None:
        self._finding.let_go()
        super().done(result)

    def _show(self, answer: tuple[Wanted, Meeting, tuple[FoundPlace, ...]]) -> None:
        wanted, meeting, self.places = answer
        shown = self.places[:MOST_LISTED]
        self.list.show_lines([line(meeting, one) for one in shown], [str(number) for number in range(len(shown))])
        said = [count("spelling.find.changed_all", self._changed)] if self._changed else []
        self._changed = 0
        said.append(self._in_words(wanted))
        self.said.setText(" ".join(said))
        announce(self, self.said.text())
        self._show_what_can_be_done()

    def _in_words(self, wanted: Wanted) -> str:
        if not wanted.words:
            return say("spelling.find.type")
        if not self.places:
            return say("spelling.find.none", words=wanted.words)
        in_papers = sum(not one.placed.can_change for one in self.places)
        papers = count("spelling.find.in_papers", in_papers) if in_papers else ""
        said = count("spelling.find.many", len(self.places), papers=papers).strip()
        left = len(self.places) - MOST_LISTED
        return f"{said} {count('spelling.find.more', left)}" if left > 0 else said

    def _show_what_can_be_done(self) -> None:
        chosen = self._chosen
        self.go.setEnabled(chosen is not None)
        self.one.setEnabled(chosen is not None and chosen.placed.can_change)
        self.all.setEnabled(any(one.placed.can_change for one in self.places))

    @property
    def _chosen(self) -> FoundPlace | None:
        row = self.list.currentRow()
        return self.places[row] if 0 <= row < len(self.places) else None

    def _go(self) -> None:
        if self._chosen is not None:
            row = self.list.currentRow()
            self.accept()
            self.went.emit(row)

    def _change_one(self) -> None:
        if (chosen := self._chosen) is not None:
            self._make(replace_one(chosen, self.put.text(), self.search.wanted), 1)

    def _change_all(self) -> None:
        many = sum(one.placed.can_change for one in self.places)
        self._make(replace_all(self.places, self.put.text(), self.search.wanted), many)

    def _make(self, edit: Edit, many: int) -> None:
        before = self._desk.session.meeting
        self._desk.apply(edit)
        if self._desk.session.meeting != before:
            self._changed = many
        self.look()

    def _fill(self, start: Search) -> None:
        self.words.setText(start.wanted.words)
        self.put.setText(start.put)
        self.has_case.setChecked(start.wanted.has_case)
        self.is_whole.setChecked(start.wanted.is_whole)
        self.words.setFocus()
        self.words.selectAll()

    def _connect(self) -> None:
        self.words.settled.connect(lambda _: self.look())
        self.words.returnPressed.connect(self._show_first)
        for box in (self.has_case, self.is_whole):
            box.toggled.connect(lambda _: self.look())
        self.list.currentRowChanged.connect(lambda _: self._show_what_can_be_done())
        self.list.itemActivated.connect(lambda _: self._go())
        self.go.clicked.connect(self._go)
        self.one.clicked.connect(self._change_one)
        self.all.clicked.connect(self._change_all)
        self.close_button.clicked.connect(self.reject)
        self.finished.connect(self.deleteLater)

    def _show_first(self) -> None:
        self.words.pause.end()
        self.list.setFocus()

    def _lay_out(self) -> None:
        self.form.add(say("spelling.find.words"), self.words)
        self.form.add_plain(self.has_case)
        self.form.add_plain(self.is_whole)
        self.form.add(say("spelling.find.put"), self.put)
        label = labelled(say("spelling.find.places"), self.list)
        for widget in (self.form, self.said, label, self.list):
            self._sheet.body.addWidget(widget)
        self._sheet.body.addStretch()
        self.go, self.one = Button(say("spelling.find.go"), self), Button(say("spelling.find.one"), self)
        self.all, self.close_button = Button(say("spelling.find.all"), self), Button(say("spelling.find.close"), self)
        as_main_action(self.go)
        buttons = FlowingFoot(gap=self._shell.theme.space(1))
        for button in (self.go, self.one, self.all, self.close_button):
            button.setAutoDefault(False)  # Enter in the field goes to the list
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.addWidget(self._sheet, 1)
        column.addLayout(buttons)


def line(meeting: Meeting, found: FoundPlace) -> str:
    """Return a place in one line: where it is, and the words with a little around them."""
    where = where_in_words(meeting, found.placed.place)
    return say("spelling.find.line", where=where, words=around(found.placed.text, found.span))
