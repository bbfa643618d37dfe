"""A script as one recording that grows: its sound with the silences in it, and when each chapter begins."""

from collections.abc import Sequence
from dataclasses import dataclass

from coprod_desktop.speech.pauses import pause_after
from coprod_desktop.speech.script import Kind, Utterance
from coprod_desktop.speech.sound import Sound, VoiceSettings

MOST_CHAPTERS = 255
"""As many as every kind of file can hold: the table of contents of an MP3 counts them in one byte."""

_DEEPEST_HEADING = 6


@dataclass(frozen=True, slots=True)
class Chapter:
    """A named stretch of a recording, in milliseconds."""

    title: str
    start_ms: int = 0
    end_ms: int = 0


class Timeline:
    """What has been recorded so far, counted in samples. `names` are the chapters that it will have."""

    def __init__(self, title: str, script: Sequence[Utterance], settings: VoiceSettings) -> None:
        self._script, self._settings = script, settings
        found = chapter_places(script)
        self._chapters = found if not found or 0 in found else {0: title, **found}
        self._starts: list[int] = []
        self._samples = 0
        self._rate_hz = 1

    @property
    def names(self) -> tuple[str, ...]:
        """The chapters' names, in order."""
        return tuple(self._chapters.values())

    @property
    def seconds(self) -> float:
        """How long the recording is so far."""
        return self._samples / self._rate_hz

    @property
    def milliseconds(self) -> int:
        """The same in whole thousandths."""
        return self._samples * 1000 // self._rate_hz

    def add(self, place: int, sound: Sound) -> bytes:
        """Take the next utterance of the script, and return its samples with the silence after it."""
        self._rate_hz = sound.rate_hz
        if place in self._chapters:
            self._starts.append(self.milliseconds)
        following = self._script[place + 1] if place + 1 < len(self._script) else None
        pause = pause_after(self._script[place], following, self._settings)
        samples = sound.samples + bytes(2 * round(pause * sound.rate_hz))
        self._samples += len(samples) // 2
        return samples

    def chapters(self) -> list[Chapter]:
        """Return the chapters that have begun, each ending where the next one begins and the last one now."""
        ends = [*self._starts[1:], self.milliseconds]
        return [Chapter(*one) for one in zip(self.names, self._starts, ends, strict=False)]


def chapter_places(script: Sequence[Utterance]) -> dict[int, str]:
    """Return the utterances that begin a chapter, by their place in the script, with the chapter's name.

    Each heading begins one; where a file cannot hold so many, only those of the higher levels do.
    """
    for deepest in range(_DEEPEST_HEADING, 0, -1):
        places = {
            place: utterance.written.strip()
            for place, utterance in enumerate(script)
            if utterance.kind is Kind.HEADING and utterance.level <= deepest
        }
        # One more may be needed for what comes before the first heading.
        if len(places) < MOST_CHAPTERS:
            return places
    return dict(list(places.items())[: MOST_CHAPTERS - 1])
