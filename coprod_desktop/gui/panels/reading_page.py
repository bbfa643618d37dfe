"""Reading a paper: the paper, Listen, Bigger, and its hard words. Nothing else."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from coprod_desktop.app.reading import OpenPaper
from coprod_desktop.checker import HardWord
from coprod_desktop.gui.a11y import announce
from coprod_desktop.gui.actions import Actions
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.command_button import CommandButton
from coprod_desktop.gui.panels.hard_words_panel import HardWordsPanel
from coprod_desktop.gui.panels.message_strip import MessageStrip
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.reading_view import ReadingView
from coprod_desktop.gui.theme import Theme, as_subheading
from coprod_desktop.model.document import Document, Heading, plain_text, text_blocks
from coprod_desktop.model.finding import Finding
from coprod_desktop.model.meeting import WordDecision
from coprod_desktop.strings import count, say

_LINES_FOR_ALL = 24  # of text, in the window; with fewer, the title and Bigger stand only where they are anyway
_LETTERS_FOR_BOTH = 95  # across; with less, the list takes the paper's place while it is open


class ReadingPage(QWidget):
    """A paper to read.

    Signals:
        word_listen_asked: words to read aloud that are not part of the paper
        link_chosen: the address that a link in the paper leads to
    """

    word_listen_asked = Signal(str)
    link_chosen = Signal(str)

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions, self._theme = actions, theme
        self.paper: OpenPaper | None = None
        self._title = PlainLabel(self)
        as_subheading(self._title)
        self._head = QFrame(self)
        self._head.setProperty("look", "bar")
        self._buttons = FlowLayout()
        listen, self._bigger, hard_words = (
            CommandButton(actions[key], theme, self) for key in ("listen", "bigger", "hard_words")
        )
        for button in (listen, self._bigger, hard_words):
            self._buttons.addWidget(button)
        self._head_column = QVBoxLayout(self._head)
        self._head_column.addWidget(self._title)
        self._head_column.addLayout(self._buttons)
        self.warnings = MessageStrip(theme, self)
        self.view = ReadingView(theme, self)
        self.panel = HardWordsPanel(theme, self)
        self.panel.hide()
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self.view)
        self._split.addWidget(self.panel)
        self._split.setStretchFactor(0, 5)
        self._split.setStretchFactor(1, 3)
        self._split.setSizes([5000, 3000])  # in proportion; the layout makes them fit
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.warnings)
        column.addWidget(self._split, 1)
        self.view.finding_chosen.connect(self._explain)
        self.view.link_chosen.connect(self.link_chosen)
        self.panel.word_chosen.connect(self._go_to)
        self.panel.listen_asked.connect(self.word_listen_asked)
        self.panel.place_asked.connect(self._show_place)
        self.panel.closed.connect(self.close_words)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.panel, self.close_words)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        theme.changed.connect(self._take_sizes)
        self._take_sizes()

    def show_paper(self, paper: OpenPaper) -> None:
        """Show a paper that was just opened; its words are checked meanwhile."""
        self.paper = paper
        self._title.setText(paper.title)
        self._make_room()
        self.view.show_document(paper.document)
        self.panel.show_words(())
        self.open_words(is_open=False)
        self._actions["hard_words"].setText(say("gui.words.looking"))
        self._actions["hard_words"].setEnabled(False)
        if paper.warnings:
            self.warnings.tell(" ".join(paper.warnings))
        else:
            self.warnings.hide()

    def show_words(self, findings: tuple[Finding, ...], words: tuple[HardWord, ...]) -> None:
        """Mark the hard words and say how many there are."""
        self.view.show_findings(findings)
        self.panel.show_words(words)
        said = count("gui.words.count", len(words)) if words else say("gui.words.none")
        self._actions["hard_words"].setText(said)
        self._actions["hard_words"].setEnabled(bool(words))
        announce(self.window(), said)

    def show_decided(self, document: Document, findings: tuple[Finding, ...], words: tuple[HardWord, ...]) -> None:
        """Show what came of decisions about words, at the place where the reader is."""
        if document != self.view.shown:
            self.view.show_changed(document)
        self.show_words(findings, words)

    def show_decisions(self, decisions: Sequence[WordDecision]) -> None:
        """List what was decided, so that each can be taken back even when no word is left."""
        self.panel.decided.show_decisions(decisions)
        if decisions:
            self._actions["hard_words"].setEnabled(True)

    def forget_words(self) -> None:
        """Stop saying that the hard words are looked for, when they could not be."""
        self._actions["hard_words"].setText(say("gui.command.hard_words"))

    def open_words(self, *, is_open: bool) -> None:
        """Open or close the list of hard words."""
        self._actions["hard_words"].setChecked(is_open)
        self.panel.setVisible(is_open)
        self._make_room()
        if is_open:
            self.panel.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_words(self) -> None:
        """Close the list of hard words and go back to the paper."""
        self.open_words(is_open=False)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def step_word(self, by: int) -> None:
        """Go to the next hard word or the one before, once they are known."""
        if self._actions["hard_words"].isEnabled():
            self.open_words(is_open=True)
            self.panel.step(by)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Leave out what is said elsewhere too, where the paper needs the room."""
        is_low = self.window().height() < self.fontMetrics().lineSpacing() * _LINES_FOR_ALL
        self._title.setVisible(self.paper is not None and not is_low and not _begins_with_title(self.paper))
        self._bigger.setVisible(not is_low)
        side, above = self._theme.space(2), self._theme.space(0.5 if is_low else 1)
        self._head_column.setContentsMargins(side, above, side, above)
        self.view.setVisible(self.panel.isHidden() or self._has_room_for_both())

    def _has_room_for_both(self) -> bool:
        return self.width() > self.fontMetrics().averageCharWidth() * _LETTERS_FOR_BOTH

    def _go_to(self, finding: Finding) -> None:
        self.view.go_to(finding.block_id, finding.start, finding.end)

    def _show_place(self, finding: Finding) -> None:
        if not self._has_room_for_both():
            self.close_words()
        self._go_to(finding)

    def _explain(self, finding: Finding) -> None:
        self.open_words(is_open=True)
        self.panel.choose(finding)

    def _take_sizes(self) -> None:
        theme = self._theme
        self._head_column.setSpacing(theme.space(1))
        self._buttons.setSpacing(theme.space(1))
        self._make_room()


def _begins_with_title(paper: OpenPaper) -> bool:
    """Say whether the title is the first heading anyway, and need not stand above the page as well."""
    first = next(text_blocks(paper.document), None)
    return isinstance(first, Heading) and plain_text(first).strip() == paper.title.strip()
