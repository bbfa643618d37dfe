"""The contents list of a Word file: a field that Word can make anew, filled with the headings that there are."""

from collections.abc import Mapping

from coprod_desktop.render.docx_words import Targets
from coprod_desktop.render.docx_xml import PARAGRAPH_ORDER, Element, property_group, text, twips, w
from coprod_desktop.render.plan import Contents, ContentsEntry

_LEVELS = 3
BEFORE_NUMBER = ", "
"""What stands between a heading and its page in the list: Word takes up to five letters."""


def contents(block: Contents, targets: Targets, numbers: Mapping[str, str], space_after_pt: float) -> Element:
    """Return the contents list as one element, with white below it; `numbers` are the pages by heading (LP-33).

    They are those of our own pages: fields, so that LibreOffice counts for itself, and Word when it updates them. A
    mark that asks Word to do so at once would greet people with a warning about "fields that may refer to other files".
    """
    heading = w("p", w("pPr", w("pStyle", val="TOCHeading")), w("r", text(block.title)))
    entries = [_entry(entry, targets, numbers.get(entry.target, "")) for entry in block.entries]
    if entries:
        deepest = max(entry.level for entry in block.entries)
        # After the paragraph's properties, where there are any.
        for run in reversed(_field_start(deepest)):
            entries[0].insert(1, run)
        entries[-1].append(w("r", w("fldChar", fldCharType="end")))
        property_group(entries[-1], "pPr", PARAGRAPH_ORDER, w("spacing", after=twips(space_after_pt)))
    gallery = w("docPartObj", w("docPartGallery", val="Table of Contents"), w("docPartUnique"))
    return w("sdt", w("sdtPr", gallery), w("sdtContent", heading, *entries))


def _entry(entry: ContentsEntry, targets: Targets, number: str) -> Element:
    name = targets.name_of(entry.target)
    page = [w("r", text(BEFORE_NUMBER)), *_field(f" PAGEREF {name} \\h ", number)] if number and name else []
    link = w("hyperlink", w("r", text(entry.text)), *page, anchor=name, history=1)
    style = w("pStyle", val=f"TOC{min(entry.level, _LEVELS)}")
    return w("p", w("pPr", style), link)


def _field(instruction: str, shown: str) -> list[Element]:
    return [*_opened(instruction), w("r", text(shown)), w("r", w("fldChar", fldCharType="end"))]


def _field_start(deepest: int) -> list[Element]:
    # \p: the page number stands right after the words, with no dots between (D9).
    return _opened(f' TOC \\o "1-{min(deepest, _LEVELS)}" \\p "{BEFORE_NUMBER}" \\h \\z \\u ')


def _opened(instruction: str) -> list[Element]:
    said = w("instrText")
    said.text = instruction
    said.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return [
        w("r", w("fldChar", fldCharType="begin")),
        w("r", said),
        w("r", w("fldChar", fldCharType="separate")),
    ]
