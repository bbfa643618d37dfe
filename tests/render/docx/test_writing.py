"""What stands in a Word file, part by part."""

import datetime as dt
import io
import zipfile
from dataclasses import replace
from itertools import pairwise

import docx
import pytest

from coprod_desktop.render import colours, docx_writer, profiles
from coprod_desktop.render.plan import (
    Contents,
    ContentsEntry,
    Figure,
    Item,
    ItemList,
    NoteText,
    Plan,
    Text,
    TitleBlock,
    Words,
)
from tests.render.docx import plans
from tests.render.docx.opened import (
    DOCUMENT,
    NUMBERING,
    SETTINGS,
    STYLES,
    WP,
    A,
    Element,
    R,
    W,
    names,
    paragraph,
    part,
    raw,
    style,
    text,
    val,
)

LARGE = profiles.large_print()
RELATIONSHIPS = "word/_rels/document.xml.rels"


def written(*blocks: plans.PlanBlock, **facts: object) -> Element:
    return part(docx_writer.write(plans.plan(LARGE, *blocks, **facts)))


def everything(profile: profiles.Profile = LARGE) -> bytes:
    return docx_writer.write(plans.everything(profile))


# the file as a whole


def test_the_same_plan_gives_the_same_bytes() -> None:
    assert everything() == everything()


def test_no_entry_tells_when_it_was_made() -> None:
    with zipfile.ZipFile(io.BytesIO(everything())) as file:
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_the_parts_that_word_may_want_to_repair_are_not_there() -> None:
    unwanted = ("stylesWithEffects", "thumbnail", "customXml")
    assert not [name for name in names(everything()) for one in unwanted if one in name]


def test_title_author_and_language_are_set_and_nothing_is_said_of_our_tools() -> None:
    properties = docx.Document(io.BytesIO(everything())).core_properties
    assert (properties.title, properties.author, properties.language) == (
        "Short breaks for carers",
        "Northfield carers and council",
        "en-GB",
    )
    assert properties.comments == ""
    assert properties.created == properties.modified == dt.datetime(1980, 1, 1, tzinfo=dt.UTC)


def test_a_title_longer_than_python_docx_allows_is_kept_whole() -> None:
    plan = plans.plan(LARGE, title="Breaks " * 60)
    core = part(docx_writer.write(plan), "docProps/core.xml")
    assert core.findtext("{http://purl.org/dc/elements/1.1/}title") == "Breaks " * 60


@pytest.mark.parametrize("path", ["docDefaults/rPrDefault/rPr/lang"])
def test_another_language_is_set_everywhere(path: str) -> None:
    content = docx_writer.write(plans.plan(LARGE, language="cy"))
    assert val(part(content, STYLES), path) == "cy"
    assert val(style(part(content, STYLES), "Normal"), "rPr/lang") == "cy"
    assert val(part(content, SETTINGS), "themeFontLang") == "cy"


def test_word_is_not_asked_to_update_fields_which_would_greet_people_with_a_warning() -> None:
    content = everything()
    assert b"updateFields" not in raw(content, SETTINGS)
    assert b"w:dirty" not in raw(content, DOCUMENT)


def test_cream_paper_is_shown_on_screen_and_white_paper_is_left_alone() -> None:
    cream = docx_writer.write(plans.plan(replace(LARGE, colours=colours.CREAM)))
    assert val(part(cream), "background", "color") == "FFF8E7"
    assert part(cream, SETTINGS).find(f"{W}displayBackgroundShape") is not None
    assert part(everything()).find(f"{W}background") is None


# looks


@pytest.mark.parametrize(
    ("profile", "name", "half_points"),
    [
        (profiles.standard(), "Normal", "28"),
        (LARGE, "Normal", "36"),
        (LARGE, "Title", "56"),
        (LARGE, "Heading1", "48"),
        (LARGE, "Heading3", "40"),
        (LARGE, "Footer", "36"),
        (LARGE, "TableText", "36"),
        (profiles.giant_print(28), "Heading2", "64"),
        (profiles.standard(), "Footer", "24"),
    ],
)
def test_every_style_has_the_size_of_the_profile(profile: profiles.Profile, name: str, half_points: str) -> None:
    assert val(style(part(everything(profile), STYLES), name), "rPr/sz") == half_points


