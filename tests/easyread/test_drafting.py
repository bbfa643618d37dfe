from coprod_desktop.easyread import drafting, sentences
from coprod_desktop.model import document as doc
from coprod_desktop.model.easy_read import Fate
from tests import builders
from tests.easyread.drafts import draft_blocks, draft_text, drafted, lexicon, look_at, pictures


def test_a_heading_keeps_its_number_and_level() -> None:
    row = draft_blocks(builders.heading("Short breaks", 2, number="3.1")).rows[0]
    assert (row.number, row.heading_level, row.sentences) == ("3.1", 2, ("Short breaks",))


def test_a_number_typed_before_a_heading_becomes_its_number() -> None:
    row = draft_blocks(builders.heading("4. Short breaks")).rows[0]
    assert (row.number, row.sentences) == ("4.", ("Short breaks",))


def test_a_paragraph_number_stays_with_its_paragraph() -> None:
    row = draft_text("2.4 We will meet again.").rows[0]
    assert (row.number, row.sentences) == ("2.4", ("We will meet again.",))


def test_a_deep_heading_is_drafted_at_level_three() -> None:
    assert draft_blocks(builders.heading("Small", 5)).rows[0].heading_level == 3


def test_each_sentence_gets_a_row_with_its_source() -> None:
    rows = draft_text("We will meet again. Lunch is free.").rows
    assert [(row.sentences, row.sources) for row in rows] == [
        (("We will meet again.",), ("b1-s1",)),
        (("Lunch is free.",), ("b1-s2",)),
    ]


def test_a_short_sentence_that_leans_on_the_one_before_stays_with_it() -> None:
    row = draft_text("The hall is big. But it is cold.").rows[0]
    assert row.sentences == ("The hall is big.", "But it is cold.")
    assert row.sources == ("b1-s1", "b1-s2")


def test_a_sentence_of_the_next_paragraph_never_joins_the_row() -> None:
    assert len(draft_text("The hall is big.", "But it is cold.").rows) == 2


def test_lines_of_a_list_hang_on_the_words_before_it() -> None:
    rows = draft_blocks(builders.paragraph("You can:"), builders.bullets("call us;", "write to us; and", "visit.")).rows
    assert [row.sentences for row in rows] == [("You can:",), ("• call us",), ("• write to us",), ("• visit.",)]


def test_a_numbered_list_keeps_its_numbers() -> None:
    items = builders.bullets("We agreed the plan.", "We thanked Sam.").items
    rows = draft_blocks(doc.ListBlock("list", items, "decimal", start=4)).rows
    assert [row.number for row in rows] == ["4", "5"]


def test_a_short_list_in_a_sentence_stays_in_one_row() -> None:
    assert draft_text("We will look at: cost, time and staff.").rows[0].sentences == (
        "We will look at:",
        "• cost",
        "• time",
        "• staff",
    )


def test_each_line_of_a_long_list_gets_a_row_and_so_a_picture() -> None:
    text = "We will: ask carers what they think of the plan; pay for the bus for all who come; and write to you again."
    assert [row.sentences for row in draft_text(text).rows] == [
        ("We will:",),
        ("• ask carers what they think of the plan",),
        ("• pay for the bus for all who come",),
        ("• write to you again",),
    ]


def test_a_table_row_says_its_headings_and_values() -> None:
    draft = draft_blocks(builders.table(("Day", "Opens"), ("Monday", "9am-5pm"), ("Friday", "10:00")))
    assert [row.sentences for row in draft.rows] == [
        ("Day: Monday", "Opens: 9am to 5pm"),
        ("Day: Friday", "Opens: 10am"),
    ]
    assert {line.fate for line in draft.ledger} == {Fate.JOINED}


def test_names_of_columns_of_figures_are_headings_though_nobody_marked_them() -> None:
    rows = (("Service", "Now", "From April"), ("Day centre", "£900", "£800"), ("Bus", "£310", "£290"))
    draft = draft_blocks(builders.table(*rows, header_rows=0))
    assert draft.rows[-1].sentences == ("Service: Bus", "Now: £310", "From April: £290")


def test_a_first_row_of_figures_is_no_heading() -> None:
    rows = (("Day centre", "£900", "£800"), ("Bus", "£310", "£290"), ("Club", "£48", "£52"))
    draft = draft_blocks(builders.table(*rows, header_rows=0))
    assert draft.rows[0].sentences == ("Day centre", "£900", "£800")


def test_the_headings_of_a_table_point_at_every_row() -> None:
    draft = draft_blocks(builders.table(("Day",), ("Monday",), ("Friday",)))
    assert draft.ledger[0].row_ids == tuple(row.id for row in draft.rows)


def test_two_columns_without_headings_are_names_and_values() -> None:
    draft = draft_blocks(builders.table(("Date", "Monday"), ("Place", "Library"), header_rows=0))
    assert [row.sentences for row in draft.rows] == [("Date: Monday",), ("Place: Library",)]


def test_a_cell_over_two_columns_keeps_the_next_one_under_its_heading() -> None:
    def cell(text: str, block_id: str, columns: int = 1) -> doc.Cell:
        return doc.Cell((builders.paragraph(text, block_id),), column_span=columns)

    header = doc.Row((cell("Day", "h1"), cell("Who", "h2"), cell("Where", "h3")))
    body = doc.Row((cell("Monday", "c1", 2), cell("Library", "c2")))
    assert draft_blocks(doc.Table("t", (header, body), 1)).rows[0].sentences == ("Day: Monday", "Where: Library")


