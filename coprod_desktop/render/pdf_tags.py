"""Tagged PDF on top of reportlab: marked content, structure tree, links, metadata. PDF/UA-1 on PDF 1.7.

reportlab writes no tags of its own. This canvas marks all that it paints: for an element of the structure, or as an
artifact. The tree goes into the file when it is saved. Nothing here knows what a plan is.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from coprod_desktop.render.pdf_packing import PackedDocument
from coprod_desktop.render.structure import Element, LinkArea, Marked

# reportlab's own way of writing bytes as letters takes longer than all our tags, and a quarter more room.
rl_config.useA85 = 0

PRODUCER = "Coprod Desktop"
_TREE = "StructureTree"
_PARENTS = "StructureParents"


@dataclass(frozen=True, slots=True)
class About:
    """What the file says about itself."""

    title: str
    author: str
    language: str


class TaggedCanvas(Canvas):  # type: ignore[misc]
    """A reportlab canvas on which everything painted is tagged or an artifact.

    Text goes through `content` and raw operators only: the canvas sets no fonts itself, so that no font gets into the
    file that is not embedded.
    """

    def __init__(self, page_size: tuple[float, float], about: About) -> None:
        options = {"pageCompression": 1, "invariant": 1, "pdfVersion": (1, 7), "lang": about.language}
        super().__init__("", pagesize=page_size, **options)
        self._about = about
        self._page = 0
        self._marked_on_page: list[Element] = []
        # Content that goes on with the next words of the same element, if nothing comes between.
        self._open: Element | None = None
        # What each StructParents or StructParent key stands for: a page's elements in order, or a link.
        self._parents: dict[int, list[Element] | Element] = {}
        self._annotations: list[str] = []
        self.setTitle(about.title)
        self.setAuthor(about.author)
        self.setSubject("")
        self.setCreator(PRODUCER)
        self.setProducer(PRODUCER)
        self._doc.info.__class__ = _UndatedInfo
        self._doc.__class__ = PackedDocument

    def _make_preamble(self) -> None:
        # reportlab would name Helvetica here, which is not embedded.
        self._preamble = "1 0 0 1 0 0 cm"

    def setFont(self, *_args: Any, **_options: Any) -> None:
        """Do nothing: pictures set a font before they paint, and none of them paints words."""

    def content(self, element: Element) -> None:
        """Mark what is painted from here on as content of `element`; lines that follow one another share one mark."""
        if self._open is element:
            return
        self.close()
        mark = len(self._marked_on_page)
        self._marked_on_page.append(element)
        element.mark(self._page, mark)
        self._code.append(f"/{element.tag} <</MCID {mark}>> BDC")
        self._open = element

    def close(self) -> None:
        """End the content that is being painted."""
        if self._open is not None:
            self._code.append("EMC")
            self._open = None

    @contextmanager
    def artifact(self, kind: str = "") -> Iterator[None]:
        """Mark what is painted inside as decoration; `kind` is "Header" or "Footer" for page furniture."""
        self.close()
        what = f"/Artifact <</Type /Pagination /Subtype /{kind}>> BDC" if kind else "/Artifact BMC"
        self._code.append(what)
        yield
        self._code.append("EMC")

    def showPage(self) -> None:
        """End the page."""
        self.close()
        super().showPage()

    def operator(self, code: str) -> None:
        """Add PDF operators to the page."""
        self._code.append(code)

    def link(self, element: Element, area: tuple[float, float, float, float], target: str) -> None:
        """Make an area of the page a link; `target` is an address, or "#" and the name of a bookmark."""
        key = self._new_key(element)
        annotation = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Annot"),
                "Subtype": pdfdoc.PDFName("Link"),
                "Rect": pdfdoc.PDFArrayCompact([round(edge, 2) for edge in area]),
                "Border": pdfdoc.PDFArrayCompact([0, 0, 0]),
                "Contents": pdfdoc.PDFString(element.title),
                "StructParent": key,
                "F": 4,  # printed
                **self._going_to(target),
            }
        )
        self._addAnnotation(annotation)
        self._annotations.append(f"Annot.NUMBER{self._annotationCount}")
        element.area(self._page, len(self._annotations) - 1)

    def _going_to(self, target: str) -> dict[str, Any]:
        if target.startswith("#"):
            return {"Dest": self._bookmarkReference(target[1:])}
        action = {"S": pdfdoc.PDFName("URI"), "URI": pdfdoc.PDFString(target)}
        return {"A": pdfdoc.PDFDictionary(action)}

    def _new_key(self, owner: list[Element] | Element) -> int:
        self._parents[len(self._parents)] = owner
        return len(self._parents) - 1

    def _setAnnotations(self, page: Any) -> None:
        super()._setAnnotations(page)
        if not isinstance(page, pdfdoc.PDFPage):
            return  # reportlab calls this for every drawing that it stores, too
        page.__NoDefault__ = [*pdfdoc.PDFPage.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = self._new_key(self._marked_on_page)
        page.Tabs = pdfdoc.PDFName("S")
        self._marked_on_page = []
        self._page += 1

    def finish(self, root: Element) -> bytes:
        """Return the whole file, with the structure tree and the metadata."""
        catalog = self._doc.Catalog
        _Tree(self._doc, self._parents, self._annotations).write(root)
        catalog.StructTreeRoot = pdfdoc.PDFObjectReference(_TREE)
        catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})
        catalog.Metadata = pdfdoc.XMP(creator=lambda _document: _metadata(self._about))
        labels = pdfdoc.PDFPageLabels()
        labels.addPageLabel(0, pdfdoc.PDFPageLabel(pdfdoc.PDFPageLabel.ARABIC))
        catalog.PageLabels = labels
        self.setViewerPreference("DisplayDocTitle", "true")
        return bytes(self.getpdfdata())


class _UndatedInfo(pdfdoc.PDFInfo):  # type: ignore[misc]
    """Facts about the file without a date: the same document makes the same bytes on any day."""

    def format(self, document: Any) -> bytes:
        facts = {"Title": self.title, "Author": self.author, "Creator": self.creator, "Producer": self.producer}
        return _bytes(pdfdoc.PDFDictionary({name: pdfdoc.PDFString(text) for name, text in facts.items()}), document)


class _Tree:
    """Writes elements as PDF objects, each under a name of its own."""

    def __init__(self, document: Any, parents: dict[int, list[Element] | Element], annotations: list[str]) -> None:
        self._document = document
        self._parents = parents
        self._annotations = annotations
        self._names: dict[Element, str] = {}

    def write(self, root: Element) -> None:
        self._names[root] = _TREE
        for number, element in enumerate(root.elements()):
            self._names[element] = f"Structure{number}"
        self._store(_TREE, lambda: self._root(root))
        self._store(_PARENTS, self._parent_tree)
        for element, name in self._names.items():
            if element is not root:
                self._store(name, lambda element=element: self._element(element))  # type: ignore[misc]

    def _store(self, name: str, content: Callable[[], bytes]) -> None:
        self._document.Reference(_Written(content), name)

    def _reference(self, name: str) -> bytes:
        return b"%d %d R" % self._document.idToObjectNumberAndVersion[name]

    def _root(self, root: Element) -> bytes:
        kids = b" ".join(self._reference(self._names[kid]) for kid in root.kids if isinstance(kid, Element))
        out = b"<</Type/StructTreeRoot/K[%s]/ParentTree %s/ParentTreeNextKey %d" % (
            kids,
            self._reference(_PARENTS),
            len(self._parents),
        )
        named = sorted((element.identifier, element) for element in self._names if element.identifier)
        if named:
            pairs = b" ".join(_string(name) + b" " + self._reference(self._names[owner]) for name, owner in named)
            out += b"/IDTree<</Names[%s]>>" % pairs
        return out + b">>"

    def _parent_tree(self) -> bytes:
        lines = []
        for key, owner in self._parents.items():
            if isinstance(owner, Element):
                value = self._reference(self._names[owner])
            else:
                value = b"[%s]" % b" ".join(self._reference(self._names[element]) for element in owner)
            lines.append(b"%d %s" % (key, value))
        return b"<</Nums[%s]>>" % b"\n".join(lines)

    def _element(self, element: Element) -> bytes:
        assert element.parent is not None  # only the root has none, and it is written by itself
        out = [b"<</S/%s/P %s" % (element.tag.encode(), self._reference(self._names[element.parent]))]
        page = element.first_page()
        if page is not None:
            out.append(b"/Pg " + self._page(page))
        texts = {"Alt": element.alt, "Lang": element.language or None}
        texts |= {"ID": element.identifier or None, "E": element.expansion or None}
        out.extend(b"/%s %s" % (key.encode(), _string(text)) for key, text in texts.items() if text is not None)
        if element.attributes:
            out.append(b"/A " + _attributes(element.attributes))
        if element.kids:
            out.append(b"/K[%s]" % b" ".join(self._kid(kid, page) for kid in element.kids))
        return b"".join(out) + b">>"

    def _kid(self, kid: Element | Marked | LinkArea, page: int | None) -> bytes:
        match kid:
            case Element():
                return self._reference(self._names[kid])
            case Marked() if kid.page == page:
                return b"%d" % kid.mark
            case Marked():
                return b"<</Type/MCR/Pg %s/MCID %d>>" % (self._page(kid.page), kid.mark)
            case LinkArea():
                annotation = self._reference(self._annotations[kid.number])
                return b"<</Type/OBJR/Pg %s/Obj %s>>" % (self._page(kid.page), annotation)

    def _page(self, page: int) -> bytes:
        return self._reference(f"Page{page + 1}")


class _Written(pdfdoc.PDFObject):  # type: ignore[misc]
    """An object whose bytes are made when the file is saved: only then do its references have numbers."""

    __RefOnly__ = 1

    def __init__(self, content: Callable[[], bytes]) -> None:
        self._content = content

    def format(self, _document: Any) -> bytes:
        return self._content()


def _attributes(attributes: dict[str, dict[str, str]]) -> bytes:
    owners = []
    for owner, values in attributes.items():
        pairs = "".join(f"/{key} {value}" for key, value in values.items())
        owners.append(f"<</O/{owner}{pairs}>>")
    return (owners[0] if len(owners) == 1 else f"[{''.join(owners)}]").encode()


def _string(text: str) -> bytes:
    """Return a text string that every reader understands: UTF-16 with a byte order mark."""
    return b"<FEFF%s>" % text.encode("utf-16-be").hex().upper().encode()


def _bytes(value: Any, document: Any) -> bytes:
    formatted = pdfdoc.format(value, document)
    return formatted if isinstance(formatted, bytes) else formatted.encode("latin-1")


def _metadata(about: About) -> bytes:
    title, author, language = (escape(text) for text in (about.title, about.author, about.language))
    creator = f"<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>" if author else ""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"'
        ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">'
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>{creator}'
        f"<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>"
        f"<xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool><pdf:Producer>{PRODUCER}</pdf:Producer>"
        '<pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    ).encode()
