"""A Document as one text to read: what QTextEdit shows, and the map between its positions and our blocks.

Headings, lists and tables become Qt's own, so that what can be told to a screen reader is told.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QSizeF, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextListFormat,
    QTextTable,
    QTextTableFormat,
)

from coprod_desktop.gui import offsets
from coprod_desktop.gui.theme import READING, Theme
from coprod_desktop.model import document as doc
from coprod_desktop.model.finding import Finding
from coprod_desktop.strings import say

_HEADING_SCALE = {1: 1.5, 2: 1.3, 3: 1.15}
_LINE_HEIGHT_PERCENT = 145.0
_HEADING_LINE_HEIGHT_PERCENT = 120.0
_LIST_STYLES = {
    "bullet": QTextListFormat.Style.ListDisc,
    "decimal": QTextListFormat.Style.ListDecimal,
    "lower-letter": QTextListFormat.Style.ListLowerAlpha,
    "upper-letter": QTextListFormat.Style.ListUpperAlpha,
    "lower-roman": QTextListFormat.Style.ListLowerRoman,
    "upper-roman": QTextListFormat.Style.ListUpperRoman,
}
# A line break must stay inside its block, where U+2028 is one; Qt would begin a new block, or end a table, at these.
_INSIDE_ONE_BLOCK = str.maketrans({"\n": "\u2028", "\r": "\u2028", "\u2029": "\u2028", "\ufdd0": " ", "\ufdd1": " "})


@dataclass(frozen=True, slots=True)
class Place:
    """A point in a document: a block and a code point in its plain text."""

    block_id: str
    at: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where a block's words begin in the Qt text, and the words themselves."""

    start: int
    block_id: str
    text: str


PictureLoader = Callable[[doc.Picture, doc.Document, int], QImage | None]


