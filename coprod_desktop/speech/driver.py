"""Our pyttsx3 driver: every voice rendered to sound and word times, never played, no utterance lost.

pyttsx3's own drivers drop queued speech, cannot stop, and crash on long texts; the Engine API in front of them is
sound, and all of it works with this one: say, save_to_file, connect, setProperty, stop, runAndWait and the loops.
One topic is added to those of pyttsx3: "sound", with `samples` (16 bit, one channel), `rate_hz` and `words` (tuples
of start and end in the text said, and the sample in these samples). A long text comes as several, in order.
"""

import re
import secrets
import sys
import threading
import types
import wave
from array import array
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from pyttsx3.voice import Voice as Pyttsx3Voice

from coprod_desktop.speech import engines, pace, voices
from coprod_desktop.speech.engines import Engine, Manner
from coprod_desktop.speech.sound import kept_in_range
from coprod_desktop.speech.word_events import TimedWord

NAME = "coprod_voices"

_PIECE_END = re.compile(r"[.!?]\s|\n|\s")
_IDLE_SECONDS = 0.01
_TEST_WORDS = "We plan each meeting together, and everyone can see what was agreed."
# Loud enough for a small speaker with room for the loudest vowel: mean level of speech, and its highest sample.
_MEAN_LEVEL = 2450.0
_HIGHEST_SAMPLE = 26000.0


