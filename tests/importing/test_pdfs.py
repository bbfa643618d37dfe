"""PDFs: by their tags where they have them, else by the look of their pages."""

import io

import pikepdf
import pytest
from reportlab.lib.utils import ImageReader

from coprod_desktop import importing, strings
from coprod_desktop.importing import Imported
from coprod_desktop.importing.pdf.fragments import fragments_of
from coprod_desktop.importing.pdf.library import Font, Letter
from coprod_desktop.model import document as doc
from tests.importing.samples import Sheet, shown, tagged
from tests.importing.test_word_structure import grid, headings, outlines
from tests.importing.word import png

FULL = (
    "We asked family carers what would help them the most, and this is what they said",
    "to us in the spring of this year, in their own words, at nine meetings in the library",
    "and at home. Many of them had never been asked before by anyone.",
)


def read(sheet: Sheet) -> Imported:
    return importing.read_bytes("paper.pdf", sheet.as_bytes())


def words(imported: Imported) -> list[str]:
    return [doc.plain_text(block) for block in doc.text_blocks(imported.document)]


def test_tags_say_what_is_a_heading_a_list_or_a_paragraph_and_in_which_order() -> None:
    tree = (
        "<</S/Document/K[<</S/H1/K 2>><</S/P/K 0>>"
        "<</S/L/K[<</S/LI/K[<</S/Lbl/K 3>><</S/LBody/K 4>>]>><</S/LI/K[<</S/Lbl/K 5>><</S/LBody/K 1>>]>>]>>]>>"
    )
    content = tagged(shown("Words", "two", "Short breaks", "1.", "one", "2."), tree)
    imported = importing.read_bytes("a.pdf", content)
    assert outlines(imported) == ["Short breaks", "Words", ("decimal", 1, [["one"], ["two"]])]
    assert headings(imported) == [(1, "", "Short breaks")]


def test_tables_links_and_languages_come_from_tags() -> None:
    tree = (
        "<</S/Document/K[<</S/Table/K[<</S/TR/K[<</S/TH/K 0>><</S/TH/K 1>>]>>"
        "<</S/TR/K[<</S/TD/K 2/A<</O/Table/ColSpan 2>>>>]>>]>>"
        "<</S/P/K[3 <</S/Span/Lang(cy-GB)/K 4>> <</S/Link/K[5 <</Type/OBJR/Obj<</A<</S/URI/URI(https://e.org)>>>>>>]>>]>>]>>"
    )
    imported = importing.read_bytes("a.pdf", tagged(shown("Who", "What", "all", "Thanks ", "Diolch", " see"), tree))
    table, paragraph = imported.document.blocks
    assert isinstance(paragraph, doc.Paragraph)
    assert grid(table) == [[("Who", 1, 1), ("What", 1, 1)], [("all", 2, 1)]]
    assert [(run.text.strip(), run.language, run.link) for run in paragraph.runs] == [
        ("Thanks", "", ""),
        ("Diolch", "cy-GB", ""),
        ("see", "", "https://e.org"),
    ]


def test_own_names_of_tags_are_understood_and_artifacts_left_out() -> None:
    head = "/Artifact BMC BT /F 9 Tf 60 820 Td (Council page 1) Tj ET EMC\n"
    tree = "<</S/Document/K[<</S/Chapter/K 0>><</S/P/K 1>>]>>"
    content = tagged(head + shown("Why", "Words"), tree, more="/RoleMap<</Chapter/H1>>")
    imported = importing.read_bytes("a.pdf", content)
    assert (headings(imported), words(imported)) == ([(1, "", "Why")], ["Why", "Words"])


def test_what_tags_say_instead_of_the_words_is_read() -> None:
    tree = "<</S/Document/K[<</S/P/K[0 <</S/Span/ActualText(and)/K 1>> 2]>>]>>"
    assert words(importing.read_bytes("a.pdf", tagged(shown("you ", "&", " us"), tree))) == ["you and us"]


def test_tags_that_hold_only_some_of_the_words_are_not_trusted() -> None:
    imported = importing.read_bytes("a.pdf", tagged(shown("one", "two", "three"), "<</S/Document/K[<</S/P/K 1>>]>>"))
    assert " ".join(words(imported)) == "one two three"


def test_tags_in_a_ring_do_not_go_round_for_ever() -> None:
    with pikepdf.open(io.BytesIO(tagged(shown("Words"), "<</S/Document/K[<</S/P/K 0>>]>>"))) as pdf:
        element = pdf.make_indirect(pdf.Root.StructTreeRoot.K)
        pdf.Root.StructTreeRoot.K = element
        element.K.append(element)
        out = io.BytesIO()
        pdf.save(out)
    assert words(importing.read_bytes("a.pdf", out.getvalue())) == ["Words"]


