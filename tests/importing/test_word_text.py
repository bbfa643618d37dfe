"""Word documents: every word, its look, its links and its place."""

import pytest

from coprod_desktop import importing
from coprod_desktop.importing import Imported
from coprod_desktop.model import document as doc
from tests.importing.reference import words_in_document, words_in_file
from tests.importing.word import (
    END_FIELD,
    Word,
    begin_field,
    cell,
    footnote_mark,
    item,
    notes,
    para,
    part,
    row,
    run,
    styled,
    table,
    text_box,
    zipped,
)

INSERTED = '<w:ins w:id="1" w:author="x">{}</w:ins>'


def read(word: Word, name: str = "paper.docx") -> Imported:
    return importing.read_bytes(name, word.as_bytes())


def texts(imported: Imported) -> list[str]:
    return [doc.plain_text(block) for block in doc.text_blocks(imported.document)]


def first(imported: Imported) -> doc.Paragraph:
    block = imported.document.blocks[0]
    assert isinstance(block, doc.Paragraph)
    return block


DELETED = '<w:del w:id="2"><w:r><w:delText>gone</w:delText></w:r></w:del>'
MARK_DELETED = '<w:rPr><w:del w:id="3"/></w:rPr>'
CONTROL = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"

NASTY = {
    "tracked changes": Word(
        para(
            "We ",
            INSERTED.format(run("will ")),
            DELETED,
            "help",
            '<w:moveTo w:id="4">' + run(" carers") + "</w:moveTo>",
        ),
        para('<w:moveFrom w:id="5">' + run("carers") + "</w:moveFrom>", "Next"),
        INSERTED.format(para("A whole new paragraph")),
        table(
            row("kept", "too"),
            row(cell(para('<w:del w:id="9"><w:r><w:delText>x</w:delText></w:r></w:del>'))),
            properties="",
        ),
    ),
    "a deleted paragraph mark": Word(para("Joined ", properties=MARK_DELETED), para("to this one"), "and a third"),
    "content controls": Word(
        CONTROL.format(para("Block control")),
        para("Inline ", CONTROL.format(run("control ")), "here"),
        table(CONTROL.format(row("row", "control")), row("cell", CONTROL.format(cell("control")))),
        CONTROL.format(CONTROL.format(para("Control in control"))),
    ),
    "text boxes": Word(
        para("Before ", text_box(para("In the box"), para("Second line")), "after"),
        para(text_box(para("Outer ", text_box(para("Inner"))))),
        "Last",
    ),
    "merged cells": Word(
        table(
            row(cell("wide", properties='<w:gridSpan w:val="2"/>'), "b"),
            row(cell("tall", properties='<w:vMerge w:val="restart"/>'), "c", "d"),
            row(cell(properties="<w:vMerge/>"), "e", "f"),
        )
    ),
    "a table in a table": Word(
        table(row("a", cell("before", table(row("x", "y"), row("z", "q")), "after")), row("b", "c"))
    ),
    "ragged rows": Word(table(row("a", "b", "c"), row("d"), row("e", "f"))),
    "notes": Word(
        para("One", footnote_mark(2), " and two", footnote_mark(1, "endnote")),
        para("Three", footnote_mark(1)),
    )
    .attach("footnotes", notes("footnote", "First stored", para("Second ") + para("in two parts")))
    .attach("endnotes", notes("endnote", "At the end")),
    "nested lists": Word(
        item("a"), item("aa", level=1), item("aaa", level=2), item("b"), "gap", item("c"), item("dot", 2)
    ),
    "fields": Word(
        para(
            "Page ",
            begin_field(" PAGE "),
            run("4"),
            END_FIELD,
            " and ",
            begin_field(' REF x "y z" '),
            run("section two"),
            END_FIELD,
        ),
        para('<w:fldSimple w:instr=" DATE ">' + run("9 December") + "</w:fldSimple>"),
        para("a ", begin_field(" IF "), run("outer "), begin_field(" DATE "), run("inner"), END_FIELD, END_FIELD, " b"),
    ),
    "hidden words": Word(para("Seen ", run("unseen", "<w:vanish/>"), run("again", '<w:vanish w:val="0"/>'))),
    "breaks and tabs": Word(
        para(
            "a",
            "<w:r><w:tab/></w:r>",
            "b",
            "<w:r><w:br/></w:r>",
            "c",
            '<w:r><w:br w:type="page"/></w:r>',
            "d",
            "<w:r><w:noBreakHyphen/></w:r>",
            "e",
        )
    ),
    "smart tags and custom XML": Word(
        '<w:customXml w:uri="u" w:element="e">'
        + para('<w:smartTag w:element="x">' + run("Tagged ") + "</w:smartTag>", "words")
        + "</w:customXml>",
        para('<w:bdo w:val="rtl">' + run("bdo") + "</w:bdo>", " ", '<w:dir w:val="ltr">' + run("dir") + "</w:dir>"),
    ),
    "a contents list": Word(
        CONTROL.replace(
            "<w:sdtPr/>",
            '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>',
        ).format(para("Contents") + para("Old entry 3")),
        para(begin_field(' TOC \\o "1-3" '), run("Entry one 4")),
        para("Entry two 5"),
        para(END_FIELD),
        "After",
    ),
    "elements from the future": Word(
        "<w:novel><w:p><w:r><w:t>Words</w:t></w:r></w:p></w:novel>", para("<w:wrap>" + run("inside") + "</w:wrap>")
    ),
}


