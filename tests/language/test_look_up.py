"""Looking a word up while typing."""

import pytest

from coprod_desktop.language.entry import Entry, ShortForm
from coprod_desktop.language.lexicon import Lexicon

LEXICON = Lexicon(
    (
        Entry("safeguarding", "x"),
        Entry("safeguarding adults board", "x", short_forms=(ShortForm("SAB"),)),
        Entry("assessment", "x", forms=("assess",)),
        Entry("carer's assessment", "x"),
        Entry("commissioning", "x"),
        Entry("co-production", "x"),
        Entry("Deprivation of Liberty Safeguards", "x", short_forms=(ShortForm("DoLS"),)),
        Entry("integrated care board", "x", short_forms=(ShortForm("ICB"),)),
        Entry("domiciliary care", "x"),
        Entry("physiotherapist", "x"),
        Entry("reablement", "x"),
    )
)


def _first(query: str) -> str:
    found = LEXICON.look_up(query)
    return found[0].term if found else ""


@pytest.mark.parametrize(
    ("query", "term"),
    [
        ("safeguarding", "safeguarding"),
        ("SAFEGUARDING", "safeguarding"),
        ("safegu", "safeguarding"),
        ("assess", "assessment"),
        ("icb", "integrated care board"),
        ("dols", "Deprivation of Liberty Safeguards"),
        ("liberty", "Deprivation of Liberty Safeguards"),
        ("coproduction", "co-production"),
        ("co production", "co-production"),
        ("carers assessment", "carer's assessment"),
        ("carer’s ass", "carer's assessment"),
    ],
)
def test_the_best_entry_comes_first(query: str, term: str) -> None:
    assert _first(query) == term


@pytest.mark.parametrize(
    ("query", "term"),
    [
        ("safegarding", "safeguarding"),
        ("saveguarding", "safeguarding"),
        ("asessment", "assessment"),
        ("assesment", "assessment"),
        ("comissioning", "commissioning"),
        ("commisioning", "commissioning"),
        ("domicilary care", "domiciliary care"),
        ("domicillary", "domiciliary care"),
        ("fisiotherapist", "physiotherapist"),
        ("physotherapist", "physiotherapist"),
        ("reabelment", "reablement"),
        ("deprevation of libety", "Deprivation of Liberty Safeguards"),
        ("intergrated care", "integrated care board"),
    ],
)
def test_a_slip_in_the_spelling_is_forgiven(query: str, term: str) -> None:
    assert term in [entry.term for entry in LEXICON.look_up(query)][:2]


@pytest.mark.parametrize("query", ["", "  ", "zzzzqq", "\n", "😀", "-"])
def test_nothing_fits_nothing(query: str) -> None:
    assert LEXICON.look_up(query) == ()


def test_no_more_come_than_asked_for() -> None:
    assert len(LEXICON.look_up("a", limit=2)) <= 2
    assert LEXICON.look_up("safeguarding", limit=0) == ()


def test_a_term_in_another_number_or_tense_comes_before_longer_ones_that_begin_so() -> None:
    lexicon = Lexicon((Entry("pathway", "Steps."), Entry("pathways team", "People."), Entry("commission", "Buy.")))
    assert [entry.term for entry in lexicon.look_up("pathways")] == ["pathway", "pathways team"]
    assert lexicon.look_up("commissioned")[0].term == "commission"
