# ruff: noqa: E501  XML reads better unbroken
"""OpenDocument texts: words, headings, lists, tables, notes and pictures as what they are."""

import base64

from coprod_desktop import importing, strings
from coprod_desktop.importing import Imported
from coprod_desktop.model import document as doc
from tests.importing.samples import OPEN_DECLARED, open_document
from tests.importing.test_word_structure import grid, headings, outlines
from tests.importing.word import png

LISTS = (
    '<text:list-style style:name="Steps">'
    '<text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/>'
    '<text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/>'
    '<text:list-level-style-bullet text:level="3" text:bullet-char="•"/></text:list-style>'
    '<text:list-style style:name="Dots"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style>'
    '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1"/>'
    '<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"/></text:outline-style>'
)
STYLES = (
    '<style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="Slant" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>'
    '<style:style style:name="Secret" style:family="text"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="Gone" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>'
    '<style:style style:name="Welsh" style:family="text"><style:text-properties fo:language="cy" fo:country="GB"/></style:style>'
    '<style:style style:name="Strong_20_text" style:display-name="Strong text" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Strong_20_text"/>'
    '<style:style style:name="Title" style:family="paragraph"/><style:style style:name="Caption" style:family="paragraph"/>'
)


def read(body: str, styles: str = STYLES + LISTS, parts: dict[str, bytes] | None = None) -> Imported:
    return importing.read_bytes("paper.odt", open_document(body, styles, parts))


def item(*inside: str) -> str:
    return f"<text:list-item>{''.join(inside)}</text:list-item>"


def runs(imported: Imported) -> list[tuple[str, bool, bool, str]]:
    return [
        (run.text, run.bold, run.italic, run.language)
        for block in doc.text_blocks(imported.document)
        for run in block.runs
    ]


def test_headings_have_the_numbers_of_the_outline() -> None:
    imported = read(
        '<text:p text:style-name="Title">Review</text:p><text:h text:outline-level="1">Why</text:h>'
        '<text:h text:outline-level="2">Cost</text:h><text:h text:outline-level="1" text:is-list-header="true">Aside</text:h>'
        '<text:h text:outline-level="1">How</text:h>'
    )
    assert headings(imported) == [
        (1, "", "Review"),
        (2, "1", "Why"),
        (3, "1.1", "Cost"),
        (2, "", "Aside"),
        (2, "2", "How"),
    ]


def test_lists_keep_their_numbers_and_the_lists_inside_them() -> None:
    dots = '<text:list text:style-name="Dots">' + item("<text:p>by phone</text:p>") + "</text:list>"
    imported = read(
        '<text:list text:style-name="Steps">'
        + item("<text:p>one</text:p>", dots)
        + item("<text:p>two</text:p>")
        + "</text:list>"
    )
    assert outlines(imported) == [("decimal", 1, [["one", ("bullet", 1, [["by phone"]])], ["two"]])]


def test_a_list_that_carries_on_after_words_keeps_counting() -> None:
    first = '<text:list xml:id="a" text:style-name="Steps">' + item("<text:p>one</text:p>") + "</text:list>"
    again = '<text:list text:continue-list="a" text:style-name="Steps">' + item("<text:p>two</text:p>") + "</text:list>"
    fresh = '<text:list text:style-name="Steps">' + item("<text:p>new</text:p>") + "</text:list>"
    assert outlines(read(first + "<text:p>Words</text:p>" + again + fresh)) == [
        ("decimal", 1, [["one"]]),
        "Words",
        ("decimal", 2, [["two"]]),
        ("decimal", 1, [["new"]]),
    ]


def test_a_number_such_as_2_1_stays_words_because_people_use_it() -> None:
    inner = "<text:list>" + item("<text:p>inner</text:p>") + "</text:list>"
    imported = read('<text:list text:style-name="Steps">' + item("<text:p>outer</text:p>", inner) + "</text:list>")
    assert "1.1 inner" in [doc.plain_text(block) for block in doc.text_blocks(imported.document)]


def test_an_items_further_paragraphs_stay_in_it() -> None:
    imported = read(
        '<text:list text:style-name="Dots">' + item("<text:p>one</text:p>", "<text:p>more</text:p>") + "</text:list>"
    )
    assert outlines(imported) == [("bullet", 1, [["one", "more"]])]


