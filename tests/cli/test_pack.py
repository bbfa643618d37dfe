"""coprod pack: everybody's folder, and words about what was made."""

from dataclasses import replace
from pathlib import Path

import pytest

from coprod_desktop.model.meeting import Meeting
from coprod_desktop.model.needs import Format, Needs
from coprod_desktop.storage import meeting_file
from coprod_desktop.storage.members import Opened
from tests import builders
from tests.cli.running import coprod, is_one_calm_sentence, names_in, paper


def saved(meeting: Meeting, folder: Path) -> Path:
    path = folder / "board.coprod"
    meeting_file.write(path, Opened(meeting))
    return path


def small() -> Meeting:
    meeting = builders.meeting()
    return replace(meeting, people=meeting.people[:2], needs=(Needs("jo", frozenset({Format.AUDIO})),))


@pytest.fixture
def meeting(tmp_path: Path) -> Path:
    return saved(small(), tmp_path)


def test_packs_are_made_and_told_about(meeting: Path, tmp_path: Path) -> None:
    ran = coprod("pack", meeting, "--without-audio", "--out", tmp_path / "packs")
    assert "Sam Okafor: " in ran.out
    assert "Sam Okafor" in names_in(tmp_path / "packs")
    assert "You chose to leave it out" in ran.out
    assert ran.status == 1


def test_a_program_gets_the_same_as_json(meeting: Path, tmp_path: Path) -> None:
    ran = coprod("pack", meeting, "--without-audio", "--out", tmp_path / "packs", "--format", "json")
    assert [one["name"] for one in ran.json["packs"]] == ["Sam Okafor", "Jo Pritchard"]
    assert ran.json["written"] > 0


def test_a_paper_is_no_meeting(tmp_path: Path) -> None:
    ran = coprod("pack", paper(tmp_path), "--out", tmp_path / "packs")
    assert ran.status == 3
    assert is_one_calm_sentence(ran.err.split(". ")[0] + ".")


def test_a_meeting_with_nobody_in_it_is_said(tmp_path: Path) -> None:
    ran = coprod("pack", saved(replace(builders.meeting(), people=()), tmp_path), "--out", tmp_path / "packs")
    assert ran.status == 4
    assert "Nobody takes part" in ran.err
