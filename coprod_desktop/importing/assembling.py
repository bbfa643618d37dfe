"""Drafts become the blocks of a document: ids in reading order, whole lists, heading levels without a gap."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, zip_longest

from coprod_desktop.importing.draft import Draft, Footnote, Grid, GridCell, Image, Text
from coprod_desktop.importing.imported import Doubt
from coprod_desktop.importing.lists import DEEPEST_LIST, Item, split_into_lists
from coprod_desktop.model import document as doc

_DEEPEST_HEADING = 6


def assemble(drafts: Sequence[Draft]) -> tuple[doc.Block, ...]:
    """Return the blocks; notes come last, links and note marks point at the ids of what they mean.

    A link to a place that is not there becomes plain words.
    """
    return assemble_whole(drafts).blocks


@dataclass(frozen=True, slots=True)
class Assembled:
    """The blocks, those that begin a page of the file where the drafts tell of pages, and what to look at where."""

    blocks: tuple[doc.Block, ...]
    pages: tuple[doc.PageStart, ...]
    doubts: tuple[Doubt, ...]


def assemble_whole(drafts: Sequence[Draft]) -> Assembled:
    """Return the blocks as `assemble` does, and what else the drafts tell of them."""
    # The first round finds out which id each anchor gets; ids depend on nothing else, so the second is the same.
    first = _Assembler({})
    blocks = first.document_blocks(drafts)
    if first.places:
        blocks = _Assembler(first.places).document_blocks(drafts)
    return Assembled(blocks, tuple(first.pages), tuple(first.doubts))


class _Assembler:
    """One round; `places` maps anchors ("#name") and note keys to ids, as far as known before the round."""

    def __init__(self, known_places: dict[str, str]) -> None:
        self.places: dict[str, str] = {}
        self.pages: list[doc.PageStart] = []
        self.doubts: list[Doubt] = []
        self._known = known_places
        self._number = 0
        self._open_levels: list[int] = []

    def document_blocks(self, drafts: Sequence[Draft]) -> tuple[doc.Block, ...]:
        notes = [draft for draft in drafts if isinstance(draft, Footnote)]
        body = [draft for draft in drafts if not isinstance(draft, Footnote)]
        return (*self._blocks(body, has_headings=True), *(self._note(note) for note in notes))

    def _new_id(self) -> str:
        self._number += 1
        return f"b{self._number}"

    def _blocks(self, drafts: Sequence[Draft], *, has_headings: bool = False, depth: int = 0) -> tuple[doc.Block, ...]:
        made: list[doc.Block] = []
        caption: Text | None = None
        for is_list, group in groupby(drafts, key=_is_list_paragraph):
            members = list(group)
            if is_list:
                made.extend(self._lists([one for one in members if isinstance(one, Text)], depth))
                continue
            for draft, following in zip_longest(members, members[1:]):
                if isinstance(draft, Text) and draft.is_caption and isinstance(following, Grid) and not draft.after:
                    caption = draft
                    continue
                made.extend(self._of(draft, caption, has_headings))
                caption = None
        return tuple(made)

    def _of(self, draft: Draft, caption: Text | None, has_headings: bool) -> Iterable[doc.Block]:
        match draft:
            case Text():
                return self._text(draft, has_headings)
            case Grid():
                return (self._table(draft, caption),)
            case Image():
                return (self._picture(draft),)
            case Footnote():
                return (self._note(draft),)

    def _text(self, text: Text, has_headings: bool) -> tuple[doc.Block, ...]:
        after = text.after
        if not text.runs:
            return self._blocks(after, has_headings=has_headings)
        block = self._heading(text) if has_headings and text.heading is not None else self._paragraph(text)
        return (block, *self._blocks(after))

    def _heading(self, text: Text) -> doc.Heading:
        block_id = self._place(text)
        runs = tuple(replace(run, bold=False) for run in self._runs(text.runs))
        return doc.Heading(block_id, self._level(text.heading or 0), runs, text.number)

    def _level(self, source_level: int) -> int:
        """Return the level that never skips: one below the nearest heading that is higher in the source."""
        while self._open_levels and self._open_levels[-1] >= source_level:
            self._open_levels.pop()
        self._open_levels.append(source_level)
        return min(len(self._open_levels), _DEEPEST_HEADING)

    def _paragraph(self, text: Text) -> doc.Paragraph:
        block_id = self._place(text)
        runs = self._runs(text.runs)
        if text.heading is not None:
            # A heading in a table or a list cannot be one in the contents, so it stands out by weight.
            runs = tuple(replace(run, bold=True) for run in runs)
        if text.number:
            runs = _with_number(text.number, runs)
        return doc.Paragraph(block_id, runs)

    def _place(self, text: Text) -> str:
        block_id = self._new_id()
        self.places.update((f"#{anchor}", block_id) for anchor in text.anchors)
        self.doubts.extend(Doubt(doubt, block_id) for doubt in dict.fromkeys(text.doubts))
        if text.page and (not self.pages or self.pages[-1].label != text.page):
            self.pages.append(doc.PageStart(block_id, text.page))
        return block_id

    def _runs(self, runs: Iterable[doc.Run]) -> tuple[doc.Run, ...]:
        made = []
        for run in runs:
            link = run.link
            if link.startswith("#"):
                place = self._known.get(link)
                link = f"#{place}" if place else ""
            note = self._known.get(f"note {run.note}", "") if run.note else ""
            if run.text or note:
                made.append(replace(run, link=link, note=note))
        return tuple(made)

    def _lists(self, texts: Sequence[Text], depth: int) -> list[doc.Block]:
        return [self._list(items, depth) for items in split_into_lists(texts, may_nest=depth < DEEPEST_LIST)]

    def _list(self, items: list[Item], depth: int) -> doc.ListBlock:
        marker = items[0][0].marker
        assert marker is not None
        list_id = self._new_id()
        return doc.ListBlock(
            list_id, tuple(self._item(item, depth) for item in items), marker.style, max(marker.value, 0)
        )

    def _item(self, item: Item, depth: int) -> doc.ListItem:
        head, inner = item[0], item[1:]
        item_id = self._new_id()
        own = (self._paragraph(head),) if head.runs else ()
        after = self._blocks(head.after, depth=depth + 1)
        return doc.ListItem(item_id, (*own, *after, *self._lists(inner, depth + 1)))

    def _table(self, grid: Grid, caption: Text | None) -> doc.Table:
        table_id = self._place(caption) if caption else self._new_id()
        rows = tuple(doc.Row(tuple(self._cell(cell) for cell in row)) for row in grid.rows)
        return doc.Table(table_id, rows, grid.header_rows, self._runs(caption.runs) if caption else ())

    def _cell(self, cell: GridCell) -> doc.Cell:
        return doc.Cell(self._blocks(cell.blocks), cell.column_span, cell.row_span, cell.is_header)

    def _picture(self, image: Image) -> doc.Picture:
        return doc.Picture(self._new_id(), image.source, image.alt, image.is_decorative, image.width_mm)

    def _note(self, note: Footnote) -> doc.Note:
        note_id = self._new_id()
        self.places[f"note {note.key}"] = note_id
        return doc.Note(note_id, self._blocks(note.blocks))


def _with_number(number: str, runs: tuple[doc.Run, ...]) -> tuple[doc.Run, ...]:
    if not runs or runs[0].note or runs[0].link:
        return (doc.Run(f"{number} " if runs else number), *runs)
    return (replace(runs[0], text=f"{number} {runs[0].text}"), *runs[1:])


def _is_list_paragraph(draft: Draft) -> bool:
    return isinstance(draft, Text) and draft.marker is not None and draft.heading is None
