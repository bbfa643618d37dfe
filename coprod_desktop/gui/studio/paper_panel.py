"""The paper, sentence by sentence, with what became of each: the ledger, to work in."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.easyread.ledger import Account, fate_in_words
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.studio.line_list import Line, LineList
from coprod_desktop.gui.theme import Theme
from coprod_desktop.model.easy_read_version import SourceLine
from coprod_desktop.strings import say


class PaperPanel(QWidget):
    """The source beside the rows.

    Signals:
        row_asked: the id of the sentence whose row to go to
        row_wanted: the id of the sentence to make a row of
        looked_at, leave_out_asked: the id of a sentence
        marked: the id of a sentence, and whether it matters
        keep_marked_asked: leave out all that is not marked
    """

    row_asked = Signal(str)
    row_wanted = Signal(str)
    looked_at = Signal(str)
    leave_out_asked = Signal(str)
    marked = Signal(str, bool)
    keep_marked_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._accounts: dict[str, Account] = {}
        self.list = LineList(self)
        self.list.setAccessibleName(say("studio.paper.list"))
        self.list.currentItemChanged.connect(lambda *_: self._show_what_can_be_done())
        self.list.itemActivated.connect(lambda _: self.row_asked.emit(self.list.chosen_key))
        self._buttons = FlowLayout()
        self.to_row = self._button("to_row", lambda: self.row_asked.emit(self.list.chosen_key))
        self.make_row = self._button("make_row", lambda: self.row_wanted.emit(self.list.chosen_key))
        self.look = self._button("looked_at", lambda: self.looked_at.emit(self.list.chosen_key))
        self.leave_out = self._button("leave_out", lambda: self.leave_out_asked.emit(self.list.chosen_key))
        self.matters = self._button("matters", self._mark)
        self.keep_marked = self._button("keep_marked", self.keep_marked_asked.emit)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.list, 1)
        self._column.addLayout(self._buttons)
        theme.changed.connect(self._take_sizes)
        self._take_sizes()

    def show_accounts(self, accounts: Sequence[Account]) -> None:
        """Show every sentence of the paper with what became of it."""
        self._accounts = {one.line.id: one for one in accounts}
        self.list.show_all([_line(one) for one in accounts])
        self.keep_marked.setEnabled(any(one.line.matters for one in accounts))
        self._show_what_can_be_done()

    def choose(self, sentence_ids: Sequence[str]) -> None:
        """Choose the first of these sentences."""
        for sentence_id in sentence_ids[:1]:
            self.list.choose_key(sentence_id)

    def _mark(self) -> None:
        account = self._accounts.get(self.list.chosen_key)
        if account:
            self.marked.emit(account.line.id, not account.line.matters)

    def _show_what_can_be_done(self) -> None:
        account = self._accounts.get(self.list.chosen_key)
        self.to_row.setEnabled(bool(account and account.rows))
        self.make_row.setEnabled(account is not None)
        self.look.setEnabled(bool(account and not account.line.is_looked_at))
        self.leave_out.setEnabled(bool(account and not account.line.reason))
        self.matters.setEnabled(account is not None)
        key = "studio.paper.matters_not" if account and account.line.matters else "studio.paper.matters"
        self.matters.setText(say(key))
        if not any(button.isEnabled() for button in (self.to_row, self.look)) and self.look.hasFocus():
            self.list.setFocus()

    def _button(self, key: str, do: Callable[[], object]) -> Button:
        button = Button(say(f"studio.paper.{key}"), self)
        button.clicked.connect(lambda *_: do())
        self._buttons.addWidget(button)
        return button

    def _take_sizes(self) -> None:
        self._column.setSpacing(self._theme.space(0.75))
        self._buttons.setSpacing(self._theme.space(0.75))


def _line(account: Account) -> Line:
    line = account.line
    words = say("studio.paper.line", words=line.text, fate=_state(account, line))
    return Line(line.id, words)


def _state(account: Account, line: SourceLine) -> str:
    parts = [fate_in_words(account)]
    if line.is_new:
        parts.append(say("studio.paper.is_new"))
    elif line.was:
        parts.append(say("studio.paper.was_changed"))
    parts.append(say("studio.paper.is_looked_at" if line.is_looked_at else "studio.paper.not_looked_at"))
    if line.matters:
        parts.append(say("studio.paper.does_matter"))
    return " · ".join(parts)
