"""One version from start to end: planned, written and checked."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from coprod_desktop import strings
from coprod_desktop.model.document import Document
from coprod_desktop.render import plain_lines, planning, profiles
from coprod_desktop.render.planning import PrintPage
from coprod_desktop.render.profiles import Profile
from coprod_desktop.render.report import OurFault
from coprod_desktop.render.writers import WITHOUT_PAGES, WITHOUT_SIZES, Form, written


@dataclass(frozen=True, slots=True)
class Made:
    """A version, ready to save.

    `look_at` are sentences for a person: what we could not do and what they can mend. `checked` are sentences that
    say what was checked by machine.
    """

    content: bytes = field(repr=False)
    look_at: tuple[str, ...]
    checked: tuple[str, ...]


def make(document: Document, profile: Profile, form: Form, front: Iterable[str] = ()) -> Made:
    """Return a version of the document. Raise OurFault when it does not pass our own check.

    What looks different from the standard version gets marks that say where its pages start (LP-31). `front` are
    lines under the title, such as which other formats there are (LP-46).
    """
    if form in WITHOUT_SIZES:
        profile = _without_sizes(profile)
    plan = planning.plan(document, profile, print_pages(document, profile, form), front)
    content, report = written(plan, form)
    if report.faults:
        first = report.faults[0]
        raise OurFault(first=f"{first.rule}: {first.message}", number=len(report.faults))
    look_at = (*plan.look_at, *(remark.message for remark in report.look_at))
    return Made(content, tuple(dict.fromkeys(look_at)), (strings.say(f"render.checked_{form}"),))


def print_pages(document: Document, profile: Profile, form: Form = "pdf") -> Iterable[PrintPage]:
    """Return where the pages of the standard version start, for a version that people read beside it (LP-31)."""
    # Only what people have in front of them in print as well needs the marks.
    if profile.key == "easy-read" or document.kind in ("word-list", "easy-read"):
        return ()
    if profile == profiles.standard() and form not in WITHOUT_PAGES:
        return ()
    return planning.print_pages(document, profiles.standard())


def _without_sizes(profile: Profile) -> Profile:
    """Return the profile for a file that has no letter sizes, whatever size of print it was asked for beside."""
    is_big = profile.key in ("large-print", "giant-print")
    return plain_lines.without_sizes(profiles.standard() if is_big else profile)