@pytest.mark.parametrize("name", NASTY)
def test_no_word_is_lost_or_invented_and_the_order_is_right(name: str) -> None:
    content = NASTY[name].as_bytes()
    assert words_in_document(importing.read_bytes("paper.docx", content)) == words_in_file(content)


def test_the_reference_sees_what_the_nasty_papers_are_about() -> None:
    assert words_in_file(NASTY["tracked changes"].as_bytes())[:4] == ["We", "will", "help", "carers"]
    assert words_in_file(NASTY["text boxes"].as_bytes())[:7] == [
        "Before",
        "after",
        "In",
        "the",
        "box",
        "Second",
        "line",
    ]
    assert words_in_file(NASTY["a contents list"].as_bytes()) == ["After"]
    assert words_in_file(NASTY["notes"].as_bytes())[4:] == [
        "Second",
        "in",
        "two",
        "parts",
        "At",
        "the",
        "end",
        "First",
        "stored",
    ]
    assert words_in_file(NASTY["hidden words"].as_bytes()) == ["Seen", "again"]


def test_a_field_without_an_end_swallows_nothing() -> None:
    imported = read(Word(para("a ", begin_field(' TOC \\o "1-3" '), run("kept")), "and this"))
    assert texts(imported) == ["a kept", "and this"]


def test_words_in_a_cell_that_is_merged_away_join_the_cell_above() -> None:
    hidden = cell("odd", properties="<w:vMerge/>")
    imported = read(Word(table(row(cell("tall", properties='<w:vMerge w:val="restart"/>'), "c"), row(hidden, "d"))))
    assert texts(imported) == ["tall", "odd", "c", "d"]


def test_a_strict_document_reads_like_any_other() -> None:
    word = NASTY["nested lists"]
    strict = {
        name: content.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        ).replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        )
        for name, content in {**word.shared_parts(), **word.parts}.items()
    }
    assert importing.read_bytes("strict.docx", zipped(strict)) == importing.read_bytes("strict.docx", word.as_bytes())


def test_a_paragraph_whose_end_was_deleted_joins_the_next() -> None:
    assert texts(read(NASTY["a deleted paragraph mark"])) == ["Joined to this one", "and a third"]


def test_bold_and_italic_come_from_the_run_its_style_and_the_paragraphs_style() -> None:
    imported = read(
        Word(
            para(
                "plain ",
                run("direct ", "<w:b/>"),
                run("styled ", '<w:rStyle w:val="Strong"/>'),
                run("slanted", "<w:i/>"),
            ),
            styled(
                "Loud", "loud ", run("switched off ", '<w:b w:val="0"/>'), run("twice", '<w:rStyle w:val="Strong"/>')
            ),
        )
    )
    one, two = (block.runs for block in imported.document.blocks if isinstance(block, doc.Paragraph))
    assert [(run.text, run.bold, run.italic) for run in one] == [
        ("plain ", False, False),
        ("direct styled ", True, False),
        ("slanted", False, True),
    ]
    assert [(run.text, run.bold) for run in two] == [("loud ", True), ("switched off twice", False)]


def test_links_keep_their_address_and_links_inside_point_at_the_block() -> None:
    word = Word(
        para('<w:hyperlink r:id="rLink">' + run("the charter") + "</w:hyperlink>"),
        para('<w:hyperlink w:anchor="there">' + run("see below") + "</w:hyperlink>"),
        para(begin_field(' HYPERLINK "https://example.org/b" '), run("by field"), END_FIELD),
        para(begin_field(' HYPERLINK \\l "there" '), run("by field inside"), END_FIELD),
        para('<w:hyperlink w:anchor="nowhere">' + run("leads nowhere") + "</w:hyperlink>"),
        para('<w:bookmarkStart w:id="1" w:name="there"/>', "Here"),
    ).link("rLink", "https://example.org/charter")
    blocks = read(word).document.blocks
    links = [block.runs[0].link for block in blocks if isinstance(block, doc.Paragraph)]
    assert links == [
        "https://example.org/charter",
        f"#{blocks[5].id}",
        "https://example.org/b",
        f"#{blocks[5].id}",
        "",
        "",
    ]


def test_a_link_to_a_heading_in_the_middle_of_nowhere_finds_the_next_block() -> None:
    word = Word(
        para('<w:hyperlink w:anchor="there">' + run("go") + "</w:hyperlink>"),
        para('<w:bookmarkStart w:id="1" w:name="there"/>'),
        "Target",
    )
    blocks = read(word).document.blocks
    assert first(read(word)).runs[0].link == f"#{blocks[1].id}"


