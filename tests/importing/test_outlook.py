# ruff: noqa: E501  papers in one line read better unbroken
"""Emails as Outlook keeps them: their words, their pictures, and what came with them."""

import pytest

from coprod_desktop import importing, strings
from coprod_desktop.importing import Imported, errors
from coprod_desktop.importing.reading import read_attached
from coprod_desktop.model import document as doc
from tests.importing.outlook import attached_email, attached_file, inner_message, outlook_message, plainly_packed
from tests.importing.samples import message, rich_text
from tests.importing.test_word_structure import outlines
from tests.importing.word import Word, png

# The two examples of the format's own specification (MS-OXRTFCP 4.1 and 4.2).
HELLO = bytes.fromhex(
    "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0"
)
CROSSED = bytes.fromhex("1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0")
WRAPPED = (
    rb"{\rtf1\ansi\ansicpg1252\fromhtml1 \deff0{\fonttbl{\f0\fswiss Arial;}{\f1\fcharset238 Arial CE;}}{\colortbl;}"
    rb"{\*\htmltag18 <html>}{\*\htmltag34 <head>}{\*\htmltag41 </head>}{\*\htmltag50 <body>}{\*\htmltag0 \par }"
    rb"{\*\htmltag64 <h2>}\htmlrtf {\b \htmlrtf0 Money{\*\htmltag72 </h2>}\htmlrtf }\htmlrtf0 "
    rb"{\*\htmltag64 <p>}\htmlrtf {\htmlrtf0 Tea \'a3 5 {\*\htmltag84 &amp;}\htmlrtf &\htmlrtf0  caf\'e9, \u321 ?\htmlrtf {\f1\htmlrtf0 \'f3d\'9f\htmlrtf }\htmlrtf0 "
    rb" {\*\htmltag84 <b>}\htmlrtf {\b\htmlrtf0 now{\*\htmltag92 </b>}\htmlrtf }\htmlrtf0 {\*\mhtmltag84 <img>}{\*\htmltag72 </p>}}"
    rb"{\*\htmltag58 </body>}{\*\htmltag27 </html>}}"
)


def read(content: bytes, name: str = "mail.msg") -> Imported:
    return importing.read_bytes(name, content)


def test_the_page_of_an_outlook_email_is_read_with_its_subject_and_sender() -> None:
    imported = read(outlook_message("Papers – Siân", "plain", "<p>Costs £5</p><ul><li>one</ul>".encode("cp1252")))
    assert outlines(imported) == ["Costs £5", ("bullet", 1, [["one"]])]
    assert (imported.document.title, imported.document.author) == ("Papers – Siân", "Jo Pritchard")


def test_plain_words_are_read_where_there_is_nothing_better() -> None:
    assert outlines(read(outlook_message(plain="We need:\r\n- time\r\n- £5"))) == [
        "We need:",
        ("bullet", 1, [["time"], ["£5"]]),
    ]


def test_packed_rich_text_is_unpacked() -> None:
    assert outlines(read(outlook_message(rich_text=HELLO))) == ["hello world"]
    assert outlines(read(outlook_message(rich_text=CROSSED))) == ["WXYZWXYZWXYZWXYZWXYZ"]


def test_rich_text_keeps_its_lists_and_weight() -> None:
    packed = plainly_packed(
        rich_text(r"\pard {\b Money}\par {\listtext 1.\tab}\ls1 one\par {\listtext 2.\tab}\ls1 two\par")
    )
    assert ("decimal", 1, [["one"], ["two"]]) in outlines(read(outlook_message(rich_text=packed, plain="other")))


def test_a_page_that_is_wrapped_into_rich_text_is_taken_out_again() -> None:
    imported = read(outlook_message(rich_text=plainly_packed(WRAPPED)))
    assert outlines(imported) == ["Money", "Tea £ 5 & café, Łódź now"]
    assert isinstance(imported.document.blocks[0], doc.Heading)
    runs = [run.text for block in doc.text_blocks(imported.document) for run in block.runs if run.bold]
    assert runs == ["now"]


def test_rich_text_that_is_only_plain_words_gives_way_to_them() -> None:
    packed = plainly_packed(rb"{\rtf1\ansi\fromtext one\par two}")
    assert outlines(read(outlook_message(plain="- one\r\n- two", rich_text=packed))) == [
        ("bullet", 1, [["one"], ["two"]])
    ]


def test_what_came_with_an_outlook_email_is_named_and_numbered() -> None:
    files = (attached_file("Agenda.docx", Word("x").as_bytes()), attached_file("..\\costs.xlsx", b"x"))
    imported = read(outlook_message(plain="Dear all", attached=files))
    assert imported.warnings == (
        strings.count("importing.email_papers", 1, names="Agenda.docx"),
        strings.count("importing.email_others", 1, names="costs.xlsx"),
    )
    assert [(one.number, one.name, one.is_paper) for one in imported.brought] == [
        (1, "Agenda.docx", True),
        (2, "costs.xlsx", False),
    ]


def test_a_picture_in_the_words_is_kept_and_not_called_an_attachment() -> None:
    page = b"<p>Hello</p><img src='cid:logo@1' alt='Our logo'>"
    imported = read(outlook_message(page=page, attached=(attached_file("logo.png", png(), identity="logo@1"),)))
    assert [block.alt for block in imported.document.blocks if isinstance(block, doc.Picture)] == ["Our logo"]
    assert imported.brought == ()


def test_a_paper_that_came_with_an_outlook_email_is_read_by_its_number() -> None:
    content = outlook_message(plain="Dear all", attached=(attached_file("Agenda.docx", Word("Inside").as_bytes()),))
    assert outlines(read_attached("mail.msg", content, (1,))) == ["Inside"]


def test_an_email_in_an_outlook_email_is_read_with_what_came_with_it() -> None:
    inside = inner_message("Minutes of May", "See below", attached=(attached_file("may.txt", b"Words of May"),))
    content = outlook_message(plain="Dear all", attached=(attached_email(inside),))
    imported = read(content)
    assert [one.name for one in imported.brought] == ["Minutes of May.eml"]
    email = read_attached("mail.msg", content, (1,))
    assert (email.document.title, outlines(email)) == ("Minutes of May", ["See below"])
    assert outlines(read_attached("mail.msg", content, (1, 1))) == ["Words of May"]


def test_papers_that_came_with_any_email_are_read_by_their_numbers() -> None:
    inner = message("Minutes", "See below")
    inner.add_attachment(Word("Deep").as_bytes(), maintype="application", subtype="octet-stream", filename="Deep.docx")
    outer = message()
    outer.add_attachment(b"First", maintype="text", subtype="plain", filename="first.txt")
    outer.add_attachment(inner)
    assert outlines(read_attached("mail.eml", bytes(outer), (1,))) == ["First"]
    assert outlines(read_attached("mail.eml", bytes(outer), (2,))) == ["See below"]
    assert outlines(read_attached("mail.eml", bytes(outer), (2, 1))) == ["Deep"]


@pytest.mark.parametrize("place", [(2,), (1, 1), (0,)])
def test_a_number_that_nothing_has_says_how_many_there_are(place: tuple[int, ...]) -> None:
    content = outlook_message(plain="x", attached=(attached_file("a.txt", b"x"),))
    with pytest.raises(errors.NoSuchAttachment):
        read_attached("mail.msg", content, place)


def test_an_outlook_email_with_a_torn_end_is_damaged_and_no_crash() -> None:
    content = outlook_message(plain="x" * 9000)
    with pytest.raises(errors.Damaged):
        read(content[:1024])
