"""One text to read: a paper or a draft, with a keyboard caret, marked words and the sentence being read aloud."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from coprod_desktop.gui.button import ENTER
from coprod_desktop.gui.models.page_text import PageText, Place
from coprod_desktop.gui.models.pictures import load_picture
from coprod_desktop.gui.theme import READING, Theme
from coprod_desktop.model.document import Document
from coprod_desktop.model.finding import Finding
from coprod_desktop.strings import say

# APP-40: at most 80 letters in a line. Letters are of many widths; a line of 68 usual ones has 80 narrow ones at most.
_WIDEST_LETTERS = 68
_USUAL_WORDS = "Carers told us that they want breaks which they can choose for themselves."
_EMPTY = Document("", ())


class ReadingView(QTextEdit):
    """Shows a document for reading.

    Signals:
        finding_chosen: the Finding that was clicked or chosen with Enter
        link_chosen: the address of the link that was; nothing is ever opened by itself
    """

    finding_chosen = Signal(object)
    link_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._document = _EMPTY
        self._findings: tuple[Finding, ...] = ()
        self._spoken: tuple[str, int, int] | None = None
        self._word: tuple[str, int, int] | None = None
        self.setProperty("look", "page")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.setAccessibleName(say("gui.reading.page"))
        self._kept: tuple[Place, int] | None = None
        self._is_keeping = False
        self.verticalScrollBar().valueChanged.connect(self._forget_kept)
        self._page = PageText(_EMPTY, theme, load_picture)
        self.setDocument(self._page.qt)
        theme.changed.connect(self._lay_out_again)
        self._keep_lines_short()

    @property
    def shown(self) -> Document:
        """The document on the page."""
        return self._document

    def show_document(self, document: Document) -> None:
        """Show a document from its beginning."""
        self._document = document
        self._findings = ()
        self._spoken = self._word = None
        self.setAccessibleName(document.title or say("gui.reading.page"))
        self._lay_out()
        self._kept = None
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def show_changed(self, document: Document) -> None:
        """Show a document that is the same but for some words, at the place where the reader is."""
        place, top = self.place(), self._page.place_at(self.cursorForPosition(QPoint(0, 0)).position())
        self._document, self._findings = document, ()
        self._spoken = self._word = None
        self._lay_out()
        if place is not None and (found := self._page.range_of(place.block_id, place.at, place.at)):
            cursor = self.textCursor()
            cursor.setPosition(min(found[0], self._page.qt.characterCount() - 1))
            self.setTextCursor(cursor)
        if top is not None:
            self._follow(top.block_id, top.at, top.at)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Mark the words that were found, without losing the reader's place."""
        had, self._findings = self._findings, findings
        if had:
            self._lay_out_again()
        else:
            self._page.mark(findings)

    def place(self) -> Place | None:
        """Return where the reader is: the beginning of what they chose, else the caret."""
        cursor = self.textCursor()
        return self._page.place_at(cursor.selectionStart() if cursor.hasSelection() else cursor.position())

    def go_to(self, block_id: str, start: int, end: int) -> None:
        """Choose a span, put the caret there and bring it into view."""
        if found := self._page.range_of(block_id, start, end):
            cursor = self.textCursor()
            cursor.setPosition(found[0])
            cursor.setPosition(found[1], QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def mark_sentence(self, block_id: str, start: int, end: int) -> None:
        """Mark the sentence being read aloud and follow it."""
        self._spoken, self._word = (block_id, start, end), None
        self._mark_speech()
        self._follow(block_id, start, end)

    def mark_word(self, block_id: str, start: int, end: int) -> None:
        """Mark the word being said."""
        self._word = (block_id, start, end)
        self._mark_speech()

    def forget_speech(self) -> None:
        """Take the marks of reading aloud away."""
        self._spoken = self._word = None
        self._mark_speech()

    def finding_at(self, place: Place | None) -> Finding | None:
        """Return the finding that a place lies in."""
        if place is None:
            return None
        return next(
            (one for one in self._findings if one.block_id == place.block_id and one.start <= place.at < one.end), None
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER and (self._choose(self.place()) or self._choose_link(self._link_at_caret())):
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self.textCursor().hasSelection():
            point = event.position().toPoint()
            is_word = self._choose(self._page.place_at(self.cursorForPosition(point).position()))
            if not is_word:
                self._choose_link(self.anchorAt(point))

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.anchorAt(event.pos()), self)
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        with self._place_kept():
            super().resizeEvent(event)
            self._keep_lines_short()

    def _choose(self, place: Place | None) -> bool:
        finding = self.finding_at(place)
        if finding is not None:
            self.finding_chosen.emit(finding)
        return finding is not None

    def _choose_link(self, address: str) -> bool:
        if address.startswith("#"):
            self.go_to(address[1:], 0, 0)
        elif address:
            self.link_chosen.emit(address)
        return bool(address)

    def _link_at_caret(self) -> str:
        cursor = QTextCursor(self._page.qt)
        cursor.setPosition(self.textCursor().selectionStart())
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        return cursor.charFormat().anchorHref()

    def _lay_out_again(self) -> None:
        position = self.textCursor().position()
        with self._place_kept():
            self._lay_out()
            cursor = self.textCursor()
            cursor.setPosition(min(position, self._page.qt.characterCount() - 1))
            self.setTextCursor(cursor)

    @contextmanager
    def _place_kept(self) -> Iterator[None]:
        """Lay out anew with the same words at the top: the ones that were there when the person last scrolled."""
        if self._is_keeping:
            yield
            return
        self._kept = self._kept or self._at_top()
        self._is_keeping = True
        yield
        if self._kept and (found := self._page.range_of(self._kept[0].block_id, self._kept[0].at, self._kept[0].at)):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self._top_of(found[0]) - self._kept[1])
        self._is_keeping = False

    def _at_top(self) -> tuple[Place, int] | None:
        """Return the place at the top of what is seen, and how far from the top its line begins."""
        position = self.cursorForPosition(QPoint(0, 0)).position()
        place = self._page.place_at(position)
        return (place, self._top_of(position)) if place else None

    def _top_of(self, position: int) -> int:
        cursor = QTextCursor(self._page.qt)
        cursor.setPosition(position)
        return self.cursorRect(cursor).top()

    def _forget_kept(self) -> None:
        if not self._is_keeping:
            self._kept = None

    def _lay_out(self) -> None:
        page = PageText(self._document, self._theme, load_picture)
        page.mark(self._findings)
        self.setDocument(page.qt)
        # The old text must outlive the moment at which the view lets go of it.
        self._page = page
        self._keep_lines_short()
        self._mark_speech()

    def _keep_lines_short(self) -> None:
        letter = self._letter_width()
        spare = self.width() - round(letter * _WIDEST_LETTERS) - self.verticalScrollBar().width()
        side = max(self._theme.space(3), spare // 2)
        self.setMinimumHeight(self._theme.space(4))
        self.setViewportMargins(side, self._theme.space(1.5), side, 0)
        # Qt lays the text out before the margins change and does not do so again by itself; this makes it.
        self.setLineWrapColumnOrWidth(self.lineWrapColumnOrWidth())

    def _letter_width(self) -> float:
        return QFontMetrics(self._theme.font(READING)).horizontalAdvance(_USUAL_WORDS) / len(_USUAL_WORDS)

    def _mark_speech(self) -> None:
        colours = self._theme.colours
        marks = []
        if self._spoken:
            marks.append(self._mark(self._spoken, colours.spoken, colours.on_spoken))
        if self._word:
            marks.append(self._mark(self._word, colours.word, colours.on_word))
        self.setExtraSelections([mark for mark in marks if mark])

    def _mark(self, span: tuple[str, int, int], ground: str, ink: str) -> QTextEdit.ExtraSelection | None:
        found = self._page.range_of(*span)
        if found is None:
            return None
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self._page.qt)
        cursor.setPosition(found[0])
        cursor.setPosition(found[1], QTextCursor.MoveMode.KeepAnchor)
        style = QTextCharFormat()
        style.setBackground(QColor(ground))
        style.setForeground(QColor(ink))
        # APP-37: a line under it as well, so that the mark does not rest on colour.
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        style.setUnderlineColor(QColor(ink))
        style.setProperty(QTextFormat.Property.FontWeight.value, QFont.Weight.Bold.value)
        selection.cursor = cursor
        selection.format = style
        return selection

    def _follow(self, block_id: str, start: int, end: int) -> None:
        """Scroll only when the words are out of sight, and then so that much of what follows can be seen."""
        found = self._page.range_of(block_id, start, end)
        if found is None:
            return
        cursor = QTextCursor(self._page.qt)
        cursor.setPosition(found[0])
        box = self.cursorRect(cursor)
        view = self.viewport().rect()
        if box.top() < view.top() or box.bottom() > view.bottom() - view.height() // 5:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + box.top() - view.height() // 6)
