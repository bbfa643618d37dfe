"""Plainer words are offered where they fit a sentence; nothing is put in by itself."""

from pathlib import Path

import pytest

from coprod_desktop.easyread import offers, plainer_words
from coprod_desktop.language.lexicon import Lexicon

CASES = Path(__file__).parents[1] / "evaluation" / "plainer" / "third.txt"


def ways(sentence: str) -> list[str]:
    """Return the sentence with each plainer word put in."""
    return [
        sentence[: change.start] + change.text + sentence[change.end :] for change in plainer_words.plainer(sentence)
    ]


def test_a_plainer_word_takes_the_tense_of_the_hard_one() -> None:
    assert "The old charge was ended in May." in ways("The old charge was abolished in May.")


def test_a_plainer_word_takes_the_number_of_the_hard_one() -> None:
    assert "The claims are false." in ways("The allegations are false.")


def test_the_article_before_it_is_put_right() -> None:
    assert "It is an odd thing." in ways("It is a anomaly.") or "It is an odd thing." in ways("It is an anomaly.")


def test_what_can_only_be_said_of_a_thing_does_not_stand_before_it() -> None:
    assert not any("a that" in way for way in ways("Parking is a contentious subject."))


def test_a_verb_does_not_stand_behind_an_article() -> None:
    assert not any("a getting" in way for way in ways("There is a dwindling number of volunteers."))


def test_a_name_in_a_sentence_is_no_hard_word() -> None:
    assert ways("We met Vital Smith.") == []


@pytest.mark.parametrize("text", ["", "We meet on Monday.", "…", "12 34"])
def test_plain_words_are_left_alone(text: str) -> None:
    assert ways(text) == []


def test_no_more_than_three_are_offered_for_a_word_and_the_word_lists_come_first() -> None:
    found = [one for one in offers.offers(("We will disseminate the news promptly.",), Lexicon.load()) if one.words]
    by_word = [one.instead[0] for one in found if one.words == "disseminate"]
    assert 1 <= len(by_word) <= offers.MOST_PLAINER
    assert by_word[-1] in ("share", "spread", "send out")


def test_words_around_a_word_show_its_sense() -> None:
    assert "owning up" in _all("His admission of guilt came late.")
    assert "owning up" not in _all("His admission to hospital was sudden.")


def test_what_tells_more_stands_behind_its_thing() -> None:
    assert "A bus that you can trust" in _all("A reliable bus is all we need.")


def test_many_stay_many_in_a_phrase() -> None:
    assert "people with an interest" in _all("We asked stakeholders for their views.")
    assert "people who help a group" in _all("Two facilitators will be there.")


def test_a_form_before_its_thing_is_not_torn_apart() -> None:
    assert not [one for one in _all("We need sustained funding.") if one.startswith("kept")]


def test_a_fresh_list_of_hard_words_is_nearly_all_offered_something() -> None:
    cases = [line.split("\t") for line in CASES.read_text(encoding="utf-8").splitlines()]
    offered = [word for word, sentence in cases if _offers_for(word, sentence)]
    assert len(offered) >= 0.95 * len(cases)


def _all(sentence: str) -> list[str]:
    return [change.text for change in plainer_words.plainer(sentence)]


def _offers_for(word: str, sentence: str) -> list[str]:
    at = sentence.lower().index(word.lower())
    return [one.text for one in plainer_words.plainer(sentence) if one.start <= at < one.end]
