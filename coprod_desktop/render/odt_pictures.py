"""Pictures of an OpenDocument text: in line with the words, each in the file once, with words for who cannot see."""

from coprod_desktop.render import svg_drawing
from coprod_desktop.render.html_elements import Element, writable
from coprod_desktop.render.odt_xml import make, named
from coprod_desktop.render.plan import Figure, Plan

_SVG = "image/svg+xml"
_ENDINGS = {_SVG: "svg", "image/png": "png", "image/jpeg": "jpg"}
_PRINT_DPI = 300
_MM_PER_INCH = 25.4


class PictureStore:
    """Keeps the pictures that were shown: `files` are their names in the file, kinds and bytes."""

    def __init__(self, plan: Plan) -> None:
        self._media = plan.media
        self._names = {key: f"Pictures/picture{number}" for number, key in enumerate(plan.media, 1)}
        self._shown = 0
        self.files: dict[str, tuple[str, bytes]] = {}

    def frame(self, figure: Figure) -> Element:
        """Return a picture at its size; a drawing has a copy in dots for programs that cannot show it."""
        self._shown += 1
        frame = make(
            "draw:frame",
            *(_image(name, self.files[name][0]) for name in self._files_of(figure)),
            draw__name=f"Picture {self._shown}",
            text__anchor_type="as-char",
            svg__width=f"{figure.width_mm:.2f}mm",
            svg__height=f"{figure.height_mm:.2f}mm",
        )
        if figure.is_decorative:
            frame.set(named("loext:decorative"), "true")
        else:
            # Office programs call the title "alt text"; the description is for what takes longer to say.
            frame.append(make("svg:title", writable(figure.alt)))
        return frame

    def _files_of(self, figure: Figure) -> list[str]:
        media, base = self._media[figure.media], self._names[figure.media]
        name = f"{base}.{_ENDINGS[media.media_type]}"
        self.files[name] = (media.media_type, media.content)
        if media.media_type != _SVG:
            return [name]
        copy = f"{base}.png"
        if copy not in self.files:
            pixels = round(figure.width_mm / _MM_PER_INCH * _PRINT_DPI)
            try:
                self.files[copy] = ("image/png", svg_drawing.as_png(media.content, pixels))
            except ValueError:
                return [name]
        return [name, copy]


def _image(name: str, kind: str) -> Element:
    link = {"xlink__href": name, "xlink__type": "simple", "xlink__show": "embed", "xlink__actuate": "onLoad"}
    image = make("draw:image", **link)
    image.set(named("loext:mime-type"), kind)
    return image
