"""Reads a whole Word document: its parts in order, what was left out, and its title."""

from collections.abc import Iterator, Sequence

from coprod_desktop.importing import errors
from coprod_desktop.importing.assembling import assemble_whole
from coprod_desktop.importing.docx import edges, properties
from coprod_desktop.importing.docx.body import Story
from coprod_desktop.importing.docx.fields import Fields
from coprod_desktop.importing.docx.names import Element, W
from coprod_desktop.importing.docx.notes import note_marks
from coprod_desktop.importing.docx.numbering import Numbering
from coprod_desktop.importing.docx.package import Package
from coprod_desktop.importing.docx.pages import PrintedPages
from coprod_desktop.importing.docx.source import Source
from coprod_desktop.importing.docx.styles import Styles
from coprod_desktop.importing.draft import Draft, Footnote
from coprod_desktop.importing.guessing import guess_headings
from coprod_desktop.importing.imported import Imported, Remarks
from coprod_desktop.importing.letterheads import says_something, with_edges
from coprod_desktop.importing.titles import title_of
from coprod_desktop.model.document import Document

_SEPARATORS = frozenset({"separator", "continuationSeparator", "continuationNotice"})


def read_docx(name: str, content: bytes) -> Imported:
    """Return the document in this Word file. Raises Damaged, Locked, TooBig, TooDeep or Unsafe."""
    package = Package(name, content)
    return _Reading(name, package).result()


def read_beginning_of_docx(name: str, content: bytes, blocks: int, long: int) -> Imported | None:
    """Return what the first so many blocks of a Word file say; None when it has no more than `long`."""
    reading = _Reading(name, Package(name, content))
    return reading.result() if reading.leave_only(blocks, long) else None


class _Reading:
    def __init__(self, name: str, package: Package) -> None:
        self._name = name
        self._package = package
        self._main = package.main_part()
        self._relationships = package.relationships(self._main)
        self._root = self._xml_of_main()
        self._remarks = Remarks()
        self._source = self._gather()

    def leave_only(self, blocks: int, long: int) -> bool:
        """Take away all but the first blocks of a long file; return whether it is one."""
        body = self._root.find(f"{W}body")
        if body is None or len(body) <= long:
            return False
        del body[blocks:]
        return True

    def _xml_of_main(self) -> Element:
        root = self._package.xml(self._main)
        if root.find(f"{W}body") is None:
            raise errors.Damaged(name=self._name)
        return root

    def _gather(self) -> Source:
        styles = Styles(self._part("styles"))
        return Source(
            self._package,
            styles,
            Numbering(self._part("numbering")),
            properties.main_language(self._root, styles, self._core_properties()),
            self._remarks,
            self._relationships,
            note_marks=note_marks(self._root),
            pages=PrintedPages(self._root),
        )

    def result(self) -> Imported:
        notes = {f"{kind} {key}": note for kind in ("footnote", "endnote") for key, note in self._stored_notes(kind)}
        self._source.known_notes = frozenset(notes)
        drafts: list[Draft] = []
        for body in self._root.iterfind(f"{W}body"):
            drafts.extend(Story(self._source, Fields(body)).read(body))
        self._source.pages.end()
        drafts = self._with_edges(guess_headings(drafts, self._remarks))
        drafts.extend(self._footnotes(notes))
        self._remark_on_other_parts()
        return self._finished(drafts)

    def _with_edges(self, drafts: Sequence[Draft]) -> list[Draft]:
        head, foot = (edges.first_edge(self._root, self._source, kind) for kind in ("header", "footer"))
        made = with_edges(drafts, head, foot, self._remarks)
        for words in filter(says_something, edges.other_words(self._root, self._source)):
            self._remarks.leave_out(words)
        return made

    def _finished(self, drafts: Sequence[Draft]) -> Imported:
        core = self._core_properties()
        made = assemble_whole(drafts)
        self._remarks.add("no_words", 0 if made.blocks else 1)
        document = Document(
            title_of(drafts, properties.title_in_properties(core), self._name),
            made.blocks,
            self._source.language,
            author=properties.author_in_properties(core),
            media=self._source.pictures.media,
            pages=made.pages,
        )
        return self._remarks.about(document, made.doubts)

    def _core_properties(self) -> Element | None:
        for relationship in self._package.relationships("").values():
            if relationship.kind in ("core-properties", "coreProperties"):
                return self._package.optional_xml(relationship.target)
        return None

    def _part(self, kind: str) -> Element | None:
        """Return a part that the main one refers to; one that is there but damaged is remarked on."""
        place = self._place_of(kind)
        if place is None or place not in self._package:
            return None
        root = self._package.optional_xml(place)
        self._remarks.add("damaged_part", 0 if root is not None else 1)
        return root

    def _place_of(self, kind: str) -> str | None:
        found = (one.target for one in self._relationships.values() if one.kind == kind and not one.is_outside)
        return next(found, None)

    def _stored_notes(self, kind: str) -> Iterator[tuple[str, Element]]:
        root = self._part(f"{kind}s")
        for note in root if root is not None else ():
            if note.get(f"{W}type") not in _SEPARATORS:
                yield note.get(f"{W}id", ""), note

    def _footnotes(self, notes: dict[str, Element]) -> list[Draft]:
        """Return the notes that are referred to, in the order of their marks; a note may refer to another."""
        drafts: list[Draft] = []
        read: set[str] = set()
        while waiting := [key for key in self._source.notes_in_order if key not in read]:
            for key in waiting:
                read.add(key)
                place = self._place_of(f"{key.partition(' ')[0]}s") or ""
                self._source.relationships = self._package.relationships(place)
                drafts.append(Footnote(key, Story(self._source, Fields(notes[key])).read(notes[key])))
        return drafts

    def _remark_on_other_parts(self) -> None:
        comments = self._part("comments")
        self._remarks.add("comments", len(comments.findall(f"{W}comment")) if comments is not None else 0)
        self._remarks.add("macros", 1 if self._place_of("vbaProject") else 0)
