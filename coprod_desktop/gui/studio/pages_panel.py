"""The true pages, as they will print, one at a time; made off the window's thread."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from coprod_desktop.gui.button import Button
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.theme import Theme, as_quiet
from coprod_desktop.strings import count, say


class PagesPanel(QWidget):
    """One page of the version.

    Signals:
        page_asked: the number of the page to show, counted from 0
    """

    page_asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.number, self.pages = 0, 0
        self._words = PlainLabel(self)
        as_quiet(self._words)
        self.sheet = _Sheet(self)
        self.before = Button(say("studio.pages.before"), self)
        self.after = Button(say("studio.pages.after"), self)
        self.before.clicked.connect(lambda: self.page_asked.emit(self.number - 1))
        self.after.clicked.connect(lambda: self.page_asked.emit(self.number + 1))
        self._buttons = FlowLayout()
        self._buttons.addWidget(self.before)
        self._buttons.addWidget(self.after)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._words)
        self._column.addLayout(self._buttons)
        self._column.addWidget(self.sheet, 1)
        theme.changed.connect(self._take_sizes)
        self._take_sizes()
        self.show_coming()

    def show_coming(self) -> None:
        """Say that the pages are being made."""
        if not self.pages:
            self._words.setText(say("studio.pages.coming"))
        self._show_buttons()

    def show_page(self, image: QImage, number: int, pages: int, advice: str) -> None:
        """Show a page, and what the standard says of how many there are."""
        self.number, self.pages = number, pages
        of = count("studio.pages.of", pages, page=number + 1)
        self._words.setText(f"{of} {advice}".strip())
        self.sheet.show_image(image, of)
        self._show_buttons()

    def _show_buttons(self) -> None:
        for button, is_on in ((self.before, self.number > 0), (self.after, self.number + 1 < self.pages)):
            if not is_on and button.hasFocus():
                other = self.after if button is self.before else self.before
                other.setEnabled(True)
                other.setFocus(Qt.FocusReason.OtherFocusReason)
            button.setEnabled(is_on)

    def _take_sizes(self) -> None:
        self._column.setSpacing(self._theme.space(0.75))


class _Sheet(QLabel):
    """A picture of a page, as large as there is room for."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._whole = QPixmap()
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def show_image(self, image: QImage, words: str) -> None:
        """Show a page with its words for a screen reader."""
        self._whole = QPixmap.fromImage(image)
        self.setAccessibleName(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().averageCharWidth() * 16, self.fontMetrics().lineSpacing() * 3)

    def _fit(self) -> None:
        if self._whole.isNull() or self.width() < 2 or self.height() < 2:
            return
        ratio = self.devicePixelRatioF()
        shown = self._whole.scaled(
            self.size() * ratio, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        shown.setDevicePixelRatio(ratio)
        self.setPixmap(shown)
