"""The silence between utterances."""

import pytest

from coprod_desktop.speech import script
from coprod_desktop.speech.pauses import pause_after
from tests.builders import heading, paper, paragraph

FIRST, SECOND, HEAD, THIRD = script.of_document(
    paper(paragraph("One. Two.", "p1"), heading("Three", block_id="h"), paragraph("Four.", "p2"))
)


def test_a_heading_is_set_apart_before_and_after() -> None:
    assert pause_after(SECOND, HEAD, 150) > pause_after(HEAD, THIRD, 150) > pause_after(FIRST, SECOND, 150)


def test_a_slower_reader_pauses_longer() -> None:
    assert pause_after(FIRST, SECOND, 100) == pytest.approx(3 * pause_after(FIRST, SECOND, 300))


def test_the_end_of_the_script_has_a_pause_too() -> None:
    assert 0.2 < pause_after(THIRD, None, 150) < 1
