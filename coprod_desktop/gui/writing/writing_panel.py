"""What could be clearer in a paper, one by one, with why; with choices, if the paper may be changed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from coprod_desktop.checker import Family, HardWord, report
from coprod_desktop.gui.a11y import announce
from coprod_desktop.gui.panels.decided_words import DecidedWords
from coprod_desktop.gui.panels.listed_sheet import ListedSheet
from coprod_desktop.gui.panels.word_choices import WordChoices
from coprod_desktop.gui.theme import Theme
from coprod_desktop.gui.writing.what_to_look_for import WhatToLookFor
from coprod_desktop.model.finding import Finding
from coprod_desktop.strings import count, say

MOST_LISTED = 500
"""A list of more would be no help to anybody; its title says how many there are."""


class WritingPanel(ListedSheet):
    """The findings of a paper in reading order, and what is said about the chosen one.

    Signals:
        place_chosen: the Finding to show in the paper
        families_chosen: a frozenset of the families to look for
    """

    place_chosen = Signal(object)
    families_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(say("writing.list"), theme, parent)
        self._findings: tuple[Finding, ...] = ()
        self._can_decide = False
        self.list.currentRowChanged.connect(lambda _: self._show_chosen())
        self.list.itemActivated.connect(lambda _: self._go())
        self.list.itemClicked.connect(lambda _: self._go())
        self.listen.clicked.connect(self._listen)
        self.show_place.clicked.connect(self._go)
        self.choices = WordChoices(theme, self)
        self.families = WhatToLookFor(theme, self)
        self.families.chosen.connect(self.families_chosen)
        self.decided = DecidedWords(theme, self)
        for part in (self.choices, self.families, self.decided):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.show_findings(())

    @property
    def chosen(self) -> Finding | None:
        """The finding that is shown."""
        row = self.list.currentRow()
        return self._findings[row] if 0 <= row < len(self._findings) else None

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is listed."""
        return self._findings

    def show_looking(self) -> None:
        """Say that the paper is being looked at."""
        self.title.setText(say("writing.looking"))

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """List these findings, in reading order, and say how many there are."""
        self._findings = tuple(findings[:MOST_LISTED])
        said = count("writing.found", len(findings)) if findings else say("writing.nothing")
        self.title.setText(said)
        keys = [f"{one.block_id}|{one.start}|{one.rule}|{one.term}" for one in self._findings]
        self.list.show_lines([_line(one) for one in self._findings], keys)
        for row, finding in enumerate(self._findings):
            self.list.item(row).setData(Qt.ItemDataRole.AccessibleDescriptionRole, finding.message)
        self._show_chosen()
        if self.close_button.hasFocus() and findings:  # it had the focus while there was nothing to go through
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self.window(), said)

    def show_families(self, families: frozenset[Family]) -> None:
        """Tick what is looked for."""
        self.families.show_families(families)

    def let_decide(self, *, is_on: bool) -> None:
        """Offer the choices, or only what could be clearer."""
        self._can_decide = is_on
        if not is_on:
            self.decided.show_decisions(())
        self._show_chosen()

    def choose(self, finding: Finding) -> None:
        """Show what is said about a finding."""
        if finding in self._findings:
            self.list.setCurrentRow(self._findings.index(finding))

    def step(self, by: int) -> None:
        """Go to the next finding (1) or the one before (-1), round from the last to the first."""
        if self._findings:
            self.list.setCurrentRow((self.list.currentRow() + by) % len(self._findings))
            self._go()

    def first(self) -> QWidget:
        """Return what gets the focus when the panel opens."""
        return self.list if self._findings else self.close_button

    def _show_chosen(self) -> None:
        finding = self.chosen
        for widget in (self.list, self.listen, self.show_place, self.heading, self.about):
            widget.setVisible(finding is not None)
        self.quiet.setVisible(bool(finding and finding.say_instead and not self._can_decide))
        self.choices.setVisible(finding is not None and self._can_decide)
        if finding is not None:
            self.heading.setText(report.shortened(finding.text))
            self.about.setText(finding.message)
            self.quiet.setText(say("writing.instead", words=finding.say_instead))
            self.choices.show_word(as_word(finding))

    def _listen(self) -> None:
        if finding := self.chosen:
            self.listen_asked.emit(f"{finding.text}. {finding.message}")

    def _go(self) -> None:
        if finding := self.chosen:
            self.place_chosen.emit(finding)


def as_word(finding: Finding) -> HardWord:
    """Return a finding as the word that can be decided about."""
    return HardWord(finding.about, finding.meaning or finding.message, finding.easy_meaning, 1, finding)


def _line(finding: Finding) -> str:
    return say("writing.line", text=report.shortened(finding.text), kind=say(f"writing.kind.{finding.kind.value}"))
