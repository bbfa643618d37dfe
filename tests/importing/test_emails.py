# ruff: noqa: E501  papers in one line read better unbroken
"""Emails: their words as the paper, and what came with them named."""

import io

import pytest

from coprod_desktop import importing, strings
from coprod_desktop.importing import Imported
from coprod_desktop.model import document as doc
from tests.importing.samples import message
from tests.importing.test_word_structure import outlines
from tests.importing.word import Word, png


def read(content: bytes, name: str = "mail.eml") -> Imported:
    return importing.read_bytes(name, content)


def test_the_subject_is_the_title_and_the_page_is_read_rather_than_the_plain_words() -> None:
    imported = read(bytes(message("Papers – Siân", "plain", "<p>Dear all</p><ul><li>one</ul>")))
    assert outlines(imported) == ["Dear all", ("bullet", 1, [["one"]])]
    assert (imported.document.title, imported.document.author) == ("Papers – Siân", "Jo Pritchard")


def test_plain_words_are_read_as_plain_text() -> None:
    assert outlines(read(bytes(message(plain="We need:\n- time\n- £5")))) == [
        "We need:",
        ("bullet", 1, [["time"], ["£5"]]),
    ]


def test_words_before_and_after_an_attachment_are_both_read() -> None:
    parts = "".join(
        f"--b\nContent-Type: {kind}\n\n{text}\n\n"
        for kind, text in (("text/plain", "Before & first"), ("text/html", "<p>Middle</p>"), ("text/plain", "After"))
    )
    head = "Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
    assert outlines(read(f"{head}{parts}--b--".encode())) == ["Before & first", "Middle", "After"]


def test_an_email_that_was_forwarded_whole_is_named_by_its_subject() -> None:
    made = message()
    made.add_attachment(message("Minutes of May"))
    assert read(bytes(made)).warnings == (strings.count("importing.email_papers", 1, names="Minutes of May.eml"),)


def test_an_email_whose_parts_cannot_be_told_apart_loses_no_words() -> None:
    torn = b"Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed\n\nThe words of it.\n"
    assert outlines(read(torn)) == ["The words of it."]


def test_an_email_that_is_nothing_but_another_one_is_read() -> None:
    assert outlines(
        read(b"Subject: Fwd\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\nSubject: y\n\nInside.\n")
    ) == ["Inside."]


def test_attachments_are_named_and_papers_among_them_offered() -> None:
    made = message()
    made.add_attachment(Word("x").as_bytes(), maintype="application", subtype="octet-stream", filename="Agenda.docx")
    made.add_attachment(b"x", maintype="application", subtype="pdf", filename="Minutes.PDF")
    made.add_attachment(b"x", maintype="application", subtype="zip", filename="../../evil.xlsx")
    imported = read(bytes(made))
    assert imported.warnings == (
        strings.count("importing.email_papers", 2, names="Agenda.docx, Minutes.PDF"),
        strings.count("importing.email_others", 1, names="evil.xlsx"),
    )
    assert outlines(imported) == ["Dear all"]


def test_an_attached_page_is_not_taken_for_the_words() -> None:
    made = message(plain="Dear all")
    made.add_attachment("<p>other</p>", subtype="html", filename="report.html")
    imported = read(bytes(made))
    assert outlines(imported) == ["Dear all"]
    assert imported.warnings == (strings.count("importing.email_papers", 1, names="report.html"),)


def test_pictures_in_the_words_are_kept_and_others_never_fetched() -> None:
    made = message(
        page="<p>Hello</p><img src='cid:logo' alt='Our logo'><img src='http://example.org/track.gif' alt=''>"
    )
    made.get_payload()[1].add_related(png(), "image", "png", cid="<logo>")
    imported = read(bytes(made))
    assert [block.alt for block in imported.document.blocks if isinstance(block, doc.Picture)] == ["Our logo"]
    assert imported.warnings == ()


@pytest.mark.parametrize(
    ("charset", "text"), [("iso-8859-1", "Costs £5"), ("windows-1250", "łódź"), ("nonsense", "Siân")]
)
def test_every_letter_survives_the_messages_encoding(charset: str, text: str) -> None:
    encoding = {"nonsense": "utf-8"}.get(charset, charset)
    head = f"Subject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n"
    assert outlines(read(head.encode() + text.encode(encoding))) == [text]


def test_a_saved_page_in_one_file_is_read_with_its_pictures() -> None:
    made = message(page="<h1>Breaks</h1><img src='http://example.org/a.png' alt='A tree'>")
    made.get_payload()[1].add_related(png(), "image", "png", headers=["Content-Location: http://example.org/a.png"])
    imported = read(bytes(made), "page.mhtml")
    assert outlines(imported) == ["Breaks", "Picture"]


def test_an_email_without_words_says_so() -> None:
    made = io.BytesIO(b"Subject: x\nFrom: a@b.org\n\n")
    assert strings.say("importing.no_words") in read(made.getvalue()).warnings
