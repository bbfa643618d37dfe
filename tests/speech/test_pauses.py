"""The silence between utterances."""

import pytest

from coprod_desktop.speech import script
from coprod_desktop.speech.pauses import pause_after
from coprod_desktop.speech.sound import VoiceSettings
from tests.builders import heading, paper, paragraph

FIRST, SECOND, HEAD, THIRD = script.of_document(
    paper(paragraph("One. Two.", "p1"), heading("Three", block_id="h"), paragraph("Four.", "p2"))
)

USUAL = VoiceSettings()


def test_a_heading_is_set_apart_before_and_after() -> None:
    assert pause_after(SECOND, HEAD, USUAL) > pause_after(HEAD, THIRD, USUAL) > pause_after(FIRST, SECOND, USUAL)


def test_a_slower_reader_pauses_longer() -> None:
    assert pause_after(FIRST, SECOND, VoiceSettings(words_a_minute=100)) == pytest.approx(
        3 * pause_after(FIRST, SECOND, VoiceSettings(words_a_minute=300))
    )


def test_the_end_of_the_script_has_a_pause_too() -> None:
    assert 0.2 < pause_after(THIRD, None, USUAL) < 1


def test_pauses_after_sentences_and_headings_are_as_long_as_the_person_likes() -> None:
    long = VoiceSettings(sentence_pause=2.0, heading_pause=3.0)
    assert pause_after(FIRST, SECOND, long) == pytest.approx(2 * pause_after(FIRST, SECOND, USUAL))
    assert pause_after(HEAD, THIRD, long) == pytest.approx(3 * pause_after(HEAD, THIRD, USUAL))
    assert pause_after(SECOND, HEAD, VoiceSettings(sentence_pause=0, heading_pause=0)) == 0
