"""Papers made by other programs: LibreOffice's own idea of a Word document, and python-docx's."""

import io
import subprocess
from pathlib import Path

import docx
import pytest
from docx.shared import Cm

from coprod_desktop import importing
from coprod_desktop.importing import Imported
from coprod_desktop.model import document as doc
from tests.importing.reference import words_in_document, words_in_file
from tests.importing.test_word_structure import grid, headings, outlines
from tests.importing.word import png

FLAT_TEXT = Path(__file__).with_name("board_minutes.fodt")


@pytest.fixture(scope="session")
def from_libreoffice(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return the Word document that LibreOffice makes of a paper with everything in it; made once."""
    folder = tmp_path_factory.mktemp("libreoffice")
    command = ("soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "docx")
    subprocess.run((*command, "--outdir", str(folder), str(FLAT_TEXT)), check=True, capture_output=True, timeout=170)
    return (folder / "board_minutes.docx").read_bytes()


@pytest.fixture(scope="session")
def minutes(from_libreoffice: bytes) -> Imported:
    return importing.read_bytes("board_minutes.docx", from_libreoffice)


def test_no_word_of_a_libreoffice_paper_is_lost_or_invented(minutes: Imported, from_libreoffice: bytes) -> None:
    found = words_in_document(minutes)
    assert found == words_in_file(from_libreoffice)
    assert len(found) > 150


def test_a_libreoffice_paper_keeps_its_headings_and_numbers(minutes: Imported) -> None:
    assert minutes.document.title == "Minutes of the Carers Partnership Board"
    assert headings(minutes)[:4] == [
        (1, "", "Minutes of the Carers Partnership Board"),
        (2, "1", "Welcome"),
        (2, "2", "Short breaks"),
        (3, "2.1", "What carers told us"),
    ]


def test_a_libreoffice_list_keeps_the_list_inside_it(minutes: Imported) -> None:
    assert (
        "decimal",
        1,
        [
            ["Ring back within two days", ("bullet", 1, [["by phone"], ["or by text"]])],
            ["Say who is in charge"],
        ],
    ) in outlines(minutes)


def test_a_libreoffice_table_keeps_its_header_and_merged_cells(minutes: Imported) -> None:
    table = next(block for block in minutes.document.blocks if isinstance(block, doc.Table))
    assert table.header_rows == 1
    assert grid(table)[1:] == [
        [("Jo", 1, 2), ("Write to the council", 1, 1), ("May", 1, 1)],
        [("Ring the bus company", 1, 1), ("June", 1, 1)],
        [("Everyone: read the charter", 3, 1)],
    ]


def test_a_libreoffice_footnote_is_a_note_with_its_mark(minutes: Imported) -> None:
    notes = [block for block in minutes.document.blocks if isinstance(block, doc.Note)]
    marks = [run.note for block in doc.text_blocks(minutes.document) for run in block.runs if run.note]
    assert [note.id for note in notes] == marks
    assert len(marks) == 1


def test_a_libreoffice_paper_says_what_did_not_come_along(minutes: Imported) -> None:
    said = " ".join(minutes.warnings)
    assert "changes were still marked" in said
    assert "The contents list was left out" in said
    assert "1 comment in the margin" in said
    assert "header and footer" in said
    assert "text box" in said


def test_a_libreoffice_paper_knows_its_welsh_words(minutes: Imported) -> None:
    welsh = [run.text for block in doc.text_blocks(minutes.document) for run in block.runs if run.language == "cy-GB"]
    assert welsh == ["Diolch yn fawr"]


def made_with_python_docx() -> bytes:
    paper = docx.Document()
    paper.add_heading("A review", 0)
    paper.add_heading("What we found", 1)
    for text in ("time", "help", "money"):
        paper.add_paragraph(text, style="List Bullet")
    paper.add_paragraph("at night", style="List Bullet 2")
    for text in ("one", "two"):
        paper.add_paragraph(text, style="List Number")
    table = paper.add_table(3, 3)
    for place, cell in enumerate(one for row in table.rows for one in row.cells):
        cell.text = f"cell {place}"
    table.cell(0, 0).merge(table.cell(0, 1))
    table.cell(1, 2).merge(table.cell(2, 2))
    paper.add_picture(io.BytesIO(png(60, 40)), width=Cm(5))
    out = io.BytesIO()
    paper.save(out)
    return out.getvalue()


def test_no_word_of_a_python_docx_paper_is_lost_or_invented() -> None:
    content = made_with_python_docx()
    found = words_in_document(importing.read_bytes("a.docx", content))
    # Words of a merged cell stand together, where the file has them in two places.
    assert sorted(found) == sorted(words_in_file(content))


def test_lists_whose_numbers_come_from_styles_are_lists() -> None:
    found = outlines(importing.read_bytes("a.docx", made_with_python_docx()))
    assert found[2:4] == [
        ("bullet", 1, [["time"], ["help"], ["money", ("bullet", 1, [["at night"]])]]),
        ("decimal", 1, [["one"], ["two"]]),
    ]


def test_a_python_docx_picture_has_its_width() -> None:
    blocks = importing.read_bytes("a.docx", made_with_python_docx()).document.blocks
    (picture,) = (block for block in blocks if isinstance(block, doc.Picture))
    assert picture.width_mm == 50.0
