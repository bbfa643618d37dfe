"""Reading aloud: joins the reader, the bar at the foot and the page that is being read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from coprod_desktop.gui.actions import Actions
from coprod_desktop.gui.panels.reading_bar import ReadingBar

if TYPE_CHECKING:
    from coprod_desktop.gui.models.page_text import Place
    from coprod_desktop.gui.panels.reading_view import ReadingView
    from coprod_desktop.gui.sound import Reader
    from coprod_desktop.model.document import Document
    from coprod_desktop.speech.script import Utterance


class Listening(QObject):
    """What is read aloud, and where it is marked. Nothing starts by itself.

    Signals:
        failed: a sentence that says why nothing can be heard
    """

    failed = Signal(str)

    def __init__(self, actions: Actions, bar: ReadingBar, words_a_minute: int, parent: QObject) -> None:
        super().__init__(parent)
        self._actions, self._bar = actions, bar
        self._words_a_minute = words_a_minute
        self._view: ReadingView | None = None
        self._document: Callable[[], Document] | None = None
        self._marks = False
        self._reader: Reader | None = None
        bar.show_speed(words_a_minute)
        bar.speed_chosen.connect(self._take_speed)
        actions.connect("listen", self.toggle)
        actions.connect("stop", self.stop)
        actions.connect("next_sentence", lambda: self._the_reader().next())
        actions.connect("previous_sentence", lambda: self._the_reader().back())
        actions.connect("faster", lambda: self._bar.speed.stepUp())
        actions.connect("slower", lambda: self._bar.speed.stepDown())

    @property
    def words_a_minute(self) -> int:
        """How fast words are said."""
        return self._words_a_minute

    def offer_view(self, view: ReadingView) -> None:
        """Let Listen read the page of this view, from where its caret is."""
        self.stop()
        self._view = view
        self._document = None

    def offer_document(self, document: Callable[[], Document] | None) -> None:
        """Let Listen read a document that is made when it is asked for; None for nothing."""
        self.stop()
        self._view = None
        self._document = document

    def toggle(self) -> None:
        """Listen, pause, or go on."""
        if self._reader is not None and self._reader.is_paused:
            self._reader.resume()
        elif self._reader is not None and self._reader.is_reading:
            self._reader.pause()
        elif self._view is not None:
            self._start(self._view.shown, marks=True)
        elif self._document is not None:
            self._start(self._document(), marks=False)

    def say(self, text: str) -> None:
        """Read a few words aloud, such as a meaning."""
        from coprod_desktop.model.document import Document, Paragraph, words

        self._start(Document("", (Paragraph("said", words(text)),)), marks=False)

    def stop(self) -> None:
        """Be silent, and take the marks away."""
        if self._reader is not None:
            self._reader.stop()

    def close(self) -> None:
        """Let go of the sound and the speech worker."""
        if self._reader is not None:
            self._reader.close()

    def _start(self, document: Document, *, marks: bool) -> None:
        from coprod_desktop.speech import script

        self.stop()
        spoken = script.of_document(document)
        first = 0
        place = self._view.place() if marks and self._view else None
        if place is not None:
            first = _first_at(spoken, place)
        self._marks = marks
        self._the_reader().start(spoken, first)

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
        if self._marks and self._view is not None:
            self._view.mark_sentence(utterance.block_id, utterance.start, utterance.end)

    def _mark_word(self, block_id: str, start: int, end: int) -> None:
        if self._marks and self._view is not None:
            self._view.mark_word(block_id, start, end)

    def _show_state(self) -> None:
        reader = self._the_reader()
        self._bar.show_state(is_reading=reader.is_reading, is_paused=reader.is_paused)
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
