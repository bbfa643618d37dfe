import pytest

from coprod_desktop.easyread.facts import FactKind
from coprod_desktop.strings import say


@pytest.mark.parametrize("kind", list(FactKind))
def test_a_missing_fact_of_each_kind_is_named(kind: FactKind) -> None:
    assert "Sam" in say(f"easyread.missing_{kind}", words="Sam")
