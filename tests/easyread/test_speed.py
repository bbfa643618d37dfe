"""Drafting a long paper must not keep a support worker waiting; run by a named make task."""

import time

import pytest

from coprod_desktop.easyread import drafting, sentences
from coprod_desktop.easyread.pictures import PictureIndex
from coprod_desktop.language.lexicon import Lexicon
from tests import builders

PAGE = (
    "The review was done between April and October 2025 by officers, and it was informed by a survey of 412 carers. "
    "In 2024/25 we spent £1.4m on short breaks (also known as respite). However, 50% of carers said that they had not "
    "had a break of more than four hours in the past year. You can ask for a direct payment, e.g. to pay for a "
    "personal assistant; the council will tell you how. We will look at: cost, time, staff and travel. The Care "
    "Quality Commission (CQC) will visit on 12/3/2026 at 14:00, and the CQC must publish its report. "
) * 4


@pytest.mark.task
def test_a_hundred_pages_are_drafted_in_twenty_seconds() -> None:
    paper = builders.paper(*(builders.paragraph(PAGE, f"b{page}") for page in range(100)))
    lexicon, pictures = Lexicon.load(), PictureIndex.load()
    started = time.perf_counter()
    draft = drafting.draft(paper, sentences.of_document(paper), lexicon, pictures)
    assert time.perf_counter() - started < 20
    assert len(draft.ledger) == 100 * 4 * 6


@pytest.mark.task
def test_a_picture_is_found_within_thirty_milliseconds() -> None:
    pictures = PictureIndex.load()
    started = time.perf_counter()
    for _ in range(100):
        pictures.suggest("You can bring a supporter to the meeting at the library on Monday.")
        pictures.look_up("whe")
    assert (time.perf_counter() - started) / 100 < 0.030
