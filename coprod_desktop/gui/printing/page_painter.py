"""Paints the pages of a plan with Qt, letter by letter where the layout put them: for the screen and for printers."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGlyphRun, QImage, QPainter, QPen, QRawFont

from coprod_desktop.app.printing import Pages
from coprod_desktop.render import svg_drawing
from coprod_desktop.render.boxes import PicturePaint, RulePaint, TextPaint
from coprod_desktop.render.coverage import plain_words
from coprod_desktop.render.fonts import Face
from coprod_desktop.render.layout import furniture, page_size_pt, sheet
from coprod_desktop.render.lines import type_of
from coprod_desktop.render.profiles import PAGE_HEIGHT_MM, PAGE_WIDTH_MM
from coprod_desktop.render.setting import points

PAGE_WIDTH_PT, PAGE_HEIGHT_PT = points(PAGE_WIDTH_MM), points(PAGE_HEIGHT_MM)
_FONTS_KEPT = 24  # more than one look has, and each holds a copy of its file
_SVG = "image/svg+xml"
_UNDERLINE_BELOW, _UNDERLINE_THICKNESS = 0.11, 0.055  # parts of the size


class PagePainter:
    """Paints pages; `prints_paper` paints the colour of the paper too, for those who have only white."""

    def __init__(self, pages: Pages, *, prints_paper: bool = True) -> None:
        self._pages, self._prints_paper = pages, prints_paper
        self._colours = pages.plan.profile.colours
        self._pictures: dict[tuple[str, int], QImage] = {}

    def paint(self, painter: QPainter, number: int, dots_per_point: float) -> None:
        """Paint page `number` (from 0) with its upper left corner at the painter's origin."""
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        work = _Page(self, painter, dots_per_point)
        is_landscape = self.is_landscape(number)
        place = sheet(self._pages.plan.profile, is_landscape=is_landscape)
        if self._prints_paper:
            width, height = page_size_pt(is_landscape=is_landscape)
            area = QRectF(0, 0, width * dots_per_point, height * dots_per_point)
            painter.fillRect(area, QColor(self._colours.paper))
        for text, baseline in furniture(self._pages.plan, number, self._pages.count, is_landscape=is_landscape):
            self._furniture(work, text, (place.left, baseline))
        for placed in self._pages.laid.pages[number].boxes:
            for paint in placed.box.paints:
                work.paint(paint, place.left, place.top + placed.top)

    def is_landscape(self, number: int) -> bool:
        """Return whether a page lies on its side."""
        return self._pages.laid.pages[number].is_landscape

    def picture(self, key: str, width: int) -> QImage:
        """Return a picture of the plan, a drawing so many dots wide."""
        if (key, width) not in self._pictures:
            media = self._pages.plan.media[key]
            content = svg_drawing.as_png(media.content, width) if media.media_type == _SVG else media.content
            self._pictures[key, width] = QImage.fromData(QByteArray(content))
        return self._pictures[key, width]

    @property
    def colours(self) -> tuple[QColor, QColor, QColor]:
        """Ink, links and lines."""
        return QColor(self._colours.ink), QColor(self._colours.link), QColor(self._colours.line)

    def _furniture(self, work: "_Page", text: str, at: tuple[float, float]) -> None:
        profile = self._pages.plan.profile
        setting = type_of(profile, profile.smallest_pt)
        left, baseline = at
        for words in plain_words(text, profile.family):
            face = setting.face(words)
            work.show(words.printed, face, profile.smallest_pt, (left, baseline))
            left += face.width(words.printed, profile.smallest_pt)


class _Page:
    """One page being painted."""

    def __init__(self, owner: PagePainter, painter: QPainter, scale: float) -> None:
        self._owner, self._painter, self._scale = owner, painter, scale
        self._ink, self._link, self._line = owner.colours

    def paint(self, paint: TextPaint | PicturePaint | RulePaint, left: float, top: float) -> None:
        """Paint one thing of a box whose upper left corner is at these points of the page."""
        match paint:
            case TextPaint():
                self._text(paint, left + paint.x, top + paint.baseline)
            case PicturePaint():
                self._picture(paint, left + paint.x, top + paint.top)
            case RulePaint():
                ends = (left + paint.x, top + paint.top, left + paint.right, top + paint.bottom)
                self._rule(ends, paint.thickness, self._ink if paint.is_strong else self._line)

    def show(self, text: str, face: Face, size_pt: float, at: tuple[float, float]) -> None:
        """Show words in ink."""
        self._show(text, face, size_pt, at, self._ink)

    def _text(self, paint: TextPaint, left: float, baseline: float) -> None:
        for piece in paint.line.pieces:
            is_link = bool(piece.words.link) and not paint.is_plain
            x = left + piece.x_pt
            self._show(piece.text, piece.face, paint.size_pt, (x, baseline), self._link if is_link else self._ink)
            if is_link and piece.text.strip():
                below = baseline + _UNDERLINE_BELOW * paint.size_pt
                right = x + piece.face.width(piece.text.rstrip(), paint.size_pt)
                self._rule((x, below, right, below), _UNDERLINE_THICKNESS * paint.size_pt, self._link)

    def _show(self, text: str, face: Face, size_pt: float, at: tuple[float, float], colour: QColor) -> None:
        font = _raw_font(face.name, face.content, size_pt * self._scale)
        glyphs = font.glyphIndexesForString(text)
        positions, x = [], 0.0
        for character in text:
            positions.append(QPointF(x * self._scale, 0.0))
            x += face.width(character, size_pt)
        run = QGlyphRun()
        run.setRawFont(font)
        run.setGlyphIndexes(glyphs)
        run.setPositions(positions[: len(glyphs)])
        self._painter.setPen(colour)
        self._painter.drawGlyphRun(QPointF(at[0] * self._scale, at[1] * self._scale), run)

    def _picture(self, paint: PicturePaint, left: float, top: float) -> None:
        area = QRectF(left * self._scale, top * self._scale, paint.width * self._scale, paint.height * self._scale)
        self._painter.drawImage(area, self._owner.picture(paint.media, max(1, round(area.width()))))

    def _rule(self, ends: tuple[float, float, float, float], thickness: float, colour: QColor) -> None:
        pen = QPen(colour, thickness * self._scale)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self._painter.setPen(pen)
        x0, y0, x1, y1 = (each * self._scale for each in ends)
        self._painter.drawLine(QPointF(x0, y0), QPointF(x1, y1))


@lru_cache(maxsize=_FONTS_KEPT)
def _raw_font(_name: str, content: bytes, pixels: float) -> QRawFont:
    return QRawFont(QByteArray(content), pixels, QFont.HintingPreference.PreferNoHinting)
