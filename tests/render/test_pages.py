"""What stands where on the pages of a PDF, read from the file itself."""

import io
import re
from collections.abc import Iterator

import pdfplumber
import pikepdf
import pytest

from coprod_desktop.model import document as doc
from coprod_desktop.render import layout, pdf_writer, planning, profiles
from coprod_desktop.render.boxes import Box, Page, TextPaint
from coprod_desktop.render.layout import fill_pages
from coprod_desktop.render.plan import Plan
from tests.render import samples
from tests.render.samples import b, h, listed, p, table
from tests.render.versions import PROFILES, pdf_of, plan_of

LOOKS = pytest.mark.parametrize("look", PROFILES)


def pages_of(content: bytes) -> Iterator[pdfplumber.page.Page]:
    with pdfplumber.open(io.BytesIO(content)) as pdf:
        yield from pdf.pages


def page_texts(content: bytes) -> list[str]:
    return [page.extract_text() for page in pages_of(content)]


def everything(look: str) -> bytes:
    return pdf_writer.write(planning.plan(samples.everything(2), PROFILES[look]))


@LOOKS
def test_no_letter_is_smaller_than_the_profile_promises(look: str) -> None:
    sizes = {round(char["size"], 1) for page in pages_of(everything(look)) for char in page.chars}
    assert min(sizes) >= PROFILES[look].smallest_pt


@LOOKS
def test_no_letter_leaves_the_margins(look: str) -> None:
    margin = PROFILES[look].margin_mm * 72 / 25.4
    for page in pages_of(everything(look)):
        inked = [char for char in page.chars if char["text"].strip()]
        assert min(char["x0"] for char in inked) >= margin - 1
        assert max(char["x1"] for char in inked) <= page.width - margin + 1
        assert min(char["top"] for char in inked) > 20
        assert max(char["bottom"] for char in inked) < page.height - 20


@LOOKS
def test_every_page_has_its_number_in_the_same_place(look: str) -> None:
    feet = []
    content = everything(look)
    total = len(page_texts(content))
    for number, page in enumerate(pages_of(content), 1):
        line = page.extract_text_lines()[-1]
        assert line["text"] == f"Page {number} of {total}"
        feet.append((round(line["x0"]), round(line["top"])))
    assert len(set(feet)) == 1


def test_the_header_says_title_and_status_on_every_page_but_the_first() -> None:
    first, *others = page_texts(everything("standard"))
    assert "One of everything · Draft" not in first
    assert all(text.startswith("One of everything · Draft") for text in others)


def test_only_upright_faces_are_embedded() -> None:
    names = {char["fontname"].split("+")[-1] for page in pages_of(everything("clearer letters")) for char in page.chars}
    assert names == {
        "AtkinsonHyperlegible-Regular",
        "AtkinsonHyperlegible-Bold",
        "Arimo-Regular",
        "SourceSans3-Regular",
    }


def test_no_heading_stands_at_the_foot_of_a_page() -> None:
    for filler in range(0, 60, 3):
        plan = plan_of(*(p("A line.") for _ in range(filler)), h(1, "HEADING"), p("After. " * 40))
        for text in page_texts(pdf_writer.write(plan)):
            lines = text.splitlines()
            assert lines[-2] != "HEADING", f"{filler} lines before"


def test_no_single_line_of_a_paragraph_stands_alone_on_a_page() -> None:
    for filler in range(0, 60, 3):
        plan = plan_of(*(p("A line.") for _ in range(filler)), p("inside the long paragraph " * 20))
        for text in page_texts(pdf_writer.write(plan)):
            assert sum("paragraph" in line for line in text.splitlines()) != 1, f"{filler} lines before"


def test_a_heading_row_comes_again_on_every_page_of_a_table_and_is_read_once() -> None:
    rows = tuple((f"Day {day}", "Nine o’clock") for day in range(80))
    content = pdf_of(table(("The day", "The time"), *rows))
    with_table = [text for text in page_texts(content) if "Nine" in text]
    assert len(with_table) > 2
    assert all("The day The time" in text for text in with_table)
    with pikepdf.open(io.BytesIO(content)) as pdf:
        tags = [
            str(one.S) for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/S" in one and "/P" in one
        ]
    assert tags.count("/TH") == 2


