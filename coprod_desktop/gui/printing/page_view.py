"""One true page at a time, as it will be on paper, with a way to the next one."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from coprod_desktop.app.printing import Pages
from coprod_desktop.gui.a11y import announce
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.printing.page_painter import PAGE_HEIGHT_PT, PAGE_WIDTH_PT, PagePainter
from coprod_desktop.gui.theme import Theme
from coprod_desktop.render.layout import page_size_pt
from coprod_desktop.strings import say

_LEAST_WIDE = 20
_LEAST_PART = 0.25


class PageView(QWidget):
    """The pages of a version; the newest one that could be laid out stays in sight."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pages: Pages | None = None
        self.number = 0
        self.sheet = _Sheet(theme, self)
        self.where = PlainLabel()
        self.previous, self.next = Button(say("printing.previous_page")), Button(say("printing.next_page"))
        self.previous.clicked.connect(lambda: self.go_to(self.number - 1))
        self.next.clicked.connect(lambda: self.go_to(self.number + 1))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.sheet, 1)
        row = FlowLayout(gap=theme.space(1))
        for widget in (self.previous, self.next, self.where):
            row.addWidget(widget)
        column.addLayout(row)
        self._show_where()

    @property
    def pages(self) -> Pages | None:
        """What is shown."""
        return self._pages

    def show_pages(self, pages: Pages, *, prints_paper: bool = True) -> None:
        """Show a version that was laid out, at the page that was in sight before."""
        self._pages = pages
        self.number = min(self.number, pages.count - 1)
        self.sheet.take(PagePainter(pages, prints_paper=prints_paper), self.number)
        self._show_where()

    def go_to(self, number: int) -> None:
        """Turn to a page, counted from 0."""
        if self._pages is not None and 0 <= number < self._pages.count:
            self.number = number
            self.sheet.turn_to(number)
            self._show_where()
            announce(self.window(), self.where.text())

    def _show_where(self) -> None:
        count = self._pages.count if self._pages else 0
        words = say("printing.page_of", number=self.number + 1, count=count) if count else say("printing.laying_out")
        self.where.setText(words)
        self.sheet.setAccessibleName(words)
        self.previous.setEnabled(self.number > 0)
        self.next.setEnabled(self.number + 1 < count)


class _Sheet(QWidget):
    """The page itself, as large as its place allows."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._painter: PagePainter | None = None
        self._number = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """Ask for room in which a page can be made out."""
        width = self._theme.space(_LEAST_WIDE)
        return QSize(width, round(width * PAGE_HEIGHT_PT / PAGE_WIDTH_PT))

    def minimumSizeHint(self) -> QSize:
        """Fit any window: what is too small to read can still be turned."""
        return self.sizeHint() * _LEAST_PART

    def take(self, painter: PagePainter, number: int) -> None:
        """Show a page of another version."""
        self._painter = painter
        self.turn_to(number)

    def turn_to(self, number: int) -> None:
        """Show another page."""
        self._number = number
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the page with a line around it."""
        if self._painter is None:
            return
        width, height = page_size_pt(is_landscape=self._painter.is_landscape(self._number))
        scale = min((self.width() - 2) / width, (self.height() - 2) / height)
        area = QRectF(1, 1, width * scale, height * scale)
        painter = QPainter(self)
        painter.fillRect(area, QColor(Qt.GlobalColor.white))
        painter.setClipRect(area)
        painter.translate(1, 1)
        self._painter.paint(painter, self._number, scale)
        painter.resetTransform()
        painter.setClipping(False)
        painter.setPen(QPen(self.palette().text().color(), 1))
        painter.drawRect(area)
        painter.end()