def test_words_have_the_look_and_language_that_styles_give_them() -> None:
    imported = read(
        '<text:p>a <text:span text:style-name="Bold">b</text:span> <text:span text:style-name="Slant">c</text:span> '
        '<text:span text:style-name="Welsh">Diolch</text:span></text:p><text:p text:style-name="P1">all bold here.</text:p>',
        STYLES
        + '<style:default-style style:family="paragraph"><style:text-properties fo:language="en" fo:country="GB"/></style:default-style>',
    )
    assert runs(imported) == [
        ("a ", False, False, ""),
        ("b", True, False, ""),
        (" ", False, False, ""),
        ("c", False, True, ""),
        (" ", False, False, ""),
        ("Diolch", False, False, "cy-GB"),
        ("all bold here.", True, False, ""),
    ]


def test_spaces_tabs_and_line_breaks_are_as_they_were_typed() -> None:
    imported = read("<text:p>a<text:s text:c='3'/>b<text:tab/>c\n   d<text:line-break/>e</text:p>")
    assert outlines(imported) == ["a b c d\ne"]


def test_deleted_and_hidden_words_are_left_out_and_crossed_out_ones_kept_with_warnings() -> None:
    imported = read(
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>old</text:p></text:deletion></text:changed-region>"
        '</text:tracked-changes><text:p>new<text:change text:change-id="c"/> <text:span text:style-name="Secret">secret</text:span>'
        '<text:span text:style-name="Gone">struck</text:span></text:p>'
        '<text:section text:display="none"><text:p>hidden</text:p></text:section>'
    )
    assert outlines(imported) == ["new struck"]
    expected = {strings.say(f"importing.{name}") for name in ("tracked_changes", "hidden_text", "struck_text")}
    assert expected <= set(imported.warnings)


def test_a_note_keeps_its_mark_and_its_blocks() -> None:
    note = "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Said in May.</text:p></text:note-body></text:note>"
    imported = read(f"<text:p>Words{note}, more.</text:p>")
    paragraph, found = imported.document.blocks
    assert isinstance(paragraph, doc.Paragraph)
    assert isinstance(found, doc.Note)
    assert [(run.text, run.note) for run in paragraph.runs] == [("Words", ""), ("", found.id), (", more.", "")]
    assert [doc.plain_text(block) for block in found.blocks if isinstance(block, doc.Paragraph)] == ["Said in May."]


def test_tables_keep_headers_merged_cells_and_captions() -> None:
    def cell(text: str, more: str = "") -> str:
        return f"<table:table-cell {more}><text:p>{text}</text:p></table:table-cell>"

    tall, wide = 'table:number-rows-spanned="2"', 'table:number-columns-spanned="2"'
    imported = read(
        '<text:p text:style-name="Caption">Who does what</text:p><table:table>'
        f"<table:table-header-rows><table:table-row>{cell('Who')}{cell('What')}</table:table-row></table:table-header-rows>"
        f"<table:table-row>{cell('Jo', tall)}{cell('a')}</table:table-row>"
        f"<table:table-row><table:covered-table-cell/>{cell('b')}</table:table-row>"
        f"<table:table-row>{cell('all', wide)}<table:covered-table-cell/></table:table-row>"
        "</table:table>"
    )
    (table,) = imported.document.blocks
    assert isinstance(table, doc.Table)
    assert grid(table) == [[("Who", 1, 1), ("What", 1, 1)], [("Jo", 1, 2), ("a", 1, 1)], [("b", 1, 1)], [("all", 2, 1)]]
    assert (table.header_rows, doc.plain_text(doc.Paragraph("", table.caption))) == (1, "Who does what")


def test_pictures_come_with_their_words_and_width() -> None:
    frame = (
        '<draw:frame svg:width="5cm"><draw:image xlink:href="Pictures/a.png"/><svg:title>Short</svg:title>'
        "<svg:desc>A tree in a park</svg:desc></draw:frame>"
    )
    imported = read(f"<text:p>Words{frame}</text:p>", parts={"Pictures/a.png": png()})
    (picture,) = (block for block in imported.document.blocks if isinstance(block, doc.Picture))
    assert (picture.alt, picture.width_mm) == ("A tree in a park", 50.0)
    assert imported.document.media[picture.source].content == png()


def test_a_picture_that_is_not_in_the_file_is_never_fetched() -> None:
    for place in ("http://example.org/a.png", "../../../etc/passwd", "file:///etc/passwd"):
        imported = read(f'<text:p>Words<draw:frame><draw:image xlink:href="{place}"/></draw:frame></text:p>')
        assert imported.document.media == {}
        assert strings.count("importing.pictures_outside", 1) in imported.warnings


