"""Small papers of every kind, so that each test shows only what it is about."""

import io
from email.message import EmailMessage

import pikepdf
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from coprod_desktop.importing.kinds import (
    EMAIL_SUFFIXES,
    OPEN_DOCUMENT_SUFFIXES,
    OUTLOOK_SUFFIXES,
    PAGE_SUFFIXES,
    WORD_SUFFIXES,
)
from tests.importing.outlook import outlook_message
from tests.importing.word import Word, png, zipped

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_NAMESPACES = {
    "office": f"{_OASIS}:office:1.0",
    "text": f"{_OASIS}:text:1.0",
    "table": f"{_OASIS}:table:1.0",
    "draw": f"{_OASIS}:drawing:1.0",
    "style": f"{_OASIS}:style:1.0",
    "fo": f"{_OASIS}:xsl-fo-compatible:1.0",
    "svg": f"{_OASIS}:svg-compatible:1.0",
    "meta": f"{_OASIS}:meta:1.0",
    "manifest": f"{_OASIS}:manifest:1.0",
    "chart": f"{_OASIS}:chart:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
    "math": "http://www.w3.org/1998/Math/MathML",
}
OPEN_DECLARED = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in _NAMESPACES.items())
_MIMETYPE = b"application/vnd.oasis.opendocument.text"


def open_document(body: str, styles: str = "", parts: dict[str, bytes] | None = None) -> bytes:
    """Return an OpenDocument text with this body and these automatic styles."""
    return open_document_of(
        f"<office:document-content {OPEN_DECLARED}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        parts,
    )


def open_document_of(content: str, parts: dict[str, bytes] | None = None) -> bytes:
    return zipped({"mimetype": _MIMETYPE, "content.xml": content.encode(), **(parts or {})})


def locked_open_document() -> bytes:
    entry = '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'
    manifest = f"<manifest:manifest {OPEN_DECLARED}>{entry}</manifest:manifest>"
    return zipped({"mimetype": _MIMETYPE, "META-INF/manifest.xml": manifest.encode(), "content.xml": b"\x01\x02"})


class Sheet:
    """A PDF without tags in the making: words at places, in points from the left and the foot of an A4 page."""

    def __init__(self) -> None:
        self._out = io.BytesIO()
        self.canvas = Canvas(self._out, pagesize=A4, invariant=True)

    def words(self, left: float, base: float, text: str, size: float = 11, *, bold: bool = False) -> "Sheet":
        self.canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)
        self.canvas.drawString(left, base, text)
        return self

    def lines(self, left: float, base: float, *lines: str, size: float = 11) -> "Sheet":
        for number, line in enumerate(lines):
            self.words(left, base - number * 1.3 * size, line, size)
        return self

    def next_page(self) -> "Sheet":
        self.canvas.showPage()
        return self

    def as_bytes(self) -> bytes:
        self.canvas.save()
        return self._out.getvalue()


def tagged(content: str, tree: str, *, more: str = "") -> bytes:
    """Return a PDF whose one page draws `content` and whose tags are `tree`, both as the format writes them."""
    with pikepdf.open(io.BytesIO(Sheet().words(0, 0, "").as_bytes())) as pdf:
        page = pdf.pages[0]
        page.Resources = pikepdf.Object.parse(b"<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>")
        page.Contents = pdf.make_stream(content.encode())
        pdf.Root.MarkInfo = pikepdf.Dictionary(Marked=True)
        pdf.Root.Lang = pikepdf.String("en-GB")
        root = pikepdf.Object.parse(f"<</Type/StructTreeRoot/K {tree} {more}>>".encode())
        pdf.Root.StructTreeRoot = pdf.make_indirect(root)
        _put_page(pdf.Root.StructTreeRoot.K, page.obj)
        out = io.BytesIO()
        pdf.save(out)
        return out.getvalue()


def _put_page(element: pikepdf.Object, page: pikepdf.Object) -> None:
    element.Pg = page


def shown(*texts: str) -> str:
    """Return page content that writes each text as marked content of its own, from 0 on."""
    return "".join(
        f"/P <</MCID {number}>> BDC BT /F 11 Tf 60 {760 - 20 * number} Td ({text}) Tj ET EMC\n"
        for number, text in enumerate(texts)
    )


def locked_pdf() -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(Sheet().words(60, 700, "secret").as_bytes())) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="b", user="a"))
    return out.getvalue()


def scanned_pdf() -> bytes:
    sheet = Sheet()
    sheet.canvas.drawImage(ImageReader(io.BytesIO(png(200, 280))), 0, 0, *A4)
    return sheet.as_bytes()


def message(subject: str = "Papers for Thursday", plain: str = "Dear all", page: str = "") -> EmailMessage:
    made = EmailMessage()
    made["Subject"], made["From"] = subject, "Jo Pritchard <jo@example.org>"
    made.set_content(plain)
    if page:
        made.add_alternative(page, subtype="html")
    return made


def rich_text(body: str) -> bytes:
    fonts = r"{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset2 Symbol;}{\f2\fcharset238 Arial CE;}}"
    styles = r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}{\s2\outlinelevel1 heading 2;}{\s3 Title;}}"
    return ("{" + rf"\rtf1\ansi\ansicpg1252\deff0{fonts}{styles}{body}" + "}").encode("cp1252")


def sample_of(suffix: str) -> bytes:
    """Return a small paper of the kind that this ending promises."""
    made = {suffix: Word("x").as_bytes() for suffix in WORD_SUFFIXES}
    made |= {suffix: open_document("<text:p>x</text:p>") for suffix in OPEN_DOCUMENT_SUFFIXES}
    made |= dict.fromkeys(PAGE_SUFFIXES, b"<html><p>x</p></html>")
    made |= {suffix: bytes(message()) for suffix in EMAIL_SUFFIXES}
    made |= {suffix: outlook_message(plain="x") for suffix in OUTLOOK_SUFFIXES}
    made |= {".pdf": Sheet().words(60, 700, "Words").as_bytes(), ".rtf": rich_text("x")}
    return made.get(suffix, b"x")
