"""The voices of Windows and macOS, through what each system brings. Not run by our tests: they need those systems."""

import subprocess
import sys
import tempfile
import wave
from pathlib import Path
from typing import Any

from coprod_desktop.speech.engines.engine import Engine, Manner, without_silent_edges
from coprod_desktop.speech.engines.estimating import estimated_words
from coprod_desktop.speech.errors import NoVoice, UnknownVoice
from coprod_desktop.speech.word_events import TimedWord

_SAPI_22_KHZ_16_BIT_MONO = 22  # SAFT22kHz16BitMono
_SAPI_USUAL_PACE = 165
_SAPI_TEN_STEPS = 3.0  # ten steps of its rate are three times as fast


def engine() -> Engine:
    """Return the engine of this system. Raises NoVoice where there is none."""
    if sys.platform == "win32":
        return SapiEngine()
    if sys.platform == "darwin":
        return SayEngine()
    raise NoVoice


class SayEngine:
    """The macOS command that speaks into a file. `command` can be another one, for tests."""

    longest_piece = 1000
    rate_hz = 22050

    def __init__(self, command: str = "/usr/bin/say") -> None:
        self._command = command
        self._voice = ""
        self._running: subprocess.Popen[bytes] | None = None

    def use_voice(self, voice: str) -> None:
        """Change to a voice such as "system/Daniel". Raises UnknownVoice and keeps the voice it had."""
        name = voice.partition("/")[2]
        if not name or name.startswith("-"):
            raise UnknownVoice
        self._voice = name

    def render(self, piece: str, manner: Manner) -> tuple[bytes, tuple[TimedWord, ...]]:
        """Return the sound of a piece, and its words as estimated."""
        with tempfile.TemporaryDirectory(prefix="coprod-voice-") as folder:
            text, sound = Path(folder) / "said.txt", Path(folder) / "said.wav"
            text.write_text(piece, encoding="utf-8")
            asked = [self._command, "-v", self._voice, "-r", str(manner.words_a_minute), "-f", str(text)]
            asked += ["-o", str(sound), "--file-format=WAVE", f"--data-format=LEI16@{self.rate_hz}"]
            self._running = subprocess.Popen(asked, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
            self._running.wait()
            said = _levelled(_samples_of(sound), manner.level)
        samples = without_silent_edges(said, self.rate_hz)
        return samples, estimated_words(piece, samples, self.rate_hz)

    def stop(self) -> None:
        """End the command."""
        if self._running is not None:
            self._running.kill()


class SapiEngine:
    """Windows' own voices, rendered into memory. A voice's id is "system/" and its place in the registry."""

    longest_piece = 1000
    rate_hz = 22050

    def __init__(self, create: Any = None) -> None:
        """Start the system's speech. `create` makes a COM object by name; a stand-in for tests."""
        if create is None:
            from comtypes.client import CreateObject

            create = CreateObject
        self._create = create
        self._voice = create("SAPI.SpVoice")

    def use_voice(self, voice: str) -> None:
        """Change to a voice. Raises UnknownVoice and keeps the voice it had."""
        token = self._create("SAPI.SpObjectToken")
        try:
            token.SetId(voice.partition("/")[2])
            self._voice.Voice = token
        except OSError:  # what COM raises is one
            raise UnknownVoice from None

    def render(self, piece: str, manner: Manner) -> tuple[bytes, tuple[TimedWord, ...]]:
        """Return the sound of a piece, and its words as estimated."""
        stream = self._create("SAPI.SpMemoryStream")
        stream.Format.Type = _SAPI_22_KHZ_16_BIT_MONO
        self._voice.AudioOutputStream = stream
        self._voice.Rate = sapi_rate(manner.words_a_minute)
        self._voice.Volume = min(100, round(100 * manner.level))
        self._voice.Speak(piece, 0)
        samples = without_silent_edges(bytes(stream.GetData()), self.rate_hz)
        return samples, estimated_words(piece, samples, self.rate_hz)

    def stop(self) -> None:
        """Let the piece come to its end: the worker itself is ended when that takes too long."""


def sapi_rate(words_a_minute: int) -> int:
    """Return Windows' rate, -10 to 10, for a pace."""
    import math

    return max(-10, min(10, round(10 * math.log(words_a_minute / _SAPI_USUAL_PACE, _SAPI_TEN_STEPS))))


def _samples_of(path: Path) -> bytes:
    try:
        with wave.open(str(path), "rb") as sound:
            return sound.readframes(sound.getnframes())
    except (OSError, wave.Error, EOFError):
        # The speaker finds the silence, and asks again.
        return b""


def _levelled(samples: bytes, level: float) -> bytes:
    from array import array

    return array("h", (max(-32768, min(32767, round(one * level))) for one in array("h", samples))).tobytes()
