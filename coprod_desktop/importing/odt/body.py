"""Walks through the text of an OpenDocument and drafts its blocks in reading order."""

from dataclasses import replace

from coprod_desktop.importing.draft import TITLE, Draft, Text
from coprod_desktop.importing.odt import tables
from coprod_desktop.importing.odt.inline import Line, LineReader
from coprod_desktop.importing.odt.names import OFFICE, TABLE, TEXT, Element, whole_number
from coprod_desktop.importing.odt.numbering import Numbered
from coprod_desktop.importing.odt.source import Source
from coprod_desktop.importing.run_text import tidy

_CONTENTS = frozenset({f"{TEXT}table-of-content"})
_SKIPPED = frozenset(
    {f"{TEXT}tracked-changes", f"{TEXT}sequence-decls", f"{TEXT}variable-decls", f"{TEXT}user-field-decls"}
    | {f"{OFFICE}forms", f"{TEXT}index-title-template", f"{TEXT}alphabetical-index-source"}
    | {f"{TEXT}bibliography-source", f"{TEXT}illustration-index-source", f"{TEXT}table-index-source"}
    | {f"{TEXT}user-index-source", f"{TEXT}object-index-source", f"{TEXT}dde-connection-decls"}
)
_CHANGES = frozenset({f"{TEXT}change", f"{TEXT}change-start"})
_PARAGRAPHS = frozenset({f"{TEXT}p", f"{TEXT}h"})
_DEEPEST_SAID = 10


class Body:
    """Reads one part of a text: its body, a cell, a text box or a note."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._drafts: list[Draft] = []
        self._waiting_anchors: tuple[str, ...] = ()
        self._line_reader = LineReader(source, lambda box: Body(source).read(box))

    def read(self, container: Element) -> tuple[Draft, ...]:
        """Return what the paragraphs, lists and tables in this element say."""
        for child in container:
            self._one(child)
        return tuple(self._drafts)

    def _one(self, child: Element) -> None:
        match child.tag:
            case tag if tag in _PARAGRAPHS:
                self._paragraph(child, None)
            case tag if tag == f"{TEXT}list":
                self._list(child, child.get(f"{TEXT}style-name", ""), 0, "")
            case tag if tag == f"{TABLE}table":
                self._drafts.extend(tables.read_table(child, lambda cell: Body(self._source).read(cell)))
            case tag if tag in _CONTENTS:
                self._source.remarks.add("contents_list")
            case tag if tag in _CHANGES:
                self._source.remarks.add("tracked_changes")
            case tag if tag == f"{TEXT}section" and child.get(f"{TEXT}display") == "none":
                self._source.remarks.add("hidden_text")
            case tag if tag not in _SKIPPED:
                self._other(child)

    def _other(self, child: Element) -> None:
        """Open what wraps paragraphs, and read drawings that stand between them."""
        sides = self._line_reader.drawing(child)
        if sides is not None:
            self._drafts.extend(sides)
            return
        for inner in child:
            self._one(inner)

    def _list(self, element: Element, style: str, level: int, key: str) -> None:
        style = element.get(f"{TEXT}style-name", "") or style
        key = key or self._source.numbering.key_of_list(element, style)
        for item in element:
            self._item(item, style, level, key)

    def _item(self, item: Element, style: str, level: int, key: str) -> None:
        """Read an item; what follows its first paragraph hangs on it, but for lists, which are marked themselves."""
        has_mark = item.tag == f"{TEXT}list-item"
        owner: int | None = None
        for child in item:
            if child.tag == f"{TEXT}list":
                self._list(child, style, level + 1, key)
            elif child.tag in _PARAGRAPHS and has_mark:
                numbered = self._count(child, style, level, key, item)
                before = len(self._drafts)
                self._paragraph(child, numbered)
                has_mark = False
                owner = before if len(self._drafts) > before else None
            else:
                self._beside(child, owner)

    def _count(self, paragraph: Element, style: str, level: int, key: str, item: Element) -> Numbered | None:
        own = self._source.styles.list_style(paragraph.get(f"{TEXT}style-name", ""))
        if own == "" and not style:
            return None
        start = item.get(f"{TEXT}start-value")
        return self._source.numbering.count(
            key, style or own or "", level, whole_number(start, 1) if start is not None else None
        )

    def _beside(self, child: Element, owner: int | None) -> None:
        own = Body(self._source)
        own._one(child)
        if owner is None or not own._drafts:
            self._drafts.extend(own._drafts)
            return
        last = self._drafts[-1]
        if isinstance(last, Text):
            self._drafts[-1] = replace(last, after=(*last.after, *own._drafts))
        else:
            self._drafts.extend(own._drafts)

    def _paragraph(self, element: Element, numbered: Numbered | None) -> None:
        style = element.get(f"{TEXT}style-name", "")
        line = self._line_reader.read(element, style)
        runs = tidy(line.runs)
        anchors = (*self._waiting_anchors, *line.anchors)
        if not runs:
            self._drafts.extend(line.sides)
            # A link to an empty paragraph means the one after it.
            self._waiting_anchors = anchors
            return
        self._waiting_anchors = ()
        level = self._heading_level(element, style)
        if level is not None and numbered is None:
            numbered = self._number_of_heading(element, style, level)
        self._drafts.append(self._text(Line(list(runs), line.sides, list(anchors)), style, level, numbered))

    def _text(self, line: Line, style: str, level: int | None, numbered: Numbered | None) -> Text:
        marker = numbered.marker if numbered and level is None else None
        number = numbered.label if numbered and marker is None else ""
        return Text(
            tuple(line.runs),
            heading=level,
            number=number.rstrip(".") if level is not None else number,
            marker=marker,
            anchors=tuple(line.anchors),
            is_caption="Caption" in self._source.styles.names(style),
            after=tuple(line.sides),
        )

    def _heading_level(self, element: Element, style: str) -> int | None:
        if any(name in ("Title", "Heading Title") for name in self._source.styles.names(style)):
            return TITLE
        if element.tag == f"{TEXT}h":
            said = element.get(f"{TEXT}outline-level")
            return min(max(whole_number(said, 1), 1), _DEEPEST_SAID)
        return self._source.styles.outline_level(style)

    def _number_of_heading(self, element: Element, style: str, level: int) -> Numbered | None:
        """Return the number that the outline, or the list of its own style, gives a heading."""
        if level == TITLE or element.get(f"{TEXT}is-list-header") == "true":
            return None
        own = self._source.styles.list_style(style)
        name = "outline" if own is None else own
        start = element.get(f"{TEXT}start-value") if element.get(f"{TEXT}restart-numbering") == "true" else None
        if not name or not self._source.numbering.knows(name):
            return None
        return self._source.numbering.count(
            f"headings {name}", name, level - 1, whole_number(start, 1) if start else None
        )
