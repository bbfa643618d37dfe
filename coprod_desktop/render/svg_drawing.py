"""Drawings (SVG): made harmless, and drawn as dots where lines and areas would not be faithful."""

from dataclasses import dataclass

import resvg_py
from lxml import etree

from coprod_desktop.render import fonts, svg_fonts

_MOST_BYTES = 5_000_000
_TRIAL_PIXELS = 16


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing that refers to nothing outside itself, and its own size in pixels."""

    content: bytes
    width: float
    height: float


def harmless(content: bytes) -> Drawing:
    """Return a drawing without scripts, files and addresses; raise ValueError or SyntaxError for what is none."""
    if len(content) > _MOST_BYTES:
        raise ValueError("too big")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    root = etree.fromstring(content, parser)
    if etree.QName(root).localname != "svg":
        raise ValueError("not a drawing")
    for element in list(root.iter("{*}script", "{*}foreignObject", "{*}image", etree.Entity, etree.PI)):
        href = element.get("{http://www.w3.org/1999/xlink}href") or element.get("href") or ""
        parent = element.getparent()
        if parent is not None and not href.startswith("data:image/"):
            parent.remove(element)
    return Drawing(etree.tostring(root), *_size(root))


def checked(drawing: Drawing) -> Drawing:
    """Return the drawing when it can be drawn; raise ValueError when it cannot."""
    as_png(drawing.content, _TRIAL_PIXELS)
    return drawing


def as_png(content: bytes, width: int) -> bytes:
    """Return a drawing as a PNG so many pixels wide; raise ValueError when it cannot be drawn."""
    words = svg_fonts.undrawable(content)
    drawn = resvg_py.svg_to_bytes(
        svg_string=svg_fonts.without(content, words).decode(),
        width=max(1, width),
        # The same letters on every computer, but for those that ours lack.
        skip_system_fonts=True,
        font_files=[str(path) for path in (fonts.regular_file(), *svg_fonts.files_for(content))],
        font_family="Arimo",
        sans_serif_family="Arimo",
        serif_family="Arimo",
    )
    return bytes(drawn)


def _size(root: etree._Element) -> tuple[float, float]:
    box = (root.get("viewBox") or "").replace(",", " ").split()
    if len(box) == 4:
        width, height = float(box[2]), float(box[3])
    else:
        width, height = (float((root.get(side) or "100").rstrip("pxtmcn% ")) for side in ("width", "height"))
    if not (width > 0 and height > 0):
        raise ValueError("no size")
    return width, height
