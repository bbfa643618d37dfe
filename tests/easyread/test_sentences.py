from coprod_desktop.easyread import sentences
from coprod_desktop.model import document as doc
from tests import builders


def test_a_sentence_is_named_after_its_block_and_its_place() -> None:
    found = sentences.of_document(builders.paper(builders.paragraph("One is here. Two is here.", "b7")))
    assert [(one.id, one.text) for one in found] == [("b7-s1", "One is here."), ("b7-s2", "Two is here.")]


def test_a_sentence_knows_where_it_stands_in_its_block() -> None:
    text = "We meet. You come too."
    for one in sentences.of_document(builders.paper(builders.paragraph(text))):
        assert text[one.start : one.end] == one.text


def test_headings_lists_tables_and_notes_have_sentences() -> None:
    note = doc.Note("n1", (builders.paragraph("A note.", "n1-p"),))
    paper = builders.paper(
        builders.heading("A heading"), builders.bullets("An item."), builders.table(("Day",), ("Monday",)), note
    )
    assert [one.text for one in sentences.of_document(paper)] == ["A heading", "An item.", "Day", "Monday", "A note."]


def test_words_for_a_picture_are_no_sentence() -> None:
    assert sentences.of_document(builders.paper(doc.Picture("pic", "photo", "Our hall."))) == ()
