"""How a version looks: sizes, spacing, colours. The numbers are those of the standards, section 1.1."""

from dataclasses import dataclass, replace
from typing import Literal

from coprod_desktop import strings
from coprod_desktop.errors import CoprodError
from coprod_desktop.render.colours import CREAM, WHITE, Colours

Family = str
"""The name of a typeface: one of ours, or one of this computer that may be embedded."""
Key = Literal["standard", "large-print", "giant-print", "easy-read", "dyslexia-friendly"]

PAGE_WIDTH_MM = 210.0  # LP-10: A4, always
PAGE_HEIGHT_MM = 297.0

STANDARD_FLOOR_PT = 12.0  # LP-06
LARGE_PRINT_FLOOR_PT = 16.0  # LP-01
GIANT_PRINT_FLOOR_PT = 24.0  # LP-02
EASY_READ_FLOOR_PT = 14.0  # ER-01
DYSLEXIA_FLOOR_PT = 12.0  # DY-02
FRONT_FLOOR_PT = 16.0  # LP-46: which other formats there are is said in big type
LARGEST_PT = 72.0  # beyond it, not one long word fits on a line of A4

# Up to here the wide margin still leaves a line of about 57 characters (LP-23, LP-24).
WIDE_MARGIN_UP_TO_PT = 18.0
WIDE_MARGIN_MM = 25.0
NARROW_MARGIN_MM = 20.0
# A line of 60 to 70 characters at 14 point (DY-06).
DYSLEXIA_MARGIN_MM = 30.0
_HEADING_STEPS = (1.9, 1.6, 1.4, 1.2)  # DY-07: at least a fifth bigger than the text


class SizeTooSmall(CoprodError):
    """A size below what people are promised; facts: `size_pt`, `floor_pt`, `name`."""

    says = "render.size_too_small"


class SizeTooBig(CoprodError):
    """A size at which words no longer fit on a line; facts: `size_pt`, `largest_pt`."""

    says = "render.size_too_big"


@dataclass(frozen=True, slots=True)
class Profile:
    """How a version looks.

    `heading_pt` is for the title and for headings of level 1, 2, and 3 or deeper. `line_pitch` is a multiple of the
    font size (Word's "single" of this face is 1.15 already). `space_after` counts body lines. `picture_mm` is the
    width of the picture column in an easy read row. A table of more than `widest_table` columns becomes a headed
    list (LP-35). `bolder` prints all words in bold (LP-16). `letter_em` and `word_em` are white added after letters
    and spaces, as parts of the size (DY-03, DY-04). `own_name` is what somebody called a look of their own.
    `turns_wide_tables` gives a wide table a landscape page instead, for those who choose so.
    `missing_family` is a typeface that was asked for and that this computer does not have.
    """

    key: Key
    body_pt: float
    heading_pt: tuple[float, float, float, float]
    smallest_pt: float
    line_pitch: float
    space_after: float
    margin_mm: float
    widest_table: int
    picture_mm: float = 55.0
    family: Family = "Arimo"
    colours: Colours = WHITE
    bolder: bool = False
    letter_em: float = 0.0
    word_em: float = 0.0
    own_name: str = ""
    missing_family: str = ""
    turns_wide_tables: bool = False

    @property
    def name(self) -> str:
        """Plain words for people, such as "large print, 20 point"."""
        if self.own_name:
            return strings.say("render.name_own", name=self.own_name, size=f"{self.body_pt:g}")
        return strings.say(f"render.name_{self.key.replace('-', '_')}", size=f"{self.body_pt:g}")

    @property
    def leading_pt(self) -> float:
        """The distance from one line of body text to the next."""
        return self.body_pt * self.line_pitch

    @property
    def space_after_pt(self) -> float:
        """The gap after a paragraph (LP-18: space, never an empty paragraph)."""
        return self.space_after * self.leading_pt

    @property
    def front_pt(self) -> float:
        """The size of the lines under the title, which say what other formats there are (LP-46)."""
        return max(self.body_pt, FRONT_FLOOR_PT)

    @property
    def text_width_mm(self) -> float:
        """The width that words may fill, from margin to margin."""
        return PAGE_WIDTH_MM - 2 * self.margin_mm

    @property
    def landscape_width_mm(self) -> float:
        """The width that a table may fill on a page on its side."""
        return PAGE_HEIGHT_MM - 2 * self.margin_mm

    def heading_size_pt(self, level: int) -> float:
        """Return the size of a heading of this level; 0 is the title."""
        return self.heading_pt[min(level, 3)]


