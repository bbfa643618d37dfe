"""What a voice makes: sound with the times of its words, and the settings it was asked for."""

from dataclasses import dataclass

SLOWEST_WORDS_A_MINUTE = 80
FASTEST_WORDS_A_MINUTE = 450


@dataclass(frozen=True, slots=True)
class VoiceSettings:
    """How to read.

    `voice` is the id of an installed voice, or "" for the first of them. `words_a_minute` is what a listener measures
    on prose, pauses between sentences included; it is kept between 80 and 450. `pitch` runs from 0 (low) to
    100 (high), `volume` from 0.0 (silent) to 1.0. `sentence_pause` and `heading_pause` are how many times as long as
    usual the silence is after a sentence, and before and after a heading; kept between 0 and 5.
    """

    voice: str = ""
    words_a_minute: int = 150
    pitch: int = 50
    volume: float = 1.0
    sentence_pause: float = 1.0
    heading_pause: float = 1.0


@dataclass(frozen=True, slots=True)
class WordTime:
    """A stretch of the block's plain text (code points, end excluded) and the sample at which its sound begins."""

    start: int
    end: int
    at_sample: int


@dataclass(frozen=True, slots=True)
class Sound:
    """One utterance as sound: `samples` are 16 bit little-endian, one channel; `words` rise in text and in time."""

    samples: bytes
    rate_hz: int
    words: tuple[WordTime, ...] = ()

    @property
    def seconds(self) -> float:
        """How long the sound lasts."""
        return len(self.samples) / 2 / self.rate_hz


def kept_in_range(words_a_minute: int) -> int:
    """Return the nearest pace that can be read, 80 to 450 words a minute."""
    return max(SLOWEST_WORDS_A_MINUTE, min(FASTEST_WORDS_A_MINUTE, words_a_minute))
