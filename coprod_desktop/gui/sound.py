"""Reads a script aloud: sound rendered a few sentences ahead, words marked as they are heard."""

import contextlib
import logging
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from enum import Enum
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal

from coprod_desktop import strings
from coprod_desktop.errors import CoprodError, StoppedByPerson
from coprod_desktop.gui import sound_out
from coprod_desktop.gui.sound_out import QtSink, Sink
from coprod_desktop.gui.sound_stream import Mark, Stream
from coprod_desktop.speech import Sound, VoiceSettings, WordTime, pauses
from coprod_desktop.speech.script import Kind, Script, Utterance
from coprod_desktop.speech.speaker import Speaker

_log = logging.getLogger(__name__)

_AHEAD = 3
_KEPT_BEHIND = 2


class Voice(Protocol):
    """Who renders: a Speaker, or a stand-in for it."""

    def get_ready(self, settings: VoiceSettings | None = None) -> None:
        """Start up, so that the first sentence need not wait."""
        ...

    def render(self, utterance: Utterance, settings: VoiceSettings, stopped: Callable[[], bool] | None = None) -> Sound:
        """Return an utterance as sound."""
        ...

    def close(self) -> None:
        """End at once."""
        ...


class _State(Enum):
    IDLE = "idle"
    READING = "reading"
    PAUSED = "paused"


