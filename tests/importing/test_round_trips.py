"""Council papers that another program saved in every kind: the same words in the same order, the same structure.

The Word papers are the source; LibreOffice writes the others, so nothing here checks our readers with our own code
but for the structure of the Word reading, which has tests of its own.
"""

import subprocess
import sys
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from coprod_desktop import importing
from coprod_desktop.importing import Imported
from coprod_desktop.model import document as doc
from tests.importing.reference import words_in_document, words_in_file

PAPERS = Path(__file__).with_name("papers")
NAMES = sorted(path.stem for path in PAPERS.glob("*.docx"))
_PDF = 'pdf:writer_pdf_Export:{{"UseTaggedPDF":{{"type":"boolean","value":"{}"}}}}'
KINDS = {
    "odt": "odt",
    "rtf": "rtf",
    "html": "html:HTML:EmbedImages",
    "tagged.pdf": _PDF.format("true"),
    "untagged.pdf": _PDF.format("false"),
}
MOST_WORDS_LOST = 0.005
MOST_STRUCTURE_LOST = 0.05


@pytest.fixture(scope="session")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with every paper in every kind, as LibreOffice saves it; made once."""
    home = tmp_path_factory.mktemp("saved")
    office = ("soffice", f"-env:UserInstallation=file://{home}/profile", "--headless", "--convert-to")
    for kind, said in KINDS.items():
        command = (*office, said, "--outdir", str(home / kind), *(str(PAPERS / f"{name}.docx") for name in NAMES))
        subprocess.run(command, check=True, capture_output=True, timeout=170)
    return home


def word_paper(name: str) -> Imported:
    return importing.read_bytes(f"{name}.docx", (PAPERS / f"{name}.docx").read_bytes())


def saved_paper(saved: Path, kind: str, name: str) -> Imported:
    path = saved / kind / f"{name}.{kind.rpartition('.')[2]}"
    return importing.read_bytes(path.name, path.read_bytes())


def without_made_numbers(words: list[str]) -> list[str]:
    """Return the words without "3.2" and "1.": programs make them, so not every kind of file holds them."""
    return [word for word in words if not word.strip("[].").replace(".", "").isdigit() or "." not in word]


def structure(imported: Imported) -> Counter[str]:
    counts: Counter[str] = Counter()
    for block in doc.walk(imported.document.blocks):
        counts[type(block).__name__] += 1
        if isinstance(block, doc.ListBlock):
            counts["items"] += len(block.items)
        if isinstance(block, doc.Table):
            counts["cells"] += sum(len(row.cells) for row in block.rows)
            counts["header rows"] += block.header_rows
    counts["note marks"] = sum(1 for block in doc.text_blocks(imported.document) for run in block.runs if run.note)
    return counts


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_words_are_the_same_in_the_same_order(saved: Path, kind: str, name: str) -> None:
    expected = without_made_numbers(words_in_file((PAPERS / f"{name}.docx").read_bytes()))
    found = without_made_numbers(words_in_document(saved_paper(saved, kind, name)))
    same = sum(block.size for block in SequenceMatcher(None, expected, found, autojunk=False).get_matching_blocks())
    # LibreOffice prints words of a tracked deletion into pages and PDFs: three of 756 in the minutes.
    assert len(expected) - same <= MOST_WORDS_LOST * len(expected)
    assert len(found) - same <= MOST_WORDS_LOST * len(expected)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", ["odt", "rtf"])
def test_a_word_processors_file_keeps_everything(saved: Path, kind: str, name: str) -> None:
    expected, found = structure(word_paper(name)), structure(saved_paper(saved, kind, name))
    # LibreOffice writes no mark on the header rows of rich text.
    for what in ("Paragraph", *(("header rows",) if kind == "rtf" else ())):
        del expected[what], found[what]
    assert found == expected


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("kind", ["html", "tagged.pdf", "untagged.pdf"])
def test_headings_tables_and_notes_are_found(saved: Path, kind: str, name: str) -> None:
    expected, found = structure(word_paper(name)), structure(saved_paper(saved, kind, name))
    # LibreOffice does not mark a title in a page; and a page end parts one table row of an untagged PDF.
    forgiven = {"Heading": 1, "cells": 4 if kind == "untagged.pdf" else 0}
    for what in ("Heading", "Table", "cells", "Note", "note marks"):
        most = max(MOST_STRUCTURE_LOST * expected[what], forgiven.get(what, 0))
        assert abs(found[what] - expected[what]) <= most, what


@pytest.mark.parametrize("name", ["day_service_consultation", "short_breaks_review"])
@pytest.mark.parametrize("kind", ["html", "tagged.pdf", "untagged.pdf"])
def test_list_items_and_pictures_are_found(saved: Path, kind: str, name: str) -> None:
    expected, found = structure(word_paper(name)), structure(saved_paper(saved, kind, name))
    assert (found["items"], found["Picture"]) == (expected["items"], expected["Picture"])


@pytest.mark.parametrize("name", NAMES)
def test_pictures_keep_their_words_in_every_kind_that_holds_them(saved: Path, name: str) -> None:
    expected = pictures(word_paper(name))
    for kind in ("odt", "rtf", "tagged.pdf"):
        # LibreOffice makes a picture of the text box in the minutes, and gives it no words. In pages it loses all.
        assert [alt for alt in pictures(saved_paper(saved, kind, name)) if alt] == expected


def pictures(imported: Imported) -> list[str]:
    return [block.alt for block in doc.walk(imported.document.blocks) if isinstance(block, doc.Picture)]


@pytest.fixture(scope="session")
def own_pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the standard version of a paper as this program makes it."""
    folder = tmp_path_factory.mktemp("own")
    paper = PAPERS / "short_breaks_review.docx"
    command = (sys.executable, "-m", "coprod_desktop", "make", "--standard", "--only", "pdf", "--out", str(folder))
    subprocess.run((*command, str(paper)), check=False, capture_output=True, timeout=170)
    return next(path for path in folder.glob("*.pdf") if "standard" in path.name)


def test_a_pdf_of_our_own_comes_back_with_the_same_headings_and_lists(own_pdf: Path) -> None:
    source, found = word_paper("short_breaks_review"), importing.read_bytes("own.pdf", own_pdf.read_bytes())
    assert _named(found, doc.Heading)[: len(_named(source, doc.Heading))] == _named(source, doc.Heading)
    assert _lists(found) == _lists(source)
    assert pictures(found) == pictures(source)


def _named(imported: Imported, kind: type[doc.Heading]) -> list[tuple[int, str, str]]:
    headings = (block for block in imported.document.blocks if isinstance(block, kind))
    return [(block.level, block.number, doc.plain_text(block)) for block in headings]


def _lists(imported: Imported) -> list[tuple[str, int, int]]:
    lists = (block for block in doc.walk(imported.document.blocks) if isinstance(block, doc.ListBlock))
    return [(block.style, block.start, len(block.items)) for block in lists]
