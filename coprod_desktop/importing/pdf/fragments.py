"""Letters on a page become fragments: words in one line with no wide gap between them."""

import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from coprod_desktop.importing.pdf.library import Letter

# In letter heights: what parts two words (PDFium sees smaller gaps by itself), what parts two columns or cells,
# how far a raised mark stands above, and a lowered one below.
_WORD_GAP = 0.5
_WIDE_GAP = 1.1
_BACKWARDS = 0.6
_SAME_LINE = 0.3
_RAISED = 0.7
_LOWERED = 0.35
_MARK_SIZE = 0.85
_LONGEST_MARK = 3
# Letters set wide apart: the white between most letters of a line, in letter heights, and so many of them to tell.
_SPACED = 0.2
_FEWEST_SPACED = 6
# What is left of the gap between two words, that white taken off.
_SPACED_WORD_GAP = 0.2
_FIRST_LEFTWARD = "\u0590"


@dataclass(slots=True)
class Fragment:
    """Words beside each other; places in points from the left and foot of the page.

    `has_marks` when some of its letters are small enough for the mark of a note.
    """

    left: float
    right: float
    base: float
    size: float
    letters: list[Letter] = field(default_factory=list)
    text: str = ""
    has_marks: bool = False

    @property
    def top(self) -> float:
        """The upper edge of its letters, near enough."""
        return self.base + 0.8 * self.size

    @property
    def bottom(self) -> float:
        """The lower edge of its letters, near enough."""
        return self.base - 0.25 * self.size

    @property
    def is_bold(self) -> bool:
        """Whether all of its words are bold."""
        return all(letter.font.bold for letter in self.letters if not letter.text.isspace())


def fragments_of(letters: Iterable[Letter]) -> list[Fragment]:
    """Return the fragments of a page, in the order of the file."""
    found: list[Fragment] = []
    space_waits = line_ended = False
    letters = list(letters)
    spacing = _spacing_of(letters)
    for letter in letters:
        if not letter.text or letter.text.isspace():
            # PDFium also sees a line end round a raised mark in the middle of a line.
            line_ended = line_ended or letter.text in ("\r", "\n")
            space_waits = space_waits or letter.text not in ("", "\r", "\n")
            continue
        last = found[-1] if found else None
        white = spacing.get(letter.base, 0.0)
        if last is not None and _goes_on(last, letter, white):
            gap = _gap(last, letter) - white
            # Where PDFium saw a line end, it looked for no space.
            is_wide = gap > (_SPACED_WORD_GAP if white or line_ended else _WORD_GAP) * last.size
            if not last.letters[-1].is_hyphen and (is_wide or (space_waits and not white)):
                last.letters.append(_space_like(last.letters[-1]))
            last.letters.append(letter)
            last.left, last.right = min(last.left, letter.left), max(last.right, letter.right)
        else:
            found.append(Fragment(letter.left, letter.right, letter.base, letter.font.size, [letter]))
        space_waits = line_ended = False
    return [_settled(one) for one in found]


def _spacing_of(letters: list[Letter]) -> dict[float, float]:
    """Return the white between most letters, for the lines (by their height) whose letters are set wide apart."""
    found: dict[float, float] = {}
    for base, line in groupby((one for one in letters if one.text.strip()), key=lambda one: one.base):
        shown = list(line)
        gaps = sorted(after.left - before.right for before, after in pairwise(shown))
        if len(gaps) >= _FEWEST_SPACED and gaps[len(gaps) // 2] > _SPACED * shown[0].font.size:
            found[base] = gaps[len(gaps) // 2]
    return found


def _goes_on(last: Fragment, letter: Letter, white: float) -> bool:
    if letter.left == last.letters[-1].left and letter.base == last.letters[-1].base:
        # A ligature: two letters of one sign, in one place.
        return True
    size = max(last.size, letter.font.size)
    rise = letter.base - last.base
    is_mark = letter.font.size <= _MARK_SIZE * last.size and -_LOWERED * size <= rise <= _RAISED * size
    gap = _gap(last, letter) - white
    return (abs(rise) <= _SAME_LINE * min(last.size, letter.font.size) or is_mark) and (
        -_BACKWARDS * size <= gap <= _WIDE_GAP * size
    )


def _gap(last: Fragment, letter: Letter) -> float:
    """Return how far a letter stands from the words before it, on the side to which its script runs."""
    if letter.text >= _FIRST_LEFTWARD and unicodedata.bidirectional(letter.text[0]) in ("R", "AL"):
        return last.left - letter.right
    before = last.letters[-1]
    if before.right < last.right and letter.left >= before.right - 1:
        return letter.left - before.right  # a number among words that run to the left
    return letter.left - last.right


def _space_like(letter: Letter) -> Letter:
    return letter._replace(text=" ", left=letter.right, is_hyphen=False)


def _settled(fragment: Fragment) -> Fragment:
    sizes = Counter(letter.font.size for letter in fragment.letters)
    fragment.size = sizes.most_common(1)[0][0]
    fragment.has_marks = min(sizes) <= _MARK_SIZE * fragment.size
    fragment.text = "".join([letter.text for letter in fragment.letters])
    return fragment


def parted(fragment: Fragment, edge: float) -> list[Fragment]:
    """Return a fragment in two where it crosses an upright line between two letters, else as it is."""
    if not fragment.left < edge < fragment.right:
        return [fragment]
    sides: tuple[list[Letter], list[Letter]] = ([], [])
    for letter in fragment.letters:
        sides[(letter.left + letter.right) / 2 > edge].append(letter)
    left, right = ([one for one in side if one.text != " "] for side in sides)
    if not left or not right or max(one.right for one in left) > edge + 1 or min(one.left for one in right) < edge - 1:
        return [fragment]
    return [_of(side) for side in sides]


def _of(letters: list[Letter]) -> Fragment:
    while letters[-1].text == " ":
        letters.pop()
    while letters[0].text == " ":
        letters.pop(0)
    left, right = min(one.left for one in letters), max(one.right for one in letters)
    return _settled(Fragment(left, right, letters[0].base, letters[0].font.size, letters))


def mark_at(letters: list[Letter], place: int, size: float, base: float) -> int:
    """Return how many letters from here on are a raised note mark, such as a small "12"; 0 for none."""
    length = 0
    for letter in letters[place:]:
        is_raised = letter.base > base + 0.1 * size or size > letter.font.size / _MARK_SIZE
        if letter.font.size > _MARK_SIZE * size or not letter.text.isdigit() or not is_raised:
            break
        length += 1
    return length if length <= _LONGEST_MARK else 0
