"""What an OpenDocument's styles say about its paragraphs and words, each style with those it comes from."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from coprod_desktop.importing.odt.names import FO, STYLE, TEXT, Element

_NO_LANGUAGE = frozenset({"", "none", "zxx", "und"})
_SEPARATE_STYLES = 4096
_HEADING = re.compile(r"Heading ([1-9])")


@dataclass(frozen=True, slots=True)
class Look:
    """How some words look and what language they are in; None and "" where nothing was said."""

    bold: bool | None = None
    italic: bool | None = None
    is_hidden: bool | None = None
    is_struck: bool | None = None
    language: str = ""
    font: str = ""

    def over(self, below: "Look") -> "Look":
        """Return this look, with what it does not say taken from another."""
        return Look(
            below.bold if self.bold is None else self.bold,
            below.italic if self.italic is None else self.italic,
            below.is_hidden if self.is_hidden is None else self.is_hidden,
            below.is_struck if self.is_struck is None else self.is_struck,
            self.language or below.language,
            self.font or below.font,
        )


class Styles:
    """The styles of one document, from the roots of the parts that hold some; later ones win."""

    def __init__(self, *roots: Element) -> None:
        self._styles: dict[tuple[str, str], Element] = {}
        self._defaults: dict[str, Element] = {}
        for root in roots:
            for element in root.iter(f"{STYLE}style"):
                self._styles[element.get(f"{STYLE}family", ""), element.get(f"{STYLE}name", "")] = element
            for element in root.iter(f"{STYLE}default-style"):
                self._defaults[element.get(f"{STYLE}family", "")] = element
        self.look = lru_cache(_SEPARATE_STYLES)(self._look)

    def _look(self, family: str, name: str) -> Look:
        """Return what a style of this family ("paragraph" or "text") says about words."""
        look = Look()
        for style in self._chain(family, name):
            # What this says is emphasis, however a paper makes it look: ours never slant it.
            is_emphasis = family == "text" and style.get(f"{STYLE}name") == "Emphasis"
            look = look.over(Look(italic=True) if is_emphasis else _own_look(style))
        default = self._defaults.get(family)
        return look.over(_own_look(default)) if default is not None and family == "paragraph" else look

    def names(self, name: str) -> Iterator[str]:
        """Yield the display names of a paragraph style and those it comes from."""
        for style in self._chain("paragraph", name):
            yield style.get(f"{STYLE}display-name") or style.get(f"{STYLE}name") or ""

    def outline_level(self, name: str) -> int | None:
        """Return the outline level that a paragraph style has, or None."""
        for style in self._chain("paragraph", name):
            level = style.get(f"{STYLE}default-outline-level")
            if level is not None:
                return int(level) if level.isdecimal() and len(level) < 3 and int(level) > 0 else None
        # LibreOffice leaves the level out where it made a text from a web page.
        named = (_HEADING.fullmatch(one) for one in self.names(name))
        return next((int(found[1]) for found in named if found), None)

    def list_style(self, name: str) -> str | None:
        """Return the list style of a paragraph style: "" where it says that there is none, None where it is silent."""
        for style in self._chain("paragraph", name):
            said = style.get(f"{STYLE}list-style-name")
            if said is not None:
                return said
        return None

    def _chain(self, family: str, name: str) -> Iterator[Element]:
        seen: set[str] = set()
        while (family, name) in self._styles and name not in seen:
            seen.add(name)
            style = self._styles[family, name]
            yield style
            name = style.get(f"{STYLE}parent-style-name", "")


def _own_look(style: Element) -> Look:
    said = style.find(f"{STYLE}text-properties")
    if said is None:
        return Look()
    weight, slant = said.get(f"{FO}font-weight"), said.get(f"{FO}font-style")
    line, display = said.get(f"{STYLE}text-line-through-style"), said.get(f"{TEXT}display")
    return Look(
        None if weight is None else weight in ("bold", "600", "700", "800", "900"),
        None if slant is None else slant in ("italic", "oblique"),
        None if display is None else display == "none",
        None if line is None else line != "none",
        _language(said),
        said.get(f"{STYLE}font-name", ""),
    )


def _language(said: Element) -> str:
    language, country = said.get(f"{FO}language", ""), said.get(f"{FO}country", "")
    if language.lower() in _NO_LANGUAGE:
        return ""
    return f"{language}-{country}" if country.lower() not in _NO_LANGUAGE else language
