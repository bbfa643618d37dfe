"""One row: its picture, its sentences, what to look at, other ways to say it, and what the paper says."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QBoxLayout, QLabel, QVBoxLayout, QWidget

from coprod_desktop.easyread.checks import MOST_WORDS, RowFinding
from coprod_desktop.easyread.offers import Offer
from coprod_desktop.easyread.pictures import PictureChoice
from coprod_desktop.easyread.rules.shape import BULLET, word_count
from coprod_desktop.gui.a11y import in_tab_order, labelled
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.editors.form import TextField
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.offsets import from_qt, to_qt
from coprod_desktop.gui.panels.command_button import CommandButton
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.studio.commands import StudioCommands
from coprod_desktop.gui.theme import Theme, as_quiet, as_subheading
from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.model.easy_read_version import DraftRow, SourceLine
from coprod_desktop.strings import count, say

PICTURE_UNITS = 11
_SUGGESTION_UNITS = 4
_SUGGESTIONS = 3
_LINES = 4
_LETTERS_FOR_BOTH = 44  # across; with less, the words stand below the picture
_LEAST_LETTERS = 34


class RowEditor(Sheet):
    """The chosen row.

    Signals:
        words_changed: the sentences, once the person pauses
        heading_changed: 0 for plain words, else the level
        suggestion_chosen: the PictureChoice that was pressed
        offer_taken: the Offer that was chosen
        finding_chosen: the RowFinding to deal with
    """

    words_changed = Signal(tuple)
    heading_changed = Signal(int)
    suggestion_chosen = Signal(object)
    offer_taken = Signal(object)
    finding_chosen = Signal(object)

    def __init__(self, commands: StudioCommands, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._theme = theme
        self._row: DraftRow | None = None
        self._findings: tuple[RowFinding, ...] = ()
        self._offers: tuple[Offer, ...] = ()
        self._choices: tuple[PictureChoice, ...] = ()
        self.heading = PlainLabel(self)
        as_subheading(self.heading)
        self._top = FlowLayout()
        for key in ("done", "listen_row"):
            self._top.addWidget(CommandButton(commands[key], theme, self))
        self.words = TextField(theme, self, _LINES)
        self._words_label = labelled(say("studio.words"), self.words, say("studio.words.hint"))
        self._words_label.setWordWrap(True)
        self.counts = PlainLabel(self)
        as_quiet(self.counts)
        self.is_heading = TickBox(say("studio.is_heading"), self)
        self.findings, self.offers = ShortList(self, 6), ShortList(self, 6)
        self._findings_label = labelled(say("studio.findings"), self.findings)
        self._offers_label = labelled(say("studio.offers"), self.offers)
        self.take_offer = Button(say("studio.take_offer"), self)
        self.deal_with = Button(say("studio.go_there"), self)
        self.source = PlainLabel(self)
        self._source_label = PlainLabel(self)
        self._source_label.setText(say("studio.in_the_paper"))
        as_quiet(self._source_label)
        self._nothing = PlainLabel(self)
        self._nothing.setText(say("studio.no_row"))
        self._whole = QWidget(self)
        self._column = QVBoxLayout(self._whole)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._build(commands)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self._whole)
        self.body.addStretch(1)
        self._connect()
        theme.changed.connect(self._take_sizes)
        self._take_sizes()
        self.show_row(None, 0, 0, ())

    @property
    def sentences(self) -> tuple[str, ...]:
        """The sentences as they are typed now."""
        return sentences_of(self.words.toPlainText())

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """The controls below the row, in the order of the Tab key; the last one ends the page."""
        return self.findings, self.deal_with, self.offers, self.take_offer

    def settle(self) -> None:
        """Send what was typed and not sent yet."""
        self.words.pause.end()

    def show_row(self, row: DraftRow | None, number: int, of: int, sources: Sequence[SourceLine]) -> None:
        """Show a row with what the paper says, or that there is none."""
        is_another = self._row is None or row is None or row.id != self._row.id
        if self._row and is_another:
            self.settle()
            self._show_findings_of_none()
        self._row = row
        self._whole.setVisible(row is not None)
        self._nothing.setVisible(row is None)
        if row is None:
            return
        self._picture.setVisible(not row.heading_level)
        self.heading.setText(say("studio.row_of", number=number, of=of))
        # A space or an empty line that is no sentence yet is still being written in.
        if is_another or self.sentences != row.sentences:
            self.words.show_text("\n".join(row.sentences))
        with QSignalBlocker(self.is_heading):
            self.is_heading.setChecked(bool(row.heading_level))
        self.source.setText("\n".join(line.text for line in sources) or say("studio.no_source"))
        self._count_words()

    def show_picture(self, picture: QPixmap | None, alt: str, *, is_none: bool) -> None:
        """Show the row's picture; `is_none` when it has none, which is a choice too."""
        self._picture.setPixmap(picture or QPixmap())
        self._picture.setText("" if picture else say("studio.no_picture" if is_none else "studio.picture_coming"))
        self._picture.setAccessibleName(alt or say("studio.no_picture"))

    def show_suggestions(self, choices: Sequence[PictureChoice], icons: Sequence[QIcon]) -> None:
        """Offer up to three pictures, each on a button."""
        self._choices = tuple(choices)[:_SUGGESTIONS]
        for place, button in enumerate(self.suggestions):
            is_there = place < len(self._choices)
            if not is_there and button.hasFocus():
                self.words.setFocus(Qt.FocusReason.OtherFocusReason)
            button.setVisible(is_there)
            if is_there:
                alt = self._choices[place].alt
                button.setIcon(icons[place])
                button.setAccessibleName(say("studio.suggestion", alt=alt))
                button.setToolTip(alt)
        self._suggestions_label.setVisible(bool(self._choices))

    def show_findings(self, findings: Sequence[RowFinding]) -> None:
        """List what to look at in this row."""
        self._findings = tuple(findings)
        lines = [finding_line(one) for one in findings]
        self.findings.show_lines(lines, [str(place) for place in range(len(lines))])
        for widget in (self.findings, self.deal_with):
            widget.setVisible(bool(lines))
        self._findings_label.setText(say("studio.findings") if lines else say("studio.nothing_here"))

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """List other ways to say it."""
        self._offers = tuple(offers)
        lines = [one.message for one in offers]
        self.offers.show_lines(lines, [str(place) for place in range(len(lines))])
        for widget in (self.offers, self._offers_label, self.take_offer):
            widget.setVisible(bool(lines))

    def select(self, words: str) -> None:
        """Put the caret in the sentences, with these words chosen where they stand."""
        self.words.setFocus(Qt.FocusReason.OtherFocusReason)
        text = self.words.toPlainText()
        at = text.find(words) if words else -1
        cursor = self.words.textCursor()
        cursor.setPosition(to_qt(text, at) if at >= 0 else 0)
        if at >= 0:
            cursor.setPosition(to_qt(text, at + len(words)), QTextCursor.MoveMode.KeepAnchor)
        self.words.setTextCursor(cursor)

    def halves(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return the sentences before and after the caret: what splitting here would give."""
        text = self.words.toPlainText()
        at = from_qt(text, self.words.textCursor().position())
        return sentences_of(text[:at]), sentences_of(text[at:])

    def _build(self, commands: StudioCommands) -> None:
        self._picture = QLabel(self._whole)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture.setWordWrap(True)
        self._picture.setProperty("look", "picture")
        self.change_picture = CommandButton(commands["picture"], self._theme, self)
        self._suggestions_label = PlainLabel(self)
        self._suggestions_label.setText(say("studio.suggestions"))
        self.suggestions = tuple(Button("", self) for _ in range(_SUGGESTIONS))
        self._suggestion_buttons = FlowLayout()
        self._suggestion_buttons.addWidget(self.change_picture)
        for button in self.suggestions:
            self._suggestion_buttons.addWidget(button)
        writing = QVBoxLayout()
        for widget in (self._words_label, self.words, self.counts):
            writing.addWidget(widget)
        self._row_box = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row_box.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        self._row_box.addLayout(writing, 1)
        self._column.addWidget(self.heading)
        self._column.addLayout(self._top)
        self._column.addLayout(self._row_box)
        self._column.addWidget(self._suggestions_label)
        self._column.addLayout(self._suggestion_buttons)
        below: tuple[QWidget, ...] = (
            *(self.is_heading, self._source_label, self.source),
            *(self._findings_label, self.findings, self.deal_with),
            *(self._offers_label, self.offers, self.take_offer),
        )
        for part in below:
            self._column.addWidget(part)
        in_tab_order(self.words, self.change_picture, *self.suggestions, self.is_heading, *self.stops)

    def _connect(self) -> None:
        self.words.settled.connect(lambda text: self.words_changed.emit(sentences_of(text)))
        self.words.textChanged.connect(self._count_words)
        self.is_heading.toggled.connect(lambda is_on: self.heading_changed.emit(2 if is_on else 0))
        for place, button in enumerate(self.suggestions):
            button.clicked.connect(lambda _=False, place=place: self._choose(place))
        self.take_offer.clicked.connect(self._take_offer)
        self.offers.itemActivated.connect(lambda _: self._take_offer())
        self.deal_with.clicked.connect(self._go_there)
        self.findings.itemActivated.connect(lambda _: self._go_there())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        letters = self.width() / max(self.fontMetrics().averageCharWidth(), 1)
        is_wide = letters > _LETTERS_FOR_BOTH
        self._row_box.setDirection(QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom)

    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.averageCharWidth() * _LEAST_LETTERS, metrics.lineSpacing() * 5)

    def _choose(self, place: int) -> None:
        if place < len(self._choices):  # another row may have come between the press and the release
            self.suggestion_chosen.emit(self._choices[place])

    def _take_offer(self) -> None:
        at = self.offers.currentRow()
        if 0 <= at < len(self._offers):
            self.offer_taken.emit(self._offers[at])

    def _go_there(self) -> None:
        at = self.findings.currentRow()
        if 0 <= at < len(self._findings):
            self.finding_chosen.emit(self._findings[at])

    def _count_words(self) -> None:
        numbers = [word_count(one.removeprefix(BULLET)) for one in self.sentences]
        long = [number for number in numbers if number > MOST_WORDS]
        words = ", ".join(str(number) for number in numbers)
        said = count("studio.counts", len(numbers), words=words) if numbers else say("studio.no_words")
        self.counts.setText(f"{said} {say('studio.too_long', most=MOST_WORDS)}" if long else said)

    def _show_findings_of_none(self) -> None:
        self.show_findings(())
        self.show_offers(())
        self.show_suggestions((), ())

    def _take_sizes(self) -> None:
        theme = self._theme
        self._column.setSpacing(theme.space(0.75))
        self._row_box.setSpacing(theme.space(1.5))
        self._suggestion_buttons.setSpacing(theme.space(0.75))
        side = theme.space(PICTURE_UNITS)
        self._picture.setFixedSize(QSize(side, side))
        self.words.setMaximumHeight(round(self.words.minimumHeight() * 1.5))
        for button in self.suggestions:
            small = theme.space(_SUGGESTION_UNITS)
            button.setIconSize(QSize(small, small))


def sentences_of(text: str) -> tuple[str, ...]:
    """Return the sentences of a text, one on a line; empty lines are none."""
    return tuple(line.strip() for line in text.split("\n") if line.strip())


def finding_line(finding: RowFinding) -> str:
    """Return a finding as one line: what breaks a rule, and what would only be better."""
    return say("studio.better", message=finding.message) if finding.is_wish else finding.message
