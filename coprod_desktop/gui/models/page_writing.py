"""Writes the blocks of a Document into a QTextDocument, and notes down where the words of each stand.

Headings, lists and tables become Qt's own, so that what can be told to a screen reader is told.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QSizeF, QUrl
from PySide6.QtGui import (
    QColor,
    QFontInfo,
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

from coprod_desktop.gui.models.pictures import CHART_LETTERS, in_ink, is_chart, is_room_to_write
from coprod_desktop.gui.theme import Theme
from coprod_desktop.model import document as doc
from coprod_desktop.strings import say

_HEADING_SCALE = {1: 1.5, 2: 1.3, 3: 1.15}
_HEADING_LINE_HEIGHT = 0.83  # of the reader's own line height
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
_STANDS_FOR_PICTURE = "\ufffc"
_PICTURE_SIDE = 11  # spaces, beside easy read sentences

PictureLoader = Callable[[doc.Picture, doc.Document, int], QImage | None]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Where a block's words begin in the Qt text, and the words themselves."""

    start: int
    block_id: str
    text: str


class Stretches:
    """Where everything stands that was written so far, in order and by block."""

    def __init__(self) -> None:
        self.in_order: list[Stretch] = []
        self.by_block: dict[str, Stretch] = {}

    def add(self, stretch: Stretch) -> None:
        """Note down a stretch behind all others."""
        self.in_order.append(stretch)
        self.by_block[stretch.block_id] = stretch


class PageWriting:
    """Writes a document from its beginning to its end, a top-level block at a time.

    Between two blocks the Qt document is whole, so that a long paper can be shown while it is still being written.
    """

    def __init__(self, document: doc.Document, theme: Theme, load_picture: PictureLoader, scale: float = 1.0) -> None:
        self.qt = QTextDocument()
        self._scale = scale
        self.stretches = Stretches()
        self._document = document
        self._theme = theme
        self._load_picture = load_picture
        self._notes = [block for block in doc.walk(document.blocks) if isinstance(block, doc.Note)]
        self._note_numbers = {note.id: number for number, note in enumerate(self._notes, 1)}
        self._is_fresh = True
        # Nobody edits this text, and remembering how it was made would take as much memory again.
        self.qt.setUndoRedoEnabled(False)
        self.qt.setDefaultFont(theme.page_font(scale=scale))
        self.qt.setDocumentMargin(0)

    def steps(self) -> Iterator[None]:
        """Write a block at each step."""
        cursor = QTextCursor(self.qt)
        if self._document.status:
            self._line(cursor, self._document.status, "status", bold=True)
        for block in self._document.blocks:
            self._in_one(cursor, [block])
            yield
        for note in self._notes:
            mark = say("gui.reading.note", number=self._note_numbers[note.id])
            self._line(cursor, mark, f"{note.id}-mark", bold=True)
            self._in_one(cursor, note.blocks)
            yield

    def _in_one(self, cursor: QTextCursor, blocks: Iterable[doc.Block]) -> None:
        cursor.beginEditBlock()
        self._blocks(cursor, blocks)
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
                self._picture(cursor, block, self._widest(block))
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
        self, indent: int = 0, *, above: float = 0, below: float = 1, line_height: float = 1
    ) -> QTextBlockFormat:
        made = QTextBlockFormat()
        height = self._theme.page_look.line_height * line_height
        made.setLineHeight(height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        made.setTopMargin(self._theme.space(above))
        made.setBottomMargin(self._theme.space(below))
        made.setIndent(indent)
        return made

    def _heading(self, cursor: QTextCursor, heading: doc.Heading) -> None:
        made = self._paragraph_format(above=1.5, below=0.75, line_height=_HEADING_LINE_HEIGHT)
        made.setHeadingLevel(min(heading.level, 6))
        self._new_block(cursor, made)
        style = self._style(bold=True, scale=_HEADING_SCALE.get(heading.level, 1.05))
        if heading.number:
            cursor.insertText(f"{heading.number.rstrip('.')}. ", style)
        self._words(cursor, heading, style)

    def _line(self, cursor: QTextCursor, text: str, block_id: str, *, bold: bool = False) -> None:
        self._new_block(cursor, self._paragraph_format())
        self._words(cursor, doc.Paragraph(block_id, doc.words(text, bold=bold)))

    def _words(
        self, cursor: QTextCursor, block: doc.Heading | doc.Paragraph, style: QTextCharFormat | None = None
    ) -> None:
        self.stretches.add(Stretch(cursor.position(), block.id, doc.plain_text(block)))
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
        style.setFont(self._theme.page_font(scale=scale * self._scale, bold=bold))
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
        side = self._theme.space(_PICTURE_SIDE * self._scale)
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

    def _widest(self, picture: doc.Picture) -> int:
        if is_chart(picture):
            return CHART_LETTERS * QFontInfo(self._theme.page_font()).pixelSize()
        return self._theme.space(24)

    def _picture(self, cursor: QTextCursor, picture: doc.Picture, widest: int) -> None:
        image = self._load_picture(picture, self._document, widest)
        self.stretches.add(Stretch(cursor.position(), picture.id, _STANDS_FOR_PICTURE))
        if image is None:
            if not picture.is_decorative:
                cursor.insertText(say("gui.reading.picture", words=picture.alt or say("gui.reading.no_words")))
            return
        if is_room_to_write(picture):
            image = in_ink(image, self._theme.colours.text)
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
