"""What a reader must find in a Word document, by a simple rule of its own that shares no code with the importer.

All w:t in order, but: deleted and moved-away words, hidden runs, the second branch of alternatives, and contents
lists. Words of a text box come after those of its paragraph; notes come last, in the order of their marks.
"""

import io
import xml.etree.ElementTree as Tree
import zipfile
from collections.abc import Iterator

from coprod_desktop.importing import Imported
from coprod_desktop.model import document as doc

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


def words_in_file(content: bytes) -> list[str]:
    """Return every visible word of a Word file, in reading order."""
    archive = zipfile.ZipFile(io.BytesIO(content))
    counting = _Counting()
    body = Tree.fromstring(archive.read("word/document.xml"))
    words = counting.words(body)
    for kind, number in counting.marks:
        stored = {note.get(f"{W}id"): note for note in Tree.fromstring(archive.read(f"word/{kind}s.xml"))}
        words += counting.words(stored[number])
    return words


def words_in_document(imported: Imported) -> list[str]:
    """Return every word of a document in reading order; automatic numbers are not words."""
    return [word for text in _texts(imported.document.blocks) for word in text.split()]


def _texts(blocks: tuple[doc.Block, ...]) -> Iterator[str]:
    for block in doc.walk(blocks):
        if isinstance(block, doc.Table):
            yield "".join(one.text for one in block.caption)
        if isinstance(block, doc.Heading | doc.Paragraph):
            yield doc.plain_text(block)


class _Counting:
    def __init__(self) -> None:
        self.marks: list[tuple[str, str | None]] = []
        self._fields: list[str] = []

    def words(self, container: Tree.Element) -> list[str]:
        return " ".join(self._paragraphs(container)).split()

    def _paragraphs(self, element: Tree.Element) -> list[str]:
        found: list[str] = []
        for child in self._visible(element):
            if child.tag == f"{W}p":
                own, boxes = self._line(child)
                found += [own, *boxes]
            elif not self._is_contents_control(child):
                found += self._paragraphs(child)
        return found

    def _line(self, element: Tree.Element) -> tuple[str, list[str]]:
        text, boxes = "", []
        for child in self._visible(element):
            if child.tag == f"{W}txbxContent":
                boxes += self._paragraphs(child)
            elif child.tag == f"{W}r" and self._is_hidden(child):
                continue
            else:
                text += self._own_text(child)
                inner, more = self._line(child)
                text, boxes = text + inner, boxes + more
        return text, boxes

    def _own_text(self, element: Tree.Element) -> str:
        match element.tag.removeprefix(W):
            case "fldChar":
                self._field(element.get(f"{W}fldCharType", ""))
            case "instrText" if self._fields:
                self._fields[-1] += element.text or ""
            case "t" if not self._in_contents():
                return element.text or ""
            case "tab" | "br" | "cr":
                return " "
            case "noBreakHyphen":
                return "\u2011"
            case "footnoteReference" | "endnoteReference" as kind:
                self.marks.append((kind.removesuffix("Reference"), element.get(f"{W}id")))
        return ""

    def _field(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append("")
        elif kind == "end":
            self._fields.pop()

    def _in_contents(self) -> bool:
        return any(instruction.strip().startswith("TOC") for instruction in self._fields)

    @staticmethod
    def _is_hidden(run: Tree.Element) -> bool:
        switch = run.find(f"{W}rPr/{W}vanish")
        return switch is not None and switch.get(f"{W}val") not in ("0", "false")

    @staticmethod
    def _is_contents_control(element: Tree.Element) -> bool:
        gallery = element.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
        return gallery is not None and gallery.get(f"{W}val") == "Table of Contents"

    @staticmethod
    def _visible(element: Tree.Element) -> Iterator[Tree.Element]:
        gone = {f"{W}del", f"{W}moveFrom", f"{W}pPr"}
        has_choice = element.find(f"{MC}Choice") is not None
        for child in element:
            if child.tag not in gone and not (has_choice and child.tag == f"{MC}Fallback"):
                yield child
