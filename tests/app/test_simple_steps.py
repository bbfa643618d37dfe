"""A paper one thing at a time."""

from coprod_desktop.app.simple_steps import MOST_WORDS, step_of, steps
from coprod_desktop.model import document as doc
from tests.builders import heading, paper, paragraph, table

ROWS = tuple(doc.PictureRow(f"r{n}", (paragraph(f"Row {n}.", f"s{n}"),)) for n in range(3))


def test_each_easy_read_row_is_a_step_of_its_own() -> None:
    assert [len(step.blocks) for step in steps(paper(*ROWS))] == [1, 1, 1]


def test_a_heading_stays_with_what_comes_below_it() -> None:
    made = steps(paper(heading("Money", block_id="h1"), ROWS[0], heading("Travel", block_id="h2"), ROWS[1]))
    assert [[block.id for block in step.blocks] for step in made] == [["h1", "r0"], ["h2", "r1"]]


def test_short_paragraphs_stand_together_and_long_ones_alone() -> None:
    short, long = "Two words. " * 10, "word " * MOST_WORDS
    made = steps(paper(paragraph(short, "a"), paragraph(short, "b"), paragraph(long, "c"), paragraph(short, "d")))
    assert [[block.id for block in step.blocks] for step in made] == [["a", "b"], ["c"], ["d"]]


def test_no_block_is_lost_and_none_comes_twice() -> None:
    whole = paper(heading("A"), paragraph("word " * 50, "p1"), table(("x", "y")), *ROWS, paragraph("End.", "p2"))
    assert tuple(block for step in steps(whole) for block in step.blocks) == whole.blocks


def easy_read_table(*rows: tuple[doc.Block, doc.Block]) -> doc.Table:
    return doc.Table("t", tuple(doc.Row((doc.Cell((left,)), doc.Cell((right,)))) for left, right in rows))


def test_the_rows_of_an_easy_read_file_are_steps_too() -> None:
    table = easy_read_table(
        (doc.Picture("p1", "drawing:bus", "A bus"), paragraph("You can go out.", "s1")),
        (doc.Picture("p2", "drawing:house", "A house"), paragraph("You can stay in.", "s2")),
    )
    made = steps(paper(heading("Breaks", block_id="h1"), table))
    rows = [block for step in made for block in step.blocks if isinstance(block, doc.PictureRow)]
    assert [[one.id for one in row.sentences] for row in rows] == [["s1"], ["s2"]]
    assert [len(step.blocks) for step in made] == [2, 1]


def test_a_table_of_facts_stays_a_table() -> None:
    facts = easy_read_table((paragraph("Town", "a"), paragraph("Hours", "b")))
    assert steps(paper(facts))[0].blocks == (facts,)


def test_a_paper_without_blocks_is_one_step() -> None:
    assert len(steps(paper())) == 1


def test_only_the_first_step_says_that_it_is_a_draft() -> None:
    made = steps(doc.Document("Breaks", ROWS, status="Easy read draft"))
    assert [step.status for step in made] == ["Easy read draft", "", ""]


def test_the_step_of_a_block_is_found_also_inside_a_row() -> None:
    made = steps(paper(*ROWS))
    assert step_of(made, "s2") == 2
    assert step_of(made, "nowhere") == 0
