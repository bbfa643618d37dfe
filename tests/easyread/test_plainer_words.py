"""Plainer words are offered where they fit a sentence; nothing is put in by itself."""

import pytest

from coprod_desktop.easyread import offers, plainer_words
from coprod_desktop.language.lexicon import Lexicon


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
