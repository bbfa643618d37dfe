"""Pages whose words run up, down or upside down, as on landscape pages, are read as if they were upright."""

import math
from collections import Counter
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

_LETTERS_LOOKED_AT = 200
_MOST_OF_THEM = 0.8


@dataclass(frozen=True, slots=True)
class Turn:
    """How a page is turned before it is read: `quarters` that its words run clockwise, 0 for upright.

    `size` is the width and height after it, None where nothing is turned; `is_shown_so` when people see it so too.
    """

    quarters: int = 0
    box: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    is_shown_so: bool = True

    @property
    def size(self) -> tuple[float, float] | None:
        """The width and height of the page as its words run."""
        if not self.quarters:
            return None
        left, bottom, right, top = self.box
        wide, high = right - left, top - bottom
        return (wide, high) if self.quarters == 2 else (high, wide)

    def edges(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """Return where a rectangle stands on the turned page: its left, bottom, right and top."""
        page_left, page_bottom, page_right, page_top = self.box
        match self.quarters:
            case 1:
                return page_top - top, left - page_left, page_top - bottom, right - page_left
            case 2:
                return page_right - right, page_top - top, page_right - left, page_top - bottom
            case 3:
                return bottom - page_bottom, page_right - right, top - page_bottom, page_right - left
            case _:
                return left, bottom, right, top


def turn_of(page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage, letter_count: int) -> Turn:
    """Return how to turn a page so that most of its letters stand upright."""
    step = max(letter_count // _LETTERS_LOOKED_AT, 1)
    looked_at = range(0, letter_count, step)
    found = Counter(_quarters(pdfium.FPDFText_GetCharAngle(text.raw, index)) for index in looked_at)
    if not found:
        return Turn()
    quarters, count = found.most_common(1)[0]
    if not quarters or count < _MOST_OF_THEM * found.total():
        return Turn()
    is_shown_so = page.get_rotation() == (360 - 90 * quarters) % 360
    return Turn(quarters, page.get_cropbox(), is_shown_so)


def _quarters(angle: float) -> int:
    return round(angle / (math.pi / 2)) % 4 if angle > 0 else 0
