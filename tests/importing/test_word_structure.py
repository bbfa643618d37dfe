# ruff: noqa: E501  XML reads better unbroken
"""Word documents: headings, lists, tables and pictures as what they are."""

import pytest

from coprod_desktop import importing
from coprod_desktop.importing import Imported
from coprod_desktop.model import document as doc
from tests.importing.word import (
    DECORATIVE,
    NUMBERING,
    STYLES,
    Word,
    abstract,
    cell,
    item,
    level,
    num,
    para,
    part,
    picture,
    png,
    row,
    run,
    styled,
    table,
    text_box,
)


def read(word: Word, name: str = "paper.docx") -> Imported:
    return importing.read_bytes(name, word.as_bytes())


def headings(imported: Imported) -> list[tuple[int, str, str]]:
    return [
        (block.level, block.number, doc.plain_text(block))
        for block in imported.document.blocks
        if isinstance(block, doc.Heading)
    ]


Outline = list[object]


def outline(block: doc.Block) -> object:
    """Return a block as plain values: words, and (style, start, items) for a list."""
    match block:
        case doc.ListBlock(style=style, start=start, items=items):
            return (style, start, [[outline(one) for one in entry.blocks] for entry in items])
        case doc.Heading() | doc.Paragraph():
            return doc.plain_text(block)
        case _:
            return type(block).__name__


def outlines(imported: Imported) -> Outline:
    return [outline(block) for block in imported.document.blocks]


def grid(block: doc.Block) -> list[list[tuple[str, int, int]]]:
    assert isinstance(block, doc.Table)
    return [
        [
            (
                " ".join(doc.plain_text(one) for one in cell.blocks if isinstance(one, doc.Paragraph)),
                cell.column_span,
                cell.row_span,
            )
            for cell in row.cells
        ]
        for row in block.rows
    ]


def test_headings_come_from_styles_those_they_are_based_on_and_outline_levels() -> None:
    word = Word(
        styled("Heading1", "One"),
        styled("Chapter", "Two by style"),
        para("Three by level", properties='<w:outlineLvl w:val="2"/>'),
        para("Body", properties='<w:pStyle w:val="Heading1"/><w:outlineLvl w:val="9"/>'),
    )
    assert headings(read(word)) == [(1, "", "One"), (2, "", "Two by style"), (3, "", "Three by level")]


def test_levels_never_skip_a_step() -> None:
    word = Word(*(styled(f"Heading{number}", str(number)) for number in (2, 4, 6, 4, 1, 3)))
    assert [one[0] for one in headings(read(word))] == [1, 2, 3, 2, 1, 2]


def test_a_title_in_the_text_is_the_title_and_stands_above_the_headings() -> None:
    imported = read(
        Word(styled("Title", "Short breaks review"), styled("Heading1", "Why"), styled("Heading2", "How")).titled(
            "Old name"
        )
    )
    assert imported.document.title == "Short breaks review"
    assert [one[0] for one in headings(imported)] == [1, 2, 3]


def test_without_a_title_in_the_text_the_properties_say_it() -> None:
    imported = read(Word(styled("Heading1", "Purpose")).titled("Carers' board, May", "Jo Pritchard"))
    assert (imported.document.title, imported.document.author) == ("Carers' board, May", "Jo Pritchard")


@pytest.mark.parametrize("made_up", ["Microsoft Word - draft.doc", "Document1", "", "PowerPoint Presentation"])
def test_a_title_that_a_program_made_up_gives_way_to_the_first_heading(made_up: str) -> None:
    assert read(Word(styled("Heading1", "Purpose")).titled(made_up)).document.title == "Purpose"


def test_a_paper_without_any_title_is_called_by_its_files_name() -> None:
    assert read(Word("Text"), "Board_paper 3.docx").document.title == "Board paper 3"


def test_bold_lines_become_headings_only_where_there_are_no_others() -> None:
    bold = para(run("Why this matters", "<w:b/>"))
    guessed = read(
        Word(
            bold, "Because.", para(run("What next", "<w:b/>")), "We meet.", para(run("Bold sentence.", "<w:b/>")), "End"
        )
    )
    assert headings(guessed) == [(1, "", "Why this matters"), (2, "", "What next")]
    assert any("2 lines look like headings" in one for one in guessed.warnings)
    assert headings(read(Word(styled("Heading1", "Real"), bold, "Text"))) == [(1, "", "Real")]


