"""An ear for tests: which sentences a recording says, in which order, as an offline recogniser hears them.

The recording is cut where it is silent for long. PocketSphinx hears each piece as single sounds of speech, without
being told what to expect, and the piece is taken for the sentence that those sounds are nearest to.
"""

import re
from array import array
from collections.abc import Sequence
from pathlib import Path

import miniaudio
from pocketsphinx import Config, Decoder, get_model_path

RATE_HZ = 16000
_MODEL = Path(get_model_path()) / "en-us"
_NOT_SPEECH = re.compile(r"SIL|\+.*\+|\(NULL\)")
_WORD = re.compile(r"[a-z']+")
_LEAD_IN = bytes(RATE_HZ // 10 * 2)
_WINDOW = RATE_HZ // 100
_SILENT_BELOW = 150
_LONG_WINDOWS = 55  # hundredths of a second: no voice pauses so long inside a sentence without a comma
_SHORTEST_WINDOWS = 30


class Ear:
    """Hears a recording in the words of known sentences."""

    def __init__(self, sentences: Sequence[str]) -> None:
        pronounced = _dictionary()
        self._sounds = [
            [sound for word in _WORD.findall(one.lower()) for sound in pronounced[word]] for one in sentences
        ]
        phones = str(_MODEL / "en-us-phone.lm.bin")
        self._decoder = Decoder(Config(lm=None, allphone=phones, lw=2.0, beam=1e-20, pbeam=1e-20, loglevel="FATAL"))

    def hears(self, samples: bytes) -> list[int]:
        """Return the places of the sentences in sound of 16 kHz, 16 bit and one channel, in the order heard."""
        return [self._nearest(self._phones(piece)) for piece in pieces(samples)]

    def _phones(self, piece: bytes) -> list[str]:
        decoder = self._decoder
        decoder.start_utt()
        decoder.process_raw(_LEAD_IN + piece + _LEAD_IN, full_utt=True)
        decoder.end_utt()
        return [segment.word for segment in decoder.seg() if not _NOT_SPEECH.fullmatch(segment.word)]

    def _nearest(self, heard: Sequence[str]) -> int:
        return min(range(len(self._sounds)), key=lambda place: _unlike(heard, self._sounds[place]))


def pieces(samples: bytes) -> list[bytes]:
    """Return the stretches of sound between long silences."""
    values = array("h", samples)
    windows = [max(map(abs, values[at : at + _WINDOW])) >= _SILENT_BELOW for at in range(0, len(values), _WINDOW)]
    loud = [place for place, is_loud in enumerate(windows) if is_loud]
    found: list[list[int]] = []
    for place in loud:
        if not found or place - found[-1][1] > _LONG_WINDOWS:
            found.append([place, place])
        found[-1][1] = place
    long_enough = [(first, last) for first, last in found if last - first >= _SHORTEST_WINDOWS]
    return [values[first * _WINDOW : (last + 1) * _WINDOW].tobytes() for first, last in long_enough]


def of_file(path: Path) -> bytes:
    """Return the sound in an MP3 or Ogg file, as an ear takes it."""
    decoded = miniaudio.decode_file(str(path), miniaudio.SampleFormat.SIGNED16, 1, RATE_HZ)
    return decoded.samples.tobytes()


def resampled(samples: bytes, rate_hz: int) -> bytes:
    """Return sound of another rate as an ear takes it."""
    kind = miniaudio.SampleFormat.SIGNED16
    return bytes(miniaudio.convert_frames(kind, 1, rate_hz, samples, kind, 1, RATE_HZ))


def _unlike(heard: Sequence[str], expected: Sequence[str]) -> float:
    """Return how unlike two rows of sounds are: the share that was changed, missed or added."""
    costs = list(range(len(expected) + 1))
    for number, sound in enumerate(heard, 1):
        before, costs[0] = costs[0], number
        for place, other in enumerate(expected, 1):
            cost = min(before + (sound != other), costs[place] + 1, costs[place - 1] + 1)
            before, costs[place] = costs[place], cost
    return costs[-1] / max(len(heard), len(expected))


def _dictionary() -> dict[str, list[str]]:
    words: dict[str, list[str]] = {}
    for line in (_MODEL / "cmudict-en-us.dict").read_text(encoding="utf-8").splitlines():
        word, *sounds = line.split()
        words.setdefault(word, sounds)
    return words
