"""The pages of a book (EPUB): a plan cut at its main headings, each part a page of its own."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lxml import etree

from coprod_desktop.render.html_blocks import BlockWriter
from coprod_desktop.render.html_elements import Anchors, Element, fill, make
from coprod_desktop.render.html_words import Typesetter
from coprod_desktop.render.plan import Contents, Plan, PlanBlock, Text, TextHeading
from coprod_desktop.render.plan_reading import all_blocks

XHTML = "http://www.w3.org/1999/xhtml"
OPS = "http://www.idpf.org/2007/ops"
STYLE = "style.css"

_ENDINGS = {"image/svg+xml": "svg", "image/png": "png", "image/jpeg": "jpg"}
_NUMBERS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the book: its file name, title, content, and the elements in its body.

    `overlay` is the file that says which sound belongs to which element, "" while the book is silent. Every block
    has an id, so that such a file can name it.
    """

    name: str
    title: str
    body: tuple[Element, ...]
    overlay: str = ""


@dataclass(frozen=True, slots=True)
class PrintedPage:
    """Where a page of the printed version begins: its label, such as "3", and the address of the mark."""

    label: str
    address: str


@dataclass(frozen=True, slots=True)
class Book:
    """A plan as pages; `pictures` are the names in the book of the keys in ``Plan.media``.

    `headings` are level, words and address of each heading below the title.
    """

    pages: tuple[Page, ...]
    pictures: dict[str, str]
    headings: tuple[tuple[int, str, str], ...]
    printed_pages: tuple[PrintedPage, ...]


def book(plan: Plan) -> Book:
    """Return a plan as the pages of a book."""
    # The book has a list of contents of its own, which every reading program can open at any time.
    parts = _parts(block for block in plan.blocks if not isinstance(block, Contents))
    pages = {block.id: f"part{number}.xhtml" for number, part in enumerate(parts, 1) for block in all_blocks(part)}
    anchors = Anchors(plan, has_all=True)
    pictures = {
        key: f"pictures/picture{number}.{_ENDINGS[media.media_type]}"
        for number, (key, media) in enumerate(plan.media.items(), 1)
    }
    typesetter = Typesetter(anchors, pages)
    writer = BlockWriter(plan, anchors, typesetter, pictures.__getitem__)
    made = tuple(
        Page(f"part{number}.xhtml", _title(part, plan), tuple(_with_breaks(part, writer)))
        for number, part in enumerate(parts, 1)
    )
    blocks = [block for part in parts for block in part]
    headings = tuple(
        (block.level, _words(block), typesetter.place_of(block.id))
        for block in blocks
        if isinstance(block, TextHeading)
    )
    marks = tuple(
        PrintedPage("–".join(_NUMBERS.findall(_words(block))), typesetter.place_of(block.id))
        for block in blocks
        if isinstance(block, Text) and block.part == "page-mark"
    )
    return Book(made, pictures, headings, marks)


def as_xhtml(body: Iterable[Element], title: str, language: str) -> bytes:
    """Return a whole page."""
    head = make("head", make("title", title), make("link", rel="stylesheet", href=STYLE, type="text/css"))
    # Namespaces first: an element that gets its own outside of a page that names them is written as "html:p".
    page = etree.Element(f"{{{XHTML}}}html", nsmap={None: XHTML, "epub": OPS})  # type: ignore[dict-item]  # no prefix
    fill(page, (head, make("body", *body)))
    page.set("lang", language)
    page.set("{http://www.w3.org/XML/1998/namespace}lang", language)
    for element in page.iterdescendants():
        if isinstance(element.tag, str):
            element.tag = f"{{{XHTML}}}{element.tag}"
    etree.cleanup_namespaces(page)
    written = etree.tostring(page, encoding="UTF-8", xml_declaration=True, doctype="<!DOCTYPE html>")
    return bytes(written)


def _parts(blocks: Iterable[PlanBlock]) -> list[list[PlanBlock]]:
    parts: list[list[PlanBlock]] = [[]]
    for block in blocks:
        if isinstance(block, TextHeading) and block.level == 1:
            # A mark of a printed page belongs to what follows it.
            before = parts[-1]
            mark = [before.pop()] if before and isinstance(before[-1], Text) and before[-1].part == "page-mark" else []
            parts.append([*mark, block])
        else:
            parts[-1].append(block)
    return [part for part in parts if part]


def _with_breaks(part: list[PlanBlock], writer: BlockWriter) -> list[Element]:
    elements = writer.write(part)
    for element in elements:
        if element.get("class") == "page-mark":
            element.set(f"{{{OPS}}}type", "pagebreak")
            element.set("role", "doc-pagebreak")
            element.set("aria-label", "".join(str(text) for text in element.itertext()))
    return elements


def _title(part: list[PlanBlock], plan: Plan) -> str:
    return next((_words(block) for block in part if isinstance(block, TextHeading)), plan.title)


def _words(block: TextHeading | Text) -> str:
    said = " ".join("".join(one.text for one in block.words).split())
    return f"{block.number} {said}" if isinstance(block, TextHeading) and block.number else said