class VoicesDriver:
    """What pyttsx3 asks of a driver. Rate is measured words a minute; pitch (0 to 100) and haste are properties too.

    `haste` makes the rate right for texts that are not like policy: see `pace.haste`.
    """

    def __init__(self, proxy: Any) -> None:
        """Start the engine of the program's own choice of voice. Raises NoVoice when it cannot be."""
        self._proxy = proxy
        self._engines: dict[str, Engine] = {}
        self._properties: dict[str, Any] = {"rate": 150, "volume": 1.0, "pitch": 50, "haste": 1.0, "voice": ""}
        self._loudness: dict[str, float] = {}
        self._is_looping = False
        self._is_over = False
        self._has_worked = False
        self._is_stopped = False
        self.setProperty("voice", voices.first())

    def destroy(self) -> None:
        """Let go of nothing: the libraries stay for the next engine of this process."""

    def say(self, text: str) -> None:
        """Render a text and tell the engine's listeners."""
        if not self._is_looping:
            self._put_off(text)
            return
        self._begin()
        self._proxy.notify("started-utterance")
        for base, samples, words in self._rendered(text):
            placed = tuple(TimedWord(base + word.start, base + word.end, word.at_sample) for word in words)
            for word in placed:
                self._proxy.notify("started-word", location=word.start, length=word.end - word.start)
            self._proxy.notify("sound", samples=samples, rate_hz=self._engine.rate_hz, words=placed)
        self._proxy.notify("finished-utterance", completed=not self._is_stopped)

    def save_to_file(self, text: str, filename: str) -> None:
        """Write a text as a WAV file, whole before this returns."""
        self._begin()
        self._proxy.notify("started-utterance")
        place = Path(filename)
        draft = place.with_name(f".{secrets.token_hex(8)}.draft")
        try:
            with draft.open("wb") as file, wave.open(file, "wb") as out:
                out.setparams((1, 2, self._engine.rate_hz, 0, "NONE", "not compressed"))
                for _, samples, _ in self._rendered(text):
                    out.writeframes(samples)
            draft.replace(place)
        finally:
            draft.unlink(missing_ok=True)
        self._proxy.notify("finished-utterance", completed=not self._is_stopped)

    def stop(self) -> None:
        """Cut what is being rendered short."""
        self._is_stopped = True
        self._engine.stop()

    def getProperty(self, name: str) -> Any:
        """Return rate, volume, pitch, haste, voice or voices. Raises KeyError for another name."""
        if name == "voices":
            return [Pyttsx3Voice(one.id, one.name, [one.language]) for one in voices.installed()]
        return self._properties[name]

    def setProperty(self, name: str, value: Any) -> None:
        """Set rate, volume, pitch, haste or voice, kept in range. Raises UnknownVoice, and KeyError for others."""
        if name == "voice":
            # A change of voice reads its files, so it is not made for nothing.
            if value != self._properties["voice"]:
                self._use_voice(str(value))
        elif name == "rate":
            value = kept_in_range(int(value))
        elif name == "volume":
            value = min(1.0, max(0.0, float(value)))
        elif name == "pitch":
            value = min(100, max(0, int(value)))
        elif name == "haste":
            value = pace.kept_haste(float(value))
        else:
            raise KeyError(name)
        self._properties[name] = value

    def startLoop(self) -> None:
        """Work through the engine's queue until `endLoop`, one command after another."""
        # An engine with nothing left to do ends its loop before it starts it.
        self._is_looping = not self._is_over
        self._is_over = False
        while self._is_looping:
            self._has_worked = False
            self._proxy.setBusy(False)
            if self._is_looping and not self._has_worked:
                threading.Event().wait(_IDLE_SECONDS)

    def endLoop(self) -> None:
        """End `startLoop`, or the one that comes next when none is running."""
        self._is_over = not self._is_looping
        self._is_looping = False

    def iterate(self) -> Iterator[None]:
        """Yield after each command, for a loop outside."""
        self._is_looping = True
        try:
            while True:
                self._proxy.setBusy(False)
                yield
        finally:
            self._is_looping = False

    def _put_off(self, text: str) -> None:
        # Between two loops pyttsx3 passes a command on at once, where nobody could stop it and it would be heard
        # before what is asked next; so it goes back to the queue, which keeps its name.
        self._proxy.setBusy(True)
        self._proxy.say(text, self._proxy._name)

    def _begin(self) -> None:
        # Left busy at the end: the loop takes the next command from the queue. Doing it here would nest a call for
        # every queued utterance and run out of stack at some hundreds.
        self._proxy.setBusy(True)
        self._has_worked = True
        self._is_stopped = False

    def _use_voice(self, voice: str) -> None:
        name = engines.engine_of(voice)
        if name not in self._engines:
            self._engines[name] = engines.start(name)
        self._engines[name].use_voice(voice)
        self._engine = self._engines[name]

    def _rendered(self, text: str) -> Iterator[tuple[int, bytes, tuple[TimedWord, ...]]]:
        """Yield each piece of a text: where it starts, its sound, and its words counted from there."""
        level = self._loudness_of_voice() * self._properties["volume"]
        manner = Manner(self._policy_pace(), self._properties["pitch"], level)
        for start, end in _pieces(text, self._engine.longest_piece):
            if self._is_stopped:
                return
            yield start, *self._engine.render(text[start:end], manner)

    def _policy_pace(self) -> int:
        return round(pace.asked(self._properties["rate"] * self._properties["haste"]))

    def _loudness_of_voice(self) -> float:
        """Return the level at which this voice is as loud as every other, measured once."""
        voice = self._properties["voice"]
        if voice not in self._loudness:
            samples = array("h", self._engine.render(_TEST_WORDS, Manner(150, 50, 1.0))[0])
            mean = (sum(one * one for one in samples) / max(1, len(samples))) ** 0.5
            highest = max(map(abs, samples), default=1)
            self._loudness[voice] = min(_MEAN_LEVEL / max(mean, 1.0), _HIGHEST_SAMPLE / max(highest, 1))
        return self._loudness[voice]


def _pieces(text: str, longest: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a text to render in one call, cut after a sentence, or else at a space."""
    start = 0
    while len(text) - start > longest:
        window = text[start : start + longest]
        ends = [match.end() for match in _PIECE_END.finditer(window)]
        closed = [end for end in ends if window[end - 2 : end - 1] in ".!?" or window[end - 1] == "\n"]
        cut = start + ((closed or ends or [longest])[-1])
        yield start, cut
        start = cut
    yield start, len(text)


def register() -> Callable[[Any], VoicesDriver]:
    """Make ``pyttsx3.init(driver.NAME)`` find this driver, and return how it builds one."""
    module = types.ModuleType(f"pyttsx3.drivers.{NAME}")
    module.buildDriver = VoicesDriver  # type: ignore[attr-defined]  # the name that pyttsx3 looks for
    sys.modules[module.__name__] = module
    return VoicesDriver