def test_no_table_row_is_split_over_two_pages() -> None:
    rows = tuple((f"Start{number}", "word " * 30 + f"End{number}") for number in range(40))
    for text in page_texts(pdf_of(table(("One", "Two"), *rows))):
        assert set(re.findall(r"Start(\d+)", text)) == set(re.findall(r"End(\d+)", text))


def test_an_easy_read_row_stays_on_one_page() -> None:
    rows = tuple(
        doc.PictureRow(f"row{n}", (p(f"Start{n} of it."), p(f"Middle{n}."), p(f"End{n}.")), None) for n in range(40)
    )
    texts = page_texts(pdf_of(*rows, profile=profiles.easy_read(28)))
    assert len(texts) > 3
    for text in texts:
        assert set(re.findall(r"Start(\d+)", text)) == set(re.findall(r"End(\d+)", text))


def test_a_question_of_an_easy_read_form_stays_with_the_lines_to_write_on() -> None:
    media = {"lines-1": doc.Media("image/png", samples.png())}
    for number in range(8, 16):  # whatever stands above it
        above = [p("We meet.") for _ in range(number)]
        question = doc.PictureRow("question", (p("My name:"),), doc.Picture("q", "1F3E0", ""))
        room = doc.Picture("room", "lines-1", is_decorative=True, width_mm=150)
        document = doc.Document("Form", (*above, question, room), media=media)
        pages = layout.lay_out(planning.plan(document, profiles.easy_read())).pages
        places = {anchor: page for page in pages for placed in page.boxes for anchor in placed.box.anchors}
        assert places["question"] is places["room"]


def test_each_sentence_of_a_row_has_a_line_of_its_own() -> None:
    row = doc.PictureRow("row", (p("We meet."), p("You can come.")), doc.Picture("x", "openmoji:1F3E0", "A house"))
    lines = page_texts(pdf_of(row, profile=profiles.easy_read()))[0].splitlines()
    assert {"We meet.", "You can come."} <= set(lines)


def test_the_picture_of_a_row_is_left_of_its_words() -> None:
    row = doc.PictureRow("row", (p("We meet."),), doc.Picture("x", "it", "A photo"))
    document = doc.Document("T", (row,), media={"it": doc.Media("image/png", samples.png())})
    (page,) = pages_of(pdf_writer.write(planning.plan(document, profiles.easy_read())))
    (image,) = page.images
    (words,) = (line for line in page.extract_text_lines() if line["text"] == "We meet.")
    assert image["x1"] < words["x0"]
    assert image["top"] < words["top"] < words["bottom"] < image["bottom"]


def test_the_contents_list_names_the_true_pages() -> None:
    plan = planning.plan(samples.everything(12), profiles.large_print())
    texts = page_texts(pdf_writer.write(plan))
    contents = "\n".join(texts[:3])
    listed_pages = dict(re.findall(r"^\d+\s+(Part \d+): travel and breaks\s+page (\d+)$", contents, re.M))
    assert len(listed_pages) == 12
    for part, number in listed_pages.items():
        assert f"{part}: travel and breaks" in texts[int(number) - 1]


def test_links_inside_lead_to_their_place_and_links_outside_to_their_address() -> None:
    target = h(1, "Target")
    content = pdf_of(p(samples.link("inside", f"#{target.id}"), samples.link("out", "https://example.org/")), target)
    with pikepdf.open(io.BytesIO(content)) as pdf:
        inside, outside = pdf.pages[0].Annots
        assert inside.Dest[0].objgen == pdf.pages[0].objgen
        assert str(outside.A.URI) == "https://example.org/"
        assert str(outside.Contents) == "out (example.org)"


def test_the_outline_says_every_heading_in_its_place() -> None:
    plan = plan_of(h(1, "One", "1"), h(2, "One and a half"), h(1, "Two"), title="Top")
    with pikepdf.open(io.BytesIO(pdf_writer.write(plan))) as pdf, pdf.open_outline() as outline:
        (top,) = outline.root
        assert top.title == "Top"
        assert [item.title for item in top.children] == ["1 One", "Two"]
        assert [item.title for item in top.children[0].children] == ["One and a half"]


def test_the_file_says_title_language_and_page_numbers_and_no_date() -> None:
    with pikepdf.open(io.BytesIO(everything("standard"))) as pdf:
        assert pdf.pdf_version == "1.7"
        assert str(pdf.Root.Lang) == "en-GB"
        assert str(pdf.docinfo.Title) == "One of everything"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert str(pdf.Root.PageLabels.Nums[1].S) == "/D"
        assert "/CreationDate" not in pdf.docinfo


