"""Drafts a tagged PDF: its tags say what is a heading, a list or a table, in the order to be read."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from coprod_desktop.importing import limits
from coprod_desktop.importing.draft import TITLE, Draft, Footnote, Marker, Text
from coprod_desktop.importing.grids import SpanningCell, SpanningRow, grid_of_spans, limited_span
from coprod_desktop.importing.imported import Remarks
from coprod_desktop.importing.labels import heading_number, leading_label, whole_label
from coprod_desktop.importing.pdf.library import Box, Drawn, Pdf
from coprod_desktop.importing.pdf.marked_words import MarkedWords
from coprod_desktop.importing.pdf.pictures import PictureShelf
from coprod_desktop.importing.pdf.tags import Content, Tag
from coprod_desktop.importing.run_text import tidy, without_start
from coprod_desktop.model.document import Run

_BLOCKS = frozenset(
    {"Document", "Part", "Art", "Sect", "Div", "BlockQuote", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "Title"}
    | {
        "L",
        "LI",
        "LBody",
        "Table",
        "Caption",
        "TOC",
        "Index",
        "Aside",
        "DocumentFragment",
        "Note",
        "FENote",
        "BibEntry",
    }
)
_NOTES = frozenset({"Note", "FENote"})
_SILENT = frozenset({"Artifact", "RP"})
_CONTENTS_TITLES = frozenset({"contents", "table of contents", "contents page"})
_MOST_MARK_LETTERS = 10
_TWIPS_A_LEVEL = 360


class TaggedReader:
    """Drafts the tags of one file. `language` is the document's."""

    def __init__(self, pdf: Pdf, content: MarkedWords, shelf: PictureShelf, remarks: Remarks, language: str) -> None:
        self._pdf = pdf
        self._content = content
        self._shelf = shelf
        self._remarks = remarks
        self._language = language
        self._notes: dict[str, str] = {}
        self._footnotes: list[Footnote] = []
        self._sections = 0
        self._lists = 0

    def read(self, root: Tag) -> list[Draft]:
        """Return the drafts, notes last, then what no tag speaks of."""
        for number, tag in enumerate(one for one in root.inside() if one.kind in _NOTES):
            label = self._label_of_note(tag)
            if label:
                self._notes.setdefault(label, f"note {number}")
        drafts = list(self._blocks(root.children))
        untagged = ((self._tidy(runs), number) for number, runs in enumerate(self._content.untagged))
        loose = [Text(runs, page=self._pdf.label(number)) for runs, number in untagged if runs]
        return [*drafts, *loose, *self._footnotes]

    def _blocks(self, children: "Iterable[Tag | Content]") -> Iterator[Draft]:
        """Yield blocks; words that stand between blocks make paragraphs of their own."""
        loose: list[Tag | Content] = []
        for child in children:
            if isinstance(child, Tag) and (child.kind in _BLOCKS or _holds_blocks(child)):
                yield from self._paragraph(loose)
                loose = []
                yield from self._block(child)
            else:
                loose.append(child)
        yield from self._paragraph(loose)

    def _block(self, tag: Tag) -> Iterator[Draft]:
        match tag.kind:
            case "TOC":
                self._remarks.add("contents_list")
            case "P" | "Caption" | "BibEntry" | "LBody" if not _holds_blocks(tag):
                yield from self._paragraph([tag], is_caption=tag.kind == "Caption")
            case "H" | "H1" | "H2" | "H3" | "H4" | "H5" | "H6" | "Title":
                yield from self._heading(tag)
            case "L":
                yield from self._list(tag, 0, f"tags {self._next_list()}")
            case "Table":
                yield from self._table(tag)
            case kind if kind in _NOTES:
                yield from self._note(tag)
            case "Sect":
                self._sections += 1
                yield from self._without_contents_title(tag)
                self._sections -= 1
            case _:
                yield from self._without_contents_title(tag)

    def _without_contents_title(self, tag: Tag) -> Iterator[Draft]:
        """Leave out the heading of a contents list together with the list."""
        kept: list[Tag | Content] = []
        for child, following in zip(tag.children, [*tag.children[1:], None], strict=True):
            heads_contents = isinstance(following, Tag) and following.kind == "TOC" and isinstance(child, Tag)
            if heads_contents and isinstance(child, Tag) and self._plain(child).lower() in _CONTENTS_TITLES:
                continue
            kept.append(child)
        yield from self._blocks(kept)

    def _next_list(self) -> int:
        self._lists += 1
        return self._lists

    def _paragraph(self, children: "list[Tag | Content]", *, is_caption: bool = False) -> Iterator[Draft]:
        line = _Line(self)
        line.add_all(children, Run(""))
        runs = self._tidy(line.runs)
        if runs:
            page = "" if line.page is None else self._pdf.label(line.page)
            yield Text(runs, is_caption=is_caption, after=tuple(line.sides), page=page)
        else:
            yield from line.sides

    def _heading(self, tag: Tag) -> Iterator[Draft]:
        levels = {"Title": TITLE, "H": max(self._sections, 1)}
        for draft in self._paragraph([tag]):
            if isinstance(draft, Text):
                number, length = heading_number("".join(run.text for run in draft.runs))
                level = levels[tag.kind] if tag.kind in levels else int(tag.kind[1])
                yield replace(draft, heading=level, number=number, runs=without_start(draft.runs, length))
            else:
                yield draft

    def _list(self, tag: Tag, level: int, key: str) -> Iterator[Draft]:
        for child in tag.children:
            if not isinstance(child, Tag):
                yield from self._paragraph([child])
            elif child.kind == "LI":
                yield from self._item(child, level, key)
            elif child.kind == "L":
                yield from self._list(child, level + 1, key)
            else:
                yield from self._block(child)

    def _item(self, tag: Tag, level: int, key: str) -> Iterator[Draft]:
        labels = [one for one in tag.children if isinstance(one, Tag) and one.kind == "Lbl"]
        label = " ".join(self._plain(one) for one in labels)
        rest = [one for one in tag.children if one not in labels]
        body: list[Tag | Content] = []
        for one in rest:
            body.extend(one.children if isinstance(one, Tag) and one.kind == "LBody" else [one])
        drafts: list[Draft] = []
        inner: list[Draft] = []
        for child in body:
            if isinstance(child, Tag) and child.kind == "L":
                inner.extend(self._list(child, level + 1, f"{key} {level + 1}"))
            else:
                drafts.extend(self._blocks([child]) if _is_block(child) else self._loose(child, drafts))
        yield from _marked(drafts, label, Marker(key, level, indent=_TWIPS_A_LEVEL * (level + 1)))
        yield from inner

    def _loose(self, child: "Tag | Content", drafts: list[Draft]) -> list[Draft]:
        """Join words that stand bare in an item to the paragraph before them."""
        found = list(self._paragraph([child]))
        last = drafts[-1] if drafts else None
        if isinstance(last, Text) and last.heading is None and found and isinstance(found[0], Text):
            drafts[-1] = replace(last, runs=tidy((*last.runs, Run(" "), *found[0].runs)))
            return found[1:]
        return found

    def _table(self, tag: Tag) -> Iterator[Draft]:
        for caption in (one for one in tag.children if isinstance(one, Tag) and one.kind == "Caption"):
            yield from self._paragraph([caption], is_caption=True)
        rows = [self._row(row, is_header) for row, is_header in _rows(tag)]
        grid = grid_of_spans([row for row in rows if row.cells])
        if any(cell.blocks for row in grid.rows for cell in row):
            yield grid

    def _row(self, tag: Tag, is_header: bool) -> SpanningRow:
        cells = [one for one in tag.children if isinstance(one, Tag) and one.kind in ("TH", "TD")]
        heads = [one.kind == "TH" and one.scope != "/Row" for one in cells]
        return SpanningRow(tuple(map(self._cell, cells)), is_header or (len(cells) > 1 and all(heads)))

    def _cell(self, tag: Tag) -> SpanningCell:
        return SpanningCell(
            tuple(self._blocks(tag.children)),
            limited_span(tag.column_span),
            min(tag.row_span, limits.TABLE_ROWS_SPANNED),
            tag.kind == "TH",
        )

    def figure(self, tag: Tag) -> tuple[Draft, ...]:
        """Return the picture of a figure; one without a picture gives its words."""
        contents = list(tag.contents())
        number = contents[0].page if contents else tag.page
        if number is None:
            return ()
        drawn = [one for content in contents for one in self._drawn(content)]
        bounds = Box(*tag.bounds) if tag.bounds else None
        page = self._pdf.page(number) if drawn or bounds is not None else None
        if page is None:
            return ()
        try:
            return self._shelf.figure(page, drawn, bounds, tag.alt or tag.actual_text or "")
        finally:
            page.close()

    def _drawn(self, content: Content) -> list[Drawn]:
        if not 0 <= content.page < len(self._content.pages):
            return []
        return self._content.pages[content.page].drawn.get(content.number, [])

    def words(self, content: Content) -> list[Run]:
        """Return the words of one content."""
        if not 0 <= content.page < len(self._content.pages):
            return []
        return self._content.pages[content.page].words.get(content.number, [])

    def run_language(self, said: str) -> str:
        """Return the language to note on a run: "" unless it is another one than the document's."""
        is_same = said.partition("-")[0].lower() == self._language.partition("-")[0].lower()
        return "" if is_same else said

    def note_key(self, text: str) -> str:
        """Return the key of the note that these words are the mark of, or ""."""
        return self._notes.get(_bare_label(text), "") if len(text.strip()) <= _MOST_MARK_LETTERS else ""

    def _label_of_note(self, tag: Tag) -> str:
        labels = [one for one in tag.inside() if one.kind == "Lbl"]
        if labels:
            return _bare_label(self._plain(labels[0]))
        first = next(tag.contents(), None)
        return _bare_label("".join(run.text for run in self.words(first))) if first is not None else ""

    def _note(self, tag: Tag) -> Iterator[Draft]:
        label = self._label_of_note(tag)
        key = self._notes.get(label, "")
        blocks = list(self._blocks([one for one in tag.children if not (isinstance(one, Tag) and one.kind == "Lbl")]))
        if not key or any(note.key == key for note in self._footnotes):
            yield from blocks
            return
        first = blocks[0] if blocks else None
        if isinstance(first, Text) and first.runs and _bare_label(first.runs[0].text.split(" ")[0]) == label:
            length = len(first.runs[0].text.split(" ")[0])
            blocks[0] = replace(first, runs=without_start(first.runs, length))
        self._footnotes.append(Footnote(key, tuple(blocks)))

    def note_inside(self, tag: Tag) -> str:
        """Read a note that stands inside the words that it is for, and return its key."""
        label = self._label_of_note(tag)
        list(self._note(tag))
        return self._notes.get(label, "")

    def _plain(self, tag: Tag) -> str:
        if tag.actual_text is not None:
            return tag.actual_text
        return "".join(run.text for content in tag.contents() for run in self.words(content)).strip()

    def _tidy(self, runs: list[Run]) -> tuple[Run, ...]:
        return tidy(self._content.hyphens.mended(runs))


