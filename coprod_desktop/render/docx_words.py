"""Words in a Word file: runs, links out and inside, and the places that links lead to."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from urllib.parse import quote

from coprod_desktop.render import docx_notes
from coprod_desktop.render.docx_fonts import face, fonts
from coprod_desktop.render.docx_package import FilePart
from coprod_desktop.render.docx_xml import RUN_ORDER, Element, R, W, clean, half_points, property_group, text, twips, w
from coprod_desktop.render.lines import gap_pt
from coprod_desktop.render.plan import (
    Contents,
    Figure,
    NoteText,
    Plan,
    PlanBlock,
    Text,
    TextHeading,
    TitleBlock,
    Words,
)
from coprod_desktop.render.plan_reading import all_blocks, words_of

# Not every typeface has U+2011, so Word's own no-break hyphen stands for it.
_PIECES = re.compile("([\n\u2011])")
_NO_BREAK_HYPHEN = "\u2011"
_LONGEST_TOOLTIP = 255
_OUTSIDE = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)
# Word calls a file damaged when an address in it holds a space or another sign that addresses do not have.
_ADDRESS_SIGNS = ":/?#[]@!$&'()*+,;=%~-._"


# LP-12: these look like the words around them, but Word knows them as emphasis, and so does whoever reads the file.
_EMPHASIS, _LINK, _LINK_EMPHASIS = "Emphasis", "Hyperlink", "HyperlinkEmphasis"
_PARAGRAPHS = (TitleBlock, TextHeading, Text, Figure)


class Targets:
    """The places that links inside the document lead to, each a bookmark."""

    def __init__(self, plan: Plan) -> None:
        blocks = list(all_blocks(plan.blocks))
        self._names: dict[str, str] = {}
        self._places: dict[str, list[str]] = {}
        self._placed = 0
        self._footnotes = docx_notes.footnotes(plan)
        self._marked: set[str] = set()
        self._name_headings(blocks)
        linked = {words.link[1:] for block in blocks for words in words_of(block) if words.link.startswith("#")}
        linked |= {block.back_to for block in blocks if isinstance(block, NoteText)}
        for block in blocks:
            if block.id in self._footnotes:
                self._names[block.id] = f"_Note{self._footnotes[block.id]:06}"
            elif block.id in linked and block.id not in self._names:
                self._name(block, f"_Ref{len(self._names) + 1:06}")

    def _name_headings(self, blocks: list[PlanBlock]) -> None:
        headings = {block.id: block for block in blocks if isinstance(block, TextHeading)}
        entries = [entry for block in blocks if isinstance(block, Contents) for entry in block.entries]
        for number, entry in enumerate(entries, 1):
            if entry.target in headings:
                # Word, when it makes the contents list anew, looks for marks that are named like this.
                self._name(headings[entry.target], f"_Toc{number:06}")

    def _name(self, block: PlanBlock, name: str) -> None:
        place = next((inner for inner in all_blocks([block]) if isinstance(inner, _PARAGRAPHS)), None)
        if place is not None:
            self._names[block.id] = name
            self._places.setdefault(place.id, []).append(name)

    def name_of(self, block_id: str) -> str:
        """Return the bookmark of a block, "" when it has none."""
        return self._names.get(block_id, "")

    def around(self, block_id: str, content: list[Element]) -> list[Element]:
        """Return the content of a paragraph, inside the bookmarks of the links that lead to it."""
        for name in self._places.pop(block_id, []):
            content = self._named(name, content)
        return content

    def _named(self, name: str, content: list[Element]) -> list[Element]:
        number = self._placed
        self._placed += 1
        return [w("bookmarkStart", id=number, name=name), *content, w("bookmarkEnd", id=number)]

    def note_mark(self, words: Words) -> list[Element]:
        """Return the mark of a footnote; nothing where it has one already, since Word lets a note be marked once."""
        if words.note in self._marked or words.note not in self._footnotes:
            return []
        self._marked.add(words.note)
        number = self._footnotes[words.note]
        return docx_notes.mark(words, number, lambda mark: self._named(self._names[words.note], mark))


class Typesetter:
    """Turns the plan's words into runs and links."""

    def __init__(self, plan: Plan, part: FilePart, targets: Targets) -> None:
        self._family = plan.profile.family
        self._gap_pt = gap_pt(plan.profile)
        self._part = part
        self._targets = targets

    def set(self, words: Iterable[Words], size_pt: float = 0.0) -> list[Element]:
        """Return runs and links; `size_pt` is given where it differs from the paragraph style's size."""
        content: list[Element] = []
        for _, group in groupby(_closed_up(words), key=lambda one: (one.link, one.link_title)):
            together = list(group)
            mark = self._targets.note_mark(together[0]) if together[0].note else []
            content.extend(mark or self._one_link(together, size_pt))
        return content

    def _one_link(self, words: list[Words], size_pt: float) -> list[Element]:
        apart = (piece for one in words for piece in (_apart(one) if self._gap_pt else (one,)))
        runs = [run for run in (self._run(one, size_pt) for one in apart) if len(run)]
        return self._linked(words[0].link, words[0].link_title, runs) if runs else []

    def _linked(self, link: str, title: str, runs: list[Element]) -> list[Element]:
        name = self._targets.name_of(link[1:]) if link.startswith("#") else ""
        if not name and not _OUTSIDE.match(link):
            return runs
        hyperlink = w("hyperlink", *map(_as_link, runs), history=1)
        if name:
            hyperlink.set(f"{W}anchor", name)
        else:
            hyperlink.set(f"{R}id", self._part.link(quote(clean(link), safe=_ADDRESS_SIGNS)))
        if title:
            hyperlink.set(f"{W}tooltip", clean(title)[:_LONGEST_TOOLTIP])
        return [hyperlink]

    def _run(self, words: Words, size_pt: float) -> Element:
        """Return a run; it is empty when there is nothing to print."""
        run = w("r")
        pieces = [_piece(piece) for piece in _PIECES.split(words.text) if piece]
        properties = self._properties(words, size_pt)
        if pieces and len(properties):
            run.append(properties)
        run.extend(pieces)
        return run

    def _properties(self, words: Words, size_pt: float) -> Element:
        properties = w("rPr")
        if words.emphasis:
            properties.append(w("rStyle", val=_EMPHASIS))
        if words.family and words.family != self._family:
            properties.append(fonts(face(words.family).name))
        if words.bold:
            properties.extend((w("b"), w("bCs")))
        if self._gap_pt and words.text == " ":
            properties.append(w("spacing", val=twips(self._gap_pt)))
        if size_pt:
            properties.extend((w("sz", val=half_points(size_pt)), w("szCs", val=half_points(size_pt))))
        if words.language:
            properties.append(w("lang", val=words.language, eastAsia=words.language, bidi=words.language))
        return properties


def _closed_up(words: Iterable[Words]) -> Iterator[Words]:
    """Yield the words without runs of spaces, which Word's own checker reports (DOC-06)."""
    ends_in_space = False
    for one in words:
        closed = clean(one.text)
        closed = closed.lstrip(" ") if ends_in_space else closed
        if closed:
            ends_in_space = closed.endswith(" ")
            yield replace(one, text=closed)


def _apart(words: Words) -> Iterator[Words]:
    """Yield the words with each space by itself: Word has no measure for white between words, only for letters."""
    for piece in re.split("( )", words.text):
        if piece:
            yield replace(words, text=piece)


def _piece(piece: str) -> Element:
    if piece == "\n":
        return w("br")
    if piece == _NO_BREAK_HYPHEN:
        return w("noBreakHyphen")
    return text(piece)


def _as_link(run: Element) -> Element:
    """Return the run in the style of links: a run has one style, so links with emphasis have one of their own."""
    style = run.find(f"{W}rPr/{W}rStyle")
    property_group(run, "rPr", RUN_ORDER, w("rStyle", val=_LINK if style is None else _LINK_EMPHASIS))
    return run
