"""Checks a finished web page before it is saved: the machine part of WCAG 2.2 that such a page can fail."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from lxml import etree, html

from coprod_desktop.render import colours
from coprod_desktop.render.html_elements import Element, writable
from coprod_desktop.render.html_words import text_of
from coprod_desktop.render.plan import Plan
from coprod_desktop.render.plan_reading import heading_words, printed_text
from coprod_desktop.render.report import Remark, Report

Rule = Callable[[Element, Plan], Iterator[Remark]]

_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS = {
    *("p", "li", "td", "th", "caption", "div", "nav", "ul", "ol", "table", "tr", "thead", "tbody", "main", "footer"),
    *_HEADINGS,
}
_REACHES_OUT = re.compile(r"url\(|@import|https?:", re.IGNORECASE)
_FAR = re.compile(r"https?:|mailto:|tel:", re.IGNORECASE)


def check(content: bytes, plan: Plan) -> Report:
    """Return what is wrong with the page of a plan; its messages name no words of the document."""
    try:
        page = html.document_fromstring(content, parser=html.HTMLParser(encoding="utf-8"))
    except etree.LxmlError:
        return Report((Remark("HTML-01", "cannot be read"),))
    return Report(tuple(fault for rule in PAGE_RULES for fault in rule(page, plan)))


def language(page: Element, plan: Plan) -> Iterator[Remark]:
    """WCAG 3.1.1: the page says its language."""
    if page.get("lang") != plan.language:
        yield Remark("WCAG 3.1.1", f"language {page.get('lang')!r}")


def title(page: Element, plan: Plan) -> Iterator[Remark]:
    """WCAG 2.4.2: the page has the title of the document."""
    said = page.findtext("head/title") or ""
    if not said.strip() or not said.startswith(" ".join(writable(plan.title).split())):
        yield Remark("WCAG 2.4.2", "the title is not that of the document")


def headings(page: Element, plan: Plan) -> Iterator[Remark]:
    """WCAG 1.3.1, PDF-19: the headings are those of the plan, one of level 1, no level skipped on the way down."""
    found = list(page.iter(*_HEADINGS))
    if [" ".join(text_of(one).split()) for one in found] != [writable(one) for one in heading_words(plan)]:
        yield Remark("WCAG 1.3.1", "the headings are not those of the plan")
    levels = [int(one.tag[1]) for one in found]
    if levels.count(1) != 1 or any(after > before + 1 for before, after in pairwise(levels)):
        yield Remark("PDF-19", f"heading levels {levels[:9]}")


def words(page: Element, plan: Plan) -> Iterator[Remark]:
    """13.4: the words are those of the plan, in the same order; the credit for pictures may stand at the foot."""
    said = list(_lines(page, ("main", "footer")))
    if " ".join(said).split() != writable(printed_text(plan)).split():
        yield Remark("13.4", "the words are not those of the plan")


def pictures(page: Element, _plan: Plan) -> Iterator[Remark]:
    """WCAG 1.1.1: every picture has words or says that it needs none."""
    if any(image.get("alt") is None for image in page.iter("img")):
        yield Remark("WCAG 1.1.1", "a picture has no description")


def tables(page: Element, _plan: Plan) -> Iterator[Remark]:
    """WCAG 1.3.1: every head of a table says what it heads."""
    if any(not head.get("scope") for head in page.iter("th")):
        yield Remark("WCAG 1.3.1", "a heading cell does not say what it heads")


def names(page: Element, _plan: Plan) -> Iterator[Remark]:
    """WCAG 4.1.2: no name twice, and every link inside the page leads somewhere."""
    ids = [one.get("id", "") for one in page.iter() if isinstance(one.tag, str) and one.get("id") is not None]
    if len(ids) != len(set(ids)):
        yield Remark("HTML-02", "a name is there twice")
    for link in page.iter("a"):
        address = link.get("href", "")
        if (address.startswith("#") and address[1:] not in ids) or not (address.startswith("#") or _FAR.match(address)):
            yield Remark("HTML-03", "a link leads nowhere")


def closed(page: Element, _plan: Plan) -> Iterator[Remark]:
    """Nothing is fetched: no script, no frame, no picture or style from elsewhere."""
    if any(True for _ in page.iter("script", "iframe", "object", "embed", "link", "form", "base")):
        yield Remark("HTML-04", "the page has parts that could fetch or run something")
    if any(not image.get("src", "").startswith("data:image/") for image in page.iter("img")):
        yield Remark("HTML-04", "a picture is outside the page")
    styles = [style.text or "" for style in page.iter("style")]
    if any(_REACHES_OUT.search(one) for one in styles):
        yield Remark("HTML-04", "the style reaches out of the page")


def contrast(_page: Element, plan: Plan) -> Iterator[Remark]:
    """WCAG 1.4.6: words and links stand out from the paper."""
    look = plan.profile.colours
    if min(colours.contrast(one, look.paper) for one in (look.ink, look.link)) < colours.LEAST_CONTRAST:
        yield Remark("WCAG 1.4.6", "too little contrast")


PAGE_RULES: tuple[Rule, ...] = (language, title, headings, words, pictures, tables, names, closed, contrast)
"""What must never leave the program in a page that stands alone."""


def _lines(page: Element, parts: tuple[str, ...]) -> Iterator[str]:
    for part in page.iter(*parts):
        yield _spaced(part)


def _spaced(element: Element) -> str:
    """Return the words inside an element, those of different paragraphs apart."""
    inside = "".join(_spaced(child) + (child.tail or "") for child in element)
    said = ("\n" if element.tag == "br" else "") + (element.text or "") + inside
    return f" {said} " if element.tag in _BLOCKS else said
