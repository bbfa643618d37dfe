import pytest

from coprod_desktop.easyread.checks import check, check_row
from coprod_desktop.model.easy_read import DraftRow, EasyReadDraft


def rules(sentence: str, *, wishes: bool = False) -> list[str]:
    found = check_row(DraftRow("r", (sentence,)))
    return [finding.rule for finding in found if wishes or not finding.is_wish]


@pytest.mark.parametrize(
    ("sentence", "rule"),
    [
        ("This one sentence has sixteen words in it and so it is one word too long now.", "ER-03"),
        ("20% came.", "ER-24"),
        ("20 per cent came.", "ER-24"),
        ("See Part XIV.", "ER-25"),
        ("Ask your carer/friend.", "ER-25"),
        ("Salt & pepper.", "ER-25"),
        ("Ask us (or Sam).", "ER-25"),
        ("Ask us; we know.", "ER-04"),
        ("Come at 2:30.", "ER-26"),
        ("Come on Friday 12 March 2026.", "ER-26"),
        ("For 16-25 year olds.", "ER-27"),
        ("Ask the MDT.", "ER-16"),
        ("We do not say never.", "ER-22"),
        ("THIS IS ALL IN CAPITALS", "ER-02"),
        ("More detail: paid by the council.", "ER-25"),
    ],
)
def test_a_sentence_that_breaks_a_rule_is_found(sentence: str, rule: str) -> None:
    assert rules(sentence) == [rule]


@pytest.mark.parametrize(
    "sentence",
    [
        "We meet at the library on Thursday 12 March 2026.",
        "The NHS will pay.",
        "Come at 2:30pm.",
        "Look at www.example.org/help.",
        "Ring 0300 123 4567.",
        "It costs £1,200.",
        "I will come.",
        "Day-to-day care.",
    ],
)
def test_a_good_sentence_is_left_in_peace(sentence: str) -> None:
    assert rules(sentence, wishes=True) == []


def test_thirteen_words_are_a_wish_and_no_fault() -> None:
    findings = check_row(DraftRow("r", ("We will all meet in the new hall by the park on Monday.",)))
    assert [(finding.rule, finding.is_wish) for finding in findings] == [("ER-03", True)]


def test_a_long_sentence_is_told_where_it_could_be_cut() -> None:
    text = "The council will pay for the bus and for lunch, and carers who live far away can ask for a taxi."
    assert "“and carers who live …”" in check_row(DraftRow("r", (text,)))[0].message


def test_a_long_heading_is_no_fault() -> None:
    text = "What we heard from carers, families and staff at the 4 meetings that we held in the spring and in summer"
    assert check_row(DraftRow("r", (text,), heading_level=2)) == ()


def test_a_finding_names_its_row() -> None:
    draft = EasyReadDraft("t", (DraftRow("row-7", ("20% came.",)),), ())
    assert [finding.row_id for finding in check(draft)] == ["row-7"]


def test_a_row_with_too_many_sentences_is_a_wish() -> None:
    assert [finding.rule for finding in check_row(DraftRow("r", ("Yes.",) * 6))] == ["ER-36"]


@pytest.mark.parametrize(("rows", "limit"), [(52, "12"), (84, "20"), (100, "24")])
def test_a_draft_of_many_pages_says_so(rows: int, limit: str) -> None:
    draft = EasyReadDraft("t", tuple(DraftRow(f"r{n}", ("Yes.",)) for n in range(rows)), ())
    assert [(f.row_id, f.rule, limit in f.message) for f in check(draft)] == [("", "ER-29", True)]


def test_a_draft_of_twelve_pages_is_fine() -> None:
    assert check(EasyReadDraft("t", tuple(DraftRow(f"r{n}", ("Yes.",)) for n in range(48)), ())) == ()
