"""From the words that a voice says to the words that stand on the page."""

from collections.abc import Iterable, Iterator

from coprod_desktop.speech.sound import WordTime
from coprod_desktop.speech.spoken import SaidSpan
from coprod_desktop.speech.utterance import Utterance

SpokenWord = tuple[int, int, int]


def words_on_the_page(words: Iterable[SpokenWord], utterance: Utterance) -> Iterator[WordTime]:
    """Yield the written words for spoken ones, given as (start, end, at_sample) in the spoken text, in order.

    A written stretch that takes several words to say, such as a date, comes once, when its first word is said. Words
    that are said and not written do not come.
    """
    first, latest_end = 0, utterance.start
    for start, end, at_sample in words:
        first = _next_under(utterance.map, first, start)
        last = first
        while last + 1 < len(utterance.map) and utterance.map[last + 1].said_start < end:
            last += 1
        if first == len(utterance.map) or utterance.map[first].said_start >= end:
            continue
        place = _written(utterance.map[first], utterance.map[last], start, end)
        begins, finishes = _whole_words(utterance, *place)
        if latest_end <= begins < finishes:
            yield WordTime(begins, finishes, at_sample)
            latest_end = finishes


def _next_under(spans: tuple[SaidSpan, ...], place: int, start: int) -> int:
    while place < len(spans) and spans[place].said_end <= start:
        place += 1
    return place


def _written(first: SaidSpan, last: SaidSpan, start: int, end: int) -> tuple[int, int]:
    """Return the written place of a spoken word; a stretch that is said differently counts whole."""
    begins = first.start + max(0, start - first.said_start) if first.is_same else first.start
    finishes = last.end - max(0, last.said_end - end) if last.is_same else last.end
    return begins, finishes


def _whole_words(utterance: Utterance, start: int, end: int) -> tuple[int, int]:
    """Return the stretch widened to the white space around it, and without any at its own edges."""
    written, base = utterance.written, utterance.start
    low, high = start - base, end - base
    while low < high and written[low].isspace():
        low += 1
    while high > low and written[high - 1].isspace():
        high -= 1
    while low > 0 and not written[low - 1].isspace():
        low -= 1
    while high < len(written) and not written[high].isspace():
        high += 1
    return base + low, base + high