class _Line:
    """Gathers the words of one paragraph, and the pictures that hang on it."""

    def __init__(self, reader: TaggedReader) -> None:
        self.runs: list[Run] = []
        self.sides: list[Draft] = []
        self._reader = reader
        self.page: int | None = None  # where it begins
        self._page: int | None = None

    def add_all(self, children: "Iterable[Tag | Content]", look: Run) -> None:
        for child in children:
            if isinstance(child, Content):
                self._add_content(child, look)
            else:
                self._add_tag(child, look)

    def _add_content(self, content: Content, look: Run) -> None:
        if self._page is not None and content.page != self._page:
            self.runs.append(Run(" "))
        self._page = content.page
        self.page = content.page if self.page is None else self.page
        for run in self._reader.words(content):
            self.runs.append(replace(run, link=look.link, language=look.language))

    def _add_tag(self, tag: Tag, look: Run) -> None:
        if tag.kind in _SILENT:
            return
        if tag.kind == "Figure":
            found = self._reader.figure(tag)
            self.sides.extend(found)
            if not found:
                self.add_all(tag.children, look)
            return
        if tag.kind in _NOTES:
            key = self._reader.note_inside(tag)
            if key and not any(run.note == key for run in self.runs):
                self.runs.append(Run("", note=key))
            return
        if tag.language:
            look = replace(look, language=self._reader.run_language(tag.language))
        if tag.link:
            look = replace(look, link=tag.link)
        if tag.actual_text is not None:
            self.runs.append(replace(look, text=tag.actual_text))
            return
        self._add_words(tag, look)

    def _add_words(self, tag: Tag, look: Run) -> None:
        if tag.kind in ("Reference", "Link", "Lbl", "Span", "Sub"):
            text = "".join(run.text for content in tag.contents() for run in self._reader.words(content))
            key = self._reader.note_key(text) if tag.kind != "Span" else ""
            if key:
                self.runs.append(Run("", note=key))
                return
        if tag.kind == "RT":
            self.runs.append(replace(look, text=" ("))
        self.add_all(tag.children, look)
        if tag.kind == "RT":
            self.runs.append(replace(look, text=")"))


