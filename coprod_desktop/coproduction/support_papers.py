"""Everything that a group can fill in and print for a meeting, by key: what it is called, asks for, and looks like."""

from collections.abc import Callable
from dataclasses import dataclass

from coprod_desktop.coproduction import badges, cards, expenses, planner, template_pages
from coprod_desktop.coproduction.template_pages import PAGES, Gap
from coprod_desktop.model.document import Document
from coprod_desktop.model.meeting import Meeting
from coprod_desktop.strings import say


@dataclass(frozen=True, slots=True)
class SupportPaper:
    """One paper of practical support; `make` gives it as a document, with what the group filled in."""

    key: str
    title: str
    about: str
    gaps: tuple[Gap, ...]
    make: Callable[[Meeting], Document]


def support_papers() -> tuple[SupportPaper, ...]:
    """Return all of them in the order in which they are offered."""
    own = (
        SupportPaper("plan", say("support.plan_title"), say("support.plan_for"), (), planner.plan_as_document),
        SupportPaper(
            "cards", say("support.cards_title"), say("support.cards_for"), cards.gaps(), cards.cards_as_document
        ),
        SupportPaper("badges", say("support.badges_title"), say("support.badges_for"), (), badges.badges_as_document),
        SupportPaper(
            "expenses",
            say("support.expenses_title"),
            say("support.expenses_for"),
            expenses.gaps(),
            expenses.expenses_as_document,
        ),
    )
    return (*(_template(key) for key in PAGES), *own)


def _template(key: str) -> SupportPaper:
    page = template_pages.page(key)
    return SupportPaper(
        key, page.title, page.about, page.gaps, lambda meeting: template_pages.page_as_document(meeting, page)
    )
