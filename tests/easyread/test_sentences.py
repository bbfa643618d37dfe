from coprod_desktop.easyread import sentences
from coprod_desktop.model import document as doc
from coprod_desktop.model.meeting import SourceSentence
from tests import builders


def of_texts(*texts: str) -> tuple[SourceSentence, ...]:
    return sentences.of_document(builders.paper(*(builders.paragraph(t, f"p{n}") for n, t in enumerate(texts))))


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


def test_the_same_words_keep_their_id_when_something_is_put_in_front() -> None:
    old = of_texts("We meet on Monday.", "Lunch is free.")
    new = sentences.keep_ids(old, of_texts("Hello to all.", "We meet on Monday.", "Lunch is free."))
    assert [one.id for one in new[1:]] == [one.id for one in old]


def test_words_that_moved_keep_their_id() -> None:
    old = of_texts("We meet on Monday.", "Lunch is free.", "Bring a friend.")
    new = sentences.keep_ids(old, of_texts("Bring a friend.", "We meet on Monday.", "Lunch is free."))
    assert {one.text: one.id for one in new} == {one.text: one.id for one in old}


def test_a_sentence_that_changed_a_little_keeps_its_id() -> None:
    old = of_texts("The meeting is on Monday at the library.")
    new = sentences.keep_ids(old, of_texts("The meeting is on Tuesday at the library."))
    assert new[0].id == old[0].id
    assert "Tuesday" in new[0].text


def test_a_new_sentence_never_takes_the_id_of_an_old_one() -> None:
    old = of_texts("We meet on Monday.")
    new = sentences.keep_ids(old, of_texts("Quite different words stand here now."))
    assert new[0].id != old[0].id


def test_every_id_is_there_once_even_when_sentences_repeat() -> None:
    old = of_texts("Thank you.", "Thank you.", "Goodbye.")
    new = sentences.keep_ids(old, of_texts("Thank you.", "Thank you.", "Thank you.", "Goodbye."))
    assert len({one.id for one in new}) == 4
    assert {one.id for one in old} <= {one.id for one in new}


def test_an_unchanged_document_keeps_every_id() -> None:
    old = of_texts("One.", "Two.", "Three.")
    assert sentences.keep_ids(old, old) == old


def test_nothing_before_or_nothing_after_is_no_trouble() -> None:
    new = of_texts("One.")
    assert sentences.keep_ids((), new) == new
    assert sentences.keep_ids(new, ()) == ()