def test_automatic_heading_numbers_are_kept_beside_the_words() -> None:
    styles = STYLES.replace(
        '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>',
        '<w:pPr><w:numPr><w:numId w:val="9"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr>',
    ).replace(
        '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>',
        '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="9"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr>',
    )
    numbering = part(
        "numbering",
        abstract(
            9,
            level(0, "decimal", "%1.", more='<w:pStyle w:val="Heading1"/>'),
            level(1, "decimal", "%1.%2", more='<w:pStyle w:val="Heading2"/>'),
        )
        + num(9, 9),
    )
    word = Word(
        *(styled("Heading1", "A"), styled("Heading2", "B"), styled("Heading2", "C"), styled("Heading1", "D")),
        styled("Heading2", "E"),
        styles=styles,
        numbering=numbering,
    )
    assert headings(read(word)) == [(1, "1", "A"), (2, "1.1", "B"), (2, "1.2", "C"), (1, "2", "D"), (2, "2.1", "E")]


def test_list_paragraphs_in_a_row_are_one_list_with_lists_inside() -> None:
    word = Word(item("a"), item("aa", level=1), item("ab", level=1), item("aba", level=2), item("b"))
    inner = ("lower-letter", 1, [["aa"], ["ab", ("lower-roman", 1, [["aba"]])]])
    assert outlines(read(word)) == [("decimal", 1, [["a", inner], ["b"]])]


def test_a_list_goes_on_after_a_paragraph_with_its_next_number() -> None:
    assert outlines(read(Word(item("a"), item("b"), "gap", item("c")))) == [
        ("decimal", 1, [["a"], ["b"]]),
        "gap",
        ("decimal", 3, [["c"]]),
    ]


def test_an_inner_list_starts_again_under_each_item() -> None:
    word = Word(item("a"), item("aa", level=1), item("b"), item("ba", level=1))
    assert outlines(read(word)) == [
        ("decimal", 1, [["a", ("lower-letter", 1, [["aa"]])], ["b", ("lower-letter", 1, [["ba"]])]])
    ]


def test_a_list_that_is_told_to_start_again_does() -> None:
    word = Word(item("a"), item("b"), item("again", 4), item("more", 4), item("seven", 5))
    assert outlines(read(word)) == [
        ("decimal", 1, [["a"], ["b"]]),
        ("decimal", 1, [["again"], ["more"]]),
        ("decimal", 7, [["seven"]]),
    ]


def test_bullets_of_another_list_that_stand_further_in_are_inside_the_item() -> None:
    word = Word(item("a"), item("dot", 6), item("dot", 6), item("b"))
    assert outlines(read(word)) == [("decimal", 1, [["a", ("bullet", 1, [["dot"], ["dot"]])], ["b"]])]


def test_empty_paragraphs_do_not_part_a_list() -> None:
    assert outlines(read(Word(item("a"), para(), item("b")))) == [("decimal", 1, [["a"], ["b"]])]


def test_numbers_that_people_refer_to_stay_words() -> None:
    imported = read(Word(item("Scope", 3), item("The service", 3, 1), item("The budget", 3, 1), item("Details", 3, 2)))
    assert outlines(imported) == [("decimal", 1, [["Scope"]]), "1.1 The service", "1.2 The budget", "1.2.1 Details"]


def test_numbering_switched_off_makes_a_plain_paragraph() -> None:
    assert outlines(read(Word(item("plain", 0)))) == ["plain"]


def test_pictures_and_boxes_in_a_list_item_stay_in_the_item() -> None:
    marked = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    word = Word(
        para("a", picture("rPic", "A tree"), text_box(para("boxed")), properties=marked), item("b")
    ).attach_picture("rPic", png())
    assert outlines(read(word)) == [("decimal", 1, [["a", "Picture", "boxed"], ["b"]])]


def test_merged_cells_become_spans_in_a_regular_grid() -> None:
    word = Word(
        table(
            row(cell("wide", properties='<w:gridSpan w:val="2"/>'), "b"),
            row(cell("tall", properties='<w:vMerge w:val="restart"/>'), "c", "d"),
            row(cell(properties="<w:vMerge/>"), "e", "f"),
        )
    )
    assert grid(read(word).document.blocks[0]) == [
        [("wide", 2, 1), ("b", 1, 1)],
        [("tall", 1, 2), ("c", 1, 1), ("d", 1, 1)],
        [("e", 1, 1), ("f", 1, 1)],
    ]


