"""Letters on a page become fragments: words in one line with no wide gap between them."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from coprod_desktop.importing.pdf.library import Letter

# In letter heights: what parts two words (PDFium sees smaller gaps by itself), what parts two columns or cells,
# how far a raised mark stands above.
_WORD_GAP = 0.5
_WIDE_GAP = 1.1
_BACKWARDS = 0.6
_SAME_LINE = 0.3
_RAISED = 0.7
_MARK_SIZE = 0.8
_LONGEST_MARK = 3


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
    space_waits = False
    for letter in letters:
        if not letter.text or letter.text.isspace():
            # PDFium also sees a line end round a raised mark in the middle of a line.
            space_waits = space_waits or letter.text not in ("", "\r", "\n")
            continue
        last = found[-1] if found else None
        if last is not None and _goes_on(last, letter):
            gap = letter.left - last.right
            if not last.letters[-1].is_hyphen and (space_waits or gap > _WORD_GAP * last.size):
                last.letters.append(_space_like(last.letters[-1]))
            last.letters.append(letter)
            last.right = max(last.right, letter.right)
        else:
            found.append(Fragment(letter.left, letter.right, letter.base, letter.font.size, [letter]))
        space_waits = False
    return [_settled(one) for one in found]


def _goes_on(last: Fragment, letter: Letter) -> bool:
    if letter.left == last.letters[-1].left and letter.base == last.letters[-1].base:
        # A ligature: two letters of one sign, in one place.
        return True
    size = max(last.size, letter.font.size)
    rise = letter.base - last.base
    is_mark = letter.font.size <= _MARK_SIZE * last.size and 0 <= rise <= _RAISED * size
    gap = letter.left - last.right
    return (abs(rise) <= _SAME_LINE * min(last.size, letter.font.size) or is_mark) and (
        -_BACKWARDS * size <= gap <= _WIDE_GAP * size
    )


def _space_like(letter: Letter) -> Letter:
    return letter._replace(text=" ", left=letter.right, is_hyphen=False)


def _settled(fragment: Fragment) -> Fragment:
    sizes = Counter(letter.font.size for letter in fragment.letters)
    fragment.size = sizes.most_common(1)[0][0]
    fragment.has_marks = min(sizes) <= _MARK_SIZE * fragment.size
    fragment.text = "".join([letter.text for letter in fragment.letters])
    return fragment


def mark_at(letters: list[Letter], place: int, size: float, base: float) -> int:
    """Return how many letters from here on are a raised note mark, such as a small "12"; 0 for none."""
    length = 0
    for letter in letters[place:]:
        is_raised = letter.base > base + 0.1 * size or size > letter.font.size / _MARK_SIZE
        if letter.font.size > _MARK_SIZE * size or not letter.text.isdigit() or not is_raised:
            break
        length += 1
    return length if length <= _LONGEST_MARK else 0