class PageText:
    """A document laid out in a QTextDocument, with the way back from any position."""

    def __init__(self, document: doc.Document, theme: Theme, load_picture: PictureLoader) -> None:
        self.qt = QTextDocument()
        self._document = document
        self._theme = theme
        self._load_picture = load_picture
        self._stretches: list[Stretch] = []
        self._by_block: dict[str, Stretch] = {}
        self._notes = [block for block in doc.walk(document.blocks) if isinstance(block, doc.Note)]
        self._note_numbers = {note.id: number for number, note in enumerate(self._notes, 1)}
        self._is_fresh = True
        self.qt.setDefaultFont(theme.font(READING))
        self.qt.setDocumentMargin(0)
        self._build()

    def range_of(self, block_id: str, start: int, end: int) -> tuple[int, int] | None:
        """Return the Qt positions of a span of a block, or None when the block is not shown."""
        stretch = self._by_block.get(block_id)
        if stretch is None:
            return None
        return (
            stretch.start + offsets.to_qt(stretch.text, start),
            stretch.start + offsets.to_qt(stretch.text, end),
        )

    def place_at(self, position: int) -> Place | None:
        """Return the place that a Qt position stands for, or None in front of the first words."""
        index = bisect_right(self._stretches, position, key=lambda stretch: stretch.start) - 1
        if index < 0:
            return None
        stretch = self._stretches[index]
        return Place(stretch.block_id, offsets.from_qt(stretch.text, position - stretch.start))

    def mark(self, findings: Iterable[Finding]) -> None:
        """Give each finding a real character format: heavier letters over a dotted line.

        Extra selections would be quicker, but no screen reader can tell them from plain words.
        """
        style = QTextCharFormat()
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        style.setUnderlineColor(QColor(self._theme.colours.accent))
        style.setFontWeight(QFont.Weight.Bold)
        cursor = QTextCursor(self.qt)
        cursor.beginEditBlock()
        for finding in findings:
            if found := self.range_of(finding.block_id, finding.start, finding.end):
                cursor.setPosition(found[0])
                cursor.setPosition(found[1], QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(style)
        cursor.endEditBlock()

    def _build(self) -> None:
        cursor = QTextCursor(self.qt)
        cursor.beginEditBlock()
        if self._document.status:
            self._line(cursor, self._document.status, "status", bold=True)
        self._blocks(cursor, self._document.blocks)
        for note in self._notes:
            self._line(
                cursor, say("gui.reading.note", number=self._note_numbers[note.id]), f"{note.id}-mark", bold=True
            )
            self._blocks(cursor, note.blocks)
        cursor.endEditBlock()

    def _blocks(self, cursor: QTextCursor, blocks: Iterable[doc.Block], indent: int = 0) -> None:
        for block in blocks:
            self._block(cursor, block, indent)

    def _block(self, cursor: QTextCursor, block: doc.Block, indent: int) -> None:
        match block:
            case doc.Heading():
                self._heading(cursor, block)
            case doc.Paragraph():
                self._new_block(cursor, self._paragraph_format(indent))
                self._words(cursor, block)
            case doc.ListBlock():
                self._list(cursor, block, indent)
            case doc.Table():
                self._table(cursor, block)
            case doc.Picture():
                self._new_block(cursor, self._paragraph_format(indent))
                self._picture(cursor, block, self._theme.space(24))
            case doc.PictureRow():
                self._picture_row(cursor, block)
            case doc.Note():
                pass  # notes stand together at the end

    def _new_block(self, cursor: QTextCursor, block_format: QTextBlockFormat) -> None:
        if self._is_fresh:
            cursor.setBlockFormat(block_format)
        else:
            cursor.insertBlock(block_format, QTextCharFormat())
        self._is_fresh = False

    def _paragraph_format(
        self, indent: int = 0, *, above: float = 0, below: float = 1, line_height: float = _LINE_HEIGHT_PERCENT
    ) -> QTextBlockFormat:
        made = QTextBlockFormat()
        made.setLineHeight(line_height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        made.setTopMargin(self._theme.space(above))
        made.setBottomMargin(self._theme.space(below))
        made.setIndent(indent)
        return made

    def _heading(self, cursor: QTextCursor, heading: doc.Heading) -> None:
        made = self._paragraph_format(above=1.5, below=0.75, line_height=_HEADING_LINE_HEIGHT_PERCENT)
        made.setHeadingLevel(min(heading.level, 6))
        self._new_block(cursor, made)
        style = self._style(bold=True, scale=_HEADING_SCALE.get(heading.level, 1.05))
        if heading.number:
            cursor.insertText(f"{heading.number}. ", style)
        self._words(cursor, heading, style)

    def _line(self, cursor: QTextCursor, text: str, block_id: str, *, bold: bool = False) -> None:
        self._new_block(cursor, self._paragraph_format())
        self._words(cursor, doc.Paragraph(block_id, doc.words(text, bold=bold)))

    def _words(
        self, cursor: QTextCursor, block: doc.Heading | doc.Paragraph, style: QTextCharFormat | None = None
    ) -> None:
        stretch = Stretch(cursor.position(), block.id, doc.plain_text(block))
        self._stretches.append(stretch)
        self._by_block[block.id] = stretch
        for run in block.runs:
            cursor.insertText(run.text.translate(_INSIDE_ONE_BLOCK), style or self._run_style(run))
        for run in block.runs:
            if run.note in self._note_numbers:
                mark = say("gui.reading.note_mark", number=self._note_numbers[run.note])
                cursor.insertText(mark, self._style(bold=True))

    def _run_style(self, run: doc.Run) -> QTextCharFormat:
        style = self._style(bold=run.bold)
        if run.link:
            style.setForeground(QColor(self._theme.colours.accent))
            style.setFontUnderline(True)
            style.setAnchor(True)
            style.setAnchorHref(run.link)
        return style

    def _style(self, *, bold: bool = False, scale: float = 1.0) -> QTextCharFormat:
        style = QTextCharFormat()
        style.setFont(self._theme.font(READING * scale, bold=bold))
        style.setForeground(QColor(self._theme.colours.text))
        return style

    def _list(self, cursor: QTextCursor, block: doc.ListBlock, indent: int) -> None:
        list_format = QTextListFormat()
        list_format.setStyle(_LIST_STYLES.get(block.style, QTextListFormat.Style.ListDisc))
        list_format.setIndent(indent + 1)
        list_format.setStart(block.start)
        made = None
        for item in block.items:
            self._new_block(cursor, self._paragraph_format(below=0.5))
            if made is None:
                made = cursor.createList(list_format)
            else:
                made.add(cursor.block())
            first, *rest = item.blocks or (doc.Paragraph(f"{item.id}-empty", ()),)
            if isinstance(first, doc.Heading | doc.Paragraph):
                self._words(cursor, first)
            else:
                rest.insert(0, first)
            self._blocks(cursor, rest, indent + 1)

    def _table(self, cursor: QTextCursor, block: doc.Table) -> None:
        if block.caption:
            caption = doc.Paragraph(block.id, tuple(doc.Run(run.text, bold=True) for run in block.caption))
            self._block(cursor, caption, 0)
        grid, columns = _grid(block)
        if not grid or not columns:
            return
        table = self._insert_table(cursor, len(block.rows), columns, self._table_format(columns))
        for (row, column), cell in grid.items():
            if cell.row_span > 1 or cell.column_span > 1:
                table.mergeCells(row, column, min(cell.row_span, len(block.rows) - row), cell.column_span)
            self._fill_cell(table, (row, column), cell.blocks, is_header=cell.is_header or row < block.header_rows)
        self._leave(cursor, table)

    def _insert_table(self, cursor: QTextCursor, rows: int, columns: int, style: QTextTableFormat) -> QTextTable:
        if not self._is_fresh:
            cursor.insertBlock(self._paragraph_format(below=0), QTextCharFormat())
        return cursor.insertTable(rows, columns, style)

    def _fill_cell(
        self, table: QTextTable, at: tuple[int, int], blocks: Iterable[doc.Block], *, is_header: bool
    ) -> None:
        inside = table.cellAt(*at).firstCursorPosition()
        if is_header:
            blocks = [_in_bold(block) for block in blocks]
        self._is_fresh = True
        for block in blocks:
            self._block(inside, block, 0)
        if is_header:
            ground = QTextCharFormat(table.cellAt(*at).format())
            ground.setBackground(QColor(self._theme.colours.soft))
            table.cellAt(*at).setFormat(ground)
        self._is_fresh = False

    def _leave(self, cursor: QTextCursor, table: QTextTable) -> None:
        cursor.setPosition(table.lastPosition() + 1)
        # Qt keeps an empty block behind every table: the next words go into it.
        self._is_fresh = True

    def _table_format(self, columns: int) -> QTextTableFormat:
        made = QTextTableFormat()
        made.setBorder(1)
        made.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        made.setBorderBrush(QColor(self._theme.colours.line))
        made.setBorderCollapse(True)
        made.setCellPadding(self._theme.space(0.75))
        made.setBottomMargin(self._theme.space(1.5))
        # A full 100 % and the border on top would make the page scroll sideways.
        made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 99))
        made.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, 100 / columns)] * columns)
        return made

    def _picture_row(self, cursor: QTextCursor, row: doc.PictureRow) -> None:
        side = self._theme.space(11)
        style = QTextTableFormat()
        style.setBorder(0)
        style.setCellPadding(self._theme.space(0.5))
        style.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        style.setColumnWidthConstraints(
            [
                QTextLength(QTextLength.Type.FixedLength, side + self._theme.space(2)),
                QTextLength(QTextLength.Type.VariableLength, 0),
            ]
        )
        table = self._insert_table(cursor, 1, 2, style)
        if row.picture:
            self._picture(table.cellAt(0, 0).firstCursorPosition(), row.picture, side)
        middle = QTextCharFormat(table.cellAt(0, 1).format())
        middle.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
        table.cellAt(0, 1).setFormat(middle)
        self._fill_cell(table, (0, 1), row.sentences, is_header=False)
        self._leave(cursor, table)

    def _picture(self, cursor: QTextCursor, picture: doc.Picture, widest: int) -> None:
        image = self._load_picture(picture, self._document, widest)
        if image is None:
            if not picture.is_decorative:
                cursor.insertText(say("gui.reading.picture", words=picture.alt or say("gui.reading.no_words")))
            return
        name = f"picture:{picture.id}"
        self.qt.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), image)
        size = QSizeF(image.size()) / image.devicePixelRatio()
        style = QTextImageFormat()
        style.setName(name)
        style.setWidth(min(size.width(), widest))
        style.setHeight(size.height() * min(1.0, widest / max(size.width(), 1)))
        style.setProperty(QTextImageFormat.Property.ImageAltText.value, picture.alt)
        cursor.insertImage(style)


def _in_bold(block: doc.Block) -> doc.Block:
    if isinstance(block, doc.Paragraph):
        return doc.Paragraph(block.id, tuple(doc.Run(run.text, bold=True, link=run.link) for run in block.runs))
    return block


def _grid(table: doc.Table) -> tuple[dict[tuple[int, int], doc.Cell], int]:
    """Return each cell by the row and column of its top left corner, and the number of columns."""
    placed: dict[tuple[int, int], doc.Cell] = {}
    covered: set[tuple[int, int]] = set()
    columns = 0
    for number, row in enumerate(table.rows):
        column = 0
        for cell in row.cells:
            while (number, column) in covered:
                column += 1
            placed[number, column] = cell
            covered |= {
                (number + down, column + across) for down in range(cell.row_span) for across in range(cell.column_span)
            }
            column += cell.column_span
            columns = max(columns, column)
    return placed, columns
