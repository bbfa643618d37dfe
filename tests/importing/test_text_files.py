"""Plain text, pasted text and Markdown: structure that their writers meant, and every letter right."""

import base64

import pytest

from coprod_desktop import importing
from coprod_desktop.importing import Imported
from coprod_desktop.model import document as doc
from tests.importing.test_word_structure import headings, outlines
from tests.importing.word import png


def text(content: str) -> Imported:
    return importing.read_bytes("notes.txt", content.encode())


def markdown(content: str) -> Imported:
    return importing.read_bytes("notes.md", content.encode())


WORDS = "Costs £5 – Siân’s café"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_every_letter_survives_its_encoding(encoding: str) -> None:
    assert outlines(importing.read_bytes("a.txt", WORDS.encode(encoding))) == [WORDS]


def test_paragraphs_are_parted_by_empty_lines() -> None:
    assert outlines(text("One.\n\nTwo.\r\n\r\n\r\nThree.")) == ["One.", "Two.", "Three."]


def test_lines_that_the_page_broke_are_joined_and_lines_that_a_person_broke_are_not() -> None:
    wrapped = (
        "The day service review began in March and will report\n"
        "to the board in the autumn, after talking with everyone\nwho goes there."
    )
    assert outlines(text(f"{wrapped}\n\n12 High Street\nNorthfield")) == [
        wrapped.replace("\n", " "),
        "12 High Street\nNorthfield",
    ]


def test_long_lines_without_empty_lines_between_are_paragraphs() -> None:
    long = "We asked family carers what would help them most and this is what they said to us. " * 3
    assert len(outlines(text(f"{long}\n{long}\nThe end."))) == 3


def test_bullets_and_numbers_become_lists_with_lists_inside() -> None:
    assert outlines(text("We need:\n- time\n- help\n  * at night\n  * at weekends\n- money")) == [
        "We need:",
        ("bullet", 1, [["time"], ["help", ("bullet", 1, [["at night"], ["at weekends"]])], ["money"]]),
    ]
    assert outlines(text("1. one\n2) two\n   a) inner\n   b) more\n3. three")) == [
        ("decimal", 1, [["one"], ["two", ("lower-letter", 1, [["inner"], ["more"]])], ["three"]])
    ]
    assert outlines(text("i) one\nii) two\niii) three")) == [("lower-roman", 1, [["one"], ["two"], ["three"]])]


def test_a_list_item_goes_on_over_the_next_line() -> None:
    assert outlines(text("• first thing\n  that goes on\n• second")) == [
        ("bullet", 1, [["first thing that goes on"], ["second"]])
    ]


def test_a_list_that_starts_at_another_number_keeps_it() -> None:
    assert outlines(text("4. four\n5. five")) == [("decimal", 4, [["four"], ["five"]])]


@pytest.mark.parametrize(
    "line", ["J. Smith will chair.", "5.30pm start", "-5 degrees", "B. Jones said no", "e.g. this"]
)
def test_what_only_looks_like_a_list_is_none(line: str) -> None:
    assert outlines(text(line)) == [line]


def test_lines_in_capitals_underlined_or_numbered_alone_are_guessed_to_be_headings() -> None:
    imported = text("CARERS BOARD\n\nHello.\n\nWhat we did\n-----------\nThis.\n\n3. Next steps\n\nThat.")
    assert headings(imported) == [(1, "", "CARERS BOARD"), (2, "", "What we did"), (2, "3", "Next steps")]
    assert imported.document.title == "CARERS BOARD"
    assert any("3 lines look like headings" in one for one in imported.warnings)


def test_pasted_text_has_the_title_that_was_given_or_one_of_its_own() -> None:
    assert importing.from_text("Hello.", "Notes from Jo").document.title == "Notes from Jo"
    assert importing.from_text("BOARD NOTES\n\nHello.").document.title == "BOARD NOTES"
    assert importing.from_text("Hello.").document.title == "Paper without a title"


def test_pasted_nothing_is_a_paper_without_words() -> None:
    imported = importing.from_text(" \n\t\n")
    assert imported.document.blocks == ()
    assert len(imported.warnings) == 1


def test_characters_that_nobody_sees_do_no_harm() -> None:
    imported = importing.from_text("a\x00b\x07\u200bc\ufeff \u202edesrever\u202c שלום\u200f.\x0c\ud800Next\u2028line")
    assert outlines(imported) == ["abc desrever\u202c שלום\u200f.\nNext\nline"]


def test_one_line_of_ten_megabytes_is_one_paragraph() -> None:
    content = b"family carers " * 750_000
    (block,) = importing.read_bytes("long.txt", content).document.blocks
    assert isinstance(block, doc.Paragraph)
    assert len(doc.plain_text(block)) == len(content) - 1


