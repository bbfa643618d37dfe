"""How the page of a paper looks to one reader: letters, spacing, length of lines, and a ruler."""

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontDatabase

from coprod_desktop.gui.letters import ARIAL_LETTERS, loaded

# What one step up or down may lead to (DY-03, DY-05, DY-06, APP-40).
LINE_HEIGHTS = (120, 145, 170, 200, 240)
LINE_LETTERS = (30, 40, 50, 60, 68)
LETTER_SPACES = (0, 5, 10, 15)

CLEAR_LETTERS = ""
# Letters that people with dyslexia are often advised to try, where a computer has them (DY-01).
_OFTEN_CHOSEN = (
    "OpenDyslexic",
    "Comic Sans MS",
    "Comic Neue",
    "Verdana",
    "Tahoma",
    "Century Gothic",
    "Trebuchet MS",
    "Calibri",
    "Open Sans",
    "Lexend",
    "DejaVu Sans",
)


@dataclass(frozen=True, slots=True)
class PageLook:
    """A reader's choice.

    `line_height` is in percent of the letters' own, `line_letters` the most usual letters in a line, `letter_space` in
    percent of a letter, `letters` a family of fonts ("" for the program's own clear ones).
    """

    line_height: int = 145
    line_letters: int = 68
    letter_space: int = 0
    letters: str = CLEAR_LETTERS
    has_ruler: bool = False


def families() -> tuple[str, ...]:
    """Return the letters that can be chosen on this computer, the program's own first."""
    there = set(QFontDatabase.families())
    return (CLEAR_LETTERS, ARIAL_LETTERS, *(name for name in _OFTEN_CHOSEN if name in there))


def with_letters(font: QFont, look: PageLook) -> QFont:
    """Return a font in the reader's letters and spacing."""
    made = QFont(font)
    if look.letters:
        made.setFamilies([loaded(look.letters), *font.families()])
    if look.letter_space:
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 100 + look.letter_space)
        # DY-04: words must stay further apart than letters.
        made.setWordSpacing(made.pointSizeF() * look.letter_space / 100 * 3.5)
    return made
