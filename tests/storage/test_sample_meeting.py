from pathlib import Path

from coprod_desktop import assets
from coprod_desktop.model.meeting import agenda, co_chairs, papers, presenters
from coprod_desktop.storage import meeting_file

SAMPLE = assets.resource("samples", "northfield-carers-board.coprod")


def test_the_sample_meeting_opens_without_a_word_of_warning() -> None:
    opened = meeting_file.read(SAMPLE)
    assert not opened.is_read_only
    assert opened.warnings == ()


def test_the_sample_meeting_shows_shared_power() -> None:
    meeting = meeting_file.read(SAMPLE).meeting
    assert len(co_chairs(meeting)) == 2
    items = [one for one in agenda(meeting) if not one.is_break]
    assert len(items) == 5
    assert all(len(presenters(meeting, one)) == 2 and one.asked_by for one in items)


def test_the_paper_of_the_sample_meeting_has_sentences_that_are_in_it() -> None:
    (paper,) = papers(meeting_file.read(SAMPLE).meeting)
    assert len(paper.sentences) > 40


def test_the_sample_meeting_is_saved_as_this_program_saves_it(tmp_path: Path) -> None:
    meeting_file.write(tmp_path / "again.coprod", meeting_file.read(SAMPLE))
    again, _ = meeting_file.read_members(tmp_path / "again.coprod")
    shipped, _ = meeting_file.read_members(SAMPLE)
    assert {**again, "manifest.json": b""} == {**shipped, "manifest.json": b""}
