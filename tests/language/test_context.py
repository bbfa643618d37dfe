"""What a sentence is about settles what a word with several meanings means."""

from coprod_desktop.language.context import CARE, EVERYDAY
from coprod_desktop.language.entry import Cues, Entry
from coprod_desktop.language.matching import Matcher

PANEL = Matcher((Entry("panel", "People who decide.", cues=Cues(needs_any=("@care",))),))


def test_any_word_of_care_is_a_cue() -> None:
    assert [found.text for found in PANEL.find("The panel looks at each application for funding.")] == ["panel"]


def test_a_word_is_not_its_own_cue() -> None:
    assert PANEL.find("The panel was blue.") == []


def test_a_word_of_everyday_life_shows_the_everyday_meaning() -> None:
    assert PANEL.find("The council mended a panel of the garden fence.") == []


def test_a_cue_of_the_entry_itself_wins_over_everyday_life() -> None:
    matcher = Matcher((Entry("pool", "Shared money.", cues=Cues(needs_any=("tea", "fund"))),))
    assert [found.text for found in matcher.find("They talked of the pool at tea.")] == ["pool"]


def test_the_two_groups_have_nothing_in_common() -> None:
    assert frozenset() == CARE & EVERYDAY
