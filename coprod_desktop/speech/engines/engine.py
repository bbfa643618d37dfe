"""What an engine is, and what those share that do not tell when each word begins."""

from array import array
from dataclasses import dataclass
from typing import Protocol

from coprod_desktop.speech.word_events import TimedWord

_SILENT_BELOW = 220  # of 32,768: under the breath between two words
_LOOK_SECONDS = 0.005
_LEFT_BEFORE_SECONDS = 0.005
_LEFT_AFTER_SECONDS = 0.02


@dataclass(frozen=True, slots=True)
class Manner:
    """How to say a piece: `words_a_minute` as heard on policy text, `pitch` 0 to 100, and `level`.

    `level` multiplies the engine's own loudness; the driver works it out so that all voices are equally loud.
    """

    words_a_minute: int
    pitch: int
    level: float


class Engine(Protocol):
    """Renders pieces of text, one at a time and from one thread; `stop` may come from any."""

    longest_piece: int
    """Code points to render in one call."""

    rate_hz: int
    """Samples a second; may change with the voice."""

    def use_voice(self, voice: str) -> None:
        """Change to a voice, given by its id. Raises UnknownVoice and keeps the voice it had."""
        ...

    def render(self, piece: str, manner: Manner) -> tuple[bytes, tuple[TimedWord, ...]]:
        """Return the sound of a piece, 16 bit and one channel, and when its words begin; cut short by `stop`."""
        ...

    def stop(self) -> None:
        """Cut the rendering that is under way short, where the engine can."""
        ...


def without_silent_edges(samples: bytes, rate_hz: int) -> bytes:
    """Return the sound without the silence around it: pauses belong to whoever plays it."""
    values = array("h", samples)
    step = max(1, round(rate_hz * _LOOK_SECONDS))
    before, after = round(rate_hz * _LEFT_BEFORE_SECONDS), round(rate_hz * _LEFT_AFTER_SECONDS)
    first = next((at for at in range(0, len(values), step) if _is_heard(values[at : at + step])), len(values))
    last = len(values)
    while last > first and not _is_heard(values[max(first, last - step) : last]):
        last -= step
    return values[max(0, first - before) : max(last, first) + after].tobytes() if first < len(values) else b""


def quiet_stretches(samples: bytes, rate_hz: int, shortest_seconds: float) -> list[tuple[int, int]]:
    """Return the stretches inside the sound (samples, end excluded) in which nothing is heard for so long."""
    values = array("h", samples)
    step = max(1, round(rate_hz * _LOOK_SECONDS))
    found, begin = [], -1
    for at in range(0, len(values), step):
        if _is_heard(values[at : at + step]):
            if begin > 0 and at - begin >= shortest_seconds * rate_hz:
                found.append((begin, at))
            begin = -1
        elif begin < 0:
            begin = at
    return found


def _is_heard(values: "array[int]") -> bool:
    return max(values) > _SILENT_BELOW or min(values) < -_SILENT_BELOW
