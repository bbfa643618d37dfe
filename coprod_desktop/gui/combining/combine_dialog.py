"""Another copy of the meeting beside ours: what each did, what only people can decide, and combining the two."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from coprod_desktop.app.change_words import thing_in_words, told, told_in_full
from coprod_desktop.app.copies import decided
from coprod_desktop.app.wordings import wording
from coprod_desktop.gui.a11y import announce, labelled
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.combining.questions import Questions
from coprod_desktop.gui.combining.two_texts import TwoTexts
from coprod_desktop.gui.dialogs.foot import set_on_foot
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.theme import as_heading, as_main_action
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.storage.merging.combining import Combined
from coprod_desktop.storage.merging.three_way import Kept
from coprod_desktop.strings import count, say

_MOST_LINES = 8


class CombineDialog(QDialog):
    """Shows what the two copies changed, asks what they cannot know, and combines them when the person says so.

    Signals:
        combined: the meeting as people decided
    """

    combined = Signal(object)

    def __init__(self, shell: Shell, name: str, found: Combined) -> None:
        super().__init__(shell.window_widget)
        self._found = found
        self.setWindowTitle(say("combining.title"))
        self._sheet = Sheet(shell.theme, self)
        heading = PlainLabel(self._sheet)
        as_heading(heading)
        heading.setText(say("combining.heading", name=name))
        self._sheet.body.addWidget(heading)
        self.questions = Questions(shell.theme, found, self._sheet)
        self._sheet.body.addWidget(self.questions)
        who = say("combining.and").join(found.who) or say("combining.they")
        theirs, ours = told(found.base, found.theirs), told(found.base, found.ours)
        self.theirs = _list(self._sheet, count("combining.theirs_did", len(theirs), who=who), theirs)
        self.ours = _list(self._sheet, count("combining.ours_did", len(ours)), ours)
        self.stays = _list(self._sheet, say("combining.stays"), tuple(_stays(one, found.meeting) for one in found.kept))
        self._sheet.body.addStretch()
        self.combine = Button(say("combining.combine"), self)
        as_main_action(self.combine)
        self.combine.setEnabled(self.questions.is_done)
        self.combine.clicked.connect(self._combine)
        self.questions.answered.connect(self._allow)
        set_on_foot(self, self._sheet, say("combining.leave"), self.combine)
        self.resize(comfortable(self, shell.theme, 75, 80))

    def _allow(self, is_done: bool) -> None:
        if is_done and not self.combine.isEnabled():
            self.combine.setEnabled(True)
            self.combine.setFocus()
            announce(self, say("combining.all_answered"))

    def _combine(self) -> None:
        self.combined.emit(decided(self._found, self.questions.answers))
        self.accept()


class DifferencesDialog(QDialog):
    """Two copies that share no saved moment, side by side: nothing is merged."""

    def __init__(self, shell: Shell, ours: Meeting, theirs: Meeting) -> None:
        super().__init__(shell.window_widget)
        self.setWindowTitle(say("combining.side_by_side"))
        self._sheet = Sheet(shell.theme, self)
        said = PlainLabel(self._sheet)
        said.setText(say("merging.nothing_in_common", title=theirs.title))
        self._sheet.body.addWidget(said)
        self._told, self._ours, self._theirs = told_in_full(ours, theirs), ours, theirs
        self.lines = _list(self._sheet, say("combining.to_be_theirs"), tuple(one.line for one in self._told))
        here, there = say("combining.in_yours"), say("combining.in_theirs")
        self.texts = TwoTexts(shell.theme, self._sheet, here, there)
        self.texts.setVisible(bool(self._told))
        self._sheet.body.addWidget(self.texts, 1)
        self.lines.currentRowChanged.connect(self._show_texts)
        self._show_texts(0)
        if not self._told:
            self._sheet.body.addStretch()
        set_on_foot(self, self._sheet, say("combining.close"))
        self.resize(comfortable(self, shell.theme, 75, 80))

    def _show_texts(self, row: int) -> None:
        if 0 <= row < len(self._told):
            chosen = self._told[row]
            self.texts.show_texts(wording(chosen, self._ours), wording(chosen, self._theirs))


def _list(sheet: Sheet, words: str, lines: tuple[str, ...]) -> ShortList:
    shown = ShortList(sheet, most_lines=_MOST_LINES)
    label = labelled(words, shown)
    label.setWordWrap(True)
    shown.show_lines(lines)
    _place(sheet, label, is_shown=bool(lines))
    _place(sheet, shown, is_shown=bool(lines))
    return shown


def _place(sheet: Sheet, widget: QWidget, *, is_shown: bool) -> None:
    sheet.body.addWidget(widget)
    widget.setVisible(is_shown)


def _stays(kept: Kept, meeting: Meeting) -> str:
    what = thing_in_words(kept.at, meeting)
    return say("combining.stays.ours" if kept.is_ours else "combining.stays.theirs", what=what)
