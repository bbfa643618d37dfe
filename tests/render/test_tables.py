import io
from dataclasses import replace
from typing import get_args

import pikepdf
import pytest

from coprod_desktop.model import document as doc
from coprod_desktop.render import layout, making, planning, profiles
from coprod_desktop.render.plan import GridTable, ItemList, PlanBlock, Text, TextHeading
from coprod_desktop.render.tables import fit_widths, grid_of
from coprod_desktop.render.writers import Form
from tests.render.samples import cell, h, p, table
from tests.render.versions import plan_of


def planned(source: doc.Table, profile: profiles.Profile | None = None) -> tuple[PlanBlock, ...]:
    return plan_of(source, profile=profile).blocks[1:]


def said(block: PlanBlock) -> str:
    assert isinstance(block, Text)
    return "".join(words.text for words in block.words).replace("\u00a0", " ")


def list_lines(block: PlanBlock) -> list[str]:
    assert isinstance(block, ItemList)
    return [said(item.blocks[0]) for item in block.items]


def test_every_place_of_a_grid_is_covered_once() -> None:
    source = table(
        ("a", "b", "c"),
        (cell("tall", down=2), cell("wide", along=2)),
        ("x",),
        (cell("too tall", down=9), cell("too wide", along=9)),
        (),
    )
    grid = grid_of(source)
    covered = [
        (placed.row + down, placed.column + along)
        for placed in grid.cells
        for down in range(placed.cell.row_span)
        for along in range(placed.cell.column_span)
    ]
    assert sorted(covered) == sorted({(row, column) for row in range(grid.rows) for column in range(grid.columns)})


def test_a_column_that_only_spans_run_through_is_dropped() -> None:
    source = table((cell("a", along=2), "b"), (cell("c", along=2), "d"))
    grid = grid_of(source)
    assert grid.columns == 2
    assert {placed.cell.column_span for placed in grid.cells} == {1}


def test_a_heading_row_never_reaches_into_the_rows_below() -> None:
    source = table((cell("Day", down=2), "Time"), ("Monday",), header_rows=1)
    assert all(placed.cell.row_span == 1 for placed in grid_of(source).cells if placed.row == 0)


def test_a_first_row_of_heading_cells_is_a_heading_row_even_when_nobody_said_so() -> None:
    source = table((cell("Day", header=True), cell("Time", header=True)), ("Monday", "9 am"), header_rows=0)
    assert grid_of(source).header_rows == 1


def test_columns_get_what_they_need_and_fill_the_page() -> None:
    widths = fit_widths([10, 50], [20, 200], 170)
    assert widths is not None
    assert sum(widths) == pytest.approx(170)
    assert widths[0] >= 10
    assert widths[1] >= 50


def test_columns_that_need_more_than_there_is_do_not_fit() -> None:
    assert fit_widths([100, 100], [100, 100], 170) is None


def test_a_table_that_fits_stays_a_table() -> None:
    (block,) = planned(table(("Day", "Time", "Room"), ("Monday", "9 am", "Two")))
    assert isinstance(block, GridTable)
    assert block.header_rows == 1


def test_three_columns_become_a_headed_list_in_large_print() -> None:
    source = table(("Day", "Opens", "Closes"), ("Monday", "9 am", "5 pm"), ("Tuesday", "10 am", "4 pm"))
    blocks = planned(source, profiles.large_print())
    assert [said(block) for block in blocks[::2]] == ["Monday", "Tuesday"]
    assert list_lines(blocks[1]) == ["Opens: 9 am", "Closes: 5 pm"]
    assert list_lines(blocks[3]) == ["Opens: 10 am", "Closes: 4 pm"]


def test_a_cell_over_several_rows_is_said_with_each_of_them() -> None:
    source = table(("Day", "Opens", "Closes"), (cell("Monday", down=2), "9 am", "12 am"), ("1 pm", "5 pm"))
    blocks = planned(source, profiles.large_print())
    assert [said(block) for block in blocks[::2]] == ["Monday", "Monday"]


def test_a_cell_over_several_columns_is_said_once_under_all_their_names() -> None:
    source = table(("Day", "Opens", "Closes"), ("Monday", cell("Shut all day", along=2)))
    blocks = planned(source, profiles.large_print())
    assert list_lines(blocks[1]) == ["Opens, Closes: Shut all day"]


def test_a_short_number_that_names_a_row_is_said_with_its_columns_name() -> None:
    source = table(("Item", "What", "Who"), ("1", "Welcome", "Sam"))
    assert said(planned(source, profiles.large_print())[0]) == "Item 1"


def test_a_question_as_column_name_gets_no_colon() -> None:
    source = table(("Option", "Agreed?", "By"), ("One", "Yes", "Sam"))
    assert list_lines(planned(source, profiles.large_print())[1])[0] == "Agreed? Yes"


