"""A part of a form that stays folded away until somebody wants it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.gui.a11y import announce
from coprod_desktop.gui.button import IconButton
from coprod_desktop.gui.theme import Theme
from coprod_desktop.strings import say


class Fold(QWidget):
    """A button with a title, and below it what it opens and closes; whether it is open is said and not only shown."""

    def __init__(self, title: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._title = theme, title
        self._is_open = False
        self.button = IconButton(self)
        self.button.setProperty("look", "plain")
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.button.clicked.connect(self._turn)
        self.inside = QWidget(self)
        self.body = QVBoxLayout(self.inside)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.inside)
        theme.changed.connect(self._take_sizes)
        self._take_sizes()

    @property
    def is_open(self) -> bool:
        """Whether what is inside is shown."""
        return self._is_open

    def open(self, *, is_open: bool = True) -> None:
        """Open it, or close it."""
        self._is_open = is_open
        self._show()

    def show_title(self, title: str) -> None:
        """Give it another title."""
        if title != self._title:
            self._title = title
            self._show()

    def _turn(self) -> None:
        self.open(is_open=not self._is_open)
        announce(self.window(), self.button.accessibleName())

    def _show(self) -> None:
        self.inside.setVisible(self._is_open)
        self.button.setText(self._title.replace("&", "&&"))
        state = say("people.fold_open" if self._is_open else "people.fold_closed")
        self.button.setAccessibleName(f"{self._title}, {state}")
        self.button.setIcon(self._theme.button_icon("caret-down" if self._is_open else "caret-right"))

    def _take_sizes(self) -> None:
        theme = self._theme
        self.button.setIconSize(theme.button_icon_size())
        self._column.setSpacing(theme.space(1))
        self.body.setContentsMargins(theme.space(1), 0, 0, theme.space(1))
        self.body.setSpacing(theme.space(1.5))
        self._show()
