"""The places that the reading of a paper was unsure of."""

import io

import docx

from coprod_desktop import importing
from coprod_desktop.model import document as doc
from tests.importing.word import Word

GUESSED = b"<html><body><p><b>Our garden</b></p><p>Hello.</p><p><b>Money</b></p><p>The council pays.</p></body></html>"


def places(name: str, content: bytes) -> list[tuple[str, str]]:
    imported = importing.read_bytes(name, content)
    by_id = {block.id: block for block in doc.walk(imported.document.blocks)}
    return [(type(by_id[one.block_id]).__name__, one.sentence) for one in importing.unsure_places(imported)]


def test_headings_that_were_guessed_are_places_to_check() -> None:
    found = places("a.html", GUESSED)
    assert ("Heading", "Is this a heading? “Money”") in found


def test_real_headings_are_no_places_to_check() -> None:
    assert places("a.md", b"# Our garden\n\n## Money\n\nThe council pays.\n") == []


def test_a_picture_without_words_is_found_by_the_words_before_it() -> None:
    png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
    page = f"<html><body><h1>Us</h1><p>Look:</p><img src='data:image/png;base64,{png}'></body></html>"
    assert [kind for kind, _ in places("a.html", page.encode())] == ["Paragraph"]


def test_what_was_guessed_comes_back_from_the_worker() -> None:
    from coprod_desktop.importing import transfer

    imported = importing.read_bytes("a.html", GUESSED)
    assert imported.guessed == ("guessed_headings",)
    assert transfer.unpack(transfer.pack(imported)) == imported


def letter(*, is_special: bool, head: str) -> bytes:
    """Return a Word file whose pages have this head; `is_special` when the first page alone has it."""
    made = docx.Document()
    section = made.sections[0]
    section.different_first_page_header_footer = is_special
    (section.first_page_header if is_special else section.header).paragraphs[0].text = head
    made.add_paragraph("Dear Mrs Okafor")
    made.add_paragraph("Thank you for your letter.")
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


def first_words(content: bytes) -> str:
    imported = importing.read_bytes("a.docx", content)
    return doc.plain_text(next(doc.text_blocks(imported.document)))


def test_a_letterhead_comes_in_and_is_a_place_to_check() -> None:
    content = letter(is_special=True, head="Northbridge Council")
    assert first_words(content) == "Northbridge Council"
    sentence = "This was at the top of the first page. Should it be here? “Northbridge Council”"
    assert places("a.docx", content) == [("Paragraph", sentence)]


def test_a_head_with_an_address_is_a_letterhead() -> None:
    assert first_words(letter(is_special=False, head="Civic Centre, NB1 2AB")) == "Civic Centre, NB1 2AB"


def test_a_running_head_is_left_out_and_said() -> None:
    content = letter(is_special=False, head="Board paper 5")
    assert first_words(content) == "Dear Mrs Okafor"
    assert [sentence for _, sentence in places("a.docx", content)] == [
        "We left out these words at the edge of the pages. Does anybody need them? “Board paper 5”"
    ]


def test_a_head_that_says_the_title_again_is_no_place_to_check() -> None:
    assert places("a.docx", letter(is_special=False, head="Dear Mrs Okafor")) == []


def test_what_was_filled_into_a_form_is_a_place_to_check() -> None:
    page = "<html><body><h1>Us</h1><p>Day: <select><option selected>Monday</option></select></p></body></html>"
    sentence = "This was in a form. Is the answer right? “Day: Monday”"
    assert places("a.html", page.encode()) == [("Paragraph", sentence)]


def test_words_of_a_text_box_are_a_place_to_check() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>Beside</w:t></w:r></w:p></w:txbxContent>"
    shape = f"<w:r><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></w:r>"
    content = Word(f"<w:p><w:r><w:t>Main</w:t></w:r>{shape}</w:p>").as_bytes()
    assert places("a.docx", content) == [
        ("Paragraph", "This was in a text box. Is it in the right place? “Beside”"),
    ]
