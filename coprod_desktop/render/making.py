"""One version from start to end: planned, written and checked."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from coprod_desktop.model.document import Document
from coprod_desktop.render import plain_lines, planning, profiles
from coprod_desktop.render.plan import Plan
from coprod_desktop.render.planning import PrintPage
from coprod_desktop.render.profiles import Profile
from coprod_desktop.render.report import OurFault
from coprod_desktop.render.writers import IN_OUR_LETTERS, WITHOUT_PAGES, WITHOUT_SIZES, Form, written
from coprod_desktop.uninterrupted import uninterrupted


@dataclass(frozen=True, slots=True)
class Made:
    """A version, ready to save.

    `look_at` are sentences for a person: what we could not do and what they can mend.
    """

    content: bytes = field(repr=False)
    look_at: tuple[str, ...]


class Versions:
    """The versions of one document: what several of them have in common is worked out once.

    `full_forms` says what short forms stand for, such as "CQC", for those who listen.
    """

    def __init__(self, document: Document, full_forms: Mapping[str, str] | None = None) -> None:
        self.document = document
        self._full_forms = full_forms
        self._standard_pages: tuple[PrintPage, ...] | None = None
        # The newest plan alone: the files of one version are made one after the other, and plans are large.
        self._planned: tuple[_Wish, Plan] | None = None

    def make(self, profile: Profile, form: Form, front: Iterable[str] = ()) -> Made:
        """Return a version. Raise OurFault when it does not pass our own check.

        What looks different from the standard version gets marks that say where its pages start (LP-31). `front` are
        lines under the title, such as which other formats there are (LP-46).
        """
        if form in WITHOUT_SIZES:
            profile = _without_sizes(profile)
        plan = self._plan((profile, self._print_pages(profile, form), tuple(front)))
        content, report = written(plan, form)
        if report.faults:
            first = report.faults[0]
            raise OurFault(first=f"{first.rule}: {first.message}", number=len(report.faults))
        letters = plan.unprinted if form in IN_OUR_LETTERS else ()
        look_at = (*plan.look_at, *letters, *(remark.message for remark in report.look_at))
        return Made(content, tuple(dict.fromkeys(look_at)))

    def _plan(self, wish: "_Wish") -> Plan:
        if self._planned is None or self._planned[0] != wish:
            with uninterrupted():
                self._planned = wish, planning.plan(self.document, *wish, self._full_forms)
        return self._planned[1]

    def _print_pages(self, profile: Profile, form: Form) -> tuple[PrintPage, ...]:
        if not _is_marked(self.document, profile, form):
            return ()
        if self._standard_pages is None:
            with uninterrupted():
                self._standard_pages = planning.print_pages(self.document, profiles.standard())
        return self._standard_pages


_Wish = tuple[Profile, tuple[PrintPage, ...], tuple[str, ...]]
"""What makes two plans of one document the same: the look, the marks of printed pages, and the lines in front."""


def make(document: Document, profile: Profile, form: Form, front: Iterable[str] = ()) -> Made:
    """Return one version of a document: see `Versions.make`."""
    return Versions(document).make(profile, form, front)


def print_pages(document: Document, profile: Profile) -> tuple[PrintPage, ...]:
    """Return where the pages of the standard version start, for pages that people read beside it (LP-31)."""
    return planning.print_pages(document, profiles.standard()) if _is_marked(document, profile, "pdf") else ()


_WITHOUT_MARKS = frozenset(
    {
        "word-list", "easy-read", "cards", "badges", "covering-page", "helper-sheet", "form", "sending-list", "record",
        "my-page",
    }
)  # fmt: skip
"""Kinds of documents of which nobody says "turn to page 2": one person's own sheets, and what is cut or filled in."""


def _is_marked(document: Document, profile: Profile, form: Form) -> bool:
    """Return whether a version has marks: only what people have in front of them in print as well needs them."""
    if profile.key == "easy-read" or document.kind in _WITHOUT_MARKS:
        return False
    return profile != profiles.standard() or form in WITHOUT_PAGES


def _without_sizes(profile: Profile) -> Profile:
    """Return the profile for a file that has no letter sizes, whatever size of print it was asked for beside."""
    is_big = profile.key in ("large-print", "giant-print")
    return plain_lines.without_sizes(profiles.standard() if is_big else profile)
