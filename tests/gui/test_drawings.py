"""Qt draws every drawing of ours, without a warning."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).parent.parent.parent / "resources" / "drawings"
SIDE = 100


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.svg")), ids=lambda path: path.stem)
def test_qt_draws_it(path: Path, qtlog) -> None:  # type: ignore[no-untyped-def]
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    renderer = QSvgRenderer(str(path))
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    assert renderer.isValid()
    colours = {image.pixel(x, y) for x in range(0, SIDE, 3) for y in range(0, SIDE, 3)}
    assert len(colours) > 2  # the paper, a line and a colour
    assert [record.message for record in qtlog.records] == []
