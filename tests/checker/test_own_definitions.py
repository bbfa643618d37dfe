"""What a document explains by itself is left alone from there on."""

import pytest

from coprod_desktop import checker
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.document import Document, Note, Paragraph, Run, plain_text, text_blocks
from tests.builders import paper, paragraph, table

LEXICON = Lexicon.load()


def _found(document: Document) -> list[str]:
    texts = {block.id: plain_text(block) for block in text_blocks(document)}
    findings = checker.check(document, LEXICON)
    return [texts[one.block_id][one.start : one.end] for one in findings if one.rule in ("PE-08", "word-list")]


@pytest.mark.parametrize(
    "text",
    [
        "The Tees Valley Group – TVG – replied. TVG members came.",
        "The Kent Quiet Room [KQR] opened. KQR days came.",
        "The Kent Quiet Room (“KQR”) opened. KQR days came.",
        "KQR (Kent Quiet Room) opened. The KQR is warm.",
        "KQR – Kent Quiet Room – is warm. KQR days came.",
    ],
)
def test_letters_are_explained_where_they_stand_beside_their_words(text: str) -> None:
    assert _found(paper(paragraph(text))) == []


def test_a_dash_before_letters_that_are_other_words_explains_nothing() -> None:
    assert _found(paper(paragraph("The room was warm – KQR, as ever."))) == ["KQR"]


def test_a_short_name_in_brackets_stands_for_the_long_one() -> None:
    text = "The Kent Quiet Room Board (“the Board”) met. Ask the Board about food and lodging."
    assert "Board" not in _found(paper(paragraph(text)))


def test_a_cell_explains_the_letters_beside_it() -> None:
    rows = table(("Name", "What"), ("KQR", "Kent Quiet Room"))
    assert _found(paper(paragraph("KQR came.", "b1"), rows, paragraph("KQR went.", "b2"))) == ["KQR"]


def test_a_table_of_words_explains_letters_that_cannot_be_read_off() -> None:
    rows = table(
        ("Short form", "What it means"), ("XQN", "Extra quiet needs"), ("Reablement", "Help to do things again")
    )
    assert _found(paper(rows, paragraph("XQN and reablement.", "b2"))) == []


def test_other_tables_explain_nothing_that_cannot_be_read_off() -> None:
    rows = table(("Name", "Day"), ("XQN", "Second Monday"))
    assert _found(paper(rows)) == ["XQN"]


@pytest.mark.parametrize(
    ("before", "note"),
    [("The KQR", "KQR: Kent Quiet Room."), ("The KQR", "Kent Quiet Room."), ("The Kent Quiet Room", "Known as KQR.")],
)
def test_a_footnote_explains_the_letters_before_its_mark(before: str, note: str) -> None:
    text = Paragraph("b1", (Run(before, note="n1"), Run(" opened. KQR days came.")))
    assert _found(paper(text, Note("n1", (paragraph(note, "n1p"),)))) == []


def test_a_changed_paragraph_still_knows_what_a_table_explains() -> None:
    rows = table(("Name", "What"), ("KQR", "Kent Quiet Room"))
    document = paper(rows, paragraph("KQR.", "b2"))
    known = checker.learn(document, LEXICON)
    findings, _ = checker.check_block(paragraph("KQR days.", "b2"), known, LEXICON)
    assert [one.text for one in findings if one.rule == "PE-08"] == []