def test_every_row_of_a_ragged_table_is_filled_up() -> None:
    word = Word(table(row("a", "b", "c"), row("d", properties='<w:gridBefore w:val="1"/>'), row("e")))
    assert grid(read(word).document.blocks[0]) == [
        [("a", 1, 1), ("b", 1, 1), ("c", 1, 1)],
        [("", 1, 1), ("d", 1, 1), ("", 1, 1)],
        [("e", 1, 1), ("", 2, 1)],
    ]


def test_a_row_that_merged_cells_cover_whole_goes_and_they_get_less_tall() -> None:
    start, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    word = Word(
        table(
            row(cell("a", properties=start), cell("b", properties=start)),
            row(cell(properties=on), cell(properties=on)),
            row("c", "d"),
        )
    )
    assert grid(read(word).document.blocks[0]) == [[("a", 1, 1), ("b", 1, 1)], [("c", 1, 1), ("d", 1, 1)]]


def header_rows(*rows: str, properties: str = "", styles: str = STYLES) -> int:
    block = read(Word(table(*rows, properties=properties), styles=styles)).document.blocks[0]
    assert isinstance(block, doc.Table)
    assert all(one.is_header for part_row in block.rows[: block.header_rows] for one in part_row.cells)
    return block.header_rows


def test_header_rows_are_those_marked_so_or_bold_or_made_to_stand_out() -> None:
    plain, bold = row("a", "b"), row(cell(para(run("A", "<w:b/>"))), cell(para(run("B", "<w:b/>"))))
    style = '<w:style w:type="table" w:styleId="Grid1"><w:name w:val="g"/><w:tblStylePr w:type="firstRow"/></w:style></w:styles>'
    styled_table = '<w:tblStyle w:val="Grid1"/><w:tblLook w:val="0020"/>'
    assert header_rows(row("a", "b", properties="<w:tblHeader/>"), plain) == 1
    assert header_rows(bold, plain) == 1
    assert header_rows(plain, plain) == 0
    assert header_rows(plain, plain, properties=styled_table, styles=STYLES.replace("</w:styles>", style)) == 1


def test_one_column_is_a_frame_and_not_a_table() -> None:
    assert outlines(read(Word(table(row(cell("In a frame", item("a"))), row("below"))))) == [
        "In a frame",
        ("decimal", 1, [["a"]]),
        "below",
    ]


def test_a_caption_above_a_table_becomes_its_caption() -> None:
    block = read(Word(styled("Caption", "Table 1: Hours"), table(row("a", "b"), row("c", "d")))).document.blocks[0]
    assert isinstance(block, doc.Table)
    assert "".join(one.text for one in block.caption) == "Table 1: Hours"


def test_headings_in_a_table_are_bold_paragraphs() -> None:
    word = Word(styled("Heading1", "Top"), table(row(cell(styled("Heading2", "Inside")), "b"), row("c", "d")))
    imported = read(word)
    assert headings(imported) == [(1, "", "Top")]
    inside = next(block for block in doc.text_blocks(imported.document) if doc.plain_text(block) == "Inside")
    assert isinstance(inside, doc.Paragraph)
    assert inside.runs[0].bold


def pictures(imported: Imported) -> list[doc.Picture]:
    return [block for block in doc.walk(imported.document.blocks) if isinstance(block, doc.Picture)]


def test_a_picture_comes_with_its_words_and_width() -> None:
    imported = read(Word(para("Look: ", picture("rPic", "Two carers at a table"))).attach_picture("rPic", png()))
    (shown,) = pictures(imported)
    assert (shown.alt, shown.width_mm) == ("Two carers at a table", 100.0)
    assert imported.document.media[shown.source].content == png()
    assert imported.document.media[shown.source].media_type == "image/png"
    assert imported.warnings == ()


def test_the_same_picture_is_kept_once() -> None:
    word = Word(para(picture("r1", "a"), picture("r2", "b"))).attach_picture("r1", png()).attach_picture("r2", png())
    imported = read(word)
    assert len(pictures(imported)) == 2
    assert len(imported.document.media) == 1


@pytest.mark.parametrize("description", ["", "image1.png", "C:\\Users\\jo\\tree.JPG"])
def test_a_picture_without_words_is_counted(description: str) -> None:
    imported = read(Word(para(picture("r1", description))).attach_picture("r1", png()))
    assert pictures(imported)[0].alt == ""
    assert any("1 picture has no words" in one for one in imported.warnings)


