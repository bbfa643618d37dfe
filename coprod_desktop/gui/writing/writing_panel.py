"""What could be clearer in a paper, one by one, with why; with choices, if the paper may be changed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from coprod_desktop.checker import Family, HardWord, report
from coprod_desktop.gui.a11y import announce
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.decided_words import DecidedWords
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.panels.word_choices import WordChoices
from coprod_desktop.gui.theme import SUBHEADING, Theme, as_heading, as_quiet
from coprod_desktop.gui.writing.what_to_look_for import WhatToLookFor
from coprod_desktop.model.finding import Finding
from coprod_desktop.strings import count, say

MOST_LISTED = 500
"""A list of more would be no help to anybody; its title says how many there are."""

_LINES = 6  # of the list, so that what is said about the chosen one is seen below it
_LINES_WHERE_LOW = 2
_LINES_FOR_ALL = 18  # of text, from the top of the panel to its foot


class WritingPanel(Sheet):
    """The findings of a paper in reading order, and what is said about the chosen one.

    Signals:
        place_chosen: the Finding to show in the paper
        listen_asked: the words to read aloud
        families_chosen: a frozenset of the families to look for
        closed: the person wants the paper alone
    """

    place_chosen = Signal(object)
    listen_asked = Signal(str)
    families_chosen = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.call(say("writing.list"))
        self._theme = theme
        self._findings: tuple[Finding, ...] = ()
        self._can_decide = False
        self.title = QLabel(self)
        self.title.setWordWrap(True)
        as_heading(self.title)
        self.text, self.message, self.instead = PlainLabel(self), PlainLabel(self), PlainLabel(self)
        for label in (self.text, self.message, self.instead):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        as_quiet(self.instead)
        self.list = ShortList(self, _LINES)
        self.list.setAccessibleName(say("writing.list"))
        self.list.currentRowChanged.connect(lambda _: self._show_chosen())
        self.list.itemActivated.connect(lambda _: self._go())
        self.list.itemClicked.connect(lambda _: self._go())
        self._buttons = FlowLayout()
        self.listen = self._button("gui.words.listen", self._listen)
        self.show_place = self._button("gui.words.show_place", self._go)
        self.close_button = self._button("gui.words.close", self.closed.emit)
        self.choices = WordChoices(theme, self)
        self.families = WhatToLookFor(theme, self)
        self.decided = DecidedWords(theme, self)
        self.families.chosen.connect(self.families_chosen)
        self.body.addWidget(self.title)
        self.body.addWidget(self.list)
        for label in (self.text, self.message, self.instead):
            self.body.addWidget(label)
        self.body.addLayout(self._buttons)
        for part in (self.choices, self.families, self.decided):
            self.body.addWidget(part)
        self.body.addStretch(1)
        theme.changed.connect(self._take_sizes)
        self._take_sizes()
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_low = self.height() < self.fontMetrics().lineSpacing() * _LINES_FOR_ALL
        self.list.show_at_most(_LINES_WHERE_LOW if is_low else _LINES)

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

    def _button(self, key: str, do: object) -> Button:
        button = Button(say(key), self)
        button.clicked.connect(do)
        self._buttons.addWidget(button)
        return button

    def _show_chosen(self) -> None:
        finding = self.chosen
        for widget in (self.list, self.listen, self.show_place, self.text, self.message):
            widget.setVisible(finding is not None)
        self.instead.setVisible(bool(finding and finding.say_instead and not self._can_decide))
        self.choices.setVisible(finding is not None and self._can_decide)
        if finding is not None:
            self.text.setText(report.shortened(finding.text))
            self.message.setText(finding.message)
            self.instead.setText(say("writing.instead", words=finding.say_instead))
            self.choices.show_word(as_word(finding))

    def _listen(self) -> None:
        if finding := self.chosen:
            self.listen_asked.emit(f"{finding.text}. {finding.message}")

    def _go(self) -> None:
        if finding := self.chosen:
            self.place_chosen.emit(finding)

    def _take_sizes(self) -> None:
        self._buttons.setSpacing(self._theme.space(0.75))
        self.text.setFont(self._theme.font(SUBHEADING, bold=True))


def as_word(finding: Finding) -> HardWord:
    """Return a finding as the word that can be decided about."""
    return HardWord(finding.about, finding.meaning or finding.message, finding.easy_meaning, 1, finding)


def _line(finding: Finding) -> str:
    return say("writing.line", text=report.shortened(finding.text), kind=say(f"writing.kind.{finding.kind.value}"))
