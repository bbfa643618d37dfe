"""Bullets that a page draws as dots, circles or squares, where its list has no sign for them in letters."""

from collections.abc import Iterable, Sequence

from coprod_desktop.importing.pdf.fragments import Fragment
from coprod_desktop.importing.pdf.library import Box, Letter

# In letter heights: how big a bullet is, how far before its words, and how far its middle is from theirs.
_SMALLEST, _LARGEST = 0.15, 0.65
_FURTHEST = 2.2
_OFF_MIDDLE = 0.22
_MIDDLE_OF_WORDS = 0.3
_MOST_BULLETS = 1_000
# A bullet is about as wide as it is high.
_SQUARE = 1.35


def with_bullets(fragments: Sequence[Fragment], drawn: Iterable[Box]) -> list[Fragment]:
    """Return the fragments of a page, with a bullet before each that has one drawn right before it."""
    small = [box for box in drawn if _could_be(box)]
    if not small or len(small) > _MOST_BULLETS:
        return list(fragments)
    found: list[Fragment] = []
    for fragment in fragments:
        box = next((one for one in small if _leads(one, fragment) and not _follows(one, fragments)), None)
        if box is not None:
            small.remove(box)
            found.append(_bullet(box, fragment))
        found.append(fragment)
    return found


def _could_be(box: Box) -> bool:
    narrow, wide = sorted((box.width, box.height))
    return narrow > 0 and wide <= _SQUARE * narrow


def _leads(box: Box, fragment: Fragment) -> bool:
    size = fragment.size
    off_middle = (box.bottom + box.top) / 2 - fragment.base - _MIDDLE_OF_WORDS * size
    is_near = 0 < fragment.left - box.right <= _FURTHEST * size and abs(off_middle) <= _OFF_MIDDLE * size
    return is_near and _SMALLEST * size <= box.width <= _LARGEST * size


def _follows(box: Box, fragments: Iterable[Fragment]) -> bool:
    """Tell whether other words stand right before a sign: then it is one among words and no bullet."""
    return any(
        one.base <= (box.bottom + box.top) / 2 <= one.top and 0 <= box.left - one.right <= _FURTHEST * one.size
        for one in fragments
    )


def _bullet(box: Box, fragment: Fragment) -> Fragment:
    letter: Letter = fragment.letters[0]._replace(text="•", left=box.left, right=box.right, base=fragment.base, link="")
    return Fragment(box.left, box.right, fragment.base, fragment.size, [letter], "•")
