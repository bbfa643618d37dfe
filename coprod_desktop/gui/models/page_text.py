"""A Document as one text to read: what QTextEdit shows, and the map between its positions and our blocks.

A long paper is written in slices, so that its first screen is there at once and the window never waits.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from time import monotonic

from PySide6.QtGui import QColor, QFont, QTextCharFormat, QTextCursor, QTextDocument

from coprod_desktop.gui import offsets
from coprod_desktop.gui.models.page_writing import PageWriting, PictureLoader, Stretch
from coprod_desktop.gui.theme import Theme
from coprod_desktop.model import document as doc
from coprod_desktop.model.finding import Finding, Kind

__all__ = ["PageText", "PictureLoader", "Place", "Stretch"]


@dataclass(frozen=True, slots=True)
class Place:
    """A point in a document: a block and a code point in its plain text."""

    block_id: str
    at: int


class PageText:
    """A document laid out in a QTextDocument, with the way back from any position.

    With `in_slices` only its beginning is there at first; `go_on` writes more, and whatever asks for a place that is
    not written yet waits until it is.
    """

    def __init__(
        self,
        document: doc.Document,
        theme: Theme,
        load_picture: PictureLoader,
        *,
        scale: float = 1.0,
        in_slices: bool = False,
    ) -> None:
        self._theme = theme
        self._unmarked: dict[str, list[Finding]] = {}
        self._ids = frozenset(block.id for block in doc.walk(document.blocks))
        # Nothing here may be part of a circle: Python would then let go of the text in whatever thread it clears up,
        # and a text of Qt must not be deleted in another thread than its own.
        writing = PageWriting(document, theme, load_picture, scale)
        self.qt: QTextDocument = writing.qt
        self._stretches, self._by_block = writing.stretches.in_order, writing.stretches.by_block
        self._steps = writing.steps()
        self.is_whole = False
        if not in_slices:
            self.finish()

    def go_on(self, milliseconds: float) -> None:
        """Write more of the document, for about so long; then mark what was found in what is there."""
        until = monotonic() + milliseconds / 1000
        while not self.is_whole and monotonic() < until:
            self._step()
        self._mark_written(until)

    def finish(self) -> None:
        """Write all that is left."""
        while not self.is_whole:
            self._step()
        self._mark_written()

    @property
    def has_more_to_do(self) -> bool:
        """Whether something is still to be written or marked."""
        return not self.is_whole or any(block_id in self._by_block for block_id in self._unmarked)

    def is_written(self, block_id: str) -> bool:
        """Tell whether a block's words are there already."""
        return block_id in self._by_block

    def range_of(self, block_id: str, start: int, end: int) -> tuple[int, int] | None:
        """Return the Qt positions of a span of a block, or None when the block is not shown."""
        while block_id not in self._by_block and not self.is_whole and self._may_come(block_id):
            self._step()
        stretch = self._by_block.get(block_id)
        if stretch is None:
            return None
        return (
            stretch.start + offsets.to_qt(stretch.text, start),
            stretch.start + offsets.to_qt(stretch.text, end),
        )

    def place_at(self, position: int) -> Place | None:
        """Return the place that a Qt position stands for, or None in front of the first words."""
        index = bisect_right(self._stretches, position, key=lambda stretch: stretch.start) - 1
        if index < 0:
            return None
        stretch = self._stretches[index]
        return Place(stretch.block_id, offsets.from_qt(stretch.text, position - stretch.start))

    def mark(self, findings: Iterable[Finding]) -> None:
        """Give each finding a real character format.

        A word has heavier letters over a dotted line; what is said about a sentence has a ground and a dashed line.
        Extra selections would be quicker, but no screen reader can tell them from plain words.
        """
        self.mark_later(findings)
        self._mark_written()

    def mark_later(self, findings: Iterable[Finding]) -> None:
        """Mark findings as `mark` does, when `go_on` comes to it."""
        for finding in findings:
            self._unmarked.setdefault(finding.block_id, []).append(finding)

    def _may_come(self, block_id: str) -> bool:
        # Lines of our own making, such as the words before a note, have ids that no block has.
        return block_id in self._ids or block_id.endswith("-mark") or block_id == "status"

    def _step(self) -> None:
        if next(self._steps, self) is self:
            self.is_whole = True

    def _mark_written(self, until: float = float("inf")) -> None:
        words, sentences = self._style_of_words(), self._style_of_sentences()
        cursor = QTextCursor(self.qt)
        cursor.beginEditBlock()
        for block_id in [one for one in self._unmarked if one in self._by_block]:
            # Sentences first: a word in one keeps its own mark.
            for finding in sorted(self._unmarked.pop(block_id), key=lambda one: one.kind is not Kind.PLAIN_WRITING):
                if found := self.range_of(block_id, finding.start, finding.end):
                    cursor.setPosition(found[0])
                    cursor.setPosition(found[1], QTextCursor.MoveMode.KeepAnchor)
                    cursor.mergeCharFormat(sentences if finding.kind is Kind.PLAIN_WRITING else words)
            if monotonic() > until:
                break
        cursor.endEditBlock()

    def _style_of_sentences(self) -> QTextCharFormat:
        style = QTextCharFormat()
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        style.setUnderlineColor(QColor(self._theme.colours.line))
        style.setBackground(QColor(self._theme.colours.soft))
        return style

    def _style_of_words(self) -> QTextCharFormat:
        style = QTextCharFormat()
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        style.setUnderlineColor(QColor(self._theme.colours.accent))
        style.setFontWeight(QFont.Weight.Bold)
        return style
