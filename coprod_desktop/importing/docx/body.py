"""Walks through a story of a Word document (body, cell, text box, note) and drafts its blocks in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass

from coprod_desktop.importing.docx import objects
from coprod_desktop.importing.docx.fields import Fields, is_form_control
from coprod_desktop.importing.docx.graphics import Box, chosen_branch, find_graphics
from coprod_desktop.importing.docx.inline import Line, LineReader
from coprod_desktop.importing.docx.names import MC, Element, W, has, number_at, value_at
from coprod_desktop.importing.docx.numbering import Numbered, indent_of
from coprod_desktop.importing.docx.source import Source
from coprod_desktop.importing.draft import TITLE, Draft, Marker, Text, doubted
from coprod_desktop.importing.grids import StoredCell, StoredRow, limited_span, regular_grid
from coprod_desktop.importing.run_text import tidy
from coprod_desktop.model.document import Run

_CONTENTS_TITLES = frozenset({"contents", "table of contents", "contents page"})
_GONE = frozenset({f"{W}del", f"{W}moveFrom"})
_MARK_GONE = (f"{W}rPr/{W}del", f"{W}rPr/{W}moveFrom")
_CONTENTS_GALLERY = f"{W}sdtPr/{W}docPartObj/{W}docPartGallery"


@dataclass(frozen=True, slots=True)
class _Carried:
    """Words and boxes of a paragraph whose end was deleted: they belong to the next one."""

    runs: tuple[Run, ...] = ()
    sides: tuple[Draft, ...] = ()
    anchors: tuple[str, ...] = ()


class Story:
    """Reads one story; `fields` are those that are open across its paragraphs."""

    def __init__(self, source: Source, fields: Fields) -> None:
        self._source = source
        self._fields = fields
        self._drafts: list[Draft] = []
        self._carried = _Carried()
        self._page = ""
        self._line_reader = LineReader(source, fields, self._graphic_drafts)

    def read(self, container: Element) -> tuple[Draft, ...]:
        """Return what the paragraphs and tables in this element say."""
        self._blocks(container)
        self._flush()
        return tuple(self._drafts)

    def _inner(self, container: Element) -> tuple[Draft, ...]:
        return Story(self._source, self._fields).read(container)

    def _flush(self) -> None:
        carried, self._carried = self._carried, _Carried()
        runs = tidy(carried.runs)
        if runs or carried.sides:
            self._drafts.append(Text(runs, anchors=carried.anchors, after=carried.sides))

    def _blocks(self, container: Element) -> None:
        for child in container:
            match child.tag:
                case tag if tag == f"{W}p":
                    self._paragraph(child)
                case tag if tag == f"{W}tbl":
                    self._table(child)
                case tag if tag == f"{W}sdt":
                    self._content_control(child)
                case tag if tag == f"{MC}AlternateContent":
                    branch = chosen_branch(child)
                    if branch is not None:
                        self._blocks(branch)
                case tag if tag in _GONE:
                    self._source.remarks.add("tracked_changes")
                case tag if tag in (f"{W}altChunk", f"{W}subDoc"):
                    self._source.remarks.add("file_inside")
                case tag if tag == f"{W}bookmarkStart":
                    self._carry_anchor(child)
                case tag if tag not in (f"{W}sectPr", f"{W}tblPr", f"{W}tcPr"):
                    # Whatever wraps paragraphs (custom XML, tracked insertions, what is yet to be invented) is opened.
                    self._blocks(child)

    def _carry_anchor(self, mark: Element) -> None:
        carried, name = self._carried, mark.get(f"{W}name", "")
        self._carried = _Carried(carried.runs, carried.sides, (*carried.anchors, name))

    def _content_control(self, control: Element) -> None:
        if (value_at(control, _CONTENTS_GALLERY) or "").lower() == "table of contents":
            self._source.remarks.add("contents_list", 0 if self._fields.is_in_contents else 1)
            return
        content = control.find(f"{W}sdtContent")
        if content is None:
            return
        before = len(self._drafts)
        self._blocks(content)
        if is_form_control(control):
            self._drafts[before:] = doubted(self._drafts[before:], "form")

    def _paragraph(self, element: Element) -> None:
        properties = element.find(f"{W}pPr")
        style = self._source.styles.paragraph_style(properties)
        was_in_contents = self._fields.is_in_contents
        self._page = self._source.pages.of(element)
        line = self._line_reader.read(element, style)
        if self._fields.is_in_contents and not was_in_contents:
            self._begin_contents()
        if self._source.styles.is_contents(style):
            self._source.remarks.add("contents_list", 0 if was_in_contents or not tidy(line.runs) else 1)
            return
        carried = self._carried
        runs = (*carried.runs, *line.runs)
        sides = (*carried.sides, *line.sides)
        anchors = (*carried.anchors, *line.anchors)
        if any(properties is not None and properties.find(path) is not None for path in _MARK_GONE):
            self._carried = _Carried(runs, sides, anchors)
            self._source.remarks.add("tracked_changes")
            return
        self._carried = _Carried()
        self._finish_paragraph(properties, style, Line(list(runs), list(sides), list(anchors), line.doubts))

    def _begin_contents(self) -> None:
        self._source.remarks.add("contents_list")
        last = self._drafts[-1] if self._drafts else None
        if isinstance(last, Text) and "".join(run.text for run in last.runs).strip().lower() in _CONTENTS_TITLES:
            self._drafts.pop()

    def _finish_paragraph(self, properties: Element | None, style: str, line: Line) -> None:
        runs = tidy(line.runs)
        if not runs:
            self._drafts.extend(line.sides)
            # A link to an empty paragraph means the one after it.
            self._carried = _Carried(anchors=tuple(line.anchors))
            return
        level = self._heading_level(style, properties)
        numbered = self._numbered(style, properties)
        is_list = numbered is not None and numbered.is_plain and level is None
        number = numbered.label.strip() if numbered and not is_list and numbered.style != "bullet" else ""
        self._drafts.append(
            Text(
                runs,
                heading=level,
                number=number.rstrip(".") if level is not None else number,
                marker=_marker(numbered, properties) if numbered and is_list else None,
                anchors=tuple(line.anchors),
                is_caption=self._source.styles.name(style) == "caption",
                after=tuple(line.sides),
                doubts=tuple(line.doubts),
                page=self._page,
            )
        )

    def _heading_level(self, style: str, properties: Element | None) -> int | None:
        if self._source.styles.is_title(style):
            return TITLE
        return self._source.styles.heading_level(style, properties)

    def _numbered(self, style: str, properties: Element | None) -> Numbered | None:
        numbering = self._source.numbering
        direct = properties.find(f"{W}numPr") if properties is not None else None
        number_id, level = value_at(direct, f"{W}numId"), number_at(direct, f"{W}ilvl")
        inherited = self._source.styles.numbering(style)
        if number_id is None and inherited is not None:
            number_id = value_at(inherited[0], f"{W}numId")
            if level is None and number_id is not None:
                level = numbering.level_of_style(number_id, inherited[1])
            level = number_at(inherited[0], f"{W}ilvl") if level is None else level
        return numbering.count(number_id, level or 0) if number_id else None

    def _graphic_drafts(self, element: Element) -> tuple[Draft, ...]:
        """Return what a drawing says, its text boxes read as stories of their own."""
        drafts: list[Draft] = []
        for found in find_graphics(element):
            if isinstance(found, Box):
                inside = Story(self._source, Fields(found.content)).read(found.content)
                self._source.remarks.add("text_boxes", 1 if inside else 0)
                drafts.extend(doubted(inside, "text_box"))
            else:
                drafts.extend(objects.draft(found, self._source))
        return tuple(drafts)

    def _table(self, table: Element) -> None:
        self._flush()
        rows = [self._row(row) for row in _rows(table)]
        rows = [row for row in rows if row.cells]
        if rows and max(len(row.cells) for row in rows) == 1 and not any(row.before for row in rows):
            # One column is a frame round some text, not a table of data.
            self._drafts.extend(draft for row in rows for cell in row.cells for draft in cell.blocks)
            return
        grid = regular_grid(
            rows,
            first_row_stands_out=self._stands_out(table, "firstRow", 0x0020),
            first_column_stands_out=self._stands_out(table, "firstColumn", 0x0080),
        )
        if any(cell.blocks for row in grid.rows for cell in row):
            self._drafts.append(grid)

    def _stands_out(self, table: Element, part: str, bit: int) -> bool:
        """Tell whether the table asks for its style's first row or column and the style has one."""
        look = table.find(f"{W}tblPr/{W}tblLook")
        if look is None:
            return False
        asked = look.get(f"{W}{part}")
        try:
            wanted = (
                asked in ("1", "true", "on") if asked is not None else bool(int(look.get(f"{W}val", "0"), 16) & bit)
            )
        except ValueError:
            return False
        style = value_at(table, f"{W}tblPr/{W}tblStyle") or ""
        return wanted and self._source.styles.shades_first(style, part.replace("Column", "Col"))

    def _row(self, row: Element) -> StoredRow:
        properties = row.find(f"{W}trPr")
        if properties is not None and properties.find(f"{W}del") is not None:
            self._source.remarks.add("tracked_changes")
            return StoredRow(())
        before = number_at(properties, f"{W}gridBefore") or 0
        return StoredRow(
            tuple(self._cell(cell) for cell in _inside(row, f"{W}tc")),
            limited_span(before) if before > 0 else 0,
            has(properties, f"{W}tblHeader"),
        )

    def _cell(self, cell: Element) -> StoredCell:
        properties = cell.find(f"{W}tcPr")
        return StoredCell(
            self._inner(cell),
            limited_span(number_at(properties, f"{W}gridSpan")),
            _continues(properties, "vMerge"),
            _continues(properties, "hMerge"),
        )


def _marker(numbered: Numbered, properties: Element | None) -> Marker:
    direct = indent_of(properties.find(f"{W}ind")) if properties is not None else 0
    return Marker(
        numbered.list_key,
        numbered.level,
        numbered.style,
        1 if numbered.style == "bullet" else numbered.value,
        direct or numbered.indent,
        "" if numbered.style == "bullet" else numbered.label.strip().rstrip("."),
    )


def _continues(properties: Element | None, kind: str) -> bool:
    merge = properties.find(f"{W}{kind}") if properties is not None else None
    return merge is not None and merge.get(f"{W}val", "continue") != "restart"


def _rows(table: Element) -> Iterator[Element]:
    return _inside(table, f"{W}tr")


def _inside(element: Element, wanted: str) -> Iterator[Element]:
    """Yield the rows of a table or the cells of a row, those inside content controls and the like included."""
    for child in element:
        if child.tag == wanted:
            yield child
        elif child.tag == f"{MC}AlternateContent":
            branch = chosen_branch(child)
            if branch is not None:
                yield from _inside(branch, wanted)
        elif child.tag not in _GONE and child.tag not in (f"{W}tbl", f"{W}p"):
            yield from _inside(child, wanted)
