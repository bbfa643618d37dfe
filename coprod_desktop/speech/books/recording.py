"""Parts rendered once, as MP3 files, with the time at which each thing in them is said."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import lameenc

from coprod_desktop.errors import StoppedByPerson
from coprod_desktop.speech import id3, mp3
from coprod_desktop.speech.books.parts import Part
from coprod_desktop.speech.errors import CannotWriteAudio, NothingToSay
from coprod_desktop.speech.pauses import pause_after
from coprod_desktop.speech.script import Utterance
from coprod_desktop.speech.sound import Sound, VoiceSettings, WordTime
from coprod_desktop.speech.speaker import Speaker

# An MP3 decoder begins so many samples early: what the encoder puts in front of the sound.
_ENCODER_DELAY = 1105

OnProgress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Clip:
    """An utterance in a track: seconds from the track's beginning, the pause after it included in its end.

    `words` are stretches of the block's text, each with the second at which it begins.
    """

    utterance: Utterance
    begins: float
    ends: float
    words: tuple[tuple[int, int, float], ...]


@dataclass(frozen=True, slots=True)
class Track:
    """A part as an MP3 file."""

    part: Part
    path: Path
    seconds: float
    clips: tuple[Clip, ...]


@dataclass(frozen=True, slots=True)
class Hooks:
    """How `record` talks to who is waiting: `progress(done, of)` in utterances, and `stopped()`, on any thread."""

    progress: OnProgress = lambda done, of: None
    stopped: Callable[[], bool] = lambda: False


def record(
    found: Sequence[Part], settings: VoiceSettings, paths: Sequence[Path], title: str, hooks: Hooks
) -> tuple[Track, ...]:
    """Write each part to its path, and return the tracks.

    Raises NothingToSay, CannotWriteAudio, StoppedByPerson and what `Speaker.render` raises; half a file never stays.
    """
    if not found:
        raise NothingToSay
    of, done = sum(len(part.script) for part in found), 0
    tracks = []
    try:
        with Speaker() as speaker:
            for number, (part, path) in enumerate(zip(found, paths, strict=True), 1):
                tags = id3.Tags(part.title, title, number, len(found))
                track = _Track(part, path, settings, tags)
                track.write(speaker, _from(hooks, done, of))
                tracks.append(track.finished())
                done += len(part.script)
    except OSError:
        raise CannotWriteAudio(path=str(paths[len(tracks)])) from None
    return tuple(tracks)


def _from(hooks: Hooks, before: int, of: int) -> Hooks:
    """Return hooks that count on from what is done."""
    return Hooks(lambda done, _: hooks.progress(before + done, of), hooks.stopped)


class _Track:
    """One track being written."""

    def __init__(self, part: Part, path: Path, settings: VoiceSettings, tags: id3.Tags) -> None:
        self._part, self._path, self._settings, self._tags = part, path, settings, tags
        self._clips: list[Clip] = []
        self._samples = 0
        self._rate_hz = 0

    def write(self, speaker: Speaker, hooks: Hooks) -> None:
        """Render the part and write its file."""
        draft = self._path.with_name(f".{self._path.name}.draft")
        try:
            with draft.open("w+b") as out:
                out.write(self._tag(0))
                encoders: list[lameenc.Encoder] = []

                def take(place: int, sound: Sound) -> None:
                    if hooks.stopped():
                        raise StoppedByPerson
                    if not encoders:
                        self._rate_hz = sound.rate_hz
                        encoders.append(mp3.encoder(sound.rate_hz))
                    out.write(encoders[0].encode(self._add(place, sound)))
                    hooks.progress(place + 1, len(self._part.script))

                speaker.render_all(self._part.script, self._settings, take, hooks.stopped)
                out.write(encoders[0].flush())
                out.seek(0)
                out.write(self._tag(round(self._seconds(self._samples) * 1000)))
                out.flush()
                os.fsync(out.fileno())
            draft.replace(self._path)
        finally:
            draft.unlink(missing_ok=True)

    def finished(self) -> Track:
        """Return the track that was written."""
        return Track(self._part, self._path, self._seconds(self._samples), tuple(self._clips))

    def _add(self, place: int, sound: Sound) -> bytes:
        """Note when an utterance is said, and return its samples with the pause after it."""
        script = self._part.script
        following = script[place + 1] if place + 1 < len(script) else None
        pause = round(pause_after(script[place], following, self._settings) * sound.rate_hz)
        begins = self._samples
        self._samples += len(sound.samples) // 2 + pause
        words = tuple(self._timed(word, begins) for word in sound.words)
        self._clips.append(Clip(script[place], self._at(begins), self._at(self._samples), words))
        return sound.samples + bytes(2 * pause)

    def _timed(self, word: WordTime, begins: int) -> tuple[int, int, float]:
        return word.start, word.end, self._at(begins + word.at_sample)

    def _at(self, sample: int) -> float:
        return self._seconds(sample + _ENCODER_DELAY if sample else 0)

    def _seconds(self, samples: int) -> float:
        return round(samples / (self._rate_hz or 1), 3)

    def _tag(self, length_ms: int) -> bytes:
        return id3.track_tag(self._tags, length_ms)
