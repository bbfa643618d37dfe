"""Our own drawings: made by the tool, plain enough for every program that draws SVG, and put into words."""

import re
import subprocess
import sys
import tomllib
from collections import Counter
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest
from lxml import etree

from coprod_desktop.easyread.pictures import PictureIndex

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "resources" / "drawings"
TOOL = ROOT / "tools" / "make_drawings.py"
ALLOWED = {"svg", "g", "path", "circle", "ellipse"}
ALLOWED_ATTRIBUTES = {
    *("viewBox", "width", "height", "d", "cx", "cy", "r", "rx", "ry", "fill", "stroke", "stroke-width"),
    *("stroke-linecap", "stroke-linejoin"),
}
MOST_BYTES = 10_000
MOST_COLOURS = 16  # twelve of the palette and four skins


@cache
def index() -> list[dict[str, object]]:
    return tomllib.loads((FOLDER / "index.toml").read_text(encoding="utf-8"))["drawing"]


@cache
def drawings() -> dict[str, str]:
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.svg"))}


@cache
def shipped() -> PictureIndex:
    return PictureIndex.load()


def words_of(one: dict[str, object]) -> list[str]:
    words = one["words"]
    assert isinstance(words, list)
    return words


def brightness(colour: str) -> float:
    red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return (0.299 * red + 0.587 * green + 0.114 * blue) / 255


def test_there_are_at_least_two_hundred() -> None:
    assert len(drawings()) >= 200


def test_the_shipped_drawings_are_what_the_tool_makes(tmp_path: Path) -> None:
    subprocess.run([sys.executable, TOOL, "--to", tmp_path], check=True, timeout=60)
    assert {path.stem: path.read_text(encoding="utf-8") for path in tmp_path.glob("*.svg")} == drawings()


def test_every_drawing_has_words_and_all_words_have_a_drawing() -> None:
    assert Counter(str(one["name"]) for one in index()) == Counter(drawings().keys())


def test_every_drawing_is_a_hundred_by_a_hundred_and_plain() -> None:
    for name, text in drawings().items():
        root = etree.fromstring(text.encode())
        assert root.get("viewBox") == "0 0 100 100", name
        assert {etree.QName(element).localname for element in root.iter()} <= ALLOWED, name
        assert {str(key) for element in root.iter() for key in element.attrib} <= ALLOWED_ATTRIBUTES, name


def test_every_drawing_is_small() -> None:
    assert [name for name, text in drawings().items() if len(text) > MOST_BYTES] == []


def test_all_drawings_share_one_palette() -> None:
    used = {colour for text in drawings().values() for colour in re.findall(r"#[0-9a-f]{6}", text)}
    assert len(used) <= MOST_COLOURS


def test_the_colours_can_be_told_apart_in_grey() -> None:
    sys.path.insert(0, str(TOOL.parent))
    try:
        from drawings.paint import PALETTE  # type: ignore[import-not-found]
    finally:
        sys.path.remove(str(TOOL.parent))
    assert [pair for pair in combinations(PALETTE, 2) if abs(brightness(pair[0]) - brightness(pair[1])) < 0.045] == []


def test_every_drawing_is_put_into_words() -> None:
    for one in index():
        alt = str(one["alt"])
        assert 5 <= len(alt) < 125, alt
        assert not re.search(r"picture of|drawing of|image of", alt, re.IGNORECASE), alt
        assert alt[0].isupper(), alt
        assert not alt.endswith("."), alt


def test_no_two_drawings_share_a_word() -> None:
    counted = Counter(words for one in index() for words in words_of(one))
    assert [words for words, number in counted.items() if number > 1] == []
    assert len({one["alt"] for one in index()}) == len(index())


@pytest.mark.parametrize("one", index(), ids=lambda one: str(one["name"]))
def test_every_word_suggests_its_drawing_first(one: dict[str, object]) -> None:
    wrong = [words for words in words_of(one) if _first(words.removeprefix("to ")) != f"drawing:{one['name']}"]
    assert wrong == []


def test_our_drawing_hides_the_packaged_picture_of_the_same_word() -> None:
    assert [choice.source for choice in shipped().suggest("An advocate.")] == ["drawing:advocate"]


def test_what_we_did_not_draw_still_has_its_packaged_picture() -> None:
    assert [choice.source for choice in shipped().suggest("A dentist.")] == ["openmoji:1F9B7"]


def _first(text: str) -> str:
    return next((choice.source for choice in shipped().suggest(text, 1)), "")
