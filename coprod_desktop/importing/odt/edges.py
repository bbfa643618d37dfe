"""The heads and feet of the pages of an OpenDocument text: what the first page shows, and what the others do."""

from collections.abc import Iterator, Sequence

from coprod_desktop.importing.letterheads import Edge
from coprod_desktop.importing.odt.body import Body
from coprod_desktop.importing.odt.names import STYLE, TEXT, Element, words_inside
from coprod_desktop.importing.odt.source import Source

_KINDS = ("header", "footer", "header-left", "footer-left", "header-first", "footer-first")
_MOST_PARENTS = 20
_USUAL = "Standard"


def first_edge(text: Element, roots: Sequence[Element], source: Source, kind: str) -> Edge | None:
    """Return the "header" or "footer" of the first page, None where it shows none."""
    page = _first_page(text, roots)
    if page is None:
        return None
    found = _shown(page, f"{kind}-first")
    is_special = found is not None or f"{STYLE}next-style-name" in page.attrib
    found = found if found is not None else _shown(page, kind)
    return Edge(Body(source).read(found), is_special) if found is not None else None


def other_words(text: Element, roots: Sequence[Element]) -> Iterator[str]:
    """Yield what the heads and feet say that the first page does not show."""
    first = _first_page(text, roots)
    for root in roots:
        for edge in root.iter(*(f"{STYLE}{kind}" for kind in _KINDS)):
            if edge.get(f"{STYLE}display") != "false" and not _is_on_first_page(edge, first):
                yield " ".join(words_inside(edge).split())


def _is_on_first_page(edge: Element, first: Element | None) -> bool:
    if first is None or edge.getparent() is not first:
        return False
    kind, _, of = str(edge.tag).rpartition("}")[2].partition("-")
    return of == "first" or (not of and _shown(first, f"{kind}-first") is None)


def _shown(page: Element, kind: str) -> Element | None:
    found = page.find(f"{STYLE}{kind}")
    return found if found is not None and found.get(f"{STYLE}display") != "false" else None


def _first_page(text: Element, roots: Sequence[Element]) -> Element | None:
    """Return the kind of page that the first paragraph stands on."""
    wanted = _wished_page(text, roots) or _USUAL
    pages = [page for root in roots for page in root.iter(f"{STYLE}master-page")]
    return next((page for page in pages if page.get(f"{STYLE}name") == wanted), None)


def _wished_page(text: Element, roots: Sequence[Element]) -> str:
    first = next(text.iter(f"{TEXT}p", f"{TEXT}h"), None)
    name = first.get(f"{TEXT}style-name", "") if first is not None else ""
    styles = {one.get(f"{STYLE}name", ""): one for root in roots for one in root.iter(f"{STYLE}style")}
    for _ in range(_MOST_PARENTS):
        style = styles.get(name)
        if style is None:
            return ""
        wished = style.get(f"{STYLE}master-page-name", "")
        if wished:
            return wished
        name = style.get(f"{STYLE}parent-style-name", "")
    return ""
