"""What comes out: the paper's own word list, and findings for the command line."""

import json

import pytest

from coprod_desktop import checker
from coprod_desktop.checker import report
from coprod_desktop.language.entry import Entry, ShortForm
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.document import Heading, Paragraph, plain_text
from coprod_desktop.model.finding import Finding
from tests.builders import bullets, heading, paper, paragraph, table
from tests.checker.examples import LEXICON

DOCUMENT = paper(
    heading("Short breaks 😀", number="2"),
    paragraph("She needs reablement.", "p1"),
    bullets("Ask the ICB.", "Then safeguarding."),
    table(("matters arising", "ICB")),
    paragraph("Reablement again.", "p2"),
)


def _findings() -> tuple[Finding, ...]:
    return checker.check(DOCUMENT, LEXICON)


def test_the_word_list_goes_from_a_to_z_with_each_word_once() -> None:
    listed = checker.word_list(DOCUMENT, _findings())
    terms = [plain_text(block) for block in listed.blocks if isinstance(block, Heading)]
    assert terms == ["Integrated care board (ICB)", "Matters arising", "Reablement", "Safeguarding"]


def test_another_wording_of_a_term_stands_beside_it_as_the_paper_has_it() -> None:
    lexicon = Lexicon((Entry("specialist doctor", "A doctor.", forms=("cardiology",)), Entry("assessor", "One.")))
    document = paper(paragraph("Ask Cardiology and the assessors."))
    listed = checker.word_list(document, checker.check(document, lexicon))
    terms = [plain_text(block) for block in listed.blocks if isinstance(block, Heading)]
    assert terms == ["Assessor", "Specialist doctor (cardiology)"]


def test_each_word_of_the_list_is_followed_by_its_meaning() -> None:
    listed = checker.word_list(DOCUMENT, _findings())
    after = {
        plain_text(one): plain_text(other)
        for one, other in zip(listed.blocks, listed.blocks[1:], strict=False)
        if isinstance(one, Heading) and isinstance(other, Paragraph)
    }
    assert after["Safeguarding"] == "Keeping people safe from harm."


def test_the_word_list_is_a_document_of_its_own() -> None:
    listed = checker.word_list(DOCUMENT, _findings())
    assert (listed.kind, listed.title) == ("word-list", f"Words in this paper: {DOCUMENT.title}")
    ids = [block.id for block in listed.blocks if isinstance(block, Heading | Paragraph)]
    assert len(ids) == len(set(ids))


def test_the_words_can_be_the_last_part_of_the_paper() -> None:
    document = paper(heading("Short breaks"), heading("Why", 2, "h2"), paragraph("Reablement helps."))
    made = checker.with_word_list(document, checker.check(document, LEXICON))
    assert made.blocks[:3] == document.blocks
    title, _, line = made.blocks[3:]
    assert (title.level, plain_text(title)) == (2, "Words in this paper")
    assert plain_text(line) == "Reablement: Help to do things for yourself again after illness."


def test_a_paper_without_hard_words_gets_no_page_of_them() -> None:
    document = paper(paragraph("We met."))
    assert checker.with_word_list(document, checker.check(document, LEXICON)) is document


def test_a_paper_without_hard_words_gets_a_kind_sentence() -> None:
    listed = checker.word_list(paper(), ())
    (only,) = listed.blocks
    assert isinstance(only, Paragraph)
    assert "please ask" in plain_text(only)


def test_the_object_for_programs_has_the_text_and_places_in_it() -> None:
    result = json.loads(json.dumps(report.as_json(DOCUMENT, _findings())))
    assert [result["text"][one["start"] : one["end"]] for one in result["findings"]] == [
        one["text"] for one in result["findings"]
    ]
    assert len(result["findings"]) == 6
    assert result["findings"][0] == {
        "start": 25,
        "end": 35,
        "text": "reablement",
        "kind": "jargon",
        "rule": "word-list",
        "term": "reablement",
        "meaning": "Help to do things for yourself again after illness.",
        "easy_meaning": "",
        "say_instead": "",
        "message": "Help to do things for yourself again after illness.",
    }


def test_lines_for_people_name_the_place_once() -> None:
    lines = list(report.as_lines(DOCUMENT, _findings()))
    assert lines[0] == "“2 Short breaks 😀”, paragraph 1"
    assert lines[1] == "  reablement: Help to do things for yourself again after illness."
    assert lines[2] == ""
    assert sum(line.endswith("paragraph 4") for line in lines) == 1


@pytest.mark.parametrize(("text", "shown"), [("short", "short"), ("two\nlines", "two lines"), ("word " * 40, "…")])
def test_long_places_are_shortened(text: str, shown: str) -> None:
    assert shown in report.shortened(text)
    assert len(report.shortened(text)) <= report.MOST_SHOWN + 3


def test_no_findings_give_no_lines() -> None:
    assert list(report.as_lines(DOCUMENT, ())) == []


@pytest.mark.parametrize(
    ("entry", "text", "shown"),
    [
        (Entry("statin", "A medicine.", forms=("amlodipine",)), "He takes amlodipine.", "amlodipine"),
        (Entry("assessment", "A talk."), "Two assessments were late.", "assessment"),
        (Entry("care board", "People who plan.", short_forms=(ShortForm("CBX"),)), "The CBX met.", "care board"),
    ],
)
def test_a_hard_word_is_called_what_the_paper_calls_it(entry: Entry, text: str, shown: str) -> None:
    (word,) = checker.hard_words(checker.check(paper(paragraph(text)), Lexicon((entry,))))
    assert word.shown == shown
