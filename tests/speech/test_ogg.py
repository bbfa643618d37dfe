"""One Ogg file with chapters: opened again by two readers that know nothing of how it was written."""

from pathlib import Path

import miniaudio
import pytest
from mutagen.oggvorbis import OggVorbis

from coprod_desktop.errors import StoppedByPerson
from coprod_desktop.speech import ogg, script, voices
from coprod_desktop.speech.errors import CannotWriteAudio, NothingToSay
from coprod_desktop.speech.sound import VoiceSettings
from coprod_desktop.speech.timeline import Chapter
from tests.builders import heading, paper, paragraph
from tests.speech.sounds import mean_level

BRISK = VoiceSettings(voices.PLAIN, words_a_minute=300)
TWO_PARTS = script.of_document(
    paper(
        heading("Carers' breaks", block_id="h1"),
        paragraph("Everyone should have a break when they need one.", "p1"),
        heading("Getting there", block_id="h2"),
        paragraph("The bus stops outside.", "p2"),
    )
)


def test_the_file_can_be_played_and_is_as_long_as_it_says(tmp_path: Path) -> None:
    seconds = ogg.export(TWO_PARTS, BRISK, tmp_path / "a.ogg", title="Papers")
    heard = miniaudio.decode_file(str(tmp_path / "a.ogg"), miniaudio.SampleFormat.SIGNED16, 1, 22050)
    assert len(heard.samples) / 22050 == pytest.approx(seconds, abs=0.05)
    assert mean_level(heard.samples.tobytes()) > 500


def test_each_heading_begins_a_chapter_with_its_name_and_time(tmp_path: Path) -> None:
    ogg.export(TWO_PARTS, BRISK, tmp_path / "a.ogg", title="Papers")
    tags = OggVorbis(tmp_path / "a.ogg")
    assert (tags["title"], tags["chapter001"]) == (["Papers"], ["00:00:00.000"])
    assert (tags["chapter001name"], tags["chapter002name"]) == (["Carers' breaks"], ["Getting there"])
    hours, minutes, seconds = tags["chapter002"][0].split(":")
    assert (hours, minutes) == ("00", "00")
    assert 2 < float(seconds) < 6


def test_times_of_chapters_are_written_as_players_read_them() -> None:
    found = dict(ogg.comments("Papers", [Chapter("One", 0), Chapter("Two", 3_723_045)]))
    assert found["CHAPTER002"] == "01:02:03.045"


def test_stopping_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(StoppedByPerson):
        ogg.export(TWO_PARTS, BRISK, tmp_path / "a.ogg", title="Papers", stopped=lambda: True)
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(CannotWriteAudio):
        ogg.export(TWO_PARTS, BRISK, tmp_path / "missing" / "a.ogg", title="Papers")


def test_an_empty_script_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(NothingToSay):
        ogg.export((), BRISK, tmp_path / "a.ogg", title="Papers")
