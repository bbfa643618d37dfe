"""The numbers and bullets that Word prints before paragraphs, counted as Word counts them."""

import re
from dataclasses import dataclass, field

from coprod_desktop.importing.docx.names import MC, Element, W, has, number_at, value_at, whole_number
from coprod_desktop.importing.numerals import format_number

LEVELS = 9

_STYLES = {
    "bullet": "bullet",
    "decimal": "decimal",
    "decimalZero": "decimal",
    "ordinal": "decimal",
    "lowerLetter": "lower-letter",
    "upperLetter": "upper-letter",
    "lowerRoman": "lower-roman",
    "upperRoman": "upper-roman",
}
_PLACEHOLDER = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Numbered:
    """What stands before a paragraph.

    `label` is how Word prints it. `is_plain` tells a bullet or single number, which a list can carry, from such as
    "2.1" or "Action 3", which is a name that people use and must stay words. `style` is a ListBlock's.
    """

    list_key: str
    level: int
    style: str
    value: int
    label: str
    is_plain: bool
    indent: int = 0


@dataclass(frozen=True, slots=True)
class _Level:
    start: int = 1
    kind: str = "decimal"
    text: str = ""
    restarts_after: int | None = None
    is_all_decimal: bool = False
    indent: int = 0
    style: str = ""


@dataclass(slots=True)
class _Number:
    """A w:num: which list it counts in, and what it changes there."""

    key: str
    levels: dict[int, _Level]
    fresh_starts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Every list of one document, with its counters; ask in reading order. `root` is the numbering part, or None."""

    def __init__(self, root: Element | None) -> None:
        self._abstract: dict[str, dict[int, _Level]] = {}
        self._style_links: dict[str, str] = {}
        self._numbers: dict[str, _Number] = {}
        self._counters: dict[str, list[int | None]] = {}
        if root is not None:
            self._read(root)

    def _read(self, root: Element) -> None:
        borrowed: dict[str, str] = {}
        for element in root.iterfind(f"{W}abstractNum"):
            key = element.get(f"{W}abstractNumId", "")
            self._abstract[key] = dict(map(_read_level, element.iterfind(f"{W}lvl")))
            if style := value_at(element, f"{W}styleLink"):
                self._style_links[style] = key
            if style := value_at(element, f"{W}numStyleLink"):
                borrowed[key] = style
        for key, style in borrowed.items():
            self._abstract[key] = self._abstract.get(self._style_links.get(style, ""), self._abstract[key])
        for element in root.iterfind(f"{W}num"):
            self._read_number(element)

    def _read_number(self, element: Element) -> None:
        key = value_at(element, f"{W}abstractNumId") or ""
        number = _Number(key, dict(self._abstract.get(key, {})))
        for override in element.iterfind(f"{W}lvlOverride"):
            level = whole_number(override.get(f"{W}ilvl")) or 0
            replaced = override.find(f"{W}lvl")
            if replaced is not None:
                number.levels[level] = _read_level(replaced)[1]
            start = number_at(override, f"{W}startOverride")
            if start is not None:
                number.fresh_starts[level] = start
        self._numbers[element.get(f"{W}numId", "")] = number

    def level_of_style(self, number_id: str, style_id: str) -> int | None:
        """Return the level of a list that belongs to a paragraph style, or None."""
        number = self._numbers.get(number_id)
        found = (level for level, one in number.levels.items() if one.style == style_id) if number else ()
        return next(iter(found), None)

    def count(self, number_id: str, level: int) -> Numbered | None:
        """Count one more paragraph of this list and level, and return what stands before it, or None for nothing."""
        number = self._numbers.get(number_id)
        level = min(max(level, 0), LEVELS - 1)
        if number is None or level not in number.levels:
            return None
        definition = number.levels[level]
        value = self._advance(number, level)
        label = self._label(number, level)
        style = _STYLES.get(definition.kind, "decimal")
        if definition.kind == "none" and not label.strip():
            return None
        is_plain = style == "bullet" or _is_plain(definition.text, level)
        return Numbered(number.key, level, style, value, label, is_plain, definition.indent)

    def _advance(self, number: _Number, level: int) -> int:
        counters = self._counters.setdefault(number.key, [None] * LEVELS)
        start = number.levels[level].start
        if level in number.fresh_starts:
            counters[level] = None
            start = number.fresh_starts.pop(level)
        current = counters[level]
        value = start if current is None else current + 1
        counters[level] = value
        for deeper in range(level + 1, LEVELS):
            restarts_after = number.levels.get(deeper, _Level()).restarts_after
            if restarts_after is None or level < restarts_after:
                counters[deeper] = None
        for higher in range(level):
            if counters[higher] is None:
                counters[higher] = number.levels.get(higher, _Level()).start
        return value

    def _label(self, number: _Number, level: int) -> str:
        counters = self._counters[number.key]
        own = number.levels[level]

        def printed(found: re.Match[str]) -> str:
            place = int(found[1]) - 1
            kind = "decimal" if own.is_all_decimal else number.levels.get(place, _Level()).kind
            return format_number(counters[place] or 0, kind)

        return _PLACEHOLDER.sub(printed, own.text)


def _read_level(element: Element) -> tuple[int, _Level]:
    indent = element.find(f"{W}pPr/{W}ind")
    level = _Level(
        start=number_at(element, f"{W}start") or 0,
        kind=_kind(element),
        text=value_at(element, f"{W}lvlText") or "",
        restarts_after=number_at(element, f"{W}lvlRestart"),
        is_all_decimal=has(element, f"{W}isLgl"),
        indent=indent_of(indent),
        style=value_at(element, f"{W}pStyle") or "",
    )
    return whole_number(element.get(f"{W}ilvl")) or 0, level


def _kind(element: Element) -> str:
    # Formats newer than Word 2007 stand in an alternative, with an old one to fall back on.
    fallback = f"{MC}AlternateContent/{MC}Fallback/{W}numFmt"
    return value_at(element, f"{W}numFmt") or value_at(element, fallback) or "decimal"


def indent_of(element: Element | None) -> int:
    """Return the left indent in twips that a w:ind gives, 0 for none."""
    if element is None:
        return 0
    return whole_number(element.get(f"{W}left") or element.get(f"{W}start")) or 0


def _is_plain(text: str, level: int) -> bool:
    """Tell whether a label is this level's number alone, with nothing but punctuation round it."""
    rest = text.replace(f"%{level + 1}", "", 1)
    return rest != text and not any(character.isalnum() or character == "%" for character in rest)
