"""How hard single words are: the shipped table."""

import subprocess
import sys

import pytest

from coprod_desktop.language import difficulty

# Pairs that readers agree on, British spellings among them; none was used to choose the table's models.
EASIER_THEN_HARDER = (
    ("help", "facilitate"),
    ("pay", "remuneration"),
    ("house", "domicile"),
    ("better", "ameliorate"),
    ("spread", "dissemination"),
    ("fair", "equitable"),
    ("colour", "hue"),
    ("choose", "prioritise"),
    ("wheelchair", "orthosis"),
    ("tablet", "antihistamine"),
    ("worker", "practitioner"),
    ("sugar", "glucose"),
    ("walk", "ambulate"),
    ("start", "commence"),
    ("end", "termination"),
)


@pytest.mark.parametrize(("easier", "harder"), EASIER_THEN_HARDER)
def test_a_plain_word_is_easier_than_its_grand_cousin(easier: str, harder: str) -> None:
    easy, hard = difficulty.of(easier), difficulty.of(harder)
    assert easy is not None
    assert hard is not None
    assert easy < hard


def test_capitals_do_not_count() -> None:
    assert difficulty.of("Remuneration") == difficulty.of("remuneration")


@pytest.mark.parametrize("word", ["", "xqzzt", "12", "Aberystwyth", "don't"])
def test_what_nobody_knows_has_no_difficulty(word: str) -> None:
    assert difficulty.of(word) is None


@pytest.mark.parametrize("word", ["behaviour", "organise", "programme", "travelling", "paediatric"])
def test_british_spellings_are_known(word: str) -> None:
    assert difficulty.of(word) is not None


def test_no_learning_package_is_needed_to_ask() -> None:
    program = (
        "import sys; from coprod_desktop.language import difficulty; difficulty.of('care');"
        "sys.exit(bool({'numpy', 'sklearn', 'wordfreq'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
