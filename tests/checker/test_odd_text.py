"""Text that nobody meant to be read: right places and no crash."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coprod_desktop import checker
from coprod_desktop.checker import Family, Settings
from tests.builders import paper, paragraph
from tests.checker.examples import LEXICON, findings

WORDS = "ICB|QXZ|(ICB)|reablement|means|is not|un|unless|was agreed|e.g.|and/or|II|THE BOARD MUST|a.m."
MORE_WORDS = "integrated|care|board|ICBs"
NUMBERS = "12/03/2024|2-4pm|45%|£1.5m|1."
SIGNS = "(|)|&|“|”|\"|'|. |, |; |? |\n|\r\n|\n\n|\t| |😀|\u00ad|\u200b|\u200f|\u202e|é|@|://|www.|x@y.org"
PIECES = st.sampled_from(f"{WORDS}|{MORE_WORDS}|{NUMBERS}|{SIGNS}".split("|"))


@given(st.lists(PIECES, max_size=25).map("".join))
@settings(max_examples=300, deadline=None)
def test_findings_say_where_they_stand_in_any_text(text: str) -> None:
    found = findings(text, settings=Settings(families=frozenset(Family)))
    assert [text[finding.start : finding.end] for finding in found] == [finding.text for finding in found]
    assert all(finding.start < finding.end for finding in found)
    assert [finding.start for finding in found] == sorted(finding.start for finding in found)


ODD_PIECES = (
    "The integrated care board (ICB) met at 10 a.m. and was told of care@icb.org 😀. ",
    *(
        "x@y.org ",
        "QXZ ",
        "(",
        "a.m. ",
        "not ",
        "A ",
        "12/03/2024-",
        "word",
        '"“',
        "\u200f \u00ad",
        "(ICB) ",
        "a/b ",
        "1 ",
    ),
)


@pytest.mark.task
@pytest.mark.parametrize("piece", ODD_PIECES)
def test_time_grows_with_the_length_of_one_line_and_not_faster(piece: str) -> None:
    short, long = (_seconds(piece * (size // len(piece))) for size in (100_000, 800_000))
    assert long < max(short, 0.05) * 8 * 3


def _seconds(text: str) -> float:
    start = time.perf_counter()
    checker.check(paper(paragraph(text)), LEXICON)
    return time.perf_counter() - start


@pytest.mark.task
def test_ten_megabytes_on_one_line_are_checked() -> None:
    text = ODD_PIECES[0] * (10_000_000 // len(ODD_PIECES[0]) + 1)
    found = checker.check(paper(paragraph(text)), LEXICON)
    assert len(text) > 10_000_000
    assert all(text[finding.start : finding.end] == finding.text for finding in found)
