import pytest

from tests.cli.running import coprod


def test_a_word_is_explained() -> None:
    ran = coprod("words", "CQC")
    assert ran.status == 0
    assert ran.out.startswith("Care Quality Commission (CQC)\n  The body that checks")
    assert "Easy read: " in ran.out
    assert "Used in: England" in ran.out


@pytest.mark.parametrize("written", ["cqc", "care quality commission", "Care  Quality Commission"])
def test_capitals_and_spaces_do_not_matter(written: str) -> None:
    assert coprod("words", written).out.startswith("Care Quality Commission")


def test_a_word_of_several_parts_needs_no_quotes() -> None:
    assert coprod("words", "direct", "payment").out.startswith("direct payment")


def test_a_slip_in_the_spelling_finds_the_nearest_words_and_says_so() -> None:
    ran = coprod("words", "safegarding")
    assert ran.status == 1
    assert "We do not have “safegarding” in our word lists. Do you mean one of these?" in ran.out
    assert "\nsafeguarding\n" in ran.out


def test_a_word_that_nobody_knows_is_said_to_be_unknown() -> None:
    ran = coprod("words", "wwwwww")
    assert ran.status == 1
    assert "We do not have “wwwwww” in our word lists." in ran.out


def test_json_is_a_list_with_the_exact_word_first() -> None:
    told = coprod("words", "CQC", "--format", "json").json
    assert told[0]["term"] == "Care Quality Commission"
    assert [one["is_exact"] for one in told] == [True] + [False] * (len(told) - 1)
    assert told[0]["short_forms"] == ["CQC"]


def test_an_unknown_word_is_an_empty_list_in_json() -> None:
    assert coprod("words", "wwwwww", "--format", "json").json == []


def test_no_more_than_a_handful_of_other_words_is_offered() -> None:
    told = coprod("words", "care", "--format", "json").json
    assert sum(not one["is_exact"] for one in told) <= 5


def test_a_word_is_known_in_the_plural_too() -> None:
    assert coprod("words", "short", "breaks").out.startswith("short break\n")
