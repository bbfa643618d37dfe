# ruff: noqa: E501  XML reads better unbroken
"""Small Word documents written by hand, part by part, so that each test shows exactly the XML it is about."""

import io
import struct
import zipfile
import zlib

W_NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
NAMESPACES = {
    "w": W_NAMESPACE,
    "r": f"{OFFICE}/relationships",
    "m": f"{OFFICE}/math",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
DECLARED = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in NAMESPACES.items())


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def para(*content: str, properties: str = "") -> str:
    inner = "".join(piece if piece.startswith("<") else run(piece) for piece in content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def styled(style: str, *content: str) -> str:
    return para(*content, properties=f'<w:pStyle w:val="{style}"/>')


def item(text: str, number: int = 1, level: int = 0) -> str:
    return para(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def cell(*content: str, properties: str = "") -> str:
    inner = "".join(piece if piece.startswith("<") else para(piece) for piece in content) or para()
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    inner = "".join(piece if piece.startswith("<") else cell(piece) for piece in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def table(*rows: str, properties: str = "") -> str:
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(rows)}</w:tbl>"


def text_box(*paragraphs: str) -> str:
    """Return a run with a text box, once as today's drawing and once as the old kind to fall back on."""
    inside = f"<w:txbxContent>{''.join(paragraphs)}</w:txbxContent>"
    today = f"<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>{inside}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
    old = f"<w:pict><v:shape><v:textbox>{inside}</v:textbox></v:shape></w:pict>"
    return f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{today}</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>'


def picture(relationship: str, description: str = "", *, more: str = "", width_emu: int = 3_600_000) -> str:
    return (
        f'<w:r><w:drawing><wp:inline><wp:extent cx="{width_emu}" cy="100"/>'
        f'<wp:docPr id="1" name="Picture 1" descr="{description}">{more}</wp:docPr>'
        f'<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="{relationship}"/></pic:blipFill></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


DECORATIVE = '<a:extLst><a:ext uri="x"><adec:decorative val="1"/></a:ext></a:extLst>'


def begin_field(instruction: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'


END_FIELD = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def png(width: int = 4, height: int = 3, shade: int = 200) -> bytes:
    """Return a small grey picture, whole in every byte."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    lines = b"".join(b"\x00" + bytes([shade]) * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")


def part(name: str, content: str) -> str:
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:{name} {DECLARED}>{content}</w:{name}>'


STYLES = part(
    "styles",
    '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'
    + "".join(
        f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/>'
        f'<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="{level - 1}"/></w:pPr>'
        "<w:rPr><w:b/></w:rPr></w:style>"
        for level in range(1, 7)
    )
    + '<w:style w:type="paragraph" w:styleId="Chapter"><w:name w:val="Council chapter"/><w:basedOn w:val="Heading2"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Loud"><w:name w:val="Loud"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>',
)


def level(ilvl: int, kind: str, text: str, *, more: str = "", start: int = 1, left: int | None = None) -> str:
    indent = 360 * (ilvl + 1) if left is None else left
    return (
        f'<w:lvl w:ilvl="{ilvl}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>{more}'
        f'<w:lvlText w:val="{text}"/><w:pPr><w:ind w:left="{indent}"/></w:pPr></w:lvl>'
    )


def abstract(number: int, *levels: str, more: str = "") -> str:
    return f'<w:abstractNum w:abstractNumId="{number}">{more}{"".join(levels)}</w:abstractNum>'


def num(number: int, abstract_number: int, more: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{abstract_number}"/>{more}</w:num>'


def restart(ilvl: int, start: int) -> str:
    return f'<w:lvlOverride w:ilvl="{ilvl}"><w:startOverride w:val="{start}"/></w:lvlOverride>'


NUMBERING = part(
    "numbering",
    abstract(0, level(0, "decimal", "%1."), level(1, "lowerLetter", "(%2)"), level(2, "lowerRoman", "%3."))
    + abstract(1, level(0, "bullet", "•"), level(1, "bullet", "o"))
    + abstract(2, level(0, "decimal", "%1"), level(1, "decimal", "%1.%2"), level(2, "decimal", "%1.%2.%3"))
    + abstract(3, level(0, "bullet", "•", left=1440))
    + num(1, 0)
    + num(2, 1)
    + num(3, 2)
    + num(4, 0, restart(0, 1))
    + num(5, 0, restart(0, 7))
    + num(6, 3),
)

_KINDS = {
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
}


def notes(kind: str, *texts: str) -> str:
    """Return a notes part with Word's two separators and then these notes, numbered from 1."""
    separators = "".join(
        f'<w:{kind} w:type="{name}" w:id="{number}">{para("----")}</w:{kind}>'
        for number, name in ((-1, "separator"), (0, "continuationSeparator"))
    )
    own = "".join(
        f'<w:{kind} w:id="{number}">{text if text.startswith("<") else para(text)}</w:{kind}>'
        for number, text in enumerate(texts, 1)
    )
    return part(f"{kind}s", separators + own)


def footnote_mark(number: int, kind: str = "footnote") -> str:
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


class Word:
    """A Word document in the making: its parts by name, and what the main part refers to."""

    def __init__(self, *body: str, styles: str = STYLES, numbering: str = NUMBERING) -> None:
        self.parts: dict[str, bytes] = {}
        self.references: list[tuple[str, str, str, bool]] = []
        self.core = ""
        self.body = "".join(piece if piece.startswith("<") else para(piece) for piece in body)
        self.attach("styles", styles)
        self.attach("numbering", numbering)

    def attach(self, kind: str, content: str | bytes, *, relationship: str = "", place: str = "") -> "Word":
        place = place or f"{kind}.xml"
        self.parts[f"word/{place}"] = content.encode() if isinstance(content, str) else content
        self.references.append((relationship or f"rId-{kind}", f"{OFFICE}/relationships/{kind}", place, False))
        return self

    def attach_picture(self, relationship: str, content: bytes, name: str = "") -> "Word":
        return self.attach("image", content, relationship=relationship, place=name or f"media/{relationship}.png")

    def link(self, relationship: str, address: str, kind: str = "hyperlink") -> "Word":
        self.references.append((relationship, f"{OFFICE}/relationships/{kind}", address, True))
        return self

    def titled(self, title: str, author: str = "") -> "Word":
        self.core = (
            '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
            f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title>'
            f"<dc:creator>{author}</dc:creator></cp:coreProperties>"
        )
        return self

    def as_bytes(self, *, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
        return zipped({**self.shared_parts(), **self.parts}, compression=compression)

    def shared_parts(self) -> dict[str, bytes]:
        document = part("document", f"<w:body>{self.body}<w:sectPr/></w:body>")
        main = [("rId1", f"{OFFICE}/relationships/officeDocument", "word/document.xml", False)]
        core = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
        if self.core:
            main.append(("rId2", core, "docProps/core.xml", False))
        made = {
            "[Content_Types].xml": b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
            "_rels/.rels": relationships(main),
            "word/document.xml": document.encode(),
            "word/_rels/document.xml.rels": relationships(self.references),
        }
        return made | ({"docProps/core.xml": self.core.encode()} if self.core else {})


def relationships(entries: list[tuple[str, str, str, bool]]) -> bytes:
    inside = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{target}"{" TargetMode=" + chr(34) + "External" + chr(34) if outside else ""}/>'
        for name, kind, target, outside in entries
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>'.encode()


def zipped(parts: dict[str, bytes], *, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()
