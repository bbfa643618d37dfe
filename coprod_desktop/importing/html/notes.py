"""Footnotes of a web page: which links are note marks, and where the notes stand."""

import re

from lxml import etree

from coprod_desktop.importing.html.looks import Element, words_inside

_MARK_CLASSES = frozenset({"footnote-ref", "sdfootnoteanc", "sdendnoteanc", "footnoteref", "reference-link"})
_MARK_ADDRESS = re.compile(r"#_?(ftn|edn|fn|footnote|endnote)[:_-]?\d+$", re.IGNORECASE)
_MOST_MARK_LETTERS = 6
_CONTAINERS = frozenset({"li", "div", "aside", "dd", "p"})


class Notes:
    """The notes of one page, by the id that their marks point at."""

    def __init__(self, root: Element) -> None:
        self._places = _places(root)
        self.containers: dict[Element, str] = {}
        self._marks: dict[Element, str] = {}
        self._back_links: set[str] = set()
        for link in root.iter("a"):
            self._add(link)

    def _add(self, link: Element) -> None:
        key = (link.get("href") or "")[1:]
        target = self._places.get(key)
        if target is None or not _is_mark(link):
            return
        container = _container(target, link)
        if container is None:
            return
        self._marks[link] = key
        self.containers.setdefault(container, key)
        own = (link.get("id"), link.get("name"), *(one.get("id") for one in link.iterancestors("sup", "span")))
        self._back_links.update(f"#{name}" for name in own if name)

    def key_of(self, link: Element) -> str:
        """Return the key of the note that this link is a mark of, or ""."""
        key = self._marks.get(link, "")
        target = self._places.get(key)
        container = _container(target, link) if target is not None else None
        return self.containers.get(container, "") if container is not None else ""

    def is_back_link(self, link: Element) -> bool:
        """Tell whether a link leads from a note back to its mark: it is no word of the note."""
        return link.get("href") in self._back_links or link.get("role") == "doc-backlink"


def _places(root: Element) -> dict[str, Element]:
    found: dict[str, Element] = {}
    for element in root.iter(etree.Element):
        for name in (element.get("id"), element.get("name") if element.tag == "a" else None):
            if name:
                found.setdefault(name, element)
    return found


def _is_mark(link: Element) -> bool:
    text = words_inside(link).strip()
    if link.get("role") == "doc-noteref" or _MARK_CLASSES & set((link.get("class") or "").split()):
        return True
    return len(text) <= _MOST_MARK_LETTERS and _MARK_ADDRESS.match(link.get("href") or "") is not None


def _container(target: Element, mark: Element) -> Element | None:
    """Return the element that holds the whole note: the nearest block round its place that does not hold the mark."""
    above = set(mark.iterancestors())
    for element in (target, *target.iterancestors()):
        if element in above:
            return None
        if element.tag in _CONTAINERS and not (element.tag == "p" and _is_only_child_text(element)):
            return element
    return None


def _is_only_child_text(paragraph: Element) -> bool:
    # A note of several paragraphs stands in a box of its own; then the box is the note.
    parent = paragraph.getparent()
    if parent is None or parent.tag not in ("div", "li", "aside"):
        return False
    says_note = f"{parent.get('id', '')} {parent.get('class', '')} {parent.get('style', '')}".lower()
    return parent.tag == "li" or any(word in says_note for word in ("footnote", "endnote", "ftn", "edn"))
