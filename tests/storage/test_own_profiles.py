"""Looks of people's own on disk: read back as they were, and never overwritten when they could not be read."""

from dataclasses import replace
from pathlib import Path

from coprod_desktop.model import edits
from coprod_desktop.model.own_profile import OwnProfile
from coprod_desktop.storage import meeting_file, own_profiles
from coprod_desktop.storage.members import Opened
from tests import builders

LOOK = OwnProfile("Gran’s print", "giant-print", size_pt=28, paper="cream", letter_em=0.05, id="look-1")


def test_a_look_comes_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "looks.json"
    own_profiles.save((LOOK, replace(LOOK, name="Two", id="look-2")), path)
    assert own_profiles.load(path) == ((LOOK, replace(LOOK, name="Two", id="look-2")), ())


def test_without_a_file_there_are_no_looks(tmp_path: Path) -> None:
    assert own_profiles.load(tmp_path / "looks.json") == ((), ())


def test_a_damaged_file_is_kept_beside_and_told_about(tmp_path: Path) -> None:
    path = tmp_path / "looks.json"
    path.write_text("{ not looks", encoding="utf-8")
    looks, warnings = own_profiles.load(path)
    assert (looks, len(warnings)) == ((), 1)
    assert [one.read_text(encoding="utf-8") for one in tmp_path.iterdir()] == ["{ not looks"]


def test_a_look_travels_in_the_meeting_file(tmp_path: Path) -> None:
    meeting = edits.put_own_profile(LOOK).apply(builders.meeting())
    meeting_file.write(tmp_path / "board.coprod", Opened(meeting))
    assert meeting_file.read(tmp_path / "board.coprod").meeting.own_profiles == (LOOK,)
