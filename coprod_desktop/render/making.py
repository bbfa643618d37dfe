"""One version from start to end: planned, written and checked."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from coprod_desktop import strings
from coprod_desktop.model.document import Document
from coprod_desktop.render import planning, profiles
from coprod_desktop.render.plan import Plan
from coprod_desktop.render.planning import PrintPage
from coprod_desktop.render.profiles import Profile
from coprod_desktop.render.report import OurFault, Report

Form = Literal["docx", "pdf"]


@dataclass(frozen=True, slots=True)
class Made:
    """A version, ready to save.

    `look_at` are sentences for a person: what we could not do and what they can mend. `checked` are sentences that
    say what was checked by machine.
    """

    content: bytes = field(repr=False)
    look_at: tuple[str, ...]
    checked: tuple[str, ...]


def make(document: Document, profile: Profile, form: Form) -> Made:
    """Return a version of the document. Raise OurFault when it does not pass our own check.

    Large and giant print get marks that say where the pages of the standard version start (LP-31).
    """
    plan = planning.plan(document, profile, _print_pages(document, profile))
    content, report = _pdf(plan) if form == "pdf" else _docx(plan)
    if report.faults:
        first = report.faults[0]
        raise OurFault(first=f"{first.rule}: {first.message}", number=len(report.faults))
    look_at = (*plan.look_at, *(remark.message for remark in report.look_at))
    return Made(content, tuple(dict.fromkeys(look_at)), (strings.say(f"render.checked_{form}"),))


def _print_pages(document: Document, profile: Profile) -> Iterable[PrintPage]:
    # Only what people have in front of them in print as well needs the marks.
    if profile.key not in ("large-print", "giant-print") or document.kind in ("word-list", "easy-read"):
        return ()
    return planning.print_pages(document, profiles.standard())


# Each kind of writer takes its time to load, so only who wants one pays for it.


def _pdf(plan: Plan) -> tuple[bytes, Report]:
    from coprod_desktop.render import pdf_writer, preflight

    content = pdf_writer.write(plan)
    return content, preflight.check_pdf(content, plan)


def _docx(plan: Plan) -> tuple[bytes, Report]:
    from coprod_desktop.render import docx_check, docx_writer

    content = docx_writer.write(plan)
    return content, docx_check.check(content, plan)
