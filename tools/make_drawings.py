"""Makes resources/drawings from the recipes in tools/drawings: python tools/make_drawings.py

python tools/make_drawings.py --to FOLDER      writes the drawings there instead
python tools/make_drawings.py --sheets FOLDER  writes sheets to look at: 30 mm and 60 mm, in colour and in grey
python tools/make_drawings.py --help-sheet     writes the contact sheet of the help
"""

import io
import sys
import textwrap
from collections.abc import Sequence
from pathlib import Path

import resvg_py
from drawings.recipes import all_recipes
from drawings.shapes import svg
from PIL import Image, ImageDraw, ImageFont

SHIPPED = Path(__file__).parent.parent / "resources" / "drawings"
HELP_SHEET = SHIPPED.parent / "help" / "pictures" / "our-drawings.png"
_SIZES = {30: (354, 6), 60: (709, 4)}  # mm: pixels at 300 dpi, pictures to a row
_ROWS = {30: 6, 60: 4}
_HELP_ACROSS = 5  # as wide as the help window in letters of the usual size


def write_drawings(folder: Path) -> None:
    """Write every picture as NAME.svg and remove those that no recipe makes any more."""
    folder.mkdir(parents=True, exist_ok=True)
    made = {f"{name}.svg": svg(shapes) for name, shapes in all_recipes().items()}
    for old in folder.glob("*.svg"):
        if old.name not in made:
            old.unlink()
    for name, text in made.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def write_sheets(folder: Path) -> None:
    """Write sheets of every picture at both sizes, in colour and in grey."""
    folder.mkdir(parents=True, exist_ok=True)
    drawn = [(name, svg(shapes)) for name, shapes in all_recipes().items()]
    for size_mm, (pixels, across) in _SIZES.items():
        a_sheet = across * _ROWS[size_mm]
        for place in range(0, len(drawn), a_sheet):
            sheet = _sheet(drawn[place : place + a_sheet], pixels, across)
            stem = f"{size_mm}mm-{place // a_sheet + 1:02}"
            sheet.save(folder / f"{stem}-colour.png")
            sheet.convert("L").save(folder / f"{stem}-grey.png")


def write_help_sheet() -> None:
    """Write one small sheet of every picture for the help."""
    drawn = [(name, svg(shapes)) for name, shapes in all_recipes().items()]
    _sheet(drawn, 104, _HELP_ACROSS).quantize(48).save(HELP_SHEET, optimize=True)


def _sheet(drawn: Sequence[tuple[str, str]], pixels: int, across: int) -> Image.Image:
    letter = max(13, pixels // 18)
    step, tall = pixels + pixels // 8, pixels + 3 * letter
    sheet = Image.new("RGB", (across * step, -(-len(drawn) // across) * tall), "white")
    pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(letter)
    for number, (name, text) in enumerate(drawn):
        left, top = number % across * step, number // across * tall
        picture = _drawn(text, pixels)
        sheet.paste(picture, (left, top), picture)
        label = "\n".join(textwrap.wrap(name.replace("-", " "), int(step / letter * 1.8)))
        pen.multiline_text((left + 2, top + pixels + 2), label, fill="black", font=font, spacing=1)
    return sheet


def _drawn(text: str, pixels: int) -> Image.Image:
    png = resvg_py.svg_to_bytes(svg_string=text, width=pixels, height=pixels)
    return Image.open(io.BytesIO(bytes(png))).convert("RGBA")


def main(arguments: list[str]) -> None:
    """Do what the arguments ask for."""
    match arguments:
        case []:
            write_drawings(SHIPPED)
        case ["--to", folder]:
            write_drawings(Path(folder))
        case ["--sheets", folder]:
            write_sheets(Path(folder))
        case ["--help-sheet"]:
            write_help_sheet()
        case _:
            sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
