"""SVOX Pico: a pleasant British voice that comes in a small wheel, where there is one for the system."""

import re

from coprod_desktop.speech.engines.engine import Manner, without_silent_edges
from coprod_desktop.speech.engines.estimating import estimated_words
from coprod_desktop.speech.errors import NoVoice, UnknownVoice
from coprod_desktop.speech.pace import pico_speed
from coprod_desktop.speech.word_events import TimedWord

LANGUAGES = ("en-GB", "en-US", "de-DE", "es-ES", "fr-FR", "it-IT")

# Its input is a kind of mark-up, and a control sign ends it.
_NOT_SAID = re.compile(r"[<>&\x00-\x1f]")
_LOWEST_PITCH, _HIGHEST_PITCH = 0.7, 1.4
_LOUDEST = 1.0  # it clips above its own normal


class PicoEngine:
    """The library as an engine. A piece cannot be stopped, so pieces are short: one takes some 100 ms."""

    longest_piece = 600
    rate_hz = 16000

    def __init__(self) -> None:
        """Load the library. Raises NoVoice where there is none."""
        try:
            import py_nanotts
        except ImportError:
            raise NoVoice from None
        self._library = py_nanotts.NanoTTS()
        self._language = LANGUAGES[0]

    def use_voice(self, voice: str) -> None:
        """Change to a voice such as "pico/en-GB". Raises UnknownVoice and keeps the voice it had."""
        language = voice.partition("/")[2]
        if language not in LANGUAGES:
            raise UnknownVoice
        self._language = language

    def render(self, piece: str, manner: Manner) -> tuple[bytes, tuple[TimedWord, ...]]:
        """Return the sound of a piece, and its words as estimated."""
        said = self._library.speak(
            _NOT_SAID.sub(" ", piece),
            voice=self._language,
            speed=pico_speed(manner.words_a_minute),
            pitch=_pitch(manner.pitch),
            volume=min(_LOUDEST, manner.level),
        )
        samples = without_silent_edges(said, self.rate_hz)
        return samples, estimated_words(piece, samples, self.rate_hz)

    def stop(self) -> None:
        """Let the piece come to its end: there is no way to cut it short."""


def _pitch(pitch: int) -> float:
    """Return its own measure, 1.0 for 50."""
    if pitch <= 50:
        return _LOWEST_PITCH + (1 - _LOWEST_PITCH) * pitch / 50
    return 1 + (_HIGHEST_PITCH - 1) * (pitch - 50) / 50
