from dataclasses import replace

from coprod_desktop.model import document as doc
from coprod_desktop.model.lasting import keep_ids
from coprod_desktop.model.meeting import Paper, SourceSentence
from tests import builders

FIRST = "Breaks are cancelled at short notice."
SECOND = "Carers want to book online in the evening."


def paper(*texts: str) -> Paper:
    """Return a paper whose blocks and sentences are counted from one, as importers do."""
    blocks = tuple(builders.paragraph(text, f"b{n}") for n, text in enumerate(texts, 1))
    sentences = tuple(SourceSentence(f"b{n}-s1", f"b{n}", 0, len(text), text) for n, text in enumerate(texts, 1))
    return Paper("paper", "Rest", doc.Document("Rest", blocks), sentences)


def ids(kept: Paper) -> dict[str, str]:
    return {doc.plain_text(one): one.id for one in doc.text_blocks(kept.document)}


def sentence_ids(kept: Paper) -> dict[str, str]:
    return {one.text: one.id for one in kept.sentences}


def test_what_is_still_there_keeps_its_ids_behind_something_new() -> None:
    kept = keep_ids(paper(FIRST, SECOND), paper("A new start.", FIRST, SECOND))
    assert (ids(kept)[FIRST], ids(kept)[SECOND]) == ("b1", "b2")
    assert (sentence_ids(kept)[FIRST], sentence_ids(kept)[SECOND]) == ("b1-s1", "b2-s1")


def test_what_is_new_never_gets_an_id_that_stood_for_something_else() -> None:
    kept = keep_ids(paper(FIRST, SECOND), paper("A new start.", FIRST, SECOND))
    assert ids(kept)["A new start."] not in ("b1", "b2", "b3-s1")
    assert sentence_ids(kept)["A new start."] not in ("b1-s1", "b2-s1")


def test_an_edited_sentence_keeps_its_ids() -> None:
    edited = "Breaks are often cancelled at very short notice."
    kept = keep_ids(paper(FIRST, SECOND), paper(SECOND, edited))
    assert ids(kept) == {SECOND: "b2", edited: "b1"}
    assert sentence_ids(kept) == {SECOND: "b2-s1", edited: "b1-s1"}


def test_something_else_altogether_gets_ids_of_its_own() -> None:
    kept = keep_ids(paper(FIRST), paper("The bus stop moves in June."))
    assert "b1" not in ids(kept).values()
    assert "b1-s1" not in sentence_ids(kept).values()


def test_the_id_of_something_deleted_is_never_given_to_something_new() -> None:
    kept = keep_ids(paper(FIRST, SECOND), paper(SECOND, "Lunch is at one."))
    assert ids(kept)[SECOND] == "b2"
    assert ids(kept)["Lunch is at one."] not in ("b1", "b2")
    assert sentence_ids(kept)["Lunch is at one."] not in ("b1-s1", "b2-s1")


def test_the_id_of_a_deleted_list_item_or_picture_row_is_not_given_away_either() -> None:
    row = doc.PictureRow("b1", (builders.paragraph(FIRST, "b2"),), doc.Picture("b3", "openmoji:1F3E0", "A house"))
    old = Paper("paper", "Rest", doc.Document("Rest", (row, builders.bullets(SECOND, block_id="b4"))))
    kept = keep_ids(old, paper("One new line.", "And a second one.", "Then a third.", "Last of all."))
    gone = {block.id for block in doc.walk(old.document.blocks)} | {"b4-1"}
    assert not gone & {block.id for block in doc.walk(kept.document.blocks)}


def test_every_id_is_there_once_even_when_sentences_repeat() -> None:
    kept = keep_ids(paper(FIRST, FIRST, SECOND), paper(FIRST, FIRST, FIRST, SECOND))
    assert len({block.id for block in kept.document.blocks}) == 4
    assert len({one.id for one in kept.sentences}) == 4


def test_sentences_point_at_the_ids_that_their_blocks_have_now() -> None:
    kept = keep_ids(paper(FIRST, SECOND), paper("A new start.", SECOND, FIRST))
    blocks = {one.id for one in kept.document.blocks}
    assert {one.block_id for one in kept.sentences} == blocks


def test_notes_and_links_go_on_pointing_at_their_blocks() -> None:
    note = doc.Note("n1", (builders.paragraph("See the Care Act.", "n1p"),))
    mark = doc.Paragraph("b1", (doc.Run(FIRST, note="n1", link="#n1"),))
    old = Paper("paper", "Rest", doc.Document("Rest", (note,)))
    moved = replace(note, id="n7", blocks=(builders.paragraph("See the Care Act.", "n7p"),))
    new = Paper(
        "x", "Rest", doc.Document("Rest", (replace(mark, runs=(doc.Run(FIRST, note="n7", link="#n7"),)), moved))
    )
    paragraph = keep_ids(old, new).document.blocks[0]
    assert isinstance(paragraph, doc.Paragraph)
    assert (paragraph.runs[0].note, paragraph.runs[0].link) == ("n1", "#n1")


def test_items_of_a_list_keep_their_ids() -> None:
    old = Paper("paper", "Rest", doc.Document("Rest", (builders.bullets("Sleep", "Time out"),)))
    new = Paper("x", "Rest", doc.Document("Rest", (builders.bullets("A walk", "Sleep", "Time out", block_id="other"),)))
    kept = keep_ids(old, new).document.blocks[0]
    assert isinstance(kept, doc.ListBlock)
    assert [one.id for one in kept.items][1:] == ["list-1", "list-2"]
    assert kept.id == "list"


def test_the_same_paper_again_is_the_same_paper() -> None:
    blocks = (
        builders.heading("Rest"),
        builders.bullets("Sleep", "Sleep", "Time out"),
        builders.table(("Day", "Place"), ("Monday", "Hall")),
        doc.PictureRow(
            "row", (builders.paragraph("Rest is good.", "s1"),), doc.Picture("pic", "openmoji:1F3E0", "A house")
        ),
    )
    one = Paper("paper", "Rest", doc.Document("Rest", blocks), paper(FIRST).sentences)
    assert keep_ids(one, one) == one


def test_a_paper_with_two_thousand_paragraphs_is_matched_in_good_time() -> None:
    long = paper(*(f"Paragraph number {n} about rest." for n in range(2_000)))
    assert keep_ids(long, long) == long
    assert len(keep_ids(long, paper(*(f"Other words {n}." for n in range(2_000)))).document.blocks) == 2_000
