"""Icons of one family: Phosphor, drawn from the font in the QtAwesome package.

QtAwesome itself reads all of its eleven fonts at the first icon (0.4 s); we read the one that we use.
"""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPixmap

from coprod_desktop import assets

_SHARPNESS = 3  # pixmaps are drawn three times as large, so that they stay crisp on dense screens


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


def icon_file(name: str, colour: str, size: int) -> Path:
    """Return a picture file of an icon, for style sheets, which take nothing else; made once and kept."""
    path = assets.cache_folder("icons") / f"{name}-{colour.lstrip('#')}-{size}.png"
    if not path.is_file():
        path.parent.mkdir(parents=True, exist_ok=True)
        icon(name, colour, size).pixmap(size, size).save(str(path))
    return path


@cache
def icon(name: str, colour: str, size: int, gap: int = 0) -> QIcon:
    """Return the named Phosphor icon in a colour ("#rrggbb"), `size` logical pixels square.

    `gap` is empty space to its right: Qt sets the words of a button too close to its icon, and has no setting for it.
    """
    pixmap = QPixmap((size + gap) * _SHARPNESS, size * _SHARPNESS)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = QFont(_family())
    font.setPixelSize(size * _SHARPNESS)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    square = QRectF(0, 0, size * _SHARPNESS, size * _SHARPNESS)
    painter.drawText(square, Qt.AlignmentFlag.AlignCenter, _letters()[name])
    painter.end()
    pixmap.setDevicePixelRatio(_SHARPNESS)
    return QIcon(pixmap)
