"""Tables of an OpenDocument text: data tables with heads that repeat, and easy read rows."""

from collections.abc import Callable, Iterator, Sequence

from coprod_desktop.render.html_elements import Element
from coprod_desktop.render.odt_xml import make
from coprod_desktop.render.plan import GridCell, GridTable, PictureWords
from coprod_desktop.render.profiles import Profile

_LINE = "0.75pt"


class TableWriter:
    """Writes tables and keeps the styles of their columns."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile
        self._tables = 0
        self._columns: dict[float, str] = {}
        self._widths: dict[float, str] = {}

    def grid(self, table: GridTable, content: Callable[[GridCell], list[Element]]) -> Element:
        """Return a data table; its first rows are repeated on each page (LP-34)."""
        rows = [make("table:table-row", *cells, table__style_name="Row") for cells in self._rows(table, content)]
        made = self._table(list(table.columns_mm), table.summary)
        if table.header_rows:
            made.append(make("table:table-header-rows", *rows[: table.header_rows]))
        made.extend(rows[table.header_rows :])
        return made

    def picture_rows(
        self,
        rows: Sequence[PictureWords],
        picture: Callable[[PictureWords], list[Element]],
        sentences: Callable[[PictureWords], list[Element]],
    ) -> Element:
        """Return easy read rows: no lines, no head, no row split over pages."""
        first = max(row.column_mm + row.gap_mm for row in rows)
        made = self._table([first, self._profile.text_width_mm - first], "")
        for row in rows:
            cells = (make("table:table-cell", *part(row), table__style_name="Open") for part in (picture, sentences))
            made.append(make("table:table-row", *cells, table__style_name="Row"))
        return made

    def styles(self) -> Iterator[Element]:
        """Yield the styles of the tables that were written."""
        line = f"{_LINE} solid {self._profile.colours.line}"
        padding = f"{0.4 * self._profile.body_pt:.4g}pt"
        yield _style("Row", "table-row", make("style:table-row-properties", fo__keep_together="always"))
        lined = make("style:table-cell-properties", fo__border=line, fo__padding=padding)
        yield _style("Lined", "table-cell", lined)
        half = f"{self._profile.space_after_pt / 2:.4g}pt"
        room = {"fo__padding_top": half, "fo__padding_bottom": half, "style__vertical_align": "middle"}
        yield _style("Open", "table-cell", make("style:table-cell-properties", **room))
        for width, name in self._widths.items():
            below = f"{self._profile.space_after_pt:.4g}pt"
            look = {"style__width": f"{width:.2f}mm", "table__align": "left", "fo__margin_bottom": below}
            yield _style(name, "table", make("style:table-properties", **look))
        for width, name in self._columns.items():
            column = make("style:table-column-properties", style__column_width=f"{width:.2f}mm")
            yield _style(name, "table-column", column)

    def _table(self, columns_mm: list[float], summary: str) -> Element:
        self._tables += 1
        total = round(sum(columns_mm), 2)
        name = self._widths.setdefault(total, f"Table_{len(self._widths) + 1}")
        made = make("table:table", table__name=f"Table{self._tables}", table__style_name=name)
        if summary:
            made.append(make("table:desc", summary))
        for width in columns_mm:
            style = self._columns.setdefault(round(width, 2), f"Column_{len(self._columns) + 1}")
            made.append(make("table:table-column", table__style_name=style))
        return made

    def _rows(self, table: GridTable, content: Callable[[GridCell], list[Element]]) -> list[list[Element]]:
        """Return the cells of each row; every place that a cell of another place covers has an element too."""
        width = len(table.columns_mm)
        rows: list[list[Element | None]] = [[None] * width for _ in table.rows]
        for number, row in enumerate(table.rows):
            for cell in row.cells:
                rows[number][cell.column] = self._cell(cell, content(cell))
        return [[cell if cell is not None else make("table:covered-table-cell") for cell in row] for row in rows]

    def _cell(self, cell: GridCell, content: list[Element]) -> Element:
        spans = {}
        if cell.column_span > 1 or cell.row_span > 1:
            spans = {
                "table__number_columns_spanned": str(cell.column_span),
                "table__number_rows_spanned": str(cell.row_span),
            }
        return make("table:table-cell", *content, table__style_name="Lined", office__value_type="string", **spans)


def _style(name: str, family: str, properties: Element) -> Element:
    return make("style:style", properties, style__name=name, style__family=family)
