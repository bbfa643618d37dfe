"""What people typed or ticked on a PDF: the boxes of its form, and text that was put on top of a page."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf

from coprod_desktop.importing import limits

UNREADABLE = (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError, IndexError, RuntimeError)
"""What pikepdf raises for files that are not as they should be."""
TICKED, EMPTY = "☑", "☐"
_BUTTON_THAT_DOES_SOMETHING = 1 << 16
_PASSWORD = 1 << 13
_MOST_PARENTS = 20
_MOST_TYPED = 20_000


@dataclass(frozen=True, slots=True)
class Filled:
    """What stands in a box: `edges` are its left, bottom, right and top in points; `is_ours` for an empty tick box."""

    edges: tuple[float, float, float, float]
    text: str
    is_ours: bool = False


def boxes_of(content: bytes) -> dict[int, tuple[Filled, ...]]:
    """Return the boxes that say something, by page (from 0); nothing where that cannot be told."""
    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            found = {number: tuple(_on_page(page)) for number, page in enumerate(pdf.pages)}
    except UNREADABLE:
        return {}
    return {number: boxes for number, boxes in found.items() if boxes}


def _on_page(page: pikepdf.Page) -> Iterator[Filled]:
    annotations: Any = page.obj.get("/Annots")
    if not isinstance(annotations, pikepdf.Array):
        return
    for _, annotation in zip(range(limits.PDF_LINKS_A_PAGE), annotations, strict=False):
        text = said_in(annotation)
        if text:
            x0, y0, x1, y1 = (float(edge) for edge in annotation.Rect)
            yield Filled((min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)), text, text == EMPTY)


def said_in(annotation: Any) -> str:
    """Return what a box of a form says, or text typed on a page; "" for everything else."""
    if not isinstance(annotation, pikepdf.Dictionary):
        return ""
    kind = str(annotation.get("/Subtype", ""))
    if kind == "/FreeText":
        return _text(annotation.get("/Contents"))
    return _in_form(annotation) if kind == "/Widget" else ""


def _in_form(widget: Any) -> str:
    flags = _inherited(widget, "/Ff")
    flags = int(flags) if isinstance(flags, int) else 0
    match str(_inherited(widget, "/FT")):
        case "/Btn" if not flags & _BUTTON_THAT_DOES_SOMETHING:
            return TICKED if str(widget.get("/AS", "/Off")) != "/Off" else EMPTY
        case "/Tx" if not flags & _PASSWORD:
            return _text(_inherited(widget, "/V"))
        case "/Ch":
            chosen = _inherited(widget, "/V")
            several = list(chosen) if isinstance(chosen, pikepdf.Array) else [chosen]
            return ", ".join(filter(None, map(_text, several)))
    return ""


def _inherited(widget: Any, key: str) -> Any:
    for _ in range(_MOST_PARENTS):
        if not isinstance(widget, pikepdf.Dictionary) or key in widget:
            break
        widget = widget.get("/Parent")
    return widget.get(key) if isinstance(widget, pikepdf.Dictionary) else None


def _text(value: Any) -> str:
    if isinstance(value, pikepdf.Stream):
        return value.read_bytes().decode("utf-8", "replace")[:_MOST_TYPED].strip()
    return str(value)[:_MOST_TYPED].strip() if isinstance(value, pikepdf.String) else ""