class Reader(QObject):
    """Reads aloud in the window's thread, with the rendering in a thread of its own.

    Nothing starts by itself. `stop` forgets everything on its way; `finished` comes only after the last word.

    Signals:
        sentence_started: the Utterance that begins to be heard
        word_started: block id, start and end (code points) of the words that begin to be heard
        finished: the script was read to its end
        paused: reading waits
        resumed: reading goes on
        failed: a sentence for people; reading has stopped
        state_changed: is_reading or is_paused may have changed
    """

    sentence_started = Signal(object)
    word_started = Signal(str, int, int)
    finished = Signal()
    paused = Signal()
    resumed = Signal()
    failed = Signal(str)
    state_changed = Signal()

    _rendered = Signal(int, int, object, object)

    def __init__(self, parent: QObject | None = None, *, sink: Sink | None = None, voice: Voice | None = None) -> None:
        super().__init__(parent)
        self._sink: Sink = sink if sink is not None else QtSink(self)
        self._voice: Voice = voice if voice is not None else Speaker()
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="reading-aloud")
        self._settings = VoiceSettings()
        self._script = Script.of(())
        self._state = _State.IDLE
        self._ticket = 0
        self._sounds: dict[int, Sound] = {}
        self._forget_stream()
        self._rendered.connect(self._take)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.close)

    @classmethod
    def can_play(cls) -> bool:
        """Tell whether this computer can play sound at all."""
        return not cls.why_silent()

    @staticmethod
    def why_silent() -> str:
        """Return a sentence for people that says why nothing can be played, or "" when it can."""
        try:
            sound_out.check()
        except CoprodError as error:
            return strings.say(error.says, **error.facts)
        return ""

    @property
    def is_reading(self) -> bool:
        """Whether a script is under way, paused or not."""
        return self._state is not _State.IDLE

    @property
    def is_paused(self) -> bool:
        """Whether reading waits."""
        return self._state is _State.PAUSED

    @property
    def place(self) -> int:
        """Which utterance of the script is being read."""
        return self._place

    @property
    def settings(self) -> VoiceSettings:
        """How it is read."""
        return self._settings

    def get_ready(self) -> None:
        """Start the voice before anybody listens, so that the first sound comes at once. Plays nothing."""
        self._thread.submit(self._start_voice, self._settings)

    def find_device(self) -> None:
        """Look for what to play on, on this thread, which takes some hundredths of a second the first time."""
        self._sink.get_ready()

    def start(self, script: Sequence[Utterance], from_index: int = 0) -> None:
        """Read a script from one of its utterances on; what was being read stops."""
        self.stop()
        if not script:
            self._fail(strings.say("speech.nothing_to_say"))
            return
        self._script, self._sounds = Script.of(script), {}
        self._state = _State.READING
        # The voice is at work while the window shows what has changed.
        self._jump(min(max(from_index, 0), len(script) - 1))
        self.state_changed.emit()

    def pause(self) -> None:
        """Be silent at once and keep the place."""
        if self._state is _State.READING:
            self._sink.suspend()
            self._set_state(_State.PAUSED)
            self.paused.emit()

    def resume(self) -> None:
        """Go on from where reading was paused."""
        if self._state is not _State.PAUSED:
            return
        self._set_state(_State.READING)
        self.resumed.emit()
        if self._is_started:
            self._sink.resume()
        else:
            self._play_what_is_there()

    def stop(self) -> None:
        """Be silent at once and forget the script and every word on its way."""
        self._ticket += 1
        self._sink.stop()
        self._script, self._sounds = Script.of(()), {}
        self._forget_stream()
        self._set_state(_State.IDLE)

    def next(self) -> None:
        """Go to the next utterance at once; after the last one, finish."""
        self._go(self._place + 1)

    def back(self) -> None:
        """Go to the utterance before at once; at the first, to its beginning."""
        self._go(max(0, self._place - 1))

    def next_word(self) -> None:
        """Go to the next word at once; from the last one, to the next utterance."""
        words = self._words_now()
        following = next((word for word in words if word.start > self._word_start), None)
        self._go(self._place + 1) if following is None else self._go(self._place, following.start)

    def previous_word(self) -> None:
        """Go to the word before at once; from the first one, to the last of the utterance before."""
        words = self._words_now()
        before = [word.start for word in words if word.start < self._word_start]
        if before or not self._place:
            self._go(self._place, before[-1] if before else 0)
            return
        earlier = self._sounds.get(self._place - 1)
        self._go(self._place - 1, earlier.words[-1].start if earlier and earlier.words else 0)

    def next_heading(self) -> None:
        """Go to the next heading at once; after the last one, finish."""
        places = (place for place in range(self._place + 1, len(self._script)) if self._is_heading(place))
        self._go(next(places, len(self._script)))

    def previous_heading(self) -> None:
        """Go to the heading before at once; before the first one, to the beginning."""
        places = (place for place in range(self._place - 1, -1, -1) if self._is_heading(place))
        self._go(next(places, 0))

    def go_to(self, index: int) -> None:
        """Go to an utterance of the script at once."""
        self._go(max(0, index))

    def set_speed(self, words_a_minute: int) -> None:
        """Read at another pace, from the word that is being said on."""
        self.set_settings(replace(self._settings, words_a_minute=words_a_minute))

    def set_settings(self, settings: VoiceSettings) -> None:
        """Read in another way, from the word that is being said on."""
        if settings == self._settings:
            return
        self._settings = settings
        if self.is_reading:
            self._sounds = {}
            self._jump(self._place, self._word_start)

    def close(self) -> None:
        """Stop, and end the voice and the thread. The reader is of no use after that."""
        self.stop()
        self._voice.close()
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _words_now(self) -> Sequence[WordTime]:
        sound = self._sounds.get(self._place)
        return sound.words if sound is not None else ()

    def _is_heading(self, place: int) -> bool:
        return self._script.outline[place].kind is Kind.HEADING

    def _go(self, place: int, word_start: int = 0) -> None:
        if not self.is_reading:
            return
        was_paused = self.is_paused
        if place >= len(self._script):
            self._finish()
            return
        if was_paused:
            self._set_state(_State.READING)
            self.resumed.emit()
        self._jump(place, word_start)

    def _jump(self, place: int, word_start: int = 0) -> None:
        """Begin to read at an utterance, or at the word of it that is written at `word_start`."""
        self._ticket += 1
        self._sink.stop()
        self._forget_stream()
        self._place = self._next_place = self._asked_place = place
        self._word_start = word_start
        self._sounds = {
            kept: sound for kept, sound in self._sounds.items() if place - _KEPT_BEHIND <= kept <= place + _AHEAD
        }
        self._play_what_is_there()
        self._render_ahead()
        # The device is looked for while the voice is at work.
        self._sink.get_ready()

    def _forget_stream(self) -> None:
        self._stream = Stream()
        self._is_started = False
        # Of the script: what is heard, what goes into the stream next, and what the voice is asked for next.
        self._place = self._next_place = self._asked_place = 0
        self._word_start = 0

    def _start_voice(self, settings: VoiceSettings) -> None:
        sound_out.bring_near()
        # A voice that does not start is told when somebody wants to hear it.
        with contextlib.suppress(CoprodError):
            self._voice.get_ready(settings)

    def _render_ahead(self) -> None:
        last = min(len(self._script), self._place + 1 + _AHEAD)
        while self._asked_place < last:
            place, self._asked_place = self._asked_place, self._asked_place + 1
            if place not in self._sounds:
                self._thread.submit(self._render, self._ticket, place, self._script[place], self._settings)

    def _render(self, ticket: int, place: int, utterance: Utterance, settings: VoiceSettings) -> None:
        """Render on the other thread and hand the sound over to the window's."""
        if ticket != self._ticket:
            return
        sound: Sound | None = None
        error: CoprodError | None = None
        try:
            sound = self._voice.render(utterance, settings, lambda: ticket != self._ticket)
        except StoppedByPerson:
            return
        except CoprodError as explained:
            error = explained
        except Exception:  # an edge: whatever happened, the window must hear of it
            _log.exception("rendering failed")
            error = CoprodError()
        # The window may be gone by now.
        with contextlib.suppress(RuntimeError):
            self._rendered.emit(ticket, place, sound, error)

    def _take(self, ticket: int, place: int, sound: Sound | None, error: CoprodError | None) -> None:
        if ticket != self._ticket:
            return
        if sound is None:
            self._fail(strings.say(error.says, **error.facts) if error else strings.say("errors.unknown"))
            return
        self._sounds[place] = sound
        self._play_what_is_there()

    def _play_what_is_there(self) -> None:
        """Put the sounds that have come into the stream, in order, and start it when nobody has."""
        while (sound := self._sounds.get(self._next_place)) is not None:
            self._append(sound)
        if self._stream.is_blank or self._state is not _State.READING:
            return
        if not self._is_started:
            try:
                self._sink.start(self._stream.rate_hz, self._tick)
            except CoprodError as error:
                self._fail(strings.say(error.says, **error.facts))
                return
            self._is_started = True
        self._tick()

    def _append(self, sound: Sound) -> None:
        place = self._next_place
        following = self._script[place + 1] if place + 1 < len(self._script) else None
        silence = pauses.pause_after(self._script[place], following, self._settings)
        self._stream.append(place, sound, silence, self._word_start if self._stream.is_blank else 0)
        self._next_place = place + 1

    def _tick(self) -> None:
        """Feed the sink and mark what is being heard."""
        if self._state is not _State.READING or not self._is_started:
            return
        if self._sink.is_lost():
            self._fail(strings.say("speech.no_device"))
            return
        stream = self._stream
        stream.feed(self._sink)
        for mark in stream.due(self._sink.played_samples()):
            self._tell(mark)
            # Whoever heard of it may have stopped or jumped.
            if stream is not self._stream:
                return
        if self._next_place >= len(self._script) and stream.is_over(self._sink):
            self._finish()

    def _tell(self, mark: Mark) -> None:
        utterance = self._script[mark.place]
        if mark.word is not None:
            self._word_start = mark.word.start
            self.word_started.emit(utterance.block_id, mark.word.start, mark.word.end)
            return
        self._place, self._word_start = mark.place, 0
        self._sounds.pop(mark.place - _KEPT_BEHIND - 1, None)
        self._render_ahead()
        self.sentence_started.emit(utterance)

    def _finish(self) -> None:
        self.stop()
        self.finished.emit()

    def _fail(self, sentence: str) -> None:
        self.stop()
        self.failed.emit(sentence)

    def _set_state(self, state: _State) -> None:
        if state is not self._state:
            self._state = state
            self.state_changed.emit()
