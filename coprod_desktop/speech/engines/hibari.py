"""hibari: natural voices that run on any computer, an extra. Nothing is ever downloaded: only files that are here."""

from pathlib import Path
from typing import Any

from coprod_desktop.speech.engines.engine import Manner, without_silent_edges
from coprod_desktop.speech.engines.estimating import estimated_words
from coprod_desktop.speech.engines.floats import as_samples
from coprod_desktop.speech.errors import NoVoice, UnknownVoice
from coprod_desktop.speech.word_events import TimedWord

_USUAL_PACE = 170  # words a minute on policy text at its speed 1.0
_SLOWEST, _FASTEST = 0.45, 2.6  # beyond these it swallows words
_SEED = 1  # the same sentence always sounds the same

NAMES = {"emma": "en-GB", "fable": "en-GB", "heart": "en-US", "fenrir": "en-US", "kore": "en-US"}
"""Its voices, British first; all but "heart" are files that people bring."""


class HibariEngine:
    """The model as an engine. It has one pitch."""

    longest_piece = 600
    rate_hz = 24000

    def __init__(self) -> None:
        """Find the package. Raises NoVoice where it is not installed."""
        try:
            import hibari
        except ImportError:
            raise NoVoice from None
        self._package: Any = hibari
        self._voice: Any = None

    def use_voice(self, voice: str) -> None:
        """Change to a voice such as "hibari/heart". Raises UnknownVoice and keeps the voice it had."""
        path = model_path(voice.partition("/")[2])
        if path is None:
            raise UnknownVoice
        self._voice = self._package.Hibari(voice=voice.partition("/")[2], model=str(path))

    def render(self, piece: str, manner: Manner) -> tuple[bytes, tuple[TimedWord, ...]]:
        """Return the sound of a piece, and its words as estimated."""
        speed = max(_SLOWEST, min(_FASTEST, manner.words_a_minute / _USUAL_PACE))
        numbers = self._voice(piece, speed=speed, seed=_SEED)
        samples = without_silent_edges(as_samples(numbers, manner.level), self.rate_hz)
        return samples, estimated_words(piece, samples, self.rate_hz)

    def stop(self) -> None:
        """Let the piece come to its end: there is no way to cut it short."""


def model_path(name: str) -> Path | None:
    """Return the file of a voice that is on this computer, or None; never one that would have to be fetched."""
    from hibari.voices import VOICES, voice_path

    if name not in VOICES:
        return None
    try:
        return Path(voice_path(name, download_missing=False))
    except FileNotFoundError:
        return None
