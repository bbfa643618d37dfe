"""One text to read: a paper or a draft, with a keyboard caret, marked words and the sentence being read aloud."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip, QWidget

from coprod_desktop.gui.button import ENTER
from coprod_desktop.gui.models.page_text import PageText, Place
from coprod_desktop.gui.models.pictures import load_picture
from coprod_desktop.gui.panels import spoken_marks
from coprod_desktop.gui.theme import Theme
from coprod_desktop.model.document import Document
from coprod_desktop.model.finding import Finding
from coprod_desktop.strings import say

# APP-40: at most 80 letters in a line. Letters are of many widths; a line of 68 usual ones has 80 narrow ones at most.
_USUAL_WORDS = "Carers told us that they want breaks which they can choose for themselves."
_EMPTY = Document("", ())
# What is on the first screen is written before anything is shown; then the window gets its turn between two slices.
_FIRST_SLICE_MS = 60
_SLICE_MS = 12
_BETWEEN_SLICES_MS = 4


class ReadingView(QTextEdit):
    """Shows a document for reading.

    Signals:
        finding_chosen: the Finding that was clicked or chosen with Enter
        link_chosen: the address of the link that was; nothing is ever opened by itself
        place_pressed: the Place that was clicked twice, or where Enter was pressed and nothing else was
        sentence_marked: block id, start and end of the sentence that begins to be heard
        speech_forgotten: nothing is read aloud any more
        laid_out: the text has moved: notes and rulers beside it belong elsewhere now
    """

    finding_chosen = Signal(object)
    link_chosen = Signal(str)
    place_pressed = Signal(object)
    sentence_marked = Signal(str, int, int)
    speech_forgotten = Signal()
    laid_out = Signal()

    def __init__(self, theme: Theme, parent: QWidget, *, is_wide: bool = False) -> None:
        super().__init__(parent)
        self._theme, self._is_wide, self._scale = theme, is_wide, 1.0
        self._document = _EMPTY
        self._findings: tuple[Finding, ...] = ()
        self._spoken: tuple[str, int, int] | None = None
        self._word: tuple[str, int, int] | None = None
        self._about: tuple[str, int, int] | None = None
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
        self._writing = QTimer(self)
        self._writing.setInterval(_BETWEEN_SLICES_MS)
        self._writing.timeout.connect(self._write_on)
        theme.changed.connect(self._lay_out_again)
        theme.page_changed.connect(self._lay_out_again)
        self._keep_lines_short()

    @property
    def shown(self) -> Document:
        """The document on the page."""
        return self._document

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is marked on the page."""
        return self._findings

    def show_document(self, document: Document) -> None:
        """Show a document from its beginning."""
        self._document = document
        self._findings = ()
        self._spoken = self._word = self._about = None
        self.setAccessibleName(document.title or say("gui.reading.page"))
        self._lay_out()
        self._kept = None
        self.moveCursor(QTextCursor.MoveOperation.Start)
        # Qt brings the caret into sight below the margin of a view that has no size yet, and the page began cut off.
        self.verticalScrollBar().setValue(0)

    def enlarge(self, scale: float) -> None:
        """Show letters, and pictures beside sentences, so many times as large as on other pages."""
        if scale != self._scale:
            self._scale = scale
            self._lay_out_again()

    def show_changed(self, document: Document) -> None:
        """Show a document that is the same but for some words, at the place where the reader is."""
        self._document, self._findings = document, ()
        self._spoken = self._word = None
        self._lay_out_again()

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Mark the words that were found, without losing the reader's place."""
        had, self._findings = self._findings, findings
        if had:
            self._lay_out_again()
        else:
            self._page.mark_later(findings)
            self._write_first()

    def place(self) -> Place | None:
        """Return where the reader is: the beginning of what they chose, else the caret."""
        cursor = self.textCursor()
        return self._page.place_at(cursor.selectionStart() if cursor.hasSelection() else cursor.position())

    def selection_end(self) -> Place | None:
        """Return where what the reader chose ends; None when nothing is chosen."""
        cursor = self.textCursor()
        return self._page.place_at(cursor.selectionEnd()) if cursor.hasSelection() else None

    def selected(self) -> tuple[Place, Place] | None:
        """Return where the chosen words begin and end, None when nothing is chosen."""
        cursor = self.textCursor()
        begins = self._page.place_at(cursor.selectionStart())
        ends = self._page.place_at(cursor.selectionEnd())
        return (begins, ends) if cursor.hasSelection() and begins and ends else None

    def reading_place(self) -> Place | None:
        """Return where the reader is: the caret while it is in sight, else the top of what is seen."""
        caret = self.cursorRect()
        if self.viewport().rect().intersects(caret):
            return self.place()
        return self._page.place_at(self.cursorForPosition(QPoint(0, 0)).position())

    def last_place(self) -> Place | None:
        """Return the place at the foot of what is seen."""
        corner = self.viewport().rect().bottomRight()
        return self._page.place_at(self.cursorForPosition(corner).position())

    def come_back_to(self, block_id: str, at: int) -> None:
        """Put the caret at a place where the reader was, with what follows in sight."""
        self._caret_to(Place(block_id, at))
        if found := self._page.range_of(block_id, at, at):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self._top_of(found[0]) - self.viewport().height() // 6)

    def place_at_point(self, point: QPoint) -> Place | None:
        """Return the place under a point of the viewport."""
        return self._page.place_at(self.cursorForPosition(point).position())

    def box_of(self, block_id: str, start: int, end: int) -> QRect | None:
        """Return where a span's first line stands in the viewport, None when it is not written yet."""
        if not self._page.is_written(block_id) or (found := self._page.range_of(block_id, start, end)) is None:
            return None
        cursor = QTextCursor(self._page.qt)
        cursor.setPosition(found[0])
        return self.cursorRect(cursor)

    def lines_in_sight(self, spans: Sequence[tuple[str, int, int]]) -> list[tuple[int, QRect]]:
        """Return which of these spans begin in sight, and where their first lines stand in the viewport."""
        first = self.cursorForPosition(QPoint(0, 0)).position()
        last = self.cursorForPosition(QPoint(self.viewport().width(), self.viewport().height())).position()
        found = []
        for place, (block_id, start, end) in enumerate(spans):
            # Asking where a line stands lays out all that comes before it, so only lines in sight are asked for.
            there = self._page.range_of(block_id, start, end) if self._page.is_written(block_id) else None
            if there and first <= there[1] and there[0] <= last:
                cursor = QTextCursor(self._page.qt)
                cursor.setPosition(there[0])
                found.append((place, self.cursorRect(cursor)))
        return found

    def find_words(self, words: str, *, is_back: bool = False) -> bool:
        """Choose the next place with these words, going round at the end; return whether there is one."""
        self._page.finish()
        flags = QTextDocument.FindFlag.FindBackward if is_back else QTextDocument.FindFlag(0)
        found = self._page.qt.find(words, self.textCursor(), flags)
        if found.isNull():
            found = self._page.qt.find(words, self._page.qt.characterCount() - 1 if is_back else 0, flags)
        if found.isNull():
            return False
        self.setTextCursor(found)
        self._bring_into_sight(found.selectionStart())
        return True

    def which_of(self, words: str) -> tuple[int, int]:
        """Return which one of all places with these words is chosen, and how many there are."""
        before = self._page.qt.toPlainText().casefold()
        found = before.count(words.casefold())
        return before[: self.textCursor().selectionStart()].count(words.casefold()) + 1, found

    def places_in_sight(self) -> list[Place]:
        """Return the places at the beginnings of the lines that are seen."""
        step = max(self.fontMetrics().lineSpacing(), 1)
        points = (QPoint(self.viewport().width() // 2, y) for y in range(0, self.viewport().height(), step))
        return [place for point in points if (place := self.place_at_point(point))]

    def go_to(self, block_id: str, start: int, end: int) -> None:
        """Choose a span, put the caret there and bring it into view."""
        if found := self._page.range_of(block_id, start, end):
            cursor = self.textCursor()
            cursor.setPosition(found[0])
            cursor.setPosition(found[1], QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
            self._bring_into_sight(found[0])

    def mark_sentence(self, block_id: str, start: int, end: int) -> None:
        """Mark the sentence being read aloud and follow it."""
        self._spoken, self._word = (block_id, start, end), None
        self._mark_speech()
        self._follow(block_id, start, end)
        self.sentence_marked.emit(block_id, start, end)

    def mark_word(self, block_id: str, start: int, end: int) -> None:
        """Mark the word being said."""
        self._word = (block_id, start, end)
        self._mark_speech()

    def forget_speech(self) -> None:
        """Take the marks of reading aloud away."""
        self._spoken = self._word = None
        self._mark_speech()
        self.speech_forgotten.emit()

    def mark_about(self, span: tuple[str, int, int] | None) -> None:
        """Mark the sentence that something is said about, or none."""
        if span != self._about:
            self._about = span
            self._mark_speech()

    def finding_at(self, place: Place | None) -> Finding | None:
        """Return the finding that a place lies in."""
        if place is None:
            return None
        return next(
            (one for one in self._findings if one.block_id == place.block_id and one.start <= place.at < one.end), None
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            if not self._choose(self.place()) and not self._choose_link(self._link_at_caret()):
                self.place_pressed.emit(self.place())
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.place_pressed.emit(self.place_at_point(event.position().toPoint()))

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
        self.laid_out.emit()

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
        place = self._page.place_at(self.textCursor().position())
        with self._place_kept():
            self._lay_out()
            self._caret_to(place)

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
        page = PageText(self._document, self._theme, load_picture, scale=self._scale, in_slices=True)
        page.mark_later(self._findings)
        page.go_on(_FIRST_SLICE_MS)
        self.setDocument(page.qt)
        # WORKAROUND PySide 6.11: a view keeps every text that it was ever given, and would keep them all until it goes.
        # The old one must outlive the moment at which the view lets go of it.
        self._page.qt.deleteLater()
        self._page = page
        self._keep_lines_short()
        self._mark_speech()
        self._write_first()

    def _write_first(self) -> None:
        """Write what there is time for, and the rest between whatever else the window has to do."""
        self._page.go_on(_FIRST_SLICE_MS)
        if self._page.has_more_to_do:
            self._writing.start()
        self.laid_out.emit()

    def _write_on(self) -> None:
        self._page.go_on(_SLICE_MS)
        if not self._page.has_more_to_do:
            self._writing.stop()
            self.laid_out.emit()

    def _caret_to(self, place: Place | None) -> None:
        if place is not None and (found := self._page.range_of(place.block_id, place.at, place.at)):
            cursor = self.textCursor()
            cursor.setPosition(min(found[0], self._page.qt.characterCount() - 1))
            self.setTextCursor(cursor)

    def _keep_lines_short(self) -> None:
        letter = self._letter_width()
        spare = self.width() - round(letter * self._theme.page_look.line_letters) - self.verticalScrollBar().width()
        side = self._theme.space(3) if self._is_wide else max(self._theme.space(3), spare // 2)
        self.setMinimumHeight(self._theme.space(4))
        self.setViewportMargins(side, self._theme.space(1.5), side, 0)
        # Qt lays the text out before the margins change and does not do so again by itself; this makes it.
        self.setLineWrapColumnOrWidth(self.lineWrapColumnOrWidth())

    def _letter_width(self) -> float:
        return QFontMetrics(self._theme.page_font(scale=self._scale)).horizontalAdvance(_USUAL_WORDS) / len(
            _USUAL_WORDS
        )

    def _mark_speech(self) -> None:
        colours = self._theme.colours
        marks = []
        if self._about and (found := self._page.range_of(*self._about)):
            marks.append(spoken_marks.about(self._page.qt, found, colours))
        if self._spoken and (found := self._page.range_of(*self._spoken)):
            marks.append(spoken_marks.sentence(self._page.qt, found, colours))
        if self._word and (found := self._page.range_of(*self._word)):
            marks.append(spoken_marks.word(self._page.qt, found, colours))
        self.setExtraSelections(marks)

    def _follow(self, block_id: str, start: int, end: int) -> None:
        if found := self._page.range_of(block_id, start, end):
            self._bring_into_sight(found[0])

    def _bring_into_sight(self, position: int) -> None:
        """Scroll only when a place is out of sight, and then so that much of what follows can be seen."""
        top, view = self._top_of(position), self.viewport().rect()
        if not view.top() <= top < view.bottom() - view.height() // 5:
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + top - view.height() // 6)
