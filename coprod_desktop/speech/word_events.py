"""eSpeak NG's word events made fit for following the words of a text.

Its events stop at hyphens, creep through digits, and join pairs such as "of the"; so each is put on the whole word in
which it falls, and a word without an event gets its share of the time between its neighbours.
"""

import itertools
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from coprod_desktop.speech.espeak import WordEvent

_WORD = re.compile(r"\S+")


class TimedWord(NamedTuple):
    """A word between white space: code points of the text, end excluded, and the sample where its sound begins."""

    start: int
    end: int
    at_sample: int


def timed_words(text: str, events: Iterable[WordEvent], last_sample: int) -> tuple[TimedWord, ...]:
    """Return every word of a text that can be heard, in order, its times never falling and never past the end."""
    words = [match.span() for match in _WORD.finditer(text) if any(map(str.isalnum, match[0]))]
    times = _first_event_of_each(words, events, last_sample)
    if not times and words and last_sample:
        times = {0: 0}
    known = [*sorted(times.items()), (len(words), last_sample)]
    for (place, at_sample), (next_place, next_sample) in itertools.pairwise(known):
        _share(times, words[place:next_place], place, (at_sample, next_sample))
    return tuple(TimedWord(*words[place], times[place]) for place in sorted(times))


def _first_event_of_each(
    words: Sequence[tuple[int, int]], events: Iterable[WordEvent], last_sample: int
) -> dict[int, int]:
    times: dict[int, int] = {}
    place, latest = 0, 0
    for event in events:
        while place < len(words) and words[place][1] <= event.position:
            place += 1
        if place == len(words):
            break
        if place not in times and words[place][0] <= event.position:
            latest = times[place] = max(latest, min(event.at_sample, last_sample))
    if times and min(times) > 0:
        times.setdefault(0, 0)
    return times


def _share(times: dict[int, int], words: Sequence[tuple[int, int]], place: int, between: tuple[int, int]) -> None:
    """Give the words after the first of these their part of the time, by length."""
    begins, ends = between
    whole = sum(end - start for start, end in words)
    done = 0
    for number, (start, end) in enumerate(words):
        times[place + number] = begins + (ends - begins) * done // whole
        done += end - start
