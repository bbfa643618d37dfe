"""Which writer and which check belong to each kind of file.

Each takes its time to load, so only who wants one pays for it.
"""

from collections.abc import Callable
from typing import Literal

from coprod_desktop.render.plan import Plan
from coprod_desktop.render.report import Report
from coprod_desktop.uninterrupted import uninterrupted

Form = Literal["docx", "pdf", "html", "odt", "epub", "txt", "brf"]

WITHOUT_PAGES: frozenset[Form] = frozenset({"html", "epub", "txt", "brf"})
"""What is read on a screen of any size, or by touch: it has no pages like those of the printed version."""

IN_OUR_LETTERS: frozenset[Form] = frozenset({"pdf"})
"""What brings its letters along; other files are shown in those of whoever opens them."""

WITHOUT_SIZES: frozenset[Form] = frozenset({"txt", "brf"})
"""What has letters and lines only."""


def written(plan: Plan, form: Form) -> tuple[bytes, Report]:
    """Return the file of a plan, and what its check says."""
    return _WRITERS[form](plan)


def _pdf(plan: Plan) -> tuple[bytes, Report]:
    from coprod_desktop.render import pdf_writer, preflight

    with uninterrupted():
        content = pdf_writer.write(plan)
    with uninterrupted():
        return content, preflight.check_pdf(content, plan)


def _docx(plan: Plan) -> tuple[bytes, Report]:
    from coprod_desktop.render import docx_check, docx_writer

    content = docx_writer.write(plan)
    return content, docx_check.check(content, plan)


def _html(plan: Plan) -> tuple[bytes, Report]:
    from coprod_desktop.render import html_check, html_writer

    content = html_writer.write(plan)
    return content, html_check.check(content, plan)


def _odt(plan: Plan) -> tuple[bytes, Report]:
    from coprod_desktop.render import odt_check, odt_writer

    content = odt_writer.write(plan)
    return content, odt_check.check(content, plan)


def _epub(plan: Plan) -> tuple[bytes, Report]:
    from coprod_desktop.render import epub_check, epub_writer

    content = epub_writer.write(plan)
    return content, epub_check.check(content, plan)


def _txt(plan: Plan) -> tuple[bytes, Report]:
    from coprod_desktop.render import text_writer

    content = text_writer.write(plan)
    return content, text_writer.check(content, plan)


def _brf(plan: Plan) -> tuple[bytes, Report]:
    from coprod_desktop.render import braille_writer

    return braille_writer.write(plan)


_WRITERS: dict[Form, Callable[[Plan], tuple[bytes, Report]]] = {
    "docx": _docx,
    "pdf": _pdf,
    "html": _html,
    "odt": _odt,
    "epub": _epub,
    "txt": _txt,
    "brf": _brf,
}
