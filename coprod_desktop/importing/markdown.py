"""Markdown becomes drafts. Nothing it points at is ever fetched, and HTML in it is only words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from coprod_desktop.importing import errors, limits
from coprod_desktop.importing.draft import Draft, Footnote, Grid, GridCell, Image, Marker, Text
from coprod_desktop.importing.imported import Remarks
from coprod_desktop.importing.pictures import Pictures, data_of, tidy_alt
from coprod_desktop.importing.run_text import clean, tidy
from coprod_desktop.model.document import Run, words

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)", re.DOTALL)
_FIELD = re.compile(r"(title|author)\s*:\s*(.+)", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
# "[^1]: The words of a note", its further lines set in.
_NOTE = re.compile(r"^\[\^([^\]\s]{1,60})\]:[ \t]*(.*(?:\n[ \t]+\S.*)*)\n?", re.MULTILINE)
_NOTE_MARK = re.compile(r"\[\^([^\]\s]{1,60})\]")
_TASKS = {"[ ] ": "☐ ", "[x] ": "☒ ", "[X] ": "☒ "}
_NOT_IN_ANCHOR = re.compile(r"[^\w\- ]")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the lines before the text say about it."""

    title: str = ""
    author: str = ""


def split_front_matter(text: str) -> tuple[FrontMatter, str]:
    """Return what the block between "---" lines at the top says, and the text after it."""
    found = _FRONT_MATTER.match(text)
    if not found or ":" not in found[1]:
        return FrontMatter(), text
    fields = {one[1].lower(): one[2].strip().strip("\"'") for one in map(_FIELD.match, found[1].split("\n")) if one}
    return FrontMatter(fields.get("title", ""), fields.get("author", "")), text[found.end() :]


