"""The parts of a Word document and how they refer to each other."""

import posixpath
from dataclasses import dataclass

from coprod_desktop.importing import errors
from coprod_desktop.importing.docx import names
from coprod_desktop.importing.docx.names import Element
from coprod_desktop.importing.zip_parts import ZipParts

MAIN_PART = "word/document.xml"


@dataclass(frozen=True, slots=True)
class Relationship:
    """What a part refers to: `target` is the name of a part, or an address outside the file."""

    kind: str
    target: str
    is_outside: bool


class Package(ZipParts):
    """The parts of one document; a strict one has the usual names, so that nothing else has to know."""

    def xml(self, part: str) -> Element:
        """Return the root of an XML part. Raises KeyError, Damaged, TooBig, TooDeep or Unsafe."""
        root = super().xml(part)
        _make_transitional(root)
        return root

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


def _make_transitional(root: Element) -> None:
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