def standard(size_pt: float = 14.0) -> Profile:
    """Return clear print (LP-06); raise SizeTooSmall or SizeTooBig when no one should be given that size."""
    _check_size(size_pt, STANDARD_FLOOR_PT, "standard")
    return Profile(
        key="standard",
        body_pt=size_pt,
        heading_pt=(size_pt + 12, size_pt + 6, size_pt + 3, size_pt + 1),
        smallest_pt=STANDARD_FLOOR_PT,
        line_pitch=1.4,
        space_after=0.75,
        margin_mm=WIDE_MARGIN_MM,
        widest_table=6,
    )


def large_print(size_pt: float = 18.0) -> Profile:
    """Return large print: never under 16 point (LP-01). Raise as `standard` does."""
    _check_size(size_pt, LARGE_PRINT_FLOOR_PT, "large_print")
    return _big("large-print", size_pt, line_pitch=1.4)


def giant_print(size_pt: float = 24.0) -> Profile:
    """Return giant print: 24 point or more (LP-02). Raise as `standard` does."""
    _check_size(size_pt, GIANT_PRINT_FLOOR_PT, "giant_print")
    return _big("giant-print", size_pt, line_pitch=1.35)


def easy_read(size_pt: float = 16.0) -> Profile:
    """Return the look of easy read: picture left, words right, never under 14 point (ER-01). Raise as `standard`."""
    _check_size(size_pt, EASY_READ_FLOOR_PT, "easy_read")
    big = _big("easy-read", size_pt, line_pitch=1.5)
    return replace(
        big,
        heading_pt=(size_pt + 12, size_pt + 6, size_pt + 3, size_pt + 1),
        margin_mm=NARROW_MARGIN_MM,
    )


def dyslexia_friendly(size_pt: float = 14.0) -> Profile:
    """Return a look that many people with dyslexia find easier (DY-01 to DY-10). Raise as `standard` does.

    Wider letters are a choice (DY-03): some people read them more slowly.
    """
    _check_size(size_pt, DYSLEXIA_FLOOR_PT, "dyslexia_friendly")
    title, first, second, third = (round(size_pt * step, 1) for step in _HEADING_STEPS)
    return Profile(
        key="dyslexia-friendly",
        body_pt=size_pt,
        heading_pt=(title, first, second, third),
        smallest_pt=STANDARD_FLOOR_PT,
        line_pitch=1.5,  # DY-05
        space_after=1.0,
        margin_mm=DYSLEXIA_MARGIN_MM if size_pt <= WIDE_MARGIN_UP_TO_PT else NARROW_MARGIN_MM,
        widest_table=4,
        colours=CREAM,  # DY-10: not bright white
    )


def _big(key: Key, size_pt: float, line_pitch: float) -> Profile:
    return Profile(
        key=key,
        body_pt=size_pt,
        heading_pt=(size_pt + 10, size_pt + 6, size_pt + 4, size_pt + 2),
        smallest_pt=size_pt,  # LP-08: nothing is smaller than the body
        line_pitch=line_pitch,
        space_after=1.0,
        margin_mm=WIDE_MARGIN_MM if size_pt <= WIDE_MARGIN_UP_TO_PT else NARROW_MARGIN_MM,
        widest_table=2,  # LP-35: a list from three columns on
    )


def _check_size(size_pt: float, floor_pt: float, name: str) -> None:
    if size_pt < floor_pt:
        kind = strings.say(f"render.kind_{name}")
        raise SizeTooSmall(size_pt=f"{size_pt:g}", floor_pt=f"{floor_pt:g}", name=kind)
    if size_pt > LARGEST_PT:
        raise SizeTooBig(size_pt=f"{size_pt:g}", largest_pt=f"{LARGEST_PT:g}")
