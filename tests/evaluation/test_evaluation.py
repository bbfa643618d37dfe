"""The checker reaches its aims on the marked texts, and the scoring counts rightly."""

from functools import cache
from pathlib import Path

import pytest

from coprod_desktop.language.entry import Entry
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.document import plain_text, text_blocks
from tests.evaluation.__main__ import END, START, with_table
from tests.evaluation.annotated import FOLDER, Annotated, read, read_all
from tests.evaluation.first_readings import FIRST_READINGS, FirstReading
from tests.evaluation.scoring import Score, score, together

LEAST_RECALL = 0.92
LEAST_PRECISION = 0.85
MOST_DECOYS = 0.05
FEWEST_TEXTS, FEWEST_WORDS, MOST_WORDS = 12, 300, 1000


@cache
def _all_texts() -> Score:
    lexicon = Lexicon.load()
    return together(score(text, lexicon) for text in read_all())


def test_words_that_need_explaining_are_found() -> None:
    assert _all_texts().recall >= LEAST_RECALL, [place.text for place in _all_texts().missed]


def test_what_is_found_needs_explaining() -> None:
    assert _all_texts().precision >= LEAST_PRECISION, [place.text for place in _all_texts().wrong]


def test_decoys_are_left_alone() -> None:
    assert _all_texts().decoys_wrong <= MOST_DECOYS, [place.text for place in _all_texts().decoys_flagged]


def test_there_are_enough_texts_and_they_are_long_enough() -> None:
    texts = read_all()
    lengths = {text.name: sum(len(plain_text(block).split()) for block in text_blocks(text.document)) for text in texts}
    assert len(texts) >= FEWEST_TEXTS
    assert {name: many for name, many in lengths.items() if not FEWEST_WORDS <= many <= MOST_WORDS} == {}


@pytest.mark.parametrize("one", [one for one in FIRST_READINGS if one.folder], ids=lambda one: one.folder)
def test_a_first_reading_is_of_the_texts_that_are_kept(one: FirstReading) -> None:
    texts = read_all(FOLDER / one.folder)
    marked = sum(len(text.terms) for text in texts), sum(len(text.decoys) for text in texts)
    assert (len(texts), *marked) == (one.texts, one.terms, one.decoys)


@pytest.fixture
def small(tmp_path: Path) -> Annotated:
    path = tmp_path / "small-text.txt"
    path.write_text("The [[panel]] saw {{Rose Panel}} and the [[tariff]].\n\nA panel.\n", encoding="utf-8")
    return read(path)


def test_marks_are_taken_out_and_their_places_kept(small: Annotated) -> None:
    first = next(text_blocks(small.document))
    text = plain_text(first)
    assert text == "The panel saw Rose Panel and the tariff."
    places = (*small.terms, *small.decoys)
    assert [text[place.start : place.end] for place in places] == [
        "panel",
        "tariff",
        "Rose Panel",
    ]


def test_a_score_counts_hits_misses_and_decoys(small: Annotated) -> None:
    found = score(small, Lexicon((Entry("panel", "People who decide."),)))
    assert (found.found, [place.text for place in found.missed]) == (1, ["tariff"])
    assert (found.right, [place.text for place in found.wrong]) == (1, ["Panel", "panel"])
    assert (found.decoys, [place.text for place in found.decoys_flagged]) == (1, ["Rose Panel"])
    assert (found.recall, found.precision, found.decoys_wrong) == (1 / 2, 1 / 3, 1.0)


def test_the_readme_keeps_all_but_its_table() -> None:
    assert with_table(f"a\n{START}\nold\n{END}\nb", "new") == f"a\n{START}\nnew\n{END}\nb"
