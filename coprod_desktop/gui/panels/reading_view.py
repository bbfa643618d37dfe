"""One text to read: a paper or a draft, with a keyboard caret, marked words and the sentence being read aloud."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from coprod_desktop.gui.models.page_text import PageText, Place
from coprod_desktop.gui.models.pictures import load_picture
from coprod_desktop.gui.theme import READING, Theme
from coprod_desktop.model.document import Document
from coprod_desktop.model.finding import Finding
from coprod_desktop.strings import say

_WIDEST_LETTERS = 78  # APP-40: at most 80 letters in a line
_EMPTY = Document("", ())


class ReadingView(QTextEdit):
    """Shows a document for reading.

    Signals:
        finding_chosen: the Finding that was clicked or chosen with Enter
    """

    finding_chosen = Signal(object)

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
        self._page = PageText(_EMPTY, theme, load_picture)
        self.setDocument(self._page.qt)
        theme.changed.connect(self._lay_out_again)

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
        self.moveCursor(QTextCursor.MoveOperation.Start)

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
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._choose(self.place()):
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self.textCursor().hasSelection():
            self._choose(self._page.place_at(self.cursorForPosition(event.position().toPoint()).position()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._keep_lines_short()

    def _choose(self, place: Place | None) -> bool:
        finding = self.finding_at(place)
        if finding is not None:
            self.finding_chosen.emit(finding)
        return finding is not None

    def _lay_out_again(self) -> None:
        position = self.textCursor().position()
        top = self._page.place_at(self.cursorForPosition(QPoint(0, 0)).position())
        self._lay_out()
        cursor = self.textCursor()
        cursor.setPosition(min(position, self._page.qt.characterCount() - 1))
        self.setTextCursor(cursor)
        if top is not None:
            self._follow(top.block_id, top.at, top.at)

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
        spare = self.width() - letter * _WIDEST_LETTERS - self.verticalScrollBar().width()
        side = max(self._theme.space(3), spare // 2)
        self.setViewportMargins(side, self._theme.space(1.5), side, 0)
        # Qt lays the text out before the margins change and does not do so again by itself; this makes it.
        self.setLineWrapColumnOrWidth(self.lineWrapColumnOrWidth())

    def _letter_width(self) -> int:
        return QFontMetrics(self._theme.font(READING)).averageCharWidth()

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
