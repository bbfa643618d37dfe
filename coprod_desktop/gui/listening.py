"""Reading aloud: joins the reader, the bar at the foot and the page that is being read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from coprod_desktop.gui.jobs import Latest

if TYPE_CHECKING:
    from coprod_desktop.gui.models.page_text import Place
    from coprod_desktop.gui.panels.reading_bar import ReadingBar
    from coprod_desktop.gui.panels.reading_view import ReadingView
    from coprod_desktop.gui.shell import Shell
    from coprod_desktop.gui.sound import Reader
    from coprod_desktop.model.document import Document
    from coprod_desktop.speech.script import Utterance


@dataclass(frozen=True, slots=True)
class _Ready:
    """A document with its script; `marks` says whether the page shows what is said."""

    document: Document
    script: Sequence[Utterance]
    marks: bool


class Listening(QObject):
    """What is read aloud, and where it is marked. Nothing starts by itself.

    The script of a long paper takes a second, so it is made off the window's thread, before anybody asks for it.

    Signals:
        failed: a sentence that says why nothing can be heard
    """

    failed = Signal(str)

    def __init__(self, shell: Shell, bar: ReadingBar, words_a_minute: int) -> None:
        super().__init__(shell.window_widget)
        self._shell, self._bar = shell, bar
        self._words_a_minute = words_a_minute
        self._view: ReadingView | None = None
        self._document: Callable[[], Document] | None = None
        self._reader: Reader | None = None
        self._ready: _Ready | None = None
        self._starts_when_ready = False
        self._preparing = Latest(self)
        self._preparing.ready.connect(self._take_script)
        self._preparing.failed.connect(shell.tell_error)
        bar.show_speed(words_a_minute)
        bar.speed_chosen.connect(self._take_speed)
        for key, do in {
            "listen": self.toggle,
            "stop": self.stop,
            "next_sentence": self.next,
            "previous_sentence": self.back,
            "faster": bar.speed.stepUp,
            "slower": bar.speed.stepDown,
        }.items():
            shell.commands.connect(key, do)

    @property
    def words_a_minute(self) -> int:
        """How fast words are said."""
        return self._words_a_minute

    def offer_view(self, view: ReadingView) -> None:
        """Let Listen read the page of this view, from where its caret is."""
        self._offer(view, None)

    def get_ready(self) -> None:
        """Make the script of the page and start the voice, so that Listen need not wait. Nothing is said."""
        if self._view is not None and not self._starts_when_ready:
            self._prepare(self._view.shown, marks=True)
            self._the_reader().get_ready()

    def offer_document(self, document: Callable[[], Document] | None) -> None:
        """Let Listen read a document that is made when it is asked for; None for nothing."""
        self._offer(None, document)

    def toggle(self) -> None:
        """Listen, pause, or go on."""
        reader = self._reader
        if reader is not None and reader.is_paused:
            reader.resume()
        elif reader is not None and reader.is_reading:
            reader.pause()
        elif self._view is not None:
            self._start(self._view.shown, marks=True)
        elif self._document is not None:
            self._start(self._document(), marks=False)

    def say(self, text: str) -> None:
        """Read a few words aloud, such as a meaning."""
        from coprod_desktop.model.document import Document, Paragraph, words

        self._start(Document("", (Paragraph("said", words(text)),)), marks=False)

    def next(self) -> None:
        """Go on to the next sentence."""
        self._the_reader().next()

    def back(self) -> None:
        """Go back a sentence."""
        self._the_reader().back()

    def stop(self) -> None:
        """Be silent, and take the marks away."""
        self._starts_when_ready = False
        if self._reader is not None:
            self._reader.stop()

    def close(self) -> None:
        """Let go of the sound and the speech worker."""
        self._preparing.wait()
        if self._reader is not None:
            self._reader.close()

    def _offer(self, view: ReadingView | None, document: Callable[[], Document] | None) -> None:
        self.stop()
        self._view, self._document = view, document

    def _start(self, document: Document, *, marks: bool) -> None:
        self.stop()
        self._starts_when_ready = True
        if self._ready is not None and self._ready.document is document:
            self._begin(self._ready)
        elif not self._preparing.is_busy or not marks:
            self._prepare(document, marks=marks)

    def _prepare(self, document: Document, *, marks: bool) -> None:
        self._preparing.request(lambda _: _Ready(document, self._script(document), marks))

    def _script(self, document: Document) -> Sequence[Utterance]:
        from coprod_desktop.app.speaking import spoken_forms
        from coprod_desktop.speech import script

        return script.of_document(document, spoken_forms(self._shell.lexicon()))

    def _take_script(self, ready: _Ready) -> None:
        self._ready = ready
        if self._starts_when_ready:
            self._begin(ready)

    def _begin(self, ready: _Ready) -> None:
        self._starts_when_ready = False
        self._ready = ready
        place = self._view.place() if ready.marks and self._view else None
        self._the_reader().start(ready.script, _first_at(ready.script, place) if place else 0)

    def _the_reader(self) -> Reader:
        if self._reader is None:
            from coprod_desktop.gui.sound import Reader

            reader = Reader(parent=self)
            reader.set_speed(self._words_a_minute)
            reader.sentence_started.connect(self._mark_sentence)
            reader.word_started.connect(self._mark_word)
            reader.state_changed.connect(self._show_state)
            reader.failed.connect(self.failed)
            self._reader = reader
        return self._reader

    def _take_speed(self, words_a_minute: int) -> None:
        self._words_a_minute = words_a_minute
        if self._reader is not None:
            self._reader.set_speed(words_a_minute)

    def _mark_sentence(self, utterance: Utterance) -> None:
        if (view := self._marked_view()) is not None:
            view.mark_sentence(utterance.block_id, utterance.start, utterance.end)

    def _mark_word(self, block_id: str, start: int, end: int) -> None:
        if (view := self._marked_view()) is not None:
            view.mark_word(block_id, start, end)

    def _marked_view(self) -> ReadingView | None:
        return self._view if self._ready is not None and self._ready.marks else None

    def _show_state(self) -> None:
        reader = self._the_reader()
        self._bar.show_state(is_reading=reader.is_reading, is_paused=reader.is_paused)
        has_page = self._view is not None or self._document is not None
        self._shell.commands["listen"].setEnabled(reader.is_reading or has_page)
        if not reader.is_reading and self._view is not None:
            self._view.forget_speech()


def _first_at(script: Sequence[Utterance], place: Place) -> int:
    """Return which utterance says the place, or what comes after it; the first one when nothing does."""
    last = -1
    for index, utterance in enumerate(script):
        if utterance.block_id == place.block_id:
            last = index
            if utterance.end > place.at:
                return index
    return last if last >= 0 else 0
