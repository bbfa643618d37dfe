"""A Word file that we wrote and read again holds the same document: written a second time, nothing changes.

The first writing takes decisions (a wide table becomes lines), so what it gives is the start.
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
    italic=some.booleans(),
    link=some.sampled_from(("", "", "", "https://example.org/a")),
    language=some.sampled_from(("", "", "", "cy-GB")),
)
PARAGRAPHS = some.lists(RUNS, min_size=1, max_size=3).map(paragraph_of)
HEADINGS = some.builds(lambda level, text: doc.Heading("", level, doc.words(text)), some.integers(1, 3), TEXT)
PICTURES = some.builds(lambda alt: doc.Picture("", "a.png", alt, False, 40.0), TEXT)


def item_of(text: str, inner: tuple[doc.Block, ...] = ()) -> doc.ListItem:
    return doc.ListItem("", (doc.Paragraph("", doc.words(text)), *inner))


STYLES = some.sampled_from(("bullet", "decimal", "lower-letter", "upper-letter", "lower-roman", "upper-roman"))


def list_of(texts: list[str], inner: doc.ListBlock | None, style: str, start: int) -> doc.ListBlock:
    *others, last = texts
    items = (*(item_of(text) for text in others), item_of(last, (inner,) if inner else ()))
    return doc.ListBlock("", items, style, start if style != "bullet" else 1)


def lists_of(inner: some.SearchStrategy[doc.ListBlock | None]) -> some.SearchStrategy[doc.ListBlock]:
    return some.builds(list_of, some.lists(TEXT, min_size=1, max_size=3), inner, STYLES, some.integers(1, 30))


LISTS = lists_of(some.one_of(some.none(), lists_of(some.one_of(some.none(), lists_of(some.none())))))


def table_of(texts: list[str], columns: int, caption: str, spans: str) -> doc.Table:
    rows = [texts[start : start + columns] for start in range(0, len(texts) - columns + 1, columns)]
    cells = [[doc.Cell((doc.Paragraph("", doc.words(text)),)) for text in row] for row in rows]
    if spans == "columns":
        cells[1] = [replace(cells[1][0], column_span=2), *cells[1][2:]]
    elif spans == "rows":
        cells[1][0] = replace(cells[1][0], row_span=2)
        cells[2] = cells[2][1:]
    return doc.Table("", tuple(doc.Row(tuple(row)) for row in cells), 1, doc.words(caption))


# Three rows at least; wider tables become lists.
TABLES = some.builds(
    table_of,
    some.lists(WORDS, min_size=9, max_size=12),
    some.integers(2, 3),
    TEXT,
    some.sampled_from(("", "columns", "rows")),
)


def mention_of(texts: tuple[str, str], note: str) -> doc.Paragraph:
    return doc.Paragraph("", (doc.Run(texts[0]), doc.Run("", note=note), doc.Run(f" {texts[1]}")))


NOTES = ("n1", "n2", "n3")
MENTIONS = some.builds(mention_of, some.tuples(TEXT, TEXT), some.sampled_from(NOTES))
NOTE_BLOCKS = some.lists(some.one_of(PARAGRAPHS, LISTS), min_size=1, max_size=2)
BLOCKS = some.lists(some.one_of(PARAGRAPHS, HEADINGS, LISTS, TABLES, PICTURES, MENTIONS), min_size=1, max_size=7)


def with_notes(blocks: tuple[doc.Block, ...], said: list[list[doc.Block]]) -> tuple[doc.Block, ...]:
    """Return the blocks with the notes that they mention, in the order of their marks."""
    marks = [run.note for block in blocks if isinstance(block, doc.Paragraph) for run in block.runs if run.note]
    texts = dict(zip(NOTES, said, strict=True))
    return (*blocks, *(doc.Note(note, with_ids(texts[note], f"{note}-")) for note in dict.fromkeys(marks)))


def with_ids(blocks: list[doc.Block], prefix: str = "x") -> tuple[doc.Block, ...]:
    # Two lists side by side are one list in Word, when one goes on counting where the other ended.
    parted = (part for block in blocks for part in (block, doc.Paragraph("", doc.words("Then."))))
    return tuple(replace(block, id=f"{prefix}{number}") for number, block in enumerate(parted))


def through_word(document: doc.Document) -> doc.Document:
    written = docx_writer.write(planning.plan(document, profiles.standard()))
    return importing.read_bytes("a.docx", written).document


@settings(
    max_examples=25,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow],
)
@given(BLOCKS, some.lists(NOTE_BLOCKS, min_size=3, max_size=3))
def test_a_second_journey_through_word_changes_nothing(blocks: list[doc.Block], notes: list[list[doc.Block]]) -> None:
    once = through_word(doc.Document("A paper", with_notes(with_ids(blocks), notes), media=MEDIA))
    assert comparable(through_word(once)) == comparable(once)


@settings(
    max_examples=25,
    deadline=None,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[HealthCheck.too_slow],
)
@given(BLOCKS, some.lists(NOTE_BLOCKS, min_size=3, max_size=3))
def test_the_first_journey_keeps_every_kind_of_block(blocks: list[doc.Block], notes: list[list[doc.Block]]) -> None:
    source = doc.Document("A paper", with_notes(with_ids(blocks), notes), media=MEDIA)
    found = through_word(source)
    for kind in (doc.ListBlock, doc.Table, doc.Picture, doc.Note):
        assert kinds(found, kind) == kinds(source, kind)
    assert mentions(found) == mentions(source)
    assert looks_of_all(found) == looks_of_all(source)


def mentions(document: doc.Document) -> list[tuple[str, object]]:
    """Return each mark of a note with the words before it and what the note says."""
    notes = {block.id: shape(block) for block in doc.walk(document.blocks) if isinstance(block, doc.Note)}
    texts = [block for block in doc.walk(document.blocks) if isinstance(block, doc.Paragraph)]
    return [
        (said_of(text.runs[:place]), notes[run.note])
        for text in texts
        for place, run in enumerate(text.runs)
        if run.note
    ]


def looks_of_all(document: doc.Document) -> list[tuple[object, ...]]:
    """Return every letter with its look; not those of tables, whose heads are bold."""
    in_tables = {
        id(inner) for table in doc.walk(document.blocks) if isinstance(table, doc.Table) for inner in doc.walk((table,))
    }
    texts = [block for block in doc.walk(document.blocks) if isinstance(block, doc.Paragraph)]
    return [look for text in texts if id(text) not in in_tables for look in looks(without_address(text.runs))]


def without_address(runs: tuple[doc.Run, ...]) -> tuple[doc.Run, ...]:
    """Return the words without the address that we print after a link."""
    return tuple(replace(run, text=run.text.replace("(example.org/a)", "")) for run in runs)


def kinds(document: doc.Document, kind: type) -> list[object]:
    """Return what there is to say about each block of a kind."""
    return [shape(block) for block in doc.walk(document.blocks) if isinstance(block, kind)]


def shape(block: doc.Block) -> object:
    match block:
        case doc.ListBlock():
            return block.style, block.start, [[shape_inside(one) for one in item.blocks] for item in block.items]
        case doc.Table():
            cells = [[(said(cell.blocks), cell.column_span, cell.row_span) for cell in row.cells] for row in block.rows]
            return block.header_rows, said_of(block.caption), cells
        case doc.Picture():
            return block.alt, block.is_decorative
        case doc.Note():
            return [shape_inside(one) for one in block.blocks]
        case _:
            return None


def shape_inside(block: doc.Block) -> object:
    return said_of(block.runs) if isinstance(block, doc.Paragraph) else shape(block)


def said(blocks: tuple[doc.Block, ...]) -> list[str]:
    return [said_of(block.runs) for block in blocks if isinstance(block, doc.Paragraph)]


def said_of(runs: tuple[doc.Run, ...]) -> str:
    return "".join("".join(run.text for run in without_address(runs)).split())


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
        (letter, run.bold, run.italic, run.link, run.language.lower())
        for run in runs
        for letter in run.text
        if not letter.isspace()
    ]


@pytest.mark.parametrize("name", ["council_paper", "everything", "agenda"])
def test_our_samples_come_back_the_same_the_second_time(name: str) -> None:
    from tests.render import samples

    once = through_word(getattr(samples, name)())
    assert comparable(through_word(once)) == comparable(once)


def test_a_paper_with_more_welsh_than_english_stays_english() -> None:
    welsh = doc.Paragraph("p", (doc.Run("Mae gofalwyr di-dâl yn dweud hyn. " * 5, language="cy-GB"),))
    assert through_word(doc.Document("A paper", (welsh,))).language == "en-GB"


def test_a_title_keeps_the_language_of_its_words() -> None:
    title = doc.Heading("t", 1, (doc.Run("Gofalwyr", language="cy-GB"), doc.Run(" and us")))
    first = through_word(doc.Document("Gofalwyr and us", (title,))).blocks[0]
    assert isinstance(first, doc.Heading)
    assert [(run.text.strip(), run.language) for run in first.runs] == [("Gofalwyr", "cy-GB"), ("and us", "")]
