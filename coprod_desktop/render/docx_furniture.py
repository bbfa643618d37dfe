"""What stands on every page of a Word file: its size and margins, the line at the top, the page number at the foot."""

from coprod_desktop.render.docx_package import FIRST_FOOTER, FOOTER, HEADER, FilePart
from coprod_desktop.render.docx_xml import Element, R, root, text, twips, w
from coprod_desktop.render.layout import FURNITURE_MM
from coprod_desktop.render.plan import Plan

A4_WIDTH, A4_HEIGHT = 11906, 16838
"""A4 in twentieths of a point (DOC-16)."""

_POINTS_PER_MM = 72 / 25.4


def section(plan: Plan, part: FilePart) -> Element:
    """Return the first section: A4 portrait, one column, with the header and footers that it adds to the file (LP-29).

    Those that follow take over its header and footers.
    """
    properties = w("sectPr")
    if plan.header:
        properties.append(_reference("headerReference", "default", part.add(HEADER, _header(plan))))
    for pages, kind in (("default", FOOTER), ("first", FIRST_FOOTER)):
        properties.append(_reference("footerReference", pages, part.add(kind, _footer(plan))))
    properties.extend(_page(plan, is_landscape=False))
    # The first page has the title itself where the others have the header.
    properties.append(w("titlePg"))
    return properties


def later_section(plan: Plan, *, is_landscape: bool) -> Element:
    """Return a section that follows another, on pages upright or on their side (LP-35)."""
    return w("sectPr", *_page(plan, is_landscape=is_landscape))


def _page(plan: Plan, *, is_landscape: bool) -> list[Element]:
    margin, edge = (twips(size * _POINTS_PER_MM) for size in (plan.profile.margin_mm, FURNITURE_MM))
    sides = dict.fromkeys(("top", "right", "bottom", "left"), margin)
    upright = w("pgSz", w=A4_WIDTH, h=A4_HEIGHT)
    size = w("pgSz", w=A4_HEIGHT, h=A4_WIDTH, orient="landscape") if is_landscape else upright
    return [size, w("pgMar", **sides, header=edge, footer=edge, gutter=0), w("cols", space=720)]


def _reference(name: str, pages: str, part: FilePart) -> Element:
    reference = w(name, type=pages)
    reference.set(f"{R}id", part.reference)
    return reference


def _header(plan: Plan) -> Element:
    header = root("hdr")
    header.append(w("p", w("pPr", w("pStyle", val="Header")), w("r", text(plan.header))))
    return header


def _footer(plan: Plan) -> Element:
    # Fields, so that Word counts the pages (DOC-17).
    words = [w("r", text(f"{plan.page_word} ")), _field("PAGE")]
    if plan.of_word:
        words += [w("r", text(f" {plan.of_word} ")), _field("NUMPAGES")]
    footer = root("ftr")
    footer.append(w("p", w("pPr", w("pStyle", val="Footer")), *words))
    return footer


def _field(name: str) -> Element:
    return w("fldSimple", w("r", text("1")), instr=f" {name} ")
