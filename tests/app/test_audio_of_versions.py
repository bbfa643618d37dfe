"""The sound that versions come with."""

from dataclasses import replace
from pathlib import Path

from coprod_desktop.app.exporting import make
from coprod_desktop.app.versions import Version, Wanted
from coprod_desktop.app.word_decisions import of_meeting
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.meeting import Meeting, Saying
from tests import builders


def sound_of(meeting: Meeting, folder: Path) -> bytes:
    lexicon = Lexicon.load()
    made = make(of_meeting(meeting, lexicon), Wanted(frozenset({Version.AUDIO})), folder, lexicon)
    assert made.failed == ()
    return next(folder.glob("*.mp3")).read_bytes()


def test_how_people_taught_a_name_to_be_said_is_heard(tmp_path: Path) -> None:
    meeting = replace(builders.meeting(), items=builders.meeting().items[:1])
    taught = replace(meeting, sayings=(Saying("s1", "Okafor", "oh kah for you and me"),))
    before, again = sound_of(meeting, tmp_path / "before"), sound_of(meeting, tmp_path / "again")
    after = sound_of(taught, tmp_path / "after")
    assert before == again
    assert len(after) > len(before)
