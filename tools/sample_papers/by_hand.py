# ruff: noqa: E501  XML reads better unbroken
"""Minutes as a busy note taker leaves them: bold lines for headings, numbered paragraphs ("3.2"), changes still
tracked, a comment in the margin, the date in a text box, and the standing details in a table without a header.
"""

import zipfile
from html import escape
from pathlib import Path

from coprod_desktop.model import document as doc
from sample_papers.source import Caption, Part, Piece, pieces

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_DECLARED = (
    f'xmlns:w="{_W}" xmlns:r="{_R}" xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable=""'
)
_BY = 'w:author="Deb Rowntree" w:date="2026-11-16T16:20:00Z"'
_COLUMN_WIDTHS = (1100, 4700, 2200, 1600)  # twips
_BOLD = "<w:rPr><w:b/></w:rPr>"
_NUMBERING = (
    '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
    '<w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/>'
    '<w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)
_STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:sz w:val="22"/>'
    '<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120"/></w:pPr>'
    '</w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
    '<w:name w:val="Normal"/></w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>'
    "<w:tblPr><w:tblBorders>"
    + "".join(
        f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    + "</w:tblBorders></w:tblPr></w:style>"
)


def write(document: doc.Document, parts: list[Part], path: Path) -> None:
    """Write the minutes."""
    minutes = _Minutes()
    body = "".join(minutes.part(part) for part in parts)
    contents = _package(f"<w:body>{body}<w:sectPr/></w:body>", minutes.notes, document)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            # A fixed date, so that the same words make the same file.
            archive.writestr(zipfile.ZipInfo(name, (2026, 11, 16, 16, 20, 0)), content, zipfile.ZIP_DEFLATED)


class _Minutes:
    def __init__(self) -> None:
        self.notes: list[str] = []
        self._headings = 0

    def part(self, part: Part) -> str:
        match part:
            case doc.Heading(level=1):
                return f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{self._words(part, bold=True)}</w:p>{_who_to_ring()}'
            case doc.Heading():
                return self._numbered(part, 0, bold=True)
            case doc.ListBlock(items=items):
                return "".join(self._numbered(item.blocks[0], 1) for item in items)
            case doc.Paragraph():
                return f"<w:p>{self._words(part)}</w:p>"
            case Caption(text=text):
                return f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>"
            case doc.Table():
                return self._table(part)
        raise TypeError(part)

    def _numbered(self, block: doc.Block, level: int, *, bold: bool = False) -> str:
        number = f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr></w:pPr>'
        return f"<w:p>{number}{self._words(block, bold=bold)}</w:p>"

    def _words(self, block: doc.Block, *, bold: bool = False) -> str:
        return "".join(self._piece(piece, bold) for piece in pieces(block))

    def _piece(self, piece: Piece, bold: bool) -> str:
        if piece.is_note:
            self.notes.append(piece.text)
            return f'<w:r><w:footnoteReference w:id="{len(self.notes)}"/></w:r>'
        look = _BOLD if bold or piece.bold else ""
        before, changed, after = piece.text.partition("Martin apologised on behalf of the Council.")
        text = _run(before, look)
        if changed:
            text += f'<w:del w:id="90" {_BY}><w:r><w:delText>This was noted.</w:delText></w:r></w:del>'
            text += f'<w:ins w:id="91" {_BY}>{_run(changed, look)}</w:ins>' + _run(after, look)
        if piece.text.startswith("Kulwinder said"):
            text += '<w:r><w:commentReference w:id="1"/></w:r>'
        return text

    def _table(self, table: doc.Table) -> str:
        rows = "".join(self._row(row, is_first=place == 0) for place, row in enumerate(table.rows))
        style = '<w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr>'
        grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in _COLUMN_WIDTHS)
        return f"<w:tbl>{style}<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl><w:p/>"

    def _row(self, row: doc.Row, *, is_first: bool) -> str:
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
            + "".join(f"<w:p>{self._words(block, bold=is_first)}</w:p>" for block in cell.blocks)
            + "</w:tc>"
            for cell, width in zip(row.cells, _COLUMN_WIDTHS, strict=True)
        )
        return f"<w:tr>{cells}</w:tr>"


def _run(text: str, look: str) -> str:
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""


def _who_to_ring() -> str:
    inside = (
        "<w:txbxContent><w:p><w:r><w:t>Something wrong in these minutes? Ring Deb on 01632 960 552."
        "</w:t></w:r></w:p></w:txbxContent>"
    )
    today = (
        '<w:drawing><wp:inline><wp:extent cx="4500000" cy="360000"/><wp:docPr id="7" name="Box 7"/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>'
        '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="4500000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        f'<a:ln><a:solidFill><a:srgbClr val="666666"/></a:solidFill></a:ln></wps:spPr><wps:txbx>{inside}</wps:txbx><wps:bodyPr/></wps:wsp>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    old = f'<w:pict><v:shape style="width:354pt;height:28pt"><v:textbox>{inside}</v:textbox></v:shape></w:pict>'
    return (
        f'<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps">{today}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )


def _package(body: str, notes: list[str], document: doc.Document) -> dict[str, str]:
    footnotes = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/><w:t xml:space="preserve"> {escape(text)}</w:t></w:r></w:p></w:footnote>'
        for number, text in enumerate(notes, 1)
    )
    comment = f'<w:comment w:id="1" {_BY} w:initials="DR"><w:p><w:r><w:t>Is she happy for this to be minuted?</w:t></w:r></w:p></w:comment>'
    parts = {
        "document": body,
        "styles": _STYLES,
        "numbering": _NUMBERING,
        "footnotes": footnotes,
        "comments": comment,
    }
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Document1</dc:title><dc:creator>{escape(document.author)}'
        "</dc:creator></cp:coreProperties>"
    )
    return {
        "[Content_Types].xml": _content_types(list(parts)),
        "_rels/.rels": _relationships(
            {"officeDocument": "word/document.xml", "metadata/core-properties": "docProps/core.xml"}
        ),
        "docProps/core.xml": core,
        "word/_rels/document.xml.rels": _relationships({name: f"{name}.xml" for name in parts if name != "document"}),
        **{f"word/{name}.xml": f"<w:{name} {_DECLARED}>{content}</w:{name}>" for name, content in parts.items()},
    }


def _relationships(targets: dict[str, str]) -> str:
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    inside = "".join(
        f'<Relationship Id="r{number}" Type="{package if "/" in kind else _R}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets.items(), 1)
    )
    return f'<Relationships xmlns="{package}">{inside}</Relationships>'


def _content_types(parts: list[str]) -> str:
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPES}.{"document.main" if name == "document" else name}+xml"/>'
        for name in parts
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        f"{overrides}</Types>"
    )
