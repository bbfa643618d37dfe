"""Looks of somebody's own: made from ours, and refused with the reason where they would break a promise."""

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from coprod_desktop import strings
from coprod_desktop.model import document as doc
from coprod_desktop.model.own_profile import OwnProfile
from coprod_desktop.render import (
    docx_check,
    docx_writer,
    fonts,
    installed_fonts,
    making,
    own_profiles,
    pdf_writer,
    planning,
    preflight,
    profiles,
)
from coprod_desktop.render.own_profiles import BASES, NoSuchBase, Refused, made
from coprod_desktop.render.profiles import Profile, SizeTooSmall
from coprod_desktop.render.writers import Form
from tests.render import samples

GRAN = OwnProfile("Gran’s print", "large-print", size_pt=20, paper="pale-yellow", letter_em=0.05, line_pitch=1.6)


def test_a_look_of_ones_own_changes_what_was_asked_for_and_nothing_else() -> None:
    made, base = own_profiles.made(GRAN), profiles.large_print(20)
    assert (made.body_pt, made.line_pitch, made.letter_em) == (20, 1.6, 0.05)
    assert (made.margin_mm, made.family, made.heading_pt) == (base.margin_mm, base.family, base.heading_pt)
    assert made.name == "Gran’s print, 20 point"


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ({"line_pitch": 1.0}, "LP-17"),
        ({"line_pitch": 3.0}, "LP-17"),
        ({"margin_mm": 5.0}, "LP-24"),
        ({"letter_em": 0.4}, "DY-03"),
        ({"letter_em": -0.1}, "DY-03"),
        ({"word_em": 2.0}, "DY-04"),
        ({"ink": "#888888"}, "LP-36"),
        ({"paper": "#444444"}, "LP-36"),
        ({"paper": "sunset"}, "LP-37"),
    ],
    ids=str,
)
def test_what_would_break_a_promise_is_refused_with_its_rule(change: dict[str, object], rule: str) -> None:
    with pytest.raises(Refused) as refused:
        own_profiles.made(replace(GRAN, **change))  # type: ignore[arg-type]  # one field each
    assert refused.value.rule == rule
    assert strings.say(refused.value.says, **refused.value.facts)


def test_large_print_of_ones_own_is_never_under_16_point() -> None:
    with pytest.raises(SizeTooSmall):
        own_profiles.made(replace(GRAN, size_pt=15))


def test_a_look_is_based_on_one_of_ours() -> None:
    with pytest.raises(NoSuchBase):
        own_profiles.made(replace(GRAN, based_on="tiny"))


def test_light_words_on_dark_paper_are_heavier() -> None:
    assert own_profiles.made(replace(GRAN, paper="white-on-black")).bolder


def test_links_and_lines_stand_out_on_any_paper_that_is_allowed() -> None:
    made = own_profiles.made(replace(GRAN, paper="#9FC5E8"))
    assert made.colours.link == made.colours.ink


def test_a_typeface_that_is_not_there_gives_way_to_ours_and_the_plan_says_so() -> None:
    made = own_profiles.made(replace(GRAN, family="No Such Letters"))
    plan = planning.plan(doc.Document("A paper", ()), made)
    assert made.family == fonts.ARIMO
    assert any("No Such Letters" in sentence for sentence in plan.look_at)


def test_words_set_further_apart_are_wider_and_gaps_between_words_grow_with_them() -> None:
    plain, spaced = fonts.face("Arimo", False), fonts.spaced("Arimo", False, 0.15, 0.0)
    assert spaced.widths["a"] == pytest.approx(plain.widths["a"] + 0.15)
    assert spaced.widths[" "] >= 3.5 * 0.15


@pytest.mark.parametrize(
    "profile",
    [
        profiles.dyslexia_friendly(),
        own_profiles.made(GRAN),
        own_profiles.made(replace(GRAN, paper="white-on-black", letter_em=0.15, word_em=0.5)),
    ],
    ids=lambda profile: profile.name,
)
def test_every_look_passes_the_checks_of_both_kinds_of_file(profile: Profile) -> None:
    plan = planning.plan(samples.council_paper(), profile)
    assert preflight.check_pdf(pdf_writer.write(plan), plan).faults == ()
    assert docx_check.check(docx_writer.write(plan), plan).faults == ()


