"""Notes beside a paper: joins the panel, the margin and the page to what is kept about the paper."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from coprod_desktop.app.quoting import Quoting
from coprod_desktop.app.reading_notes import PaperNotes
from coprod_desktop.coproduction.notes_in_words import note_in_words, shortened
from coprod_desktop.errors import CoprodError
from coprod_desktop.gui.a11y import announce
from coprod_desktop.gui.panels.message_strip import Offer
from coprod_desktop.gui.panels.reading_page import ReadingPage
from coprod_desktop.gui.reader.note_margin import NoteMargin, Sign
from coprod_desktop.gui.shell import Shell
from coprod_desktop.model.document import Document, Picture, PictureRow, walk
from coprod_desktop.model.reading import Card, Note, Quote
from coprod_desktop.strings import say


class Noting(QObject):
    """What the reader says about the paper on the page.

    Signals:
        changed: the notes are others now
    """

    changed = Signal()

    def __init__(self, shell: Shell, page: ReadingPage) -> None:
        super().__init__(page)
        self._shell, self._page, self._panel = shell, page, page.notes
        self._kept: PaperNotes | None = None
        self._shown = Document("", ())
        self._ready: Quoting | None = None
        self._quote: Quote | None = None
        self._note: Note | None = None
        self._heard: tuple[str, int, int] | None = None
        self.margin = NoteMargin(page.view, shell.theme)
        self.margin.chosen.connect(self._open)
        page.view.cursorPositionChanged.connect(self._follow)
        page.side.changed.connect(self._follow)
        self._panel.card_chosen.connect(self._take_card)
        self._panel.written.connect(self._take_words)
        self._panel.note_chosen.connect(self._go_to)
        self._panel.remove_asked.connect(self._remove)

    def begin(self, kept: PaperNotes | None, shown: Document) -> None:
        """Show what is kept about a paper; None when its notes are not known yet."""
        self.settle()
        self._kept, self._quote, self._note = kept, None, None
        self.take_document(shown)

    def go_on_with(self, kept: PaperNotes, shown: Document) -> None:
        """Take what is kept about the whole of a paper whose beginning was there, at the sentence that was chosen."""
        self.settle()
        quote, note_id = self._quote, self._note.id if self._note else ""
        self._kept = kept
        self._quote = kept.quoting.quote(quote.block_id, quote.start, quote.end) if quote else None
        self._note = self._find(note_id)
        self.take_document(shown)

    def take_document(self, shown: Document) -> None:
        """Take what the page shows now, such as the same paper with its words explained."""
        self._shown = shown
        is_kept = self._kept is not None and self._kept.document is shown
        # Getting a long paper ready takes a moment; what was got ready off the window's thread is used again.
        self._ready = self._kept.quoting if is_kept and self._kept else None
        self._show()

    @property
    def _quoting(self) -> Quoting:
        if self._ready is None:
            self._ready = Quoting(self._shown)
        return self._ready

    def settle(self) -> None:
        """Keep what was typed and not told yet."""
        self._panel.words.pause.end()

    def hear(self, block_id: str, start: int, end: int) -> None:
        """Take the sentence that is being read aloud, which "this bit" means then."""
        self._heard = (block_id, start, end)

    def hear_no_more(self) -> None:
        """Nothing is read aloud any more."""
        self._heard = None

    def mark(self) -> None:
        """Mark the sentence that is heard, or the one where the reader is, without stopping anything."""
        quote = self._quoting.quote_at(*self._heard[:2]) if self._heard else self._here()
        if self._kept is None or quote is None:
            return
        note = next(reversed(self._kept.about(quote)), None)
        if note is None:
            note = self._try(lambda kept: kept.say(quote, Card.MARK))
            self._show()
        if note is not None:
            words = say("reader.notes.marked", quote=shortened(quote.text))
            chosen = note.id
            self._shell.tell(words, Offer(say("reader.notes.say_more"), lambda: self._open(chosen)))

    def _here(self) -> Quote | None:
        """Return what the reader chose: what is selected, else the sentence with the caret."""
        view = self._page.view
        place, end = view.place(), view.selection_end()
        if place is None:
            return None
        if end is not None and end.block_id == place.block_id and end.at > place.at:
            found = self._quoting.quote(place.block_id, place.at, end.at)
            whole = self._quoting.quote_at(place.block_id, place.at)
            # One word that was clicked or stepped to stands for its sentence.
            return found if found and whole and len(found.text) >= len(whole.text) else whole
        return self._quoting.quote_at(place.block_id, place.at)

    def _follow(self) -> None:
        self._mark_about()
        if not self._is_open or self._panel.words.hasFocus():
            return
        quote = self._here()
        if quote != self._quote:
            self.settle()
            self._quote = quote
            self._note = next(reversed(self._about), None)
            self._show_about()

    @property
    def _about(self) -> tuple[Note, ...]:
        return self._kept.about(self._quote) if self._kept and self._quote else ()

    def _take_card(self, card: Card) -> None:
        self.settle()
        quote = self._quote
        if quote is None:
            return
        last, before = self._note, self._about
        self._note = self._try(lambda kept: kept.take_card(quote, card, last))
        gone = next((one for one in before if one.id not in {now.id for now in self._about}), None)
        self._show()
        if gone is not None:
            self._offer_back(gone)
        elif self._note is not None:
            announce(self._page.window(), say("reader.notes.kept", note=note_in_words(self._note)))

    def _take_words(self, words: str) -> None:
        quote, note = self._quote, self._note
        if quote is None or words.strip() == (note.words if note else ""):
            return
        self._note = self._try(lambda kept: kept.write(quote, note, words))
        self._show()

    def _go_to(self, note_id: str) -> None:
        note = self._find(note_id)
        span = self._span(note) if note else None
        if note is not None and span is not None:
            self.settle()
            self._quote, self._note = note.about, note
            self._page.view.go_to(*span)
            self._quote, self._note = note.about, note
            self._show_about()

    def _open(self, note_id: str) -> None:
        self._page.open_side("say_something")
        self._go_to(note_id)

    def _remove(self, note_id: str) -> None:
        note = self._find(note_id)
        if note is None or self._kept is None:
            return
        self._note = None
        was_adrift = note in self._kept.reading.adrift
        self._try(lambda kept: kept.remove(note))
        self._show()
        self._offer_back(note, was_adrift=was_adrift)

    def _offer_back(self, note: Note, *, was_adrift: bool = False) -> None:
        back = Offer(say("reader.notes.put_back"), lambda: self._put_back(note, was_adrift=was_adrift))
        self._shell.tell(say("reader.notes.removed", note=note_in_words(note)), back)

    def _put_back(self, note: Note, *, was_adrift: bool) -> None:
        self._try(lambda kept: kept.put_adrift(note) if was_adrift else kept.put(note))
        self._show()

    def _find(self, note_id: str) -> Note | None:
        reading = self._kept.reading if self._kept else None
        every = (*reading.notes, *reading.adrift) if reading else ()
        return next((one for one in every if one.id == note_id), None)

    def _try(self, do: Callable[[PaperNotes], Note | None]) -> Note | None:
        """Do something to what is kept, and tell when it could not be kept."""
        if self._kept is None:
            return None
        try:
            made = do(self._kept)
        except CoprodError as error:
            self._shell.tell_error(error)
            return None
        self.changed.emit()
        return made

    def _show(self) -> None:
        notes = self._kept.notes if self._kept else ()
        self._panel.show_notes(notes, self._kept.reading.adrift if self._kept else ())
        signs = [Sign(note, *span) for note in notes if (span := self._span(note))]
        self.margin.show_signs(signs)
        self._show_about()

    def _show_about(self) -> None:
        has_picture = bool(self._quote and _has_picture(self._shown, self._quote.block_id))
        self._panel.show_about(self._quote, self._about, self._note, has_picture=has_picture)
        self._mark_about()

    @property
    def _is_open(self) -> bool:
        return self._page.side.open_key == "say_something"

    def _mark_about(self) -> None:
        self._page.view.mark_about(self._quoting.find(self._quote) if self._is_open and self._quote else None)

    def _span(self, note: Note) -> tuple[str, int, int] | None:
        return self._quoting.find(note.about)


def _has_picture(document: Document, block_id: str) -> bool:
    """Tell whether a block is a picture, or a sentence that stands beside one."""
    for block in walk(document.blocks):
        if isinstance(block, Picture) and block.id == block_id:
            return True
        if isinstance(block, PictureRow) and any(one.id == block_id for one in block.sentences):
            return block.picture is not None
    return False