def test_words_too_wide_for_their_columns_make_a_list_even_where_columns_are_allowed() -> None:
    long = "Incomprehensibilities-of-administration"
    blocks = planned(table(*((long,) * 5,) * 2))
    assert not any(isinstance(block, GridTable) for block in blocks)


def test_a_row_as_tall_as_a_page_makes_a_list_because_no_row_is_split() -> None:
    blocks = planned(table(("Topic", "Text"), ("One", "Many words. " * 300)))
    assert not any(isinstance(block, GridTable) for block in blocks)


def test_a_table_inside_a_table_is_shown_as_a_list() -> None:
    inner = table(("a", "b"), ("c", "d"))
    outer = doc.Table("outer", (doc.Row((cell("Head"), cell("Head two"))), doc.Row((cell("x"), doc.Cell((inner,))))), 1)
    blocks = planned(outer)
    assert not any(isinstance(block, GridTable) for block in blocks)
    assert "d" in str(blocks)


def test_a_table_of_one_column_is_only_its_words() -> None:
    assert [said(block) for block in planned(table(("one",), ("two",)))] == ["one", "two"]


def test_a_heading_inside_a_cell_is_a_bold_line_and_no_heading() -> None:
    source = doc.Table(
        "t", (doc.Row((doc.Cell((h(2, "Loud"), p("quiet"))), cell("b"))), doc.Row((cell("c"), cell("d"))))
    )
    assert not any(isinstance(block, TextHeading) for block in planned(source))


def test_a_table_without_a_heading_row_is_something_to_look_at() -> None:
    plan = plan_of(table(("Report to", "Board"), ("For", "Decision"), header_rows=0))
    assert any("Report to" in sentence for sentence in plan.look_at)


def test_an_empty_table_is_nothing() -> None:
    assert planned(table((), header_rows=0)) == ()
    assert planned(table(("", ""), ("", ""))) == ()


def test_a_wide_table_gets_a_page_on_its_side_for_those_who_choose_so() -> None:
    turned = replace(profiles.large_print(), turns_wide_tables=True)
    names = ("Service", "Budget", "Spent", "Forecast", "Difference")
    wide = table(names, *(("Home care", "£9,800,000", "£5,350,000", "£10,400,000", "£600,000 over"),) * 3)
    document = doc.Document("Money", (p("Before."), h(1, "Money"), wide, p("After.")))
    plan = planning.plan(document, turned)
    assert [type(block).__name__ for block in plan.blocks if block.id in plan.landscape] == ["TextHeading", "GridTable"]
    assert [page.is_landscape for page in layout.lay_out(plan).pages] == [False, True, False]
    for form in get_args(Form):
        making.make(document, turned, form)


def test_a_table_on_its_side_says_its_heads_again_on_the_next_page() -> None:
    turned = replace(profiles.large_print(), turns_wide_tables=True)
    names = ("Service", "Budget", "Spent", "Forecast", "Difference")
    wide = table(names, *(("Home care", "£9,800,000", "£5,350,000", "£10,400,000", "£600,000 over"),) * 30)
    content = making.make(doc.Document("Money", (wide,)), turned, "pdf").content
    with pikepdf.open(io.BytesIO(content)) as pdf:
        sizes = [tuple(round(float(edge)) for edge in page.mediabox[2:]) for page in pdf.pages]
    assert len(sizes) > 2
    assert set(sizes[1:]) == {(842, 595)}


def test_a_page_with_little_on_it_is_turned_with_the_wide_table_below_it() -> None:
    turned = replace(profiles.large_print(), turns_wide_tables=True)
    names = ("Service", "Budget", "Spent", "Forecast", "Difference")
    wide = table(names, *(("Home care", "£9,800,000", "£5,350,000", "£10,400,000", "£600,000 over"),) * 3)
    long = tuple(p("Ten short words stand in each of these few lines. " * 8) for _ in range(2))
    items = doc.ListBlock("l", tuple(doc.ListItem(f"i{n}", (p("We say one thing here."),)) for n in range(3)))
    document = doc.Document("Money", (*long, h(1, "Money"), p("What we did:"), items, wide, p("After.")))
    pages = layout.lay_out(planning.plan(document, turned)).pages
    assert [page.is_landscape for page in pages] == [False, True, False]


def test_short_columns_get_what_they_want_and_leave_the_rest_to_the_long_ones() -> None:
    widths = fit_widths([15, 20, 30], [20, 120, 40], 160)
    assert widths is not None
    assert widths[0] == pytest.approx(20, abs=0.1)
    assert widths[2] == pytest.approx(40, abs=0.1)
    assert sum(widths) == pytest.approx(160)


def test_a_short_word_that_names_a_row_stands_for_itself() -> None:
    first, *_ = planned(table(("Month", "People", "Cost"), ("All", "12", "£3")), profiles.large_print())
    assert said(first) == "All"