def _is_block(child: "Tag | Content") -> bool:
    return isinstance(child, Tag) and (child.kind in _BLOCKS or _holds_blocks(child))


def _holds_blocks(tag: Tag) -> bool:
    return tag.kind not in ("Figure", "Formula") and any(
        isinstance(child, Tag) and ((child.kind in _BLOCKS and child.kind not in _NOTES) or _holds_blocks(child))
        for child in tag.children
    )


def _rows(tag: Tag) -> Iterator[tuple[Tag, bool]]:
    for child in tag.children:
        if not isinstance(child, Tag):
            continue
        if child.kind == "TR":
            yield child, False
        elif child.kind in ("THead", "TBody", "TFoot", "NonStruct", "Div", "Sect"):
            for row, is_header in _rows(child):
                yield row, is_header or child.kind == "THead"


def _marked(drafts: list[Draft], label: str, place: Marker) -> list[Draft]:
    """Put the bullet or number of an item before its first paragraph; the rest hangs on that."""
    first = drafts[0] if drafts else None
    if not isinstance(first, Text) or first.marker is not None:
        return drafts
    marker, number, length = (*whole_label(label), 0) if label else leading_label(_plain_text(first))
    if marker is None and not number:
        marker = Marker("")
    runs = without_start(first.runs, length)
    if marker is None:
        return [replace(first, runs=runs, number=number), *drafts[1:]]
    own = replace(marker, list_key=place.list_key, level=place.level, indent=place.indent)
    return [replace(first, runs=runs, heading=None, marker=own, after=(*first.after, *drafts[1:]))]


def _plain_text(text: Text) -> str:
    return "".join(run.text for run in text.runs)


def _bare_label(text: str) -> str:
    """Return a note's number alone: "(Note 1)" and "[1]" are "1"."""
    bare = text.strip().strip("()[].: ").lower().removeprefix("note").strip()
    return bare if bare.isalnum() and len(bare) <= 4 else ""
