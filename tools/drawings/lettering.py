"""Letters and signs drawn as lines, so that no picture depends on a font."""

from drawings import paint
from drawings.shapes import Path, Shapes, place

WIDE, TALL = 6.0, 10.0
_GAP = 3.2
_SIGNS = {
    "A": "M0 10 L3 0 L6 10 M1.1 6.6 L4.9 6.6",
    "B": "M0 0 L0 10 L3.4 10 C7 10 7 4.8 3.4 4.8 L0 4.8 M3.4 4.8 C6.4 4.8 6.4 0 3.4 0 L0 0",
    "C": "M6 1.6 C4.4 -0.8 0 -0.6 0 5 C0 10.6 4.4 10.8 6 8.4",
    "D": "M0 0 L0 10 L2.4 10 C7.4 10 7.4 0 2.4 0 Z",
    "E": "M6 0 L0 0 L0 10 L6 10 M0 5 L4.6 5",
    "G": "M6 1.6 C4.4 -0.8 0 -0.6 0 5 C0 10.6 6 10.8 6 6 L3.6 6",
    "H": "M0 0 L0 10 M6 0 L6 10 M0 5 L6 5",
    "I": "M3 0 L3 10",
    "J": "M5 0 L5 7 C5 10.8 0.6 10.8 0.4 7.4",
    "L": "M0.6 0 L0.6 10 L6 10",
    "N": "M0 10 L0 0 L6 10 L6 0",
    "O": "M3 0 C-1 0 -1 10 3 10 C7 10 7 0 3 0 Z",
    "P": "M0 10 L0 0 L3 0 C7 0 7 5.6 3 5.6 L0 5.6",
    "Q": "M3 0 C-1 0 -1 10 3 10 C7 10 7 0 3 0 Z M4 7.4 L6.2 10.4",
    "R": "M0 10 L0 0 L3 0 C7 0 7 5.4 3 5.4 L0 5.4 M3 5.4 L6 10",
    "S": "M5.8 1.6 C4.8 -0.6 0 -0.6 0.2 2.6 C0.4 5.6 6 4.2 6 7.4 C6 10.6 1 10.6 0 8.4",
    "T": "M0 0 L6 0 M3 0 L3 10",
    "U": "M0 0 L0 6.4 C0 11.2 6 11.2 6 6.4 L6 0",
    "X": "M0 0 L6 10 M6 0 L0 10",
    "Y": "M0 0 L3 5 L6 0 M3 5 L3 10",
    "Z": "M0 0 L6 0 L0 10 L6 10",
    "a": "M5.4 3.4 L5.4 10 M5.4 6.8 C5.4 2.4 0.4 2.4 0.4 6.8 C0.4 11 5.4 11 5.4 6.8",
    "i": "M3 4 L3 10 M3 0.6 L3 0.8",
    "1": "M1.2 2 L3.6 0 L3.6 10",
    "2": "M0.6 2.6 C0.6 -0.9 5.6 -0.9 5.6 2.6 C5.6 5 0.6 7.6 0.6 10 L5.8 10",
    "3": "M0.6 1 C2.4 -0.8 5.6 -0.2 5.6 2.4 C5.6 4.6 3.6 4.8 2.6 4.8 C3.8 4.8 6 5 6 7.4 C6 10.6 2 10.6 0.2 8.8",
    "£": "M5.6 2 C4.6 -1 1.4 -0.2 1.7 3 C2 6 2.4 8 0.4 10 L6 10 M0.4 5.4 L4.6 5.4",
    "?": "M0.4 2.6 C0.4 -0.9 5.6 -0.9 5.6 2.6 C5.6 5 3 4.8 3 7 M3 9.9 L3 10.1",
    "!": "M3 0 L3 6.6 M3 9.9 L3 10.1",
    "%": "M6 0 L0 10 M1.4 1 L1.4 2.2 M4.6 7.8 L4.6 9",
    "=": "M0 3.4 L6 3.4 M0 7 L6 7",
    "+": "M3 2 L3 8 M0 5 L6 5",
    "*": "M3 1 L3 7 M0.4 2.5 L5.6 5.5 M5.6 2.5 L0.4 5.5",
    "#": "M2 0 L1 10 M5 0 L4 10 M0 3.4 L6 3.4 M0 6.8 L6 6.8",
}


def letters(text: str, x: float, y: float, tall: float, line: float = 2.0, ink: str = paint.INK) -> Shapes:  # noqa: PLR0913 - where and how large
    """Return capitals and signs written round the middle x, y."""
    scale = tall / TALL
    step = (WIDE + _GAP) * scale
    left = x - (len(text) * step - _GAP * scale) / 2
    return tuple(
        shape
        for number, sign in enumerate(text)
        if sign != " "
        for shape in place((Path(_SIGNS[sign], line=line, ink=ink),), left + number * step, y - tall / 2, scale)
    )
