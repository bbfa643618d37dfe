"""The true pages of an easy read version, and on which of them each row stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from coprod_desktop.easyread.checks import PAGE_LIMITS
from coprod_desktop.model.document import Document
from coprod_desktop.render import layout, pdf_writer, planning, profiles
from coprod_desktop.strings import say


@dataclass(frozen=True, slots=True)
class Preview:
    """A PDF with its number of pages, and the page (from 0) on which each row begins."""

    content: bytes = field(repr=False)
    pages: int = 0
    page_of_row: Mapping[str, int] = field(default_factory=dict)


def preview(document: Document) -> Preview:
    """Return the pages as they will print."""
    plan = planning.plan(document, profiles.easy_read())
    laid = layout.lay_out(plan)
    anchors = dict(laid.anchor_pages)
    return Preview(pdf_writer.write_laid(plan, laid), len(laid.pages), anchors)


def advice_on_pages(pages: int) -> str:
    """Return what the standard says of so many pages, "" when it is content (ER-29)."""
    over = [limit for limit in PAGE_LIMITS if pages > limit]
    return say("studio.pages.limit", limit=over[0]) if over else ""
