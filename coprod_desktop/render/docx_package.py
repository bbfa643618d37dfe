"""The parts of one Word file: what each is called, what refers to what, and the zip that holds them.

python-docx writes the relationships and the content types; the parts themselves are our own XML.
"""

import io
import zipfile
from dataclasses import dataclass, field

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part, XmlPart
from docx.package import Package
from lxml import etree

from coprod_desktop import assets
from coprod_desktop.render.docx_xml import Element

# One date for every entry, so that the same document gives the same bytes.
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_TEMPLATE = ("templates", "docx")


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
FOOTER = PartKind("/word/footer1.xml", CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER)
ENDNOTES = PartKind("/word/endnotes.xml", CONTENT_TYPE.WML_ENDNOTES, RELATIONSHIP_TYPE.ENDNOTES)
CORE = PartKind("/docProps/core.xml", CONTENT_TYPE.OPC_CORE_PROPERTIES, RELATIONSHIP_TYPE.CORE_PROPERTIES)
APP = PartKind("/docProps/app.xml", CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)


def template(name: str) -> Element:
    """Return the top element of one of our template's parts, fresh and free to change."""
    path = assets.resource(*_TEMPLATE, name)
    return etree.fromstring(path.read_bytes(), etree.XMLParser(remove_blank_text=True, remove_comments=True))


@dataclass(slots=True)
class WordFile:
    """A Word file while it is being built: the document part and everything that it refers to."""

    document: Element
    _package: Package = field(default_factory=Package)
    _main: XmlPart = field(init=False)
    _links: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._main = self._part(DOCUMENT, self.document)
        self._package.relate_to(self._main, DOCUMENT.relationship)

    def add(self, kind: PartKind, element: Element) -> str:
        """Add a part that the document refers to and return the id of the reference."""
        return str(self._main.relate_to(self._part(kind, element), kind.relationship))

    def add_properties(self, kind: PartKind, element: Element) -> None:
        """Add a part that describes the file as a whole."""
        self._package.relate_to(self._part(kind, element), kind.relationship)

    def add_picture(self, name: str, media_type: str, content: bytes) -> str:
        """Add the bytes of a picture as ``/word/media/<name>`` and return the id of the reference."""
        part = Part(PackURI(f"/word/media/{name}"), media_type, content, self._package)
        return str(self._main.relate_to(part, RELATIONSHIP_TYPE.IMAGE))

    def link(self, address: str) -> str:
        """Return the id of the reference to an address outside the file."""
        if address not in self._links:
            self._links[address] = self._main.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return self._links[address]

    def to_bytes(self) -> bytes:
        """Return the whole file; the same parts give the same bytes."""
        draft = io.BytesIO()
        self._package.save(draft)
        return _with_one_date(draft.getvalue())

    def _part(self, kind: PartKind, element: Element) -> XmlPart:
        return XmlPart(PackURI(kind.name), kind.content_type, element, self._package)


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
