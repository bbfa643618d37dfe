"""British spoken forms: the table in spoken_forms.txt, and the map back to the page."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coprod_desktop.speech.spoken import say_british

TABLE = Path(__file__).with_name("spoken_forms.txt")


def cases() -> list[tuple[str, str]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    return [
        (written, said)
        for line in lines
        if line and not line.startswith("# ")
        for written, _, said in [line.rpartition(" → ")]
    ]


def test_the_table_is_large_enough_to_mean_something() -> None:
    assert len(cases()) >= 300


@pytest.mark.parametrize(("written", "said"), cases(), ids=[written for written, _ in cases()])
def test_written_british_text_is_said_as_a_good_reader_says_it(written: str, said: str) -> None:
    assert say_british(written).text == said


def test_a_taught_word_goes_before_every_rule_and_keeps_its_ending() -> None:
    taught = {"SCIE": "letters", "NICE": "word", "DoLS": "dolls", "Okafor": "oh car for", "CQC": "the inspectors"}
    said = say_british("NICE told SCIE's Ms Okafor; the CQC and DoLS too.", taught).text
    assert said == "Nice told S C I E's Miz oh car for; the the inspectors and dolls too."


def test_a_taught_word_inside_another_word_is_left_alone() -> None:
    assert say_british("Annie and Ann", {"Ann": "an"}).text == "Annie and an"


def test_plain_words_are_said_as_they_are_written() -> None:
    text = "Carers told us what matters to them – and we listened."
    spoken = say_british(text)
    assert spoken.text == text
    assert all(span.is_same for span in spoken.map)


def test_each_spoken_stretch_leads_back_to_its_written_one() -> None:
    text = "It costs £12.50 on Mon 9 Dec."
    spoken = say_british(text)
    pairs = [(spoken.text[s.said_start : s.said_end], text[s.start : s.end]) for s in spoken.map if not s.is_same]
    assert pairs == [("twelve pounds fifty", "£12.50"), ("Monday", "Mon"), ("the ninth of December", "9 Dec.")]


WRITTEN_BITS = """
£ 12 .50 – - / 9am 5pm 03 2025 CQC 's ( ) A & . , % ½ jo@x.uk www. Chapter IV St No. s. 😀 é ’ 1st Mon May £9k
+44 07700900123 SW1A 2AA #3 3:1 1/2 2024-25 10mg H2O
"""
PIECES = st.sampled_from(re.findall(r"\S+", WRITTEN_BITS))


@given(st.lists(PIECES, max_size=12).map("".join) | st.lists(PIECES, max_size=12).map(" ".join) | st.text(max_size=40))
def test_the_map_covers_every_written_and_every_spoken_sign_once_and_in_order(text: str) -> None:
    spoken = say_british(text)
    assert "".join(text[span.start : span.end] for span in spoken.map) == text
    assert "".join(spoken.text[span.said_start : span.said_end] for span in spoken.map) == spoken.text


@given(st.lists(PIECES, max_size=10).map(" ".join))
def test_no_figure_is_left_for_the_voice_to_guess_at(text: str) -> None:
    left = [sign for sign in say_british(text).text if sign in "0123456789£%½"]
    assert not left


@pytest.mark.parametrize("text", ["A-" * 5000, "1" * 10000, "1.1" * 5000, "CARE HOME " * 2000, "a." * 5000, "£" * 9000])
def test_a_long_run_of_signs_does_not_hold_the_reader_up(text: str) -> None:
    assert len(say_british(text).map) >= 1
