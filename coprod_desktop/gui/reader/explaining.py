"""The paper with its hard words explained in the text, and back."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from coprod_desktop import checker
from coprod_desktop.app.checking import EXPLAINED
from coprod_desktop.checker import Decided, HardWord, deciding
from coprod_desktop.gui.a11y import announce
from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.panels.reading_page import ReadingPage
from coprod_desktop.gui.shell import Shell
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.document import Document, plain_text, text_blocks
from coprod_desktop.model.finding import Finding
from coprod_desktop.model.meeting import Choice
from coprod_desktop.strings import say


@dataclass(frozen=True, slots=True)
class _Before:
    """The page as it was before its words were explained."""

    document: Document
    findings: tuple[Finding, ...]
    words: tuple[HardWord, ...]


class Explaining(QObject):
    """Turns the explanations in the text on and off.

    Signals:
        changed: the Document or the Decided that the page shows now
    """

    changed = Signal(object)

    def __init__(self, shell: Shell, page: ReadingPage) -> None:
        super().__init__(page)
        self._shell, self._page = shell, page
        self._command = shell.commands["explain_in_text"]
        self._before: _Before | None = None
        self._work = Latest(self)
        self._work.ready.connect(self._show)
        self._work.failed.connect(shell.tell_error)

    def turn(self) -> None:
        """Explain the words in the text, or show the paper as it was written."""
        if self._command.isChecked():
            self._explain()
        else:
            self._go_back()

    def forget(self) -> None:
        """Another paper, or another state of it, is on the page."""
        self._work.forget()
        self._before = None
        self._command.setChecked(False)

    def let_go(self) -> None:
        """Ask what runs to end, and start nothing more; for closing the program."""
        self._work.let_go()

    def _explain(self) -> None:
        words = self._page.panel.words
        if not words:
            self._command.setChecked(False)
            self._shell.tell(say("reader.explain.nothing"))
            return
        before = _Before(self._page.view.shown, self._page.view.findings, words)
        self._before = before
        self._work.request(lambda _: _explained(before, self._shell.lexicon()))

    def _show(self, decided: Decided) -> None:
        if self._before is None:
            return
        words = _in_new_places(self._before.words, decided.document)
        left = tuple(one for one in decided.findings if one.kind in EXPLAINED and one.meaning)
        self._page.show_decided(decided.document, left, words)
        announce(self._page.window(), say("reader.explain.done"))
        self.changed.emit(decided)

    def _go_back(self) -> None:
        self._work.forget()
        if self._before is not None:
            before, self._before = self._before, None
            self._page.show_decided(before.document, before.findings, before.words)
            self.changed.emit(before.document)


def _explained(before: _Before, lexicon: Lexicon) -> Decided:
    decisions = [deciding.everywhere(word.first, Choice.EXPLAIN) for word in before.words]
    return checker.carry_out(before.document, decisions, lexicon)


def _in_new_places(words: Sequence[HardWord], document: Document) -> tuple[HardWord, ...]:
    """Return the words where they stand now that there are others around them."""
    texts = {block.id: plain_text(block) for block in text_blocks(document)}
    moved = []
    for word in words:
        first = word.first
        at = texts.get(first.block_id, "").find(first.text)
        place = replace(first, start=at, end=at + len(first.text)) if at >= 0 else first
        moved.append(replace(word, first=place))
    return tuple(moved)
