"""Reading aloud: joins the reader, the bar at the foot and the page that is being read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from coprod_desktop.app.listeners import Listeners
from coprod_desktop.gui.jobs import Latest
from coprod_desktop.strings import say

if TYPE_CHECKING:
    from coprod_desktop.gui.models.page_text import Place
    from coprod_desktop.gui.panels.reading_bar import ReadingBar
    from coprod_desktop.gui.panels.reading_view import ReadingView
    from coprod_desktop.gui.shell import Shell
    from coprod_desktop.gui.sound import Reader
    from coprod_desktop.model.document import Document
    from coprod_desktop.speech import VoiceSettings
    from coprod_desktop.speech.script import Script, Utterance

_SOON_MS = 50  # after a page is there: its words come first


@dataclass(frozen=True, slots=True)
class _Ready:
    """A document with its script; `marks` says whether the page shows what is said."""

    document: Document
    script: Script
    marks: bool


class Listening(QObject):
    """What is read aloud, and where it is marked. Nothing starts by itself.

    The script of a long paper takes a second, so it is made off the window's thread, before anybody asks for it.

    Signals:
        failed: a sentence that says why nothing can be heard
        sentence_said: the Utterance that begins to be heard
        word_said: block id, start and end of the words that begin to be heard
        state_changed: whether something is read, or waits, may have changed
        listeners_changed: the Listeners as they are now
    """

    failed = Signal(str)
    sentence_said = Signal(object)
    word_said = Signal(str, int, int)
    state_changed = Signal()
    listeners_changed = Signal(object)

    def __init__(self, shell: Shell, bar: ReadingBar, listeners: Listeners) -> None:
        super().__init__(shell.window_widget)
        self._shell, self._bar = shell, bar
        self._listeners = listeners
        self._view: ReadingView | None = None
        self._document: Callable[[], Document] | None = None
        self._reader: Reader | None = None
        self._ready: _Ready | None = None
        self._wanted: Document | None = None
        self._now: Utterance | None = None
        self._starts_when_ready = False
        self._preparing = Latest(self)
        self._preparing.ready.connect(self._take_script)
        self._preparing.failed.connect(shell.tell_error)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.get_ready)
        bar.show_speed(self.words_a_minute)
        bar.approached.connect(self._expect)
        bar.speed_chosen.connect(lambda pace: self.like(replace(self.settings, words_a_minute=pace)))
        for key, do in {
            "stop": self.stop,
            "next_sentence": lambda: self._move(lambda reader: reader.next()),
            "previous_sentence": lambda: self._move(lambda reader: reader.back()),
            "next_spoken_word": lambda: self._move(lambda reader: reader.next_word()),
            "previous_spoken_word": lambda: self._move(lambda reader: reader.previous_word()),
            "next_heading": lambda: self._move(lambda reader: reader.next_heading()),
            "previous_heading": lambda: self._move(lambda reader: reader.previous_heading()),
            "faster": bar.speed.stepUp,
            "slower": bar.speed.stepDown,
        }.items():
            shell.commands.connect(key, do)

    @property
    def words_a_minute(self) -> int:
        """How fast words are said."""
        return self.settings.words_a_minute

    @property
    def settings(self) -> VoiceSettings:
        """How the one who listens now likes it."""
        return self._listeners.way

    @property
    def listeners(self) -> Listeners:
        """The people who listen here."""
        return self._listeners

    @property
    def is_reading(self) -> bool:
        """Whether something is read aloud, waiting or not."""
        return self._reader is not None and self._reader.is_reading

    @property
    def is_paused(self) -> bool:
        """Whether reading waits."""
        return self._reader is not None and self._reader.is_paused

    @property
    def now(self) -> Utterance | None:
        """What is being said, None when nothing is."""
        return self._now if self.is_reading else None

    def offer_view(self, view: ReadingView) -> None:
        """Let Listen read the page of this view, from where its caret is."""
        self._offer(view, None)
        self._soon.start()

    def get_ready(self) -> None:
        """Make the script of the page and start the voice, so that Listen need not wait. Nothing is said."""
        self._the_reader().get_ready()
        if self._view is not None and not self._starts_when_ready:
            shown = self._view.shown
            if self._ready_for(shown) is None and not self._is_preparing(shown):
                self._prepare(shown, marks=True)

    def offer_document(self, document: Callable[[], Document] | None) -> None:
        """Let Listen read a document that is made when it is asked for; None for nothing."""
        self._offer(None, document)

    @property
    def offered_something(self) -> bool:
        """Whether there is something that Listen would read."""
        return self._view is not None or self._document is not None

    def offered(self) -> Document | None:
        """Return what Listen would read now, None when there is nothing."""
        if self._view is not None:
            return self._view.shown
        return self._document() if self._document is not None else None

    def toggle(self) -> None:
        """Listen, pause, or go on; where a page has nothing to read from beginning to end, its words are read."""
        reader = self._reader
        if reader is not None and reader.is_paused:
            reader.resume()
        elif reader is not None and reader.is_reading:
            reader.pause()
        elif (document := self.offered()) is not None:
            self._start(document, marks=self._view is not None)
        else:
            from coprod_desktop.gui.listening_ui.in_dialogs import words_of

            self.say(words_of(self._shell.page) or say("listening.here.nothing"))

    def say(self, text: str) -> None:
        """Read a few words aloud, such as a meaning, a message or a row."""
        from coprod_desktop.model.document import Document, Paragraph, words

        paragraphs = [line for line in text.splitlines() if line.strip()]
        blocks = tuple(Paragraph(f"said{number}", words(line)) for number, line in enumerate(paragraphs))
        self._start(Document("", blocks), marks=False)

    def say_script(self, said: Sequence[Utterance], *, marks: bool = False) -> None:
        """Read utterances aloud, such as what is selected on the page; `marks` lets the page follow."""
        from coprod_desktop.model.document import Document
        from coprod_desktop.speech.script import Script

        self.stop()
        self._begin(_Ready(Document("", ()), Script.of(said), marks and self._view is not None))

    def like(self, settings: VoiceSettings) -> None:
        """Read in another way from now on, and remember it for the one who listens."""
        self.take_listeners(self._listeners.liking(settings))

    def take_listeners(self, listeners: Listeners) -> None:
        """Let somebody else listen, or the same person in another way."""
        self._listeners = listeners
        self._bar.show_speed(self.words_a_minute)
        if self._reader is not None:
            self._reader.set_settings(self.settings)
        self.listeners_changed.emit(listeners)

    def forget_scripts(self) -> None:
        """Make the words of the page anew when they are next read: they are said in another way now."""
        self._ready = None

    def taught(self) -> Mapping[str, str]:
        """Return how words are said; called off the window's thread."""
        from coprod_desktop.app.speaking import taught_words

        return taught_words(self._shell.lexicon(), self._shell.meeting())

    def stop(self) -> None:
        """Be silent, and take the marks away."""
        self._starts_when_ready = False
        if self._reader is not None:
            self._reader.stop()

    def close(self) -> None:
        """Let go of the sound and the speech worker."""
        self._soon.stop()
        self._preparing.let_go()
        if self._reader is not None:
            self._reader.close()

    def _expect(self) -> None:
        """Start the voice for whoever may soon press Listen."""
        if not self.is_reading and self.offered_something:
            self._the_reader().get_ready()

    def _move(self, do: Callable[[Reader], None]) -> None:
        if self._reader is not None:
            do(self._reader)

    def _offer(self, view: ReadingView | None, document: Callable[[], Document] | None) -> None:
        self.stop()
        self._view, self._document = view, document

    def _start(self, document: Document, *, marks: bool) -> None:
        self.stop()
        self._starts_when_ready = True
        if (ready := self._ready_for(document)) is not None:
            self._begin(ready)
        elif not (marks and self._is_preparing(document)):
            self._prepare(document, marks=marks)

    def _ready_for(self, document: Document) -> _Ready | None:
        return self._ready if self._ready is not None and self._ready.document is document else None

    def _is_preparing(self, document: Document) -> bool:
        return self._preparing.is_busy and self._wanted is document

    def _prepare(self, document: Document, *, marks: bool) -> None:
        self._wanted = document
        self._preparing.request(lambda _: _Ready(document, self._script(document), marks))

    def _script(self, document: Document) -> Script:
        from coprod_desktop.speech import script

        return script.of_document(document, self.taught())

    def _take_script(self, ready: _Ready) -> None:
        self._ready = ready
        if self._starts_when_ready:
            self._begin(ready)
        else:
            self._the_reader().find_device()

    def _begin(self, ready: _Ready) -> None:
        self._starts_when_ready = False
        is_whole = ready.marks and self._view is not None and ready.document is self._view.shown
        self._ready = ready
        place = self._view.place() if is_whole and self._view else None
        self._the_reader().start(ready.script, _first_at(ready.script, place) if place else 0)

    def _the_reader(self) -> Reader:
        if self._reader is None:
            from coprod_desktop.gui.sound import Reader

            reader = Reader(parent=self)
            reader.set_settings(self.settings)
            reader.sentence_started.connect(self._mark_sentence)
            reader.word_started.connect(self._mark_word)
            reader.state_changed.connect(self._show_state)
            reader.failed.connect(self.failed)
            self._reader = reader
        return self._reader

    def _mark_sentence(self, utterance: Utterance) -> None:
        if (view := self._marked_view()) is not None:
            view.mark_sentence(utterance.block_id, utterance.start, utterance.end)
        self._now = utterance
        self.sentence_said.emit(utterance)

    def _mark_word(self, block_id: str, start: int, end: int) -> None:
        if (view := self._marked_view()) is not None:
            view.mark_word(block_id, start, end)
        self.word_said.emit(block_id, start, end)

    def _marked_view(self) -> ReadingView | None:
        return self._view if self._ready is not None and self._ready.marks else None

    def _show_state(self) -> None:
        reader = self._the_reader()
        self._bar.show_state(is_reading=reader.is_reading, is_paused=reader.is_paused)
        if not reader.is_reading and self._view is not None:
            self._view.forget_speech()
        self.state_changed.emit()


def _first_at(script: Script, place: Place) -> int:
    """Return which utterance says the place, or what comes after it; the first one when nothing does."""
    last = -1
    for index, one in enumerate(script.outline):
        if one.block_id == place.block_id:
            last = index
            if one.end > place.at:
                return index
    return last if last >= 0 else 0
