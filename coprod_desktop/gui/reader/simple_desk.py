"""What the simple view does: it uses the same paper, the same notes and the same voice as the whole program."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QCursor, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from coprod_desktop.app.simple_steps import step_of, steps
from coprod_desktop.coproduction.my_page import Saying
from coprod_desktop.errors import CoprodError
from coprod_desktop.gui.reader.reader_desk import ReaderDesk
from coprod_desktop.gui.reader.simple_mine import SimpleMine
from coprod_desktop.gui.reader.simple_page import SimplePage
from coprod_desktop.gui.shell import Shell
from coprod_desktop.model.document import Document, Picture, PictureRow, walk
from coprod_desktop.model.reading import Card, How, Note, Quote

if TYPE_CHECKING:
    from coprod_desktop.gui.paper_desk import PaperDesk

ALL = 100


class SimpleDesk(QObject):
    """The simple view over the desk for papers.

    Signals:
        everything_asked: the person wants the whole program
        open_asked: they want to choose a paper
        file_chosen: the path of a paper that was open before
    """

    everything_asked = Signal()
    open_asked = Signal()
    file_chosen = Signal(object)

    def __init__(self, shell: Shell, papers: PaperDesk, recent: Callable[[], list[Path]]) -> None:
        super().__init__(shell.window_widget)
        self._shell, self._papers, self._recent = shell, papers, recent
        self._steps: tuple[Document, ...] = ()
        self._place = self._word = 0
        self._quote: Quote | None = None
        self._note: Note | None = None  # what was said about it last, to which words belong
        self.page = SimplePage(shell, shell.window_widget)
        self._mine = SimpleMine(shell, self.page)
        self.page.asked.connect(self.do)
        self.page.file_chosen.connect(self.file_chosen)
        self.page.card_chosen.connect(self._take_card)
        self.page.written.connect(self._take_words)
        self.page.installEventFilter(self)
        shell.listening.state_changed.connect(self._show_listening)
        papers.page.words_known.connect(self._count_words)
        papers.reader.notes_ready.connect(self._come_back)

    @property
    def _reader(self) -> ReaderDesk:
        return self._papers.reader

    def show_home(self) -> None:
        """Show where a paper is chosen."""
        self._put_in_window()
        self.page.show_home(self._recent())
        self._shell.listening.offer_document(None)

    def show_paper(self) -> None:
        """Show the paper that was just opened, from its beginning."""
        paper = self._papers.page.paper
        if paper is not None:
            self._put_in_window()
            self._steps = steps(paper.document)
            self._go_to(0)
            self._come_back()  # where what is kept is known already

    @property
    def is_on_paper(self) -> bool:
        """Whether a paper is read here, and not chosen."""
        return bool(self._steps) and self.page.pane is not self.page.home

    def let_go(self) -> None:
        """Ask what runs to end, and start nothing more; for closing the program."""
        self._mine.let_go()

    def say_label(self) -> None:
        """Say what the mouse points at, or what has the focus: the words of a button, or of a line."""
        pointed = QApplication.widgetAt(QCursor.pos()) or QApplication.focusWidget()
        words = label_of(pointed) or label_of(QApplication.focusWidget())
        if words:
            self._shell.listening.say(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_right = isinstance(event, QMouseEvent) and event.button() is Qt.MouseButton.RightButton
        if is_right and event.type() is QEvent.Type.MouseButtonPress:
            self.say_label()
            return True
        return super().eventFilter(watched, event)

    def _put_in_window(self) -> None:
        paper = self._papers.page.paper
        self._shell.show_page(self.page, paper.title if paper else "", listens=True, is_calm=True)

    def do(self, key: str) -> None:
        """Do what a button of the page says, by its key."""
        doing: dict[str, Callable[[], object]] = {
            "open": self.open_asked.emit,
            "everything": self.everything_asked.emit,
            "listen": self._listen,
            "next": lambda: self._go_to(self._place + 1),
            "back": lambda: self._go_to(max(0, self._place - 1)),
            "words": lambda: self._show_word(0),
            "next_word": self._show_next_word,
            "say": self._show_cards,
            "bigger": self._shell.commands["bigger"].trigger,
            "home": self.show_home,
            "paper": self._back_to_paper,
            "again": lambda: self._go_to(0),
            "read": self._have_read,
            "cards": self._show_large,
            "mine": self._show_mine,
            "print": self._print,
        }
        doing[key]()

    def _go_to(self, place: int) -> None:
        self.page.words.pause.end()
        if place >= len(self._steps):
            self._shell.listening.stop()
            self.page.show_end(len(self._notes()))
            return
        self._place, self._quote = place, None
        self.page.show_step(self._steps[place], place + 1, len(self._steps))
        self._shell.listening.offer_view(self.page.view)
        self._shell.listening.get_ready()
        self._count_words()
        self._keep_place()

    def _keep_place(self) -> None:
        kept, first = self._reader.kept, next(iter(walk(self._steps[self._place].blocks)), None)
        if kept is not None and first is not None and self._place:
            self._try(lambda: kept.keep_place(first.id, 0))

    def _come_back(self) -> None:
        """Go to the step where the reader was last time, if they have not gone on already."""
        kept = self._reader.kept
        if kept is not None and kept.reading.block_id and self._place == 0 and self.page.pane is self.page.paper:
            self._go_to(step_of(self._steps, kept.reading.block_id))

    def _listen(self) -> None:
        if self.page.pane is self.page.word:
            self._shell.listening.say(f"{self.page.term.text()}. {self.page.meaning.text()}")
        else:
            self._shell.listening.toggle()

    def _show_listening(self) -> None:
        listening = self._shell.listening
        self.page.show_listening(
            self._shell.commands["listen"].text(), is_heard=listening.is_reading and not listening.is_paused
        )

    def _words_here(self) -> list[int]:
        """Return which of the paper's hard words stand in this step."""
        ids = {block.id for block in walk(self._steps[self._place].blocks)} if self._steps else set()
        terms = {one.term for one in self._papers.page.view.findings if one.block_id in ids}
        return [place for place, word in enumerate(self._papers.page.panel.words) if word.term in terms]

    def _count_words(self) -> None:
        self.page.show_words_here(len(self._words_here()))

    def _show_word(self, number: int) -> None:
        found = self._words_here()
        if number < len(found):
            self._word = number
            self._shell.listening.stop()
            self.page.show_word(self._papers.page.panel.words[found[number]], has_more=number + 1 < len(found))

    def _show_next_word(self) -> None:
        found = len(self._words_here())
        if found:
            self._show_word((self._word + 1) % found if self.page.pane is self.page.word else 0)

    def _print(self) -> None:
        if self.page.pane is self.page.mine:
            self._mine.print()

    def _show_cards(self) -> None:
        self._shell.listening.stop()
        kept = self._reader.kept
        quote = self._quote_here()
        if kept is not None and quote is not None:
            self._quote = quote
            self._show_note(next(reversed(kept.about(quote)), None))

    def _show_note(self, note: Note | None) -> None:
        self._note = note
        kept, quote = self._reader.kept, self._quote
        if kept is not None and quote is not None:
            has_picture = any(isinstance(one, PictureRow) and one.picture for one in self._steps[self._place].blocks)
            self.page.show_about(quote.text, has_picture=has_picture)
            self.page.show_cards({one.card for one in kept.about(quote)}, note, has_notes=bool(kept.notes))

    def _quote_here(self) -> Quote | None:
        """Return the sentence with the caret, which is the first of the step unless the person chose another."""
        kept, view = self._reader.kept, self.page.view
        place = view.place()
        if kept is None:
            return None
        found = kept.quoting.quote_at(place.block_id, place.at) if place else None
        if found is None or (found.is_heading and view.textCursor().position() == 0):
            after = self._first_below_heading()
            return kept.quoting.quote_at(after, 0) if after else found
        return found

    def _first_below_heading(self) -> str:
        kept = self._reader.kept
        for block in walk(self._steps[self._place].blocks):
            quote = kept.quoting.quote_at(block.id, 0) if kept and not isinstance(block, Picture) else None
            if quote is not None and not quote.is_heading and quote.text:
                return block.id
        return ""

    def _take_card(self, card: Card) -> None:
        kept, quote = self._reader.kept, self._quote
        if kept is None or quote is None:
            return
        self.page.words.pause.end()
        self._show_note(self._try(lambda: kept.take_card(quote, card, self._note)))

    def _take_words(self, words: str) -> None:
        kept, quote = self._reader.kept, self._quote
        if kept is not None and quote is not None:
            self._note = self._try(lambda: kept.write(quote, self._note, words))

    def _back_to_paper(self) -> None:
        self.page.words.pause.end()
        self._shell.listening.stop()
        self.page.show_paper()
        self._shell.listening.offer_view(self.page.view)

    def _show_mine(self) -> None:
        self.page.words.pause.end()
        if self._reader.kept is not None:
            self._mine.open(self._reader.kept)

    def _have_read(self) -> None:
        kept = self._reader.kept
        if kept is not None:
            self._try(lambda: kept.take(How.READ, ALL, date.today()))
            self.show_home()

    def _show_large(self) -> None:
        from coprod_desktop.gui.reader.large_cards import LargeCards

        if notes := self._notes():
            cards = LargeCards(self._shell, [Saying(note) for note in notes])
            cards.setModal(True)
            cards.showFullScreen()

    def _notes(self) -> tuple[Note, ...]:
        return self._reader.kept.notes if self._reader.kept else ()

    def _try(self, do: Callable[[], Note | None]) -> Note | None:
        try:
            return do()
        except CoprodError as error:
            self._shell.tell_error(error)
            return None


def label_of(widget: QWidget | None) -> str:
    """Return the words that stand on something, to be said aloud."""
    if isinstance(widget, QAbstractButton):
        return widget.accessibleName() or widget.text().replace("&", "")
    if isinstance(widget, QLabel):
        return widget.text()
    return widget.accessibleName() if widget is not None else ""
