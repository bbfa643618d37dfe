"""What is marked while a track plays: places in the text with an id each, and when each is said."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from coprod_desktop.speech.books.recording import Clip, Track
from coprod_desktop.speech.script import Kind


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of a block's text (or of a picture's words), its id on the page, and its seconds in the track."""

    id: str
    block_id: str
    start: int
    end: int
    begins: float
    ends: float
    written: str


def marks(track: Track, prefix: str, *, by_word: bool = False) -> tuple[Mark, ...]:
    """Return the marks of a track in order, without a gap: each ends where the next begins.

    What is said and not written, such as a list number, belongs to what follows it.
    """
    found = [
        _mark(f"{prefix}{number}", clip, (start, end), begins)
        for number, (clip, start, end, begins) in enumerate(_places(track, by_word=by_word), 1)
    ]
    if not found:
        return ()
    begins = [0.0, *(mark.begins for mark in found[1:]), max(track.seconds, found[-1].begins + 0.001)]
    return tuple(replace(mark, begins=begins[place], ends=begins[place + 1]) for place, mark in enumerate(found))


def _mark(identifier: str, clip: Clip, place: tuple[int, int], begins: float) -> Mark:
    said, (start, end) = clip.utterance, place
    written = said.written[start - said.start : end - said.start]
    return Mark(identifier, said.block_id, start, end, begins, 0.0, written)


def _places(track: Track, *, by_word: bool) -> Iterator[tuple[Clip, int, int, float]]:
    waiting: float | None = None
    for clip in track.clips:
        said = clip.utterance
        begins = clip.begins if waiting is None else waiting
        if not said.written and said.end == 0:
            waiting = begins
            continue
        waiting = None
        # The words of a picture are one with it.
        if not by_word or len(clip.words) < 2 or said.kind is Kind.PICTURE:
            yield clip, said.start, said.end, begins
            continue
        for place, (start, _, at) in enumerate(clip.words):
            is_last = place + 1 == len(clip.words)
            end = said.end if is_last else clip.words[place + 1][0]
            yield clip, said.start if place == 0 else start, end, begins if place == 0 else at