def test_a_note_mark_points_at_its_note_and_adds_no_word() -> None:
    imported = read(NASTY["notes"])
    marks = [run for run in first(imported).runs if run.note]
    stored = {block.id: block for block in imported.document.blocks if isinstance(block, doc.Note)}
    assert [run.text for run in marks] == ["", ""]
    assert [doc.plain_text(next(doc.text_blocks(doc.Document("", (stored[run.note],))))) for run in marks] == [
        "Second",
        "At the end",
    ]


def test_words_in_another_language_say_so_and_british_and_american_english_are_one() -> None:
    imported = read(
        Word(
            para(
                "The short breaks service is for all family carers in the county. ",
                run("Croeso i bawb", '<w:lang w:val="cy-GB"/>'),
                run(" color", '<w:lang w:val="en-US"/>'),
            )
        )
    )
    assert imported.document.language == "en-GB"
    assert [(run.text, run.language) for run in first(imported).runs][1:] == [
        ("Croeso i bawb", "cy-GB"),
        (" color", ""),
    ]


def test_the_documents_language_is_that_of_most_words() -> None:
    imported = read(Word(para(run("Mae hwn yn bapur hir am seibiannau byr", '<w:lang w:val="cy-GB"/>'), " short")))
    assert imported.document.language == "cy-GB"


def test_signs_from_symbol_fonts_become_characters() -> None:
    tick = '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'
    imported = read(
        Word(para(tick, " yes"), para(run("\uf0b7 dot")), para(run("\u00fc", '<w:rFonts w:ascii="Wingdings"/>')))
    )
    assert texts(imported) == ["✓ yes", "• dot", "✓"]


def test_a_sign_that_nobody_knows_is_left_out_and_counted() -> None:
    imported = read(Word(para("a", '<w:r><w:sym w:font="Bodoni Ornaments" w:char="F0AA"/></w:r>')))
    assert "1 special sign was left out" in " ".join(imported.warnings)


def test_formulas_become_words_with_a_warning() -> None:
    imported = read(Word(para("Cost: ", "<m:oMath><m:r><m:t>a</m:t></m:r><m:r><m:t>+b</m:t></m:r></m:oMath>")))
    assert texts(imported) == ["Cost: a +b"]
    assert any("formula" in warning for warning in imported.warnings)


def test_invisible_characters_do_not_come_along() -> None:
    imported = read(Word(para("co\u00adpro\u200bduction\ufeff  with   carers ")))
    assert texts(imported) == ["coproduction with carers"]


def test_words_in_brackets_above_others_are_kept_beside_them() -> None:
    ruby = "<w:r><w:ruby><w:rt>" + run("above") + "</w:rt><w:rubyBase>" + run("below") + "</w:rubyBase></w:ruby></w:r>"
    assert texts(read(Word(para(ruby)))) == ["below (above)"]


def test_tick_boxes_of_old_forms_are_shown() -> None:
    def box(state: str) -> str:
        data = f"<w:ffData><w:checkBox>{state}</w:checkBox></w:ffData>"
        return f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>{END_FIELD}'

    imported = read(Word(para(box("<w:checked/>"), " yes"), para(box('<w:default w:val="0"/>'), " no")))
    assert texts(imported) == ["☒ yes", "☐ no"]


def test_ids_are_in_reading_order_and_never_twice() -> None:
    for name, word in NASTY.items():
        ids = [block.id for block in doc.walk(read(word).document.blocks)]
        numbers = [int(one.removeprefix("b")) for one in ids]
        assert numbers == sorted(set(numbers)), name


WARNED = {
    "tracked changes": "changes were still marked",
    "a contents list": "The contents list was left out",
    "hidden words": "were hidden",
    "text boxes": "3 text boxes now come after",
}


@pytest.mark.parametrize("name", WARNED)
def test_what_did_not_come_along_as_it_was_is_said_once(name: str) -> None:
    warnings = read(NASTY[name]).warnings
    assert len([one for one in warnings if WARNED[name] in one]) == 1


def test_a_plain_paper_has_no_warnings() -> None:
    word = Word(styled("Heading1", "Short breaks"), "We asked carers what helps.", item("Time off"), item("A call"))
    assert read(word).warnings == ()


def test_comments_are_counted_and_left_out() -> None:
    comments = '<w:comment w:id="{}"><w:p><w:r><w:t>Really?</w:t></w:r></w:p></w:comment>'
    imported = read(Word("Text").attach("comments", part("comments", comments.format(1) + comments.format(2))))
    assert imported.warnings == ("2 comments in the margin were left out.",)
    assert texts(imported) == ["Text"]


@pytest.mark.parametrize(("words", "warned"), [("Page 1 of 9", False), ("Northfield Council: official", True)])
def test_a_header_is_only_mentioned_when_it_says_more_than_a_page_number(words: str, warned: bool) -> None:
    imported = read(Word("Text").attach("header", part("hdr", para(words))))
    assert any("header and footer" in one for one in imported.warnings) == warned


def test_crossed_out_words_are_kept_and_pointed_out() -> None:
    imported = read(Word(para("Day centre ", run("closes", "<w:strike/>"))))
    assert texts(imported) == ["Day centre closes"]
    assert any("crossed out" in one for one in imported.warnings)
