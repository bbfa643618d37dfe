"""A person's own words: on disk at once, undone, never lost to a broken file."""

from pathlib import Path

import pytest

from coprod_desktop.app import own_words
from coprod_desktop.app.own_words import OwnWords
from coprod_desktop.language.entry import Entry
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.meeting import Meeting, OwnWord

HUB = OwnWord("1", "hub", "The room where we meet.")
SHIPPED = Lexicon((Entry("quorum", "How many people must be there."),))


def terms(words: OwnWords) -> list[str]:
    return [word.term for word in words.words]


def test_a_word_is_there_the_next_time() -> None:
    OwnWords().put(HUB)
    assert [(one.term, one.meaning) for one in OwnWords().words] == [(HUB.term, HUB.meaning)]


def test_a_change_takes_the_place_of_the_word() -> None:
    words = OwnWords()
    words.put(HUB)
    words.put(OwnWord("1", "hub", "Another room."))
    assert [one.meaning for one in OwnWords().words] == ["Another room."]


def test_a_deleted_word_can_be_brought_back() -> None:
    words = OwnWords()
    words.put(HUB)
    words.remove(HUB)
    assert terms(OwnWords()) == []
    assert words.undo()
    assert terms(OwnWords()) == ["hub"]


def test_there_is_nothing_to_take_back_at_first() -> None:
    assert not OwnWords().undo()


def test_what_somebody_never_wants_marked_is_remembered() -> None:
    words = OwnWords()
    words.never_mark("quorum")
    assert OwnWords().never == {"quorum"}
    words.mark_again("quorum")
    assert OwnWords().never == frozenset()


def test_a_broken_list_is_told_about_and_set_aside_before_anything_is_saved(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text('[[entry]]\nterm = "fob"\n\n[[entry]]\nterm = "hub"\nmeaning = "A room."\n')
    words = OwnWords(path)
    assert terms(words) == ["hub"]
    assert "fob" in own_words.in_words(words.problems[0])
    words.put(OwnWord("9", "key", "It opens the door."))
    [aside] = [one for one in tmp_path.iterdir() if one != path]
    assert "fob" in aside.read_text()


def test_a_persons_own_words_win_over_the_meetings_and_those_over_the_shipped_ones() -> None:
    words = OwnWords()
    words.put(HUB)
    shared = (OwnWord("a", "Hub", "A café."), OwnWord("b", "quorum", "Six of us."))
    lexicon = words.lexicon(SHIPPED, Meeting("m", own_words=shared))
    found = {match.text: match.entry.meaning for match in lexicon.find("The hub needs a quorum.")}
    assert found == {"hub": HUB.meaning, "quorum": "Six of us."}


def test_the_joined_lists_are_made_once_until_a_word_changes() -> None:
    words = OwnWords()
    words.put(HUB)
    first = words.lexicon(SHIPPED)
    assert words.lexicon(SHIPPED) is first
    words.put(OwnWord("2", "fob", "A key."))
    assert words.lexicon(SHIPPED) is not first


@pytest.mark.parametrize("name", ["list.csv", "list.toml"])
def test_a_list_that_was_written_is_read_again(tmp_path: Path, name: str) -> None:
    own_words.write_list(tmp_path / name, (HUB,))
    assert [one.meaning for one in own_words.read_list(tmp_path / name).words] == [HUB.meaning]


def test_a_list_that_is_gone_says_so(tmp_path: Path) -> None:
    with pytest.raises(own_words.ListNotRead):
        own_words.read_list(tmp_path / "gone.csv")
