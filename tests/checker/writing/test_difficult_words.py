"""Hard words (PE-06, ER-12). Square brackets mark what must be found, and nothing else may be."""

import pytest

from coprod_desktop import checker
from coprod_desktop.checker import Family, Settings
from tests.builders import heading, paper, paragraph
from tests.checker.examples import LEXICON, findings, writing
from tests.checker.writing.marked import cases, marked, plain

STANDARD = """
The [remuneration] is [commensurate] with the work.
We will [ameliorate] the [juxtaposition].
She made her [dissemination] plan.
We will pay you for your time and your bus fare.
Please ring the office before Friday if you cannot come.
The rota for the fortnight is on the kitchen wall.
Mr Commensurate lives in Juxtaposition Street.
The carer put the kettle on, and we had a biscuit.
See www.example.org/juxtaposition for the map.
"""

EASY_READ = """
The money is [allocated] each year.
We will [mitigate] the risk.
You can bring a friend to the meeting.
We ask people what they think.
"""


@pytest.mark.parametrize("case", cases(STANDARD))
def test_hard_words_of_a_standard_paper(case: str) -> None:
    assert writing(Family.HARD_WORDS, plain(case)) == marked(case)


@pytest.mark.parametrize("case", cases(EASY_READ))
def test_easy_read_asks_for_easier_words(case: str) -> None:
    assert writing(Family.HARD_WORDS, plain(case), "easy-read") == marked(case)


def test_a_word_is_named_once_in_a_paragraph() -> None:
    assert writing(Family.HARD_WORDS, "We ameliorate this and ameliorate that.") == ["ameliorate"]


def test_a_term_of_the_lists_is_not_named_twice() -> None:
    found = findings("He had reablement at home.", settings=Settings(profile="easy-read"))
    assert [(one.text, one.rule) for one in found] == [("reablement", "word-list")]


def test_headings_are_left_alone() -> None:
    settings = Settings(families=frozenset({Family.HARD_WORDS}))
    blocks = (heading("On remuneration"), paragraph("Pay is remuneration."))
    assert len(checker.check(paper(*blocks), LEXICON, settings)) == 1


def test_the_rule_is_the_one_of_the_profile() -> None:
    family = frozenset({Family.HARD_WORDS})
    both = [findings("We ameliorate.", settings=Settings(profile, family)) for profile in ("standard", "easy-read")]
    assert [one.rule for (one,) in both] == ["PE-06", "ER-12"]


def test_the_message_names_the_word() -> None:
    (found,) = findings("We ameliorate.", settings=Settings(families=frozenset({Family.HARD_WORDS})))
    assert "ameliorate" in found.message
