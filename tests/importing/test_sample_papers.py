"""Realistic council papers, each written by another tool: what a person would expect to find is there."""

from pathlib import Path

import pytest

from coprod_desktop import importing
from coprod_desktop.importing import Imported
from coprod_desktop.model import document as doc
from tests.importing.reference import words_in_document, words_in_file
from tests.importing.test_word_structure import headings

PAPERS = Path(__file__).with_name("papers")
NAMES = sorted(path.name for path in PAPERS.glob("*.docx"))


def read(name: str) -> Imported:
    return importing.read_bytes(name, (PAPERS / name).read_bytes())


def blocks_of(imported: Imported, kind: type[doc.Block]) -> list[doc.Block]:
    return [block for block in doc.walk(imported.document.blocks) if isinstance(block, kind)]


@pytest.mark.parametrize("name", NAMES)
def test_no_word_is_lost_or_invented(name: str) -> None:
    found = [word for word in words_in_document(read(name)) if not _is_paragraph_number(word)]
    expected = [word for word in words_in_file((PAPERS / name).read_bytes()) if not _is_paragraph_number(word)]
    assert found == expected
    assert len(found) > 700


def _is_paragraph_number(word: str) -> bool:
    # "3.2" before a paragraph of the minutes is made by Word; the independent count does not see it.
    whole, dot, part = word.partition(".")
    return bool(dot) and whole.isdigit() and part.isdigit()


@pytest.mark.parametrize("name", NAMES)
def test_it_is_whole(name: str) -> None:
    imported = read(name)
    assert imported.document.language == "en-GB"
    assert imported.document.author
    assert headings(imported)[0][0] == 1
    assert len(headings(imported)) >= 8
    assert len(blocks_of(imported, doc.Note)) == 1
    assert all(isinstance(table, doc.Table) and table.header_rows == 1 for table in blocks_of(imported, doc.Table))


def test_numbers_that_minutes_are_cited_by_are_kept() -> None:
    minutes = read("board_minutes.docx")
    assert (2, "5", "Hospital discharge and the carers' passport") in headings(minutes)
    assert any(doc.plain_text(one).startswith("5.2 Joyce described") for one in doc.text_blocks(minutes.document))


def test_pictures_come_with_their_words() -> None:
    for name in ("short_breaks_review.docx", "day_service_consultation.docx"):
        (picture,) = blocks_of(read(name), doc.Picture)
        assert isinstance(picture, doc.Picture)
        assert len(picture.alt) > 100
        assert picture.width_mm == pytest.approx(150, abs=1)


def test_lists_start_where_the_paper_starts_them() -> None:
    imported = read("day_service_consultation.docx")
    numbered = [
        one for one in blocks_of(imported, doc.ListBlock) if isinstance(one, doc.ListBlock) and one.style == "decimal"
    ]
    assert [(one.start, len(one.items)) for one in numbered] == [(1, 4), (1, 4)]
