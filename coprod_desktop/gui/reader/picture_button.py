"""A large button with a picture and a word, for people who go by pictures."""

import textwrap

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QToolButton, QWidget

from coprod_desktop.gui.button import ENTER
from coprod_desktop.gui.icons import icon_file
from coprod_desktop.gui.models.pictures import load_picture
from coprod_desktop.gui.theme import SUBHEADING, Theme
from coprod_desktop.model.document import Document, Picture

_SIZES = (10.0, 4.5)  # of a picture, as multiples of a letter's size: where there is little else, and usually
_SMALL = 1.9
_LINES_FOR_PICTURES = 20  # of text, in the window; with fewer, pictures stand small before their words
_LINES_FOR_FEW = 15  # with fewer, they do so even where there is little else
_LETTERS_OF_LINE = 24
_INK = "#1a1a1f"
_PLATE = "#ffffff"  # our drawings are made for white paper
_SHARPNESS = 2
_ICON = "icon:"
_PART_OF_PLATE = 0.7


class PictureButton(QToolButton):
    """Shows one of our drawings above its words. Its picture keeps its own white ground in every look."""

    def __init__(self, drawing: str, words: str, theme: Theme, parent: QWidget, *, is_huge: bool = False) -> None:
        super().__init__(parent)
        self._drawing, self._theme, self._is_huge = drawing, theme, is_huge
        self._drawn = ("", 0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.say(words)
        theme.changed.connect(self.take_size)
        self.take_size()

    def say(self, words: str) -> None:
        """Give the button other words; a long name goes on in a second line."""
        lines = textwrap.wrap(words, _LETTERS_OF_LINE, max_lines=2, placeholder="…")
        self.setText("\n".join(lines).replace("&", "&&"))
        self.setAccessibleName(words)

    def show_drawing(self, drawing: str) -> None:
        """Give the button another picture: the name of a drawing, or "icon:" and that of an icon."""
        self._drawing = drawing
        self.take_size()

    def take_size(self) -> None:
        """Take a size that fits the letters and the window."""
        lines = self.window().height() / self.fontMetrics().lineSpacing()
        is_low = lines < (_LINES_FOR_FEW if self._is_huge else _LINES_FOR_PICTURES)
        beside, under = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonTextUnderIcon
        self.setToolButtonStyle(beside if is_low else under)
        self.setStyleSheet(f"font-size: {self._theme.font(SUBHEADING).pointSizeF():.1f}pt; font-weight: bold")
        side = self._theme.icon_size(
            _SMALL if is_low else _SIZES[0 if self._is_huge and lines >= _LINES_FOR_PICTURES else 1]
        )
        if (self._drawing, side) != self._drawn:
            self._drawn = (self._drawing, side)
            gap = self._theme.space(0.75) if is_low else 0
            self.setIcon(_on_plate(self._drawing, side, gap))
            self.setIconSize(QSize(side + gap, side))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)


def _icon_image(name: str, side: int) -> QImage | None:
    """Return an icon as large as a drawing, None where the name is that of a drawing."""
    if not name.startswith(_ICON):
        return None
    length = round(side * _PART_OF_PLATE)
    image = QImage(str(icon_file(name.removeprefix(_ICON), _INK, length)))
    image.setDevicePixelRatio(image.width() / length)  # its file has more pixels than that, to be sharp
    return image


def _on_plate(drawing: str, side: int, gap: int) -> QIcon:
    """Return the drawing on its ground, with an empty gap to its right, which Qt does not leave by itself."""
    image = _icon_image(drawing, side) or load_picture(Picture("button", f"drawing:{drawing}"), Document("", ()), side)
    plate = QPixmap(QSize(side + gap, side) * _SHARPNESS)
    plate.setDevicePixelRatio(_SHARPNESS)
    plate.fill(Qt.GlobalColor.transparent)
    painter = QPainter(plate)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QColor(_PLATE))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawRoundedRect(0, 0, side, side, side / 10, side / 10)
    if image is not None:
        size = image.size() / image.devicePixelRatio()
        painter.drawImage((side - size.width()) // 2, (side - size.height()) // 2, image)
    painter.end()
    return QIcon(plate)
