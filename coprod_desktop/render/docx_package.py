"""The parts of one Word file: what each is called, what refers to what, and the zip that holds them.

python-docx writes the relationships and the content types; the parts themselves are our own XML.
"""

import io
import zipfile
from dataclasses import dataclass

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.package import Package
from lxml import etree

from coprod_desktop import assets
from coprod_desktop.render.docx_xml import Element

# One date for every entry, so that the same document gives the same bytes.
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
# Two names that python-docx does not know.
_OBFUSCATED_FONT = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@dataclass(frozen=True, slots=True)
class PartKind:
    """What a part is: its name in the file, its content type and how another part refers to it."""

    name: str
    content_type: str
    relationship: str


DOCUMENT = PartKind("/word/document.xml", CONTENT_TYPE.WML_DOCUMENT_MAIN, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
STYLES = PartKind("/word/styles.xml", CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES)
SETTINGS = PartKind("/word/settings.xml", CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS)
NUMBERING = PartKind("/word/numbering.xml", CONTENT_TYPE.WML_NUMBERING, RELATIONSHIP_TYPE.NUMBERING)
FONT_TABLE = PartKind("/word/fontTable.xml", CONTENT_TYPE.WML_FONT_TABLE, RELATIONSHIP_TYPE.FONT_TABLE)
HEADER = PartKind("/word/header1.xml", CONTENT_TYPE.WML_HEADER, RELATIONSHIP_TYPE.HEADER)
FOOTNOTES = PartKind("/word/footnotes.xml", CONTENT_TYPE.WML_FOOTNOTES, RELATIONSHIP_TYPE.FOOTNOTES)
FOOTER = PartKind("/word/footer1.xml", CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER)
FIRST_FOOTER = PartKind("/word/footer2.xml", CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER)
THEME = PartKind("/word/theme/theme1.xml", CONTENT_TYPE.OFC_THEME, RELATIONSHIP_TYPE.THEME)
CORE = PartKind("/docProps/core.xml", CONTENT_TYPE.OPC_CORE_PROPERTIES, RELATIONSHIP_TYPE.CORE_PROPERTIES)
APP = PartKind("/docProps/app.xml", CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)


def picture_kind(name: str, media_type: str) -> PartKind:
    """Return the kind of a picture's part; `name` is a file name such as "picture1.png"."""
    return PartKind(f"/word/media/{name}", media_type, RELATIONSHIP_TYPE.IMAGE)


def font_kind(name: str) -> PartKind:
    """Return the kind of an embedded font's part; `name` is a file name such as "font1.odttf"."""
    return PartKind(f"/word/fonts/{name}", _OBFUSCATED_FONT, f"{_OFFICE}/font")


def template(name: str) -> Element:
    """Return the top element of one of our template's parts, fresh and free to change."""
    path = assets.resource("templates", "docx", name)
    return etree.fromstring(path.read_bytes(), etree.XMLParser(remove_blank_text=True, remove_comments=True))


class FilePart:
    """A part of a Word file that can refer to other parts and to addresses outside."""

    def __init__(self, part: XmlPart, reference: str = "") -> None:
        self._part = part
        self._links: dict[str, str] = {}
        self.reference = reference
        """The id by which the part that this one was added to refers to it."""

    def add(self, kind: PartKind, element: Element) -> "FilePart":
        """Add a part of XML that this part refers to."""
        part = _xml_part(kind, element, self._part.package)
        return FilePart(part, self._part.relate_to(part, kind.relationship))

    def add_bytes(self, kind: PartKind, content: bytes) -> str:
        """Add a part that is no XML of ours, a picture or a font, and return the id of the reference."""
        part = Part(PackURI(kind.name), kind.content_type, content, self._part.package)
        return str(self._part.relate_to(part, kind.relationship))

    def link(self, address: str) -> str:
        """Return the id of the reference to an address outside the file."""
        if address not in self._links:
            # python-docx looks through all references for one that is there already: slow with a thousand links.
            self._links[address] = self._part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return self._links[address]


class WordFile:
    """A Word file while it is being built."""

    def __init__(self, document: Element) -> None:
        self._package = Package()
        part = _xml_part(DOCUMENT, document, self._package)
        self._package.relate_to(part, DOCUMENT.relationship)
        self.main = FilePart(part)
        """The document itself; styles, numbering, pictures and the rest are added to it."""

    def add_properties(self, kind: PartKind, element: Element) -> None:
        """Add a part that describes the file as a whole."""
        part = _xml_part(kind, element, self._package)
        self._package.relate_to(part, kind.relationship)

    def to_bytes(self) -> bytes:
        """Return the whole file; the same parts give the same bytes."""
        draft = io.BytesIO()
        self._package.save(draft)
        return _with_one_date(draft.getvalue())


def _xml_part(kind: PartKind, element: Element, package: Package) -> XmlPart:
    # python-docx only serialises the element, so it need not be one of its own, slower ones.
    return XmlPart(PackURI(kind.name), kind.content_type, element, package)  # type: ignore[arg-type]


def _with_one_date(content: bytes) -> bytes:
    # python-docx stamps each entry with the time of day.
    whole = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as draft, zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as final:
        for name in draft.namelist():
            entry = zipfile.ZipInfo(name, _ZIP_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            final.writestr(entry, draft.read(name))
    return whole.getvalue()
