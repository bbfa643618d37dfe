"""Printing: a document in a look becomes pages, the same as in the files that we make, and advice in plain words."""

from dataclasses import dataclass

from coprod_desktop import checker
from coprod_desktop.app import front, own_profiles
from coprod_desktop.app.exporting import Source
from coprod_desktop.app.versions import Version, Wanted
from coprod_desktop.language.lexicon import Lexicon
from coprod_desktop.model.document import Document
from coprod_desktop.model.own_profile import OwnProfile
from coprod_desktop.render import layout, making, planning, profiles
from coprod_desktop.render import own_profiles as looks
from coprod_desktop.render.boxes import Laid
from coprod_desktop.render.plan import Plan
from coprod_desktop.render.profiles import Profile
from coprod_desktop.strings import count, say

_SIDES_OF_A_SHEET = 2


@dataclass(frozen=True, slots=True)
class Wish:
    """What to print: a version in a size (0 for the usual one), or a look of somebody's own.

    `paper` is the key of a colour of paper, "" for that of the look; `contact` is who to ask for another format.
    """

    version: Version = Version.STANDARD
    size_pt: float = 0.0
    own: OwnProfile | None = None
    paper: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True)
class Pages:
    """A document laid out on pages, ready to be painted."""

    plan: Plan
    laid: Laid

    @property
    def count(self) -> int:
        """How many pages there are."""
        return len(self.laid.pages)


def profile_for(wish: Wish) -> Profile:
    """Return the profile of a wish. Raise SizeTooSmall, SizeTooBig or Refused."""
    key = {Version.WORD_LIST: "standard", Version.AUDIO: "standard"}.get(wish.version, wish.version.value)
    base = looks.made(wish.own) if wish.own else looks.BASES[key](*((wish.size_pt,) if wish.size_pt else ()))
    return own_profiles.on_paper(base, wish.paper)


def pages(made_from: Document | checker.Decided, wish: Wish, lexicon: Lexicon) -> Pages:
    """Return the pages of a document as it was wished for. Raise as `profile_for` does."""
    source = Source.of(made_from, lexicon)
    match wish.version:
        case Version.EASY_READ:
            document = source.easy_read
        case Version.WORD_LIST:
            document = source.word_list
        case _:
            document = source.document
    lines = front.lines(document, wish.version, Wanted(frozenset(), contact=wish.contact))
    return of_document(document, profile_for(wish), lines)


def of_document(document: Document, profile: Profile, lines: tuple[str, ...] = ()) -> Pages:
    """Return the pages of a document in a profile, marked with the pages of the standard version (LP-31)."""
    plan = planning.plan(document, profile, making.print_pages(document, profile), lines)
    return Pages(plan, layout.lay_out(plan))


def advice(made: Pages, pages: int, *, on_both_sides: bool, prints_colour: bool) -> tuple[str, ...]:
    """Return what to do at the printer for so many pages, in plain words (LP-09, LP-39, DY-11)."""
    sheets = -(-pages // _SIDES_OF_A_SHEET) if on_both_sides else pages
    paper = made.plan.profile.colours
    said = [count("printing.sheets", sheets)]
    if paper.paper != profiles.standard().colours.paper and not prints_colour:
        said.append(say(f"printing.load_{paper.key.replace('-', '_')}"))
    return (*said, say("printing.no_booklet"), say("printing.matt_paper"))
