# ruff: noqa: E501  pages read better unbroken
"""Web pages and pasted rich text: what a reader of the page sees, and nothing that it points at."""

import base64
from pathlib import Path

import pytest

from coprod_desktop import importing, strings
from coprod_desktop.importing import Imported
from coprod_desktop.model import document as doc
from tests.importing.test_word_structure import grid, headings, outlines
from tests.importing.word import png

DATA = "data:image/png;base64," + base64.b64encode(png()).decode()


def read(body: str, head: str = "") -> Imported:
    return importing.read_bytes(
        "page.html", f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode()
    )


def words(imported: Imported) -> list[str]:
    return [doc.plain_text(block) for block in doc.text_blocks(imported.document)]


def test_blocks_bare_words_and_line_breaks_are_as_a_browser_shows_them() -> None:
    imported = read(
        "<h1>Breaks</h1>bare\n  words<p>one <b>two</b>\nthree<br>four</p><div><div>five</div>six</div><pre>a\n b</pre>"
    )
    assert outlines(imported) == ["Breaks", "bare words", "one two three\nfour", "five", "six", "a\nb"]
    assert headings(imported) == [(1, "", "Breaks")]


def test_what_nobody_sees_is_not_read() -> None:
    imported = read(
        "<script>alert(1)</script><style>p{}</style><noscript>no</noscript><template>t</template><nav>Home</nav>"
        "<p hidden>h</p><p style='display: none'>d</p><!-- c --><p>seen</p><button>Press</button>"
    )
    assert outlines(imported) == ["seen"]
    assert strings.say("importing.hidden_text") in imported.warnings
    assert strings.say("importing.page_menus") in imported.warnings


def test_the_main_part_is_read_without_the_banners_of_the_site() -> None:
    imported = read("<header>Council</header><main><p>The paper</p></main><footer>Contact</footer>")
    assert outlines(imported) == ["The paper"]
    assert imported.warnings == (strings.say("importing.page_menus"),)


def test_lists_keep_starts_values_letters_and_the_lists_inside_them() -> None:
    imported = read("<ul><li>a<ul><li>b</ul><li>c</ul><ol start=3 type=a><li>x<li>y</ol><ol><li>p<li value=5>q</ol>")
    assert outlines(imported) == [
        ("bullet", 1, [["a", ("bullet", 1, [["b"]])], ["c"]]),
        ("lower-letter", 3, [["x"], ["y"]]),
        ("decimal", 1, [["p"]]),
        ("decimal", 5, [["q"]]),
    ]


def test_a_list_right_inside_a_list_belongs_to_the_item_before_it() -> None:
    assert outlines(read("<ul><li>a</li><ul><li>b</li></ul></ul>")) == [("bullet", 1, [["a", ("bullet", 1, [["b"]])]])]


def test_the_lists_that_word_writes_into_pages_are_lists() -> None:
    mark = "<![if !supportLists]><span style='mso-list:Ignore'>{}<span>&nbsp;</span></span><![endif]>"
    one = "<p class=MsoListParagraph style='mso-list:l0 level{} lfo1'>" + mark + "{}</p>"
    imported = importing.from_html(
        one.format(1, "1.", "First") + one.format(2, "·", "inner") + one.format(1, "2.", "Second")
    )
    assert outlines(imported) == [("decimal", 1, [["First", ("bullet", 1, [["inner"]])], ["Second"]])]


def test_tables_of_data_keep_headers_spans_and_captions() -> None:
    imported = read(
        "<table><caption>Who</caption><thead><tr><th>A<th>B</thead><tr><td rowspan=2>1<td>2<tr><td>3<tr><td colspan=2>4</table>"
    )
    (table,) = imported.document.blocks
    assert isinstance(table, doc.Table)
    assert grid(table) == [[("A", 1, 1), ("B", 1, 1)], [("1", 1, 2), ("2", 1, 1)], [("3", 1, 1)], [("4", 2, 1)]]
    assert (table.header_rows, table.caption[0].text) == (1, "Who")


def test_tables_that_only_place_things_are_opened() -> None:
    nested = (
        "<table><tr><td><table><tr><td>Dear all</td></tr></table></td><td><h2>News</h2><p>Words</p></td></tr></table>"
    )
    assert outlines(read(nested)) == ["Dear all", "News", "Words"]
    assert outlines(read("<table role=presentation><tr><td>a<td>b<tr><td>c<td>d</table>")) == ["a", "b", "c", "d"]


def test_spans_without_end_make_no_million_cells() -> None:
    imported = read("<table><tr><th colspan=99999999>a<th rowspan=99999999>b<tr><td>c<td>d</table>")
    assert words(imported) == ["a", "b", "c", "d"]


def test_pictures_inside_the_page_are_kept_and_others_never_fetched() -> None:
    imported = read(
        f"<p>x</p><img src='{DATA}' alt='A tree' width=96><img src='http://example.org/y.png' alt='A map'><img src='a.png' alt=''>"
    )
    (picture,) = (block for block in imported.document.blocks if isinstance(block, doc.Picture))
    assert (picture.alt, picture.width_mm) == ("A tree", 25.4)
    assert "A map" in words(imported)
    assert imported.warnings == (strings.count("importing.pictures_outside", 1),)


