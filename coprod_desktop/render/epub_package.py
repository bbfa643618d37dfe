"""What a book (EPUB) says about itself: its parts, its contents, and how it can be read."""

import hashlib
import uuid
from collections.abc import Sequence

from lxml import etree

from coprod_desktop import strings
from coprod_desktop.render.epub_pages import OPS, STYLE, Book, Page
from coprod_desktop.render.html_elements import Element, make, writable
from coprod_desktop.render.plan import Plan

_OPF = "http://www.idpf.org/2007/opf"
_DC = "http://purl.org/dc/elements/1.1/"
_CONTAINER = "urn:oasis:names:tc:opendocument:xmlns:container"
# A book is told from its newer self by its number, which comes from what it says; the same plan, the same bytes.
_NO_TIME = "2020-01-01T00:00:00Z"
_XHTML = "application/xhtml+xml"


def container() -> bytes:
    """Return the part that says where the package is."""
    root = etree.Element(f"{{{_CONTAINER}}}container", nsmap=_only(_CONTAINER), version="1.0")
    files = etree.SubElement(root, f"{{{_CONTAINER}}}rootfiles")
    place = {"full-path": "EPUB/package.opf", "media-type": "application/oebps-package+xml"}
    etree.SubElement(files, f"{{{_CONTAINER}}}rootfile", place)
    return _written(root)


def package(plan: Plan, book: Book) -> bytes:
    """Return the list of all parts, their order, and what the book says about itself."""
    root = etree.Element(f"{{{_OPF}}}package", nsmap={**_only(_OPF), "dc": _DC}, version="3.0")
    root.set("unique-identifier", "number")
    root.set("{http://www.w3.org/XML/1998/namespace}lang", plan.language)
    root.append(_metadata(plan, book))
    root.append(_manifest(plan, book.pages, book.pictures))
    spine = etree.SubElement(root, f"{{{_OPF}}}spine")
    for number, _ in enumerate(book.pages, 1):
        etree.SubElement(spine, f"{{{_OPF}}}itemref", idref=f"part{number}")
    return _written(root)


def navigation(plan: Plan, book: Book) -> list[Element]:
    """Return the body of the page that lists the contents, and the pages of the printed version."""
    title = strings.say("render.contents")
    contents = make("nav", make("h1", title), _nested(book, plan), aria_label=title, role="doc-toc")
    contents.set(f"{{{OPS}}}type", "toc")
    if not book.printed_pages:
        return [contents]
    title = strings.say("render.printed_pages")
    marks = [make("li", make("a", page.label, href=page.address)) for page in book.printed_pages]
    pages = make("nav", make("h2", title), make("ol", *marks), aria_label=title, role="doc-pagelist")
    pages.set(f"{{{OPS}}}type", "page-list")
    return [contents, pages]


def _nested(book: Book, plan: Plan) -> Element:
    """Return the headings as lists in lists; the title leads to the first page."""
    lists = {1: make("ol", make("li", make("a", plan.title, href=book.pages[0].name)))}
    for level, words, address in book.headings:
        for deeper in [one for one in lists if one > level]:
            del lists[deeper]
        if level not in lists:
            # Levels never skip a step going down (PDF-19), so the list above is there.
            lists[level] = make("ol")
            lists[level - 1][-1].append(lists[level])
        lists[level].append(make("li", make("a", words, href=address)))
    return lists[1]


def _metadata(plan: Plan, book: Book) -> Element:
    metadata = etree.Element(f"{{{_OPF}}}metadata")

    def say(name: str, text: str, **attributes: str) -> None:
        etree.SubElement(metadata, f"{{{_DC}}}{name}", attributes).text = writable(text)

    def meta(name: str, text: str, **attributes: str) -> None:
        etree.SubElement(metadata, f"{{{_OPF}}}meta", {"property": name, **attributes}).text = writable(text)

    said = "\n".join(str(text) for page in book.pages for element in page.body for text in element.itertext())
    digest = hashlib.sha256(f"{plan.title}\n{plan.profile.name}\n{said}".encode("utf-8", "ignore")).hexdigest()
    say("identifier", f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, digest)}", id="number")
    say("title", plan.title)
    say("language", plan.language)
    if plan.author:
        say("creator", plan.author)
    meta("dcterms:modified", _NO_TIME)
    if book.printed_pages:
        say("source", strings.say("render.printed_source", title=plan.title), id="printed")
        meta("source-of", "pagination", refines="#printed")
    for name, text in _ways_to_read(plan, book):
        meta(f"schema:{name}", text)
    return metadata


def _ways_to_read(plan: Plan, book: Book) -> list[tuple[str, str]]:
    """Return how the book can be read, in the words of schema.org; no claim that it meets any standard."""
    features = ["tableOfContents", "readingOrder", "structuralNavigation", "displayTransformability"]
    features += ["alternativeText"] if plan.media else []
    features += ["pageBreakMarkers", "pageNavigation"] if book.printed_pages else []
    modes = ["textual", *(["visual"] if plan.media else [])]
    return [
        *(("accessMode", mode) for mode in modes),
        ("accessModeSufficient", "textual"),
        *(("accessibilityFeature", feature) for feature in features),
        ("accessibilityHazard", "none"),
        ("accessibilitySummary", strings.say("render.book_summary")),
    ]


def _manifest(plan: Plan, pages: Sequence[Page], pictures: dict[str, str]) -> Element:
    manifest = etree.Element(f"{{{_OPF}}}manifest")

    def item(name: str, href: str, kind: str, **more: str) -> None:
        etree.SubElement(manifest, f"{{{_OPF}}}item", {"id": name, "href": href, "media-type": kind, **more})

    item("contents", "contents.xhtml", _XHTML, properties="nav")
    item("style", STYLE, "text/css")
    for number, page in enumerate(pages, 1):
        overlay = {"media-overlay": f"sound{number}"} if page.overlay else {}
        item(f"part{number}", page.name, _XHTML, **overlay)
        if page.overlay:
            item(f"sound{number}", page.overlay, "application/smil+xml")
    for number, (key, name) in enumerate(pictures.items(), 1):
        item(f"picture{number}", name, plan.media[key].media_type)
    return manifest


def _written(root: Element) -> bytes:
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True))


def _only(namespace: str) -> dict[str, str]:
    """Return the map for a namespace without a prefix."""
    return {None: namespace}  # type: ignore[dict-item]  # the stubs know prefixes only
