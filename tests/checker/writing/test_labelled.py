"""Cases labelled by hand: how many findings are right, and how many places are found."""

import pytest

from tests.evaluation.labelled import Judged, judge_all

FEWEST_CASES = {"Inflected forms": 150, "Sentence ends": 150}
FEWEST_OTHERS = 100
SETS = judge_all()

each_set = pytest.mark.parametrize("judged", SETS, ids=[one.name for one in SETS])


@each_set
def test_what_is_labelled_is_found(judged: Judged) -> None:
    assert judged.recall >= judged.aim, judged.wrong


@each_set
def test_what_is_found_is_labelled(judged: Judged) -> None:
    assert judged.precision is None or judged.precision >= judged.aim, judged.wrong


@each_set
def test_there_are_enough_cases(judged: Judged) -> None:
    assert judged.cases >= FEWEST_CASES.get(judged.name, FEWEST_OTHERS)
