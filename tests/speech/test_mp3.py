"""Scripts as MP3 files."""

from pathlib import Path

import pytest

from coprod_desktop.errors import StoppedByPerson
from coprod_desktop.speech import mp3, script, voices
from coprod_desktop.speech.errors import CannotWriteAudio, NothingToSay
from coprod_desktop.speech.sound import VoiceSettings
from coprod_desktop.speech.timeline import chapter_places
from tests.builders import heading, paper, paragraph
from tests.speech.mp3_reading import read_frames, read_tag
from tests.speech.utterances import policy_paper

BRISK = VoiceSettings(voices.PLAIN, words_a_minute=250)


def two_parts() -> script.Script:
    return script.of_document(
        paper(
            heading("Welcome", 1, "h1", "1"),
            paragraph("We are glad that you came.", "p1"),
            heading("Short breaks", 1, "h2", "2"),
            paragraph("People want longer breaks. They cost £50.", "p2"),
        )
    )


def test_the_file_is_one_channel_at_64_kbit_and_as_long_as_it_says(tmp_path: Path) -> None:
    seconds = mp3.export(two_parts(), BRISK, tmp_path / "a.mp3", title="Papers")
    frames = read_frames((tmp_path / "a.mp3").read_bytes())
    assert (frames.kbits, frames.rates, frames.channels) == ({64}, {22050}, {1})
    assert frames.seconds == pytest.approx(seconds, abs=0.12)


def test_each_heading_begins_a_chapter_and_the_last_one_ends_with_the_file(tmp_path: Path) -> None:
    seconds = mp3.export(two_parts(), BRISK, tmp_path / "a.mp3", title="Papers")
    tag = read_tag((tmp_path / "a.mp3").read_bytes())
    (first, first_start, first_end), (second, second_start, second_end) = tag.chapters
    assert (tag.title, first, second) == ("Papers", "Welcome", "Short breaks")
    assert first_start == 0
    assert 1500 < first_end == second_start < second_end
    assert second_end == pytest.approx(seconds * 1000, abs=1)


def test_what_comes_before_the_first_heading_is_a_chapter_of_its_own(tmp_path: Path) -> None:
    parts = script.of_document(paper(paragraph("Hello.", "p"), heading("One", 1, "h")))
    mp3.export(parts, BRISK, tmp_path / "a.mp3", title="Papers")
    assert [name for name, _, _ in read_tag((tmp_path / "a.mp3").read_bytes()).chapters] == ["Papers", "One"]


def test_a_script_with_too_many_headings_keeps_chapters_for_the_higher_levels() -> None:
    blocks = [heading(f"Part {n}", 1 if n % 100 == 0 else 2, f"h{n}") for n in range(300)]
    assert list(chapter_places(script.of_document(paper(*blocks))).values()) == ["Part 0", "Part 100", "Part 200"]


def test_progress_is_told_after_each_utterance(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    mp3.export(two_parts(), BRISK, tmp_path / "a.mp3", title="x", on_progress=lambda *step: told.append(step))
    assert told == [(1, 5), (2, 5), (3, 5), (4, 5), (5, 5)]


def test_cancelling_leaves_nothing_and_keeps_the_file_that_was_there(tmp_path: Path) -> None:
    old = tmp_path / "a.mp3"
    old.write_bytes(b"the old one")
    done: list[int] = []
    with pytest.raises(StoppedByPerson):
        mp3.export(
            two_parts(),
            BRISK,
            old,
            title="x",
            on_progress=lambda step, _: done.append(step),
            stopped=lambda: len(done) > 1,
        )
    assert old.read_bytes() == b"the old one"
    assert list(tmp_path.iterdir()) == [old]


def test_a_place_that_cannot_be_written_is_named_in_plain_words(tmp_path: Path) -> None:
    with pytest.raises(CannotWriteAudio) as trouble:
        mp3.export(two_parts(), BRISK, tmp_path / "missing" / "a.mp3", title="x")
    assert trouble.value.facts["path"] == str(tmp_path / "missing" / "a.mp3")


def test_a_folder_in_the_place_of_the_file_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a.mp3").mkdir()
    with pytest.raises(CannotWriteAudio):
        mp3.export(two_parts(), BRISK, tmp_path / "a.mp3", title="x")
    assert [path.name for path in tmp_path.iterdir()] == ["a.mp3"]


def test_an_empty_script_makes_no_file(tmp_path: Path) -> None:
    with pytest.raises(NothingToSay):
        mp3.export((), BRISK, tmp_path / "a.mp3", title="x")
    assert list(tmp_path.iterdir()) == []


def test_a_faster_reader_makes_a_shorter_file(tmp_path: Path) -> None:
    slow = mp3.export(two_parts(), VoiceSettings(voices.PLAIN, words_a_minute=100), tmp_path / "slow.mp3", title="x")
    fast = mp3.export(two_parts(), VoiceSettings(voices.PLAIN, words_a_minute=300), tmp_path / "fast.mp3", title="x")
    assert 2.3 < slow / fast < 3.7


@pytest.mark.task
def test_ten_thousand_words_are_written_whole(tmp_path: Path) -> None:
    seconds = mp3.export(
        script.of_document(policy_paper(10_000)), VoiceSettings(voices.PLAIN), tmp_path / "a.mp3", title="x"
    )
    assert 60 < seconds / 60 < 75
