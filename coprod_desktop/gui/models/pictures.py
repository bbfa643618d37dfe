"""Pictures of a document as images for the screen."""

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from coprod_desktop.app.pictures import picture_file
from coprod_desktop.model import charts
from coprod_desktop.model.document import ROOM_TO_WRITE, Document, Picture

CHART_LETTERS = 20
"""How many letter sizes wide a chart is: as wide as that many of the page's, its words are as large as the page's."""

_SHARPNESS = 2  # twice the pixels, for dense screens
_CHART_MM = 160.0
_POINTS_PER_MM = 72 / 25.4


def load_picture(picture: Picture, document: Document, widest: int) -> QImage | None:
    """Return a picture `widest` logical pixels wide at most, or None when it cannot be shown."""
    media = picture_file(picture, document)
    if media is None:
        return None
    if media.media_type == "image/svg+xml":
        # Drawings are made for white paper, whatever colours the page has; lines to write on are part of the page.
        ground = Qt.GlobalColor.transparent if is_room_to_write(picture) else Qt.GlobalColor.white
        return _drawn(_for_the_screen(picture, media.content), widest, ground)
    image = QImage.fromData(media.content)
    if image.isNull():
        return None
    if image.width() > widest * _SHARPNESS:
        image = image.scaledToWidth(widest * _SHARPNESS, Qt.TransformationMode.SmoothTransformation)
    image.setDevicePixelRatio(_SHARPNESS if image.width() > widest else 1)
    return image


def is_chart(picture: Picture) -> bool:
    """Return whether a picture is a chart of ours."""
    return picture.source.startswith(charts.CHART)


def is_room_to_write(picture: Picture) -> bool:
    """Return whether a picture is lines to write on by hand."""
    return picture.source.startswith(ROOM_TO_WRITE)


def in_ink(image: QImage, colour: str) -> QImage:
    """Return what is drawn on a picture without a ground, all of it in one colour ("#rrggbb")."""
    inked = image.copy()
    painter = QPainter(inked)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(inked.rect(), QColor(colour))
    painter.end()
    return inked


def _for_the_screen(picture: Picture, svg: bytes) -> bytes:
    """Return a chart with letters as large as the page's, any other drawing as it is."""
    if not is_chart(picture):
        return svg
    return charts.drawn_anew(svg, _CHART_MM, _CHART_MM / CHART_LETTERS * _POINTS_PER_MM) or svg


def _drawn(svg: bytes, widest: int, ground: Qt.GlobalColor) -> QImage | None:
    renderer = QSvgRenderer(QByteArray(svg))
    if not renderer.isValid():
        return None
    size = renderer.defaultSize()
    height = round(widest * size.height() / max(size.width(), 1))
    image = QImage(QSize(widest, height) * _SHARPNESS, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(ground)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    image.setDevicePixelRatio(_SHARPNESS)
    return image
