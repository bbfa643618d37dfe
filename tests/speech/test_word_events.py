"""Word events put on whole words."""

from coprod_desktop.speech.espeak import WordEvent
from coprod_desktop.speech.word_events import timed_words


def times(text: str, *events: tuple[int, int], last: int = 1000) -> list[tuple[str, int]]:
    found = timed_words(text, [WordEvent(*event) for event in events], last)
    return [(text[word.start : word.end], word.at_sample) for word in found]


def test_an_event_inside_a_word_counts_for_the_whole_of_it() -> None:
    assert times("well-known don’t", (0, 0), (5, 300), (11, 600)) == [("well-known", 0), ("don’t", 600)]


def test_a_word_without_an_event_gets_its_share_of_the_time() -> None:
    assert times("of the end", (0, 0), (7, 500)) == [("of", 0), ("the", 200), ("end", 500)]


def test_words_after_the_last_event_share_what_is_left() -> None:
    assert times("one two", (0, 0), last=600) == [("one", 0), ("two", 300)]


def test_times_never_fall_though_events_do() -> None:
    assert times("one two six", (0, 100), (4, 50), (8, 40)) == [("one", 100), ("two", 100), ("six", 100)]


def test_no_word_begins_after_the_sound_has_ended() -> None:
    assert times("one two", (0, 0), (4, 5000), last=900) == [("one", 0), ("two", 900)]


def test_signs_between_words_are_not_words() -> None:
    assert times("one – two", (0, 0), (6, 500)) == [("one", 0), ("two", 500)]


def test_a_voice_without_events_still_gets_times() -> None:
    assert times("one two", last=600) == [("one", 0), ("two", 300)]


def test_no_sound_means_no_words() -> None:
    assert times("one two", last=0) == []
