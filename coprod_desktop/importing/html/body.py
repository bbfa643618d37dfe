"""Walks through a web page and drafts its blocks in reading order."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import count

from coprod_desktop.importing.draft import TITLE, Draft, Footnote, Image, Marker, Text
from coprod_desktop.importing.html import tables
from coprod_desktop.importing.html.inline import RunCollector, form_words, kept_link, split_glued_number
from coprod_desktop.importing.html.looks import (
    Element,
    declarations,
    is_hidden,
    is_struck,
    is_word_list_mark,
    look_inside,
    word_list_marker,
    words_inside,
)
from coprod_desktop.importing.html.notes import Notes
from coprod_desktop.importing.html.rules import Rules
from coprod_desktop.importing.imported import Remarks
from coprod_desktop.importing.pictures import Pictures, data_of, tidy_alt
from coprod_desktop.model.document import Run

_SILENT = frozenset(
    {"script", "style", "template", "noscript", "head", "title", "meta", "link", "base", "param", "source", "track"}
    | {"button", "datalist", "colgroup", "col", "area", "map", "wbr", "rp"}
)
_EMBEDDED = frozenset({"iframe", "object", "embed", "video", "audio", "canvas", "applet", "frame"})
_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl"}
    | {"dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "html", "legend", "li", "main"}
    | {"menu", "nav", "ol", "optgroup", "p", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot"}
    | {"th", "thead", "tr", "ul", "hr"}
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_FORM_PARTS = frozenset({"input", "select", "textarea"})
_MATH = frozenset({"math", "svg"})
_TITLE_CLASSES = frozenset({"title", "MsoTitle"})
_PRINTED_LISTS = {
    "1": "decimal",
    "a": "lower-letter",
    "A": "upper-letter",
    "i": "lower-roman",
    "I": "upper-roman",
    "decimal": "decimal",
    "lower-alpha": "lower-letter",
    "lower-latin": "lower-letter",
    "upper-alpha": "upper-letter",
    "upper-latin": "upper-letter",
    "lower-roman": "lower-roman",
    "upper-roman": "upper-roman",
}
_MM_A_PIXEL = 25.4 / 96
_MOST_PIXELS = 10_000


@dataclass(slots=True)
class Page:
    """What all parts of one page share.

    `files` are pictures that came with it, by the address it gives them. `glues_numbers` is true for LibreOffice,
    which writes "2.1Background" where its own heading has an automatic number.
    """

    notes: Notes
    language: str
    remarks: Remarks
    pictures: Pictures
    glues_numbers: bool = False
    files: Mapping[str, bytes] = field(default_factory=dict)
    list_numbers: Iterator[int] = field(default_factory=lambda: count(1))
    rules: Rules | None = None

    def style_of(self, element: Element) -> dict[str, str]:
        """Return what the page's rules and the element itself say about its look; itself counts for more."""
        ruled = self.rules.about(element) if self.rules is not None else {}
        return ruled | declarations(element)


@dataclass(frozen=True, slots=True)
class _Kind:
    """What the paragraph that is being gathered will be."""

    heading: int | None = None
    marker: Marker | None = None


