"""Who changed what and when, for all of a meeting or one item, and bringing back how it was."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog

from coprod_desktop.app.change_words import Told, told_in_full
from coprod_desktop.app.past import Entry, bring_back, bring_back_one
from coprod_desktop.app.session import Session
from coprod_desktop.errors import CoprodError
from coprod_desktop.gui.a11y import announce, labelled
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.combining.wording_dialog import WordingDialog
from coprod_desktop.gui.dialogs.foot import set_on_foot
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.shell import Shell
from coprod_desktop.model.edits import Edit
from coprod_desktop.model.meeting import agenda
from coprod_desktop.strings import say

_LEAST_LETTERS = 20
_MOST_ENTRIES, _MOST_CHANGES = 9, 9


class HistoryDialog(QDialog):
    """The saves of a meeting, newest first, with what each changed."""

    def __init__(self, shell: Shell, session: Session, entries: tuple[Entry, ...]) -> None:
        super().__init__(shell.window_widget)
        self._shell, self._session, self._entries = shell, session, entries
        self.setWindowTitle(say("combining.history"))
        self._sheet = Sheet(shell.theme, self)
        self.about = QComboBox(self._sheet)
        self.about.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.about.setMinimumContentsLength(_LEAST_LETTERS)
        self.about.addItem(say("combining.everything"), "")
        for item in agenda(session.meeting):
            self.about.addItem(item.title or say("combining.no_title"), item.id)
        self.saves = ShortList(self._sheet, most_lines=_MOST_ENTRIES)
        self.changes = ShortList(self._sheet, most_lines=_MOST_CHANGES)
        for key, field in (("about", self.about), ("saves", self.saves), ("what", self.changes)):
            label = labelled(say(f"combining.history.{key}"), field)
            label.setWordWrap(True)
            self._sheet.body.addWidget(label)
            self._sheet.body.addWidget(field)
        self.show_me = Button(say("combining.show_me"), self._sheet)
        self.show_me.clicked.connect(self._show_wording)
        self._sheet.body.addWidget(self.show_me, 0, Qt.AlignmentFlag.AlignLeft)
        self._sheet.body.addStretch()
        self.back = Button(say("combining.bring_back"), self)
        self.back.clicked.connect(self._bring_back)
        self.changes.itemActivated.connect(lambda _: self._show_wording())
        set_on_foot(self, self._sheet, say("combining.close"), self.back)
        self.about.currentIndexChanged.connect(self._show_saves)
        self.saves.currentRowChanged.connect(self._show_changes)
        self._show_saves()
        self.resize(comfortable(self, shell.theme, 75, 80))

    @property
    def chosen(self) -> Entry | None:
        """The save that is chosen, None when there is none."""
        return next((one for one in self._entries if one.revision == self.saves.chosen_key), None)

    def _show_saves(self) -> None:
        item = str(self.about.currentData() or "")
        shown = [one for one in self._entries if not item or item in one.items]
        lines = [one.line for one in shown] or [say("combining.history.none")]
        self.saves.show_lines(lines, [one.revision for one in shown] or [""])
        self._show_changes()

    def _show_changes(self) -> None:
        entry = self.chosen
        self.changes.show_lines(entry.changes if entry else (), [])
        # The first save made the meeting: before it there is nothing to go back to.
        can_go_back = entry is not None and entry is not self._entries[-1] and not self._session.is_read_only
        self.back.setEnabled(can_go_back)
        self.show_me.setEnabled(self._told is not None)

    @property
    def _told(self) -> Told | None:
        """The change that is chosen, None when there is none."""
        entry, row = self.chosen, self.changes.currentRow()
        return told_in_full(entry.before, entry.after)[row] if entry is not None and row >= 0 else None

    def _show_wording(self) -> None:
        entry, told = self.chosen, self._told
        if entry is None or told is None:
            return
        dialog = WordingDialog(self._shell.theme, self, entry, told, self._session.meeting)
        dialog.back.setEnabled(self.back.isEnabled())
        dialog.brought_back.connect(partial(self._apply, bring_back_one(entry, told)))
        dialog.open()

    def _bring_back(self) -> None:
        if self.chosen is not None:
            self._apply(bring_back(self.chosen))

    def _apply(self, edit: Edit) -> None:
        before = self._session.meeting
        try:
            self._session.apply(edit)
        except CoprodError as error:
            self._shell.tell_error(error)
            return
        key = "combining.brought_back" if self._session.meeting != before else "combining.was_back"
        announce(self, say(key))
        self._shell.tell(say(key))
        self.accept()
