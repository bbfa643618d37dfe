"""Reads a finished Word file back, as its check sees it: the parts, and what each paragraph and run comes to."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from coprod_desktop.render.docx_xml import NAMESPACES, Element, W

_OFF = {"0", "false", "off", "none"}
_WANTED = ("docProps/core.xml", *(f"word/{name}.xml" for name in ("document", "styles", "settings", "numbering")))
_SIGNS = {f"{W}br": "\n", f"{W}tab": "\t", f"{W}noBreakHyphen": "\u2011", f"{W}softHyphen": "\u00ad"}
_WORDS = f"{W}t"
_NOTE_NUMBERS = (f"{W}footnoteReference", f"{W}footnoteRef")


class UnreadableFile(Exception):
    """The bytes are no Word file of ours."""


@dataclass(frozen=True)
class ReadFile:
    """A Word file's parts as XML, by their names in the zip."""

    parts: dict[str, Element]

    @property
    def document(self) -> Element:
        """The document part."""
        return self.parts["word/document.xml"]

    @property
    def settings(self) -> Element:
        """The settings part."""
        return self.parts["word/settings.xml"]

    @cached_property
    def furniture(self) -> dict[str, Element]:
        """Headers and footers by name."""
        return {name: part for name, part in self.parts.items() if name.startswith(("word/header", "word/footer"))}

    @cached_property
    def stories(self) -> list[Element]:
        """Every part with words in it."""
        return [self.document, *self.notes, *self.furniture.values()]

    @cached_property
    def notes(self) -> list[Element]:
        """The footnotes, without the lines above them."""
        part = self.parts.get("word/footnotes.xml")
        return [] if part is None else [note for note in part if note.get(f"{W}type") is None]

    @cached_property
    def styles(self) -> dict[str, Element]:
        """The styles by id."""
        return {style.get(f"{W}styleId", ""): style for style in self.parts["word/styles.xml"].iter(f"{W}style")}

    @cached_property
    def paragraphs(self) -> list[Element]:
        """The document's paragraphs in reading order, those of the footnotes last."""
        return [paragraph for part in (self.document, *self.notes) for paragraph in part.iter(f"{W}p")]

    @cached_property
    def all_paragraphs(self) -> list[Element]:
        """The paragraphs of the document, the footnotes, the headers and the footers."""
        return [paragraph for story in self.stories for paragraph in story.iter(f"{W}p")]

    @cached_property
    def used_styles(self) -> dict[str, Element]:
        """The styles that something in the file has, and those that they are based on."""
        used = {"Normal"}
        for story in self.stories:
            marks = story.iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")
            used.update(mark.get(f"{W}val", "") for mark in marks)
        return {one: self.styles[one] for name in used for one in self.chain(name)}

    def chain(self, style: str) -> Iterator[str]:
        """Yield a style and what it is based on, nearest first."""
        seen: set[str] = set()
        while style in self.styles and style not in seen:
            seen.add(style)
            yield style
            style = value(self.styles[style], "basedOn")

    def property_of(self, style: str, path: str) -> Element | None:
        """Return a property of a style, such as "pPr/keepNext", its bases asked too."""
        for name in self.chain(style):
            found = self.styles[name].find(in_w(path))
            if found is not None:
                return found
        return None

    def size_pt(self, paragraph: Element, run: Element) -> float:
        """Return the size of a run's letters."""
        half_points = (
            value(run, "rPr/sz")
            or self._style_size(value(run, "rPr/rStyle"))
            or self._style_size(style_of(paragraph))
            or value(self.parts["word/styles.xml"], "docDefaults/rPrDefault/rPr/sz")
        )
        return int(half_points or 0) / 2

    def _style_size(self, style: str) -> str:
        size = self.property_of(style, "rPr/sz")
        return "" if size is None else size.get(f"{W}val", "")


def read(content: bytes) -> ReadFile:
    """Return the parts of a Word file; raise UnreadableFile when it is none."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as whole:
            names = [name for name in whole.namelist() if name.endswith(".xml")]
            parts = {name: etree.fromstring(whole.read(name), parser) for name in names}
    except (zipfile.BadZipFile, etree.XMLSyntaxError, EOFError, NotImplementedError) as error:
        raise UnreadableFile from error
    if not parts.keys() >= set(_WANTED):
        raise UnreadableFile
    return ReadFile(parts)


def value(element: Element, path: str, attribute: str = "val") -> str:
    """Return an attribute of what stands at a path below, such as ``value(paragraph, "pPr/pStyle")``, or ""."""
    found = element.find(in_w(path))
    return "" if found is None else found.get(f"{W}{attribute}", "")


def style_of(paragraph: Element) -> str:
    """Return the id of a paragraph's style."""
    return value(paragraph, "pPr/pStyle") or "Normal"


def is_on(toggle: Element | None) -> bool:
    """Return whether a property that is on or off is there and on."""
    return toggle is not None and toggle.get(f"{W}val", "1").lower() not in _OFF


def text_of(element: Element) -> str:
    """Return the words of a paragraph or run; a line break is a newline, a tab a tab."""
    pieces = element.iter(_WORDS, *_SIGNS, *_NOTE_NUMBERS)
    return "".join(_SIGNS.get(str(each.tag)) or _number_of(each) or each.text or "" for each in pieces)


def _number_of(mark: Element) -> str:
    """Return the number of a note, in its mark or before its words: our notes are named as Word counts them."""
    if mark.tag not in _NOTE_NUMBERS:
        return ""
    return mark.get(f"{W}id") or next((note.get(f"{W}id", "") for note in mark.iterancestors(f"{W}footnote")), "")


def in_w(path: str) -> str:
    """Return a path such as "pPr/pStyle" in lxml's own notation."""
    return "/".join(f"{W}{step}" for step in path.split("/"))


def named(name: str) -> str:
    """Return a name with a prefix, such as "wp:docPr", in lxml's own notation."""
    prefix, local = name.split(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"
