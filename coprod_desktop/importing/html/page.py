"""Reads a whole web page: which part of it is the paper, its title, author and language."""

import re
from collections.abc import Mapping

from lxml import etree

from coprod_desktop.importing import errors, limits
from coprod_desktop.importing.assembling import assemble_whole
from coprod_desktop.importing.draft import Draft
from coprod_desktop.importing.guessing import guess_headings
from coprod_desktop.importing.html.body import Body, Page
from coprod_desktop.importing.html.charset import decode_page
from coprod_desktop.importing.html.looks import Element, said_language, words_inside
from coprod_desktop.importing.html.notes import Notes
from coprod_desktop.importing.html.rules import Rules
from coprod_desktop.importing.imported import Imported, Remarks
from coprod_desktop.importing.pictures import Pictures
from coprod_desktop.importing.run_text import clean
from coprod_desktop.importing.titles import said_author, said_title, title_of
from coprod_desktop.model.document import Document

_DEFAULT_LANGUAGE = "en-GB"
# "<![if !supportLists]>" and the like, which parsers would take for words.
_CONDITIONS = re.compile(r"<!\[(?:if|endif)[^>]*\]>|<\?[^>]*>", re.IGNORECASE)
_WORD_FRAGMENT = re.compile(r"<!--\s*(?:Start|End)Fragment\s*-->", re.IGNORECASE)
_TOO_DEEP = etree.XPath("boolean(/*" + "/*" * limits.XML_DEPTH + ")")
_MOST_MAIN_PARTS = 1
_NOT_SHOWN = frozenset({"script", "style", "noscript", "template", "title"})


def read_html(name: str, content: bytes, files: Mapping[str, bytes] | None = None) -> Imported:
    """Return the paper in this web page, as `read_html_text` does. Raises NotText or TooDeep."""
    text = decode_page(content)
    if text is None:
        raise errors.NotText(name=name)
    return read_html_text(name, text, files)


def read_html_text(name: str, text: str, files: Mapping[str, bytes] | None = None) -> Imported:
    """Return the paper in this web page; `files` are the pictures that came with it, by address. Raises TooDeep."""
    remarks, pictures = Remarks(), Pictures()
    root = _parsed(name, text)
    if root is None:
        remarks.add("no_words")
        return remarks.about(Document(title_of([], "", name), ()))
    language = said_language(root) or _language_of_body(root) or _DEFAULT_LANGUAGE
    page = Page(Notes(root), language, remarks, pictures, _is_by_libreoffice(root), files or {}, rules=Rules(root))
    body = Body(page).read(_main_part(root, remarks))
    drafts = [*guess_headings(body, remarks), *Body(page).read_notes()]
    made = assemble_whole(drafts)
    remarks.add("no_words", 0 if made.blocks else 1)
    document = Document(
        title_of(drafts, _title(root, drafts), name),
        made.blocks,
        language,
        author=_author(root),
        media=pictures.media,
    )
    return remarks.about(document, made.doubts)


def _parsed(name: str, text: str) -> Element | None:
    source = _WORD_FRAGMENT.sub("", _CONDITIONS.sub("", clean(text)))
    # Comments and script may hold anything; with the encoding given, nothing in the page can change it.
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(source.encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    # The parser stops where a page is too deep, and what follows would be missing.
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        raise errors.TooDeep(name=name)
    if root is not None and _TOO_DEEP(root):
        raise errors.TooDeep(name=name)
    return root


def _language_of_body(root: Element) -> str:
    body = root.find("body")
    return said_language(body) if body is not None else ""


def _main_part(root: Element, remarks: Remarks) -> Element:
    """Return the part of the page that is its own text, without the menus and banners of its site."""
    for path in (".//main", ".//*[@role='main']"):
        found = [one for one in root.iterfind(path) if words_inside(one).strip()]
        if len(found) == _MOST_MAIN_PARTS:
            remarks.add("page_menus", 1 if _letters(root) > _letters(found[0]) else 0)
            return found[0]
    return root


def _letters(element: Element) -> int:
    shown = (one for one in element.iter(etree.Element) if one.tag not in _NOT_SHOWN)
    return sum(len("".join((one.text or "").split())) + len("".join((one.tail or "").split())) for one in shown)


def _title(root: Element, drafts: list[Draft]) -> str:
    said = said_title(root.findtext(".//title") or "")
    headings = list(root.iter("h1"))
    # "Short breaks - Northfield Council": the heading alone is the better title.
    if len(headings) == 1:
        heading = " ".join(words_inside(headings[0]).split())
        return heading if heading and (not said or heading.lower() in said.lower()) else said
    return said


def _author(root: Element) -> str:
    return said_author(_said_about(root, "author", "dc.creator", "dcterms.creator"))


def _is_by_libreoffice(root: Element) -> bool:
    return _said_about(root, "generator").startswith(("LibreOffice", "OpenOffice"))


def _said_about(root: Element, *names: str) -> str:
    metas = (one for one in root.iter("meta") if (one.get("name") or "").lower() in names)
    return next((one.get("content") or "" for one in metas), "")