def test_lines_stand_apart_as_the_profile_says_in_the_way_word_counts() -> None:
    # 1.4 times the size is 1.22 of Word's lines in Arial (standards 1.1), 1.13 in Atkinson Hyperlegible.
    arial = style(part(everything(), STYLES), "Normal")
    assert round(int(val(arial, "pPr/spacing", "line") or 0) / 240, 2) == 1.22
    atkinson = style(part(everything(plans.PROFILES["clearer-letters-18"]), STYLES), "Normal")
    assert round(int(val(atkinson, "pPr/spacing", "line") or 0) / 240, 2) == 1.13


def test_arial_stands_for_arimo_and_has_others_to_stand_in_for_it() -> None:
    content = everything()
    assert val(part(content, STYLES), "docDefaults/rPrDefault/rPr/rFonts", "ascii") == "Arial"
    assert val(part(content, "word/fontTable.xml"), "font/altName") == "Arimo,Liberation Sans,Helvetica"
    assert not [name for name in names(content) if "fonts/" in name]


def test_letters_that_few_people_have_travel_with_the_file() -> None:
    content = everything(plans.PROFILES["clearer-letters-18"])
    assert [name for name in names(content) if "fonts/" in name] == [
        "word/fonts/AtkinsonHyperlegible-Regular.odttf",
        "word/fonts/AtkinsonHyperlegible-Bold.odttf",
    ]
    font = next(part(content, "word/fontTable.xml").iter(f"{W}embedRegular"))
    key = bytes.fromhex((font.get(f"{W}fontKey") or "").strip("{}").replace("-", ""))[::-1]
    start = raw(content, "word/fonts/AtkinsonHyperlegible-Regular.odttf")[:4]
    assert bytes(letter ^ hidden for letter, hidden in zip(start, key, strict=False)) == b"\x00\x01\x00\x00"


def test_bolder_letters_are_bold_everywhere() -> None:
    styles = part(everything(replace(LARGE, bolder=True)), STYLES)
    assert styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}b") is not None


# words


def test_bold_words_are_bold_and_the_others_have_no_look_of_their_own() -> None:
    body = written(Text("t", (Words("plain "), Words("bold", bold=True))))
    plain, bold = paragraph(body, "plain").iter(f"{W}r")
    assert plain.find(f"{W}rPr") is None
    assert bold.find(f"{W}rPr/{W}b") is not None


def test_a_wished_line_break_is_one_and_spaces_at_the_edge_of_a_run_are_kept() -> None:
    body = written(Text("t", (Words("first \nsecond "), Words("third", bold=True))))
    assert len(list(paragraph(body, "first").iter(f"{W}br"))) == 1
    assert text(paragraph(body, "first")) == "first second third"


def test_rows_of_spaces_become_one_even_across_looks() -> None:
    body = written(Text("t", (Words("one  two "), Words(" three", bold=True), Words("\t\tfour"))))
    assert text(paragraph(body, "one")) == "one two three four"


def test_signs_that_no_file_can_hold_are_left_out() -> None:
    body = written(plans.text("t", "before\x00\x0b\x1f\ud800\ufffeafter & <tag>"))
    assert text(paragraph(body, "before")) == "beforeafter & <tag>"


def test_words_in_another_language_are_marked() -> None:
    body = written(Text("t", (Words("A carer is a "), Words("gofalwr", language="cy"))))
    assert [mark.get(f"{W}val") for mark in body.iter(f"{W}lang")] == ["cy"]


def test_words_in_another_typeface_name_it_as_word_knows_it() -> None:
    atkinson = plans.PROFILES["clearer-letters-18"]
    plan = plans.plan(atkinson, Text("t", (Words("y t"), Words("ŷ", family="Arimo"))))
    assert [fonts.get(f"{W}ascii") for fonts in part(docx_writer.write(plan)).iter(f"{W}rFonts")] == ["Arial"]