def test_no_word_of_a_text_is_lost() -> None:
    content = "\n".join(
        f"{mark}{word} w{number}"
        for number, (mark, word) in enumerate(
            zip(
                ["", "- ", "  ", "1. ", "A) ", "=="] * 40,
                ["Plan", "CAPS", "x", "Long " * 20, "i", "…"] * 40,
                strict=True,
            )
        )
    )
    found = " ".join(str(one) for one in doc.text_blocks(text(content).document))
    assert [number for number in range(240) if f"w{number}" not in found] == []


def test_markdown_headings_lists_and_tables_are_what_they_are() -> None:
    imported = markdown(
        "# Board\n\n## Why\n\n1. one\n   - in\n\n     more\n2. two\n\n| A | B |\n|---|---|\n| 1 | 2 |\n"
    )
    assert headings(imported) == [(1, "", "Board"), (2, "", "Why")]
    assert outlines(imported)[2:] == [
        ("decimal", 1, [["one", ("bullet", 1, [["in", "more"]])], ["two"]]),
        "Table",
    ]
    last = imported.document.blocks[-1]
    assert isinstance(last, doc.Table)
    assert last.header_rows == 1
    assert imported.document.title == "Board"


def test_markdown_keeps_bold_italic_links_and_line_breaks() -> None:
    (block,) = markdown("a **b** *c* [d](https://e.org)  \nf\ng").document.blocks
    assert isinstance(block, doc.Paragraph)
    looks = [(one.text, one.bold, one.italic, one.link) for one in block.runs if one.text.strip()]
    assert looks == [
        ("a ", False, False, ""),
        ("b", True, False, ""),
        ("c", False, True, ""),
        ("d", False, False, "https://e.org"),
        ("\nf g", False, False, ""),
    ]


def test_a_markdown_link_to_a_heading_points_at_its_block() -> None:
    paragraph, heading = markdown("[go](#what-comes-next)\n\n# What comes next?").document.blocks
    assert isinstance(paragraph, doc.Paragraph)
    assert paragraph.runs[0].link == f"#{heading.id}"


def test_web_page_code_in_markdown_is_only_words() -> None:
    imported = markdown("<script>alert(1)</script>\n\nHello <b>you</b><br>there <!-- secret -->")
    assert outlines(imported) == ["<script>alert(1)</script>", "Hello <b>you</b>\nthere"]
    assert any("web page code" in one for one in imported.warnings)


def test_a_picture_inside_markdown_is_kept_and_one_outside_leaves_its_words() -> None:
    inside = f"data:image/png;base64,{base64.b64encode(png()).decode()}"
    imported = markdown(f"![A tree]({inside}) and ![a door](https://example.org/door.png)")
    assert outlines(imported) == ["and a door", "Picture"]
    assert [one.content for one in imported.document.media.values()] == [png()]
    assert any("1 picture is not in the file" in one for one in imported.warnings)


def test_what_stands_before_a_markdown_text_says_its_title_and_author() -> None:
    document = markdown('---\ntitle: "Short breaks"\nauthor: Jo\n---\nHello.').document
    assert (document.title, document.author, len(document.blocks)) == ("Short breaks", "Jo", 1)


def test_struck_and_code_words_stay_words() -> None:
    assert outlines(markdown("~~old~~ `code`\n\n```\na\n  b\n```")) == ["old code", "a\nb"]


def test_notes_of_markdown_are_notes_and_their_marks_lead_to_them() -> None:
    text = "# A\n\nOne[^1] and two[^long]. Not [^none].\n\n[^1]: First note.\n[^long]: Second\n    note.\n\nAfter.\n"
    document = importing.read_bytes("a.md", text.encode()).document
    notes = [block for block in document.blocks if isinstance(block, doc.Note)]
    said = [
        "".join(doc.plain_text(one) for one in doc.walk(note.blocks) if isinstance(one, doc.Paragraph))
        for note in notes
    ]
    marks = [run.note for block in doc.text_blocks(document) for run in block.runs if run.note]
    assert said == ["First note.", "Second note."]
    assert marks == [note.id for note in notes]
    assert "Not [^none]." in "".join(doc.plain_text(block) for block in doc.text_blocks(document))


def test_boxes_to_tick_in_markdown_are_boxes() -> None:
    document = importing.read_bytes("a.md", b"- [x] hall booked\n- [ ] tea\n").document
    assert [doc.plain_text(block) for block in doc.text_blocks(document)] == ["☒ hall booked", "☐ tea"]


def test_a_text_of_the_older_macintosh_keeps_its_letters() -> None:
    made = importing.read_bytes("notes.txt", "Ana’s café\r\rcosts £5".encode("mac_roman"))
    assert [doc.plain_text(block) for block in doc.text_blocks(made.document)] == ["Ana’s café", "costs £5"]