def test_a_cell_over_two_rows_keeps_the_row_below_under_its_headings() -> None:
    def cell(text: str, block_id: str, rows: int = 1) -> doc.Cell:
        return doc.Cell((builders.paragraph(text, block_id),), row_span=rows)

    header = doc.Row((cell("Day", "h1"), cell("Who", "h2")))
    first = doc.Row((cell("Monday", "c1", 2), cell("Sam", "c2")))
    second = doc.Row((cell("Priya", "c3"),))
    rows = draft_blocks(doc.Table("t", (header, first, second), 1)).rows
    assert rows[1].sentences == ("Who: Priya",)


def test_notes_come_at_the_end_under_a_heading() -> None:
    note = doc.Note("n", (builders.paragraph("Sam counted them.", "n-p"),))
    rows = draft_blocks(note, builders.paragraph("40 people came.")).rows
    assert [row.sentences for row in rows] == [("40 people came.",), ("Notes from the paper",), ("Sam counted them.",)]


def test_a_picture_of_the_paper_is_not_dropped_in_silence() -> None:
    row = draft_blocks(doc.Picture("pic", "photo-1", "Our new hall.")).rows[0]
    assert (row.picture, row.picture_alt) == ("photo-1", "Our new hall.")
    assert "Our new hall." in row.look_at[0]


def test_a_decorative_picture_gets_no_row() -> None:
    assert draft_blocks(doc.Picture("pic", "line", is_decorative=True)).rows == ()


def test_a_hard_word_is_explained_straight_after_its_first_use_only() -> None:
    assert drafted("You can have a direct payment.", "A direct payment is yours.") == [
        "You can have a direct payment.",
        "Direct payment means: money from the council to pay for your support.",
        "A direct payment is yours.",
    ]


def test_hard_words_are_gathered_for_the_word_list() -> None:
    draft = draft_text("Your advocate can ask for a direct payment.")
    assert [term for term, _ in draft.hard_words] == ["advocate", "direct payment"]


def test_a_second_hard_word_is_explained_in_a_row_of_its_own() -> None:
    rows = draft_text("Your advocate can ask for a direct payment.").rows
    assert [len(row.sentences) for row in rows] == [2, 1]
    assert rows[1].sources == rows[0].sources


def test_a_plainer_word_takes_the_form_of_the_one_it_replaces() -> None:
    draft = draft_text("The work commenced on Monday.")
    assert draft.rows[0].sentences == ("The work started on Monday.",)
    assert draft.ledger[0].rules == ("plain-words",)


def test_a_short_form_that_the_paper_explains_is_written_in_full() -> None:
    assert drafted("The Care Quality Commission (CQC) came. The CQC liked it.") == [
        "The Care Quality Commission came.",
        "The Care Quality Commission liked it.",
    ]


def test_a_picture_that_fits_is_chosen() -> None:
    row = draft_text("The bus comes at 5pm.").rows[0]
    assert (row.picture, row.picture_alt) == ("openmoji:1F68C", "A bus")


def test_no_picture_is_chosen_for_a_vague_word() -> None:
    assert draft_text("Some people came.").rows[0].picture == ""


def test_a_sentence_without_changes_is_kept() -> None:
    line = draft_text("We will meet again.").ledger[0]
    assert (line.fate, line.rules) == (Fate.KEPT, ())


def test_a_changed_sentence_names_the_rules_that_changed_it() -> None:
    line = draft_text("We meet at 17:00.").ledger[0]
    assert (line.fate, line.rules) == (Fate.CHANGED, ("times",))


def test_a_line_without_words_is_left_out_with_a_reason() -> None:
    line = draft_text("-----").ledger[0]
    assert line.fate is Fate.LEFT_OUT
    assert line.reason


def test_a_sentence_that_is_no_longer_in_the_document_is_left_out_with_a_reason() -> None:
    old = sentences.of_document(builders.paper(builders.paragraph("Gone.", "old")))
    draft = drafting.draft(builders.paper(builders.paragraph("Here.", "new")), old, lexicon(), pictures())
    assert draft.ledger[0].fate is Fate.LEFT_OUT
    assert draft.ledger[0].reason


def test_drafting_the_same_paper_again_gives_the_same_rows() -> None:
    text = "We will meet again, and the council will pay for the bus. You can have a direct payment."
    assert draft_text(text) == draft_text(text)


def test_every_row_has_an_id_of_its_own() -> None:
    rows = draft_text("We will meet again in May, and the council will pay for the bus. Lunch is free.", "Hello.").rows
    assert len({row.id for row in rows}) == len(rows) == 4


def test_a_number_that_a_step_loses_would_be_looked_at() -> None:
    assert look_at("We will meet again.") == ""
    assert "25 words" in look_at("We " + "often " * 23 + "meet.")


def test_room_to_write_stays_on_a_form() -> None:
    lines = doc.Picture("p", "lines-3", is_decorative=True, width_mm=150)
    drafted = draft_blocks(builders.paragraph("Your name:", "a"), lines)
    assert [row.picture for row in drafted.rows if not row.sentences] == ["lines-3"]


def test_a_line_to_write_on_stays_where_a_line_of_dots_goes() -> None:
    drafted = draft_blocks(builders.paragraph("____________", "a"), builders.paragraph("* * *", "b"))
    assert [row.sentences for row in drafted.rows] == [("____________",)]