def test_lines_that_the_page_broke_are_joined_and_headings_are_guessed() -> None:
    sheet = Sheet().words(60, 780, "Short breaks review", 20, bold=True).words(60, 740, "1.1 Why", 14, bold=True)
    sheet.lines(60, 715, *FULL).words(60, 650, "What next", 11, bold=True).lines(60, 630, *FULL)
    imported = read(sheet)
    assert headings(imported) == [(1, "", "Short breaks review"), (2, "1.1", "Why"), (3, "", "What next")]
    assert words(imported)[2] == " ".join(FULL)
    assert strings.count("importing.guessed_headings", 3) in imported.warnings


def test_columns_are_read_one_after_the_other() -> None:
    left = [f"left column line {number} goes on" for number in range(9)]
    right = [f"right column line {number} goes on" for number in range(9)]
    sheet = Sheet().words(60, 780, "The spring newsletter for all family carers", 18)
    text = " ".join(words(read(sheet.lines(60, 740, *left).lines(310, 733, *right))))
    assert text == " ".join(["The spring newsletter for all family carers", *left, *right])


def test_running_heads_and_page_numbers_are_left_out_and_paragraphs_go_on_over_the_page() -> None:
    sheet = Sheet()
    for number in range(1, 4):
        sheet.words(60, 810, "Calder Vale Council | OFFICIAL", 9).words(280, 30, f"Page {number} of 3", 9)
        sheet.lines(60, 740, *FULL[:2], "and then they went on to say, with many others from all over the town, that")
        sheet.next_page()
    imported = read(sheet)
    assert "OFFICIAL" not in " ".join(words(imported))
    assert "Page" not in " ".join(words(imported))
    assert strings.say("importing.header_footer") in imported.warnings


def test_a_heading_that_opens_every_page_is_no_running_head() -> None:
    sheet = Sheet()
    for number in range(2, 8, 2):
        sheet.words(60, 800, f"Part {number}", 16).lines(60, 770, *FULL).next_page()
    assert [text for _, _, text in headings(read(sheet))] == ["Part 2", "Part 4", "Part 6"]


def test_bullets_and_numbers_become_lists_with_lists_inside() -> None:
    sheet = Sheet().words(60, 760, "We need:")
    for row, (left, label, text) in enumerate(
        [(60, "1.", "time"), (60, "2.", "help"), (90, "•", "at night"), (90, "•", "at weekends"), (60, "3.", "money")]
    ):
        sheet.words(left, 740 - 15 * row, label).words(left + 20, 740 - 15 * row, text)
    assert outlines(read(sheet)) == [
        "We need:",
        ("decimal", 1, [["time"], ["help", ("bullet", 1, [["at night"], ["at weekends"]])], ["money"]]),
    ]


@pytest.mark.parametrize(
    ("others", "expected"), [("a co-production group", "co-production"), ("the coproduction group", "coproduction")]
)
def test_a_hyphen_at_a_line_end_goes_or_stays_as_the_paper_writes_the_word(others: str, expected: str) -> None:
    line = "We asked family carers what would help them the most and this is what the co-"
    sheet = Sheet().lines(60, 760, line, f"production group said, in words of their own. It is {others}.")
    assert f"what the {expected} group said" in words(read(sheet))[0]


def test_a_table_with_lines_round_its_cells_is_a_table_with_its_merged_cells() -> None:
    sheet = Sheet().lines(60, 780, *FULL)
    sheet.canvas.grid([60, 160, 300], [600, 620, 640, 660])
    for row, (first, second) in enumerate([("Who", "What"), ("Jo", "write"), ("Sam", "ring")]):
        sheet.words(65, 645 - 20 * row, first).words(165, 645 - 20 * row, second)
    imported = read(sheet)
    (table,) = (block for block in imported.document.blocks if isinstance(block, doc.Table))
    assert grid(table) == [
        [("Who", 1, 1), ("What", 1, 1)],
        [("Jo", 1, 1), ("write", 1, 1)],
        [("Sam", 1, 1), ("ring", 1, 1)],
    ]
    assert table.header_rows == 1
    assert strings.count("importing.guessed_tables", 1) in imported.warnings


