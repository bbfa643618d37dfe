"""The pages of a file, by which people say where something stands in what they have before them."""

from pathlib import Path

from coprod_desktop import importing
from coprod_desktop.app.reading import open_paper, paper_of
from coprod_desktop.model import document as doc
from tests.importing.samples import Sheet, shown, tagged
from tests.importing.word import Word, footnote_mark, notes, para, row, run, table

_PAGE_ENDS = "<w:r><w:lastRenderedPageBreak/></w:r>"


def first_words(document: doc.Document) -> list[tuple[str, str]]:
    """Return the words with which each page begins, and what the page is called."""
    said = {block.id: doc.plain_text(block) for block in doc.text_blocks(document)}
    return [(said[one.block_id], one.label) for one in document.pages]


def three_pages() -> Sheet:
    sheet = Sheet().words(72, 700, "First words.").next_page()
    sheet.words(72, 700, "Second words.").words(72, 600, "More of them.").next_page()
    return sheet.words(72, 700, "Last words.")


def test_the_pages_of_a_pdf_are_known() -> None:
    document = importing.read_bytes("a.pdf", three_pages().as_bytes()).document
    assert first_words(document) == [("First words.", "1"), ("Second words.", "2"), ("Last words.", "3")]


def test_a_tagged_pdf_tells_of_its_page() -> None:
    tree = "<</S/Document/K[<</S/P/K 0>><</S/P/K 1>>]>>"
    document = importing.read_bytes("a.pdf", tagged(shown("One", "Two"), tree)).document
    assert first_words(document) == [("One", "1")]


def test_word_tells_where_it_ended_a_page_when_it_saved() -> None:
    body = (
        para("Title page."),
        para(_PAGE_ENDS, run("Second page.")),
        para(run("Begins on two"), _PAGE_ENDS, run(" and ends on three.")),
        table(row("In a table"), row("of two rows")),
    )
    document = importing.read_bytes("a.docx", Word(*body).as_bytes()).document
    assert first_words(document) == [("Title page.", "1"), ("Second page.", "2"), ("In a table", "3")]


def test_a_note_of_a_word_file_claims_no_page() -> None:
    body = (para("One.", footnote_mark(1)), para(_PAGE_ENDS, run("Two.")))
    word = Word(*body).attach("footnotes", notes("footnote", "A note."))
    assert [one.label for one in importing.read_bytes("a.docx", word.as_bytes()).document.pages] == ["1", "2"]


def test_a_word_file_of_a_program_that_notes_down_no_pages_has_none() -> None:
    assert importing.read_bytes("a.docx", Word(para("One.")).as_bytes()).document.pages == ()


def test_a_paper_of_a_meeting_goes_by_the_pages_of_the_standard_version(tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(three_pages().as_bytes())
    opened = open_paper(path)
    assert len(opened.document.pages) == 3
    assert paper_of(opened, "paper-1").document.pages == ()
