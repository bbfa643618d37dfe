"""The notes of a Word file: real endnotes, which Word gathers at the end and screen readers announce."""

from coprod_desktop.render.docx_xml import Element, root, w

_SEPARATORS = ((-1, "separator"), (0, "continuationSeparator"))


def notes_part() -> Element:
    """Return the part for notes with the two lines in it that Word asks for."""
    part = root("endnotes")
    for number, kind in _SEPARATORS:
        line = w("p", w("pPr", w("pStyle", val="EndnoteText")), w("r", w(kind)))
        part.append(w("endnote", line, type=kind, id=number))
    return part


def note(number: int, paragraphs: list[Element]) -> Element:
    """Return one note with its paragraphs, the first of which starts with the note's own label."""
    return w("endnote", *paragraphs, id=number)