def test_a_writer_that_leaves_fonts_to_the_reader_prints_the_sign_itself() -> None:
    body = written(Text("t", (Words("done ✓", instead="done [check mark]"),)))
    assert text(paragraph(body, "done")) == "done ✓"


# links


def test_a_link_leads_out_looks_like_one_and_says_where_it_leads() -> None:
    link = Words("the survey", link="https://example.org.uk/a b?c=d&e=£", link_title="The survey (example.org.uk)")
    content = docx_writer.write(plans.plan(LARGE, Text("t", (link,))))
    made = next(part(content).iter(f"{W}hyperlink"))
    assert made.get(f"{W}tooltip") == "The survey (example.org.uk)"
    assert val(made, "r/rPr/rStyle") == "Hyperlink"
    targets = {one.get("Id"): one.get("Target") for one in part(content, RELATIONSHIPS)}
    # Word calls a file damaged when an address in it has a space.
    assert targets[made.get(f"{R}id")] == "https://example.org.uk/a%20b?c=d&e=%C2%A3"


def test_a_thousand_links_to_one_place_are_one_relationship() -> None:
    blocks = [Text(f"t{n}", plans.words("there", link="https://example.org.uk")) for n in range(1000)]
    relationships = part(docx_writer.write(plans.plan(LARGE, *blocks)), RELATIONSHIPS)
    assert sum(one.get("TargetMode") == "External" for one in relationships) == 1


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "notes.docx", "#nowhere"])
def test_a_link_that_leads_nowhere_safe_is_only_words(link: str) -> None:
    body = written(Text("t", plans.words("words", link=link)))
    assert not list(body.iter(f"{W}hyperlink"))
    assert text(paragraph(body, "words")) == "words"


def test_a_link_inside_leads_to_a_bookmark_of_the_block() -> None:
    body = written(
        Text("t", plans.words("below", link="#there")), plans.grid(LARGE, "there", [("What", "When"), ("a", "b")])
    )
    mark = next(body.iter(f"{W}bookmarkStart"))
    assert next(body.iter(f"{W}hyperlink")).get(f"{W}anchor") == mark.get(f"{W}name")
    assert text(mark.getparent()) == "What"


def test_bookmarks_have_numbers_and_names_of_their_own() -> None:
    marks = list(part(everything()).iter(f"{W}bookmarkStart"))
    assert len({mark.get(f"{W}id") for mark in marks}) == len({mark.get(f"{W}name") for mark in marks}) == len(marks)


def test_a_note_that_is_no_footnote_and_its_mention_lead_to_each_other() -> None:
    body = written(
        Text("t", (Words("Carers said so "), Words("(Note 1)", link="#n", link_title="Note 1"))),
        NoteText("n", "Note 1", (plans.text("n-1", "At the meeting in May."),), "t", "Back"),
    )
    mention, back = body.iter(f"{W}hyperlink")
    places = {mark.get(f"{W}name"): text(mark.getparent()) for mark in body.iter(f"{W}bookmarkStart")}
    assert places[mention.get(f"{W}anchor")] == "Note 1: At the meeting in May."
    assert places[back.get(f"{W}anchor")] == "Carers said so (Note 1)"


# headings and contents


def test_the_title_has_its_style_and_headings_start_at_one_below_it() -> None:
    body = written(plans.heading(LARGE, "h", 1, "Why we ask", "1"), plans.heading(LARGE, "i", 2, "Money"))
    styles = [val(each, "pPr/pStyle") for each in body.iter(f"{W}p")]
    assert styles == ["Title", "Heading1", "Heading2"]
    assert text(paragraph(body, "1\u2002Why")) == "1\u2002Why we ask"


