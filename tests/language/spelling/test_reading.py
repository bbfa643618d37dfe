import pytest

from coprod_desktop.language.spelling.reading import KnownWords, unknown_words
from coprod_desktop.language.spelling.word_list import british


def unknown(text: str, *own: str) -> list[str]:
    known = KnownWords(british(), frozenset(own))
    return [text[span.start : span.end] for span in unknown_words(text, known)]


def test_a_word_in_no_list_is_found_with_its_place() -> None:
    text = "We will recieve it."
    (span,) = unknown_words(text, KnownWords(british()))
    assert (span.start, span.end) == (8, 15)


def test_a_place_counts_characters_beyond_the_first_65536_as_one() -> None:
    text = "😀 recieve"
    (span,) = unknown_words(text, KnownWords(british()))
    assert text[span.start : span.end] == "recieve"


@pytest.mark.parametrize("text", ["colour", "organise", "centre", "judgement", "Paris", "PARIS", "naïve", "The café"])
def test_british_words_are_right(text: str) -> None:
    assert unknown(text) == []


@pytest.mark.parametrize("text", ["color", "organize", "center", "paris", "Teh", "couldnt"])
def test_words_spelt_another_way_are_found(text: str) -> None:
    assert unknown(text) == [text]


@pytest.mark.parametrize(
    "text",
    [
        "It’s Sam's, don’t worry.",
        "NHS, MPs and CQC's",
        "at 3pm, B12 and snake_cased",
        "www.exmple.org, jo@exmple.org",
        "co-chair, re-elected, non-urgent",
        "tŷ y dŵr",
        "q",
        "",
    ],
)
def test_what_no_list_can_judge_is_left_alone(text: str) -> None:
    assert unknown(text) == []


def test_own_words_are_right_with_any_capitals_and_when_somebody_owns_something() -> None:
    assert unknown("Okafor, OKAFOR and Okafor’s", "okafor") == []


def test_a_hyphened_word_of_ones_own_is_right_as_a_whole_only() -> None:
    assert unknown("plandev-x and plandev", "plandev-x") == ["plandev"]
