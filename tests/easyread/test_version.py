from coprod_desktop.easyread import version
from coprod_desktop.model import document as doc
from coprod_desktop.model.easy_read import DraftRow, EasyReadDraft
from tests.easyread.drafts import draft_text


def made(*rows: DraftRow, hard_words: tuple[tuple[str, str], ...] = ()) -> doc.Document:
    return version.as_document(EasyReadDraft("Short breaks", rows, (), hard_words))


def test_a_version_is_always_marked_as_a_draft() -> None:
    document = made()
    assert document.kind == "easy-read"
    assert "draft" in document.status


def test_the_first_words_say_that_somebody_can_help_to_read() -> None:
    first = made(DraftRow("r", ("Hello.",))).blocks[0]
    assert isinstance(first, doc.Paragraph)
    assert doc.plain_text(first) == "You can ask someone to help you read this."


def test_the_title_of_the_paper_stays_first() -> None:
    blocks = made(DraftRow("h", ("Short breaks",), heading_level=1), DraftRow("r", ("Hello.",))).blocks
    assert [block.id for block in blocks] == ["h", "easy-read-help", "r"]


def test_a_row_has_one_paragraph_for_each_sentence() -> None:
    row = made(DraftRow("r", ("One.", "Two."), picture="openmoji:1F68C", picture_alt="A bus")).blocks[1]
    assert isinstance(row, doc.PictureRow)
    assert [doc.plain_text(one) for one in row.sentences] == ["One.", "Two."]
    assert row.picture == doc.Picture("r-picture", "openmoji:1F68C", "A bus", is_decorative=True)


def test_pictures_can_be_said_aloud_when_that_is_wished() -> None:
    draft = EasyReadDraft("t", (DraftRow("r", ("One.",), picture="openmoji:1F68C", picture_alt="A bus"),), ())
    row = version.as_document(draft, picture_alt=True).blocks[1]
    assert isinstance(row, doc.PictureRow)
    assert row.picture is not None
    assert not row.picture.is_decorative


def test_a_heading_keeps_its_number() -> None:
    assert made(DraftRow("h", ("Money",), heading_level=2, number="3.1")).blocks[1] == doc.Heading(
        "h", 2, doc.words("Money"), "3.1"
    )


def test_a_numbered_row_says_its_number_once() -> None:
    row = made(DraftRow("r", ("One.", "Two."), number="4")).blocks[1]
    assert isinstance(row, doc.PictureRow)
    assert [doc.plain_text(one) for one in row.sentences] == ["4. One.", "Two."]


def test_a_hard_word_is_bold_where_it_is_used_first() -> None:
    rows = (DraftRow("r1", ("Ask your Advocate.",)), DraftRow("r2", ("The advocate came.",)))
    blocks = made(*rows, hard_words=(("advocate", "Someone who helps you."),)).blocks
    bold = [run.text for block in doc.text_blocks(doc.Document("t", blocks[1:3])) for run in block.runs if run.bold]
    assert bold == ["Advocate"]


def test_the_words_and_their_meanings_are_listed_at_the_end() -> None:
    blocks = made(DraftRow("r", ("Hello.",)), hard_words=(("advocate", "Someone who helps you."),)).blocks
    assert [doc.plain_text(one) for one in blocks[-2:] if isinstance(one, doc.Heading | doc.Paragraph)] == [
        "What the words mean",
        "advocate: Someone who helps you.",
    ]


def test_a_paper_without_hard_words_has_no_word_list() -> None:
    assert not any(isinstance(block, doc.Heading) for block in made(DraftRow("r", ("Hello.",))).blocks)


def test_a_picture_of_the_paper_comes_with_its_bytes() -> None:
    photo = doc.Media("image/png", b"bytes")
    draft = EasyReadDraft("t", (DraftRow("r", (), picture="photo", picture_alt="A hall"),), ())
    document = version.as_document(draft, media={"photo": photo, "other": photo})
    assert document.media == {"photo": photo}
    picture = document.blocks[1]
    assert isinstance(picture, doc.Picture)
    assert not picture.is_decorative


def test_a_picture_with_no_words_beside_it_is_as_wide_as_the_page() -> None:
    faces = doc.Media("image/svg+xml", b"<svg/>")
    rows = (DraftRow("r", (), picture="faces"), DraftRow("s", ("Hello.",), picture="faces"))
    document = version.as_document(EasyReadDraft("t", rows, ()), media={"faces": faces})
    alone, beside = document.blocks[1:]
    assert isinstance(alone, doc.Picture)
    assert alone.width_mm > 150
    assert isinstance(beside, doc.PictureRow)


def test_every_block_has_an_id_of_its_own() -> None:
    document = version.as_document(draft_text("Your advocate can ask for a direct payment at 17:00.", "Hello."))
    ids = [block.id for block in doc.walk(document.blocks)]
    assert len(ids) == len(set(ids))


def test_a_line_of_a_list_is_printed_without_a_typed_bullet() -> None:
    row = DraftRow("row-1", ("• call us",))
    blocks = version.as_document(EasyReadDraft("Help", (row,), ())).blocks
    [printed] = [block for block in blocks if isinstance(block, doc.PictureRow)]
    assert [doc.plain_text(sentence) for sentence in printed.sentences] == ["call us"]
