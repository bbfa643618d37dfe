"""The zip file that a word processor's document is: parts by name, read with suspicion.

Everything is read from memory. Names of parts are only ever looked up, so no name can reach outside the file.
"""

import io
import zipfile
import zlib

from lxml import etree

from coprod_desktop.importing import errors, limits

Element = etree._Element

_BROKEN_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, IndexError)
_LOCKED_PART = 0x1
_TOO_DEEP = etree.XPath("boolean(/*" + "/*" * limits.XML_DEPTH + ")")


class ZipParts:
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
        return xml_root(self._file_name, self.read(part))

    def optional_xml(self, part: str) -> Element | None:
        """Return the root of an XML part that a document can do without, or None if it is missing or damaged."""
        try:
            return self.xml(part)
        except (KeyError, errors.Damaged):
            return None


def xml_root(name: str, content: bytes) -> Element:
    """Return the root of the XML in a file of this name. Raises Damaged, TooBig, TooDeep or Unsafe."""
    if len(content) > limits.XML_PART_BYTES:
        raise errors.TooBig(name=name)
    try:
        root = etree.fromstring(content, _parser())
    except (etree.XMLSyntaxError, ValueError):
        raise _reason(name, content) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise errors.Unsafe(name=name)
    if _TOO_DEEP(root):
        raise errors.TooDeep(name=name)
    return root


def _reason(name: str, content: bytes) -> Exception:
    # The parser stops at 256 levels by itself, and at an entity that grows; both look like mistakes.
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        return errors.Unsafe(name=name)
    return errors.Damaged(name=name)


def _parser() -> etree.XMLParser:
    # Without huge_tree the parser keeps its own limits on depth, growing entities and the length of one text.
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )


def _plain_name(part: str) -> str:
    return part.replace("\\", "/").lstrip("/").lower()
