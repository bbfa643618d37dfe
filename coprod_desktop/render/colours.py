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


# Black on white is 21:1, on every pale paper above 16:1; the deep blue of links is above 8:1 on all of them.
WHITE = Colours("white", "#000000", "#FFFFFF", "#0B3D91", "#767676")
CREAM = Colours("cream", "#000000", "#FFF8E7", "#0B3D91", "#767064")
PALE_YELLOW = Colours("pale-yellow", "#000000", "#FFFBCC", "#0B3D91", "#706C50")

PALE_BLUE = Colours("pale-blue", "#000000", "#E3F0FA", "#0B3D91", "#66717A")
PALE_GREEN = Colours("pale-green", "#000000", "#E4F3E1", "#0B3D91", "#66705F")
PALE_PINK = Colours("pale-pink", "#000000", "#FCE8E6", "#0B3D91", "#766766")
# LP-38: only for who asks for it; it costs much ink, so it is for screens before all.
WHITE_ON_BLACK = Colours("white-on-black", "#FFFFFF", "#000000", "#A9CBFF", "#9A9A9A")

PAPERS: dict[str, Colours] = {
    colours.key: colours for colours in (WHITE, CREAM, PALE_YELLOW, PALE_BLUE, PALE_GREEN, PALE_PINK, WHITE_ON_BLACK)
}


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
