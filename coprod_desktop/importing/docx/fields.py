"""Fields: places where Word works out the words itself, such as page numbers, links and the contents list."""

import re
from dataclasses import dataclass

from coprod_desktop.importing.docx.names import Element, W, has, is_on, local, value_at, whole_number

_LINK = re.compile(r'\s*HYPERLINK\b(?P<switches>(?:\s+\\[a-z])*)\s+"?(?P<target>[^"\s]+)"?(?P<rest>.*)', re.IGNORECASE)
_ANCHOR = re.compile(r'\\l\s+"?([^"\s]+)"?')
_CONTENTS = re.compile(r"\s*TOC\b", re.IGNORECASE)
_SKIPPED = frozenset({f"{W}del", f"{W}moveFrom"})

_FILLED_IN = frozenset({"comboBox", "dropDownList", "date", "checkbox", "showingPlcHdr"})

CHECKED, UNCHECKED = "☒", "☐"


@dataclass(slots=True)
class Field:
    """One field that is open while its words are read."""

    instruction: str = ""
    is_in_result: bool = False

    @property
    def is_contents(self) -> bool:
        """Whether the field is a contents list, which every version makes anew."""
        return is_contents_instruction(self.instruction)


class Fields:
    """The open fields of one story, across its paragraphs."""

    def __init__(self, root: Element) -> None:
        self._open: list[Field] = []
        # Without its end, a field would swallow the rest of the document.
        self._endless = _without_end(root)

    def meet(self, mark: Element) -> None:
        """Go past a w:fldChar."""
        kind = mark.get(f"{W}fldCharType")
        if kind == "begin" and mark not in self._endless:
            self._open.append(Field())
        elif kind == "separate" and self._open:
            self._open[-1].is_in_result = True
        elif kind == "end" and self._open:
            self._open.pop()

    def instruct(self, text: str) -> None:
        """Take in a piece of the innermost field's instruction."""
        if self._open and not self._open[-1].is_in_result:
            self._open[-1].instruction += text

    @property
    def is_silent(self) -> bool:
        """Whether words that come now are an instruction and not to be read."""
        return any(not field.is_in_result for field in self._open)

    @property
    def is_in_contents(self) -> bool:
        """Whether words that come now belong to a contents list."""
        return any(field.is_contents for field in self._open)

    @property
    def link(self) -> str:
        """Where the words that come now lead to, or ""."""
        links = (link_of_instruction(field.instruction) for field in reversed(self._open))
        return next(filter(None, links), "")


def is_form_field(mark: Element) -> bool:
    """Return whether a w:fldChar begins a field that people fill in, in the older way of Word."""
    return mark.find(f"{W}ffData") is not None


def is_form_control(control: Element) -> bool:
    """Return whether a content control is there to be filled in: a list, a date, a tick box, a hint to type."""
    properties = control.find(f"{W}sdtPr")
    kinds = {local(str(one.tag)) for one in properties} if properties is not None else frozenset()
    return not kinds.isdisjoint(_FILLED_IN)


def is_contents_instruction(instruction: str) -> bool:
    """Tell whether a field's instruction makes a contents list."""
    return _CONTENTS.match(instruction) is not None


def link_of_instruction(instruction: str) -> str:
    """Return where a HYPERLINK field leads: an address, "#" and a bookmark, or ""."""
    found = _LINK.match(instruction)
    if not found:
        return ""
    anchor = _ANCHOR.search(instruction)
    if "\\l" in found["switches"]:
        return f"#{found['target']}"
    if found["target"].startswith("\\"):
        return f"#{anchor[1]}" if anchor else ""
    return found["target"]


def form_value(mark: Element) -> str:
    """Return what an old form field shows that is not among the words: a tick box, or the choice made in a list."""
    box = mark.find(f"{W}ffData/{W}checkBox")
    if box is not None:
        state = box.find(f"{W}checked")
        ticked = is_on(state) if state is not None else has(box, f"{W}default")
        return CHECKED if ticked else UNCHECKED
    choices = mark.find(f"{W}ffData/{W}ddList")
    if choices is None:
        return ""
    entries = [entry.get(f"{W}val", "") for entry in choices.iterfind(f"{W}listEntry")]
    chosen = whole_number(value_at(choices, f"{W}result") or value_at(choices, f"{W}default")) or 0
    return entries[chosen] if 0 <= chosen < len(entries) else ""


def _without_end(root: Element) -> set[Element]:
    waiting: list[Element] = []
    for mark in root.iter(f"{W}fldChar"):
        if any(around.tag in _SKIPPED for around in mark.iterancestors()):
            continue
        kind = mark.get(f"{W}fldCharType")
        if kind == "begin":
            waiting.append(mark)
        elif kind == "end" and waiting:
            waiting.pop()
    return set(waiting)
