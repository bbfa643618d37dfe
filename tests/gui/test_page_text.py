"""The page and the document behind it: no word is lost, and every place is found again."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtGui import QTextCursor, QTextListFormat, QTextTable
from PySide6.QtWidgets import QApplication

from coprod_desktop.gui.models.page_text import PageText, Place
from coprod_desktop.gui.models.pictures import load_picture
from coprod_desktop.gui.theme import Look, Theme
from coprod_desktop.model import document as doc
from tests.builders import bullets, heading, paper, paragraph, table
from tests.gui.documents import ODD_WORDS, documents
from tests.render import samples


@pytest.fixture(scope="module")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, Look())


def shown_at(page: PageText, block_id: str, start: int, end: int) -> str:
    """Return what stands on the page where a span of a block should be."""
    found = page.range_of(block_id, start, end)
    assert found is not None
    cursor = QTextCursor(page.qt)
    cursor.setPosition(found[0])
    cursor.setPosition(found[1], QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def lay_out(document: doc.Document, theme: Theme) -> PageText:
    return PageText(document, theme, load_picture)


def assert_every_place_is_found_again(page: PageText, document: doc.Document) -> None:
    for block in doc.text_blocks(document):
        for at in range(len(doc.plain_text(block)) + 1):
            found = page.range_of(block.id, at, at)
            assert found is not None
            assert page.place_at(found[0]) == Place(block.id, at)


@given(documents())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_place_in_any_document_is_found_again(theme: Theme, document: doc.Document) -> None:
    assert_every_place_is_found_again(lay_out(document, theme), document)


@pytest.mark.task
@given(documents())
@settings(max_examples=3000, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_place_in_very_many_documents_is_found_again(theme: Theme, document: doc.Document) -> None:
    assert_every_place_is_found_again(lay_out(document, theme), document)


@given(documents())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_word_of_any_document_is_on_the_page(theme: Theme, document: doc.Document) -> None:
    page = lay_out(document, theme)
    for block in doc.text_blocks(document):
        text = doc.plain_text(block)
        shown = shown_at(page, block.id, 0, len(text))
        assert [letter for letter in shown if letter.isalnum()] == [letter for letter in text if letter.isalnum()]


@pytest.mark.parametrize("text", ODD_WORDS)
def test_odd_letters_keep_what_follows_them_in_its_place(theme: Theme, text: str) -> None:
    page = lay_out(paper(paragraph(f"{text}after")), theme)
    assert shown_at(page, "b1", len(text), len(text) + 5) == "after"


@pytest.mark.parametrize("text", [text for text in ODD_WORDS if text.strip()])
def test_odd_letters_do_not_begin_another_block(theme: Theme, text: str) -> None:
    page = lay_out(paper(paragraph(text)), theme)
    assert page.qt.blockCount() == 1


def test_the_number_of_a_heading_is_shown_and_not_counted(theme: Theme) -> None:
    page = lay_out(paper(heading("Why we meet", number="3")), theme)
    assert page.qt.toPlainText() == "3. Why we meet"
    assert shown_at(page, "h1", 0, 3) == "Why"


def test_headings_are_headings_of_their_level(theme: Theme) -> None:
    page = lay_out(paper(heading("One", 1, "h1"), heading("Two", 2, "h2"), paragraph("Words")), theme)
    levels = [page.qt.findBlockByNumber(n).blockFormat().headingLevel() for n in range(3)]
    assert levels == [1, 2, 0]


def test_a_list_is_a_list(theme: Theme) -> None:
    page = lay_out(paper(bullets("One", "Two")), theme)
    made = page.qt.firstBlock().textList()
    assert made is not None
    assert made.count() == 2
    assert made.format().style() == QTextListFormat.Style.ListDisc


def test_a_numbered_list_starts_where_the_paper_says(theme: Theme) -> None:
    page = lay_out(paper(samples.listed("Four", "Five", style="decimal", start=4)), theme)
    made = page.qt.firstBlock().textList()
    assert made is not None
    assert made.itemText(page.qt.firstBlock()) == "4."


def tables(page: PageText) -> list[QTextTable]:
    return [frame for frame in page.qt.rootFrame().childFrames() if isinstance(frame, QTextTable)]


def words_of(made: QTextTable, row: int, column: int) -> str:
    cell = made.cellAt(row, column)
    cursor = cell.firstCursorPosition()
    cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def test_a_table_has_its_rows_and_columns(theme: Theme) -> None:
    page = lay_out(paper(table(("Group", "People"), ("Carers", "212"))), theme)
    [made] = tables(page)
    assert [[words_of(made, row, column) for column in range(2)] for row in range(2)] == [
        ["Group", "People"],
        ["Carers", "212"],
    ]


def test_cells_that_span_take_their_room_and_push_no_words_away(theme: Theme) -> None:
    spanning = samples.table(
        (samples.cell("Year", down=2), samples.cell("People", along=2)), ("Asked", "Came"), ("2026", "212", "61")
    )
    page = lay_out(paper(spanning), theme)
    [made] = tables(page)
    assert (made.rows(), made.columns()) == (3, 3)
    assert made.cellAt(0, 0).rowSpan() == 2
    assert made.cellAt(0, 1).columnSpan() == 2
    assert [words_of(made, 1, column) for column in (1, 2)] == ["Asked", "Came"]
    assert [words_of(made, 2, column) for column in range(3)] == ["2026", "212", "61"]


def test_the_caption_of_a_table_is_shown(theme: Theme) -> None:
    page = lay_out(paper(samples.table(("A", "B"), caption="Who came")), theme)
    assert page.qt.toPlainText().startswith("Who came")


def test_a_note_is_marked_where_it_belongs_and_stands_at_the_end(theme: Theme) -> None:
    marked = doc.Paragraph("b1", (doc.Run("Take-up is low.", note="n1"),))
    page = lay_out(
        paper(marked, doc.Note("n1", (paragraph("Survey of March.", "b2"),)), paragraph("End.", "b3")), theme
    )
    assert page.qt.toPlainText() == "Take-up is low. [note 1]\nEnd.\nNote 1\nSurvey of March."


def test_a_picture_is_shown_with_its_words_for_those_who_do_not_see_it(theme: Theme) -> None:
    page = lay_out(paper(doc.Picture("p1", "openmoji:1F3E0", "A house")), theme)
    shown = page.qt.firstBlock().begin().fragment().charFormat().toImageFormat()
    assert shown.isValid()
    assert shown.width() > 0
    assert shown.property(shown.Property.ImageAltText.value) == "A house"


def test_a_picture_that_cannot_be_shown_leaves_its_words(theme: Theme) -> None:
    page = lay_out(paper(doc.Picture("p1", "gone.png", "A chart of breaks")), theme)
    assert page.qt.toPlainText() == "[Picture: A chart of breaks]"


def test_a_picture_nobody_described_says_so(theme: Theme) -> None:
    page = lay_out(paper(doc.Picture("p1", "gone.png")), theme)
    assert page.qt.toPlainText() == "[Picture: nobody has described it yet]"


def test_what_a_document_is_stands_at_its_top(theme: Theme) -> None:
    draft = doc.Document("Breaks", (paragraph("Words"),), status="Easy read draft: not yet checked by readers")
    assert lay_out(draft, theme).qt.toPlainText().startswith("Easy read draft: not yet checked by readers\n")


@pytest.mark.parametrize("make", [samples.council_paper, samples.agenda, samples.easy_read, samples.everything])
def test_every_place_in_a_real_document_is_found_again(theme: Theme, make: Callable[[], doc.Document]) -> None:
    document = make()
    assert_every_place_is_found_again(lay_out(document, theme), document)
