"""Sounds one after another on their way to the sink, and the marks that fall due as they are heard."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from coprod_desktop.gui.sound_out import BYTES_A_SAMPLE, Sink
from coprod_desktop.speech import Sound, WordTime

_MOST_WRITTEN = 1 << 15  # bytes offered to the sink at once: more than its buffer


@dataclass(frozen=True, slots=True)
class Mark:
    """An utterance, by its place in the script, begins to be heard; or one of its words does."""

    place: int
    word: WordTime | None = None


@dataclass(frozen=True, slots=True)
class _Due:
    at_sample: int
    mark: Mark


class Stream:
    """What is played in one go: sounds and silences, counted in samples from its start."""

    def __init__(self) -> None:
        self.rate_hz = 0
        self._pending = bytearray()
        self._marks: deque[_Due] = deque()
        self._end = 0

    @property
    def is_blank(self) -> bool:
        """Whether nothing has been put in yet."""
        return self.rate_hz == 0

    def append(self, place: int, sound: Sound, silence_seconds: float, from_word_at: int = 0) -> None:
        """Put an utterance and its silence at the end; without what comes before the word written at `from_word_at`."""
        words = [word for word in sound.words if word.start >= from_word_at]
        skipped = words[0].at_sample if from_word_at and words else 0
        begins = self._end - skipped
        self._marks.append(_Due(self._end, Mark(place)))
        self._marks += [_Due(begins + word.at_sample, Mark(place, word)) for word in words]
        heard = sound.samples[skipped * BYTES_A_SAMPLE :]
        self._pending += heard + bytes(BYTES_A_SAMPLE * round(silence_seconds * sound.rate_hz))
        self._end = begins + len(sound.samples) // BYTES_A_SAMPLE + round(silence_seconds * sound.rate_hz)
        self.rate_hz = sound.rate_hz

    def feed(self, sink: Sink) -> None:
        """Give the sink as much as it has room for."""
        if self._pending:
            del self._pending[: sink.write(bytes(self._pending[:_MOST_WRITTEN]))]

    def due(self, played_samples: int) -> Iterator[Mark]:
        """Yield each mark once, in order, when so many samples have been heard."""
        while self._marks and self._marks[0].at_sample <= played_samples:
            yield self._marks.popleft().mark

    def is_over(self, sink: Sink) -> bool:
        """Tell whether all that was put in has been heard."""
        return not self._pending and (sink.played_samples() >= self._end or sink.is_empty())
