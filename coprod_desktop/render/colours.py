"""Ink and paper, and the contrast between them by the WCAG formula (LP-36, LP-37, ER-38)."""

from dataclasses import dataclass
from itertools import pairwise

# WCAG 1.4.6 (AAA); our own output never goes below it.
LEAST_CONTRAST = 7.0


@dataclass(frozen=True, slots=True)
class Colours:
    """What a version is printed in: "#RRGGBB" each. `link` is for links, `line` for rules and table grids."""

    key: str
    ink: str
    paper: str
    link: str
    line: str


# Black on white is 21:1, on cream and pale yellow above 19:1; the deep blue of links is above 9:1 on all three.
WHITE = Colours("white", "#000000", "#FFFFFF", "#0B3D91", "#767676")
CREAM = Colours("cream", "#000000", "#FFF8E7", "#0B3D91", "#767064")
PALE_YELLOW = Colours("pale-yellow", "#000000", "#FFFBCC", "#0B3D91", "#706C50")

PAPERS: dict[str, Colours] = {colours.key: colours for colours in (WHITE, CREAM, PALE_YELLOW)}


def rgb(colour: str) -> tuple[float, float, float]:
    """Return red, green and blue from 0 to 1 of "#RRGGBB"; raise ValueError for anything else."""
    digits = colour.removeprefix("#")
    if len(digits) != 6 or digits == colour:
        raise ValueError(f"not a colour: {colour!r}")
    red, green, blue = (int(digits[start:end], 16) / 255 for start, end in pairwise((0, 2, 4, 6)))
    return red, green, blue


def contrast(first: str, second: str) -> float:
    """Return the WCAG contrast ratio of two colours, from 1 to 21."""
    lighter, darker = sorted((_luminance(first), _luminance(second)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part) for part in rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
