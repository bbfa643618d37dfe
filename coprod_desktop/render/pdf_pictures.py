"""Pictures inside a PDF: drawings as lines and areas where that is faithful, else as dots at print quality."""

import io
import re
from typing import Any

from lxml import etree
from reportlab.lib.utils import ImageReader

from coprod_desktop.render import svg_drawing
from coprod_desktop.render.pictures import is_chart, is_shipped
from coprod_desktop.render.plan import PlanMedia

_PRINT_DPI = 300
# svglib leaves these out without a word.
_BEYOND_SVGLIB = re.compile(rb"<(?:filter|mask|style|clipPath)\b|\b(?:opacity|fill-opacity|stroke-opacity)\s*[=:]")


class PdfPictures:
    """The pictures of one file being written; one that comes twice is stored once."""

    def __init__(self, canvas: Any) -> None:
        self._canvas = canvas
        self._drawings: dict[str, tuple[float, float]] = {}
        self._images: dict[str, ImageReader] = {}

    def prepare(self, key: str, media: PlanMedia, width_pt: float) -> None:
        """Store a picture before the page that shows it is painted."""
        if key in self._drawings or key in self._images:
            return
        if media.media_type != "image/svg+xml":
            self._images[key] = ImageReader(io.BytesIO(media.content))
            return
        drawing = _drawing(media.content) if _is_plain_art(key, media.content) else None
        if drawing is None:
            drawn = svg_drawing.as_png(media.content, round(width_pt / 72 * _PRINT_DPI))
            self._images[key] = ImageReader(io.BytesIO(drawn))
            return
        # Only papers with drawings pay for what reads them.
        from reportlab.graphics import renderPDF

        name = self._form_name(key)
        self._canvas.beginForm(name, 0, 0, drawing.width, drawing.height)
        renderPDF.draw(drawing, self._canvas, 0, 0)
        self._canvas.endForm()
        self._drawings[key] = (drawing.width, drawing.height)

    def paint(self, key: str, area: tuple[float, float, float, float]) -> None:
        """Paint a stored picture into (left, bottom, width, height)."""
        left, bottom, width, height = area
        if key in self._images:
            self._canvas.drawImage(self._images[key], left, bottom, width, height, mask="auto")
            return
        own_width, own_height = self._drawings[key]
        scale = f"{width / own_width:.6g} 0 0 {height / own_height:.6g} {left:.2f} {bottom:.2f} cm"
        self._canvas.operator(f"q {scale}")
        self._canvas.doForm(self._form_name(key))
        self._canvas.operator("Q")

    def _form_name(self, key: str) -> str:
        return "picture-" + re.sub(r"\W", "_", key)


def _is_plain_art(key: str, content: bytes) -> bool:
    # Only the art that ships with the program was tried through and through; anybody's own may hold anything.
    return (is_shipped(key) or is_chart(content)) and not _BEYOND_SVGLIB.search(content)


def _drawing(content: bytes) -> Any | None:
    """Return the drawing, or None when svglib cannot read it."""
    from svglib.svglib import SvgRenderer

    root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    drawing = SvgRenderer("").render(root)
    return drawing if drawing is not None and drawing.width > 0 and drawing.height > 0 else None