def test_status_and_lines_stand_below_the_title() -> None:
    plan = replace(
        plans.plan(LARGE),
        blocks=(TitleBlock("t", plans.words("Breaks"), "Easy read draft", ("Large print, 18 point",)),),
    )
    body = part(docx_writer.write(plan))
    assert [text(each) for each in body.iter(f"{W}p")] == ["Breaks", "Easy read draft", "Large print, 18 point"]


def test_the_contents_list_is_a_field_that_is_filled_and_links_to_the_headings() -> None:
    entries = (ContentsEntry("h", "1 Why we ask", 1), ContentsEntry("i", "Money", 2))
    body = written(
        Contents("c", "Contents", entries, "page"),
        plans.heading(LARGE, "h", 1, "Why we ask", "1"),
        plans.heading(LARGE, "i", 2, "Money"),
    )
    instructions = [one.text for one in body.iter(f"{W}instrText")]
    assert instructions[0] == ' TOC \\o "1-2" \\p ", " \\h \\z \\u '
    assert [one.split()[0] for one in instructions[1:]] == ["PAGEREF", "PAGEREF"]
    marks = [mark.get(f"{W}fldCharType") for mark in body.iter(f"{W}fldChar")]
    one_page = ["begin", "separate", "end"]
    assert marks == ["begin", "separate", *one_page, *one_page, "end"]
    content = next(body.iter(f"{W}sdtContent"))
    assert [val(each, "pPr/pStyle") for each in content] == ["TOCHeading", "TOC1", "TOC2"]
    places = {mark.get(f"{W}name"): text(mark.getparent()) for mark in body.iter(f"{W}bookmarkStart")}
    links = [link.get(f"{W}anchor") for link in content.iter(f"{W}hyperlink")]
    assert [places[link] for link in links] == ["1\u2002Why we ask", "Money"]
    assert [text(entry) for entry in content][1:] == ["1 Why we ask, 1", "Money, 1"]


# lists


def _numbers(content: bytes) -> dict[str, Element]:
    return {one.get(f"{W}numId", ""): one for one in part(content, NUMBERING).iter(f"{W}num")}


def test_each_numbered_list_counts_from_its_own_start() -> None:
    plan = plans.plan(
        LARGE,
        plans.item_list("one", "decimal", ("1.", (plans.text("a", "first"),))),
        replace(plans.item_list("two", "decimal", ("7.", (plans.text("b", "second"),))), start=7),
    )
    content = docx_writer.write(plan)
    ids = [val(paragraph(part(content), words), "pPr/numPr/numId") or "" for words in ("first", "second")]
    starts = [val(_numbers(content)[number], "lvlOverride/startOverride") for number in ids]
    assert (len(set(ids)), starts) == (2, ["1", "7"])


def test_an_item_that_another_list_is_in_stands_one_level_up() -> None:
    body = part(everything())
    levels = [val(paragraph(body, words), "pPr/numPr/ilvl") for words in ("help at home", "with the same", "or with")]
    assert levels == ["0", "1", "2"]


def test_a_second_paragraph_of_an_item_stands_under_the_first_without_a_label() -> None:
    second = paragraph(part(everything()), "A night away starts")
    assert val(second, "pPr/pStyle") == "ListContinue"
    assert second.find(f"{W}pPr/{W}numPr") is None


def test_a_list_with_wide_labels_gives_them_room() -> None:
    content = everything()
    number = val(paragraph(part(content), "The eighth"), "pPr/numPr/numId") or ""
    level = _numbers(content)[number].find(f"{W}lvlOverride/{W}lvl")
    assert level is not None
    assert int(val(level, "pPr/ind", "hanging") or 0) > 1.4 * 18 * 20


def test_a_list_deeper_than_word_can_count_is_still_a_list() -> None:
    inner = plans.item_list("l12", "decimal", ("1.", (plans.text("deep", "deepest"),)), depth=12)
    for depth in range(11, -1, -1):
        blocks = (plans.text(f"t{depth}", f"depth {depth}"), inner)
        inner = ItemList(f"l{depth}", (Item(f"i{depth}", "•", blocks),), depth=depth)
    assert val(paragraph(written(inner), "deepest"), "pPr/numPr/ilvl") == "8"


