"""The heads and feet of the pages of a Word document: what the first page shows, and what the others do."""

from collections.abc import Iterator

from coprod_desktop.importing.docx.body import Story
from coprod_desktop.importing.docx.fields import Fields
from coprod_desktop.importing.docx.names import Element, R, W, has
from coprod_desktop.importing.docx.source import Source
from coprod_desktop.importing.draft import Draft
from coprod_desktop.importing.letterheads import Edge

_EDGES = ("header", "footer")


def first_edge(root: Element, source: Source, kind: str) -> Edge | None:
    """Return the "header" or "footer" of the first page, None where it shows none."""
    section = next(root.iter(f"{W}sectPr"), None)
    if section is None:
        return None
    is_special = has(section, f"{W}titlePg")
    for reference in section.iterfind(f"{W}{kind}Reference"):
        if reference.get(f"{W}type", "default") == ("first" if is_special else "default"):
            return Edge(_read(reference.get(f"{R}id", ""), source), is_special)
    return None


def other_words(root: Element, source: Source) -> Iterator[str]:
    """Yield what the heads and feet say that the first page does not show."""
    section = next(root.iter(f"{W}sectPr"), None)
    kind = "first" if has(section, f"{W}titlePg") else "default"
    references = section if section is not None else ()
    shown = {one.get(f"{R}id", "") for one in references if one.get(f"{W}type", "default") == kind}
    read = {source.relationships[one].target for one in shown if one in source.relationships}
    parts = (one.target for one in source.relationships.values() if one.kind in _EDGES and not one.is_outside)
    for target in dict.fromkeys(part for part in parts if part not in read):
        part = source.package.optional_xml(target)
        paragraphs = part.iter(f"{W}p") if part is not None else ()
        texts = ("".join(text.text or "" for text in paragraph.iter(f"{W}t")) for paragraph in paragraphs)
        yield " ".join(" ".join(texts).split())


def _read(relationship_id: str, source: Source) -> tuple[Draft, ...]:
    around = source.relationships
    relationship = around.get(relationship_id)
    root = None
    if relationship is not None and not relationship.is_outside:
        root = source.package.optional_xml(relationship.target)
    if relationship is None or root is None:
        return ()
    source.relationships = source.package.relationships(relationship.target)
    drafts = Story(source, Fields(root)).read(root)
    source.relationships = around
    return drafts
