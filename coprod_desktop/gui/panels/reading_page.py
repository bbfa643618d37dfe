"""Reading a paper: the paper, Listen, Bigger, its hard words, and what the reader wants to say. Nothing else.

What else there is comes when it is asked for: headings at the side, a bar to find words, how the page looks.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from coprod_desktop.app.reading import OpenPaper
from coprod_desktop.checker import HardWord
from coprod_desktop.gui.a11y import announce, in_tab_order, tab_stops
from coprod_desktop.gui.actions import Actions
from coprod_desktop.gui.flow_layout import FlowLayout, keep_on_one_line
from coprod_desktop.gui.panels.command_button import CommandButton
from coprod_desktop.gui.panels.hard_words_panel import HardWordsPanel
from coprod_desktop.gui.panels.message_strip import MessageStrip, Offer
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.reading_view import ReadingView
from coprod_desktop.gui.reader.find_bar import FindBar
from coprod_desktop.gui.reader.headings_panel import HeadingsPanel, listed
from coprod_desktop.gui.reader.notes_panel import NotesPanel
from coprod_desktop.gui.reader.side import Side
from coprod_desktop.gui.theme import Theme, as_subheading
from coprod_desktop.model.document import Document, Heading, plain_text, text_blocks
from coprod_desktop.model.finding import Finding
from coprod_desktop.model.meeting import WordDecision
from coprod_desktop.strings import count, say

_LINES_FOR_ALL = 24  # of text, in the window; with fewer, the title stands only where it is anyway
_LETTERS_FOR_BOTH = 95  # across; with less, the list takes the paper's place while it is open
_BEST_KNOWN = ("listen", "bigger")  # by their icons, which stand without words where there is no room for all
_HEADINGS_OF_LONG_PAPER = 8
_LETTERS_FOR_HEADINGS = 120  # across; with less, they come only when they are asked for
_MOST_OFFERS = 2
_LETTERS_FOR_ALL = 165  # across; with less, either the headings or a panel stands beside the paper


class ReadingPage(QWidget):
    """A paper to read.

    Signals:
        word_listen_asked: words to read aloud that are not part of the paper
        link_chosen: the address that a link in the paper leads to
        words_known: the hard words were found, or others are left
        attachment_asked: the file of an email, and the numbers of what in it is to be opened (none for the email)
        jumped: the reader is about to be taken to another place in the paper
        went_on: the reader opened something beside the paper
    """

    word_listen_asked = Signal(str)
    link_chosen = Signal(str)
    attachment_asked = Signal(object, object)
    jumped = Signal()
    went_on = Signal()
    words_known = Signal()

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._actions, self._theme = actions, theme
        self.paper: OpenPaper | None = None
        self._findings: tuple[Finding, ...] = ()
        self._explains: dict[str, Callable[[Finding], None]] = {}
        self._has_headings = self._wants_headings = self._asked_for_headings = False
        self._title = PlainLabel(self)
        as_subheading(self._title)
        self._head = QFrame(self)
        self._head.setProperty("look", "bar")
        self._buttons = FlowLayout()
        self._best_known: list[CommandButton] = []
        for key in ("listen", "bigger", "hard_words", "say_something"):
            button = CommandButton(actions[key], theme, self)
            button.setProperty("look", "head")
            self._buttons.addWidget(button)
            if key in _BEST_KNOWN:
                self._best_known.append(button)
        self._head_column = QVBoxLayout(self._head)
        self._head_column.addWidget(self._title)
        self._head_column.addLayout(self._buttons)
        self.warnings = MessageStrip(theme, self)
        self.view = ReadingView(theme, self)
        self.find_bar = FindBar(theme, self)
        self.headings = HeadingsPanel(theme, self)
        self.panel = HardWordsPanel(theme, self)
        self.notes = NotesPanel(actions, theme, self)
        self.side = Side(self)
        self.add_side("hard_words", self.panel, lambda: self.panel.list)
        # Who chooses a sentence to speak about may well click on a hard word in it, and stays with the notes.
        self.add_side("say_something", self.notes, self.notes.first, lambda _: None)
        self._build()
        self.view.finding_chosen.connect(self._explain)
        self.view.link_chosen.connect(self.link_chosen)
        self.panel.word_chosen.connect(self._go_to)
        self.panel.listen_asked.connect(self.word_listen_asked)
        self.panel.place_asked.connect(self.show_place)
        for closed in (self.panel.closed, self.notes.closed, self.side.left):
            closed.connect(self.close_side)
        self.headings.left.connect(self.go_to_paper)
        self.side.changed.connect(self._show_side)
        self.view.sentence_marked.connect(lambda *_: self._make_way())
        theme.changed.connect(self._take_sizes)
        self._take_sizes()

    def _build(self) -> None:
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setChildrenCollapsible(False)
        for place, (widget, share) in enumerate(((self.headings, 2), (self.view, 5), (self.side, 3))):
            self._split.addWidget(widget)
            self._split.setStretchFactor(place, share)
        self._split.setSizes([2200, 5000, 3000])  # in proportion; the layout makes them fit
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._head, self.warnings, self.find_bar):
            column.addWidget(widget)
        column.addWidget(self._split, 1)
        in_tab_order(*(stop for part in (self._head, self.find_bar, self._split) for stop in tab_stops(part)))
        self.find_bar.changed.connect(self._make_room)

    def add_side(
        self,
        key: str,
        panel: QWidget,
        first: Callable[[], QWidget],
        explain: Callable[[Finding], None] | None = None,
    ) -> None:
        """Take in a panel that the command `key` opens and closes; `first` gets the focus.

        While it is open, `explain` shows a finding that is chosen in the paper; without it the hard words open.
        """
        self.side.add(key, panel, first)
        if explain is not None:
            self._explains[key] = explain

    def open_side(self, key: str) -> None:
        """Open a panel beside the paper; only one at a time is open."""
        if key in self.side.keys:
            self.side.open(key)

    def close_side(self) -> None:
        """Close what stands beside the paper, and go back to it."""
        self.side.close_panel()
        self.go_to_paper()

    def follow_command(self, key: str) -> None:
        """Open or close a panel, as its command is ticked."""
        if self._actions[key].isChecked():
            self.open_side(key)
        else:
            self.close_side()

    def go_to_paper(self) -> None:
        """Put the focus into the paper."""
        self._make_room()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_headings(self, headings: Sequence[Heading]) -> None:
        """Take the headings of the paper; they stand at the side of a long one where there is room."""
        self.headings.show_headings(headings)
        self._has_headings = bool(headings)
        self._wants_headings = len(headings) >= _HEADINGS_OF_LONG_PAPER
        self._make_room()

    def turn_headings(self) -> None:
        """Show the headings and go to them; take them away from who is there already."""
        is_there = self.headings.list.hasFocus()
        self._wants_headings = not is_there
        self._asked_for_headings = not is_there
        self._make_room()
        if self.headings.isVisible():
            self.headings.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.go_to_paper()

    def show_paper(self, paper: OpenPaper) -> None:
        """Show a paper that was just opened; its words are checked meanwhile."""
        self.paper = paper
        self._title.setText(paper.title)
        self._make_room()
        self._findings = ()
        self.view.show_document(paper.document)
        self.panel.show_words(())
        self.side.close_panel()
        self.find_bar.hide()
        self._asked_for_headings = False
        self.show_headings(listed(paper.document))
        self._actions["hard_words"].setText(say("gui.words.looking"))
        self._actions["hard_words"].setEnabled(False)
        self._make_room()
        self._tell_about(paper)

    def _tell_about(self, paper: OpenPaper) -> None:
        """Say what did not come along as it was, with ways to the places and to what came with an email."""
        offers = [Offer(say("formats.unsure_show"), self._show_unsure)] if paper.unsure else []
        if any(one.is_paper for one in paper.brought):
            offers.append(Offer(say("mail.show"), self._show_brought))
        came_with = [say("mail.came_with", name=paper.path.name)] if paper.attachment and paper.path else []
        if came_with:
            offers.append(
                Offer(say("mail.back"), lambda: self.attachment_asked.emit(paper.path, paper.attachment[:-1]))
            )
        if words := [*came_with, *paper.for_readers]:
            self.warnings.tell(" ".join(words), *offers[:_MOST_OFFERS])
        else:
            self.warnings.hide()

    def take_rest(self, paper: OpenPaper) -> None:
        """Show the whole of a paper whose beginning is on the page, at the place where the reader is."""
        self.paper = paper
        self._title.setText(paper.title)
        self.view.show_changed(paper.document)
        self.show_headings(listed(paper.document))
        self._tell_about(paper)

    def show_words(self, findings: tuple[Finding, ...], words: tuple[HardWord, ...]) -> None:
        """Mark the hard words and say how many there are."""
        self._findings = findings
        self.mark_words()
        self.panel.show_words(words)
        said = count("gui.words.count", len(words)) if words else say("gui.words.none")
        self._actions["hard_words"].setText(said)
        self._actions["hard_words"].setEnabled(bool(words))
        self._make_room()
        if self.panel.has_moved_on and (following := self.panel.chosen):
            said = say("gui.words.count_next", words=said, term=following.shown)
        announce(self.window(), said)
        self.words_known.emit()

    def mark_words(self) -> None:
        """Mark the hard words, and nothing else."""
        if self._findings != self.view.findings:
            self.view.show_findings(self._findings)

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
        """Open the list of hard words, or close whatever is open."""
        if is_open:
            self.open_side("hard_words")
        else:
            self.side.close_panel()

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
        is_low = self._is_low
        self._title.setVisible(self.paper is not None and not is_low and not _begins_with_title(self.paper))
        self._head.setVisible(not (is_low and self.find_bar.isVisibleTo(self)))
        side, above = (self._theme.space(size) for size in ((1, 0.5) if is_low else (2, 1)))
        self._head_column.setContentsMargins(side, above, side, above)
        self._buttons.setSpacing(self._theme.space(0.5 if is_low else 1))
        keep_on_one_line(self._buttons, self.width() - 2 * side, *([one] for one in reversed(self._best_known)))
        is_alone = not self.side.open_key
        has_headings = self._wants_headings and self._has_headings
        self.headings.setVisible(has_headings and self._has_room_for_headings(is_alone=is_alone))
        self.view.setVisible(is_alone or self._has_room(_LETTERS_FOR_BOTH))
        if self._asked_for_headings and not self._has_room(_LETTERS_FOR_BOTH):
            self.view.setVisible(not self.headings.isVisible() and self.view.isVisible())

    @property
    def _is_low(self) -> bool:
        return self.window().height() < self.fontMetrics().lineSpacing() * _LINES_FOR_ALL

    def _make_way(self) -> None:
        """Let a message go where there is little room, as the reader goes on with something else."""
        if self._is_low and self.warnings.isVisible():
            self.warnings.hide()

    def _has_room_for_headings(self, *, is_alone: bool) -> bool:
        if self._asked_for_headings and is_alone:
            return True
        return self._has_room(_LETTERS_FOR_HEADINGS if is_alone else _LETTERS_FOR_ALL)

    def _has_room(self, letters: int) -> bool:
        return self.width() > self.fontMetrics().averageCharWidth() * letters

    def _show_side(self) -> None:
        for key in self.side.keys:
            self._actions[key].setChecked(key == self.side.open_key)
        self._make_room()
        if self.side.open_key:
            self._make_way()
            self.went_on.emit()

    def _show_unsure(self) -> None:
        """List the places that the reading of the paper was unsure of, beside the paper."""
        from coprod_desktop.gui.importing_ui.unsure_dialog import UnsureDialog

        if self.paper is not None:
            dialog = UnsureDialog(self.paper, self._theme, self.window())
            dialog.go_asked.connect(self._go_to_block)
            dialog.show()

    def _go_to_block(self, block_id: str) -> None:
        """Go to a block and mark its words, so that everybody sees which it is."""
        blocks = text_blocks(self.view.shown) if self.view.shown else ()
        length = next((len(plain_text(block)) for block in blocks if block.id == block_id), 1)
        self.jumped.emit()
        self.view.go_to(block_id, 0, max(length, 1))

    def _show_brought(self) -> None:
        """List the files that came with an email, so that one can be opened."""
        from coprod_desktop.gui.importing_ui.brought_dialog import BroughtDialog

        if self.paper is not None:
            path, place = self.paper.path, self.paper.attachment
            dialog = BroughtDialog(self.paper.brought, self._theme, self.window())
            dialog.open_asked.connect(lambda number: self.attachment_asked.emit(path, (*place, number)))
            dialog.open()

    def _go_to(self, finding: Finding) -> None:
        self.jumped.emit()
        self.view.go_to(finding.block_id, finding.start, finding.end)

    def show_place(self, finding: Finding) -> None:
        """Show where a finding stands; the list beside it gives way where there is no room for both."""
        if not self._has_room(_LETTERS_FOR_BOTH):
            self.close_side()
        self._go_to(finding)

    def _explain(self, finding: Finding) -> None:
        if (explain := self._explains.get(self.side.open_key)) is not None:
            explain(finding)
            return
        self.open_words(is_open=True)
        self.panel.choose(finding)

    def _take_sizes(self) -> None:
        theme = self._theme
        self._head_column.setSpacing(theme.space(1))
        self._make_room()


def _begins_with_title(paper: OpenPaper) -> bool:
    """Say whether the title is the first heading anyway, and need not stand above the page as well."""
    first = next(text_blocks(paper.document), None)
    return isinstance(first, Heading) and plain_text(first).strip() == paper.title.strip()
