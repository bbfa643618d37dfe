"""Marks of notes in a Word file: the notes they belong to, and what is written round their numbers."""

from coprod_desktop.importing.docx.names import Element, W

MARKS = {f"{W}footnoteReference": "footnote", f"{W}endnoteReference": "endnote"}
"""The kinds of notes by the tags of their marks."""

# The style of "(Note " and ")" in our own files: no part of the text, each version has words of its own for them.
_LABEL = "NoteLabel"


def key_of(mark: Element) -> str:
    """Return the key of the note that a mark belongs to, such as "footnote 2"."""
    return f"{MARKS[mark.tag]} {mark.get(f'{W}id')}"


def is_label(run: Element) -> bool:
    """Tell whether a run is what we write round the number of a note."""
    style = run.find(f"{W}rPr/{W}rStyle")
    return style is not None and style.get(f"{W}val") == _LABEL


def note_marks(root: Element) -> dict[str, str]:
    """Return the keys of notes by the bookmarks round their marks: a second mention is a link to one."""
    found: dict[str, str] = {}
    for mark in root.iter(*MARKS):
        run = mark.getparent()
        before = run.getprevious() if run is not None else None
        if before is not None and before.tag == f"{W}bookmarkStart":
            found[before.get(f"{W}name", "")] = key_of(mark)
    return found