def test_an_item_that_starts_with_a_list_keeps_its_own_label() -> None:
    inner = plans.item_list("in", "bullet", ("•", (plans.text("t", "inside"),)), depth=1)
    body = written(plans.item_list("out", "decimal", ("1.", (inner,))))
    assert [val(each, "pPr/numPr/ilvl") for each in list(body.iter(f"{W}p"))[1:]] == ["0", "1"]


# tables and picture rows


def test_the_head_of_a_table_repeats_and_no_row_is_split() -> None:
    table = next(part(everything()).iter(f"{W}tbl"))
    rows = table.findall(f"{W}tr")
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] + [False] * 16
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_a_table_says_its_caption_and_what_it_is_about() -> None:
    table = next(part(everything()).iter(f"{W}tbl"))
    assert val(table, "tblPr/tblCaption") == "Who does what before the meeting"
    assert val(table, "tblPr/tblDescription") == "A table of What, By when"
    assert val(table, "tblPr/tblLook", "firstRow") == "1"


def test_every_row_fills_the_whole_grid_under_cells_that_reach_down() -> None:
    tables = list(part(everything()).iter(f"{W}tbl"))
    rows = [[int(val(cell, "tcPr/gridSpan") or 1) for cell in row.iter(f"{W}tc")] for row in tables[2].iter(f"{W}tr")]
    assert rows == [[2], [1, 1], [1, 1], [1, 1]]
    merges = [mark.get(f"{W}val") for mark in tables[2].iter(f"{W}vMerge")]
    assert merges == ["restart", "continue"]


def test_two_tables_with_nothing_between_them_stay_two() -> None:
    tags = [child.tag for child in next(part(everything()).iter(f"{W}body"))]
    assert (f"{W}tbl", f"{W}tbl") not in set(pairwise(tags))


def test_a_cell_ends_in_a_paragraph_or_word_calls_the_file_damaged() -> None:
    cell = plans.GridCell((plans.grid(LARGE, "inner", [("a", "b"), ("c", "d")]),), 0)
    table = plans.GridTable("outer", (100.0,), (plans.GridRow((cell,)),), 0, 18.0, 2.0)
    assert all(cell[-1].tag == f"{W}p" for cell in written(table).iter(f"{W}tc"))


def test_a_table_of_smaller_words_says_so_in_every_run_and_label() -> None:
    standard = profiles.standard()
    table = replace(plans.grid(standard, "t", [("What", "When"), ("a", "b")]), size_pt=12.0)
    body = part(docx_writer.write(plans.plan(standard, table)))
    assert {val(run, "rPr/sz") for run in next(body.iter(f"{W}tbl")).iter(f"{W}r")} == {"24"}


def test_easy_read_rows_are_a_plain_table_of_two_columns_without_a_head() -> None:
    table = list(part(everything(profiles.easy_read())).iter(f"{W}tbl"))[-1]
    assert val(table, "tblPr/tblStyle") == "PictureRows"
    assert [len(row.findall(f"{W}tc")) for row in table.iter(f"{W}tr")] == [2, 2, 2]
    assert not list(table.iter(f"{W}tblHeader"))
    assert val(table, "tblPr/tblLook", "firstRow") == "0"


def test_words_of_easy_read_rows_start_at_one_edge_with_and_without_a_picture() -> None:
    table = list(part(everything(profiles.easy_read())).iter(f"{W}tbl"))[-1]
    widths = [tuple(val(cell, "tcPr/tcW", "w") for cell in row.iter(f"{W}tc")) for row in table.iter(f"{W}tr")]
    assert len(set(widths)) == 1


# pictures


def test_a_picture_stands_in_line_at_its_size_with_words_for_it() -> None:
    body = written(Figure("f", "house", 40.0, 20.0, "A house"))
    inline = next(body.iter(f"{WP}inline"))
    assert (inline[0].get("cx"), inline[0].get("cy")) == ("1440000", "720000")
    assert next(body.iter(f"{WP}docPr")).get("descr") == "A house"


