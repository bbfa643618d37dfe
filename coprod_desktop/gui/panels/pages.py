"""Several pages in one place, one at a time."""

from PySide6.QtWidgets import QStackedLayout, QWidget


class Pages(QWidget):
    """Shows one of its pages. Qt's own stacked widget is a "layered pane" to screen readers, which say so each time."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._layout = QStackedLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    def addWidget(self, page: QWidget) -> int:
        """Take in a page, and return its place."""
        return self._layout.addWidget(page)

    def indexOf(self, page: QWidget) -> int:
        """Return the place of a page, -1 where it is not one of these."""
        return self._layout.indexOf(page)

    def currentWidget(self) -> QWidget | None:
        """Return the page that is shown, None while there is none."""
        return self._layout.currentWidget()

    def setCurrentWidget(self, page: QWidget) -> None:
        """Show a page."""
        self._layout.setCurrentWidget(page)

    def setCurrentIndex(self, place: int) -> None:
        """Show the page at a place."""
        self._layout.setCurrentIndex(place)