class MarkdownReader:
    """Reads one text; `pictures` receives those that are inside it. Raises TooDeep with the file's name."""

    def __init__(self, name: str, remarks: Remarks, pictures: Pictures) -> None:
        self._name = name
        self._remarks = remarks
        self._pictures = pictures
        self._list_numbers = count(1)
        self._notes: dict[str, str] = {}

    def read(self, text: str) -> list[Draft]:
        """Return the drafts of a text, its notes last."""
        self._notes = {found[1]: found[2] for found in _NOTE.finditer(clean(text))}
        body = _NOTE.sub("", clean(text)) if self._notes else clean(text)
        drafts = self._parsed(body)
        return [*drafts, *(Footnote(key, tuple(self._parsed(said))) for key, said in self._notes.items())]

    def _parsed(self, text: str) -> list[Draft]:
        parser = MarkdownIt("commonmark", {"maxNesting": limits.MARKDOWN_DEPTH}).enable(["table", "strikethrough"])
        tokens = parser.parse(text)
        # What is deeper than its limit the parser leaves out without a word.
        if any(token.level >= limits.MARKDOWN_DEPTH - 1 for token in tokens):
            raise errors.TooDeep(name=self._name)
        return list(self._blocks(SyntaxTreeNode(tokens).children))

    def _blocks(self, nodes: Iterable[SyntaxTreeNode]) -> Iterator[Draft]:
        for node in nodes:
            yield from self._block(node)

    def _block(self, node: SyntaxTreeNode) -> Iterator[Draft]:
        match node.type:
            case "heading":
                yield from self._text(node, heading=int(node.tag[1]))
            case "paragraph":
                yield from self._text(node)
            case "bullet_list" | "ordered_list":
                yield from self._list(node)
            case "code_block" | "fence":
                yield Text(tidy(words(node.content)))
            case "html_block":
                yield from self._html(node.content)
            case "table":
                yield self._table(node)
            case "hr":
                return
            case _:
                yield from self._blocks(node.children)

    def _text(self, node: SyntaxTreeNode, heading: int | None = None) -> Iterator[Draft]:
        sides: list[Draft] = []
        runs = tidy(self._inline(node.children, Run(""), sides))
        anchors = (_anchor(runs),) if heading else ()
        if runs:
            yield Text(runs, heading=heading, anchors=anchors, after=tuple(sides))
        else:
            yield from sides

    def _list(self, node: SyntaxTreeNode) -> Iterator[Draft]:
        key = f"markdown {next(self._list_numbers)}"
        style = "decimal" if node.type == "ordered_list" else "bullet"
        start = int(node.attrs.get("start", 1))
        for value, item in enumerate(node.children, start):
            yield self._item(item, Marker(key, 0, style, value))

    def _item(self, item: SyntaxTreeNode, marker: Marker) -> Text:
        drafts = list(self._blocks(item.children))
        first = drafts[0] if drafts else None
        if isinstance(first, Text) and first.marker is None:
            first = replace(first, runs=_with_tick(first.runs))
            return replace(first, heading=None, marker=marker, after=(*first.after, *drafts[1:]))
        return Text((), marker=marker, after=tuple(drafts))

    def _table(self, node: SyntaxTreeNode) -> Grid:
        rows = [row for part in node.children for row in part.children]
        return Grid(tuple(tuple(self._cell(cell) for cell in row.children) for row in rows), header_rows=1)

    def _cell(self, node: SyntaxTreeNode) -> GridCell:
        return GridCell(tuple(self._text(node)), is_header=node.type == "th")

    def _html(self, content: str) -> Iterator[Draft]:
        runs = tidy(words(self._html_words(content)))
        if runs:
            yield Text(runs)

    def _html_words(self, content: str) -> str:
        text = _COMMENT.sub("", content)
        if _BREAK.fullmatch(text):
            return "\n"
        self._remarks.add("raw_html", 1 if text.strip() else 0)
        return text

    def _inline(self, nodes: Sequence[SyntaxTreeNode], look: Run, sides: list[Draft]) -> Iterator[Run]:
        for node in nodes:
            match node.type:
                case "text":
                    yield from self._words(node.content, look)
                case "code_inline":
                    yield replace(look, text=node.content)
                case "softbreak":
                    yield replace(look, text=" ")
                case "hardbreak":
                    yield replace(look, text="\n")
                case "html_inline":
                    yield replace(look, text=self._html_words(node.content))
                case "image":
                    yield from self._image(node, look, sides)
                case _:
                    yield from self._inline(node.children, _with_look(node, look), sides)

    def _words(self, text: str, look: Run) -> Iterator[Run]:
        """Yield words, and where a note that the paper has is named in them, its mark."""
        place = 0
        for found in _NOTE_MARK.finditer(text) if self._notes else ():
            if found[1] in self._notes:
                yield replace(look, text=text[place : found.start()])
                yield Run("", note=found[1])
                place = found.end()
        yield replace(look, text=text[place:])

    def _image(self, node: SyntaxTreeNode, look: Run, sides: list[Draft]) -> Iterator[Run]:
        alt, _ = tidy_alt("".join(run.text for run in self._inline(node.children, Run(""), [])))
        source = str(node.attrs.get("src", ""))
        key = self._pictures.keep(data_of(source))
        if key is not None:
            self._remarks.add("pictures_without_words", 0 if alt else 1)
            sides.append(Image(key, alt))
            return
        self._remarks.add("pictures_outside")
        if alt:
            yield replace(look, text=alt)


def _with_look(node: SyntaxTreeNode, look: Run) -> Run:
    match node.type:
        case "strong":
            return replace(look, bold=True)
        case "em":
            return replace(look, italic=True)
        case "link":
            return replace(look, link=str(node.attrs.get("href", "")))
        case _:
            return look


def _with_tick(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return the words of a list item, a box to tick as the sign that people know."""
    start = runs[0].text[:4] if runs else ""
    return (replace(runs[0], text=_TASKS[start] + runs[0].text[4:]), *runs[1:]) if start in _TASKS else runs


def _anchor(runs: Iterable[Run]) -> str:
    """Return the name that links use for a heading, as most programs make it from its words."""
    text = "".join(run.text for run in runs).strip().lower()
    return _NOT_IN_ANCHOR.sub("", text).replace(" ", "-")
