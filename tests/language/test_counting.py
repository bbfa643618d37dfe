"""Plain words are said of many the way that people say them."""

import pytest

from coprod_desktop.language import counting


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("planning meeting", "planning meetings"),
        ("waiting list", "waiting lists"),
        ("person concerned", "people concerned"),
        ("someone who owes money", "people who owe money"),
        ("one place to contact", "places to contact"),
        ("a hidden bias", "hidden biases"),
        ("way things are now", "ways things are now"),
        ("pattern over time", "patterns over time"),
        ("thing done only for show", "things done only for show"),
        ("lasting illness", "lasting illnesses"),
    ],
)
def test_many_of_a_thing_are_counted_by_the_noun(one: str, many: str) -> None:
    assert counting.plural(one) == many


@pytest.mark.parametrize(
    "words",
    [
        *("wages", "extra pages", "help early on", "money left over", "health care close to home", "loneliness"),
        *("taking part", "planning ahead", "passing power down", "what people tell us", "food and drink"),
        *("careful checking", "safe handling of information", "sensible risk-taking", "deciding locally"),
    ],
)
def test_what_nobody_counts_stays_as_it_is(words: str) -> None:
    assert counting.plural(words) == words


@pytest.mark.parametrize("words", ["thing to do", "meeting", "warning", "illness", "building plan", "witness"])
def test_things_that_end_like_deeds_are_counted(words: str) -> None:
    assert not counting.is_uncounted(words)
