"""Files that are broken, locked, lying or built to harm: each ends in one plain sentence, and nothing is written."""

import io
import zipfile
from pathlib import Path

import pytest

from coprod_desktop import importing, strings
from coprod_desktop.errors import CoprodError
from coprod_desktop.importing import errors
from coprod_desktop.model import document as doc
from tests.importing.samples import (
    OPEN_DECLARED,
    locked_open_document,
    locked_pdf,
    open_document,
    open_document_of,
    scanned_pdf,
)
from tests.importing.word import DECLARED, Word, cell, item, para, picture, png, row, run, table, zipped

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
OUTLOOK = OLD_OFFICE + "__substg1.0_0037001F".encode("utf-16-le") + bytes(500)
LOCKED = OLD_OFFICE + "EncryptedPackage".encode("utf-16-le") + bytes(500)


def with_main_part(document: bytes, **more: bytes) -> bytes:
    word = Word("x")
    return zipped({**word.shared_parts(), **word.parts, "word/document.xml": document, **more})


def with_body(body: str) -> bytes:
    return with_main_part(f"<w:document {DECLARED}><w:body>{body}</w:body></w:document>".encode())


def many_parts() -> bytes:
    return zipped({f"word/p{number}.xml": b"" for number in range(6000)} | Word("x").shared_parts())


def bomb() -> bytes:
    return with_main_part(b"<w:document>" + b" " * 40_000_000 + b"</w:document>")


def swearing_zip(find: bytes, replace: bytes) -> bytes:
    """Return a document whose zip says something else about itself than is true."""
    return Word("some words").as_bytes().replace(find, replace)


def encrypted_parts() -> bytes:
    content = bytearray(Word("x").as_bytes())
    place = content.find(b"PK\x01\x02")
    while place >= 0:
        content[place + 8] |= 1
        place = content.find(b"PK\x01\x02", place + 4)
    return bytes(content)


GROWING_TEXT = (
    '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'
    f"<office:document-content {OPEN_DECLARED}><office:body><office:text><text:p>&b;</text:p></office:text>"
    "</office:body></office:document-content>"
)


def nested_lists(depth: int) -> str:
    return "<text:list><text:list-item>" * depth + "<text:p>deep</text:p>" + "</text:list-item></text:list>" * depth


def nested_emails(depth: int) -> bytes:
    parts = "".join(f'Content-Type: multipart/mixed; boundary="b{at}"\n\n--b{at}\n' for at in range(depth))
    return f"Subject: x\nMIME-Version: 1.0\n{parts}Content-Type: text/plain\n\ndeep\n".encode()


GROWING = (
    '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {after} "{f"&{before};" * 10}">' for before, after in zip("abcdefgh", "bcdefghi", strict=True))
    + f"]><w:document {DECLARED}><w:body><w:p><w:r><w:t>&i;</w:t></w:r></w:p></w:body></w:document>"
)
REACHING = (
    '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    f"<w:document {DECLARED}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"
)


def nested_tables(depth: int) -> str:
    opened = "<w:tbl><w:tr><w:tc>" * depth
    return opened + para("deep") + "</w:tc></w:tr></w:tbl>" * depth