class Body:
    """Reads one part of a page: its body, a list item, a table cell or a note."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._drafts: list[Draft] = []
        self._line = RunCollector()
        self._kind = _Kind()

    def read(self, element: Element, look: Run = Run("")) -> tuple[Draft, ...]:  # noqa: B008  a frozen value
        """Return what the inside of this element says."""
        self._children(element, look)
        self._flush()
        return tuple(self._drafts)

    def read_notes(self) -> list[Draft]:
        """Return the page's notes."""
        found: list[Draft] = []
        for container, key in self._page.notes.containers.items():
            found.append(Footnote(key, Body(self._page).read(container)))
        return found

    def _inside(self, element: Element, look: Run) -> tuple[Draft, ...]:
        return Body(self._page).read(element, look)

    def _flush(self) -> None:
        runs, sides, anchors, doubts = self._line.take()
        if runs:
            kind = self._kind
            number = ""
            if kind.heading is not None and self._page.glues_numbers:
                number, runs = split_glued_number(runs)
            places = tuple(anchors), False, tuple(sides)
            self._drafts.append(Text(runs, kind.heading, number, kind.marker, *places, doubts=tuple(doubts)))
            # Word writes the bullet once, at the start of its paragraph.
            self._kind = replace(kind, marker=None)
        else:
            self._drafts.extend(sides)
            self._line.anchors.extend(anchors)

    def _children(self, element: Element, look: Run) -> None:
        self._line.words(element.text, look)
        for child in element:
            if isinstance(child.tag, str):
                self._element(child, look)
            self._line.words(child.tail, look)

    def _element(self, element: Element, look: Run) -> None:
        tag = element.tag
        if tag in _SILENT or element in self._page.notes.containers:
            return
        style = self._page.style_of(element)
        if is_hidden(element, style):
            self._page.remarks.add("hidden_text", 1 if words_inside(element).strip() else 0)
            return
        if is_word_list_mark(style):
            return
        self._line.anchor(element)
        if is_struck(element, style) and words_inside(element).strip():
            self._page.remarks.add("struck_text")
        look = look_inside(element, style, look, self._page.language)
        if tag in _HEADINGS or tag in _BLOCKS or tag in _LISTS or style.get("mso-list"):
            self._block(element, style, look)
        else:
            self._inline(element, look)

    def _block(self, element: Element, style: dict[str, str], look: Run) -> None:
        self._flush()
        around = self._kind
        tag = str(element.tag)
        match tag:
            case "nav":
                self._page.remarks.add("page_menus", 1 if words_inside(element).strip() else 0)
            case "div" if element.get("title") in ("header", "footer"):
                # How LibreOffice saves what stands at the top and bottom of its pages.
                self._page.remarks.add("header_footer")
            case _ if tag in _LISTS:
                self._list(element, style, look)
            case "table":
                self._table(element, look)
            case "pre":
                self._preformatted(element, look)
            case _:
                self._kind = self._kind_of(element, style) or around
                self._children(element, look)
        self._flush()
        self._kind = around

    def _kind_of(self, element: Element, style: dict[str, str]) -> _Kind | None:
        level = _HEADINGS.get(str(element.tag))
        if _TITLE_CLASSES & set((element.get("class") or "").split()):
            level = TITLE
        if level is not None:
            return _Kind(heading=level)
        marks = (words_inside(one) for one in element.iter("span") if is_word_list_mark(declarations(one)))
        marker = word_list_marker(style, next(marks, ""))
        return _Kind(marker=marker) if marker is not None else None

    def _preformatted(self, element: Element, look: Run) -> None:
        self._line.is_preformatted = True
        self._children(element, look)
        self._flush()
        self._line.is_preformatted = False

    def _inline(self, element: Element, look: Run) -> None:
        match str(element.tag):
            case "br":
                self._line.break_line(look)
            case "img" | "image":
                self._image(element, look)
            case "a":
                self._anchor(element, look)
            case "q":
                self._line.words("“", look)
                self._children(element, look)
                self._line.words("”", look)
            case "rt":
                self._line.words(" (", look)
                self._children(element, look)
                self._line.words(")", look)
            case tag if tag in _FORM_PARTS:
                self._line.form_part(form_words(element), look)
            case tag if tag in _EMBEDDED:
                self._page.remarks.add("embedded_objects")
            case tag if tag in _MATH:
                self._drawing(element, look)
            case _:
                self._children(element, look)

    def _drawing(self, element: Element, look: Run) -> None:
        if element.tag == "math":
            self._page.remarks.add("equations")
            self._line.words(" ".join(words_inside(element).split()), look)
        elif element.get("aria-hidden") != "true":
            self._page.remarks.add("pictures_left_out")

    def _anchor(self, element: Element, look: Run) -> None:
        key = self._page.notes.key_of(element)
        if key:
            self._line.note(key)
        elif not self._page.notes.is_back_link(element):
            link = kept_link(element.get("href") or "")
            self._children(element, replace(look, link=link) if link else look)

    def _image(self, element: Element, look: Run) -> None:
        said = element.get("alt")
        alt, was_made_up = tidy_alt(said or "")
        source = (element.get("src") or "").strip()
        key = self._page.pictures.keep(self._page.files.get(source) or data_of(source))
        if key is None:
            is_missing = not source.startswith("data:")
            self._page.remarks.add("pictures_outside" if is_missing else "pictures_left_out", 0 if said == "" else 1)
            self._line.words(f" {alt} " if alt else "", look)
            return
        is_decorative = said == "" or (element.get("role") or "") in ("presentation", "none")
        if not is_decorative:
            self._page.remarks.add("pictures_without_words", 0 if alt else 1)
            self._page.remarks.add("pictures_with_made_up_words", 1 if was_made_up and alt else 0)
        self._line.sides.append(Image(key, "" if is_decorative else alt, is_decorative, _width_mm(element)))

    def _table(self, element: Element, look: Run) -> None:
        if tables.is_for_layout(element):
            for cell in tables.cells_in_order(element):
                self._line.anchor(cell)
                self._children(cell, look)
                self._flush()
            return
        drafts = tables.read_table(element, lambda cell: self._inside(cell, replace(look, bold=False)))
        self._drafts.extend(drafts)

    def _list(self, element: Element, style: dict[str, str], look: Run) -> None:
        key = f"html {next(self._page.list_numbers)}"
        name = _list_style(element, style)
        value = _whole_number(element.get("start"), 1)
        items: list[Draft] = []
        self._line.words(element.text, look)
        for child in element:
            if child.tag == "li" and child not in self._page.notes.containers:
                value = _whole_number(child.get("value"), value)
                items.append(self._item(child, Marker(key, 0, name, value, label=_label(name, value)), look))
                value += 1
            elif isinstance(child.tag, str):
                self._stray_in_list(child, items, look)
        self._flush()
        self._drafts.extend(item for item in items if not isinstance(item, Text) or item.runs or item.after)

    def _stray_in_list(self, child: Element, items: list[Draft], look: Run) -> None:
        """Put what is no item, such as a list right inside a list, to the item before it."""
        inner = Body(self._page)
        inner._element(child, look)
        inner._flush()
        last = items[-1] if items else None
        if isinstance(last, Text):
            items[-1] = replace(last, after=(*last.after, *inner._drafts))
        else:
            items.extend(inner._drafts)

    def _item(self, element: Element, marker: Marker, look: Run) -> Text:
        style = self._page.style_of(element)
        if is_hidden(element, style):
            self._page.remarks.add("hidden_text")
            return Text(())
        look = look_inside(element, style, look, self._page.language)
        drafts = self._inside(element, look)
        anchors = (element.get("id") or "",) if element.get("id") else ()
        first = drafts[0] if drafts else None
        if isinstance(first, Text) and first.marker is None:
            runs = first.runs if first.heading is None else tuple(replace(run, bold=True) for run in first.runs)
            after = (*first.after, *drafts[1:])
            return replace(
                first, runs=runs, heading=None, marker=marker, anchors=(*anchors, *first.anchors), after=after
            )
        return Text((), marker=marker, anchors=anchors, after=drafts)


def _list_style(element: Element, style: dict[str, str]) -> str:
    if element.tag != "ol":
        return "bullet"
    said = style.get("list-style-type") or element.get("type") or "1"
    return _PRINTED_LISTS.get(said, "decimal")


def _label(style: str, value: int) -> str:
    return "" if style == "bullet" else str(value)


def _whole_number(text: str | None, otherwise: int) -> int:
    try:
        number = int(text or "")
    except ValueError:
        return otherwise
    return number if abs(number) < 10**9 else otherwise


def _width_mm(element: Element) -> float:
    pixels = _whole_number(element.get("width"), 0)
    return round(pixels * _MM_A_PIXEL, 1) if 0 < pixels <= _MOST_PIXELS else 0.0
