import pytest

from coprod_desktop import assets
from coprod_desktop.language.spelling.word_list import WordList, british


def test_every_word_of_the_list_is_found_in_it() -> None:
    words = assets.resource("words", "british.txt").read_text(encoding="utf-8").split()
    assert [word for word in words[::97] if word not in british()] == []


@pytest.mark.parametrize("word", ["", "car", "carer", "zebras"])
def test_a_part_of_a_word_or_more_than_it_is_no_word(word: str) -> None:
    assert word not in WordList(b"care\ncares\nzebra\n")


def test_an_empty_list_has_no_word() -> None:
    assert "care" not in WordList(b"")


def test_words_with_the_same_beginning_come_in_order() -> None:
    assert list(WordList(b"bee\ncare\ncared\ncat\ndog\n").beginning_with("car")) == ["care", "cared"]
