"""What a drawing in a Word document holds: pictures, text boxes, charts, diagrams and words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coprod_desktop.importing.docx.names import (
    CHART,
    DECORATIVE,
    DIAGRAM,
    MC,
    OFFICE,
    PIC,
    WP,
    A,
    Element,
    R,
    V,
    W,
    whole_number,
)

_EMU_A_MM = 36_000
_POINTS_A_MM = 72 / 25.4
_VML_WIDTH = re.compile(r"(?:^|;)\s*width:\s*([\d.]+)(pt|in|cm|mm|px)?")
_MM = {"pt": 1 / _POINTS_A_MM, "in": 25.4, "cm": 10.0, "mm": 1.0, "px": 25.4 / 96, None: 25.4 / 96}

# What the newest branch of an alternative may need and still be read by us; any other branch has a fall-back.
_UNDERSTOOD = frozenset(
    {"wps", "wpg", "wpc", "wp14", "w14", "w15", "w16", "w16se", "w16cid", "w16cex", "a14", "v", "o"}
)


@dataclass(frozen=True, slots=True)
class Box:
    """A text box: the element that holds its paragraphs."""

    content: Element


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture by relationship id; `is_linked` for one that is kept outside the file."""

    relationship: str
    alt: str
    is_decorative: bool
    width_mm: float
    is_linked: bool = False


@dataclass(frozen=True, slots=True)
class ChartPart:
    """A chart, by relationship id."""

    relationship: str


@dataclass(frozen=True, slots=True)
class DiagramPart:
    """A SmartArt diagram, by the relationship id of its data."""

    relationship: str


@dataclass(frozen=True, slots=True)
class ShapeWords:
    """Words in a shape that is no text box, paragraph by paragraph."""

    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EmbeddedObject:
    """Another program's file inside the document, such as a spreadsheet."""


Found = Box | Shown | ChartPart | DiagramPart | ShapeWords | EmbeddedObject


def chosen_branch(alternative: Element) -> Element | None:
    """Return the one branch of an mc:AlternateContent that is to be read, so that nothing comes twice."""
    fallback = alternative.find(f"{MC}Fallback")
    choices = alternative.findall(f"{MC}Choice")
    for choice in choices:
        if len(choice) and (fallback is None or set(choice.get("Requires", "").split()) <= _UNDERSTOOD):
            return choice
    if fallback is not None and len(fallback):
        return fallback
    return choices[0] if choices else None


def find_graphics(element: Element) -> Iterator[Found]:
    """Yield what a w:drawing, w:pict or w:object holds, in order; boxes are not looked into."""
    yield from _inside(element, _Frame())


@dataclass(frozen=True, slots=True)
class _Frame:
    """What the frame round a picture says about it."""

    alt: str = ""
    is_decorative: bool = False
    width_mm: float = 0.0


def _inside(element: Element, frame: _Frame) -> Iterator[Found]:
    for child in element:
        match child.tag:
            case tag if tag == f"{MC}AlternateContent":
                branch = chosen_branch(child)
                if branch is not None:
                    yield from _inside(branch, frame)
            case tag if tag == f"{W}txbxContent":
                yield Box(child)
            case tag if tag in (f"{WP}inline", f"{WP}anchor"):
                yield from _inside(child, _frame_of_drawing(child))
            case tag if tag == f"{PIC}pic":
                yield from _picture(child, frame)
            case tag if tag == f"{CHART}chart":
                yield ChartPart(child.get(f"{R}id", ""))
            case tag if tag == f"{DIAGRAM}relIds":
                yield DiagramPart(child.get(f"{R}dm", ""))
            case tag if tag == f"{A}txBody":
                yield ShapeWords(paragraphs_of(child))
            case tag if tag == f"{OFFICE}OLEObject":
                yield EmbeddedObject()
            case _:
                yield from _vml(child, frame)


def _vml(child: Element, frame: _Frame) -> Iterator[Found]:
    if child.tag == f"{V}imagedata":
        yield Shown(child.get(f"{R}id", ""), frame.alt or child.get(f"{OFFICE}title", ""), False, frame.width_mm)
    elif child.tag == f"{V}textpath" and child.get("string"):
        yield ShapeWords((child.get("string", ""),))
    elif str(child.tag).startswith(V):
        yield from _inside(child, _Frame(child.get("alt", frame.alt), False, _vml_width(child) or frame.width_mm))
    else:
        yield from _inside(child, frame)


def _frame_of_drawing(drawing: Element) -> _Frame:
    extent = drawing.find(f"{WP}extent")
    width = whole_number(extent.get("cx")) if extent is not None else None
    alt, is_decorative = _description(drawing.find(f"{WP}docPr"))
    return _Frame(alt, is_decorative, round((width or 0) / _EMU_A_MM, 1))


def _description(properties: Element | None) -> tuple[str, bool]:
    if properties is None:
        return "", False
    is_decorative = any(mark.get("val") in ("1", "true") for mark in properties.iter(DECORATIVE))
    return properties.get("descr", "") or properties.get("title", ""), is_decorative


def _picture(picture: Element, frame: _Frame) -> Iterator[Found]:
    own_alt, is_decorative = _description(picture.find(f"{PIC}nvPicPr/{PIC}cNvPr"))
    blip = picture.find(f"{PIC}blipFill/{A}blip")
    if blip is None:
        return
    embedded, linked = blip.get(f"{R}embed"), blip.get(f"{R}link")
    yield Shown(
        embedded or linked or "",
        frame.alt or own_alt,
        frame.is_decorative or is_decorative,
        frame.width_mm,
        is_linked=not embedded,
    )


def _vml_width(shape: Element) -> float:
    found = _VML_WIDTH.search(shape.get("style", ""))
    try:
        return round(float(found[1]) * _MM[found[2]], 1) if found else 0.0
    except ValueError:
        return 0.0


def paragraphs_of(element: Element) -> tuple[str, ...]:
    """Return the words of DrawingML paragraphs (a:p) below an element, without empty ones."""
    texts = ("".join(text.text or "" for text in paragraph.iter(f"{A}t")) for paragraph in element.iter(f"{A}p"))
    return tuple(text for text in texts if text.strip())
