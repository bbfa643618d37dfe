"""Names that no list can hold: laws and their parts, and boards, funds and schemes of an area."""

import pytest

from coprod_desktop import checker
from coprod_desktop.checker import Family, Settings
from coprod_desktop.language.entry import Entry
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.finding import Finding
from tests.builders import paper, paragraph

USUAL = Settings()
NAMED = ("law", "name-of-body")


def _found(text: str, settings: Settings = USUAL) -> list[Finding]:
    lexicon = Lexicon((Entry("care", "Help."),))
    return [one for one in checker.check(paper(paragraph(text)), lexicon, settings) if one.rule in NAMED]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is a duty in the Autism Act 2009.", "Autism Act 2009"),
        ("See the Social Work (Scotland) Act 1968 first.", "Social Work (Scotland) Act 1968"),
        (
            "The Charging and Assessment of Resources Regulations apply.",
            "Charging and Assessment of Resources Regulations",
        ),
        ("This is done under section 13ZA.", "section 13ZA"),
        ("They acted under s.117 last year.", "s.117"),
        ("Visits are covered by Regulation 9A now.", "Regulation 9A"),
        ("His rights under Article 8 matter.", "Article 8"),
        ("He is held under section 5(2) tonight.", "section 5(2)"),
    ],
)
def test_laws_and_their_parts_are_found(text: str, expected: str) -> None:
    assert [one.text for one in _found(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "See section 4 of this report.",
        "Look at section 12 below.",
        "The Act says so.",
        "We act for Section House.",
        "Take bus 212 or the 117.",
        "In article after article they praised her.",
    ],
)
def test_parts_of_the_paper_itself_are_left_alone(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Money came from the Regional Integration Fund last year.", "Regional Integration Fund"),
        ("We wrote to the Designated Adult Protection Officer.", "Designated Adult Protection Officer"),
        ("Figures go to the People Board each month.", "People Board"),
        ("The charity has the Quality Performance Mark.", "Quality Performance Mark"),
    ],
)
def test_names_whose_last_word_says_what_they_are_are_found(text: str, expected: str) -> None:
    found = _found(text)
    assert [one.text for one in found] == [expected]
    assert found[0].meaning


@pytest.mark.parametrize(
    "text",
    ["The Board met.", "Ask Mr Grant about it.", "Our Support Team rang.", "Dear Officer", "He lives in Maple Court."],
)
def test_a_bare_word_or_a_person_is_no_such_name(text: str) -> None:
    assert _found(text) == []


def test_they_go_with_the_family_of_jargon() -> None:
    assert _found("It is in the Autism Act 2009.", Settings().without(Family.JARGON)) == []


def test_a_name_that_a_list_knows_is_left_to_the_list() -> None:
    lexicon = Lexicon((Entry("Better Care Fund", "Shared money."),))
    found = checker.check(paper(paragraph("The Better Care Fund pays.")), lexicon)
    assert [one.rule for one in found] == ["word-list"]
