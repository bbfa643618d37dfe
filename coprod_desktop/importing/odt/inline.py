"""Reads the words of one paragraph of an OpenDocument: spans, links, notes, fields and what hangs on them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from coprod_desktop.importing import symbols
from coprod_desktop.importing.draft import Draft
from coprod_desktop.importing.odt import drawings, forms
from coprod_desktop.importing.odt.names import OFFICE, TEXT, XLINK, Element, whole_number
from coprod_desktop.importing.odt.source import Source
from coprod_desktop.importing.odt.styles import Look
from coprod_desktop.model.document import Run

_SPACE = re.compile(r"[ \t\r\n]+")
_MOST_SPACES = 100
_SKIPPED = frozenset(
    {f"{OFFICE}annotation-end", f"{TEXT}toc-mark", f"{TEXT}toc-mark-start", f"{TEXT}toc-mark-end", f"{TEXT}script"}
    | {f"{TEXT}alphabetical-index-mark", f"{TEXT}user-index-mark", f"{TEXT}soft-page-break", f"{TEXT}note-citation"}
    | {f"{TEXT}change-end", f"{OFFICE}event-listeners"}
)
_HIDDEN = frozenset({f"{TEXT}hidden-text", f"{TEXT}hidden-paragraph"})
_PLACES = frozenset(
    {f"{TEXT}bookmark", f"{TEXT}bookmark-start", f"{TEXT}reference-mark", f"{TEXT}reference-mark-start"}
)

ReadBox = Callable[[Element], tuple[Draft, ...]]


@dataclass(slots=True)
class Line:
    """What one paragraph holds: its words, what hangs on it, and the names that links know it by."""

    runs: list[Run] = field(default_factory=list)
    sides: list[Draft] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)


class LineReader:
    """Reads paragraphs one by one; `read_box` drafts what a text box or a note holds."""

    def __init__(self, source: Source, read_box: ReadBox) -> None:
        self._source = source
        self._read_box = read_box
        self._line = Line()

    def read(self, paragraph: Element, style: str) -> Line:
        """Return what a paragraph of this style holds."""
        self._line = Line()
        self._inside(paragraph, self._source.styles.look("paragraph", style), "")
        if paragraph.tag == f"{TEXT}h":
            # Links to headings may use their words.
            self._line.anchors.append("".join(run.text for run in self._line.runs).strip() + "|outline")
        return self._line

    def drawing(self, element: Element) -> tuple[Draft, ...] | None:
        """Return what a drawing between paragraphs holds, or None for what is no drawing."""
        return drawings.read(element, self._source, self._read_box) if drawings.is_drawing(element) else None

    def _inside(self, element: Element, look: Look, link: str) -> None:
        self._say(element.text, look, link)
        for child in element:
            self._one(child, look, link)
            self._say(child.tail, look, link)

    def _one(self, child: Element, look: Look, link: str) -> None:
        match child.tag:
            case tag if tag == f"{TEXT}span":
                own = self._source.styles.look("text", child.get(f"{TEXT}style-name", ""))
                self._inside(child, own.over(look), link)
            case tag if tag == f"{TEXT}a":
                self._inside(child, look, _kept_link(child.get(f"{XLINK}href", "")) or link)
            case tag if tag == f"{TEXT}s":
                self._exactly(" " * min(whole_number(child.get(f"{TEXT}c"), 1), _MOST_SPACES), look, link)
            case tag if tag == f"{TEXT}tab":
                self._exactly(" ", look, link)
            case tag if tag == f"{TEXT}line-break":
                self._exactly("\n", look, link)
            case tag if tag == f"{TEXT}note":
                self._note(child)
            case tag if tag in _PLACES:
                self._line.anchors.append(child.get(f"{TEXT}name", ""))
            case tag if tag in (f"{TEXT}change", f"{TEXT}change-start"):
                self._source.remarks.add("tracked_changes")
            case tag if tag == f"{OFFICE}annotation":
                self._source.remarks.add("comments")
            case tag if tag in _HIDDEN:
                self._source.remarks.add("hidden_text")
            case tag if tag == f"{TEXT}ruby":
                self._ruby(child, look, link)
            case tag if drawings.is_drawing(child):
                self._draw(child, look)
            case tag if forms.is_field(child):
                self._exactly(forms.shown(child), look, link)
            case tag if tag not in _SKIPPED:
                # Fields show their last value; whatever else wraps words is opened.
                self._inside(child, look, link)

    def _draw(self, child: Element, look: Look) -> None:
        if look.is_hidden:
            self._source.remarks.add("hidden_text")
        else:
            self._line.sides.extend(drawings.read(child, self._source, self._read_box))

    def _ruby(self, element: Element, look: Look, link: str) -> None:
        for part in _parts(element, "ruby-base"):
            self._inside(part, look, link)
        for part in _parts(element, "ruby-text"):
            self._exactly(" (", look, link)
            self._inside(part, look, link)
            self._exactly(")", look, link)

    def _note(self, note: Element) -> None:
        line = self._line
        body = note.find(f"{TEXT}note-body")
        blocks = self._read_box(body) if body is not None else ()
        self._line = line
        if blocks:
            line.runs.append(Run("", note=self._source.add_note(blocks)))

    def _say(self, text: str | None, look: Look, link: str) -> None:
        if text:
            self._exactly(_SPACE.sub(" ", text), look, link)

    def _exactly(self, text: str, look: Look, link: str) -> None:
        if look.is_hidden:
            self._source.remarks.add("hidden_text", 1 if text.strip() else 0)
            return
        if look.is_struck and text.strip():
            self._source.remarks.add("struck_text")
        translated, left_out = symbols.translate(look.font, text)
        self._source.remarks.add("symbols", left_out)
        language = self._source.run_language(look.language)
        self._line.runs.append(Run(translated, bool(look.bold), bool(look.italic), link, language=language))


def _parts(element: Element, name: str) -> Iterator[Element]:
    return element.iterfind(f"{TEXT}{name}")


def _kept_link(address: str) -> str:
    """Return where a link leads, or "" for a file beside this one, which nobody else has."""
    is_kept = address.lower().startswith(("http://", "https://", "mailto:", "tel:", "#"))
    return address if is_kept and len(address) > 1 else ""
