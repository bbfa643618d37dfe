"""Lines of braille on pages: 40 signs wide and 25 lines high, the page number at the end of the last line."""

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from coprod_desktop.render.braille_code import uncontracted
from coprod_desktop.render.plain_lines import Line

WIDTH = 40
HEIGHT = 25
_TEXT_HEIGHT = HEIGHT - 1
# So many lines stay with a heading at the foot of a page.
_WITH_HEADING = 2
_STEP = 2
_ROOM_FOR_NUMBER = 6
_LEADER = '"'


@dataclass(frozen=True, slots=True)
class Set:
    """A paragraph in braille, broken into lines, ready to be put on a page."""

    source: Line
    lines: tuple[str, ...]


def broken(line: Line, braille: str) -> Set:
    """Return the lines of a paragraph whose words, label included, are `braille`."""
    match line.kind:
        case "title" | "heading" if line.level <= 1:
            return Set(line, tuple(one.center(WIDTH).rstrip() for one in _wrapped(braille, 0, 0, WIDTH - 6)))
        case "heading":
            return Set(line, tuple(_wrapped(braille, 4, 4, WIDTH)))
        case "contents":
            first = _STEP * (line.depth - 1)
            return Set(line, tuple(_wrapped(braille, first, first + 2 * _STEP, WIDTH - _ROOM_FOR_NUMBER)))
        case "item":
            return Set(line, tuple(_wrapped(braille, _STEP * (line.depth - 1), _STEP * line.depth, WIDTH)))
        case "mark":
            return Set(line, (_wrapped(braille, 0, 0, WIDTH)[0].rjust(WIDTH, "-"),))
        case _:
            # A new paragraph starts in the third cell, so that the hand finds it.
            indent = _STEP * line.depth
            return Set(line, tuple(_wrapped(braille, indent + _STEP, indent, WIDTH)))


def _wrapped(braille: str, first: int, rest: int, width: int) -> list[str]:
    made: list[str] = []
    for number, piece in enumerate(braille.split("\n")):
        start = min(first if number == 0 else rest, width // 2)
        found = textwrap.wrap(
            piece,
            width,
            initial_indent=" " * start,
            subsequent_indent=" " * min(rest, width // 2),
            break_on_hyphens=False,
        )
        made.extend(found)
    return made or [""]


def pages(paragraphs: Sequence[Set]) -> list[list[str]]:
    """Return the lines of each page, page numbers and those of the contents list filled in."""
    placed = _Placing()
    for number, one in enumerate(paragraphs):
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        placed.put(one, following)
    for page, row, target in placed.contents:
        if target in placed.places:
            line = placed.pages[page][row]
            number_sign = uncontracted(str(placed.places[target] + 1))
            gap = WIDTH - len(line) - len(number_sign) - 2
            placed.pages[page][row] = f"{line} {_LEADER * gap} {number_sign}"
    return [_numbered(page, number) for number, page in enumerate(placed.pages, 1)]


class _Placing:
    """Pages as they fill up."""

    def __init__(self) -> None:
        self.pages: list[list[str]] = [[]]
        self.places: dict[str, int] = {}
        self.contents: list[tuple[int, int, str]] = []

    def put(self, one: Set, following: Set | None) -> None:
        """Put a paragraph on the page, or on the next one."""
        is_heading = one.source.kind in ("title", "heading")
        needed = len(one.lines) + (_WITH_HEADING if is_heading and following else 0)
        if self.pages[-1] and not one.source.is_close:
            self._add("")
        if is_heading and needed > _TEXT_HEIGHT - len(self.pages[-1]) and self.pages[-1]:
            self.pages.append([])
        for number, line in enumerate(one.lines):
            self._add(line)
            if number == 0 and one.source.id:
                self.places[one.source.id] = len(self.pages) - 1
        if one.source.kind == "contents":
            self.contents.append((len(self.pages) - 1, len(self.pages[-1]) - 1, one.source.target))

    def _add(self, line: str) -> None:
        if len(self.pages[-1]) == _TEXT_HEIGHT:
            self.pages.append([])
        if line or self.pages[-1]:
            self.pages[-1].append(line)


def _numbered(page: list[str], number: int) -> list[str]:
    return [*page, *[""] * (_TEXT_HEIGHT - len(page)), uncontracted(str(number)).rjust(WIDTH)]


def words(content: str) -> Iterator[str]:
    """Yield the words of finished pages in order, page numbers left out: for checking them."""
    for page in content.split("\f"):
        for line in page.splitlines()[:_TEXT_HEIGHT]:
            yield from line.split()
