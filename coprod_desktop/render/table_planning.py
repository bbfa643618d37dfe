"""Tables planned: a grid with column widths where it fits the profile, else a headed list (LP-34, LP-35)."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from coprod_desktop import strings
from coprod_desktop.model import document as doc
from coprod_desktop.render import flow_measure
from coprod_desktop.render.lines import Type, longest_word_pt, type_of
from coprod_desktop.render.plan import (
    GridCell,
    GridRow,
    GridTable,
    HeaderOf,
    Item,
    ItemList,
    PlanBlock,
    Text,
    Words,
)
from coprod_desktop.render.profiles import Profile
from coprod_desktop.render.remarks import Remarks, quote
from coprod_desktop.render.setting import points
from coprod_desktop.render.tables import Grid, PlacedCell, cell_text, fit_widths, grid_of
from coprod_desktop.render.wording import Wording

PlanBlocks = Callable[[tuple[doc.Block, ...]], tuple[PlanBlock, ...]]

# Up to this many columns keep the size of the body where smaller is allowed.
_COLUMNS_AT_BODY_SIZE = 3
_COLUMNS_UPRIGHT = 4
_PADDING_EMS = 0.45
# A row that is taller leaves half-empty pages behind, because no row is split.
_TALLEST_ROW = 0.5
# One very long cell should not starve the other columns.
_MOST_WANTED_MM = 120.0
# What counts rows: "12", "3b", "iv", "A1".
_COUNTED = re.compile(r"(?:[A-Za-z]?\d{1,3}[a-z]?|[A-Za-z]|[ivx]{1,3}|[IVX]{1,3})\W?")


@dataclass(frozen=True, slots=True)
class _Table:
    """A table on its way: its grid, and the planned blocks of each cell by its place."""

    source: doc.Table
    grid: Grid
    blocks: dict[tuple[int, int], tuple[PlanBlock, ...]]

    def blocks_of(self, placed: PlacedCell) -> tuple[PlanBlock, ...]:
        return self.blocks[placed.row, placed.column]


class TablePlanner:
    """Plans the tables of one version."""

    def __init__(self, profile: Profile, wording: Wording, remarks: Remarks, plan_blocks: PlanBlocks) -> None:
        self._profile = profile
        self._wording = wording
        self._remarks = remarks
        self._plan_blocks = plan_blocks

    def plan_table(self, source: doc.Table) -> tuple[PlanBlock, ...]:
        """Return a caption and a grid, or a headed list; nothing for a table without words."""
        grid = grid_of(source)
        blocks = {(cell.row, cell.column): self._plan_blocks(cell.cell.blocks) for cell in grid.cells}
        table = _Table(source, grid, blocks)
        if not any(blocks.values()):
            return ()
        caption = self._caption(source)
        self._report(source, grid)
        if grid.columns == 1 or grid.rows == 1:
            lines = (block for cell in sorted(blocks) for block in blocks[cell])
            return (*(replace(text, part="label") for text in caption), *lines)
        made = self._grid_table(table) or self._wide_table(table)
        if made:
            return (*caption, made)
        return (*(replace(text, part="label") for text in caption), *self._headed_list(table))

    def _caption(self, source: doc.Table) -> tuple[Text, ...]:
        words = self._wording.words(source.caption, bold=True)
        return (Text(f"plan-caption-{source.id}", words, "caption", keep_with_next=True),) if words else ()

    def _report(self, source: doc.Table, grid: Grid) -> None:
        if not grid.header_rows and grid.rows > 1 and grid.columns > 1:
            first = next((text for cell in grid.cells if (text := cell_text(cell.cell))), "")
            name = "".join(run.text for run in source.caption) or first
            self._remarks.add("render.no_header_row", table=quote(name))

    def _grid_table(self, table: _Table) -> GridTable | None:
        """Return the grid in the largest size that fits, or None when only a list will do."""
        widest = self._profile.widest_table
        if self._profile.turns_wide_tables:
            widest = max(widest, _COLUMNS_UPRIGHT)  # who wants tables as tables does not want each page turned
        if table.grid.columns > widest or not _is_plain(table):
            return None
        fits_body = table.grid.columns <= _COLUMNS_AT_BODY_SIZE
        sizes = {self._profile.body_pt: None, self._profile.smallest_pt: None} if fits_body else None
        for size_pt in sizes or (self._profile.smallest_pt,):
            made = self._sized(table, size_pt)
            if made and flow_measure.tallest_row_pt(made, self._profile) <= self._tallest_pt():
                return made
        return None

    def _wide_table(self, table: _Table) -> GridTable | None:
        """Return the grid on a page on its side, for those who chose so and where it fits there (LP-35)."""
        profile = self._profile
        if not profile.turns_wide_tables or not _is_plain(table):
            return None
        made = self._sized(table, profile.smallest_pt, profile.landscape_width_mm)
        if made is None:
            return None
        tallest = _TALLEST_ROW * flow_measure.page_room_pt(profile, is_landscape=True)
        wide = replace(made, is_wide=True)
        return wide if flow_measure.tallest_row_pt(wide, profile) <= tallest else None

    def _tallest_pt(self) -> float:
        return _TALLEST_ROW * flow_measure.page_room_pt(self._profile)

    def _sized(self, table: _Table, size_pt: float, room_mm: float = 0.0) -> GridTable | None:
        padding_mm = _PADDING_EMS * size_pt * 25.4 / 72
        widths = self._widths(table, size_pt, padding_mm, room_mm or self._profile.text_width_mm)
        if widths is None:
            return None
        rows = tuple(GridRow(tuple(self._cell(table, placed) for placed in row)) for row in table.grid.by_row())
        return GridTable(
            table.source.id, tuple(widths), rows, table.grid.header_rows, size_pt, padding_mm, self._summary(table)
        )

    def _summary(self, table: _Table) -> str:
        names = ", ".join(filter(None, self._column_names(table)))
        return strings.say("render.table_summary", names=names) if names else ""

    def _cell(self, table: _Table, placed: PlacedCell) -> GridCell:
        header_of: HeaderOf = ""
        if placed.row < table.grid.header_rows:
            header_of = "column"
        elif placed.cell.is_header:
            header_of = "row" if placed.column == 0 or table.grid.header_rows else "column"
        span = placed.cell
        return GridCell(table.blocks_of(placed), placed.column, span.column_span, span.row_span, header_of)

    def _widths(self, table: _Table, size_pt: float, padding_mm: float, room: float) -> list[float] | None:
        needs = [0.0] * table.grid.columns
        wants = [0.0] * table.grid.columns
        for placed in table.grid.cells:
            is_bold = placed.row < table.grid.header_rows or placed.cell.is_header
            need, want = _widths_of(table.blocks_of(placed), type_of(self._profile, size_pt, is_bold=is_bold))
            span = placed.cell.column_span
            for column in range(placed.column, placed.column + span):
                needs[column] = max(needs[column], need / span + 2 * padding_mm + 0.1)
                wants[column] = max(wants[column], min(want / span, _MOST_WANTED_MM) + 2 * padding_mm + 0.1)
        return fit_widths(needs, wants, room)

    def _headed_list(self, table: _Table) -> tuple[PlanBlock, ...]:
        """Return a bold line for each row, named by its first cell, and a line "Column: value" for each other cell."""
        names = self._column_names(table)
        covering = table.grid.covering()
        made: list[PlanBlock] = []
        for row in range(table.grid.header_rows, table.grid.rows):
            cells = [covering[row, column] for column in range(table.grid.columns)]
            made.extend(self._row_as_list(table, row, cells, names))
        return tuple(made)

    def _column_names(self, table: _Table) -> list[str]:
        """Return what each column is called: the words of all its heading cells."""
        covering = table.grid.covering()
        names = []
        for column in range(table.grid.columns):
            headings = dict.fromkeys(cell_text(covering[row, column].cell) for row in range(table.grid.header_rows))
            names.append(" ".join(text for text in headings if text))
        return names

    def _row_as_list(self, table: _Table, row: int, cells: list[PlacedCell], names: list[str]) -> tuple[PlanBlock, ...]:
        prefix = f"plan-{table.source.id}-{row}"
        label = self._row_label(table.blocks_of(cells[0]), names[0], prefix)
        values = [
            (", ".join(filter(None, names[place : cell.column + cell.cell.column_span])), cell)
            for place, cell in enumerate(cells)
            if place and cell is not cells[place - 1]  # a cell that spans several columns is said once
        ]
        items = []
        for number, (name, cell) in enumerate(values):
            blocks = self._named(name, table.blocks_of(cell))
            if blocks:
                items.append(Item(f"{prefix}-{number}", "", blocks))
        listed = (ItemList(f"{prefix}-list", tuple(items), "plain"),) if items else ()
        if label and not listed:
            label = (replace(label[0], keep_with_next=False), *label[1:])
        return (*label, *listed)

    def _row_label(self, blocks: tuple[PlanBlock, ...], name: str, prefix: str) -> tuple[Text, ...]:
        texts = [block for block in blocks if isinstance(block, Text)]
        if not texts or len(texts) < len(blocks):
            return ()
        first = _in_bold(texts[0].words)
        if name and _COUNTED.fullmatch(texts[0].words[0].text):
            # "1" alone names nothing; "Item 1" does. "All" says enough.
            first = (*self._wording.plain(name, bold=True), Words("\u00a0", bold=True), *first)
        return (Text(texts[0].id or prefix, first, "label", keep_with_next=True), *texts[1:])

    def _named(self, name: str, blocks: tuple[PlanBlock, ...]) -> tuple[PlanBlock, ...]:
        if not blocks or not name:
            return blocks
        said = self._wording.plain(name if name[-1] in ":?" else f"{name}:", bold=True)
        first = blocks[0]
        if isinstance(first, Text):
            return (replace(first, words=(*said, Words(" "), *first.words)), *blocks[1:])
        return (Text("", said, "label", keep_with_next=True), *blocks)


def _in_bold(words: tuple[Words, ...]) -> tuple[Words, ...]:
    return tuple(replace(one, bold=True) for one in words)


def _is_plain(table: _Table) -> bool:
    """Return whether no cell holds another table or an easy read row, which only a list can show."""
    inside = (block for placed in table.grid.cells for block in doc.walk(placed.cell.blocks))
    return not any(isinstance(block, doc.Table | doc.PictureRow | doc.Picture) for block in inside)


def _widths_of(blocks: tuple[PlanBlock, ...], type_: Type) -> tuple[float, float]:
    """Return the least and the wished width of a cell's words in millimetres."""
    need = want = 0.0
    for block in blocks:
        if isinstance(block, Text):
            need = max(need, longest_word_pt(block.words, type_))
            want = max(want, flow_measure.unbroken_pt(block.words, type_))
        elif isinstance(block, ItemList):
            for item in block.items:
                inner = _widths_of(item.blocks, type_)
                indent = type_.size_pt * 2
                need, want = max(need, points(inner[0]) + indent), max(want, points(inner[1]) + indent)
    return need * 25.4 / 72, want * 25.4 / 72
