"""Drafts what drawings hold, but for text boxes: pictures, charts, diagrams and words in shapes."""

from coprod_desktop.importing import errors
from coprod_desktop.importing.docx.charts import read_chart, read_diagram
from coprod_desktop.importing.docx.graphics import (
    ChartPart,
    DiagramPart,
    EmbeddedObject,
    Found,
    ShapeWords,
    Shown,
)
from coprod_desktop.importing.docx.names import Element
from coprod_desktop.importing.docx.source import Source
from coprod_desktop.importing.draft import Draft, Image, Text
from coprod_desktop.importing.pictures import tidy_alt
from coprod_desktop.importing.run_text import tidy
from coprod_desktop.model.document import words


def draft(found: Found, source: Source) -> tuple[Draft, ...]:
    """Return the drafts for one thing in a drawing; what cannot be kept is remarked on."""
    match found:
        case Shown():
            return _picture(found, source)
        case ChartPart(relationship=relationship):
            source.remarks.add("charts")
            root = _part(relationship, source)
            return read_chart(root) if root is not None else ()
        case DiagramPart(relationship=relationship):
            source.remarks.add("diagrams")
            root = _part(relationship, source)
            return read_diagram(root) if root is not None else ()
        case ShapeWords(paragraphs=paragraphs):
            return tuple(Text(tidy(words(text))) for text in paragraphs)
        case EmbeddedObject():
            source.remarks.add("embedded_objects")
    return ()


def _part(relationship_id: str, source: Source) -> Element | None:
    relationship = source.relationships.get(relationship_id)
    if relationship is None or relationship.is_outside:
        return None
    return source.package.optional_xml(relationship.target)


def _picture(shown: Shown, source: Source) -> tuple[Draft, ...]:
    content = None if shown.is_linked else _content(shown.relationship, source)
    key = source.pictures.keep(content) if content is not None else None
    alt, was_made_up = tidy_alt(shown.alt)
    if key is None:
        source.remarks.add("pictures_outside" if shown.is_linked else "pictures_left_out")
        return ()
    if not shown.is_decorative:
        source.remarks.add("pictures_without_words", 0 if alt else 1)
        source.remarks.add("pictures_with_made_up_words", 1 if was_made_up and alt else 0)
    return (Image(key, "" if shown.is_decorative else alt, shown.is_decorative, shown.width_mm),)


def _content(relationship_id: str, source: Source) -> bytes | None:
    relationship = source.relationships.get(relationship_id)
    if relationship is None or relationship.is_outside:
        return None
    try:
        return source.package.read(relationship.target)
    except (KeyError, errors.Damaged):
        return None
