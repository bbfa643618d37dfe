"""Our drawings look the same whichever library draws them: svglib for PDF, resvg for Word and Qt for the screen."""

import io
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
import resvg_py
from PIL import Image, ImageChops, ImageStat
from reportlab.graphics import renderPDF
from reportlab.pdfgen.canvas import Canvas
from svglib.svglib import svg2rlg

from coprod_desktop.model.document import Picture
from coprod_desktop.render import pictures, profiles
from coprod_desktop.render.pictures import Pictures
from coprod_desktop.render.remarks import Remarks

FOLDER = Path(__file__).parent.parent.parent / "resources" / "drawings"
NAMES = sorted(path.stem for path in FOLDER.glob("*.svg"))
SIDE = 200
MOST_DIFFERENCE = 3.0  # of 255, on average: edges are smoothed differently


@cache
def in_pdf() -> pypdfium2.PdfDocument:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(100, 100))
    for name in NAMES:
        drawing = svg2rlg(str(FOLDER / f"{name}.svg"))
        # svglib takes 100 pixels for 75 points.
        canvas.scale(100 / drawing.width, 100 / drawing.height)
        renderPDF.draw(drawing, canvas, 0, 0)
        canvas.showPage()
    canvas.save()
    return pypdfium2.PdfDocument(out.getvalue())


def by_svglib(name: str) -> Image.Image:
    return in_pdf()[NAMES.index(name)].render(scale=SIDE / 100).to_pil().convert("RGB")


def by_resvg(name: str) -> Image.Image:
    png = resvg_py.svg_to_bytes(svg_path=str(FOLDER / f"{name}.svg"), width=SIDE, height=SIDE)
    drawn = Image.open(io.BytesIO(bytes(png))).convert("RGBA")
    paper = Image.new("RGBA", drawn.size, "white")
    return Image.alpha_composite(paper, drawn).convert("RGB")


@pytest.mark.parametrize("name", NAMES)
def test_svglib_draws_it_as_resvg_does(name: str) -> None:
    difference = ImageChops.difference(by_svglib(name), by_resvg(name)).convert("L")
    assert ImageStat.Stat(difference).mean[0] < MOST_DIFFERENCE


def test_a_drawing_is_found_by_its_name() -> None:
    assert pictures.shipped_picture("drawing:co-chairs") == FOLDER / "co-chairs.svg"


@pytest.mark.parametrize("source", ["drawing:../index", "drawing:nobody-drew-this", "drawing:", "photo:meeting", ""])
def test_there_is_no_drawing_of_another_name(source: str) -> None:
    assert pictures.shipped_picture(source) is None


def test_only_the_sets_that_are_used_are_credited() -> None:
    used = Pictures({}, Remarks(), profiles.standard())
    used.ready(Picture("p", "openmoji:1F3E0", "A house"))
    assert used.used_sets == ("openmoji:",)
    used.ready(Picture("q", "drawing:meeting", "A meeting"))
    assert used.used_sets == ("drawing:", "openmoji:")
