"""The tags of a PDF as a tree of plain values: what each part is, and which words on which page it holds."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pikepdf

from coprod_desktop.importing import errors, limits
from coprod_desktop.importing.pdf.boxes import UNREADABLE, said_in

_DEEPEST = limits.XML_DEPTH
_MOST_RENAMES = 20
BOX = "Box"
"""The kind of a tag that holds what stands in a box of a form: its words are no marked content of a page."""
_STANDARD = frozenset(
    {"Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private"}
    | {"P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead"}
    | {"TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "Warichu"}
    | {"RB", "RT", "RP", "Figure", "Formula", "Form", "Artifact", "Title", "FENote", "Aside", "Sub", "Em", "Strong"}
    | {"DocumentFragment"}
)


@dataclass(frozen=True, slots=True)
class Content:
    """Words or drawings on a page (counted from 0), by the number of their marked content."""

    page: int
    number: int


@dataclass(slots=True)
class Tag:
    """One element: `kind` is a standard name such as "H1"; `link` is where an annotation inside it leads."""

    kind: str
    children: "list[Tag | Content]" = field(default_factory=list)
    alt: str = ""
    actual_text: str | None = None
    language: str = ""
    link: str = ""
    column_span: int = 1
    row_span: int = 1
    scope: str = ""
    bounds: tuple[float, ...] = ()
    page: int | None = None

    def inside(self) -> "Iterator[Tag]":
        """Yield every element inside this one, in order."""
        for child in self.children:
            if isinstance(child, Tag):
                yield child
                yield from child.inside()

    def contents(self) -> Iterator[Content]:
        """Yield every content inside this one, in order."""
        for child in self.children:
            if isinstance(child, Content):
                yield child
            else:
                yield from child.contents()


def read_tags(name: str, content: bytes) -> tuple[Tag | None, str]:
    """Return the root of the tags and the language of the file; None for tags that cannot be read. Raises TooDeep."""
    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            language = _text(pdf.Root.get("/Lang"))
            return _TagReader(name, pdf).root(), language
    except UNREADABLE:
        return None, ""


class _TagReader:
    def __init__(self, name: str, pdf: pikepdf.Pdf) -> None:
        self._name = name
        self._pages = {page.objgen: number for number, page in enumerate(pdf.pages)}
        self._tree = pdf.Root.get("/StructTreeRoot")
        roles = self._tree.get("/RoleMap") if self._tree is not None else None
        self._roles = {str(key): str(value) for key, value in roles.items()} if roles is not None else {}
        self._left = limits.PDF_TAGS
        self._open: set[tuple[int, int]] = set()

    def root(self) -> Tag | None:
        if self._tree is None:
            return None
        root = Tag("Document")
        self._add_children(root, self._tree.get("/K"), None, 0)
        return root

    def _add_children(self, tag: Tag, kids: Any, page: int | None, depth: int) -> None:
        if kids is None:
            return
        if depth > _DEEPEST:
            raise errors.TooDeep(name=self._name)
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            self._left -= 1
            if self._left < 0:
                raise errors.TooBig(name=self._name)
            self._add(tag, kid, page, depth)

    def _add(self, tag: Tag, kid: Any, page: int | None, depth: int) -> None:
        if isinstance(kid, int):
            if page is not None:
                tag.children.append(Content(page, kid))
            return
        if not isinstance(kid, pikepdf.Dictionary):
            return
        page = self._page_of(kid, page)
        match str(kid.get("/Type", "")):
            case "/MCR":
                # Content of a form that is drawn on the page is numbered within that form.
                if page is not None and "/Stm" not in kid:
                    tag.children.append(Content(page, int(kid.get("/MCID", -1))))
            case "/OBJR":
                tag.link = tag.link or _address(kid.get("/Obj"))
                said = said_in(kid.get("/Obj"))
                if said:
                    tag.children.append(Tag(BOX, actual_text=f" {said} "))
            case _:
                self._add_element(tag, kid, page, depth)

    def _add_element(self, parent: Tag, element: Any, page: int | None, depth: int) -> None:
        own = element.objgen
        if own != (0, 0):
            if own in self._open:
                return
            self._open.add(own)
        tag = self._tag(element)
        tag.page = page
        parent.children.append(tag)
        self._add_children(tag, element.get("/K"), page, depth + 1)
        self._open.discard(own)

    def _page_of(self, element: Any, otherwise: int | None) -> int | None:
        page = element.get("/Pg")
        return self._pages.get(page.objgen, otherwise) if page is not None else otherwise

    def _tag(self, element: Any) -> Tag:
        said = element.get("/ActualText")
        tag = Tag(
            self._kind(str(element.get("/S", ""))),
            alt=_text(element.get("/Alt")),
            actual_text=_text(said) if said is not None else None,
            language=_text(element.get("/Lang")),
        )
        attributes = element.get("/A")
        for one in attributes if isinstance(attributes, pikepdf.Array) else [attributes]:
            if isinstance(one, pikepdf.Dictionary):
                _take_attributes(tag, one)
        return tag

    def _kind(self, name: str) -> str:
        for _ in range(_MOST_RENAMES):
            if name[1:] in _STANDARD or name not in self._roles:
                break
            name = self._roles[name]
        return name[1:]


def _take_attributes(tag: Tag, attributes: Any) -> None:
    tag.column_span = _whole(attributes.get("/ColSpan"), tag.column_span)
    tag.row_span = _whole(attributes.get("/RowSpan"), tag.row_span)
    tag.scope = str(attributes.get("/Scope", tag.scope))
    bounds = attributes.get("/BBox")
    if isinstance(bounds, pikepdf.Array) and len(bounds) == 4:
        tag.bounds = tuple(float(one) for one in bounds)


def _whole(value: Any, otherwise: int) -> int:
    return value if isinstance(value, int) and value > 0 else otherwise


def _text(value: Any) -> str:
    return str(value) if isinstance(value, pikepdf.String) else ""


def _address(annotation: Any) -> str:
    action = annotation.get("/A") if isinstance(annotation, pikepdf.Dictionary) else None
    address = action.get("/URI") if isinstance(action, pikepdf.Dictionary) else None
    return _text(address)