HOSTILE = {
    "an empty file": ("a.docx", b"", errors.EmptyFile),
    "an empty text": ("a.txt", b"", errors.EmptyFile),
    "not a zip": ("a.docx", b"hello", errors.NotWhatItSays),
    "half a document": ("a.docx", Word("x" * 900).as_bytes()[:600], errors.Damaged),
    "a zip with nothing inside": ("a.docx", zipped({}), errors.Damaged),
    "a zip of something else": ("a.docx", zipped({"holiday.txt": b"x"}), errors.NotWhatItSays),
    "a spreadsheet": ("a.xlsx", zipped({"[Content_Types].xml": b"", "xl/workbook.xml": b""}), errors.KindNotRead),
    "a spreadsheet called .docx": (
        "a.docx",
        zipped({"[Content_Types].xml": b"", "xl/workbook.xml": b""}),
        errors.NotWhatItSays,
    ),
    "an OpenDocument text": (
        "a.odt",
        zipped({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b""}),
        errors.Damaged,
    ),
    "an OpenDocument spreadsheet": (
        "a.ods",
        zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet", "content.xml": b""}),
        errors.KindNotRead,
    ),
    "an OpenDocument text that is something else": ("a.odt", zipped({"holiday.txt": b"x"}), errors.NotWhatItSays),
    "half an OpenDocument text": ("a.odt", open_document(f"<text:p>{'x ' * 900}</text:p>")[:300], errors.Damaged),
    "an OpenDocument text that grows": ("a.odt", open_document_of(GROWING_TEXT), errors.Unsafe),
    "an OpenDocument text with a password": ("a.odt", locked_open_document(), errors.Locked),
    "lists inside lists in an OpenDocument text": ("a.odt", open_document(nested_lists(70)), errors.TooDeep),
    "half a PDF": ("a.pdf", b"%PDF-1.7\n", errors.Damaged),
    "half a PDF called .docx": ("a.docx", b"%PDF-1.7\n", errors.Damaged),
    "half a PDF called .txt": ("a.txt", b"\n%PDF-1.4\n", errors.Damaged),
    "a PDF with a password": ("a.pdf", locked_pdf(), errors.Locked),
    "a scanned PDF": ("a.pdf", scanned_pdf(), errors.Scanned),
    "no PDF at all": ("a.pdf", b"hello", errors.NotWhatItSays),
    "no rich text at all": ("a.rtf", b"hello", errors.NotWhatItSays),
    "groups inside groups of rich text": ("a.rtf", b"{\\rtf1" + b"{" * 3000, errors.TooDeep),
    "text boxes inside text boxes of rich text": ("a.rtf", b"{\\rtf1 " + b"{\\shptxt x" * 900, errors.TooDeep),
    "boxes inside boxes of a web page": ("a.html", b"<div>" * 3000 + b"deep", errors.TooDeep),
    "a picture called .html": ("a.html", png(60, 60) + bytes(range(32)) * 40, errors.NotText),
    "no email at all": ("a.eml", b"hello there", errors.NotWhatItSays),
    "emails inside emails": ("a.eml", nested_emails(200), errors.TooDeep),
    "an email from Outlook that is no email": ("a.msg", OLD_OFFICE, errors.Damaged),
    "a broken email from Outlook, called .docx": ("a.docx", OUTLOOK, errors.Damaged),
    "an old Word file": ("a.doc", OLD_OFFICE, errors.OldWord),
    "an old Word file called .docx": ("a.docx", OLD_OFFICE, errors.OldWord),
    "an old spreadsheet": ("a.xls", OLD_OFFICE, errors.KindNotRead),
    "a locked document": ("a.docx", LOCKED, errors.Locked),
    "locked parts": ("a.docx", encrypted_parts(), errors.Locked),
    "a picture called .txt": ("a.txt", png(60, 60) + bytes(range(32)) * 40, errors.NotText),
    "no main part": ("a.docx", zipped({"word/styles.xml": b"<x/>"}), errors.Damaged),
    "a main part without a body": ("a.docx", with_main_part(b"<html/>"), errors.Damaged),
    "a main part that is no XML": ("a.docx", with_main_part(b"\x00\x01\x02"), errors.Damaged),
    "an empty main part": ("a.docx", with_main_part(b""), errors.Damaged),
    "XML that breaks off": ("a.docx", with_main_part(b"<w:document><w:body>"), errors.Damaged),
    "entities that grow": ("a.docx", with_main_part(GROWING.encode()), errors.Unsafe),
    "an entity that reaches for a file": ("a.docx", with_main_part(REACHING.encode()), errors.Unsafe),
    "a document type of its own": ("a.docx", with_main_part(b"<!DOCTYPE x SYSTEM 'x.dtd'><x/>"), errors.Unsafe),
    "tables inside tables": ("a.docx", with_body(nested_tables(60)), errors.TooDeep),
    "tables inside tables without end": ("a.docx", with_body(nested_tables(5000)), errors.CoprodError),
    "quotes inside quotes": ("a.md", b"> " * 300 + b"deep", errors.TooDeep),
    "too many parts": ("a.docx", many_parts(), errors.TooBig),
    "a zip bomb": ("a.docx", bomb(), errors.TooBig),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_refused_with_one_plain_sentence(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    file_name, content, expected = HOSTILE[name]
    with pytest.raises(expected) as caught:
        importing.read_bytes(file_name, content)
    sentence = strings.say(caught.value.says, **caught.value.facts)
    assert file_name in sentence
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["../../evil.xml", "/etc/passwd", "C:\\evil.xml", "word/../../../x"])
def test_a_name_that_points_outside_is_only_a_name(name: str) -> None:
    word = Word("Text")
    content = zipped({**word.shared_parts(), **word.parts, name: b"x"})
    assert len(importing.read_bytes("a.docx", content).document.blocks) == 1


def test_a_relationship_that_points_outside_reads_no_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(png())
    word = Word(para("Text", picture("r1", "A tree")))
    word.references.append(("r1", "x/image", f"../../../../../../..{secret}", False))
    assert importing.read_bytes("a.docx", word.as_bytes()).document.media == {}


def test_tables_inside_tables_within_reason_are_read() -> None:
    imported = importing.read_bytes("a.docx", with_body(nested_tables(20)))
    assert [doc.plain_text(block) for block in doc.text_blocks(imported.document)] == ["deep"]


def test_lists_that_step_in_without_end_stay_readable() -> None:
    steps = "".join(
        para(
            "x",
            properties=f'<w:numPr><w:numId w:val="{2 if step % 2 else 1}"/></w:numPr><w:ind w:left="{step * 200}"/>',
        )
        for step in range(3000)
    )
    imported = importing.read_bytes("a.docx", Word(steps).as_bytes())
    assert len(list(doc.text_blocks(imported.document))) == 3000


def test_broken_relationships_lose_only_what_they_pointed_at() -> None:
    word = Word(
        para("Text", picture("rNowhere", "A tree"), '<w:hyperlink r:id="rNone">' + run(" link") + "</w:hyperlink>")
    )
    word.attach("footnotes", "<not xml")
    imported = importing.read_bytes("a.docx", word.as_bytes())
    assert [doc.plain_text(block) for block in doc.text_blocks(imported.document)] == ["Text link"]
    assert any("damaged" in warning for warning in imported.warnings)


def test_styles_based_on_each_other_do_not_go_round_for_ever() -> None:
    loop = '<w:style w:type="paragraph" w:styleId="{0}"><w:name w:val="{0}"/><w:basedOn w:val="{1}"/></w:style>'
    styles = f"<w:styles {DECLARED}>{loop.format('A', 'B')}{loop.format('B', 'A')}</w:styles>"
    word = Word(para("Text", properties='<w:pStyle w:val="A"/>'), styles=styles)
    assert len(importing.read_bytes("a.docx", word.as_bytes()).document.blocks) == 1


def test_a_million_columns_are_not_made() -> None:
    wide = cell("a", properties='<w:gridSpan w:val="1000000"/>')
    word = Word(table(row(wide, "b"), row("c", "d", properties='<w:gridBefore w:val="999999999"/>')))
    imported = importing.read_bytes("a.docx", word.as_bytes())
    assert [doc.plain_text(block) for block in doc.text_blocks(imported.document)] == ["a", "b", "c", "d"]


def test_numbers_that_are_no_numbers_do_no_harm() -> None:
    odd = item("a").replace('w:val="0"', 'w:val="zero"').replace('w:val="1"', 'w:val="99999999999999"')
    word = Word(
        odd,
        para("b", properties='<w:outlineLvl w:val="-3"/>'),
        table(row(cell("c", properties='<w:gridSpan w:val="x"/>'), "d")),
    )
    imported = importing.read_bytes("a.docx", word.as_bytes())
    assert [doc.plain_text(block) for block in doc.text_blocks(imported.document)] == ["a", "b", "c", "d"]


def test_a_word_file_by_another_name_is_read_all_the_same() -> None:
    for name in ("a.docm", "a.doc", "a.zip", "a", "a.txt"):
        assert len(importing.read_bytes(name, Word("Text").as_bytes()).document.blocks) == 1


def test_what_a_file_is_counts_and_not_its_name() -> None:
    for name in ("a.doc", "a.rtf", "a.docx", "a.txt"):
        assert len(importing.read_bytes(name, b"{\\rtf1 hello}").document.blocks) == 1
    for name in ("a.doc", "a.docx", "a.html"):
        assert len(importing.read_bytes(name, b"<html><p>hello").document.blocks) == 1
    assert len(importing.read_bytes("a.docx", open_document("<text:p>hello</text:p>")).document.blocks) == 1


def test_a_bigger_file_than_any_paper_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coprod_desktop.importing.limits.FILE_BYTES", 1000)
    with pytest.raises(errors.TooBig):
        importing.read_bytes("a.txt", b"x" * 1001)


def test_what_a_zip_says_about_a_part_is_checked_while_it_is_unpacked() -> None:
    out = io.BytesIO(Word("many words " * 500).as_bytes())
    with zipfile.ZipFile(out) as archive:
        size = archive.getinfo("word/document.xml").file_size
    content = out.getvalue().replace(size.to_bytes(4, "little"), (10).to_bytes(4, "little"))
    with pytest.raises(CoprodError):
        importing.read_bytes("a.docx", content)


def test_an_empty_document_is_a_paper_without_words() -> None:
    imported = importing.read_bytes("a.docx", Word().as_bytes())
    assert imported.document.blocks == ()
    assert imported.warnings == (strings.say("importing.no_words"),)


def test_every_failure_has_a_sentence_that_says_what_to_do() -> None:
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and kind.__module__ == errors.__name__]
    sentences = [strings.say(kind.says, name="Paper.docx", number="1", count=2) for kind in kinds]
    assert len(kinds) == 13
    assert len(set(sentences)) == len(kinds)
    assert all(sentence.count(". ") >= 1 and "Paper.docx" in sentence for sentence in sentences)
