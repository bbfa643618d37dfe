"""Texts and lists that two people changed."""

from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.storage.merging.sequences import merged_list, merged_text

TEXTS = st.lists(st.sampled_from(["we", "meet", "on", "Monday", "at", "ten"]), max_size=12).map(" ".join)


def test_changes_in_different_places_are_both_taken() -> None:
    merged = merged_text("We meet on Monday at 10", "We all meet on Monday at 10", "We meet on Tuesday at 10 sharp")
    assert merged.ours == "We all meet on Tuesday at 10 sharp"
    assert not merged.is_clash


def test_a_word_that_both_changed_is_a_clash_with_all_three_answers() -> None:
    merged = merged_text("We meet on Monday", "We meet on Friday", "We meet on Tuesday")
    assert (merged.ours, merged.theirs, merged.both) == (
        "We meet on Friday",
        "We meet on Tuesday",
        "We meet on Friday Tuesday",
    )


def test_the_same_change_on_both_sides_is_no_clash() -> None:
    merged = merged_text("We meet on Monday", "We meet on Friday", "We meet on Friday")
    assert merged.ours == "We meet on Friday"
    assert not merged.is_clash


def test_words_added_at_one_place_are_both_kept() -> None:
    merged = merged_text("Tea at ten", "Tea at ten today", "Tea at ten upstairs")
    assert merged.ours == "Tea at ten today upstairs"
    assert not merged.is_clash


def test_two_first_answers_to_one_question_are_a_clash() -> None:
    assert merged_text("", "In the library", "At the hub").is_clash


def test_what_one_deleted_and_the_other_changed_is_a_clash() -> None:
    merged = merged_text("Tea and cake", "Tea", "Tea and good cake")
    assert "good" in merged.theirs
    assert merged.is_clash or "good" in merged.ours


def test_lists_take_what_each_added_and_removed() -> None:
    assert merged_list((1, 2, 3), (1, 3), (1, 2, 3, 4)).ours == (1, 3, 4)


def test_things_that_cannot_be_hashed_are_compared_too() -> None:
    assert merged_list(({"a": 1},), ({"a": 1}, {"b": 2}), ({"a": 1},)).ours == ({"a": 1}, {"b": 2})


@given(TEXTS, TEXTS, TEXTS)
def test_both_computers_come_to_the_same_text(base: str, ours: str, theirs: str) -> None:
    here, there = merged_text(base, ours, theirs), merged_text(base, theirs, ours)
    assert (here.ours, here.both) == (there.theirs, there.both)


@given(TEXTS, TEXTS)
def test_what_only_one_changed_is_as_they_wrote_it(base: str, theirs: str) -> None:
    merged = merged_text(base, base, theirs)
    assert merged.ours.split() == theirs.split() or not base
    assert merged.theirs.split() == theirs.split()


@given(TEXTS, TEXTS, TEXTS)
def test_keeping_both_loses_no_word_that_was_written(base: str, ours: str, theirs: str) -> None:
    both = merged_text(base, ours, theirs).both.split()
    for side in (ours, theirs):
        for word in set(side.split()) - set(base.split()):
            assert word in both
