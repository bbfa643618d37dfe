"""Plainer words go in by themselves only where the sentence stays true and whole."""

import pytest

from coprod_desktop.easyread.hard_words import HardWords, explained_by_somebody
from coprod_desktop.language.lexicon import Lexicon

SAID_PLAINLY = (
    ("You can obtain a form here.", "You can get a form here."),
    ("It cost in excess of £2 million.", "It cost more than £2 million."),
    ("You must reply within the prescribed time.", "You must reply within the set time."),
)
LEFT_ALONE = (
    "The form can be obtained from any library.",
    "Money in excess of £500 must be paid back.",
    "The doctor has prescribed an antibiotic.",
    "The service user group meets in May.",
    "We wrote it with people who draw on care and support.",
)


@pytest.fixture(scope="module")
def words() -> Lexicon:
    return Lexicon.load()


@pytest.mark.parametrize(("sentence", "plain"), SAID_PLAINLY)
def test_a_plainer_word_goes_in_where_it_fits(words: Lexicon, sentence: str, plain: str) -> None:
    assert HardWords(words).with_plain_words(sentence) == plain


@pytest.mark.parametrize("sentence", LEFT_ALONE)
def test_a_word_stays_where_the_plainer_one_would_say_something_else(words: Lexicon, sentence: str) -> None:
    assert HardWords(words).with_plain_words(sentence) == sentence


def test_what_a_person_explains_needs_no_colon() -> None:
    assert explained_by_somebody("Extra care means your own flat, with care staff there.") == "Extra care"
    assert explained_by_somebody("Carers’ breaks mean: time off.") == "Carers’ breaks"
    assert explained_by_somebody("This means that the bus will stop.") == ""
