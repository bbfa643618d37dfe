"""What was decided about the words of a paper, and a way to take each of it back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.checker import report
from coprod_desktop.gui.a11y import labelled
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.theme import Theme
from coprod_desktop.model.meeting import WordDecision
from coprod_desktop.strings import say


class DecidedWords(QWidget):
    """A list of decisions; it is not there while there are none.

    Signals:
        taken_back: the WordDecision that no longer holds
    """

    taken_back = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._decisions: tuple[WordDecision, ...] = ()
        self.list = ShortList(self)
        self._label = labelled(say("gui.decided.title"), self.list)
        self.take_back = Button(say("gui.decided.take_back"), self)
        self.take_back.clicked.connect(self._take_back)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._label)
        self._column.addWidget(self.list)
        self._column.addWidget(self.take_back, 0, Qt.AlignmentFlag.AlignLeft)
        theme.changed.connect(self._take_sizes)
        self._take_sizes()
        self.show_decisions(())

    def show_decisions(self, decisions: Sequence[WordDecision]) -> None:
        """List these decisions, the newest first."""
        self._decisions = tuple(reversed(decisions))
        self.list.show_lines([in_words(one) for one in self._decisions], [_key(one) for one in self._decisions])
        self.setVisible(bool(self._decisions))

    def _take_back(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._decisions):
            self.taken_back.emit(self._decisions[row])

    def _take_sizes(self) -> None:
        self._column.setSpacing(self._theme.space(0.75))


def in_words(decision: WordDecision) -> str:
    """Return a decision as people say it."""
    key = f"gui.decided.{decision.choice.name.lower()}"
    line = say(key, term=report.shortened(decision.term), words=decision.replacement)
    is_one_place = decision.block_id and decision.choice.name != "NOT_HERE"
    return say("gui.decided.one_place", line=line) if is_one_place else line


def _key(decision: WordDecision) -> str:
    return f"{decision.term}|{decision.paper_id}|{decision.block_id}|{decision.start}"