def test_a_picture_that_only_decorates_says_so() -> None:
    body = written(Figure("f", "house", 40.0, 40.0, is_decorative=True))
    assert next(body.iter("{*}decorative")).get("val") == "1"
    assert next(body.iter(f"{WP}docPr")).get("descr") == ""


def test_a_drawing_stays_a_drawing_and_has_a_bitmap_sharp_enough_for_print() -> None:
    content = docx_writer.write(plans.plan(LARGE, Figure("f", "house", 100.0, 100.0, "A house")))
    assert next(part(content).iter("{*}svgBlip")).get(f"{R}embed")
    assert raw(content, "word/media/picture1.svg") == plans.HOUSE
    bitmap = raw(content, "word/media/picture1.png")
    # The width of a PNG, in pixels, is in its bytes 16 to 19.
    assert int.from_bytes(bitmap[16:20]) == round(100 / 25.4 * 300)


def test_a_small_drawing_is_no_coarser_than_a_screen_needs() -> None:
    content = docx_writer.write(plans.plan(LARGE, Figure("f", "house", 10.0, 10.0, "A house")))
    assert int.from_bytes(raw(content, "word/media/picture1.png")[16:20]) == 330


def test_a_picture_shown_twice_is_in_the_file_once() -> None:
    figures = (Figure("f", "house", 30.0, 30.0, "A house"), Figure("g", "house", 50.0, 50.0, "The house"))
    content = docx_writer.write(plans.plan(LARGE, *figures))
    assert sum("media/" in name for name in names(content)) == 2  # the drawing and its bitmap
    assert len({each.get("id") for each in part(content).iter(f"{WP}docPr")}) == 2
    assert len({each.get(f"{R}embed") for each in part(content).iter(f"{A}blip")}) == 1


def test_a_drawing_that_we_cannot_paint_goes_into_the_file_all_the_same() -> None:
    plan = plans.plan(LARGE, Figure("f", "house", 30.0, 30.0, "A house"))
    media = {"house": plans.PlanMedia("image/svg+xml", b"<svg>")}
    content = docx_writer.write(replace(plan, media=media))
    assert raw(content, "word/media/picture1.svg") == b"<svg>"


# pages


def test_pages_are_a4_with_the_margins_of_the_profile() -> None:
    body = part(everything())
    assert (val(next(body.iter(f"{W}sectPr")), "pgSz", "w"), val(next(body.iter(f"{W}sectPr")), "pgSz", "h")) == (
        "11906",
        "16838",
    )
    assert val(next(body.iter(f"{W}sectPr")), "pgMar", "left") == str(round(25 / 25.4 * 72 * 20))


def test_every_page_has_its_number_and_all_but_the_first_have_the_header() -> None:
    content = everything()
    section = next(part(content).iter(f"{W}sectPr"))
    kinds = [(each.tag.removeprefix(W), each.get(f"{W}type")) for each in section if "Reference" in str(each.tag)]
    assert kinds == [("headerReference", "default"), ("footerReference", "default"), ("footerReference", "first")]
    assert text(part(content, "word/header1.xml")) == "Draft: short breaks for carers"
    for name in ("word/footer1.xml", "word/footer2.xml"):
        assert text(part(content, name)) == "Page 1 of 1"
        assert [one.get(f"{W}instr") for one in part(content, name).iter(f"{W}fldSimple")] == [" PAGE ", " NUMPAGES "]


def test_a_plan_without_a_header_has_no_empty_line_at_the_top() -> None:
    assert "word/header1.xml" not in names(docx_writer.write(plans.plan(LARGE, header="")))


def _plan_is_writable(plan: Plan) -> bool:
    return docx.Document(io.BytesIO(docx_writer.write(plan))) is not None


def test_a_plan_with_nothing_but_a_title_is_a_file_that_opens() -> None:
    assert _plan_is_writable(plans.plan(LARGE))
