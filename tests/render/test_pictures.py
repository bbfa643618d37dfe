import io

import pytest
from PIL import Image

from coprod_desktop.model.document import Media, Picture
from coprod_desktop.render import profiles, svg_drawing
from coprod_desktop.render.pictures import Pictures, shipped_picture
from coprod_desktop.render.plan import PlanMedia
from coprod_desktop.render.remarks import Remarks


def ready(content: bytes, media_type: str = "image/png") -> tuple[PlanMedia, float]:
    """Return the picture ready to write and its proportion, width by height."""
    pictures = Pictures({"it": Media(media_type, content)}, Remarks(), profiles.standard())
    found = pictures.ready(Picture("x", "it", "alt"))
    assert found
    return pictures.media["it"], found.shape.width_mm / found.shape.height_mm


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def opened(media: PlanMedia) -> Image.Image:
    return Image.open(io.BytesIO(media.content))


@pytest.mark.parametrize("kind", ["GIF", "BMP", "TIFF", "WEBP"])
def test_other_kinds_of_picture_become_png(kind: str) -> None:
    media, _ = ready(saved(Image.new("RGB", (30, 20), "red"), kind))
    assert media.media_type == "image/png"
    assert opened(media).size == (30, 20)


def test_a_photo_taken_with_the_phone_on_its_side_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    media, proportion = ready(saved(Image.new("RGB", (300, 200), "red"), "JPEG", exif=exif))
    assert opened(media).size == (200, 300)
    assert proportion == pytest.approx(2 / 3)


def test_a_photo_in_printers_colours_becomes_one_for_screens() -> None:
    media, _ = ready(saved(Image.new("CMYK", (30, 20)), "JPEG"))
    assert opened(media).mode == "RGB"


def test_a_huge_picture_is_cut_down_to_what_print_needs() -> None:
    media, proportion = ready(saved(Image.new("L", (9000, 3000)), "PNG"))
    assert max(opened(media).size) <= 3600
    assert proportion == pytest.approx(3)


def test_a_good_jpeg_is_kept_as_it_is() -> None:
    content = saved(Image.new("RGB", (300, 200), "red"), "JPEG")
    assert ready(content)[0].content == content


def test_a_file_that_claims_a_monstrous_size_is_refused() -> None:
    header = saved(Image.new("1", (1, 1)), "BMP")
    monstrous = header[:18] + (60000).to_bytes(4, "little") * 2 + header[26:]
    pictures = Pictures({"it": Media("image/bmp", monstrous)}, Remarks(), profiles.standard())
    assert pictures.ready(Picture("x", "it")) is None


def test_a_code_of_openmoji_cannot_lead_out_of_its_folder() -> None:
    assert shipped_picture("openmoji:1F3E0") is not None
    assert shipped_picture("openmoji:../../secrets") is None
    assert shipped_picture("openmoji:") is None


def test_letters_in_a_drawing_are_drawn_on_every_computer() -> None:
    svg = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'><text x='2' y='15'>%s</text></svg>"
    assert svg_drawing.as_png(svg % b"WWW", 80) != svg_drawing.as_png(svg % b"", 80)


NO_WIDTH = b"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 0 9'/>"


@pytest.mark.parametrize("content", [b"<svg", b"<html/>", NO_WIDTH])
def test_a_drawing_that_is_none_is_refused(content: bytes) -> None:
    with pytest.raises((ValueError, SyntaxError)):
        svg_drawing.harmless(content)
