"""What tags and inline styles say about words: bold, italic, crossed out, hidden, language, list marks of Word."""

import re
from dataclasses import replace

from lxml import etree

from coprod_desktop.importing.draft import Marker
from coprod_desktop.importing.numerals import number_of
from coprod_desktop.model.document import Run

Element = etree._Element

_BOLD = frozenset({"b", "strong", "dt"})
_ITALIC = frozenset({"i", "em", "dfn", "var", "cite", "address"})
_STRUCK = frozenset({"s", "strike", "del"})
_DECLARATION = re.compile(r"([a-z-]+)\s*:\s*([^;]+)", re.IGNORECASE)
_BOLD_FROM = 600
_WORD_LIST = re.compile(r"(l\d+)\s+level(\d)\s+(lfo\d+)", re.IGNORECASE)
_LABEL = re.compile(r"\(?(\d+|[a-z]{1,5})[.):]*", re.IGNORECASE)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_TWIPS_A_LEVEL = 360


def words_inside(element: Element) -> str:
    """Return all words inside an element, hidden ones included."""
    return "".join(map(str, element.itertext()))


def declarations(element: Element) -> dict[str, str]:
    """Return what an element's own style says, names and values in small letters."""
    style = element.get("style")
    return {name.lower(): value.strip().lower() for name, value in _DECLARATION.findall(style)} if style else {}


def is_hidden(element: Element, style: dict[str, str]) -> bool:
    """Tell whether nobody sees this element when the page is shown."""
    if element.get("hidden") is not None or (element.tag == "dialog" and element.get("open") is None):
        return True
    return (
        style.get("display", "").startswith("none")
        or style.get("visibility", "").startswith("hidden")
        or style.get("mso-hide", "").startswith("all")
    )


def is_struck(element: Element, style: dict[str, str]) -> bool:
    """Tell whether words in this element are crossed out."""
    return element.tag in _STRUCK or "line-through" in style.get("text-decoration", "")


def look_inside(element: Element, style: dict[str, str], look: Run, page_language: str) -> Run:
    """Return the look of words in an element whose surroundings have this look."""
    bold, italic = look.bold or element.tag in _BOLD, look.italic or element.tag in _ITALIC
    weight = style.get("font-weight", "")
    if weight:
        bold = weight.startswith("bold") or (weight[:3].isdigit() and int(weight[:3]) >= _BOLD_FROM)
    slant = style.get("font-style", "")
    if slant:
        # "em" says what it is, however a page makes it look.
        italic = element.tag == "em" or slant.startswith(("italic", "oblique"))
    language = said_language(element)
    if language:
        look = replace(look, language="" if primary(language) == primary(page_language) else language)
    return look if (bold, italic) == (look.bold, look.italic) else replace(look, bold=bold, italic=italic)


def said_language(element: Element) -> str:
    """Return the language tag of an element, or "" for none or nonsense."""
    said = (element.get("lang") or element.get(_XML_LANGUAGE) or "").strip()
    return said if _LANGUAGE.fullmatch(said) and said.lower() not in ("und", "zxx") else ""


def primary(language: str) -> str:
    """Return the language itself without its country."""
    return language.partition("-")[0].lower()


def is_word_list_mark(style: dict[str, str]) -> bool:
    """Tell whether this element holds the bullet or number that Word wrote into a page for old browsers."""
    return style.get("mso-list", "").startswith("ignore")


def word_list_marker(style: dict[str, str], label: str) -> Marker | None:
    """Return what stands before a paragraph that Word says is in a list; `label` is its printed bullet or number."""
    found = _WORD_LIST.search(style.get("mso-list", ""))
    if found is None:
        return None
    level = max(int(found[2]) - 1, 0)
    numbered = _LABEL.fullmatch(label.strip())
    key = f"word {found[1]} {found[3]}"
    if numbered is None or label.strip() == "o":
        return Marker(key, level, indent=(level + 1) * _TWIPS_A_LEVEL)
    style_name, value = number_of(numbered[1])
    return Marker(key, level, style_name, value, (level + 1) * _TWIPS_A_LEVEL, numbered[1])
