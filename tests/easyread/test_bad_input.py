"""Papers that nobody wishes for: a draft all the same, and nothing lost."""

import pytest

from coprod_desktop.easyread import checks, ledger, starting, version
from coprod_desktop.model import document as doc
from tests import builders
from tests.easyread.drafts import draft_blocks, draft_text

ONE_LONG_SENTENCE = "We asked " + "the carers and the staff, who said that it is (so far) good; and " * 385 + "left."
NO_STOPS = "\n".join(f"this is line {number} of a paper with no stops" for number in range(300))
MIXED = "Croeso i bawb. مرحبا بكم. 我们星期一见面。 Добро пожаловать! Dziękujemy za przybycie. We meet at 17:00."


@pytest.mark.parametrize(
    "text",
    [
        ONE_LONG_SENTENCE,
        "word " * 5000,
        "(" * 3000,
        "a (b " * 1500,
        "; " * 3000,
        "1.1." * 2000,
        "£" * 3000,
        "50% of " * 1500,
        "between 1 and " * 1000,
        "A" * 20_000,
        "CQC (" * 1500,
        "12:30 to " * 1000,
        NO_STOPS,
    ],
    ids=lambda text: text[:12],
)
def test_a_monstrous_text_is_drafted_and_nothing_is_lost(text: str) -> None:
    draft = draft_text(text)
    kept = "".join(line.sentence.text for line in draft.ledger)
    assert "".join(kept.split()) == "".join(text.split())
    assert all(line.row_ids or line.reason for line in draft.ledger)


def test_a_sentence_of_5000_words_says_that_it_is_too_long() -> None:
    notes = [note for row in draft_text("We " + "word " * 4999 + ".").rows for note in row.look_at]
    assert any("5000 words" in note for note in notes)


def test_many_languages_pass_through_unharmed() -> None:
    draft = draft_text(MIXED)
    shown = " ".join(sentence for row in draft.rows for sentence in row.sentences)
    assert all(word in shown for word in ("Croeso", "مرحبا", "我们星期一见面", "Добро", "Dziękujemy", "5pm"))


def test_a_paper_of_tables_alone_is_drafted() -> None:
    draft = draft_blocks(
        builders.table(("Day",), ("Monday",)), builders.table(("A", "B", "C"), block_id="only-headings")
    )
    assert [row.sentences for row in draft.rows] == [("Day: Monday",), ("A", "B", "C")]


def test_an_empty_table_is_drafted_to_nothing() -> None:
    assert draft_blocks(doc.Table("t", ()), builders.table(("", ""), ("", ""))).rows == ()


def test_a_paper_of_pictures_alone_has_a_row_for_each() -> None:
    draft = draft_blocks(doc.Picture("p1", "one"), doc.Picture("p2", "two", "A hall"))
    assert len(draft.rows) == 2
    assert all(row.look_at for row in draft.rows)
    assert version.as_document(draft).kind == "easy-read"


def test_an_empty_paper_gives_an_empty_draft_that_can_still_be_printed() -> None:
    draft = draft_blocks()
    assert (draft.rows, draft.ledger, checks.check(draft)) == ((), (), ())
    assert version.as_document(draft).blocks
    assert ledger.as_document(starting.from_draft(draft, builders.paper(), "p")).blocks


def test_empty_paragraphs_are_no_trouble() -> None:
    assert draft_text("", "   ", "\n").rows == ()


def test_a_list_in_a_list_in_a_table_is_all_there() -> None:
    inner = builders.bullets("deep down", block_id="inner")
    outer = doc.ListBlock("outer", (doc.ListItem("i", (builders.paragraph("Top:", "top"), inner)),))
    table = doc.Table("t", (doc.Row((doc.Cell((outer,)),)),))
    shown = " ".join(sentence for row in draft_blocks(table).rows for sentence in row.sentences)
    assert "Top:" in shown
    assert "eep down" in shown
