"""A script as an MP3 file with chapters, written sentence by sentence so that a long paper takes little memory."""

from functools import partial
from pathlib import Path

import lameenc

from coprod_desktop.speech import id3, one_recording
from coprod_desktop.speech.sound import Sound
from coprod_desktop.speech.timeline import Chapter, Timeline

_KBIT_A_SECOND = 64
_LAME_QUALITY = 5  # 2 is slower by half and no better for one voice at this rate


class _Recording:
    """An MP3 file being written: its tag first, written over at the end when the times are known."""

    def __init__(self, path: Path, title: str, timeline: Timeline) -> None:
        self._title, self._timeline = title, timeline
        self._encoder: lameenc.Encoder | None = None
        self._out = path.open("w+b")
        self._out.write(id3.tag(title, [Chapter(name) for name in timeline.names]))

    def add(self, place: int, sound: Sound) -> None:
        """Add the next utterance of the script, and the silence after it."""
        if self._encoder is None:
            self._encoder = encoder(sound.rate_hz)
        self._out.write(self._encoder.encode(self._timeline.add(place, sound)))

    def finish(self) -> float:
        """Write what is left and the true times; return the seconds."""
        assert self._encoder is not None
        self._out.write(self._encoder.flush())
        self._out.seek(0)
        self._out.write(id3.tag(self._title, self._timeline.chapters(), self._timeline.milliseconds))
        self._out.flush()
        return self._timeline.seconds

    def close(self) -> None:
        """Let go of the file."""
        self._out.close()


def encoder(rate_hz: int) -> lameenc.Encoder:
    """Return an encoder for sound of one channel, 64 kbit/s."""
    made = lameenc.Encoder()
    made.set_bit_rate(_KBIT_A_SECOND)
    made.set_in_sample_rate(rate_hz)
    made.set_channels(1)
    made.set_quality(_LAME_QUALITY)
    made.silence()
    return made


export = partial(one_recording.export, _Recording)
"""Writes a script as an MP3 file of 64 kbit/s: see `one_recording.export`."""