def test_a_missing_line_between_two_cells_makes_them_one() -> None:
    sheet = Sheet().lines(60, 780, *FULL)
    canvas = sheet.canvas
    for height in (600, 620, 640):
        canvas.line(60, height, 300, height)
    for place, low in ((60, 600), (160, 620), (300, 600)):
        canvas.line(place, low, place, 640)
    sheet.words(65, 625, "a").words(165, 625, "b").words(65, 605, "all")
    (table,) = (block for block in read(sheet).document.blocks if isinstance(block, doc.Table))
    assert grid(table) == [[("a", 1, 1), ("b", 1, 1)], [("all", 2, 1)]]


def test_words_exactly_under_each_other_are_a_table() -> None:
    sheet = Sheet().lines(60, 780, *FULL)
    for row, cells in enumerate(
        [("Source", "People", "Nights"), ("Beck House", "61", "1,402"), ("Shared Lives", "29", "640")]
    ):
        for column, text in enumerate(cells):
            sheet.words(60 + 130 * column, 700 - 16 * row, text)
    (table,) = (block for block in read(sheet).document.blocks if isinstance(block, doc.Table))
    assert [[cell[0] for cell in row] for row in grid(table)] == [
        ["Source", "People", "Nights"],
        ["Beck House", "61", "1,402"],
        ["Shared Lives", "29", "640"],
    ]


def test_a_raised_number_and_the_small_words_at_the_foot_are_a_note() -> None:
    sheet = Sheet().lines(60, 780, *FULL).words(60, 720, "Short breaks, also called respite")
    end = 60 + sheet.canvas.stringWidth("Short breaks, also called respite", "Helvetica", 11)
    sheet.words(end, 724, "1", 6.5).words(end + 4, 720, ", help people.").words(60, 60, "1", 6.5).words(
        70, 57, "Said in May.", 9
    )
    imported = read(sheet)
    note = imported.document.blocks[-1]
    assert isinstance(note, doc.Note)
    assert words(imported)[-2:] == ["Short breaks, also called respite, help people.", "Said in May."]


def test_links_and_pictures_on_a_page_are_kept() -> None:
    sheet = Sheet().lines(60, 780, *FULL).words(60, 720, "See the guide")
    sheet.canvas.linkURL("https://e.org", (60, 715, 140, 735))
    sheet.canvas.drawImage(ImageReader(io.BytesIO(png(80, 60))), 60, 500, 142, 100)
    imported = read(sheet)
    (picture,) = (block for block in imported.document.blocks if isinstance(block, doc.Picture))
    assert picture.width_mm == pytest.approx(50, abs=0.2)
    assert strings.count("importing.pictures_without_words", 1) in imported.warnings
    assert {run.link for block in doc.text_blocks(imported.document) for run in block.runs if "guide" in run.text} == {
        "https://e.org"
    }


def test_a_scanned_page_among_others_is_named() -> None:
    sheet = Sheet().lines(60, 780, *FULL).next_page()
    sheet.canvas.drawImage(ImageReader(io.BytesIO(png(200, 280))), 0, 0, 595, 842)
    assert strings.count("importing.pages_without_words", 1) in read(sheet).warnings


def test_words_that_a_computer_read_from_a_scan_are_said_to_be_so() -> None:
    sheet = Sheet()
    sheet.canvas.drawImage(ImageReader(io.BytesIO(png(200, 280))), 0, 0, 595, 842)
    text = sheet.canvas.beginText(60, 700)
    text.setTextRenderMode(3)
    text.textLine("Read by a computer")
    sheet.canvas.drawText(text)
    imported = read(sheet)
    assert words(imported) == ["Read by a computer"]
    assert strings.say("importing.read_from_scan") in imported.warnings


def test_what_was_typed_and_ticked_in_a_form_stands_beside_its_question() -> None:
    sheet = Sheet().lines(60, 780, *FULL).words(60, 700, "Who asks").words(60, 660, "By post").words(60, 620, "By bus")
    form = sheet.canvas.acroForm
    form.textfield(name="who", value="Jo Pritchard", x=160, y=694, width=200, height=20)
    form.textfield(name="when", value="", x=160, y=560, width=200, height=20)
    form.checkbox(name="post", checked=True, x=160, y=656)
    form.checkbox(name="bus", checked=False, x=160, y=616)
    imported = read(sheet)
    assert words(imported)[1:] == ["Who asks Jo Pritchard", "By post ☑", "By bus ☐"]
    assert strings.count("importing.filled_boxes", 2) in imported.warnings


