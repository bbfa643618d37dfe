"""Pictures inside a PDF: drawings as lines and areas where that is faithful, else as dots at print quality."""

import io
import re
from typing import Any

import resvg_py
from lxml import etree
from PIL import Image
from reportlab.graphics import renderPDF
from reportlab.lib.utils import ImageReader
from svglib.svglib import SvgRenderer

from coprod_desktop.render.plan import PlanMedia

_PRINT_DPI = 300
# svglib does not do these; resvg does.
_BEYOND_SVGLIB = re.compile(
    rb"<(?:\w+:)?(?:text|filter|mask|style|image|pattern|use|clipPath|linearGradient|radialGradient)\b"
    rb"|\b(?:opacity|fill-opacity|stroke-opacity|filter|mask|clip-path)\s*[=:]"
)


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
        drawing = None if _BEYOND_SVGLIB.search(media.content) else _drawing(media.content)
        if drawing is None:
            self._images[key] = ImageReader(io.BytesIO(_dots(media.content, width_pt)))
            return
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


def _drawing(content: bytes) -> Any | None:
    """Return the drawing, or None when svglib cannot read it."""
    root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    drawing = SvgRenderer("").render(root)
    return drawing if drawing is not None and drawing.width > 0 and drawing.height > 0 else None


def _dots(content: bytes, width_pt: float) -> bytes:
    pixels = max(1, round(width_pt / 72 * _PRINT_DPI))
    drawn = bytes(resvg_py.svg_to_bytes(svg_string=content.decode(), width=pixels))
    with Image.open(io.BytesIO(drawn)) as image:
        image.load()
    return drawn
