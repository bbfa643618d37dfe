# ruff: noqa: E501  XML reads better unbroken
"""A paper through LibreOffice Writer: a flat OpenDocument text, saved as a Word document."""

import base64
import subprocess
import tempfile
from html import escape
from pathlib import Path

from coprod_desktop.model import document as doc
from sample_papers.source import Caption, Figure, Part, Piece, picture, pieces

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>{title}</dc:title><meta:initial-creator>{author}</meta:initial-creator></office:meta>
<office:styles>
<style:default-style style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.25cm"/>
<style:text-properties style:font-name="Arial" fo:font-family="Arial" fo:font-size="11pt" fo:language="en" fo:country="GB"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Title" style:family="paragraph"><style:text-properties fo:font-size="20pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Caption" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Header" style:family="paragraph"/><style:style style:name="Footer" style:family="paragraph"/>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1">
<style:paragraph-properties fo:margin-top="0.5cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="15pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:default-outline-level="2">
<style:paragraph-properties fo:margin-top="0.3cm" fo:keep-with-next="always"/><style:text-properties fo:font-size="12pt" fo:font-weight="bold"/></style:style>
<text:outline-style style:name="Outline">
<text:outline-level-style text:level="1" style:num-format="1"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"/></text:outline-level-style>
<text:outline-level-style text:level="2" style:num-format="1" text:display-levels="2"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"/></text:outline-level-style>
</text:outline-style></office:styles>
<office:automatic-styles>
<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Tab" style:family="table"><style:table-properties style:width="16.5cm"/></style:style>
<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #666666" fo:padding="0.1cm"/></style:style>
<style:style style:name="Pic" style:family="graphic"/>
<style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2.2cm"/><style:header-style/><style:footer-style/></style:page-layout>
<text:list-style style:name="Number">{numbers}</text:list-style><text:list-style style:name="Bullet">{bullets}</text:list-style>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page">
<style:header><text:p text:style-name="Header">Calder Vale Council | OFFICIAL</text:p></style:header>
<style:footer><text:p text:style-name="Footer">Page <text:page-number/></text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text>
"""
_POSITION = (
    '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment '
    'text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="{left}cm"/></style:list-level-properties>'
)


def write(document: doc.Document, parts: list[Part], path: Path) -> None:
    """Write the paper; its first heading is the title, the others are numbered by Writer."""
    with tempfile.TemporaryDirectory() as folder:
        flat = Path(folder, path.with_suffix(".fodt").name)
        flat.write_text(_flat_text(document, parts), encoding="utf-8")
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ("soffice", profile, "--headless", "--convert-to", "docx", "--outdir", str(path.parent), str(flat))
        subprocess.run(command, check=True, capture_output=True)


def _flat_text(document: doc.Document, parts: list[Part]) -> str:
    numbers = "".join(
        f'<text:list-level-style-number text:level="{level}" style:num-suffix="." style:num-format="{kind}">'
        f"{_POSITION.format(left=level * 0.8)}</text:list-level-style-number>"
        for level, kind in ((1, "1"), (2, "a"))
    )
    bullets = "".join(
        f'<text:list-level-style-bullet text:level="{level}" text:bullet-char="{sign}">'
        f"{_POSITION.format(left=level * 0.8)}</text:list-level-style-bullet>"
        for level, sign in ((1, "•"), (2, "–"))
    )
    head = _HEAD.format(title=escape(document.title), author=escape(document.author), numbers=numbers, bullets=bullets)
    return head + "\n".join(_part(part) for part in parts) + "</office:text></office:body></office:document>"


def _part(part: Part | doc.Block) -> str:
    match part:
        case doc.Heading(level=1):
            return f'<text:p text:style-name="Title">{_words(part)}</text:p>'
        case doc.Heading(level=level):
            name = f"Heading_20_{level - 1}"
            return f'<text:h text:style-name="{name}" text:outline-level="{level - 1}">{_words(part)}</text:h>'
        case doc.Paragraph():
            return f'<text:p text:style-name="Standard">{_words(part)}</text:p>'
        case doc.ListBlock(items=items, style=style):
            name = "Bullet" if style == "bullet" else "Number"
            inside = "".join(f"<text:list-item>{''.join(map(_part, item.blocks))}</text:list-item>" for item in items)
            return f'<text:list text:style-name="{name}">{inside}</text:list>'
        case Caption(text=text):
            return f'<text:p text:style-name="Caption">{escape(text)}</text:p>'
        case Figure():
            return _figure(part)
        case doc.Table():
            return _table(part)
    raise TypeError(part)


def _words(block: doc.Block) -> str:
    return "".join(_piece(piece) for piece in pieces(block))


def _piece(piece: Piece) -> str:
    text = escape(piece.text).replace("\n", "<text:line-break/>")
    if piece.is_note:
        return (
            '<text:note text:note-class="footnote"><text:note-citation/><text:note-body>'
            f"<text:p>{text}</text:p></text:note-body></text:note>"
        )
    if piece.link:
        return f'<text:a xlink:type="simple" xlink:href="{escape(piece.link)}">{text}</text:a>'
    return f'<text:span text:style-name="B">{text}</text:span>' if piece.bold else text


def _figure(figure: Figure) -> str:
    content = base64.b64encode(picture(figure.name)).decode()
    return (
        '<text:p><draw:frame draw:style-name="Pic" text:anchor-type="as-char" svg:width="15cm" svg:height="7.07cm">'
        f"<draw:image><office:binary-data>{content}</office:binary-data></draw:image>"
        f"<svg:desc>{escape(figure.alt)}</svg:desc></draw:frame></text:p>"
    )


def _table(table: doc.Table) -> str:
    rows = [_row(row) for row in table.rows]
    columns = f'<table:table-column table:number-columns-repeated="{len(table.rows[0].cells)}"/>'
    head, body = "".join(rows[: table.header_rows]), "".join(rows[table.header_rows :])
    return (
        f'<table:table table:style-name="Tab">{columns}<table:table-header-rows>{head}</table:table-header-rows>'
        f"{body}</table:table><text:p/>"
    )


def _row(row: doc.Row) -> str:
    cells = "".join(
        f'<table:table-cell table:style-name="Cell">{"".join(map(_part, cell.blocks))}</table:table-cell>'
        for cell in row.cells
    )
    return f"<table:table-row>{cells}</table:table-row>"
