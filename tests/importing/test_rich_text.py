# ruff: noqa: E501  papers in one line read better unbroken
"""Rich text: words in any encoding, headings, lists, tables, notes, pictures and links."""

import pytest

from coprod_desktop import importing, strings
from coprod_desktop.importing import Imported
from coprod_desktop.model import document as doc
from tests.importing.samples import rich_text
from tests.importing.test_word_structure import grid, headings, outlines
from tests.importing.word import png


def read(body: str) -> Imported:
    return importing.read_bytes("paper.rtf", rich_text(body))


def words(imported: Imported) -> list[str]:
    return [doc.plain_text(block) for block in doc.text_blocks(imported.document)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (r"Costs \'a35 \endash  Si\'e2n\rquote s caf\'e9", "Costs £5 – Siân’s café"),
        (r"\u8364?5 \u-10179?\u-8693? done", "€5 😋 done"),
        (r"{\uc2\u163\'a3\'a3}5 {\uc0\u163}6", "£5 £6"),
        (r"{\f2 \'b3\'f3d\'9f}", "łódź"),
        (r"{\f1 \'b7} dot \{kept\} back\\slash", "• dot {kept} back\\slash"),
        (r"a\~b\_c\-d\tab e", "a\u00a0b\u2011cd e"),
        ("one\r\n two", "one two"),
    ],
)
def test_every_letter_survives_its_encoding(body: str, expected: str) -> None:
    assert words(read(body)) == [expected]


def test_headings_come_from_outline_levels_and_style_names() -> None:
    imported = read(
        r"\pard\s3 Review\par\pard\s1 {\listtext 1.\tab}Why\par\pard\s2 Cost\par\pard\outlinelevel0 How\par\pard Words"
    )
    assert headings(imported) == [(1, "", "Review"), (2, "1", "Why"), (3, "", "Cost"), (2, "", "How")]
    assert imported.document.title == "Review"


def test_lists_keep_the_numbers_that_were_printed_and_the_lists_inside_them() -> None:
    imported = read(
        r"\pard\ls1\ilvl0 {\listtext 1.\tab}one\par\pard\ls1\ilvl1 {\listtext\f1 \'b7\tab}inner\par"
        r"\pard\ls1\ilvl0 {\listtext 2.\tab}two\par\pard {\pntext a)\tab}old\par"
    )
    assert outlines(imported) == [
        ("decimal", 1, [["one", ("bullet", 1, [["inner"]])], ["two"]]),
        ("lower-letter", 1, [["old"]]),
    ]


def test_a_number_such_as_2_1_stays_words_because_people_use_it() -> None:
    assert words(read(r"\pard\ls1\ilvl1 {\listtext 2.1\tab}Farida spoke.\par")) == ["2.1 Farida spoke."]


def test_bold_italic_and_languages_end_with_their_group() -> None:
    imported = read(r"\lang2057 a {\b b} {\i c}\b d\b0  e {\lang1106 Diolch} \lang2057 f")
    (block,) = doc.text_blocks(imported.document)
    assert [(run.text, run.bold, run.italic, run.language) for run in block.runs if run.text.strip()] == [
        ("a ", False, False, ""),
        ("b", True, False, ""),
        ("c", False, True, ""),
        ("d", True, False, ""),
        (" e ", False, False, ""),
        ("Diolch", False, False, "cy-GB"),
        (" f", False, False, ""),
    ]


def test_tables_know_their_columns_by_where_cells_end() -> None:
    imported = read(
        r"\trowd\trhdr\cellx1000\cellx2000\pard\intbl Who\cell What\cell\row"
        r"\trowd\clvmgf\cellx1000\cellx2000\pard\intbl Jo\cell a\cell\row"
        r"\trowd\clvmrg\cellx1000\cellx2000\pard\intbl \cell b\par c\cell\row"
        r"\trowd\cellx2000\pard\intbl all\cell\row\pard After"
    )
    table, after = imported.document.blocks
    assert isinstance(table, doc.Table)
    assert grid(table) == [
        [("Who", 1, 1), ("What", 1, 1)],
        [("Jo", 1, 2), ("a", 1, 1)],
        [("b c", 1, 1)],
        [("all", 2, 1)],
    ]
    assert table.header_rows == 1
    assert isinstance(after, doc.Paragraph)


def test_notes_keep_their_marks_and_text_boxes_follow_their_paragraph() -> None:
    imported = read(
        r"\pard Words{\super\chftn{\*\footnote\pard\chftn Said in May.}}, more."
        r"{\shp{\*\shpinst{\sp{\sn shapeType}{\sv 202}}{\shptxt\pard Ask us\par}}}\par After\par"
    )
    assert outlines(imported)[:3] == ["Words, more.", "Ask us", "After"]
    first, *_, note = imported.document.blocks
    assert isinstance(first, doc.Paragraph)
    assert isinstance(note, doc.Note)
    assert [run.note for run in first.runs] == ["", note.id, ""]
    assert words(imported)[-1] == "Said in May."


