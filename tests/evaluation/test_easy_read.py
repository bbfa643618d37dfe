"""Drafts and pictures stay as good as they were when a person read them."""

from functools import cache

from coprod_desktop.easyread.pictures import PictureIndex
from coprod_desktop.language.lexicon import Lexicon
from tests.evaluation import drafts, suggested
from tests.evaluation.drafts import DraftScore


@cache
def scores() -> tuple[DraftScore, ...]:
    lexicon = Lexicon.load()
    return tuple(drafts.score(name, lexicon) for name in drafts.FILES)


def test_every_changed_draft_was_read_by_a_person() -> None:
    assert [text for one in scores() for text in one.not_read] == []


def test_nearly_all_changed_drafts_are_right() -> None:
    right, changed = sum(one.right for one in scores()), sum(one.changed for one in scores())
    assert right >= 0.92 * changed


def test_a_fifth_of_the_long_sentences_come_in_parts() -> None:
    assert scores()[0].long_in_parts >= 0.2 * scores()[0].long


def test_most_first_pictures_are_right_and_nearly_always_one_of_three() -> None:
    found = suggested.score(PictureIndex.load())
    assert found.first >= 0.85 * found.sentences
    assert found.one_of_three >= 0.95 * found.sentences
