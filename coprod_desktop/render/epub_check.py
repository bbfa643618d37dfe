"""Checks a finished book (EPUB) before it is saved."""

import io
import posixpath
import zipfile
from collections.abc import Iterator
from dataclasses import replace

from lxml import etree

from coprod_desktop.render.epub_pages import OPS, XHTML
from coprod_desktop.render.epub_writer import MIME_TYPE
from coprod_desktop.render.html_elements import Element, writable
from coprod_desktop.render.plan import Contents, Plan
from coprod_desktop.render.plan_reading import heading_words, printed_text
from coprod_desktop.render.report import Remark, Report

_OPF = "{http://www.idpf.org/2007/opf}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_H = f"{{{XHTML}}}"
_HEADINGS = tuple(f"{_H}h{level}" for level in range(1, 7))
_INLINE = {f"{_H}{name}" for name in ("a", "abbr", "br", "em", "img", "span", "strong")}
_CONTENTS = "EPUB/contents.xhtml"


def check(content: bytes, plan: Plan) -> Report:
    """Return what is wrong with the book of a plan; its messages name no words of the document."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        package = etree.fromstring(archive.read("EPUB/package.opf"))
        names = [f"EPUB/{item.get('href', '')}" for item in package.iter(f"{_OPF}item")]
        pages = {name: etree.fromstring(archive.read(name)) for name in names if name.endswith(".xhtml")}
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError):
        return Report((Remark("EPUB-01", "cannot be read"),))
    without_contents = replace(plan, blocks=tuple(one for one in plan.blocks if not isinstance(one, Contents)))
    own = {name: page for name, page in pages.items() if name != _CONTENTS}
    faults = (
        *_about_the_file(archive, package, names),
        *_about_the_book(package, plan),
        *_navigation(pages.get(_CONTENTS), without_contents),
        *_words(own, without_contents),
        *_pages(pages, plan),
    )
    return Report(faults)


def _about_the_file(archive: zipfile.ZipFile, package: Element, names: list[str]) -> Iterator[Remark]:
    first = archive.infolist()[0]
    if first.filename != "mimetype" or first.compress_type or archive.read(first) != MIME_TYPE.encode():
        yield Remark("EPUB-01", "the file does not say what it is")
    listed = {*names, "mimetype", "META-INF/container.xml", "EPUB/package.opf"}
    if listed != {*archive.namelist()}:
        yield Remark("EPUB-02", "the list of parts is wrong")
    pages = {item.get("id") for item in package.iter(f"{_OPF}item") if item.get("id", "").startswith("part")}
    if pages != {item.get("idref") for item in package.iter(f"{_OPF}itemref")}:
        yield Remark("EPUB-02", "a page is not in the reading order")


def _about_the_book(package: Element, plan: Plan) -> Iterator[Remark]:
    if package.findtext(f".//{_DC}title") != writable(plan.title):
        yield Remark("WCAG 2.4.2", "the title is not that of the document")
    if package.findtext(f".//{_DC}language") != plan.language:
        yield Remark("WCAG 3.1.1", "the language is not that of the document")
    told = {meta.get("property", "") for meta in package.iter(f"{_OPF}meta")}
    ways = ("accessMode", "accessModeSufficient", "accessibilityFeature", "accessibilityHazard", "accessibilitySummary")
    if not {f"schema:{way}" for way in ways} <= told:
        yield Remark("EPUB-03", "the book does not say how it can be read")


def _navigation(contents: Element | None, plan: Plan) -> Iterator[Remark]:
    if contents is None:
        yield Remark("EPUB-04", "there is no contents list")
        return
    lists = [nav for nav in contents.iter(f"{_H}nav") if nav.get(f"{{{OPS}}}type") == "toc"]
    said = [" ".join("".join(map(str, link.itertext())).split()) for nav in lists for link in nav.iter(f"{_H}a")]
    if said != [" ".join(writable(one).split()) for one in heading_words(plan)]:
        yield Remark("EPUB-04", "the contents list does not say the headings")


def _words(pages: dict[str, Element], plan: Plan) -> Iterator[Remark]:
    said = " ".join(_said(page) for body in pages.values() for page in body.iter(f"{_H}body")).split()
    if said != writable(printed_text(plan)).split():
        yield Remark("13.4", "the words are not those of the plan")


def _said(element: Element) -> str:
    inside = "".join(_said(child) + (child.tail or "") for child in element)
    said = ("\n" if element.tag == f"{_H}br" else "") + (element.text or "") + inside
    return said if element.tag in _INLINE else f" {said} "


def _pages(pages: dict[str, Element], plan: Plan) -> Iterator[Remark]:
    places = {f"{name}#{one.get('id')}" for name, page in pages.items() for one in page.iter() if one.get("id")}
    for name, page in pages.items():
        if page.get("lang") != plan.language or not (page.findtext(f"{_H}head/{_H}title") or "").strip():
            yield Remark("WCAG 3.1.1", "a page has no language or no title")
        ids = [one.get("id") for one in page.iter() if one.get("id") is not None]
        if len(ids) != len(set(ids)):
            yield Remark("EPUB-05", "a name is there twice")
        for link in page.iter(f"{_H}a"):
            address = link.get("href", "")
            if ":" not in address and _target(name, address) not in places | pages.keys():
                yield Remark("EPUB-05", "a link leads nowhere")
        if any(image.get("alt") is None for image in page.iter(f"{_H}img")):
            yield Remark("WCAG 1.1.1", "a picture has no description")
        if any(not head.get("scope") for head in page.iter(f"{_H}th")):
            yield Remark("WCAG 1.3.1", "a heading cell does not say what it heads")


def _target(page: str, address: str) -> str:
    if address.startswith("#"):
        return page + address
    return posixpath.join(posixpath.dirname(page), address)
