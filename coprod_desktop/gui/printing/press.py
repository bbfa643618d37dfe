"""Sends pages to a printer one by one, so that the window stays awake and printing can be stopped."""

from PySide6.QtCore import QMarginsF, QObject, QTimer, Signal
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from coprod_desktop.app.printing import Pages
from coprod_desktop.gui.printing.page_painter import PAGE_WIDTH_PT, PagePainter

_POINTS_PER_INCH = 72


def printer_names() -> list[str]:
    """Return the printers of this computer, the usual one first."""
    usual = QPrinterInfo.defaultPrinterName()
    return sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: (name != usual, name.casefold()))


def printer_called(name: str) -> QPrinter:
    """Return a printer by its name."""
    return QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)


def make_ready(printer: QPrinter, title: str, *, copies: int, on_both_sides: bool) -> None:
    """Set a printer to A4, upright, whole page, true size (LP-09, LP-10)."""
    layout = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
    printer.setFullPage(True)
    printer.setPageLayout(layout)
    printer.setDocName(title)
    printer.setCopyCount(copies)
    sides = QPrinter.DuplexMode.DuplexLongSide if on_both_sides else QPrinter.DuplexMode.DuplexNone
    printer.setDuplex(sides)


class Press(QObject):
    """Prints some pages of a version.

    Signals:
        progressed: how many pages were sent, of how many
        finished: all were sent
        failed: the printer took no more
    """

    progressed = Signal(int, int)
    finished = Signal()
    failed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._print_next)
        self._painter = QPainter()
        self._numbers: list[int] = []
        self._sent = 0

    @property
    def is_busy(self) -> bool:
        """Whether pages are on their way."""
        return self._timer.isActive()

    def print(self, printer: QPrinter, pages: Pages, numbers: range, *, prints_paper: bool) -> None:
        """Print these pages, counted from 0."""
        self._printer, self._numbers, self._sent = printer, list(numbers), 0
        self._pages = PagePainter(pages, prints_paper=prints_paper)
        if not self._painter.begin(printer):
            self.failed.emit()
            return
        self._timer.start()

    def stop(self) -> None:
        """Send no more pages."""
        if self._timer.isActive():
            self._timer.stop()
            self._printer.abort()
            self._painter.end()

    def _print_next(self) -> None:
        if self._sent and not self._printer.newPage():
            self.stop()
            self.failed.emit()
            return
        self._painter.resetTransform()
        dots_per_point = self._printer.resolution() / _POINTS_PER_INCH
        if self._pages.is_landscape(self._numbers[self._sent]):
            # The sheet stays as it lies in the printer; whoever reads turns it.
            self._painter.translate(PAGE_WIDTH_PT * dots_per_point, 0)
            self._painter.rotate(90)
        self._pages.paint(self._painter, self._numbers[self._sent], dots_per_point)
        self._sent += 1
        self.progressed.emit(self._sent, len(self._numbers))
        if self._sent == len(self._numbers):
            self._timer.stop()
            self._painter.end()
            self.finished.emit()
