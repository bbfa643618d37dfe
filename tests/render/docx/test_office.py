"""What LibreOffice makes of our Word files: it opens each, and prints every word of the plan in order on A4."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from coprod_desktop.render import docx_notes, docx_writer, planning
from coprod_desktop.render.plan import Contents, GridTable, ItemList, NoteText, PictureWords, Plan, PlanBlock, Text
from coprod_desktop.render.plan_reading import printed_words
from tests.render.docx import documents, office, plans

# LibreOffice takes some seconds to start, and is not on every computer.
pytestmark = pytest.mark.task

PLANS: dict[str, Plan] = {name: plans.everything(profile) for name, profile in plans.PROFILES.items()} | {
    f"document-{name}": planning.plan(documents.everything(), profile) for name, profile in plans.PROFILES.items()
}
BY_NAME = [pytest.param(name, id=name) for name in PLANS]


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    files = {name: docx_writer.write(plan) for name, plan in PLANS.items()}
    return office.to_pdf(files, tmp_path_factory.mktemp("office"))


@pytest.mark.parametrize("name", BY_NAME)
def test_every_word_comes_out_in_order(name: str, printed: dict[str, Path]) -> None:
    plan = docx_notes.arranged(PLANS[name])
    notes = [block for block in plan.blocks if block.id in docx_notes.footnotes(plan)]
    body = replace(plan, blocks=tuple(block for block in plan.blocks if block not in notes))
    words = " ".join(office.body_words(printed[name], plan.header, list(_heads(plan.blocks))))
    for contents in (block for block in plan.blocks if isinstance(block, Contents)):
        for entry in contents.entries:
            # LibreOffice counts the pages of the contents list itself.
            line = " ".join(entry.text.split())
            words = re.sub(rf"{re.escape(line)}, \d+\b", lambda _, line=line: line, words, count=1)
    said = _plain(words.split())
    for note in notes:
        # It stands at the foot of a page, between words of the body.
        said = said.replace(_plain(_words_of(plan, note)), "", 1)
    assert said == _plain(_with_labels(body))


@pytest.mark.parametrize("name", BY_NAME)
def test_a_footnote_stands_on_the_page_of_its_mark(name: str, printed: dict[str, Path]) -> None:
    pages = [_plain(page.split()) for page in office.pages(printed[name])]
    page = next(page for page in pages if "(Note1)" in page)
    assert "1:Thegroupmeton3November." in page


@pytest.mark.parametrize("name", BY_NAME)
def test_every_page_is_a4_and_has_its_number(name: str, printed: dict[str, Path]) -> None:
    assert {size.split(" pts")[1].strip() for size in office.page_sizes(printed[name])} == {"(A4)"}
    pages = office.pages(printed[name])
    assert all(f"Page {number} of {len(pages)}" in page for number, page in enumerate(pages, 1))


@pytest.mark.parametrize("name", BY_NAME)
def test_every_page_but_the_first_has_the_header(name: str, printed: dict[str, Path]) -> None:
    first, *others = (" ".join(page.split()) for page in office.pages(printed[name]))
    assert not first.startswith(PLANS[name].header)
    assert all(page.startswith(PLANS[name].header) for page in others)


def _with_labels(plan: Plan) -> list[str]:
    """Return the plan's words with the labels of its lists, which a program that opens the file puts in itself."""
    return [word for block in plan.blocks for word in _words_of(plan, block)]


def _words_of(plan: Plan, block: PlanBlock) -> Iterator[str]:
    match block:
        case ItemList(items=items):
            for item in items:
                yield from item.label.split()
                yield from _inside(plan, item.blocks)
        case GridTable(rows=rows):
            for row in rows:
                for cell in row.cells:
                    yield from _inside(plan, cell.blocks)
        case PictureWords(sentences=sentences):
            yield from _inside(plan, sentences)
        case NoteText(label=label, blocks=blocks):
            yield from f"{label}:".split()
            yield from _inside(plan, blocks)
        case _:
            yield from printed_words(_holding(plan, block))


def _inside(plan: Plan, blocks: Iterable[PlanBlock]) -> Iterator[str]:
    for block in blocks:
        yield from _words_of(plan, block)


def _holding(plan: Plan, block: PlanBlock) -> Plan:
    return Plan(plan.title, plan.language, plan.profile, (block,), "", "", "")


def _heads(blocks: tuple[PlanBlock, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, GridTable):
            cells = (cell for row in block.rows[: block.header_rows] for cell in row.cells)
            texts = (inner for cell in cells for inner in cell.blocks if isinstance(inner, Text))
            yield " ".join("".join(words.text for words in text.words) for text in texts)


def _plain(words: Iterable[str]) -> str:
    # LibreOffice draws Word's no-break hyphen as a plain one, and breaks an address that is longer than a line.
    return "".join(words).replace("\u2011", "-")
