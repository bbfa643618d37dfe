"""Makes resources/drawings from the recipes in tools/drawings: python tools/make_drawings.py

python tools/make_drawings.py --to FOLDER      writes the drawings there instead
python tools/make_drawings.py --sheets FOLDER  writes sheets to look at: 30 mm and 60 mm, in colour and in grey
python tools/make_drawings.py --help-sheet     writes the contact sheet of the help
"""

import io
import sys
from collections.abc import Iterable
from pathlib import Path

from drawings.recipes import all_recipes
from drawings.shapes import svg

SHIPPED = Path(__file__).parent.parent / "resources" / "drawings"
HELP_SHEET = SHIPPED.parent / "help" / "pictures" / "our-drawings.png"
_SIZES = {30: (354, 6), 60: (709, 4)}  # mm: pixels at 300 dpi, pictures to a row
_ROWS = {30: 6, 60: 4}


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
    sheet = _sheet(drawn, 96, 10)
    sheet.quantize(64).save(HELP_SHEET, optimize=True)


def _sheet(drawn: Iterable[tuple[str, str]], pixels: int, across: int):  # type: ignore[no-untyped-def]
    from PIL import Image, ImageDraw, ImageFont

    pictures = list(drawn)
    label = max(16, pixels // 14)
    gap = pixels // 12
    step, tall = pixels + gap, pixels + gap + label + 6
    sheet = Image.new("RGB", (across * step, -(-len(pictures) // across) * tall), "white")
    draw, font = ImageDraw.Draw(sheet), ImageFont.load_default(label * 0.8)
    for number, (name, text) in enumerate(pictures):
        left, top = number % across * step, number // across * tall
        picture = _drawn(text, pixels)
        sheet.paste(picture, (left, top), picture)
        draw.text((left + 4, top + pixels + 2), name, fill="black", font=font)
    return sheet


def _drawn(text: str, pixels: int):  # type: ignore[no-untyped-def]
    import resvg_py
    from PIL import Image

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
