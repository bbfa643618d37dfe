"""Lines of one column, and the paragraphs that they make: by gaps, indents, sizes and labels."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from coprod_desktop.importing.draft import Marker
from coprod_desktop.importing.labels import leading_label
from coprod_desktop.importing.pdf.fragments import Fragment, mark_at
from coprod_desktop.importing.pdf.furniture import Row
from coprod_desktop.importing.pdf.library import Letter
from coprod_desktop.importing.pdf.words import ends_in_dash, runs_of
from coprod_desktop.model.document import Run

_GAP_GROWS = 1.25
_INDENT = 6.0
_SIZE_CHANGES = 0.06
_SENTENCE_ENDS = (".", "!", "?", ":", ";", "…", ".”", ".’", '."', ".'")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a column: `edge` is where its column ends on the right."""

    fragments: tuple[Fragment, ...]
    page: int
    edge: float

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.fragments[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.fragments[-1].right

    @property
    def base(self) -> float:
        """The height its letters stand on."""
        return max(self.fragments, key=lambda one: one.size).base

    @property
    def size(self) -> float:
        """The size of most of its letters."""
        if len(self.fragments) == 1:
            return self.fragments[0].size
        sizes: Counter[float] = Counter()
        for one in self.fragments:
            sizes[one.size] += len(one.letters)
        return sizes.most_common(1)[0][0]

    @property
    def is_bold(self) -> bool:
        """Whether all of its words are bold; the number before them need not be."""
        first, rest = self.fragments[0], self.fragments[1:]
        has_label = bool(rest) and leading_label(first.text + " ")[2] >= len(first.text)
        return all(one.is_bold for one in (rest if has_label else self.fragments))

    @property
    def text(self) -> str:
        """Its words."""
        return " ".join(one.text for one in self.fragments)

    @property
    def text_left(self) -> float:
        """Where its words begin after a bullet, a number or the mark of a note."""
        if len(self.fragments) > 1 and self.fragments[0].text.isdigit():
            return self.fragments[1].left
        _, _, length = leading_label(self.text + " ")
        letters = [letter for one in self.fragments for letter in (*one.letters, None)]
        rest = [letter for letter in letters[length:] if letter is not None and not letter.text.isspace()]
        return rest[0].left if length and rest else self.left


@dataclass(frozen=True, slots=True)
class Lines:
    """A paragraph as it stands on the page."""

    lines: tuple[Line, ...]

    @property
    def first(self) -> Line:
        """Its first line."""
        return self.lines[0]

    @property
    def last(self) -> Line:
        """Its last line."""
        return self.lines[-1]

    @property
    def text(self) -> str:
        """Its words, line ends as spaces."""
        return " ".join(line.text for line in self.lines)

    @property
    def label(self) -> tuple[Marker | None, str, int]:
        """The marker or part number it begins with, and its length; see `leading_label`."""
        return leading_label(self.text + " ")


def paragraphs_of(lines: Sequence[Line]) -> list[Lines]:
    """Return the paragraphs that the lines of one column make."""
    pitch = _pitches(lines)
    found: list[list[Line]] = []
    for line in lines:
        if found and not _begins_anew(line, found[-1], pitch):
            found[-1].append(line)
        else:
            found.append([line])
    return [Lines(tuple(one)) for one in found]


def _pitches(lines: Sequence[Line]) -> dict[float, float]:
    """Return the usual distance of two lines, by the size of their letters."""
    distances: dict[float, list[float]] = {}
    for one, following in pairwise(lines):
        distance = one.base - following.base
        if one.size == following.size and 0 < distance < 2.2 * one.size:
            distances.setdefault(one.size, []).append(distance)
    return {size: sorted(all_of_size)[len(all_of_size) // 3] for size, all_of_size in distances.items()}


def _begins_anew(line: Line, paragraph: list[Line], pitches: dict[float, float]) -> bool:
    last = paragraph[-1]
    if abs(line.size - last.size) > _SIZE_CHANGES * last.size or line.is_bold != last.is_bold:
        # A bold word at the start of a line is emphasis; a whole bold line before others is a heading.
        return True
    distance = last.base - line.base
    if distance > _GAP_GROWS * pitches.get(line.size, 1.3 * line.size) or distance < 0:
        return True
    if _has_room_for(line, last) and not _is_hyphenated(last):
        return True
    return _has_own_label(line, last) or _is_indented(line, paragraph)


def _has_room_for(line: Line, last: Line) -> bool:
    """Tell whether this line's first word would have fitted on the last one: then its writer ended that."""
    first_word = line.text.split(" ", 1)[0]
    width = sum(_width(letter) for letter in line.fragments[0].letters[: len(first_word)])
    return last.right + width + 0.35 * last.size < last.edge - 1


def _width(letter: Letter) -> float:
    return letter.right - letter.left


def _is_hyphenated(line: Line) -> bool:
    return line.fragments[-1].letters[-1].is_hyphen


def _has_own_label(line: Line, last: Line) -> bool:
    marker, number, length = leading_label(line.text + " ")
    if not length:
        return False
    if marker is not None and marker.style == "bullet" and not line.text.startswith(("-", "–", "—", "o", "*", "−")):
        return True
    return bool(number) or last.text.rstrip().endswith((*_SENTENCE_ENDS, ",")) or line.text_left - line.left > line.size


def _is_indented(line: Line, paragraph: list[Line]) -> bool:
    last = paragraph[-1]
    starts = last.text_left if len(paragraph) == 1 else last.left
    shift = line.left - starts
    if len(paragraph) == 1:
        # The first line of a paragraph may stand further in, or its label further out, than the next.
        return shift > _INDENT or shift < -4 * last.size
    return abs(shift) > _INDENT


def goes_on(paragraph: Lines, following: Lines) -> bool:
    """Tell whether a paragraph at the foot of a column or page goes on at the top of the next."""
    last, first = paragraph.last, following.first
    if last.size != first.size or last.is_bold or first.is_bold or first.text[:1].isupper():
        return False
    if leading_label(first.text + " ")[2] and not first.text[:1].islower():
        return False
    if last.text.rstrip().endswith(_SENTENCE_ENDS):
        return False
    return not _has_room_for(first, replace(last, edge=max(last.edge, last.right)))


def line_of(row: Row, page: int, edge: float) -> Line:
    """Return a row of fragments as a line of a column that ends at `edge`."""
    return Line(tuple(row), page, edge)


def runs_of_lines(lines: Iterable[Line], known_marks: frozenset[str]) -> list[Run]:
    """Return the words of lines as runs; raised numbers that are marks of notes become Run(note=number)."""
    runs: list[Run] = []
    for line in lines:
        for fragment in line.fragments:
            own = _runs_of_fragment(fragment, known_marks)
            if runs and own and not ends_in_dash(runs[-1].text):
                runs.append(Run(" ", link=own[0].link if own[0].link == runs[-1].link else ""))
            runs.extend(own)
    return runs


def _runs_of_fragment(fragment: Fragment, known_marks: frozenset[str]) -> list[Run]:
    if not fragment.has_marks or not known_marks:
        return list(runs_of(fragment.letters))
    runs: list[Run] = []
    waiting: list[Letter] = []
    place = 0
    letters = fragment.letters
    while place < len(letters):
        length = mark_at(letters, place, fragment.size, fragment.base)
        text = "".join(letter.text for letter in letters[place : place + length])
        if length and text in known_marks:
            runs.extend(runs_of(waiting))
            runs.append(Run("", note=text))
            waiting = []
            place += length
        else:
            waiting.append(letters[place])
            place += 1
    runs.extend(runs_of(waiting))
    return runs