def test_links_lead_on_only_where_they_still_can() -> None:
    imported = read(
        "<p><a href='https://e.org'>a</a> <a href='#x'>b</a> <a href='p.html'>c</a> <a href='javascript:x()'>d</a></p><h2 id=x>X</h2>"
    )
    heading = imported.document.blocks[1]
    links = [run.link for block in doc.text_blocks(imported.document) for run in block.runs]
    assert [link for link in links if link] == ["https://e.org", f"#{heading.id}"]
    assert words(imported)[0] == "a b c d"


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        ("<a href='#fn1' id=r1><sup>1</sup></a>", "<ol><li id=fn1><p>Said in May. <a href='#r1'>↩</a></p></ol>"),
        (
            "<a href='#_ftn1' name='_ftnref1'>[1]</a>",
            "<div id=ftn1><p><a href='#_ftnref1' name='_ftn1'>[1]</a> Said in May.</p></div>",
        ),
        (
            "<a class=sdfootnoteanc name=sdfootnote1anc href='#sdfootnote1sym'><sup>1</sup></a>",
            "<div id=sdfootnote1><p><a class=sdfootnotesym name=sdfootnote1sym href='#sdfootnote1anc'>1</a>Said in May.</p></div>",
        ),
    ],
)
def test_notes_as_programs_write_them_are_notes(mark: str, note: str) -> None:
    imported = read(f"<p>Words{mark}.</p>{note}")
    paragraph, found = imported.document.blocks
    assert isinstance(paragraph, doc.Paragraph)
    assert isinstance(found, doc.Note)
    assert [run.note for run in paragraph.runs] == ["", found.id, ""]
    assert words(imported) == ["Words.", "Said in May."]


@pytest.mark.parametrize(
    ("said", "encoding"),
    [
        ("<meta charset='windows-1252'>", "cp1252"),
        ("<meta charset=iso-8859-1>", "cp1252"),
        ("<meta http-equiv=Content-Type content='text/html; charset=windows-1250'>", "cp1250"),
        ("<meta charset=utf-8>", "utf-8"),
        ("<meta charset=utf-16>", "utf-8"),
        ("<meta charset=nonsense>", "utf-8"),
        ("<meta charset=base64>", "utf-8"),
        ("", "utf-8-sig"),
        ("", "utf-16"),
        ("", "cp1252"),
    ],
)
def test_every_letter_survives_the_pages_encoding(said: str, encoding: str) -> None:
    text = "Costs 5 – café" if encoding == "cp1250" else "Costs £5 – Siân’s café"
    content = f"<html><head>{said}</head><body><p>{text}</p></body></html>".encode(encoding)
    assert words(importing.read_bytes("a.html", content)) == [text]


def test_the_heading_alone_is_a_better_title_than_the_sites_name() -> None:
    head = "<title>Short breaks - Northfield Council</title><meta name=author content='Jo Pritchard'>"
    document = read("<h1>Short breaks</h1><p>x</p>", head).document
    assert (document.title, document.author) == ("Short breaks", "Jo Pritchard")


def test_words_in_another_language_say_so() -> None:
    imported = importing.read_bytes("a.html", b"<html lang=en-GB><p>Thanks. <span lang=cy>Diolch</span></p></html>")
    assert [(run.text, run.language) for run in next(doc.text_blocks(imported.document)).runs] == [
        ("Thanks. ", ""),
        ("Diolch", "cy"),
    ]


def test_forms_show_what_was_filled_in() -> None:
    form = (
        "<p><input type=checkbox checked> Yes <input type=checkbox> No <input value=Jo><input type=hidden value=x></p>"
    )
    assert outlines(read(form)) == ["☒ Yes ☐ No Jo"]


def test_pasted_text_is_called_as_the_person_says() -> None:
    assert importing.from_html("<p>Words</p>", "Notes").document.title == "Notes"
    assert importing.from_html("<p>Words</p>").document.title == strings.say("importing.untitled")
    assert importing.from_html("").document.blocks == ()


def test_a_page_as_libreoffice_saves_it_gives_its_glued_numbers_back() -> None:
    head = "<meta name=generator content='LibreOffice 7.4'>"
    body = "<div title=header><p>Council</p></div><h1>1Purpose</h1><h2>1.1Cost</h2><h2>2026 plan</h2>"
    assert headings(read(body, head)) == [(1, "1", "Purpose"), (2, "1.1", "Cost"), (2, "", "2026 plan")]
    assert headings(read("<h1>1Purpose</h1>")) == [(1, "", "1Purpose")]


def test_words_that_the_style_sheet_hides_are_left_out_and_said() -> None:
    imported = read(
        "<style>.a, p.b {display:none} #c{visibility:hidden} @media print {.d{display:none}} body{display:none}"
        " .e{display:none} .e{display:block}</style>"
        "<p class='x a'>1<p class=b>2<div class=b>3</div><p id=c>4<p class=d>5<p class=e>6"
    )
    assert outlines(imported) == ["3", "5", "6"]
    assert strings.count("importing.hidden_text", 3) in imported.warnings


def test_words_that_the_style_sheet_makes_bold_are_bold() -> None:
    imported = read(
        "<style>.c3{font-weight:700}.c4{font-style:italic}</style><h1>A</h1><p>a <span class='c3 c4'>b</span>"
    )
    looks = [(run.text, run.bold, run.italic) for block in doc.text_blocks(imported.document) for run in block.runs]
    assert ("b", True, True) in looks


def test_a_saved_page_keeps_the_pictures_in_the_folder_beside_it_and_no_others(tmp_path: Path) -> None:
    folder = tmp_path / "Our page_files"
    folder.mkdir()
    for place in (folder / "a.png", tmp_path / "other.png"):
        place.write_bytes(png(20, 20))
    path = tmp_path / "Our page.html"
    path.write_text(
        "<p>x<img src='Our%20page_files/a.png' alt='A tree'><img src='other.png' alt='A river'>", encoding="utf-8"
    )
    document = importing.open_paper(path).document
    assert [block.alt for block in doc.walk(document.blocks) if isinstance(block, doc.Picture)] == ["A tree"]
