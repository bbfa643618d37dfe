"""Makes the pages of a version and the pictures of them, off the window's thread."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from coprod_desktop.app import page_preview, studio
from coprod_desktop.app.page_preview import Preview
from coprod_desktop.gui.jobs import Latest
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.studio.pages_panel import PagesPanel
from coprod_desktop.model.easy_read_version import EasyReadVersion

_PAUSE_MS = 700  # after the last change; pages of a long version take a second
_WIDTH, _HEIGHT = 1000, 1414  # pixels of a page: sharp enough on a dense screen, and quick to draw


@dataclass(frozen=True, slots=True)
class _Shown:
    preview: Preview
    version: EasyReadVersion
    number: int
    image: QImage


class PageMaking(QObject):
    """Keeps one page of a version in sight while the version changes. Nothing is made while nobody looks."""

    def __init__(self, shell: Shell, panel: PagesPanel, version: Callable[[], EasyReadVersion | None]) -> None:
        super().__init__(panel)
        self._shell, self._panel, self._version = shell, panel, version
        self._row_id = ""
        self._shown: _Shown | None = None
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self._make)
        self._work = Latest(self)
        self._work.ready.connect(self._show)
        self._work.failed.connect(shell.tell_error)
        panel.page_asked.connect(self._turn_to)

    def follow(self, row_id: str) -> None:
        """Show the page on which a row is, soon, when pages are looked at."""
        self._row_id = row_id
        if self._panel.isVisible():
            self._panel.show_coming()
            self._timer.start()

    def let_go(self) -> None:
        """Make no more."""
        self._timer.stop()
        self._work.let_go()

    def _make(self) -> None:
        version, row_id, known = self._version(), self._row_id, self._shown
        if version is not None:
            self._work.request(lambda _: _made(self._shell, version, row_id, known))

    def _turn_to(self, number: int) -> None:
        if (shown := self._shown) is not None:
            self._work.request(
                lambda _: _Shown(shown.preview, shown.version, number, _drawn(shown.preview.content, number))
            )

    def _show(self, shown: _Shown) -> None:
        self._shown = shown
        advice = page_preview.advice_on_pages(shown.preview.pages)
        self._panel.show_page(shown.image, shown.number, shown.preview.pages, advice)


def _made(shell: Shell, version: EasyReadVersion, row_id: str, known: _Shown | None) -> _Shown:
    if known is not None and known.version is version:
        preview = known.preview
        number = preview.page_of_row.get(row_id, known.number)
        if number == known.number:
            return known
    else:
        preview = page_preview.preview(studio.as_document(version, shell.lexicon()))
        number = preview.page_of_row.get(row_id, 0)
    return _Shown(preview, version, number, _drawn(preview.content, number))


def _drawn(content: bytes, number: int) -> QImage:
    """Return a page of a PDF as a picture on white."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument()
    document.load(buffer)
    drawn = document.render(max(0, min(number, document.pageCount() - 1)), QSize(_WIDTH, _HEIGHT))
    page = QImage(_WIDTH, _HEIGHT, QImage.Format.Format_RGB32)
    page.fill(0xFFFFFFFF)
    painter = QPainter(page)
    painter.drawImage(0, 0, drawn)
    painter.end()
    document.close()
    return page
