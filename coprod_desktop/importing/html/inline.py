"""Gathers the words of one paragraph of a web page, with spaces as a browser shows them."""

import re
from dataclasses import replace

from coprod_desktop.importing.draft import Doubted, Draft
from coprod_desktop.importing.html.looks import Element, words_inside
from coprod_desktop.importing.run_text import tidy
from coprod_desktop.model.document import Run

_SPACE = re.compile(r"[ \t\r\n\f]+")
_GLUED_NUMBER = re.compile(r"(\d{1,3}(?:\.\d{1,3})*)\.?(?=[^\W\d])")
_KEPT_LINKS = ("http://", "https://", "mailto:", "tel:")


class RunCollector:
    """What the paragraph that is being read holds so far: words, what hangs on it, names that links know it by."""

    def __init__(self) -> None:
        self.is_preformatted = False
        self.sides: list[Draft] = []
        self.anchors: list[str] = []
        self.doubts: list[Doubted] = []
        self._runs: list[Run] = []

    def words(self, text: str | None, look: Run) -> None:
        """Add words; line ends in the source are spaces, except in preformatted text."""
        if text:
            shown = text if self.is_preformatted else _SPACE.sub(" ", text)
            self._runs.append(Run(shown, look.bold, look.italic, look.link, language=look.language))

    def break_line(self, look: Run) -> None:
        """Add a line break that the writer asked for."""
        self._runs.append(Run("\n", look.bold, look.italic))

    def note(self, key: str) -> None:
        """Add the mark of a note."""
        self._runs.append(Run("", note=key))

    def anchor(self, element: Element) -> None:
        """Remember the names that links may know this place by."""
        names = (element.get("id"), element.get("name") if element.tag == "a" else None)
        self.anchors.extend(name for name in names if name)

    def form_part(self, text: str, look: Run) -> None:
        """Add what somebody ticked, chose or typed."""
        self.words(f" {text} ", look)
        self.doubts.extend(("form",) if text.strip() else ())

    def take(self) -> tuple[tuple[Run, ...], list[Draft], list[str], list[Doubted]]:
        """Return what was gathered and begin anew."""
        gathered = tidy(self._runs), self.sides, self.anchors, self.doubts
        self._runs, self.sides, self.anchors, self.doubts = [], [], [], []
        return gathered


def kept_link(address: str) -> str:
    """Return an address that still means something away from its page, or ""."""
    address = address.strip()
    if address.lower().startswith(_KEPT_LINKS) or (address.startswith("#") and len(address) > 1):
        return address
    return ""


def split_glued_number(runs: tuple[Run, ...]) -> tuple[str, tuple[Run, ...]]:
    """Return the number that a heading's words begin with, with no space after it, and the words without it."""
    found = _GLUED_NUMBER.match(runs[0].text)
    if found is None:
        return "", runs
    return found[1], (replace(runs[0], text=runs[0].text[found.end() :]), *runs[1:])


def form_words(element: Element) -> str:
    """Return what a part of a form shows: a tick, what was typed, or what was chosen."""
    match element.tag:
        case "select":
            chosen = [one for one in element.iter("option") if one.get("selected") is not None]
            return " ".join(map(words_inside, chosen))
        case "textarea":
            return element.text or ""
    kind = (element.get("type") or "text").lower()
    if kind in ("checkbox", "radio"):
        return "☒" if element.get("checked") is not None else "☐"
    return (element.get("value") or "") if kind in ("text", "number", "date", "email", "tel", "url") else ""
