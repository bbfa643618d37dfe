"""Piper: voices that people put into their voices folder, as a pair of files."""

from pathlib import Path
from typing import Any

from coprod_desktop.speech.engines.engine import Manner, without_silent_edges
from coprod_desktop.speech.engines.estimating import estimated_words
from coprod_desktop.speech.engines.floats import as_samples
from coprod_desktop.speech.errors import NoVoice, UnknownVoice
from coprod_desktop.speech.word_events import TimedWord

_USUAL_PACE = 165  # words a minute on policy text at its length scale 1.0


class PiperEngine:
    """One loaded voice as an engine. It has one pitch."""

    longest_piece = 400

    def __init__(self) -> None:
        """Find the package. Raises NoVoice where it is not installed."""
        try:
            import piper
        except ImportError:
            raise NoVoice from None
        self._package: Any = piper
        self._voice: Any = None
        self.rate_hz = 22050

    def use_voice(self, voice: str) -> None:
        """Load a voice; its id is "piper/" and the path of its file. Raises UnknownVoice and keeps the one it had."""
        path = Path(voice.partition("/")[2])
        try:
            loaded = self._package.PiperVoice.load(path)
        except Exception:  # the file came from anywhere, and each wrong one fails in a way of its own
            raise UnknownVoice from None
        self._voice, self.rate_hz = loaded, int(loaded.config.sample_rate)

    def render(self, piece: str, manner: Manner) -> tuple[bytes, tuple[TimedWord, ...]]:
        """Return the sound of a piece, and its words as estimated."""
        config = self._package.SynthesisConfig(length_scale=_USUAL_PACE / manner.words_a_minute)
        chunks = self._voice.synthesize(piece, syn_config=config)
        said = b"".join(as_samples(chunk.audio_float_array, manner.level) for chunk in chunks)
        samples = without_silent_edges(said, self.rate_hz)
        return samples, estimated_words(piece, samples, self.rate_hz)

    def stop(self) -> None:
        """Let the piece come to its end: there is no way to cut it short."""
