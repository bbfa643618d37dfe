"""A look of somebody's own becomes a profile; what would break a promise is refused, with the reason.

Every refusal carries the id of its rule, which the table in RULES.md explains.
"""

import math
from collections.abc import Callable
from dataclasses import replace

from coprod_desktop.errors import CoprodError
from coprod_desktop.model.own_profile import OwnProfile
from coprod_desktop.render import colours, fonts, installed_fonts, profiles
from coprod_desktop.render.colours import Colours
from coprod_desktop.render.profiles import PAGE_WIDTH_MM, Profile

BASES: dict[str, Callable[..., Profile]] = {
    "standard": profiles.standard,
    "large-print": profiles.large_print,
    "giant-print": profiles.giant_print,
    "easy-read": profiles.easy_read,
    "dyslexia-friendly": profiles.dyslexia_friendly,
}
"""What a look can be based on, by key; each takes a size."""

# LP-17 and D2: from the closest lines that a body for people with low vision asks for, to Word's double.
CLOSEST_LINES, WIDEST_LINES = 1.25, 2.3
# LP-24: printers and hands need an edge; beyond the other, lines are too short for long words.
LEAST_MARGIN_MM, MOST_MARGIN_MM = 15.0, 45.0
WIDEST_LETTERS_EM = 0.15  # DY-03
WIDEST_WORDS_EM = 0.6  # DY-04: 3.5 times the widest letters
LONGEST_NAME = 40
LANDSCAPE = "landscape"
# Below it a heavier face is needed for light words on dark paper (LP-38).
_DARK_PAPER = 4.5
_LINE_CONTRAST = 3.0
LEAST_X_HEIGHT_MM = 2.0
_MM_PER_POINT = 25.4 / 72


class Refused(CoprodError):
    """A choice that would break a promise; `rule` is its id in the standards."""

    rule = ""


class LinesTooClose(Refused):
    """Lines that stand too close or too far apart; facts: `pitch`, `least`, `most`."""

    says = "render.refused_lines"
    rule = "LP-17"


class WrongMargin(Refused):
    """A margin that is too narrow or too wide; facts: `margin_mm`, `least`, `most`."""

    says = "render.refused_margin"
    rule = "LP-24"


class LettersTooWide(Refused):
    """Letters too far apart, or closer than they are drawn; facts: `percent`, `most`."""

    says = "render.refused_letters"
    rule = "DY-03"


class WordsTooWide(Refused):
    """Words too far apart, or closer than they are drawn; facts: `percent`, `most`."""

    says = "render.refused_words"
    rule = "DY-04"


class TooLittleContrast(Refused):
    """Ink that does not stand out from its paper; facts: `contrast`, `least`."""

    says = "render.refused_colours"
    rule = "LP-36"


class NotAColour(Refused):
    """A colour that is none; facts: `colour`, `papers`."""

    says = "render.refused_colour"
    rule = "LP-37"


class LettersTooLow(Refused):
    """A typeface whose small letters are too low at this size; facts: `font`, `height`, `least`, `size`."""

    says = "render.refused_height"
    rule = "LP-07"


class FontLacksLetters(Refused):
    """A typeface without signs that papers need; facts: `font`, `signs`."""

    says = "render.refused_font"
    rule = "PDF-34"


class NoSuchBase(CoprodError):
    """A look that is based on none of ours; facts: `name`."""

    says = "render.refused_base"


