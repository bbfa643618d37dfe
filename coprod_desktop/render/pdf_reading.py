"""Reads a PDF back as a screen reader would: the text of each tag, in order. For checking what we wrote.

Shares no code with the writer, so that a mistake there cannot hide itself here.
"""

import io
import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import pikepdf

from coprod_desktop.render.pdf_content import Fonts, ReadText, texts_of

# Elements whose words belong to the element around them.
_INLINE = frozenset({"Link", "Reference", "Span"})


@dataclass(slots=True)
class ReadElement:
    """An element of the tree: its words with those of links inside it, and what it says about itself.

    `is_rest` says that these are more words of an element that came before, after one inside it.
    """

    tag: str
    text: str = ""
    alt: str = ""
    language: str = ""
    scope: str = ""
    page: int | None = None
    has_content: bool = False
    is_rest: bool = False


@dataclass(slots=True)
class ReadPdf:
    """A PDF read back.

    `texts` and `sizes` (width, height) are by page, `elements` in reading order; `wrong_marks` counts broken
    references.
    """

    pages: int
    title: str
    metadata_title: str
    language: str
    outline: list[str] = field(default_factory=list)
    texts: list[list[ReadText]] = field(default_factory=list)
    sizes: list[tuple[float, float]] = field(default_factory=list)
    elements: list[ReadElement] = field(default_factory=list)
    wrong_marks: int = 0
    unused_marks: int = 0


def read(content: bytes) -> ReadPdf:
    """Return what a PDF says; raise pikepdf.PdfError when it cannot be read."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        # Opened for reading only: what a `with` does at its end is to write it anew.
        metadata_title = str(pdf.open_metadata().get("dc:title", ""))
        made = ReadPdf(
            len(pdf.pages),
            str(pdf.docinfo.get("/Title", "")),
            metadata_title,
            str(pdf.Root.get("/Lang", "")),
        )
        made.outline = _outline(pdf)
        fonts = Fonts()
        made.sizes = [(float(page.mediabox[2]), float(page.mediabox[3])) for page in pdf.pages]
        made.texts = [list(texts_of(page, fonts)) for page in pdf.pages]
        _Tree(pdf, made).read()
    return made


def program_of(content: bytes) -> str:
    """Return the program that says it wrote a PDF last; "" when it does not say, or cannot be read."""
    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            return str(pdf.docinfo.get("/Producer", ""))
    except (pikepdf.PdfError, ValueError):
        return ""


def _outline(pdf: pikepdf.Pdf) -> list[str]:
    titles: list[str] = []

    def walk(items: Any) -> None:
        for item in items:
            titles.append(item.title)
            walk(item.children)

    with pdf.open_outline() as outline:
        walk(outline.root)
    return titles


class _Tree:
    """Walks the structure tree and gathers what each element says."""

    def __init__(self, pdf: pikepdf.Pdf, made: ReadPdf) -> None:
        self._root = pdf.Root.get("/StructTreeRoot")
        self._made = made
        self._numbers = {page.objgen: number for number, page in enumerate(pdf.pages)}
        self._keys = [page.get("/StructParents") for page in pdf.pages]
        self._shown: Counter[tuple[int, int]] = Counter()
        self._said: dict[tuple[int, int], str] = {}
        for number, texts in enumerate(made.texts):
            for text in texts:
                if text.mark is not None:
                    place = (number, text.mark)
                    self._said[place] = self._said.get(place, "") + text.text
        self._parents = self._parent_tree()

    def _parent_tree(self) -> dict[int, Any]:
        tree = self._root.get("/ParentTree") if self._root is not None else None
        return dict(pikepdf.NumberTree(tree).items()) if tree is not None else {}

    def read(self) -> None:
        if self._root is None:
            return
        for kid in _kids(self._root):
            self._element(kid, None, None)
        self._made.wrong_marks += sum(times - 1 for times in self._shown.values())
        self._made.unused_marks = sum(place not in self._shown for place, text in self._said.items() if text.strip())

    def _element(self, node: Any, page: int | None, around: ReadElement | None) -> None:
        tag = str(node.get("/S", "/?"))[1:]
        page = self._page(node, page)
        if tag in _INLINE and around is not None:
            element = around
        else:
            element = ReadElement(tag, alt=str(node.get("/Alt", "")), language=str(node.get("/Lang", "")), page=page)
            element.scope = _scope(node)
            self._made.elements.append(element)
        for kid in _kids(node):
            self._kid(kid, node, page, element)

    def _kid(self, kid: Any, node: Any, page: int | None, element: ReadElement) -> None:
        if isinstance(kid, pikepdf.Dictionary):
            if "/S" in kid:
                self._element(kid, page, element)
            elif "/MCID" in kid:
                self._content(int(kid.MCID), node, self._page(kid, page), element)
        else:
            self._content(int(kid), node, page, element)

    def _content(self, mark: int, node: Any, page: int | None, element: ReadElement) -> None:
        if page is None:
            self._made.wrong_marks += 1
            return
        self._shown[page, mark] += 1
        last = self._made.elements[-1]
        if last is not element and not (last.is_rest and last.tag == element.tag):
            last = ReadElement(element.tag, page=page, is_rest=True)
            self._made.elements.append(last)
        last.text += self._said.get((page, mark), "")
        element.has_content = True
        if not self._parent_is(node, page, mark):
            self._made.wrong_marks += 1

    def _parent_is(self, node: Any, page: int, mark: int) -> bool:
        """Return whether the way back, from the mark to its element, leads here: screen readers go that way."""
        key = self._keys[page]
        owners = self._parents.get(int(key)) if key is not None else None
        if owners is None or not 0 <= mark < len(owners):
            return False
        return bool(owners[mark].objgen == node.objgen)

    def _page(self, node: Any, page: int | None) -> int | None:
        return self._numbers.get(node.Pg.objgen) if "/Pg" in node else page


def _kids(node: Any) -> list[Any]:
    kids = node.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _scope(node: Any) -> str:
    attributes = node.get("/A")
    if attributes is None:
        return ""
    owners = list(attributes) if isinstance(attributes, pikepdf.Array) else [attributes]
    return next((str(owner.Scope)[1:] for owner in owners if "/Scope" in owner), "")


def skipped_levels(elements: list[ReadElement]) -> list[str]:
    """Return the headings that are more than one level below the heading before them."""
    levels = [int(element.tag[1:]) for element in elements if re.fullmatch(r"H[1-6]", element.tag)]
    return [f"H{lower} after H{upper}" for upper, lower in pairwise((0, *levels)) if lower > upper + 1]
