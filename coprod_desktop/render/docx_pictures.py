"""Pictures in a Word file: in line with the words, with words for those who cannot see them (DOC-01, DOC-05)."""

import resvg_py
from lxml import etree

from coprod_desktop.render import svg_drawing
from coprod_desktop.render.docx_package import FilePart, picture_kind
from coprod_desktop.render.docx_xml import NAMESPACES, Element, R, clean, emu, w
from coprod_desktop.render.plan import Figure, Plan, PlanMedia

_SVG = "image/svg+xml"
_ENDINGS = {_SVG: "svg", "image/png": "png", "image/jpeg": "jpeg"}
_NO_PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'

# What an older Word or another program shows in place of a drawing: sharp in print, and never coarser than this.
_PRINT_DPI = 300
_FEWEST_PIXELS = 330
_MM_PER_INCH = 25.4
_POINTS_PER_MM = 72 / _MM_PER_INCH

_DECORATIVE_URI = "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"
_SVG_URI = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
_PICTURE_URI = NAMESPACES["pic"]


class PictureStore:
    """Puts each picture into the file once, however often it is shown."""

    def __init__(self, plan: Plan, figures: list[Figure]) -> None:
        self._media = plan.media
        self._names = {key: f"picture{number}" for number, key in enumerate(plan.media, 1)}
        self._shown = 0
        self._widest_mm: dict[str, float] = {}
        for figure in figures:
            self._widest_mm[figure.media] = max(figure.width_mm, self._widest_mm.get(figure.media, 0.0))
        self._references: dict[tuple[int, str], tuple[str, str]] = {}

    def run(self, figure: Figure, part: FilePart) -> Element:
        """Return a run that shows the picture at its size, in line with the words."""
        key = (id(part), figure.media)
        if key not in self._references:
            self._references[key] = self._add(figure.media, part)
        self._shown += 1
        return w("r", w("drawing", _inline(figure, self._shown, *self._references[key])))

    def _add(self, key: str, part: FilePart) -> tuple[str, str]:
        """Return the references to a bitmap and, for a drawing, to the drawing itself."""
        media, name = self._media[key], self._names[key]
        shown = part.add_bytes(picture_kind(f"{name}.{_ENDINGS[media.media_type]}", media.media_type), media.content)
        if media.media_type != _SVG:
            return shown, ""
        bitmap = _bitmap(media, self._widest_mm[key])
        return part.add_bytes(picture_kind(f"{name}.png", "image/png"), bitmap), shown


def _bitmap(media: PlanMedia, width_mm: float) -> bytes:
    pixels = max(_FEWEST_PIXELS, round(width_mm / _MM_PER_INCH * _PRINT_DPI))
    drawing = media.content.decode("utf-8", errors="replace")
    try:
        if "<text" in drawing:
            return svg_drawing.as_png(drawing.encode(), pixels)
        # Looking for fonts takes longer than all the rest.
        return bytes(resvg_py.svg_to_bytes(svg_string=drawing, width=pixels, skip_system_fonts=True))
    except ValueError:
        # The drawing itself is in the file, and Word may know better than we do how to show it.
        return bytes(resvg_py.svg_to_bytes(svg_string=_NO_PICTURE))


def _inline(figure: Figure, number: int, bitmap: str, drawing: str) -> Element:
    size = {"cx": str(_emu(figure.width_mm)), "cy": str(_emu(figure.height_mm))}
    name, alt = f"Picture {number}", "" if figure.is_decorative else clean(figure.alt)
    inline = _make("wp:inline", distT="0", distB="0", distL="0", distR="0")
    inline.append(_make("wp:extent", **size))
    described = _make("wp:docPr", id=str(number), name=name, descr=alt)
    if figure.is_decorative:
        described.append(_extension(_DECORATIVE_URI, _make("adec:decorative", val="1")))
    inline.append(described)
    picture = _make("pic:pic")
    about = _make("pic:nvPicPr", _make("pic:cNvPr", id=str(number), name=name, descr=alt), _make("pic:cNvPicPr"))
    picture.extend((about, _fill(bitmap, drawing), _shape(size)))
    inline.append(_make("a:graphic", _make("a:graphicData", picture, uri=_PICTURE_URI)))
    return inline


def _fill(bitmap: str, drawing: str) -> Element:
    blip = _make("a:blip")
    blip.set(f"{R}embed", bitmap)
    if drawing:
        vectors = _make("asvg:svgBlip")
        vectors.set(f"{R}embed", drawing)
        blip.append(_extension(_SVG_URI, vectors))
    return _make("pic:blipFill", blip, _make("a:stretch", _make("a:fillRect")))


def _shape(size: dict[str, str]) -> Element:
    place = _make("a:xfrm", _make("a:off", x="0", y="0"), _make("a:ext", **size))
    return _make("pic:spPr", place, _make("a:prstGeom", _make("a:avLst"), prst="rect"))


def _extension(uri: str, content: Element) -> Element:
    return _make("a:extLst", _make("a:ext", content, uri=uri))


def _make(name: str, /, *children: Element, **attributes: str) -> Element:
    prefix, local = name.split(":")
    element = etree.Element(f"{{{NAMESPACES[prefix]}}}{local}", attributes, nsmap=NAMESPACES)
    element.extend(children)
    return element


def _emu(millimetres: float) -> int:
    return emu(millimetres * _POINTS_PER_MM)