def test_dyslexia_friendly_headings_are_a_fifth_bigger_at_least() -> None:
    profile = profiles.dyslexia_friendly()
    assert min(profile.heading_pt) >= 1.2 * profile.body_pt


def test_dyslexia_friendly_is_not_on_bright_white_and_has_open_lines() -> None:
    profile = profiles.dyslexia_friendly()
    assert profile.colours.key == "cream"
    assert profile.line_pitch == 1.5


@pytest.mark.parametrize(
    ("fs_type", "may"), [(0, True), (2, False), (4, True), (8, True), (0x100, False), (0x204, False)]
)
def test_a_font_is_embedded_only_where_its_own_bits_allow_it(fs_type: int, may: bool) -> None:
    assert installed_fonts.may_be_embedded(fs_type) is may


def put_font(folder: Path, fs_type: int) -> None:
    for is_bold in (False, True):
        font = TTFont(fonts.ATKINSON_FILES[is_bold])
        for name_id, text in {1: "House Letters", 2: "Bold" if is_bold else "Regular"}.items():
            font["name"].setName(text, name_id, 3, 1, 0x409)
            font["name"].setName(text, name_id, 1, 0, 0)
        font["OS/2"].fsType = fs_type
        font.save(folder / f"house-{is_bold}.ttf")


def test_a_typeface_of_this_computer_can_be_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put_font(tmp_path, fs_type=0)
    monkeypatch.setattr(installed_fonts, "folders", lambda: (tmp_path,))
    assert installed_fonts.offered() == ("House Letters",)
    made = own_profiles.made(replace(GRAN, family="House Letters"))
    plan = planning.plan(samples.council_paper(), made)
    assert preflight.check_pdf(pdf_writer.write(plan), plan).faults == ()


def test_a_typeface_that_may_not_be_embedded_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put_font(tmp_path, fs_type=2)
    monkeypatch.setattr(installed_fonts, "folders", lambda: (tmp_path,))
    assert installed_fonts.offered() == ()
    assert own_profiles.made(replace(GRAN, family="House Letters")).missing_family == "House Letters"


def test_a_file_that_is_no_font_does_no_harm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "broken.ttf").write_bytes(b"not a font at all")
    (tmp_path / "broken.ttc").write_bytes(b"ttcf\0\1\0\0\0\0\0\xff")
    monkeypatch.setattr(installed_fonts, "folders", lambda: (tmp_path,))
    assert installed_fonts.offered() == ()


@pytest.mark.parametrize("character", "✓☐")
def test_ticks_and_boxes_are_printed(character: str) -> None:
    assert fonts.family_for(character, "Arimo") == fonts.SIGNS


def test_a_script_whose_letters_join_is_named_and_not_set_letter_by_letter() -> None:
    plan = planning.plan(doc.Document("A paper", (samples.p("Welcome: مرحبا"),)), profiles.standard())
    assert any("Arabic" in sentence for sentence in plan.unprinted)


def test_letters_that_are_low_for_their_size_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    low = replace(fonts.face("Arimo", False), x_height=0.35)
    monkeypatch.setattr(fonts, "face", lambda *_: low)
    with pytest.raises(Refused) as refused:
        made(OwnProfile("Low", "standard", size_pt=12))
    assert (refused.value.rule, refused.value.facts["size"]) == ("LP-07", 17)


@pytest.mark.parametrize("name", sorted(BASES))
def test_small_letters_of_every_look_are_two_millimetres_high_or_more(name: str) -> None:
    profile = made(OwnProfile("Mine", name))
    assert fonts.face(profile.family, False).x_height * profile.smallest_pt * 25.4 / 72 >= 2


@pytest.mark.parametrize("form", ["html", "odt", "docx"])
def test_words_stand_further_apart_in_every_kind_of_file(form: Form) -> None:
    paper = doc.Document("Breaks", (doc.Paragraph("p", doc.words("Carers rest today.")),))
    apart = made(OwnProfile("Apart", letter_em=0.1, word_em=0.4))
    content = making.make(paper, apart, form).content
    if form == "html":
        assert b"letter-spacing: 0.1em; word-spacing: 0.4em" in content
        return
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        text = file.read("word/document.xml" if form == "docx" else "content.xml").decode()
    # A tenth and four tenths of 18 point, in twentieths of a point or in points.
    assert text.count('<w:spacing w:val="180"/>' if form == "docx" else 'style-name="Gap"> <') >= 2