def test_a_chart_becomes_its_title_and_the_table_of_its_numbers() -> None:
    row = "<table:table-row>{}</table:table-row>"
    cell = "<table:table-cell><text:p>{}</text:p></table:table-cell>"
    rows = "".join(row.format(cell.format(a) + cell.format(b)) for a, b in (("Year", "Nights"), ("2026", "1,402")))
    chart = (
        f"<office:document-content {OPEN_DECLARED}><office:body><office:chart><chart:chart><chart:title><text:p>Nights away"
        f"</text:p></chart:title><table:table>{rows}</table:table></chart:chart></office:chart></office:body></office:document-content>"
    )
    frame = '<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>'
    imported = read(f"<text:p>Words{frame}</text:p>", parts={"Object 1/content.xml": chart.encode()})
    words = [doc.plain_text(block) for block in doc.text_blocks(imported.document)]
    assert words == ["Words", "Nights away", "Year", "Nights", "2026", "1,402"]


def test_text_boxes_follow_their_paragraph_and_comments_are_left_out() -> None:
    imported = read(
        "<text:p>Words<draw:frame><draw:text-box><text:p>Ask us</text:p></draw:text-box></draw:frame>"
        "<office:annotation><text:p>really?</text:p></office:annotation></text:p><text:p>After</text:p>"
    )
    assert outlines(imported) == ["Words", "Ask us", "After"]
    assert strings.count("importing.comments", 1) in imported.warnings


def test_links_lead_where_they_led() -> None:
    imported = read(
        '<text:p>See <text:a xlink:href="https://example.org">the guide</text:a> and <text:a xlink:href="#there">below</text:a> '
        'or <text:a xlink:href="other.odt">that</text:a></text:p><text:h text:outline-level="1"><text:bookmark text:name="there"/>Here</text:h>'
    )
    heading = imported.document.blocks[1]
    links = [run.link for block in doc.text_blocks(imported.document) for run in block.runs if run.link]
    assert links == ["https://example.org", f"#{heading.id}"]


def test_a_text_in_one_xml_file_is_read_with_the_picture_inside_it() -> None:
    data = base64.b64encode(png()).decode()
    frame = f"<draw:frame><draw:image><office:binary-data>{data}</office:binary-data></draw:image></draw:frame>"
    flat = f"<office:document {OPEN_DECLARED}><office:body><office:text><text:p>Words{frame}</text:p></office:text></office:body></office:document>"
    imported = importing.read_bytes("a.fodt", flat.encode())
    assert outlines(imported) == ["Words", "Picture"]


def test_title_author_and_the_words_at_the_edges_of_pages_are_known() -> None:
    meta = f"<office:document-meta {OPEN_DECLARED}><office:meta><dc:title>Short breaks</dc:title><meta:initial-creator>Jo</meta:initial-creator></office:meta></office:document-meta>"
    styles = f"<office:document-styles {OPEN_DECLARED}><style:header><text:p>Official</text:p></style:header></office:document-styles>"
    imported = read("<text:p>Words</text:p>", parts={"meta.xml": meta.encode(), "styles.xml": styles.encode()})
    assert (imported.document.title, imported.document.author) == ("Short breaks", "Jo")
    assert strings.say("importing.header_footer") in imported.warnings


def test_a_cell_that_is_repeated_to_the_end_of_the_sheet_makes_no_million_cells() -> None:
    imported = read(
        "<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p>"
        '</table:table-cell><table:table-cell table:number-columns-repeated="16000000"/></table:table-row>'
        '<table:table-row table:number-rows-repeated="1000000"><table:table-cell/></table:table-row></table:table>'
    )
    assert [doc.plain_text(block) for block in doc.text_blocks(imported.document)] == ["a", "b"]


def test_form_fields_from_word_show_what_was_filled_in() -> None:
    field = "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0"

    def mark(kind: str, *values: tuple[str, str]) -> str:
        said = "".join(f'<field:param field:name="{name}" field:value="{value}"/>' for name, value in values)
        kind = f"vnd.oasis.opendocument.field.{kind}"
        return f'<field:fieldmark xmlns:field="{field}" field:type="{kind}">{said}</field:fieldmark>'

    area = mark(
        "FORMDROPDOWN", ("Dropdown_ListEntry", "North"), ("Dropdown_ListEntry", "South"), ("Dropdown_Selected", "1")
    )
    boxes = mark("FORMCHECKBOX", ("Checkbox_Checked", "true")) + " Yes " + mark("FORMCHECKBOX") + " No"
    made = read(f"<text:p>{boxes}</text:p><text:p>Area: {area}</text:p>")
    assert [doc.plain_text(block) for block in doc.text_blocks(made.document)] == ["☒ Yes ☐ No", "Area: South"]
