"""What a document's styles say about its paragraphs and words, each style with those it is based on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from coprod_desktop.importing.docx.names import Element, W, has, is_on, value_at, whole_number

_HEADING_NAME = re.compile(r"heading (\d)")
_CONTENTS_NAME = re.compile(r"toc (\d|heading)")
_NOT_OUTLINE = 9
_NO_LANGUAGE = frozenset({"", "x-none", "zxx", "und"})
_SEPARATE_STYLES = 4096
# What these say is emphasis, however a paper makes it look: ours never slant it.
_EMPHASIS = frozenset({"emphasis", "hyperlink emphasis"})


@dataclass(frozen=True, slots=True)
class Look:
    """How some words look and what language they are in; `font` is "" where nothing was said."""

    bold: bool = False
    italic: bool = False
    is_hidden: bool = False
    is_struck: bool = False
    language: str = ""
    font: str = ""


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    based_on: str
    paragraph: Element | None
    words: Element | None
    element: Element


class Styles:
    """The styles of one document; `root` is its styles part, or None where it has none."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, _Style] = {}
        self._default_paragraph = ""
        self._defaults = root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr") if root is not None else None
        for element in root.iter(f"{W}style") if root is not None else ():
            self._add(element)
        self._base_look = lru_cache(_SEPARATE_STYLES)(self._look_of_styles)

    def _add(self, element: Element) -> None:
        style_id = element.get(f"{W}styleId", "")
        if element.get(f"{W}type") == "paragraph" and element.get(f"{W}default") in ("1", "true", "on"):
            self._default_paragraph = style_id
        self._styles[style_id] = _Style(
            (value_at(element, f"{W}name") or "").lower(),
            value_at(element, f"{W}basedOn") or "",
            element.find(f"{W}pPr"),
            element.find(f"{W}rPr"),
            element,
        )

    @cached_property
    def language(self) -> str:
        """The language of words that say nothing else, or ""."""
        return self._base_look(self._default_paragraph, "").language

    def paragraph_style(self, properties: Element | None) -> str:
        """Return the style id of a paragraph with these properties."""
        named = value_at(properties, f"{W}pStyle")
        return named if named in self._styles else self._default_paragraph

    def name(self, style_id: str) -> str:
        """Return a style's built-in name in small letters: the same in every language of Word."""
        return self._styles[style_id].name if style_id in self._styles else ""

    def is_title(self, style_id: str) -> bool:
        """Tell whether paragraphs of this style are the document's title."""
        return any(style.name == "title" for style in self._chain(style_id))

    def is_contents(self, style_id: str) -> bool:
        """Tell whether this is a style of the lines of a table of contents."""
        return _CONTENTS_NAME.fullmatch(self.name(style_id)) is not None

    def heading_level(self, style_id: str, properties: Element | None) -> int | None:
        """Return the outline level of a paragraph from 1 on, or None for body text."""
        level = whole_number(value_at(properties, f"{W}outlineLvl"))
        for style in self._chain(style_id):
            if level is not None:
                break
            level = whole_number(value_at(style.paragraph, f"{W}outlineLvl"))
            named = _HEADING_NAME.fullmatch(style.name)
            if level is None and named:
                level = int(named[1]) - 1
        return level + 1 if level is not None and 0 <= level < _NOT_OUTLINE else None

    def numbering(self, style_id: str) -> tuple[Element, str] | None:
        """Return the numbering properties that a style has and the id of the style that says so, or None."""
        for own_id in self._chain_ids(style_id):
            paragraph = self._styles[own_id].paragraph
            found = paragraph.find(f"{W}numPr") if paragraph is not None else None
            if found is not None:
                return found, own_id
        return None

    def shades_first(self, table_style: str, part: str) -> bool:
        """Tell whether a table style makes its "firstRow" or "firstCol" look different."""
        return any(
            condition.get(f"{W}type") == part
            for style in self._chain(table_style)
            for condition in style.element.iterfind(f"{W}tblStylePr")
        )

    def look(self, paragraph_style: str, properties: Element | None) -> Look:
        """Return how a run with these properties looks in a paragraph of this style."""
        base = self._base_look(paragraph_style, value_at(properties, f"{W}rStyle") or "")
        return base if properties is None or len(properties) == 0 else _with_direct(base, properties)

    def _look_of_styles(self, paragraph_style: str, word_style: str) -> Look:
        layers = [
            [style.words for style in self._chain(own) if style.words is not None]
            for own in (word_style, paragraph_style)
        ]
        default = self._defaults

        def toggled(name: str) -> bool:
            # Two styles that both say bold cancel each other: that is how emphasis inside a bold style shows.
            own, around = (_first_switch(layer, name) for layer in layers)
            return (own != around) or has(default, f"{W}{name}")

        every = [*layers[0], *layers[1], *([default] if default is not None else [])]
        return Look(
            toggled("b"),
            toggled("i") or any(style.name in _EMPHASIS for style in self._chain(word_style)),
            toggled("vanish"),
            toggled("strike") or toggled("dstrike"),
            next(filter(None, map(_language, every)), ""),
            next(filter(None, map(_font, every)), ""),
        )

    def _chain(self, style_id: str) -> Iterator[_Style]:
        return (self._styles[own_id] for own_id in self._chain_ids(style_id))

    def _chain_ids(self, style_id: str) -> Iterator[str]:
        seen: set[str] = set()
        while style_id in self._styles and style_id not in seen:
            seen.add(style_id)
            yield style_id
            style_id = self._styles[style_id].based_on


def _first_switch(layer: list[Element], name: str) -> bool:
    for properties in layer:
        found = properties.find(f"{W}{name}")
        if found is not None:
            return is_on(found)
    return False


def _with_direct(base: Look, properties: Element) -> Look:
    def switch(name: str, otherwise: bool) -> bool:
        found = properties.find(f"{W}{name}")
        return otherwise if found is None else is_on(found)

    return Look(
        switch("b", base.bold),
        switch("i", base.italic),
        switch("vanish", base.is_hidden),
        switch("strike", base.is_struck) or switch("dstrike", False),
        _language(properties) or base.language,
        _font(properties) or base.font,
    )


def _language(properties: Element) -> str:
    found = properties.find(f"{W}lang")
    if found is None:
        return ""
    runs_right_to_left = has(properties, f"{W}rtl")
    language = found.get(f"{W}bidi" if runs_right_to_left else f"{W}val", "")
    return "" if language.lower() in _NO_LANGUAGE else language


def _font(properties: Element) -> str:
    found = properties.find(f"{W}rFonts")
    return "" if found is None else found.get(f"{W}ascii", "") or found.get(f"{W}hAnsi", "")