def test_links_are_kept_and_contents_lists_left_out() -> None:
    imported = read(
        r'\pard{\field{\*\fldinst HYPERLINK "https://e.org"}{\fldrslt the guide}} and {\field{\*\fldinst PAGE}{\fldrslt 3}}\par'
        r'{\field{\*\fldinst TOC \\o "1-3"}{\fldrslt 1 Why 2\par 2 How 3}}\par\pard End\par'
    )
    assert words(imported) == ["the guide and 3", "End"]
    assert next(doc.text_blocks(imported.document)).runs[0].link == "https://e.org"
    assert strings.say("importing.contents_list") in imported.warnings


def test_deleted_and_hidden_words_headers_and_comments_are_left_out_with_warnings() -> None:
    imported = read(
        r"{\header Official}\pard new {\deleted old}{\v secret}{\strike struck}{\*\annotation really?}{\*\unknown thing}\par"
    )
    assert words(imported) == ["new struck"]
    named = ("header_footer", "tracked_changes", "hidden_text", "struck_text")
    expected = {strings.say(f"importing.{name}") for name in named} | {strings.count("importing.comments", 1)}
    assert set(imported.warnings) == expected


def test_pictures_come_once_with_their_words_and_width() -> None:
    properties = r"{\*\picprop{\sp{\sn wzDescription}{\sv A tree in a park}}}"
    picture = rf"{{\*\shppict{{\pict{properties}\picwgoal2835\pngblip {png().hex()}}}}}{{\nonshppict{{\pict\wmetafile8 0100}}}}"
    imported = read(rf"\pard Words{picture}\par")
    (found,) = (block for block in imported.document.blocks if isinstance(block, doc.Picture))
    assert (found.alt, found.width_mm) == ("A tree in a park", 50.0)
    assert imported.document.media[found.source].content == png()


def test_a_picture_in_bytes_does_not_disturb_the_words_after_it() -> None:
    before, after = rich_text(r"\pard Words{\pict\pngblip\binHERE }\par After\par").split(b"HERE ")
    imported = importing.read_bytes("a.rtf", before + b"6 \\par}}" + after)
    assert words(imported) == ["Words", "After"]


def test_a_file_that_stops_too_early_says_so_and_gives_what_it_has() -> None:
    imported = importing.read_bytes("a.rtf", rich_text(r"\pard One\par Two")[:-1])
    assert words(imported) == ["One", "Two"]
    assert strings.say("importing.cut_off") in imported.warnings


def test_title_and_author_come_from_the_head_of_the_file() -> None:
    document = read(r"{\info{\title Short breaks}{\author Jo Pritchard}{\doccomm no}}\pard Words").document
    assert (document.title, document.author) == ("Short breaks", "Jo Pritchard")
    assert [doc.plain_text(block) for block in doc.text_blocks(document)] == ["Words"]


@pytest.mark.parametrize(
    ("field", "shown"),
    [
        (r"FORMCHECKBOX {\*\formfield{\fftype1\ffres25\ffdefres1{\*\ffname Box}}}", "☒"),
        (r"FORMCHECKBOX {\*\formfield{\fftype1\ffres0\ffdefres1}}", "☐"),
        (r"FORMCHECKBOX", "☐"),
        (r"FORMDROPDOWN {\*\formfield{\fftype2\ffres1{\*\ffl North}{\*\ffl South}}}", "South"),
        (r"FORMTEXT {\*\formfield{\fftype0{\*\ffdeftext Type here}}}", ""),
    ],
)
def test_form_fields_show_what_was_filled_in(field: str, shown: str) -> None:
    made = read(r"Answer: {\field{\*\fldinst { " + field + r" }}{\fldrslt {}}} given.\par")
    assert words(made) == [" ".join(f"Answer: {shown} given.".split())]


def test_a_form_field_says_its_words_once() -> None:
    choices = r"{\*\formfield{\fftype2\ffres0{\*\ffl North}{\*\ffl South}}}"
    assert words(read(r"{\field{\*\fldinst FORMDROPDOWN " + choices + r"}{\fldrslt North}}\par")) == ["North"]


def test_a_letterhead_of_the_first_page_is_part_of_the_letter() -> None:
    edges = r"\titlepg{\headerf Northbridge Council\par}{\header Letter to Mrs Huws\par}{\footerf Registered charity 12\par}"
    made = read(edges + r"\pard Dear Mrs Huws\par Thank you.\par")
    assert words(made) == ["Northbridge Council", "Dear Mrs Huws", "Thank you.", "Registered charity 12"]
    assert any("header and footer" in warning for warning in made.warnings)


def test_a_page_number_at_the_foot_of_rich_text_is_not_worth_a_word() -> None:
    made = read(r"{\footer Page {\field{\*\fldinst PAGE}{\fldrslt 1}}\par}\pard Text.\par")
    assert words(made) == ["Text."]
    assert not made.warnings
