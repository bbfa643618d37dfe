"""When words begin, worked out for a voice that does not tell: by length, held to the pauses that can be heard.

On policy text the marks are about 75 ms from the truth on average. That is good enough to follow with the eye.
"""

import re

from coprod_desktop.speech.engines.engine import quiet_stretches
from coprod_desktop.speech.word_events import TimedWord

_WORD = re.compile(r"\S+")
_PAUSED_AFTER = ",;:.!?–—"
_SHORTEST_PAUSE_SECONDS = 0.08
_FURTHEST_SECONDS = 0.7  # a pause further than this from where it is expected belongs to other words


def estimated_words(text: str, samples: bytes, rate_hz: int) -> tuple[TimedWord, ...]:
    """Return every word of a text that can be heard, in order, with the sample at which it should begin."""
    words = [match.span() for match in _WORD.finditer(text) if any(map(str.isalnum, match[0]))]
    if not words or not samples:
        return ()
    sizes = [_size(text[start:end]) for start, end in words]
    starts: list[int] = []
    for first, last, begin, end in _stretches(text, words, sizes, (samples, rate_hz)):
        whole, done = sum(sizes[first:last]), 0
        for place in range(first, last):
            starts.append(begin + (end - begin) * done // whole)
            done += sizes[place]
    return tuple(TimedWord(*word, at_sample) for word, at_sample in zip(words, starts, strict=True))


def _size(word: str) -> int:
    # A space costs about as much time as a letter; signs at the edges cost none.
    return sum(map(str.isalnum, word)) + 1


def _stretches(
    text: str, words: list[tuple[int, int]], sizes: list[int], sound: tuple[bytes, int]
) -> list[tuple[int, int, int, int]]:
    """Return (first word, end, first sample, end) of each stretch between two pauses."""
    samples, rate_hz = sound
    quiet = quiet_stretches(samples, rate_hz, _SHORTEST_PAUSE_SECONDS)
    spoken_whole = len(samples) // 2 - sum(end - begin for begin, end in quiet)
    found, first, begin, done = [], 0, 0, 0
    for place, (_, end) in enumerate(words[:-1]):
        done += sizes[place]
        if text[end - 1] not in _PAUSED_AFTER or not quiet:
            continue
        passed = sum(stop - start for start, stop in quiet if start < begin)
        expected = spoken_whole * done // sum(sizes) + passed
        nearest = min(quiet, key=lambda one: abs(one[0] - expected))
        if abs(nearest[0] - expected) <= _FURTHEST_SECONDS * rate_hz and nearest[0] > begin:
            found.append((first, place + 1, begin, nearest[0]))
            first, begin = place + 1, nearest[1]
    found.append((first, len(words), begin, len(samples) // 2))
    return found
