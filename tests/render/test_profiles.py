import pytest

from coprod_desktop import strings
from coprod_desktop.errors import CoprodError
from coprod_desktop.render import colours, profiles
from coprod_desktop.render.profiles import SizeTooBig, SizeTooSmall


def test_large_print_is_never_under_16_point() -> None:
    with pytest.raises(SizeTooSmall):
        profiles.large_print(15.9)
    assert profiles.large_print(16).body_pt == 16


def test_giant_print_starts_at_24_point() -> None:
    with pytest.raises(SizeTooSmall):
        profiles.giant_print(23)


def test_easy_read_is_never_under_14_point() -> None:
    with pytest.raises(SizeTooSmall):
        profiles.easy_read(13)


def test_clear_print_is_never_under_12_point() -> None:
    with pytest.raises(SizeTooSmall):
        profiles.standard(11)


def test_a_refused_size_is_explained_with_its_floor() -> None:
    with pytest.raises(CoprodError) as refused:
        profiles.large_print(12)
    said = strings.say(refused.value.says, **refused.value.facts)
    assert said.startswith("Large print is never smaller than 16 point")


def test_a_size_at_which_words_do_not_fit_is_refused() -> None:
    with pytest.raises(SizeTooBig):
        profiles.giant_print(100)


def test_a_profile_has_a_name_in_plain_words() -> None:
    assert profiles.large_print(20).name == "large print, 20 point"
    assert profiles.giant_print(28).name == "giant print, 28 point"


def test_nothing_in_large_print_is_smaller_than_the_body() -> None:
    for profile in (profiles.large_print(), profiles.giant_print(), profiles.easy_read()):
        assert profile.smallest_pt == profile.body_pt


def test_every_heading_is_bigger_than_the_body_and_smaller_than_the_one_above() -> None:
    for profile in (profiles.standard(), profiles.large_print(20), profiles.giant_print(36), profiles.easy_read(20)):
        sizes = [profile.heading_size_pt(level) for level in range(4)]
        assert sizes == sorted(sizes, reverse=True)
        assert min(sizes) > profile.body_pt


def test_the_sizes_are_those_of_the_standards() -> None:
    assert profiles.standard().heading_pt[1:] == (20, 17, 15)
    assert profiles.large_print(18).heading_pt[1:] == (24, 22, 20)
    assert profiles.easy_read(16).heading_pt[1:] == (22, 19, 17)


def test_black_on_white_is_21_to_1() -> None:
    assert colours.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert colours.contrast("#FFFFFF", "#000000") == pytest.approx(21)


def test_a_known_grey_has_its_known_contrast() -> None:
    assert colours.contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("paper", colours.PAPERS.values(), ids=lambda paper: paper.key)
def test_ink_and_links_stand_out_from_every_paper(paper: colours.Colours) -> None:
    assert colours.contrast(paper.ink, paper.paper) >= colours.LEAST_CONTRAST
    assert colours.contrast(paper.link, paper.paper) >= colours.LEAST_CONTRAST
    assert colours.contrast(paper.line, paper.paper) >= 3


def test_what_is_no_colour_is_refused() -> None:
    for wrong in ("black", "#12345", "123456", "#GGGGGG"):
        with pytest.raises(ValueError):
            colours.rgb(wrong)
