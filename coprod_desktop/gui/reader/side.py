"""The place beside a paper where one thing at a time stands: its hard words, notes, or how the page looks."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from coprod_desktop.gui.panels.pages import Pages


class Side(Pages):
    """Shows one panel, or nothing. `open_key` is the panel that is open, "" when none is.

    Signals:
        changed: another panel is open, or none
        left: Escape was pressed in a panel, or its own button to close it
    """

    changed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._panels: dict[str, tuple[QWidget, Callable[[], QWidget]]] = {}
        self.open_key = ""
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.left.emit)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.hide()

    def add(self, key: str, panel: QWidget, first: Callable[[], QWidget]) -> None:
        """Take in a panel; `first` returns what gets the focus when it opens."""
        self._panels[key] = (panel, first)
        self.addWidget(panel)

    @property
    def keys(self) -> tuple[str, ...]:
        """The panels that there are."""
        return tuple(self._panels)

    def open(self, key: str) -> None:
        """Open a panel and go to it."""
        panel, first = self._panels[key]
        self.open_key = key
        self.setCurrentWidget(panel)
        self.show()
        self.changed.emit()
        first().setFocus(Qt.FocusReason.OtherFocusReason)

    def close_panel(self) -> None:
        """Close the panel that is open, if any."""
        if self.open_key:
            self.open_key = ""
            self.hide()
            self.changed.emit()