def test_what_was_typed_in_a_tagged_form_stands_where_its_tag_is() -> None:
    box = "<</Type/Annot/Subtype/Widget/FT/Tx/T(who)/V(Jo Pritchard)/Rect[60 600 200 620]>>"
    tree = f"<</S/Document/K[<</S/P/K[0 <</S/Form/K<</Type/OBJR/Obj {box}>>>>]>><</S/P/K 1>>]>>"
    with pikepdf.open(io.BytesIO(tagged(shown("Who asks", "Thank you"), tree))) as pdf:
        pdf.pages[0].Annots = pikepdf.Array([pdf.make_indirect(pikepdf.Object.parse(box.encode()))])
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pdf.pages[0].Annots)
        out = io.BytesIO()
        pdf.save(out)
    assert words(importing.read_bytes("a.pdf", out.getvalue())) == ["Who asks Jo Pritchard", "Thank you"]


def test_letters_set_wide_apart_are_words() -> None:
    sheet = Sheet()
    for number, line in enumerate(("The day centre opened in May", "and it will stay open all year.")):
        text = sheet.canvas.beginText(60, 700 - 16 * number)
        text.setFont("Helvetica", 11)
        text.setCharSpace(6)
        text.textLine(line)
        sheet.canvas.drawText(text)
    assert " ".join(words(read(sheet))) == "The day centre opened in May and it will stay open all year."


def test_small_letters_above_and_below_a_line_stay_in_it() -> None:
    sheet = Sheet().words(60, 700, "Nothing").words(97.3, 704, "1", 9).words(106, 700, "is H")
    sheet.words(125.2, 697, "2", 9).words(130.3, 700, "O only.")
    assert words(read(sheet)) == ["Nothing1 is H2O only."]


def test_a_dash_at_the_end_of_a_line_holds_its_words_together() -> None:
    sheet = Sheet().lines(
        60, 780, "The hall is open on weekdays, and on Tuesdays it is 2pm–", "4pm for everyone who asks for it."
    )
    assert words(read(sheet)) == [
        "The hall is open on weekdays, and on Tuesdays it is 2pm–4pm for everyone who asks for it."
    ]


def test_letters_of_a_script_that_runs_to_the_left_make_words() -> None:
    font = Font(11.0, False, False)
    letters = [Letter(text, font, 200.0 - 6 * n, 206.0 - 6 * n, 700.0, -1, False) for n, text in enumerate("שלום לכם")]
    (fragment,) = fragments_of(letters)
    assert fragment.text == "שלום לכם"
    assert (fragment.left, fragment.right) == (158.0, 206.0)


def test_bullets_that_are_drawn_make_a_list() -> None:
    sheet = Sheet().lines(60, 780, *FULL)
    for number, text in enumerate(("a phone number", "letters in plain words")):
        sheet.canvas.circle(72, 703.5 - 16 * number, 1.9, fill=1)
        sheet.words(82, 700 - 16 * number, text)
    (found,) = (block for block in read(sheet).document.blocks if isinstance(block, doc.ListBlock))
    assert [doc.plain_text(item.blocks[0]) for item in found.items] == ["a phone number", "letters in plain words"]


def test_words_in_narrow_cells_are_parted_by_the_line_between_them() -> None:
    sheet = Sheet()
    for number, row in enumerate((("Homes", "People"), ("12", "30"), ("9", "22"))):
        for place, text in enumerate(row):
            left = 60 + 38 * place
            sheet.canvas.rect(left, 700 - 20 * number, 38, 20)
            sheet.words(left + 3, 706 - 20 * number, text)
    (table,) = (block for block in read(sheet).document.blocks if isinstance(block, doc.Table))
    assert [[doc.plain_text(cell.blocks[0]) for cell in row.cells] for row in table.rows] == [
        ["Homes", "People"],
        ["12", "30"],
        ["9", "22"],
    ]


def test_more_pages_than_any_paper_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coprod_desktop.importing.limits.PDF_PAGES", 1)
    with pytest.raises(importing.errors.TooBig):
        read(Sheet().words(60, 700, "a").next_page().words(60, 700, "b"))


@pytest.mark.parametrize("degrees", [90, 180, 270])
def test_a_page_whose_words_are_turned_reads_as_if_it_were_upright(degrees: int) -> None:
    sheet = Sheet()
    sheet.canvas.translate(*{90: (595, 0), 180: (595, 842), 270: (0, 842)}[degrees])
    sheet.canvas.rotate(degrees)
    sheet.words(60, 500, "Costs", 18, bold=True).lines(60, 470, "Typing by the group gets", "going slowly this year.")
    imported = read(sheet)
    assert outlines(imported) == ["Costs", "Typing by the group gets going slowly this year."]


def ruled_rows(sheet: Sheet, top: float, *rows: tuple[str, str]) -> Sheet:
    for number, (first, second) in enumerate(rows):
        base = top - 20 * number
        for left, words in ((60, first), (260, second)):
            sheet.canvas.rect(left, base - 5, 200, 20)
            sheet.words(left + 5, base, words)
    return sheet


