"""A sink with a simulated clock, and a voice whose every word lasts a tenth of a second."""

import threading
from collections.abc import Callable

from coprod_desktop.errors import CoprodError
from coprod_desktop.speech.script import Utterance
from coprod_desktop.speech.sound import Sound, VoiceSettings, WordTime

RATE_HZ = 1000
WORD_SAMPLES = 100
_BUFFER_BYTES = 200
_STEP_SAMPLES = 10


class _Buffered:
    """What waits to be played, and how much was."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._played = 0
        self._on_tick: Callable[[], None] = lambda: None

    def get_ready(self) -> None:
        """Nothing is slow here."""

    def played_samples(self) -> int:
        return self._played

    def is_empty(self) -> bool:
        return not self._buffer


class FakeSink(_Buffered):
    """Plays as its clock is moved on; `heard` is every sample that came out."""

    def __init__(self) -> None:
        super().__init__()
        self.heard = bytearray()
        self.starts = 0
        self.is_silent = True
        self.trouble: CoprodError | None = None
        self.device_is_gone = False

    def start(self, rate_hz: int, on_tick: Callable[[], None]) -> None:
        if self.trouble:
            raise self.trouble
        assert rate_hz == RATE_HZ
        self.stop()
        self.starts += 1
        self.is_silent = False
        self._on_tick = on_tick

    def write(self, samples: bytes) -> int:
        taken = samples[: _BUFFER_BYTES - len(self._buffer)]
        self._buffer += taken
        return len(taken)

    def is_lost(self) -> bool:
        return self.device_is_gone

    def suspend(self) -> None:
        self.is_silent = True

    def resume(self) -> None:
        self.is_silent = False

    def stop(self) -> None:
        self.is_silent = True
        self._buffer.clear()
        self._played = 0

    def move_on(self) -> None:
        """Let ten milliseconds pass."""
        if self.is_silent:
            return
        self.heard += self._buffer[: _STEP_SAMPLES * 2]
        self._played += len(self._buffer[: _STEP_SAMPLES * 2]) // 2
        del self._buffer[: _STEP_SAMPLES * 2]
        self._on_tick()


class QuickSink(_Buffered):
    """Plays at any rate, as fast as its clock is moved on, and keeps nothing; `seconds` is how much was heard in all.

    `samples` counts those heard that were not silent.
    """

    _BUFFER_SECONDS = 0.1
    _STEP_SECONDS = 0.05

    def __init__(self) -> None:
        super().__init__()
        self.rate_hz, self.seconds, self.samples = 1, 0.0, 0
        self.is_waiting = False

    def start(self, rate_hz: int, on_tick: Callable[[], None]) -> None:
        self.stop()
        self.rate_hz, self._on_tick = rate_hz, on_tick

    def write(self, samples: bytes) -> int:
        taken = samples[: max(0, round(self.rate_hz * self._BUFFER_SECONDS) * 2 - len(self._buffer))]
        self._buffer += taken
        return len(taken)

    def is_lost(self) -> bool:
        return False

    def suspend(self) -> None:
        self.is_waiting = True

    def resume(self) -> None:
        self.is_waiting = False

    def stop(self) -> None:
        self._buffer.clear()
        self._played, self.is_waiting = 0, False

    def move_on(self) -> None:
        """Let a twentieth of a second pass."""
        if self.is_waiting:
            return
        heard = self._buffer[: round(self.rate_hz * self._STEP_SECONDS) * 2]
        del self._buffer[: len(heard)]
        self._played += len(heard) // 2
        self.seconds += len(heard) / 2 / self.rate_hz
        self.samples += len(heard) // 2 - memoryview(heard).cast("h").tolist().count(0)
        self._on_tick()


class FakeVoice:
    """Says every word in a tenth of a second. Closing `gate` makes it wait, until it is opened again."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, VoiceSettings]] = []
        self.trouble: CoprodError | None = None
        self.is_closed = False
        self.gate = threading.Event()
        self.gate.set()

    def get_ready(self, settings: VoiceSettings | None = None) -> None:
        self.asked.append(("", VoiceSettings()))

    def render(self, utterance: Utterance, settings: VoiceSettings, stopped: Callable[[], bool] | None = None) -> Sound:
        self.asked.append((utterance.written, settings))
        assert self.gate.wait(10)
        if self.trouble:
            raise self.trouble
        words, place = [], utterance.start
        for number, word in enumerate(utterance.written.split(" ")):
            words.append(WordTime(place, place + len(word), number * WORD_SAMPLES))
            place += len(word) + 1
        loud = (1000).to_bytes(2, "little")
        return Sound(loud * WORD_SAMPLES * len(words), RATE_HZ, tuple(words))

    def close(self) -> None:
        self.is_closed = True
        self.gate.set()
