"""Drafts a PDF without tags from the look of its pages: columns, headings, lists and tables are guesses."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from coprod_desktop.importing.draft import TITLE, Draft, Footnote, Grid, Image, Text
from coprod_desktop.importing.grids import SpanningCell, SpanningRow, grid_of_spans, limited_span
from coprod_desktop.importing.imported import Remarks
from coprod_desktop.importing.labels import heading_number
from coprod_desktop.importing.pdf import aligned
from coprod_desktop.importing.pdf.boxes import Filled
from coprod_desktop.importing.pdf.bullets import with_bullets
from coprod_desktop.importing.pdf.columns import flows_of
from coprod_desktop.importing.pdf.fragments import Fragment, fragments_of, parted
from coprod_desktop.importing.pdf.furniture import Row, find_furniture, rows_of
from coprod_desktop.importing.pdf.library import Box, Letter, Page, Pdf
from coprod_desktop.importing.pdf.lines import Line, Lines, goes_on, line_of, paragraphs_of, runs_of_lines
from coprod_desktop.importing.pdf.looks import Look, body_size, heading_look, is_caption, levels_of
from coprod_desktop.importing.pdf.pictures import PictureShelf, drawn_on
from coprod_desktop.importing.pdf.ruled import RuledTable, ruled_tables
from coprod_desktop.importing.pdf.tables import whole_tables
from coprod_desktop.importing.pdf.tight import with_tight_cells
from coprod_desktop.importing.pdf.words import Hyphens, runs_of
from coprod_desktop.importing.run_text import tidy, without_start

_CONTENTS_LINE = "....."
_TWIPS_A_POINT = 20
_LINE_APART = 1.6  # in letter heights
_NOTE_SIZE = 0.95
_POSSIBLE_MARKS = frozenset(str(number) for number in range(1, 200))
_MOST_PICTURE_PAGES = 2


@dataclass(slots=True)
class _Sheet:
    """What was found on one page."""

    height: float
    fragments: list[Fragment]
    tables: list[RuledTable]
    images: list[tuple[float, Image]]
    has_picture: bool = False


@dataclass(slots=True)
class _Flowing:
    """What was found in reading order: paragraphs, tables and pictures, each with its page."""

    parts: list[tuple[int, Lines | Draft]] = field(default_factory=list)


class UntaggedReader:
    """Drafts the pages of one file."""

    def __init__(
        self, pdf: Pdf, shelf: PictureShelf, remarks: Remarks, boxes: Mapping[int, Sequence[Filled]] | None = None
    ) -> None:
        self._pdf = pdf
        self._boxes = boxes or {}
        self._shelf = shelf
        self._remarks = remarks
        self._hyphens = Hyphens()
        self._sheets: list[_Sheet] = []

    def read(self) -> list[Draft]:
        """Return the drafts, notes last; the guesses are remarked on."""
        self._sheets = [self._sheet(number) for number in range(self._pdf.page_count)]
        if not any(sheet.fragments for sheet in self._sheets):
            return []
        self._take_furniture_away()
        for sheet in self._sheets:
            for one in sheet.fragments:
                self._hyphens.learn(runs_of(one.letters))
        empty = sum(1 for sheet in self._sheets if not sheet.fragments and sheet.has_picture)
        self._remarks.add("pages_without_words", empty)
        return self._drafts(self._flowing())

    def _sheet(self, number: int) -> _Sheet:
        page = self._pdf.page(number)
        if page is None:
            self._remarks.add("damaged_part")
            return _Sheet(0.0, [], [], [])
        try:
            return self._of_page(page, self._boxes.get(number, ()))
        finally:
            page.close()

    def _of_page(self, page: Page, boxes: Sequence[Filled]) -> _Sheet:
        letters = [one for one in page.letters(with_places=True) if not one.is_artifact]
        letters += [one for box in boxes for one in page.typed(box.edges, box.text)]
        drawn = drawn_on(page)
        images = [one for one in drawn if one.is_picture]
        covers = any(one.box.width * one.box.height > 0.7 * page.width * page.height for one in images)
        self._remarks.add("read_from_scan", 1 if page.has_invisible_words and covers else 0)
        kept: list[tuple[float, Image]] = []
        for one in images if not covers else []:
            kept += [(one.box.top, made) for made in self._shelf.image(page, one) if isinstance(made, Image)]
        boxes_drawn = [one.box for one in drawn if not one.is_picture]
        fragments = with_bullets(fragments_of(_linked(letters, page.links())), boxes_drawn)
        return _Sheet(page.height, fragments, ruled_tables(boxes_drawn), kept, bool(images))

    def _take_furniture_away(self) -> None:
        gone, has_words = find_furniture([(sheet.height, sheet.fragments) for sheet in self._sheets])
        self._remarks.add("header_footer", 1 if has_words else 0)
        for sheet, left_out in zip(self._sheets, gone, strict=True):
            sheet.fragments = [one for one in sheet.fragments if id(one) not in left_out]
        # A picture on most pages is a logo.
        seen = Counter(source for sheet in self._sheets for source in {image.source for _, image in sheet.images})
        for sheet in self._sheets:
            sheet.images = [one for one in sheet.images if seen[one[1].source] <= _MOST_PICTURE_PAGES]

    def _flowing(self) -> _Flowing:
        flowing = _Flowing()
        before: RuledTable | None = None
        for number, sheet in enumerate(self._sheets):
            rest = list(sheet.fragments)
            placed: list[tuple[float, Draft]] = list(sheet.images)
            for table in sheet.tables:
                rest = _parted(rest, table)
                inside = [one for one in rest if _is_inside(one, table.box)]
                if inside:
                    rest = [one for one in rest if not _is_inside(one, table.box)]
                    drafts = self._ruled(table, inside, number)
                    if before is not None and table is _at_edge(sheet, is_foot=False) and table.is_as_wide_as(before):
                        drafts = [replace(one, goes_on=True) if isinstance(one, Grid) else one for one in drafts]
                    placed += [(table.box.top, draft) for draft in drafts]
            before = _at_edge(sheet, is_foot=True)
            self._add_flows(flowing, rest, placed, number)
        return flowing

    def _add_flows(
        self, flowing: _Flowing, fragments: list[Fragment], placed: list[tuple[float, Draft]], page: int
    ) -> None:
        """Add the columns of a page; tables and pictures come where the words beside them begin."""
        waiting = sorted(placed, key=lambda one: -one[0])
        for flow in flows_of(fragments):
            edge = max(one.right for one in flow.fragments)
            rows = with_tight_cells(rows_of(list(flow.fragments)))
            foot = rows[-1][0].base
            own = [one for one in waiting if one[0] >= foot]
            waiting = [one for one in waiting if one[0] < foot]
            self._add_rows(flowing, rows, own, page, edge)
        flowing.parts += [(page, draft) for _, draft in waiting]

    def _add_rows(
        self, flowing: _Flowing, rows: list[Row], placed: list[tuple[float, Draft]], page: int, edge: float
    ) -> None:
        lines: list[Line] = []
        place = 0
        while place < len(rows):
            while placed and placed[0][0] >= rows[place][0].top:
                flowing.parts += [(page, one) for one in paragraphs_of(lines)]
                flowing.parts.append((page, placed.pop(0)[1]))
                lines = []
            cells = aligned.table_at(rows, place)
            if cells:
                flowing.parts += [(page, one) for one in paragraphs_of(lines)]
                flowing.parts.append((page, self._aligned(cells, page)))
                lines = []
                place += len(cells)
            else:
                lines.append(line_of(rows[place], page, edge))
                place += 1
        flowing.parts += [(page, one) for one in paragraphs_of(lines)]
        flowing.parts += [(page, draft) for _, draft in placed]

    def _ruled(self, table: RuledTable, fragments: list[Fragment], page: int) -> list[Draft]:
        rows: list[list[SpanningCell]] = [[] for _ in range(table.rows)]
        for cell in table.cells:
            inside = [one for one in fragments if _is_inside(one, cell.box)]
            blocks = self._cell(inside, page)
            rows[cell.row].append(SpanningCell(blocks, limited_span(cell.column_span), cell.row_span))
        taken = {id(one) for cell in table.cells for one in fragments if _is_inside(one, cell.box)}
        stray = [one for one in fragments if id(one) not in taken]
        self._remarks.add("guessed_tables")
        grid = grid_of_spans([SpanningRow(tuple(row)) for row in rows])
        return [*self._cell(stray, page), grid]

    def _aligned(self, rows: list[Row], page: int) -> Grid:
        self._remarks.add("guessed_tables")
        made = [SpanningRow(tuple(SpanningCell(self._cell([one], page)) for one in row)) for row in rows]
        return grid_of_spans(made)

    def _cell(self, fragments: list[Fragment], page: int) -> tuple[Draft, ...]:
        if not fragments:
            return ()
        edge = max(one.right for one in fragments)
        lines = [line_of(row, page, edge) for row in rows_of(fragments)]
        # A narrow cell breaks its lines anywhere, so only gaps and labels part its paragraphs.
        wide = [replace(line, edge=line.right) for line in lines]
        return tuple(self._text(one, frozenset()) for one in paragraphs_of(wide))

    def _drafts(self, flowing: _Flowing) -> list[Draft]:
        body = body_size(line for _, one in flowing.parts if isinstance(one, Lines) for line in one.lines)
        notes, marks = _notes(flowing.parts, body)
        parts = list(_joined(flowing.parts, frozenset(notes)))
        levels = levels_of(
            look
            for (_, one), after in zip_longest(parts, parts[1:])
            if isinstance(one, Lines) and id(one) not in notes and (look := heading_look(one, body))
            if after is None or not isinstance(after[1], Grid) or not is_caption(one, body)
        )
        drafts: list[Draft] = []
        footnotes: list[Footnote] = []
        for (page, part), following in zip_longest(parts, parts[1:]):
            if not isinstance(part, Lines):
                drafts.append(part)
            elif following is not None and isinstance(following[1], Grid) and is_caption(part, body):
                drafts.append(replace(self._text(part, frozenset()), is_caption=True))
            elif id(part) in notes:
                footnotes.append(self._footnote(part, page, notes[id(part)]))
            elif part.text.count(_CONTENTS_LINE):
                self._remarks.add("contents_list")
            else:
                drafts.append(self._draft(part, heading_look(part, body), levels, marks.get(page, frozenset())))
        headings = sum(isinstance(one, Text) and one.heading is not None for one in drafts)
        self._remarks.add("guessed_headings", headings)
        return [*_with_title(whole_tables(drafts)), *footnotes]

    def _draft(self, part: Lines, look: Look | None, levels: dict[Look, int], marks: frozenset[str]) -> Text:
        text = self._text(part, marks)
        if look is None:
            return text
        number = text.number or (text.marker.label if text.marker else "")
        runs, length = text.runs, 0
        if not number:
            number, length = heading_number("".join(run.text for run in runs))
        return replace(text, heading=levels[look], number=number, marker=None, runs=without_start(runs, length))

    def _text(self, part: Lines, marks: frozenset[str]) -> Text:
        marker, number, length = part.label
        page = part.first.page
        own = [replace(run, note=_key(page, run.note)) if run.note else run for run in runs_of_lines(part.lines, marks)]
        whole = tidy(self._hyphens.mended(own))
        runs = without_start(whole, length)
        if not runs:
            return Text(whole, page=self._pdf.label(page))
        if marker is not None:
            indent = round(part.first.left)
            marker = replace(marker, list_key=f"pdf {marker.style} {indent // 6}", indent=indent * _TWIPS_A_POINT)
        return Text(runs, number=number, marker=marker, page=self._pdf.label(page))

    def _footnote(self, part: Lines, page: int, label: str) -> Footnote:
        text = Text(tidy(self._hyphens.mended(runs_of_lines(part.lines, frozenset()))), page=self._pdf.label(page))
        plain = "".join(run.text for run in text.runs)
        own = replace(text, runs=without_start(text.runs, len(label))) if plain.startswith(label) else text
        return Footnote(_key(page, label), (own,))


def _at_edge(sheet: _Sheet, *, is_foot: bool) -> RuledTable | None:
    """Return the table that stands last on a page, or first, with no words and no picture beyond it."""
    by_height = sorted(sheet.tables, key=lambda one: one.box.top)
    if not by_height:
        return None
    table = by_height[0] if is_foot else by_height[-1]
    heights = [one.base for one in sheet.fragments] + [top for top, _ in sheet.images]
    is_alone = min(heights, default=0) >= table.box.bottom if is_foot else max(heights, default=0) <= table.box.top
    return table if is_alone else None


def _joined(parts: list[tuple[int, Lines | Draft]], notes: frozenset[int]) -> Iterator[tuple[int, Lines | Draft]]:
    """Put paragraphs together that a column's or page's end had parted; footnotes between them are passed by."""
    waiting: tuple[int, Lines] | None = None
    for page, part in parts:
        if id(part) in notes:
            yield page, part
        elif not isinstance(part, Lines):
            if waiting is not None:
                yield waiting
                waiting = None
            yield page, part
        elif waiting is not None and _is_further_on(waiting[1], part) and goes_on(waiting[1], part):
            waiting = (waiting[0], Lines((*waiting[1].lines, *part.lines)))
        else:
            if waiting is not None:
                yield waiting
            waiting = (page, part)
    if waiting is not None:
        yield waiting


def _is_further_on(one: Lines, following: Lines) -> bool:
    last, first = one.last, following.first
    if first.page != last.page or first.base > last.base:
        return True
    # Beside a box lines are shorter than below it.
    return last.base - first.base <= _LINE_APART * last.size and abs(first.edge - last.edge) > _LINE_APART * last.size


def _notes(parts: list[tuple[int, Lines | Draft]], body: float) -> tuple[dict[int, str], dict[int, frozenset[str]]]:
    """Return the paragraphs that are footnotes (by `id`) with their labels, and the labels by page.

    A footnote is small or stands last on its page, and its label stands as a raised mark on that page.
    """
    marked: dict[int, set[str]] = {}
    for page, part in parts:
        if isinstance(part, Lines):
            marked.setdefault(page, set()).update(_marks_in(part))
    found: dict[int, str] = {}
    labels: dict[int, frozenset[str]] = {}
    ended: set[int] = set()
    for page, part in reversed(parts):
        label = "".join(_leading_digits(part.text)) if isinstance(part, Lines) else ""
        is_small = isinstance(part, Lines) and part.first.size <= _NOTE_SIZE * body
        is_known = label in marked.get(page, ()) and label not in labels.get(page, ())
        if is_known and (is_small or page not in ended):
            found[id(part)] = label
            labels[page] = labels.get(page, frozenset()) | {label}
        elif not is_small:
            ended.add(page)
    return found, labels


def _marks_in(part: Lines) -> Iterator[str]:
    if not any(fragment.has_marks for line in part.lines for fragment in line.fragments):
        return
    for run in runs_of_lines(part.lines, _POSSIBLE_MARKS):
        if run.note:
            yield run.note


def _leading_digits(text: str) -> Iterator[str]:
    for letter in text:
        if not letter.isdigit():
            return
        yield letter


def _key(page: int, label: str) -> str:
    return f"{page} {label}"


def _is_inside(fragment: Fragment, box: Box) -> bool:
    middle = (fragment.left + fragment.right) / 2
    height = fragment.base + 0.3 * fragment.size
    return box.left <= middle <= box.right and box.bottom <= height <= box.top


def _parted(fragments: list[Fragment], table: RuledTable) -> list[Fragment]:
    """Return the fragments, those that reach over a line between two cells in as many parts."""
    rows: dict[tuple[float, float], set[float]] = {}
    for cell in table.cells:
        rows.setdefault((cell.box.bottom, cell.box.top), set()).update((cell.box.left, cell.box.right))
    parts: list[Fragment] = []
    for one in fragments:
        edges = {edge for (bottom, top), found in rows.items() if bottom < one.base < top for edge in found}
        parts.append(one)
        for edge in sorted(edges):
            parts[-1:] = parted(parts[-1], edge)
    return parts


def _with_title(drafts: list[Draft]) -> list[Draft]:
    """Return the drafts with the heading that opens the paper as its title, if no other is as large."""
    headings = [(place, one) for place, one in enumerate(drafts) if isinstance(one, Text) and one.heading is not None]
    if len(headings) < 2:
        return drafts
    place, first = headings[0]
    highest = min(one.heading or 0 for _, one in headings)
    if first.heading != highest or sum(one.heading == highest for _, one in headings) > 1:
        return drafts
    return [*drafts[:place], replace(first, heading=TITLE), *drafts[place + 1 :]]


def _linked(letters: list[Letter], links: list[tuple[Box, str]]) -> list[Letter]:
    """Return the letters, those in a place that leads somewhere with its address."""
    return [one._replace(link=_link_of(one, links)) for one in letters] if links else letters


def _link_of(letter: Letter, links: list[tuple[Box, str]]) -> str:
    middle, height = (letter.left + letter.right) / 2, letter.base + 0.2 * letter.font.size
    over = (address for box, address in links if box.left <= middle <= box.right and box.bottom <= height <= box.top)
    return next(over, "")
