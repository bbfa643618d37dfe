"""The words of a meeting that may be spelt wrong: what may have been meant, and what to do about each."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout

from coprod_desktop.app.find_replace import FoundPlace, around, where_in_words
from coprod_desktop.gui.a11y import announce, labelled
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.editors.form import Form, LineField
from coprod_desktop.gui.flow_layout import FlowingFoot
from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.theme import as_main_action
from coprod_desktop.language.spelling.reading import KnownWords
from coprod_desktop.language.spelling.suggesting import suggest
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.strings import count, say

MOST_LISTED = 300
_MOST_LINES, _MOST_SUGGESTIONS = 8, 5


@dataclass(frozen=True, slots=True)
class Checked:
    """A meeting as it was checked, what was known, and the words that may be wrong."""

    meeting: Meeting
    known: KnownWords
    mistakes: tuple[FoundPlace, ...]


class SpellingDialog(QDialog):
    """The list of words with its suggestions. Whoever opens it does what is asked, and shows what it checked then.

    Signals:
        change_asked: the place, what it should be, and whether every such word should be
        add_asked, ignore_asked: the word
        went: the place that the person wants to see
    """

    change_asked = Signal(object, str, bool)
    add_asked = Signal(str)
    ignore_asked = Signal(str)
    went = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell.window_widget)
        self._shell = shell
        self._checked: Checked | None = None
        self._suggesting = Latest(self)
        self._suggesting.ready.connect(lambda answer: self._show_suggestions(*answer))
        self.setWindowTitle(say("spelling.check.title"))
        self._sheet = Sheet(shell.theme, self)
        self.said = PlainLabel(self._sheet)
        self.said.setText(say("spelling.check.looking"))
        self.words = ShortList(self._sheet, most_lines=_MOST_LINES)
        self.suggestions = ShortList(self._sheet, most_lines=_MOST_SUGGESTIONS)
        self.form = Form(shell.theme, self._sheet)
        self.other = LineField(self.form)
        self.buttons = {key: Button(say(f"spelling.check.{key}"), self) for key in _BUTTONS}
        self._lay_out()
        self._connect()
        self._show_what_can_be_done()
        self.resize(comfortable(self, shell.theme, 80, 82))

    @property
    def chosen(self) -> FoundPlace | None:
        """The place that is chosen, None when there is none."""
        row, found = self.words.currentRow(), self._checked.mistakes if self._checked else ()
        return found[row] if 0 <= row < len(found) else None

    def show_checked(self, checked: Checked, said: str = "", start: FoundPlace | None = None) -> None:
        """List what was found, after words about what was done last; `start` is the place to begin with."""
        self._checked = checked
        shown = checked.mistakes[:MOST_LISTED]
        self.words.show_lines([_line(checked.meeting, one) for one in shown], [str(row) for row in range(len(shown))])
        if start in shown:
            self.words.setCurrentRow(shown.index(start))
        many = len(checked.mistakes)
        found = count("spelling.check.many", many) if many else say("spelling.check.none")
        self.said.setText(f"{said} {found}".strip())
        announce(self, self.said.text())
        self._suggest()

    def done(self, result: int) -> None:
        self._suggesting.let_go()
        super().done(result)

    def _suggest(self) -> None:
        self.other.setText("")
        self._show_what_can_be_done()
        chosen, checked = self.chosen, self._checked
        if chosen is None or checked is None:
            self.suggestions.show_lines([])
            return
        text, known = chosen.placed.text, checked.known
        self._suggesting.request(lambda _: (chosen, suggest(chosen.words, known.for_text(text))))

    def _show_suggestions(self, chosen: FoundPlace, found: Sequence[str]) -> None:
        self.suggestions.show_lines(list(found) or [say("spelling.check.no_suggestions")], list(found) or [""])
        self._show_what_can_be_done()

    @property
    def _instead(self) -> str:
        return " ".join(self.other.text().split()) or self.suggestions.chosen_key

    def _show_what_can_be_done(self) -> None:
        is_any = self.chosen is not None
        for key, button in self.buttons.items():
            button.setEnabled(key == "close" or (is_any and (key not in _CHANGING or bool(self._instead))))

    def _change(self, *, everywhere: bool) -> None:
        if self.chosen is not None and self._instead:
            self.change_asked.emit(self.chosen, self._instead, everywhere)

    def _tell(self, signal: Callable[[str], None]) -> None:
        if self.chosen is not None:
            signal(self.chosen.words)

    def _go(self) -> None:
        if (chosen := self.chosen) is not None:
            self.accept()
            self.went.emit(chosen)

    def _connect(self) -> None:
        self.words.currentRowChanged.connect(lambda _: self._suggest())
        self.words.itemActivated.connect(lambda _: self._go())
        self.suggestions.currentRowChanged.connect(lambda _: self._show_what_can_be_done())
        self.suggestions.itemActivated.connect(lambda _: self._change(everywhere=False))
        self.other.textChanged.connect(lambda _: self._show_what_can_be_done())
        self.buttons["change"].clicked.connect(lambda: self._change(everywhere=False))
        self.buttons["change_all"].clicked.connect(lambda: self._change(everywhere=True))
        self.buttons["add"].clicked.connect(lambda: self._tell(self.add_asked.emit))
        self.buttons["ignore"].clicked.connect(lambda: self._tell(self.ignore_asked.emit))
        self.buttons["go"].clicked.connect(self._go)
        self.buttons["close"].clicked.connect(self.reject)
        self.finished.connect(self.deleteLater)

    def _lay_out(self) -> None:
        self._sheet.body.addWidget(self.said)
        for key, shown in (("words", self.words), ("suggestions", self.suggestions)):
            self._sheet.body.addWidget(labelled(say(f"spelling.check.{key}"), shown))
            self._sheet.body.addWidget(shown)
        self.form.add(say("spelling.check.other"), self.other)
        self._sheet.body.addWidget(self.form)
        self._sheet.body.addStretch()
        as_main_action(self.buttons["change"])
        row = FlowingFoot(gap=self._shell.theme.space(1))
        for button in self.buttons.values():
            button.setAutoDefault(False)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.addWidget(self._sheet, 1)
        column.addLayout(row)


_BUTTONS = ("change", "change_all", "add", "ignore", "go", "close")
_CHANGING = ("change", "change_all")


def _line(meeting: Meeting, found: FoundPlace) -> str:
    where = where_in_words(meeting, found.placed.place)
    return say("spelling.check.line", word=found.words, where=where, words=around(found.placed.text, found.span))
