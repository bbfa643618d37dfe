"""The table of rules: current, and true about where each rule lives and what keeps it; and rules about sizes."""

import pytest

from coprod_desktop.model.own_profile import OwnProfile
from coprod_desktop.render import fonts, own_profiles, profiles
from coprod_desktop.render.profiles import Profile, SizeTooSmall
from coprod_desktop.render.setting import points
from tools import make_rule_table

PACKAGE = make_rule_table.ROOT / "coprod_desktop"
A_LINE = "We meet at the library to plan short breaks with carers and to say what should change next year. "


def letters_a_line(profile: Profile) -> float:
    face = fonts.spaced(profile.family, profile.bolder, profile.letter_em, profile.word_em)
    return points(profile.text_width_mm) / (face.width(A_LINE, profile.body_pt) / len(A_LINE))


def test_the_table_of_rules_is_current() -> None:
    assert make_rule_table.TABLE.read_text(encoding="utf-8") == make_rule_table.table()


def test_every_test_that_the_table_names_is_there() -> None:
    homes = make_rule_table.test_homes()
    named = {rule.test for rule in make_rule_table.rules() if "::" in rule.test}
    assert {one for one in named if one.split("::")[1] not in homes} == set()


def test_every_place_that_the_table_names_is_there() -> None:
    named = {place for rule in make_rule_table.rules() for place in rule.where}
    assert {place for place in named if not (PACKAGE / place).is_file()} == set()


def test_a_rule_that_lives_nowhere_is_told_as_not_met() -> None:
    assert [rule.id for rule in make_rule_table.rules() if not rule.where and not rule.unmet] == []


@pytest.mark.parametrize("size", [16, 18, 20, 24, 28, 36])
def test_the_sizes_that_care_systems_record_can_be_chosen(size: int) -> None:
    profile = profiles.large_print(size) if size < 24 else profiles.giant_print(size)
    assert profile.body_pt == size


@pytest.mark.parametrize("base", own_profiles.BASES)
def test_a_size_below_the_floor_is_refused_in_every_look(base: str) -> None:
    with pytest.raises(SizeTooSmall):
        own_profiles.made(OwnProfile("x", base, size_pt=11.5))


@pytest.mark.parametrize("make", own_profiles.BASES.values(), ids=own_profiles.BASES)
def test_lines_are_no_longer_than_eighty_letters(make: object) -> None:
    assert callable(make)
    assert letters_a_line(make()) <= 80


def test_dyslexia_friendly_lines_have_sixty_to_seventy_letters() -> None:
    assert 60 <= letters_a_line(profiles.dyslexia_friendly()) <= 70


def test_easy_read_and_dyslexia_friendly_lines_are_open() -> None:
    assert (profiles.easy_read().line_pitch, profiles.dyslexia_friendly().line_pitch) == (1.5, 1.5)
