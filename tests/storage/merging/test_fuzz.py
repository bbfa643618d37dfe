"""Two and three people change copies at random: no word is lost, and no value is overwritten in silence."""

import random

import pytest

from coprod_desktop.model.meeting import Meeting
from coprod_desktop.storage.merging.combining import Combined, combine
from tests.storage.merging.divergence import Writer, exchange, first_file, saved, words_asked_about, words_in


def diverged(seed: int) -> Combined:
    chance = random.Random(seed)
    start = first_file()
    a = saved(start, Writer("A", chance).writes_in(start.meeting, chance.randrange(1, 25)), "A", 1)
    b = saved(start, Writer("B", chance).writes_in(start.meeting, chance.randrange(1, 25)), "B", 2)
    return combine(a, a.meeting, b)


def lost_words(combined: Combined) -> frozenset[str]:
    written = words_in(combined.ours) | words_in(combined.theirs)
    return written - words_in(combined.meeting) - words_asked_about(combined.clashes)


def overwritten(combined: Combined) -> list[str]:
    """Return the items whose minutes both changed to different numbers, and nobody is asked."""
    asked = {clash.at for clash in combined.clashes}
    theirs, base = minutes(combined.theirs), minutes(combined.base)
    return [
        name
        for name, ours in minutes(combined.ours).items()
        if name in base and len({ours, theirs[name], base[name]}) == 3 and ("items", name, "minutes") not in asked
    ]


def minutes(meeting: Meeting) -> dict[str, int]:
    return {one.id: one.minutes for one in meeting.items}


@pytest.mark.parametrize("seed", range(60))
def test_no_word_of_two_people_is_lost_and_no_number_overwritten(seed: int) -> None:
    combined = diverged(seed)
    assert lost_words(combined) == frozenset()
    assert overwritten(combined) == []


@pytest.mark.parametrize("seed", range(25))
def test_three_people_who_pass_copies_about_lose_no_word(seed: int) -> None:
    assert list(exchange(seed)) == []


@pytest.mark.task
def test_two_thousand_pairs_lose_nothing() -> None:
    for seed in range(2_000):
        combined = diverged(seed)
        assert lost_words(combined) == frozenset(), seed
        assert overwritten(combined) == [], seed


@pytest.mark.task
def test_six_hundred_exchanges_of_three_people_lose_nothing() -> None:
    for seed in range(600):
        assert list(exchange(seed)) == [], seed
