"""Draws icons from the Phosphor font.

QtAwesome itself reads all of its eleven fonts at the first icon (0.4 s); we read the one that we use.
"""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPainter, QPixmap

_SHARPNESS = 3  # three times the pixels, so that they stay crisp on dense screens


def draw(name: str, colour: str, size_and_gap: tuple[int, int], path: Path) -> None:
    """Save the named icon as a picture: a square of `size` logical pixels, and a gap to its right."""
    size, gap = (length * _SHARPNESS for length in size_and_gap)
    pixmap = QPixmap(size + gap, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = QFont(_family())
    font.setPixelSize(size)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(QRectF(0, 0, size, size), Qt.AlignmentFlag.AlignCenter, _letters()[name])
    painter.end()
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_suffix(".draft")
    pixmap.save(str(draft), "PNG")
    draft.replace(path)  # whole or not at all: another window may be drawing the same one


@cache
def _fonts_folder() -> Path:
    package = find_spec("qtawesome")
    if package is None or package.origin is None:
        raise FileNotFoundError("the QtAwesome package is not installed")
    return Path(package.origin).parent / "fonts"


@cache
def _letters() -> dict[str, str]:
    [charmap] = _fonts_folder().glob("phosphor-charmap-*.json")
    codes: dict[str, str] = json.loads(charmap.read_text(encoding="utf-8"))
    return {name: chr(int(code, 16)) for name, code in codes.items()}


@cache
def _family() -> str:
    [path] = (path for path in _fonts_folder().glob("phosphor-*.ttf"))
    return QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(path)))[0]