def test_a_table_that_the_end_of_a_page_cuts_goes_on_without_its_head() -> None:
    sheet = ruled_rows(Sheet(), 760, ("Who", "What"), ("Jo", "tea"), ("Siân", "milk")).next_page()
    ruled_rows(sheet, 760, ("Ali", "cups"), ("Mei", "cake"))
    sheet.words(60, 600, "That is all for now.")
    tables = [block for block in read(sheet).document.blocks if isinstance(block, doc.Table)]
    assert [len(one.rows) for one in tables] == [5]
    assert tables[0].header_rows == 1


def test_a_table_after_other_words_is_a_table_of_its_own() -> None:
    sheet = ruled_rows(Sheet(), 760, ("Who", "What"), ("Jo", "tea"), ("Siân", "milk")).next_page()
    sheet.words(60, 790, "These people came too.")
    ruled_rows(sheet, 760, ("Ali", "cups"), ("Mei", "cake"))
    assert len([block for block in read(sheet).document.blocks if isinstance(block, doc.Table)]) == 2


def paragraphs_in(content: bytes) -> list[str]:
    imported = importing.read_bytes("a.pdf", content)
    return [doc.plain_text(block) for block in doc.text_blocks(imported.document)]


LEFT = "Carers asked for more nights"
RIGHT = "Families came from the north"
ACROSS = "Everybody is welcome at the open evening in the town hall, and there is tea for all who come to"


def test_a_heading_below_two_columns_is_read_after_both() -> None:
    sheet = Sheet().words(60, 780, ACROSS)
    for line in range(4):
        sheet.words(60, 740 - 14 * line, f"{LEFT} {line}").words(320, 740 - 14 * line, f"{RIGHT} {line}")
    content = sheet.words(60, 650, "Open evening", 18).words(60, 620, ACROSS).as_bytes()
    said = " ".join(paragraphs_in(content))
    assert said.index("north 3") < said.index("Open evening") < said.rindex("Everybody")


def test_the_short_last_line_above_two_columns_stays_with_its_paragraph() -> None:
    sheet = Sheet().words(60, 780, ACROSS).words(60, 766, "the hall.")
    for line in range(4):
        sheet.words(60, 730 - 14 * line, f"{LEFT} {line}").words(320, 730 - 14 * line, f"{RIGHT} {line}")
    assert f"{ACROSS} the hall." in paragraphs_in(sheet.as_bytes())


def test_a_paragraph_that_runs_past_a_box_stays_whole() -> None:
    sheet = Sheet()
    for line in range(5):
        sheet.words(60, 740 - 14 * line, "we asked carers what they needed most and they")
    for line in range(3):
        sheet.words(380, 733 - 14 * line, f"Ring the team on day {line}.")
    content = sheet.words(60, 670, f"said rest. {ACROSS}").words(60, 656, "the hall.").as_bytes()
    whole = [one for one in paragraphs_in(content) if "needed most" in one]
    assert len(whole) == 1
    assert "said rest." in whole[0]
    assert "Ring" not in whole[0]


def test_lines_of_the_paper_in_the_same_place_on_many_pages_are_no_running_heads() -> None:
    sheet = Sheet()
    for word in ("one", "two", "six"):
        sheet.words(60, 810, "Running head").words(60, 775, "The same words here.").words(60, 740, f"Part {word}.")
        sheet = sheet.next_page()
    said = paragraphs_in(sheet.as_bytes())
    assert sum("The same words here." in one for one in said) == 3
    assert not any("Running head" in one for one in said)


def test_columns_so_close_that_their_words_touch_are_told_apart_and_a_centred_head_belongs_to_them() -> None:
    sheet = Sheet().lines(60, 780, *FULL)
    for left, text in ((105, "What"), (203, "Now"), (251, "Then")):
        sheet.words(left, 720, text, bold=True)
    rows = (
        ("Day centre", "£38.00", "£39.50"),
        ("Sitting, 7 hours", "£61.25", "£63.70"),
        ("Most that anyone pays", "£100.00", "£99.00"),
    )
    for place, row in enumerate(rows):
        for left, text in zip((72, 190, 235), row, strict=True):
            sheet.words(left, 700 - 20 * place, text)
    (table,) = (block for block in read(sheet).document.blocks if isinstance(block, doc.Table))
    assert table.header_rows == 1
    assert [[cell[0] for cell in row] for row in grid(table)] == [["What", "Now", "Then"], *map(list, rows)]
