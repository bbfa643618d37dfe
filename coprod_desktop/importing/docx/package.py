"""The zip file that a Word document is: parts and how they refer to each other, read with suspicion.

Everything is read from memory. Names of parts are only ever looked up, so no name can reach outside the file.
"""

import io
import posixpath
import zipfile
import zlib
from dataclasses import dataclass

from lxml import etree

from coprod_desktop.importing import errors, limits
from coprod_desktop.importing.docx import names
from coprod_desktop.importing.docx.names import Element

_BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, IndexError)
_LOCKED_PART = 0x1
_TOO_DEEP = etree.XPath("boolean(/*" + "/*" * limits.XML_DEPTH + ")")

MAIN_PART = "word/document.xml"


@dataclass(frozen=True, slots=True)
class Relationship:
    """What a part refers to: `target` is the name of a part, or an address outside the file."""

    kind: str
    target: str
    is_outside: bool


class Package:
    """The parts of one document.

    Raises Damaged, Locked, TooBig, TooDeep and Unsafe from `importing.errors`, with the file's name.
    """

    def __init__(self, name: str, content: bytes) -> None:
        self._file_name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except _BROKEN_ZIP:
            raise errors.Damaged(name=name) from None
        self._check_size()
        # Windows programs have written "\", capitals and a "/" in front where none belong.
        self._parts = {_plain_name(info.filename): info for info in self._zip.infolist()}

    def _check_size(self) -> None:
        infos = self._zip.infolist()
        if len(infos) > limits.ZIP_PARTS or sum(info.file_size for info in infos) > limits.ZIP_TOTAL_BYTES:
            raise errors.TooBig(name=self._file_name)
        for info in infos:
            grows = info.file_size > limits.UNPACK_RATIO * max(info.compress_size, 1)
            if info.file_size > limits.PART_BYTES or (grows and info.file_size > limits.UNPACK_RATIO_FROM_BYTES):
                raise errors.TooBig(name=self._file_name)

    def __contains__(self, part: str) -> bool:
        return _plain_name(part) in self._parts

    def read(self, part: str) -> bytes:
        """Return the bytes of a part. Raises KeyError for one that is not there, or Damaged."""
        info = self._parts[_plain_name(part)]
        if info.flag_bits & _LOCKED_PART:
            raise errors.Locked(name=self._file_name)
        try:
            return self._zip.read(info)
        except (*_BROKEN_ZIP, RuntimeError):
            raise errors.Damaged(name=self._file_name) from None

    def xml(self, part: str) -> Element:
        """Return the root of an XML part. Raises KeyError, Damaged, TooBig, TooDeep or Unsafe."""
        content = self.read(part)
        if len(content) > limits.XML_PART_BYTES:
            raise errors.TooBig(name=self._file_name)
        try:
            root = etree.fromstring(content, _parser())
        except (etree.XMLSyntaxError, ValueError):
            raise self._reason(content) from None
        if root.getroottree().docinfo.internalDTD is not None:
            raise errors.Unsafe(name=self._file_name)
        if _TOO_DEEP(root):
            raise errors.TooDeep(name=self._file_name)
        _make_transitional(root)
        return root

    def _reason(self, content: bytes) -> Exception:
        # The parser stops at 256 levels by itself, and at an entity that grows; both look like mistakes.
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
            return errors.Unsafe(name=self._file_name)
        return errors.Damaged(name=self._file_name)

    def optional_xml(self, part: str) -> Element | None:
        """Return the root of an XML part that a document can do without, or None if it is missing or damaged."""
        try:
            return self.xml(part)
        except (KeyError, errors.Damaged):
            return None

    def relationships(self, part: str) -> dict[str, Relationship]:
        """Return what a part refers to, by relationship id; "" stands for the file as a whole."""
        folder, own_name = posixpath.split(part)
        root = self.optional_xml(posixpath.join(folder, "_rels", f"{own_name}.rels"))
        found: dict[str, Relationship] = {}
        for entry in root if root is not None else ():
            target, is_outside = entry.get("Target", ""), entry.get("TargetMode") == "External"
            place = target if is_outside else posixpath.normpath(posixpath.join("/", folder, target))
            kind = entry.get("Type", "").rpartition("/")[2]
            found[entry.get("Id", "")] = Relationship(kind, place, is_outside)
        return found

    def main_part(self) -> str:
        """Return the name of the part that holds the document's text. Raises Damaged where there is none."""
        for relationship in self.relationships("").values():
            if relationship.kind == "officeDocument" and relationship.target in self:
                return relationship.target
        if MAIN_PART in self:
            return MAIN_PART
        raise errors.Damaged(name=self._file_name)


def _parser() -> etree.XMLParser:
    # Without huge_tree the parser keeps its own limits on depth, growing entities and the length of one text.
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )


def _plain_name(part: str) -> str:
    return part.replace("\\", "/").lstrip("/").lower()


def _make_transitional(root: Element) -> None:
    """Give a strict document the usual names, so that nothing else has to know."""
    if not any(namespace in names.STRICT_NAMESPACES for namespace in root.nsmap.values()):
        return
    for element in root.iter("*"):
        element.tag = _transitional(str(element.tag))
        for name, value in list(element.attrib.items()):
            renamed = _transitional(str(name))
            if renamed != name:
                del element.attrib[name]
                element.attrib[renamed] = value


def _transitional(name: str) -> str:
    namespace, brace, own_name = name[1:].rpartition("}")
    usual = names.STRICT_NAMESPACES.get(namespace) if brace else None
    return f"{{{usual}}}{own_name}" if usual else name
