"""Every sentence that this package says is in its catalogue, and every one in the catalogue is said."""

import re
from pathlib import Path

import pytest

import coprod_desktop.easyread
from coprod_desktop.easyread.facts import FactKind
from coprod_desktop.model.easy_read import Fate
from coprod_desktop.strings import catalogue, say

CODE = "\n".join(
    path.read_text(encoding="utf-8") for path in Path(coprod_desktop.easyread.__file__).parent.rglob("*.py")
)
MADE_UP = {
    *(f"missing_{kind}" for kind in FactKind),
    *(f"count_{fate.name.lower()}" for fate in Fate),
    *(f"fate_{fate.name.lower()}" for fate in Fate),
}
NAMED = set(re.findall(r'"easyread\.([a-z_]+)"', CODE))


def test_every_sentence_that_is_said_is_in_the_catalogue() -> None:
    assert (NAMED | MADE_UP) - set(catalogue("easyread")) == set()


def test_every_sentence_in_the_catalogue_is_said() -> None:
    assert set(catalogue("easyread")) - (NAMED | MADE_UP) == set()


@pytest.mark.parametrize("kind", list(FactKind))
def test_a_missing_fact_of_each_kind_is_named(kind: FactKind) -> None:
    assert "Sam" in say(f"easyread.missing_{kind}", words="Sam")
