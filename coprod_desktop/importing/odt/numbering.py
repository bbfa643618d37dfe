"""The numbers and bullets of OpenDocument lists and headings, counted as word processors count them."""

from dataclasses import dataclass

from coprod_desktop.importing.draft import Marker
from coprod_desktop.importing.numerals import format_number
from coprod_desktop.importing.odt.names import FO, STYLE, TEXT, Element, millimetres, whole_number

LEVELS = 10

_FORMATS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_STYLES = {
    "lowerLetter": "lower-letter",
    "upperLetter": "upper-letter",
    "lowerRoman": "lower-roman",
    "upperRoman": "upper-roman",
}
_TWIPS_A_MM = 1440 / 25.4


@dataclass(frozen=True, slots=True)
class Numbered:
    """What stands before a paragraph: `label` as printed; `marker` where it is a bullet or one number alone."""

    label: str
    marker: Marker | None


@dataclass(frozen=True, slots=True)
class _Level:
    kind: str
    start: int = 1
    shown_levels: int = 1
    prefix: str = ""
    suffix: str = ""
    indent: int = 0


class Numbering:
    """Every list style of one document, with the counters of its lists; ask in reading order."""

    def __init__(self, *roots: Element) -> None:
        self._styles: dict[str, dict[int, _Level]] = {}
        self._counters: dict[str, list[int | None]] = {}
        self._last_of_style: dict[str, str] = {}
        for root in roots:
            for element in root.iter(f"{TEXT}list-style", f"{TEXT}outline-style"):
                name = "outline" if element.tag == f"{TEXT}outline-style" else element.get(f"{STYLE}name", "")
                self._styles[name] = dict(map(_read_level, element))

    def knows(self, style: str) -> bool:
        """Tell whether there is a list style of this name; "outline" is that of headings."""
        return style in self._styles

    def key_of_list(self, element: Element, style: str) -> str:
        """Return what the counters of a list are known by: its own, or those of the list that it carries on."""
        carried_on = element.get(f"{TEXT}continue-list", "")
        key = f"list {element.get('{http://www.w3.org/XML/1998/namespace}id') or len(self._counters)}"
        if carried_on:
            key = f"list {carried_on}"
        elif element.get(f"{TEXT}continue-numbering") == "true":
            key = self._last_of_style.get(style, key)
        self._last_of_style[style] = key
        self._counters.setdefault(key, [None] * LEVELS)
        return key

    def count(self, key: str, style: str, level: int, start: int | None = None) -> Numbered | None:
        """Count one more paragraph on this level (from 0) and return what stands before it, or None for nothing."""
        levels = self._styles.get(style, {})
        level = min(max(level, 0), LEVELS - 1)
        own = levels.get(level) or levels.get(0) or _Level("" if style in self._styles else "bullet")
        if not own.kind:
            return None
        value = self._advance(key, levels, level, start)
        if own.kind == "bullet":
            return Numbered("", Marker(key, level, indent=own.indent))
        label = self._label(key, levels, level, own)
        is_plain = own.shown_levels <= 1 and not any(one.isalnum() for one in own.prefix + own.suffix)
        printed = label.strip().strip(".")
        marker = Marker(key, level, _STYLES.get(own.kind, "decimal"), value, own.indent, printed)
        return Numbered(label.strip(), marker if is_plain else None)

    def _advance(self, key: str, levels: dict[int, _Level], level: int, start: int | None) -> int:
        counters = self._counters.setdefault(key, [None] * LEVELS)
        current = counters[level]
        first = levels.get(level, _Level("")).start
        value = start if start is not None else first if current is None else current + 1
        counters[level] = value
        counters[level + 1 :] = [None] * (LEVELS - level - 1)
        for higher in range(level):
            if counters[higher] is None:
                counters[higher] = levels.get(higher, _Level("")).start
        return value

    def _label(self, key: str, levels: dict[int, _Level], level: int, own: _Level) -> str:
        counters = self._counters[key]
        shown = range(max(level - own.shown_levels + 1, 0), level + 1)
        kinds = [(counters[one] or 0, levels.get(one, own).kind) for one in shown]
        printed = [format_number(value, kind) for value, kind in kinds if kind and kind != "bullet"]
        return f"{own.prefix}{'.'.join(printed)}{own.suffix}"


def _read_level(element: Element) -> tuple[int, _Level]:
    level = whole_number(element.get(f"{TEXT}level"), 1) - 1
    indent = next((round(_indent(one) * _TWIPS_A_MM) for one in element.iter() if _indent(one)), 0)
    if not str(element.tag).endswith(("level-style-number", "outline-level-style")):
        return level, _Level("bullet", indent=indent)
    said = element.get(f"{STYLE}num-format", "")
    return level, _Level(
        _FORMATS.get(said, "decimal") if said else "",
        whole_number(element.get(f"{TEXT}start-value"), 1),
        whole_number(element.get(f"{TEXT}display-levels"), 1),
        element.get(f"{STYLE}num-prefix", ""),
        element.get(f"{STYLE}num-suffix", ""),
        indent,
    )


def _indent(element: Element) -> float:
    return millimetres(element.get(f"{FO}margin-left") or element.get(f"{TEXT}space-before"))
