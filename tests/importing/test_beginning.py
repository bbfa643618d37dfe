"""The first pages of a long paper, before the rest."""

import io
from pathlib import Path

import docx
import pytest
from reportlab.pdfgen.canvas import Canvas

from coprod_desktop import importing
from coprod_desktop.importing.beginning import LONG_PDF_PAGES, LONG_WORD_BLOCKS, PDF_PAGES, WORD_BLOCKS, read_beginning
from coprod_desktop.importing.imported import Imported
from coprod_desktop.model.document import plain_text, text_blocks


def words(imported: Imported) -> list[str]:
    return [plain_text(block) for block in text_blocks(imported.document)]


@pytest.fixture(scope="module")
def long_word(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("long") / "long.docx"
    word = docx.Document()
    for number in range(LONG_WORD_BLOCKS + 50):
        word.add_paragraph(f"Paragraph {number} says that carers want breaks number {number * 7919}.")
    word.save(str(path))
    return path


def pdf(path: Path, pages: int) -> Path:
    made = io.BytesIO()
    canvas = Canvas(made, pageCompression=0)
    for number in range(pages):
        for line in range(20):
            canvas.drawString(72, 700 - line * 14, f"Page {number} line {line} is about breaks for family carers.")
        canvas.showPage()
    canvas.save()
    path.write_bytes(made.getvalue())
    return path


def test_the_beginning_of_a_long_word_file_is_what_the_whole_begins_with(long_word: Path) -> None:
    beginning = read_beginning(long_word)
    assert beginning is not None
    assert len(words(beginning)) == WORD_BLOCKS
    assert words(beginning) == words(importing.open_paper(long_word))[:WORD_BLOCKS]


def test_the_blocks_of_a_beginning_keep_their_ids_in_the_whole(long_word: Path) -> None:
    beginning = read_beginning(long_word)
    assert beginning is not None
    whole = importing.open_paper(long_word).document
    assert [one.id for one in beginning.document.blocks] == [one.id for one in whole.blocks][:WORD_BLOCKS]


def test_the_beginning_of_a_long_pdf_is_its_first_pages(tmp_path: Path) -> None:
    beginning = read_beginning(pdf(tmp_path / "long.pdf", LONG_PDF_PAGES + 5))
    assert beginning is not None
    said = " ".join(words(beginning))
    assert f"Page {PDF_PAGES - 1} line" in said
    assert f"Page {PDF_PAGES} line" not in said


def test_a_short_paper_is_read_as_a_whole(tmp_path: Path) -> None:
    assert read_beginning(pdf(tmp_path / "short.pdf", LONG_PDF_PAGES)) is None


def test_a_file_that_cannot_be_read_has_no_beginning(tmp_path: Path) -> None:
    path = tmp_path / "broken.docx"
    path.write_bytes(b"PK\x03\x04" + bytes(100_000))
    assert read_beginning(path) is None
    assert read_beginning(tmp_path / "gone.docx") is None


def test_whoever_opens_a_long_paper_gets_its_beginning_first(long_word: Path) -> None:
    beginnings: list[Imported] = []
    whole = importing.open_paper(long_word, on_beginning=beginnings.append)
    assert [len(words(one)) for one in beginnings] == [WORD_BLOCKS]
    assert len(words(whole)) > LONG_WORD_BLOCKS