def test_a_decorative_picture_needs_no_words() -> None:
    imported = read(Word(para(picture("r1", "swirl", more=DECORATIVE))).attach_picture("r1", png()))
    assert pictures(imported)[0].is_decorative
    assert imported.warnings == ()


def test_words_that_a_computer_made_up_are_pointed_out() -> None:
    word = Word(para(picture("r1", "A group of people&#xA;&#xA;Description automatically generated")))
    imported = read(word.attach_picture("r1", png()))
    assert pictures(imported)[0].alt == "A group of people"
    assert any("made by a computer" in one for one in imported.warnings)


@pytest.mark.parametrize(
    "content",
    [
        b"\x01\x00\x00\x00" + bytes(40) + b" EMF" + bytes(60),
        b"\xd7\xcd\xc6\x9a" + bytes(60),
        b"<svg/>",
        b"",
        png()[:20],
        png(100_000, 1),
    ],
    ids=["EMF", "WMF", "SVG", "nothing", "torn", "absurdly wide"],
)
def test_a_picture_that_we_cannot_show_is_left_out_and_counted(content: bytes) -> None:
    imported = read(Word(para("Text", picture("r1", "A tree"))).attach_picture("r1", content))
    assert pictures(imported) == []
    assert any("1 picture was left out" in one for one in imported.warnings)


def test_a_picture_elsewhere_is_never_fetched() -> None:
    word = Word(para(picture("r1", "A tree").replace("r:embed", "r:link"))).link(
        "r1", "https://example.org/a.png", "image"
    )
    assert any("not in the file but somewhere else" in one for one in read(word).warnings)


CHART = (
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:chart><c:title><c:tx><c:rich>'
    "<a:p><a:r><a:t>Hours a week</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea><c:barChart><c:ser>"
    '<c:tx><c:strRef><c:strCache><c:pt idx="0"><c:v>Hours</c:v></c:pt></c:strCache></c:strRef></c:tx>'
    '<c:cat><c:strRef><c:strCache><c:pt idx="0"><c:v>2024</c:v></c:pt><c:pt idx="1"><c:v>2025</c:v></c:pt></c:strCache></c:strRef></c:cat>'
    '<c:val><c:numRef><c:numCache><c:pt idx="0"><c:v>4.2999999999999998</c:v></c:pt><c:pt idx="1"><c:v>6</c:v></c:pt></c:numCache></c:numRef></c:val>'
    "</c:ser></c:barChart></c:plotArea></c:chart></c:chartSpace>"
)


def test_a_chart_becomes_its_words_and_a_table_of_its_numbers() -> None:
    frame = '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart r:id="rChart"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    imported = read(Word(para("See", frame)).attach("chart", CHART, relationship="rChart", place="charts/chart1.xml"))
    assert outlines(imported) == ["See", "Hours a week", "Table"]
    assert grid(imported.document.blocks[2])[1:] == [[("2024", 1, 1), ("4.3", 1, 1)], [("2025", 1, 1), ("6", 1, 1)]]
    assert any("1 chart became" in one for one in imported.warnings)


def test_a_diagram_becomes_a_list_of_its_words() -> None:
    points = "".join(
        f"<dgm:pt><dgm:t><a:p><a:r><a:t>{word}</a:t></a:r></a:p></dgm:t></dgm:pt>" for word in ("Ask", "Plan", "Do")
    )
    data = (
        '<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" '
        f'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:ptLst>{points}</dgm:ptLst></dgm:dataModel>'
    )
    frame = '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><dgm:relIds r:dm="rData"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    imported = read(Word(para(frame)).attach("diagramData", data, relationship="rData", place="diagrams/data1.xml"))
    assert outlines(imported) == [("bullet", 1, [["Ask"], ["Plan"], ["Do"]])]


def test_a_list_style_that_borrows_its_numbers_from_another_works() -> None:
    numbering = NUMBERING.replace(
        "</w:numbering>",
        num(8, 20) + "</w:numbering>",
    ).replace(
        '<w:abstractNum w:abstractNumId="0">',
        abstract(20, more='<w:numStyleLink w:val="CouncilList"/>')
        + abstract(21, level(0, "upperRoman", "%1."), more='<w:styleLink w:val="CouncilList"/>')
        + '<w:abstractNum w:abstractNumId="0">',
    )
    assert outlines(read(Word(item("a", 8), item("b", 8), numbering=numbering))) == [("upper-roman", 1, [["a"], ["b"]])]
