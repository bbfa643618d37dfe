"""Where the words, templates and address book of a group are kept, and what two people changed at once."""

from pathlib import Path

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from coprod_desktop.app.shared_folder import Chosen
from coprod_desktop.gui.a11y import announce, labelled
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dates import clock_time, short_date
from coprod_desktop.gui.dialogs.foot import set_on_foot
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.one_line import OneLine
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.sharing.shared_folder_desk import Seen, SharedFolderDesk
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.theme import as_main_action, as_quiet
from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.strings import say


class SharedFolderDialog(QDialog):
    """Shows and changes the folder; every change holds at once, and Close only closes."""

    def __init__(self, shell: Shell, desk: SharedFolderDesk) -> None:
        super().__init__(shell.window_widget)
        self._shell, self._desk = shell, desk
        self.setWindowTitle(say("shared.title"))
        self._sheet = Sheet(shell.theme, self)
        self.folder = OneLine(self._sheet)
        self.folder.setReadOnly(True)
        self.choose, self.look = Button(say("shared.choose"), self), Button(say("shared.look"), self)
        self.keep_here = Button(say("shared.stop"), self)
        self.people = TickBox(say("shared.people"), self._sheet)
        self.state, self.warning = PlainLabel(self._sheet), PlainLabel(self._sheet)
        self.both = ShortList(self._sheet, most_lines=6)
        self.use_other, self.leave = Button(say("shared.use_other"), self), Button(say("shared.leave"), self)
        self._lay_out()
        self._connect()
        self.resize(comfortable(self, shell.theme, 74, 80))
        self._show()
        self.choose.setFocus()

    def share(self, folder: Path) -> None:
        """Share the lists in a folder; the address book only once its box is ticked."""
        with QSignalBlocker(self.people):
            self.people.setChecked(False)
        self._desk.choose(Chosen(folder))
        self._tell(say("shared.looking"))
        self._show()

    def _lay_out(self) -> None:
        body = self._sheet.body
        what = PlainLabel(self._sheet)
        what.setText(say("shared.what_it_does"))
        self.warning.setText(say("shared.people_warning"))
        self.people.setAccessibleDescription(say("shared.people_warning"))
        hint = PlainLabel(self._sheet)
        hint.setText(say("shared.folder_hint"))
        for quiet in (hint, self.warning):
            as_quiet(quiet)
        as_main_action(self.choose)
        label = labelled(say("shared.folder"), self.folder, say("shared.folder_hint"))
        self._both_label = labelled(say("shared.both"), self.both)
        self._both_label.setWordWrap(True)
        for one in (what, label, hint, self.folder, self._row(self.choose, self.look, self.keep_here), self.state):
            body.addWidget(one)
        self._answers = self._row(self.use_other, self.leave)
        for one in (self.people, self.warning, self._both_label, self.both, self._answers):
            body.addWidget(one)
        body.addStretch()
        set_on_foot(self, self._sheet, say("shared.close"))

    def _row(self, *buttons: Button) -> QWidget:
        row = QWidget(self._sheet)
        flow = FlowLayout(row)
        flow.setSpacing(self._shell.theme.space(0.75))
        for button in buttons:
            flow.addWidget(button)
        return row

    def _connect(self) -> None:
        self.choose.clicked.connect(self._choose)
        self.look.clicked.connect(self._look)
        self.keep_here.clicked.connect(self._keep_here)
        self.people.toggled.connect(self._share_people)
        self.use_other.clicked.connect(lambda: self._answer(uses_other=True))
        self.leave.clicked.connect(lambda: self._answer(uses_other=False))
        self._desk.seen.connect(self._take)

    def _choose(self) -> None:
        start = str(self._desk.chosen.folder) if self._desk.chosen else str(Path.home())
        if name := QFileDialog.getExistingDirectory(self, say("shared.choose"), start):
            self.share(Path(name))

    def _look(self) -> None:
        self._tell(say("shared.looking"))
        self._desk.look_now()

    def _keep_here(self) -> None:
        self._desk.choose(None)
        self._show()
        self._tell(say("shared.stopped"))
        self.choose.setFocus()

    def _share_people(self, is_on: bool) -> None:
        if (chosen := self._desk.chosen) is not None:
            self._desk.choose(Chosen(chosen.folder, is_on))
            self._tell(say("shared.looking" if is_on else "shared.people_stay"))

    def _answer(self, *, uses_other: bool) -> None:
        seen = self._desk.latest
        row = self.both.currentRow()
        if seen is not None and 0 <= row < len(seen.questions):
            self._desk.answer(seen.questions[row].clash, uses_other=uses_other)

    def _take(self, seen: Seen) -> None:
        had_answers = self.use_other.hasFocus() or self.leave.hasFocus() or self.both.hasFocus()
        self._show()
        if had_answers and not seen.questions:
            self.look.setFocus()
        self._tell(_in_words(seen))

    def _show(self) -> None:
        chosen, seen = self._desk.chosen, self._desk.latest
        self.folder.setText(str(chosen.folder) if chosen else say("shared.here_only"))
        self.folder.setCursorPosition(0)
        for one in (self.look, self.keep_here, self.people, self.warning):
            one.setVisible(chosen is not None)
        with QSignalBlocker(self.people):
            self.people.setChecked(chosen is not None and chosen.has_people)
        questions = seen.questions if seen and chosen else ()
        self.both.show_lines([say("shared.both_line", kept=one.kept, other=one.other) for one in questions])
        for part in (self._both_label, self.both, self._answers):
            part.setVisible(bool(questions))
        if not self.state.text():
            self.state.setText(_in_words(seen) if seen and chosen else "")
        self.state.setVisible(bool(self.state.text()))

    def _tell(self, words: str) -> None:
        if words != self.state.text():
            self.state.setText(words)
            self.state.setVisible(bool(words))
            announce(self, words)


def _in_words(seen: Seen) -> str:
    looked = seen.looked
    if looked.trouble is not None:
        return say(looked.trouble.says, **looked.trouble.facts)
    if looked.when is None:
        return say("shared.all_there")
    who = looked.who or say("storage.somebody")
    clock = clock_time(looked.when.time())
    return say("shared.last_change", who=who, day=short_date(looked.when.date()), clock=clock)
