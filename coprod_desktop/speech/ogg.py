"""A script as one Ogg Vorbis file with chapters, for players of audio books.

Chapters are comments in the file's head: CHAPTER001 holds when a chapter begins, CHAPTER001NAME what it is called.
"""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_desktop.speech import one_recording
from coprod_desktop.speech.sound import Sound
from coprod_desktop.speech.timeline import Chapter, Timeline

if TYPE_CHECKING:
    from soundfile import SoundFile

# WORKAROUND https://github.com/libsndfile/libsndfile/issues/431: one long write overflows the encoder's stack.
_BYTES_AT_ONCE = 1 << 15


def comments(title: str, chapters: Sequence[Chapter]) -> Iterator[tuple[str, str]]:
    """Yield the names and values of a file's comments."""
    yield "TITLE", title
    yield "LANGUAGE", "eng"
    for number, chapter in enumerate(chapters, 1):
        seconds, thousandths = divmod(chapter.start_ms, 1000)
        clock = f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}.{thousandths:03}"
        yield f"CHAPTER{number:03}", clock
        yield f"CHAPTER{number:03}NAME", chapter.title


class _Recording:
    """An Ogg file being written; its comments are put in once the times are known."""

    def __init__(self, path: Path, title: str, timeline: Timeline) -> None:
        self._path, self._title, self._timeline = path, title, timeline
        self._out: SoundFile | None = None
        # A folder that cannot be written to is told before anything is rendered.
        path.touch()

    def add(self, place: int, sound: Sound) -> None:
        """Add the next utterance of the script, and the silence after it."""
        if self._out is None:
            self._out = _opened(self._path, sound.rate_hz)
        samples = self._timeline.add(place, sound)
        for start in range(0, len(samples), _BYTES_AT_ONCE):
            self._out.buffer_write(samples[start : start + _BYTES_AT_ONCE], dtype="int16")

    def finish(self) -> float:
        """Write what is left and the comments; return the seconds."""
        self.close()
        from mutagen import MutagenError
        from mutagen.oggvorbis import OggVorbis

        try:
            file = OggVorbis(self._path)  # type: ignore[no-untyped-call]  # the package has no types
            for name, value in comments(self._title, self._timeline.chapters()):
                file[name] = value
            file.save()
        except MutagenError as error:
            raise OSError from error
        return self._timeline.seconds

    def close(self) -> None:
        """Let go of the file."""
        if self._out is not None:
            self._out.close()


def _opened(path: Path, rate_hz: int) -> "SoundFile":
    # Brought in here: nobody who only listens should wait for it.
    from soundfile import LibsndfileError, SoundFile

    try:
        return SoundFile(path, "w", samplerate=rate_hz, channels=1, format="OGG", subtype="VORBIS")
    except LibsndfileError as error:
        raise OSError from error


export = partial(one_recording.export, _Recording)
"""Writes a script as an Ogg Vorbis file: see `one_recording.export`."""
