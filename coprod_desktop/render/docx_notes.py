"""Notes of a Word file: Word's own footnotes, at the foot of the page that mentions them.

The mark is "(Note 1)" and as big as the words around it: a small raised number could not be read (LP-08). The number
in it is Word's, so it counts on when somebody adds a note.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from coprod_desktop.render.docx_package import FOOTNOTES, FilePart, WordFile
from coprod_desktop.render.docx_xml import PARAGRAPH_ORDER, RUN_ORDER, Element, W, property_group, root, text, w
from coprod_desktop.render.plan import NOTES_ID, Contents, ItemList, NoteText, Plan, PlanBlock, Text, Words
from coprod_desktop.render.plan_reading import all_blocks, note_label, words_of

LABEL_STYLE, MARK_STYLE, TEXT_STYLE = "NoteLabel", "FootnoteReference", "FootnoteText"

_NUMBER = re.compile(r"\d+")
# Word keeps the lines above notes as notes of their own.
_LINES = {"separator": -1, "continuationSeparator": 0}

NoteWriter = Callable[[FilePart, NoteText], list[Element]]


def arranged(plan: Plan) -> Plan:
    """Return the plan the way a Word file has it: footnotes last, each labelled by its number alone.

    The heading above the notes goes when none is left below it. A note stays in the text when nothing mentions it, when
    it holds more than words and lists, or when Word would count it by another number than the other versions (LP-32).
    """
    found = _footnotes(plan)
    if not found:
        return plan
    kept = [block for block in plan.blocks if block.id not in found]
    if not any(isinstance(block, NoteText) for block in kept):
        kept = [_without_notes(block) for block in kept if block.id != NOTES_ID]
    return replace(plan, blocks=(*kept, *found.values()))


def footnotes(plan: Plan) -> dict[str, int]:
    """Return the numbers of the footnotes by id, in a plan that was arranged."""
    notes = [block for block in plan.blocks if isinstance(block, NoteText) and block.label.isdigit()]
    return {note.id: int(note.label) for note in notes}


def _footnotes(plan: Plan) -> dict[str, NoteText]:
    notes = {block.id: block for block in plan.blocks if isinstance(block, NoteText)}
    found: dict[str, NoteText] = {}
    for note_id in _mentions(plan):
        note = notes.get(note_id)
        number = _NUMBER.search(note.label) if note else None
        if note is None or number is None or note_id in found:
            continue
        if int(number.group()) != len(found) + 1 or not _is_plain(note):
            break
        found[note_id] = replace(note, label=number.group(), back_to="", back_title="")
    return found


def _mentions(plan: Plan) -> Iterator[str]:
    flow = all_blocks(block for block in plan.blocks if not isinstance(block, NoteText))
    return (words.note for block in flow for words in words_of(block) if words.note)


def _is_plain(note: NoteText) -> bool:
    return all(isinstance(block, Text | ItemList) for block in all_blocks(note.blocks))


def _without_notes(block: PlanBlock) -> PlanBlock:
    if not isinstance(block, Contents):
        return block
    return replace(block, entries=tuple(entry for entry in block.entries if entry.target != NOTES_ID))


def mark(words: Words, number: int, around: Callable[[list[Element]], list[Element]]) -> list[Element]:
    """Return the runs of a note's mark; `around` puts the number, Word's own, into its bookmark."""
    before, _, after = words.text.rpartition(str(number))
    reference = _run(MARK_STYLE, w("footnoteReference", id=number), is_bold=words.bold)
    runs = [_run(LABEL_STYLE, text(said), is_bold=words.bold) if said else None for said in (before, after)]
    return [run for run in (runs[0], *around([reference]), runs[1]) if run is not None]


def opening(note: NoteText) -> list[Element]:
    """Return what stands before the words of a footnote: its number."""
    colon = note_label(note).removeprefix(note.label)
    return [
        _run(MARK_STYLE, w("footnoteRef"), is_bold=False),
        _run(LABEL_STYLE, text(f"{colon} "), is_bold=False),
    ]


def _run(style: str, content: Element, *, is_bold: bool) -> Element:
    run = w("r", content)
    property_group(run, "rPr", RUN_ORDER, w("rStyle", val=style), *((w("b"), w("bCs")) if is_bold else ()))
    return run


def add_footnotes(file: WordFile, plan: Plan, write: NoteWriter) -> None:
    """Add the part with the footnotes of an arranged plan; `write` gives the paragraphs of one."""
    numbers = footnotes(plan)
    if not numbers:
        return
    notes = root("footnotes")
    part = file.main.add(FOOTNOTES, notes)
    notes.extend(_line(kind, number) for kind, number in _LINES.items())
    for block in plan.blocks:
        if isinstance(block, NoteText) and block.id in numbers:
            notes.append(w("footnote", *write(part, block), id=numbers[block.id]))


def _line(kind: str, number: int) -> Element:
    paragraph = w("p", w("r", w(kind)))
    property_group(paragraph, "pPr", PARAGRAPH_ORDER, w("spacing", before=0, after=0, line=240, lineRule="auto"))
    return w("footnote", paragraph, type=kind, id=number)


def reference_to_lines() -> Element:
    """Return what the settings say of the lines above notes."""
    return w("footnotePr", *(w("footnote", id=number) for number in _LINES.values()))


def is_line(paragraph: Element) -> bool:
    """Return whether a paragraph is the line above notes, without words."""
    parent = paragraph.getparent()
    return parent is not None and parent.tag == f"{W}footnote" and parent.get(f"{W}type") is not None
