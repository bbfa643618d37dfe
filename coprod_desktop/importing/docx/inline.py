"""Reads the words of one paragraph: runs, links, fields, tracked changes, note marks and what hangs on them."""

from collections.abc import Callable
from dataclasses import dataclass, field

from coprod_desktop.importing import symbols
from coprod_desktop.importing.docx import notes
from coprod_desktop.importing.docx.fields import (
    Fields,
    form_value,
    is_contents_instruction,
    is_form_control,
    is_form_field,
    link_of_instruction,
)
from coprod_desktop.importing.docx.graphics import chosen_branch
from coprod_desktop.importing.docx.names import MATH, MC, Element, R, W
from coprod_desktop.importing.docx.source import Source
from coprod_desktop.importing.docx.styles import Look
from coprod_desktop.importing.draft import Doubted, Draft
from coprod_desktop.model.document import Run

_GONE = frozenset({f"{W}del", f"{W}moveFrom"})
_CAME = frozenset({f"{W}ins", f"{W}moveTo"})
_BREAKS = frozenset({f"{W}br", f"{W}cr"})
_SPACES = frozenset({f"{W}tab", f"{W}ptab"})
_GRAPHICS = frozenset({f"{W}drawing", f"{W}pict", f"{W}object"})
_PROPERTIES = frozenset({f"{W}pPr", f"{W}rPr", f"{W}sdtPr", f"{W}sdtEndPr", f"{W}smartTagPr", f"{W}customXmlPr"})
_NO_BREAK_HYPHEN = "\u2011"
_NO_BREAK_SPACE = "\u00a0"

Graphics = Callable[[Element], tuple[Draft, ...]]


@dataclass(slots=True)
class Line:
    """What one paragraph holds: its words, what hangs on it, the names that links know it by, what to look at."""

    runs: list[Run] = field(default_factory=list)
    sides: list[Draft] = field(default_factory=list)
    anchors: list[str] = field(default_factory=list)
    doubts: list[Doubted] = field(default_factory=list)


