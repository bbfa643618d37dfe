"""A script as an MP3 file with chapters, written sentence by sentence so that a long paper takes little memory."""

import os
import secrets
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO

import lameenc

from coprod_desktop.errors import StoppedByPerson
from coprod_desktop.speech import id3
from coprod_desktop.speech.errors import CannotWriteAudio, NothingToSay
from coprod_desktop.speech.pauses import pause_after
from coprod_desktop.speech.script import Kind, Utterance
from coprod_desktop.speech.sound import Sound, VoiceSettings
from coprod_desktop.speech.speaker import Speaker

_KBIT_A_SECOND = 64
_LAME_QUALITY = 5  # 2 is slower by half and no better for one voice at this rate
_DEEPEST_HEADING = 6

OnProgress = Callable[[int, int], None]


def export(  # noqa: PLR0913  # all of them are the caller's own choices, and none belongs with another
    script: Sequence[Utterance],
    settings: VoiceSettings,
    path: Path,
    *,
    title: str,
    on_progress: OnProgress | None = None,
    stopped: Callable[[], bool] | None = None,
) -> float:
    """Write a script as an MP3 file of 64 kbit/s with a chapter for each heading, and return its seconds.

    `on_progress` is told (utterances done, utterances in all); `stopped` is asked on other threads too. The
    file appears whole or not at all. Raises CannotWriteAudio, NothingToSay, StoppedByPerson, and what `Speaker.render`
    raises.
    """
    if not script:
        raise NothingToSay
    draft = path.with_name(f".{secrets.token_hex(8)}.draft")
    stopped = stopped or (lambda: False)
    try:
        try:
            with draft.open("w+b") as out, Speaker() as speaker:
                recording = _Recording(out, title, script, settings)

                def take(place: int, sound: Sound) -> None:
                    if stopped():
                        raise StoppedByPerson
                    recording.add(place, sound)
                    if on_progress is not None:
                        on_progress(place + 1, len(script))

                speaker.render_all(script, settings, take, stopped)
                seconds = recording.finish()
            if stopped():
                raise StoppedByPerson
            draft.replace(path)
        finally:
            draft.unlink(missing_ok=True)
    except OSError:
        raise CannotWriteAudio(path=str(path)) from None
    return seconds


def chapter_places(script: Sequence[Utterance]) -> dict[int, str]:
    """Return the utterances that begin a chapter, by their place in the script, with the chapter's name.

    Each heading begins one; where a tag cannot hold so many, only those of the higher levels do.
    """
    for deepest in range(_DEEPEST_HEADING, 0, -1):
        places = {
            place: utterance.written.strip()
            for place, utterance in enumerate(script)
            if utterance.kind is Kind.HEADING and utterance.level <= deepest
        }
        # One more may be needed for what comes before the first heading.
        if len(places) < id3.MOST_CHAPTERS:
            return places
    return dict(list(places.items())[: id3.MOST_CHAPTERS - 1])


class _Recording:
    """An MP3 file being written: its tag, its sound so far, and when each chapter began."""

    def __init__(self, out: BinaryIO, title: str, script: Sequence[Utterance], settings: VoiceSettings) -> None:
        self._out = out
        self._title = title
        self._script, self._settings = script, settings
        chapters = chapter_places(script)
        self._chapters = chapters if not chapters or 0 in chapters else {0: title, **chapters}
        self._starts: list[int] = []
        self._samples = 0
        self._rate_hz = 0
        self._encoder: lameenc.Encoder | None = None
        out.write(self._tag([0] * len(self._chapters), 0))

    def add(self, place: int, sound: Sound) -> None:
        """Add the next utterance of the script, and the silence after it."""
        if self._encoder is None:
            self._rate_hz = sound.rate_hz
            self._encoder = encoder(sound.rate_hz)
        if place in self._chapters:
            self._starts.append(self._now_ms())
        following = self._script[place + 1] if place + 1 < len(self._script) else None
        pause = pause_after(self._script[place], following, self._settings)
        samples = sound.samples + bytes(2 * round(pause * sound.rate_hz))
        self._samples += len(samples) // 2
        self._out.write(self._encoder.encode(samples))

    def finish(self) -> float:
        """Write what is left and the true times, and push all of it to the disk; return the seconds."""
        assert self._encoder is not None
        self._out.write(self._encoder.flush())
        self._out.seek(0)
        self._out.write(self._tag(self._starts, self._now_ms()))
        self._out.flush()
        os.fsync(self._out.fileno())
        return self._samples / self._rate_hz

    def _now_ms(self) -> int:
        return self._samples * 1000 // self._rate_hz

    def _tag(self, starts: list[int], end: int) -> bytes:
        ends = [*starts[1:], end]
        named = zip(self._chapters.values(), starts, ends, strict=False)
        return id3.tag(self._title, [id3.Chapter(title, start, stop) for title, start, stop in named], end)


def encoder(rate_hz: int) -> lameenc.Encoder:
    """Return an encoder for sound of one channel, 64 kbit/s."""
    made = lameenc.Encoder()
    made.set_bit_rate(_KBIT_A_SECOND)
    made.set_in_sample_rate(rate_hz)
    made.set_channels(1)
    made.set_quality(_LAME_QUALITY)
    made.silence()
    return made
