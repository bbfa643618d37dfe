"""Gathers the paragraphs, tables and side matters of one story: the text, a note or a text box."""

from dataclasses import dataclass, field, replace

from coprod_desktop.importing.draft import TITLE, Draft, Marker, Text
from coprod_desktop.importing.labels import whole_label
from coprod_desktop.importing.rtf.state import Header, Paragraph
from coprod_desktop.importing.rtf.tables import OpenTable, RowShape
from coprod_desktop.importing.run_text import tidy
from coprod_desktop.model.document import Run

_NOT_OUTLINE = 9


@dataclass(slots=True)
class Story:
    """One story; `label` is the printed number or bullet of the paragraph that is being read."""

    header: Header
    drafts: list[Draft] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    sides: list[Draft] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    label: str = ""
    table: OpenTable | None = None
    in_cell: list[Draft] = field(default_factory=list)

    def end_paragraph(self, paragraph: Paragraph) -> None:
        """Finish the paragraph that is being read; an empty one leaves only what hangs on it."""
        draft = self._paragraph(paragraph)
        if not paragraph.is_in_table:
            self.end_table()
        target = self.in_cell if paragraph.is_in_table else self.drafts
        target.extend(draft)

    def end_cell(self, paragraph: Paragraph) -> None:
        """Finish a cell."""
        self.in_cell.extend(self._paragraph(paragraph))
        if self.table is None:
            self.table = OpenTable()
        self.table.cells.append(tuple(self.in_cell))
        self.in_cell = []

    def end_row(self, shape: RowShape) -> None:
        """Finish a row of this shape."""
        if self.table is None:
            self.table = OpenTable()
        self.table.rows.append((shape, self.table.cells))
        self.table.cells = []

    def end_table(self) -> None:
        """Finish the table that is open, if any; cells without the end of their row are kept."""
        if self.table is not None:
            if self.table.cells:
                self.table.rows.append((RowShape(), self.table.cells))
            self.drafts.extend(self.table.drafts())
            self.table = None
        self.drafts.extend(self.in_cell)
        self.in_cell = []

    def finished(self, paragraph: Paragraph) -> tuple[Draft, ...]:
        """Return all drafts of the story."""
        self.end_paragraph(replace(paragraph, is_in_table=False))
        self.end_table()
        return tuple(self.drafts)

    def _paragraph(self, paragraph: Paragraph) -> list[Draft]:
        runs, sides, anchors, label = tidy(self.runs), self.sides, self.anchors, self.label
        self.runs, self.sides, self.label = [], [], ""
        if not runs:
            return sides
        self.anchors = []
        level = self._level(paragraph)
        marker, number = _marker(paragraph, label)
        if level is not None:
            number = number or (marker.label if marker else "")
            return [Text(runs, level, number.rstrip("."), anchors=tuple(anchors), after=tuple(sides))]
        is_caption = self._style_name(paragraph) == "caption"
        return [Text(runs, None, number, marker, tuple(anchors), is_caption, tuple(sides))]

    def _level(self, paragraph: Paragraph) -> int | None:
        name = self._style_name(paragraph)
        if name == "title":
            return TITLE
        style = self.header.styles.get(paragraph.style)
        level = paragraph.outline_level
        if level is None and style is not None:
            level = style.outline_level
        if level is None and name.startswith("heading ") and name[8:].isdecimal() and len(name) < 11:
            level = int(name[8:]) - 1
        return level + 1 if level is not None and 0 <= level < _NOT_OUTLINE else None

    def _style_name(self, paragraph: Paragraph) -> str:
        style = self.header.styles.get(paragraph.style)
        return style.name.strip().lower() if style is not None else ""


def _marker(paragraph: Paragraph, label: str) -> tuple[Marker | None, str]:
    """Return the marker of a paragraph, or its number as words where that is no plain one, such as "2.1"."""
    plain = label.strip()
    if not plain:
        return None, ""
    marker, number = whole_label(plain)
    if marker is None:
        return None, number.rstrip(".") if number.rstrip(".").replace(".", "").isdigit() else number
    key = f"rtf {paragraph.list_number}" if paragraph.list_number else f"rtf {marker.style}"
    return replace(marker, list_key=key, level=paragraph.list_level, indent=paragraph.indent), ""