class LineReader:
    """Reads paragraphs one by one; `graphics` drafts what a drawing holds."""

    def __init__(self, source: Source, fields: Fields, graphics: Graphics) -> None:
        self._source = source
        self._fields = fields
        self._graphics = graphics
        self._line = Line()
        self._style = ""

    def read(self, paragraph: Element, style: str) -> Line:
        """Return what a paragraph of this style holds."""
        self._line, self._style = Line(), style
        self._inside(paragraph, "")
        return self._line

    def _inside(self, element: Element, link: str) -> None:
        for child in element:
            self._one(child, link)

    def _one(self, child: Element, link: str) -> None:
        match child.tag:
            case tag if tag == f"{W}r":
                self._run(child, link)
            case tag if tag in _PROPERTIES:
                pass
            case tag if tag == f"{W}hyperlink":
                self._hyperlink(child, link)
            case tag if tag == f"{W}fldSimple":
                self._simple_field(child, link)
            case tag if tag in _GONE:
                self._source.remarks.add("tracked_changes")
            case tag if tag in _CAME:
                self._source.remarks.add("tracked_changes")
                self._inside(child, link)
            case tag if tag == f"{W}bookmarkStart":
                self._line.anchors.append(child.get(f"{W}name", ""))
            case tag if tag == f"{MC}AlternateContent":
                branch = chosen_branch(child)
                if branch is not None:
                    self._inside(branch, link)
            case tag if tag.startswith(MATH):
                self._equation(child)
            case tag if tag == f"{W}ruby":
                self._ruby(child, link)
            case tag if tag == f"{W}p":
                # Not allowed here, but words of two paragraphs must not run into one.
                self._line.runs.append(Run("\n"))
                self._inside(child, link)
            case tag if tag == f"{W}subDoc":
                self._source.remarks.add("file_inside")
            case tag if tag == f"{W}sdt" and is_form_control(child):
                self._line.doubts.append("form")
                self._inside(child, link)
            case _:
                # Content controls, smart tags, direction marks and whatever else wraps runs.
                self._inside(child, link)

    def _hyperlink(self, element: Element, link: str) -> None:
        note = self._source.note_marks.get(element.get(f"{W}anchor", ""))
        if note is None:
            self._inside(element, self._link_of(element) or link)
        else:
            self._without_white_before_mark()
            self._note(note)

    def _without_white_before_mark(self) -> None:
        """Take away the no-break space that we print before a mark: it belongs to the mark."""
        runs = self._line.runs
        if runs and runs[-1].text == _NO_BREAK_SPACE:
            runs.pop()

    def _link_of(self, hyperlink: Element) -> str:
        relationship = self._source.relationships.get(hyperlink.get(f"{R}id", ""))
        anchor = hyperlink.get(f"{W}anchor", "")
        if relationship is not None and relationship.is_outside:
            return (
                f"{relationship.target}#{anchor}" if anchor and "#" not in relationship.target else relationship.target
            )
        return f"#{anchor}" if anchor else ""

    def _simple_field(self, element: Element, link: str) -> None:
        instruction = element.get(f"{W}instr", "")
        if is_contents_instruction(instruction):
            self._source.remarks.add("contents_list")
            return
        self._inside(element, link_of_instruction(instruction) or link)

    def _equation(self, element: Element) -> None:
        text = " ".join(text.text or "" for text in element.iter(f"{MATH}t"))
        if text.strip() and not self._is_silent():
            self._source.remarks.add("equations")
            self._line.doubts.append("formula")
            self._line.runs.append(Run(text))

    def _ruby(self, element: Element, link: str) -> None:
        for part in element.iterfind(f"{W}rubyBase"):
            self._inside(part, link)
        for part in element.iterfind(f"{W}rt"):
            self._line.runs.append(Run(" ("))
            self._inside(part, link)
            self._line.runs.append(Run(")"))

    def _is_silent(self) -> bool:
        return self._fields.is_silent or self._fields.is_in_contents

    def _run(self, run: Element, link: str) -> None:
        if notes.is_label(run):
            self._without_white_before_mark()
            return
        look = self._source.styles.look(self._style, run.find(f"{W}rPr"))
        for child in run:
            self._in_run(child, look, link)

    def _in_run(self, child: Element, look: Look, link: str) -> None:
        match child.tag:
            case tag if tag == f"{W}t":
                self._words(child.text or "", look, link)
            case tag if tag in _SPACES:
                self._say(" ", look, link)
            case tag if tag in _BREAKS:
                self._say("\n", look, link)
            case tag if tag == f"{W}noBreakHyphen":
                self._say(_NO_BREAK_HYPHEN, look, link)
            case tag if tag == f"{W}sym":
                self._symbol(child, look, link)
            case tag if tag == f"{W}fldChar":
                self._fields.meet(child)
                self._line.doubts.extend(("form",) if is_form_field(child) else ())
                self._say(form_value(child), look, link, even_in_field=True)
            case tag if tag == f"{W}instrText":
                self._fields.instruct(child.text or "")
            case tag if tag in notes.MARKS:
                self._note(notes.key_of(child))
            case tag if tag in _GRAPHICS:
                self._graphic(child, look)
            case tag if tag == f"{MC}AlternateContent":
                branch = chosen_branch(child)
                for inner in branch if branch is not None else ():
                    self._in_run(inner, look, link)
            case tag if tag == f"{W}ruby":
                self._ruby(child, link)

    def _words(self, text: str, look: Look, link: str) -> None:
        translated, left_out = symbols.translate(look.font, text)
        self._source.remarks.add("symbols", left_out)
        self._say(translated, look, link)

    def _symbol(self, child: Element, look: Look, link: str) -> None:
        try:
            code = int(child.get(f"{W}char", ""), 16)
        except ValueError:
            code = 0
        found = symbols.sign(child.get(f"{W}font", ""), code)
        self._source.remarks.add("symbols", 0 if found else 1)
        self._say(found, look, link)

    def _say(self, text: str, look: Look, link: str, *, even_in_field: bool = False) -> None:
        if not text or (self._is_silent() and not even_in_field):
            return
        if look.is_hidden:
            self._source.remarks.add("hidden_text", 1 if text.strip() else 0)
            return
        if look.is_struck and text.strip():
            self._source.remarks.add("struck_text")
            self._line.doubts.append("struck")
        language = self._source.run_language(look.language)
        self._line.runs.append(Run(text, look.bold, look.italic, link or self._fields.link, language=language))

    def _note(self, key: str) -> None:
        if not self._is_silent() and self._source.refer_to_note(key):
            self._line.runs.append(Run("", note=key))

    def _graphic(self, element: Element, look: Look) -> None:
        if look.is_hidden:
            self._source.remarks.add("hidden_text")
        elif not self._is_silent():
            # A text box reads other paragraphs meanwhile; it has a reader of its own.
            self._line.sides.extend(self._graphics(element))