def made(own: OwnProfile) -> Profile:
    """Return the profile for a look of somebody's own. Raise Refused, SizeTooSmall, SizeTooBig or NoSuchBase.

    A typeface that this computer does not have gives way to ours, and the profile says so.
    """
    if own.based_on not in BASES:
        raise NoSuchBase(name=own.based_on)
    base = BASES[own.based_on](own.size_pt) if own.size_pt else BASES[own.based_on]()
    inks = _colours(own, base.colours)
    family = _family(own.family or base.family)
    _check_height(family or base.family, base.body_pt)
    is_dark = colours.contrast(inks.paper, "#FFFFFF") > _DARK_PAPER
    return replace(
        base,
        family=family or base.family,
        missing_family="" if family else own.family,
        line_pitch=_line_pitch(own.line_pitch or base.line_pitch),
        margin_mm=_margin_mm(own.margin_mm or base.margin_mm),
        letter_em=_within(own.letter_em, WIDEST_LETTERS_EM, LettersTooWide),
        word_em=_within(own.word_em, WIDEST_WORDS_EM, WordsTooWide),
        turns_wide_tables=own.wide_tables == LANDSCAPE,
        colours=inks,
        bolder=own.is_bolder or is_dark,  # LP-38: light words on dark paper in a heavier weight
        own_name=" ".join(own.name.split())[:LONGEST_NAME],
    )


def _check_height(family: str, size_pt: float) -> None:
    """Refuse letters that are too low, whatever their size is called: x-height counts as much as points (LP-07)."""
    x_height = fonts.face(family, False).x_height
    if x_height * size_pt * _MM_PER_POINT < LEAST_X_HEIGHT_MM:
        height = f"{x_height * size_pt * _MM_PER_POINT:.1f}"
        size = math.ceil(LEAST_X_HEIGHT_MM / _MM_PER_POINT / x_height)
        raise LettersTooLow(font=family, height=height, least=f"{LEAST_X_HEIGHT_MM:g}", size=size)


def _line_pitch(pitch: float) -> float:
    if not CLOSEST_LINES <= pitch <= WIDEST_LINES:
        percent = (f"{value * 100:g}" for value in (pitch, CLOSEST_LINES, WIDEST_LINES))
        raise LinesTooClose(**dict(zip(("pitch", "least", "most"), percent, strict=True)))
    return pitch


def _margin_mm(margin_mm: float) -> float:
    if not LEAST_MARGIN_MM <= margin_mm <= MOST_MARGIN_MM:
        raise WrongMargin(margin_mm=f"{margin_mm:g}", least=f"{LEAST_MARGIN_MM:g}", most=f"{MOST_MARGIN_MM:g}")
    assert 2 * MOST_MARGIN_MM < PAGE_WIDTH_MM
    return margin_mm


def _within(em: float, most: float, refusal: type[Refused]) -> float:
    if not 0 <= em <= most:
        raise refusal(percent=f"{em * 100:g}", most=f"{most * 100:g}")
    return em


def _family(name: str) -> str:
    """Return the name of a typeface that can be used, "" when this computer has none that may be embedded."""
    if name in fonts.OURS:
        return name
    if not installed_fonts.has(name):
        return ""
    if signs := installed_fonts.lacking(name):
        raise FontLacksLetters(font=name, signs=" ".join(signs[:10]))
    return name


def _colours(own: OwnProfile, base: Colours) -> Colours:
    """Return ink and paper as chosen; links and lines keep their colours where these stand out well enough."""
    chosen = _paper(own.paper, base)
    if own.ink:
        chosen = replace(chosen, key="own", ink=_colour(own.ink))
    found = colours.contrast(chosen.ink, chosen.paper)
    if found < colours.LEAST_CONTRAST:
        raise TooLittleContrast(contrast=f"{found:.1f}", least=f"{colours.LEAST_CONTRAST:g}")
    link = chosen.link if colours.contrast(chosen.link, chosen.paper) >= colours.LEAST_CONTRAST else chosen.ink
    line = chosen.line if colours.contrast(chosen.line, chosen.paper) >= _LINE_CONTRAST else chosen.ink
    return replace(chosen, link=link, line=line)


def _paper(paper: str, base: Colours) -> Colours:
    if not paper:
        return base
    return colours.PAPERS.get(paper) or replace(base, key="own", paper=_colour(paper))


def _colour(colour: str) -> str:
    try:
        colours.rgb(colour)
    except ValueError:
        raise NotAColour(colour=colour, papers=", ".join(colours.PAPERS)) from None
    return colour.upper()
