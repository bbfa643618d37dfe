"""A Word file that we wrote and read again holds the same document: written a second time, nothing changes.

The first writing takes decisions (a wide table becomes lines, a note stands at the end), so what it gives is the start.
"""

import string
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as some

from coprod_desktop import importing
from coprod_desktop.model import document as doc
from coprod_desktop.render import docx_writer, planning, profiles
from tests.render.samples import png

WORDS = some.text(string.ascii_letters + "éŵ£’", min_size=1, max_size=9)
TEXT = some.lists(WORDS, min_size=1, max_size=8).map(" ".join)
MEDIA = {"a.png": doc.Media("image/png", png())}


def paragraph_of(runs: list[doc.Run]) -> doc.Paragraph:
    return doc.Paragraph("", tuple(replace(run, text=f"{run.text} ") for run in runs))


RUNS = some.builds(
    doc.Run,
    TEXT,
    bold=some.booleans(),
    link=some.sampled_from(("", "", "", "https://example.org/a")),
    language=some.sampled_from(("", "", "", "cy-GB")),
)
PARAGRAPHS = some.lists(RUNS, min_size=1, max_size=3).map(paragraph_of)
HEADINGS = some.builds(lambda level, text: doc.Heading("", level, doc.words(text)), some.integers(1, 3), TEXT)
PICTURES = some.builds(lambda alt: doc.Picture("", "a.png", alt, False, 40.0), TEXT)


def list_of(texts: list[str], style: str, start: int) -> doc.ListBlock:
    items = tuple(doc.ListItem("", (doc.Paragraph("", doc.words(text)),)) for text in texts)
    return doc.ListBlock("", items, style, start if style != "bullet" else 1)


LISTS = some.builds(
    list_of,
    some.lists(TEXT, min_size=1, max_size=4),
    some.sampled_from(("bullet", "decimal", "lower-letter", "upper-roman")),
    some.integers(1, 30),
)


def table_of(texts: list[str], columns: int, caption: str) -> doc.Table:
    rows = [texts[start : start + columns] for start in range(0, len(texts) - columns + 1, columns)]
    cells = [doc.Row(tuple(doc.Cell((doc.Paragraph("", doc.words(text)),)) for text in row)) for row in rows]
    return doc.Table("", tuple(cells), 1, doc.words(caption))


TABLES = some.builds(table_of, some.lists(TEXT, min_size=6, max_size=9), some.integers(2, 3), TEXT)
BLOCKS = some.lists(some.one_of(PARAGRAPHS, HEADINGS, LISTS, TABLES, PICTURES), min_size=1, max_size=7)


def with_ids(blocks: list[doc.Block]) -> tuple[doc.Block, ...]:
    # Two lists side by side are one list in Word, when one goes on counting where the other ended.
    parted = (part for block in blocks for part in (block, doc.Paragraph("", doc.words("Then."))))
    return tuple(replace(block, id=f"x{number}") for number, block in enumerate(parted))


def through_word(document: doc.Document) -> doc.Document:
    written = docx_writer.write(planning.plan(document, profiles.standard()))
    return importing.read_bytes("a.docx", written).document


@settings(
    max_examples=25,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow],
)
@given(BLOCKS)
def test_a_second_journey_through_word_changes_nothing(blocks: list[doc.Block]) -> None:
    once = through_word(doc.Document("A paper", with_ids(blocks), media=MEDIA))
    assert comparable(through_word(once)) == comparable(once)


@settings(
    max_examples=25,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow],
)
@given(BLOCKS)
def test_the_first_journey_keeps_every_kind_of_block(blocks: list[doc.Block]) -> None:
    source = doc.Document("A paper", with_ids(blocks), media=MEDIA)
    found = through_word(source)
    for kind in (doc.ListBlock, doc.Table, doc.Picture):
        assert kinds(found, kind) == kinds(source, kind)


def kinds(document: doc.Document, kind: type) -> list[object]:
    """Return what there is to say about each block of a kind."""
    return [shape(block) for block in doc.walk(document.blocks) if isinstance(block, kind)]


def shape(block: doc.Block) -> object:
    match block:
        case doc.ListBlock():
            return block.style, block.start, [said(item.blocks) for item in block.items]
        case doc.Table():
            cells = [[said(cell.blocks) for cell in row.cells] for row in block.rows]
            return block.header_rows, said_of(block.caption), cells
        case doc.Picture():
            return block.alt, block.is_decorative
        case _:
            return None


def said(blocks: tuple[doc.Block, ...]) -> list[str]:
    return [said_of(block.runs) for block in blocks if isinstance(block, doc.Paragraph)]


def said_of(runs: tuple[doc.Run, ...]) -> str:
    return " ".join("".join(run.text for run in runs).split())


def comparable(document: doc.Document) -> object:
    """Return a document without what is not said in it: the keys of pictures, and where a run of one look is cut."""
    return document.title, document.language, [comparable_block(block) for block in doc.walk(document.blocks)]


def comparable_block(block: doc.Block) -> object:
    match block:
        case doc.Heading():
            return "heading", block.level, block.number, looks(block.runs)
        case doc.Paragraph():
            return "paragraph", looks(block.runs)
        case _:
            return type(block).__name__, shape(block)


def looks(runs: tuple[doc.Run, ...]) -> list[tuple[object, ...]]:
    """Return each letter with its look; spaces have none of their own."""
    return [
        (letter, run.bold, run.link, run.language.lower())
        for run in runs
        for letter in run.text
        if not letter.isspace()
    ]


@pytest.mark.parametrize("name", ["council_paper", "everything", "agenda"])
def test_our_samples_come_back_the_same_the_second_time(name: str) -> None:
    from tests.render import samples

    once = through_word(getattr(samples, name)())
    assert comparable(through_word(once)) == comparable(once)