def test_words_in_another_language_say_so() -> None:
    content = pdf_of(p("The word for dogs is ", doc.Run("cŵn", language="cy-GB"), "."))
    with pikepdf.open(io.BytesIO(content)) as pdf:
        (span,) = (one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Span")
        assert str(span.Lang) == "cy-GB"


def test_a_picture_that_comes_often_is_stored_once() -> None:
    row = doc.Picture("x", "openmoji:1F3E0", "A house")
    once, often = (len(pdf_of(*(row,) * times)) for times in (1, 30))
    assert often < once + 30 * 900


def test_cream_paper_is_painted_on_every_page() -> None:
    for page in pages_of(everything("large print 20, bold on cream")):
        assert page.rects[0]["width"] == pytest.approx(page.width, abs=0.1)


def boxes(*heights: float) -> list[Box]:
    return [Box(height, ()) for height in heights]


def test_boxes_that_hold_the_next_move_together() -> None:
    first, third = boxes(60, 30)
    pages = fill_pages([first, Box(20, (), holds_next=True), third], 100)
    assert [len(page.boxes) for page in pages] == [1, 2]


def test_boxes_too_tall_to_stay_together_are_still_all_placed() -> None:
    held = [Box(40, (), holds_next=True) for _ in range(7)]
    pages = fill_pages(held, 100)
    assert sum(len(page.boxes) for page in pages) == 7
    assert len(pages) == 4


def test_a_box_taller_than_a_page_gets_a_page_and_does_not_hang_the_program() -> None:
    assert [len(page.boxes) for page in fill_pages(boxes(50, 500, 50), 100)] == [1, 1, 1]


def test_the_larger_of_two_gaps_counts_and_none_at_the_top_of_a_page() -> None:
    upper, lower = Box(10, (), gap_below=5), Box(10, (), gap_above=8)
    (page,) = fill_pages([upper, lower], 100)
    assert [placed.top for placed in page.boxes] == [0, 18]
    assert fill_pages([lower], 100)[0].boxes[0].top == 0


def test_a_hundred_pages_are_laid_out_in_seconds() -> None:
    plan = planning.plan(samples.everything(14), profiles.large_print())
    assert len(layout.lay_out(plan).pages) >= 90


def test_a_list_in_a_list_in_a_list_in_a_narrow_cell_stays_inside_the_page() -> None:
    deep: doc.Block = p("Incomprehensibilities")
    for _ in range(12):
        deep = listed((deep,), style="upper-roman", start=3888)
    content = pdf_of(deep, profile=profiles.giant_print(36))
    for page in pages_of(content):
        assert max(char["x1"] for char in page.chars) < page.width - 20


def test_who_made_the_pictures_is_no_page_of_its_own() -> None:
    plan = planning.plan(samples.easy_read(), profiles.large_print())
    last = layout.lay_out(plan).pages[-1]
    assert len(last.boxes) > 1


def test_no_line_of_the_contents_stands_alone_on_a_page() -> None:
    headings = [h(1, f"Part {number}") for number in range(1, 26)]
    blocks = [block for heading in headings for block in (heading, p("Words. " * 90))]
    for count in range(12, 26):
        plan = plan_of(*blocks[: 2 * count], profile=profiles.large_print())
        for page in layout.lay_out(plan).pages[:4]:
            entries = [placed for placed in page.boxes if placed.box.height and _ends_in_page_number(placed.box)]
            assert len(entries) != 1


def _ends_in_page_number(box: Box) -> bool:
    lines = (paint.line for paint in box.paints if isinstance(paint, TextPaint))
    return any(re.search("page\u00a0\\d+$", "".join(piece.text for piece in line.pieces)) for line in lines)


def _starts(plan: Plan) -> list[list[str]]:
    """Return the words that each box starts with, page by page."""
    pages = layout.lay_out(plan).pages
    return [["".join(piece.text for piece in paint.line.pieces) for paint in _texts(page)] for page in pages]


def _texts(page: Page) -> list[TextPaint]:
    return [paint for placed in page.boxes for paint in placed.box.paints if isinstance(paint, TextPaint)]


def test_the_facts_of_an_agenda_item_stay_on_its_page() -> None:
    items: list[doc.Block] = []
    for number in range(1, 13):
        facts = (p(b(f"{name}: "), "Amina Khan") for name in ("Asked for by", "Presented by", "Time"))
        items += [h(1, "Short breaks", str(number)), *facts]
    plan = planning.plan(doc.Document("Agenda", tuple(items), kind="agenda"), profiles.large_print())
    for lines in _starts(plan):
        assert sum(line.startswith("Asked for by") for line in lines) == sum(line.startswith("Time") for line in lines)


def test_no_heading_and_time_of_an_item_stand_at_the_foot_of_a_page_without_a_fact() -> None:
    items: list[doc.Block] = []
    for number in range(1, 13):
        facts = (p(b(f"{name}: "), "Amina Khan") for name in ("Asked for by", "Presented by", "Papers"))
        items += [h(1, "Short breaks", str(number)), p("10:30am, 10 minutes"), *facts]
    for size_pt in (24, 28, 36):
        starts = _starts(
            planning.plan(doc.Document("Agenda", tuple(items), kind="agenda"), profiles.giant_print(size_pt))
        )
        assert not any(lines[-1].startswith(("Short", "10:30am")) for lines in starts)


def test_many_facts_are_not_moved_to_the_next_page_together() -> None:
    facts = tuple(p(b(f"Fact {number}: "), "Amina Khan") for number in range(10))
    before = (h(1, "Short breaks", "2"), *(p("You begin at 10:40am.") for _ in range(4)))
    plan = planning.plan(doc.Document("Your sheet", (*before, *facts)), profiles.large_print(20))
    first, *_ = _starts(plan)
    assert sum(line.startswith("Fact") for line in first) >= 3


def test_a_fact_of_two_lines_stands_on_one_page_among_more_than_a_page_of_them() -> None:
    facts = tuple(p(b(f"Fact {number}: "), "Samina Hussain, Gareth Pugh, Siân Rees, Jun Li") for number in range(24))
    for size_pt in range(24, 37, 2):  # so that the page ends at each place of a fact
        plan = planning.plan(doc.Document("Sheet", facts), profiles.giant_print(size_pt))
        assert all(lines[0].startswith("Fact") for lines in _starts(plan)[1:])


def test_no_page_is_turned_for_a_single_line() -> None:
    paragraphs = tuple(p(f"Carers say {number}.") for number in range(60))
    for length in range(30, 60):
        plan = planning.plan(doc.Document("Breaks", paragraphs[:length]), profiles.large_print())
        last = layout.lay_out(plan).pages[-1]
        assert len(last.boxes) >= 4


def test_lines_of_the_contents_after_the_first_start_beside_the_number() -> None:
    long = "What people told us about short breaks and how long they had to wait"
    blocks = tuple(block for number in range(1, 9) for block in (h(1, long, str(number)), *(p("Yes. " * 120),) * 3))
    pages = layout.lay_out(planning.plan(doc.Document("Breaks", blocks), profiles.large_print(22))).pages
    entries = [paint for page in pages for paint in _texts(page) if paint.is_plain]
    assert {paint.x for paint in entries if paint.line.pieces[0].text[0].isdigit()} == {0.0}
    assert all(paint.x > 10 for paint in entries if not paint.line.pieces[0].text[0].isdigit())


def test_a_long_status_is_shortened_at_the_head_of_the_page_and_not_cut() -> None:
    status = "Easy read draft: not yet checked by people with a learning disability"
    document = doc.Document("Short breaks for family carers", (p("Yes."),), kind="easy-read", status=status)
    assert planning.plan(document, profiles.easy_read(22)).header == "Short breaks for family carers · Easy read draft"


def test_the_mark_of_a_printed_page_follows_the_contents_list() -> None:
    blocks = (p("On Tuesday."), *(block for _ in range(9) for block in (h(1, "Breaks"), *(p("Yes. " * 99),) * 2)))
    marked = planning.PrintPage(blocks[1].id, "Print page 2")
    plan = planning.plan(doc.Document("Breaks", blocks), profiles.large_print(), (marked,))
    kinds = [type(block).__name__ for block in plan.blocks[:5]]
    assert kinds == ["TitleBlock", "Text", "Contents", "Text", "TextHeading"]
