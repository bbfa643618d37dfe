"""Looks of people's own, found by name, and the lines that say which other formats there are."""

from dataclasses import replace
from pathlib import Path

import pytest

from coprod_desktop.app import exporting, front, own_profiles, printing
from coprod_desktop.app.own_profiles import LookWithoutName, NoSuchLook
from coprod_desktop.app.versions import Form, Version, Wanted
from coprod_desktop.coproduction import my_page
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.own_profile import OwnProfile
from coprod_desktop.render.own_profiles import NotAColour, Refused
from tests import builders

LOOK = OwnProfile("Gran’s print", "large-print", size_pt=20, paper="cream")
PAPER = builders.paper(builders.heading("Short breaks"), builders.paragraph("We plan breaks."))


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COPROD_DATA_FOLDER", str(tmp_path / "data"))


def test_a_kept_look_is_found_by_its_name_whatever_its_capitals() -> None:
    own_profiles.keep(LOOK)
    assert replace(own_profiles.find("gran’s PRINT"), id="") == LOOK


def test_a_look_kept_under_a_new_name_is_no_second_one() -> None:
    look = own_profiles.keep(LOOK)
    own_profiles.keep(replace(look, name="Gran’s new print"))
    assert [one.name for one in own_profiles.all_looks()[0]] == ["Gran’s new print"]


def test_keeping_a_look_again_replaces_it() -> None:
    own_profiles.keep(LOOK)
    own_profiles.keep(replace(LOOK, size_pt=22))
    looks, _ = own_profiles.all_looks()
    assert [one.size_pt for one in looks] == [22]


def test_a_look_that_would_break_a_promise_is_not_kept() -> None:
    with pytest.raises(Refused):
        own_profiles.keep(replace(LOOK, margin_mm=2))
    assert own_profiles.all_looks() == ((), ())


def test_a_look_needs_a_name() -> None:
    with pytest.raises(LookWithoutName):
        own_profiles.keep(replace(LOOK, name="  "))


def test_a_look_of_the_meeting_is_found_too() -> None:
    assert own_profiles.find("Gran’s print", (LOOK,)) == LOOK


def test_one_of_our_looks_is_found_by_its_key() -> None:
    assert own_profiles.find("dyslexia-friendly").based_on == "dyslexia-friendly"


def test_a_look_that_nobody_made_is_told_with_those_that_there_are() -> None:
    own_profiles.keep(LOOK)
    with pytest.raises(NoSuchLook) as missing:
        own_profiles.find("tiny")
    assert "Gran’s print" in str(missing.value.facts["names"])


def test_a_removed_look_is_gone() -> None:
    own_profiles.remove(own_profiles.keep(LOOK))
    assert own_profiles.all_looks() == ((), ())


def test_versions_are_made_in_a_look_of_ones_own_on_the_paper_that_was_asked_for(tmp_path: Path) -> None:
    wanted = Wanted(frozenset({Version.OWN, Version.DYSLEXIA_FRIENDLY}), (Form.PDF,), own=(LOOK,), paper="pale-blue")
    made = exporting.make([PAPER], wanted, tmp_path, Lexicon([]))
    assert [path.name.split(" - ")[1] for path in made.files] == [
        "dyslexia-friendly, 14 point.pdf",
        "Gran’s print, 20 point.pdf",
    ]


def test_paper_of_a_colour_that_we_do_not_know_is_refused() -> None:
    with pytest.raises(NotAColour):
        printing.profile_for(printing.Wish(paper="sunset"))


def test_the_front_names_the_other_formats_and_who_to_ask() -> None:
    wanted = Wanted(
        frozenset({Version.STANDARD, Version.LARGE_PRINT, Version.AUDIO}), contact="Carys on 0300 123 4567."
    )
    assert front.lines(PAPER, Version.LARGE_PRINT, wanted) == (
        "You can also have this as: standard print and sound.",
        "Do you need it another way? Ask: Carys on 0300 123 4567.",
    )


def test_the_front_never_promises_a_format_that_is_not_made() -> None:
    (line,) = front.lines(PAPER, Version.STANDARD, Wanted(frozenset({Version.STANDARD})))
    assert line.startswith("Do you need it another way?")


def test_the_readers_own_page_names_nobody_who_gave_it() -> None:
    mine = my_page.as_document(my_page.MyPage("Breaks"))
    assert front.lines(mine, Version.LARGE_PRINT, Wanted(frozenset())) == ()


def test_advice_counts_sheets_and_names_the_paper_to_load() -> None:
    made = printing.of_document(PAPER, printing.profile_for(printing.Wish(Version.DYSLEXIA_FRIENDLY)))
    said = printing.advice(made, made.count, on_both_sides=True, prints_colour=False)
    assert said[0].startswith("You need 1 sheet")
    assert any("cream" in one for one in said)
    assert any("booklet" in one for one in said)


def test_who_prints_the_colour_itself_needs_no_coloured_paper() -> None:
    made = printing.of_document(PAPER, printing.profile_for(printing.Wish(Version.DYSLEXIA_FRIENDLY)))
    said = printing.advice(made, made.count, on_both_sides=True, prints_colour=True)
    assert not any("cream" in one for one in said)


def test_easy_read_offers_to_go_through_it_together() -> None:
    """ER-41: easy read does not take the place of talking."""
    easy = replace(PAPER, kind="easy-read")
    wanted = Wanted(frozenset({Version.EASY_READ}))
    assert any("go through it" in line for line in front.lines(easy, Version.EASY_READ, wanted))
    assert not any("go through it" in line for line in front.lines(PAPER, Version.STANDARD, wanted))
