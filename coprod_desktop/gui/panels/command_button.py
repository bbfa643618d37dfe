"""A button for a command: it has the command's words and icon, and comes and goes with it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from coprod_desktop.gui.button import IconButton
from coprod_desktop.gui.theme import Theme


class CommandButton(IconButton):
    """Shows a command as a button that the keyboard can reach."""

    def __init__(self, action: QAction, theme: Theme, parent: QWidget, *, is_plain: bool = False) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setDefaultAction(action)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if is_plain:
            self.setProperty("look", "plain")
        action.changed.connect(self._follow)
        theme.changed.connect(self._take_size)
        self._follow()
        self._take_size()

    def _follow(self) -> None:
        action = self.defaultAction()
        self.setVisible(action.isVisible())
        self.setAccessibleName(action.text())
        self.show_words(are_shown=self.toolButtonStyle() != Qt.ToolButtonStyle.ToolButtonIconOnly)

    def checkStateSet(self) -> None:
        # A screen reader ticks the button; Qt would tick the command then, and not do it.
        if self.isChecked() is not self.defaultAction().isChecked():
            self.defaultAction().trigger()

    def _take_size(self) -> None:
        self.setIconSize(self._theme.button_icon_size())
