"""The bar at the top: home, text size, colours and help, in the same place on every page."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QToolButton, QVBoxLayout, QWidget

from coprod_desktop.gui.actions import Actions
from coprod_desktop.gui.button import IconButton
from coprod_desktop.gui.flow_layout import FlowLayout, keep_on_one_line
from coprod_desktop.gui.panels.command_button import CommandButton
from coprod_desktop.gui.theme import Theme
from coprod_desktop.strings import say


class TopBar(QFrame):
    """What is always there."""

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("look", "bar")
        self._flow = FlowLayout()
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._flow)
        self._long: list[IconButton] = [self._button(actions[key]) for key in ("start", "back_to_meeting")]
        self._short: list[IconButton] = [self._button(actions[key]) for key in ("smaller", "bigger")]
        self.colours = IconButton(self)
        self.colours.setProperty("look", "plain")
        self.colours.setText(say("gui.colours.title"))
        self.colours.setAccessibleName(say("gui.colours.title"))
        self.colours.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.colours.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.colours.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        menu = QMenu(self.colours)
        one_of = QActionGroup(self)
        for key in ("light", "dark", "contrast"):
            one_of.addAction(actions[key])
            menu.addAction(actions[key])
        self.colours.setMenu(menu)
        self._flow.addWidget(self.colours)
        self._long.append(self.colours)
        self._short.append(self._button(actions["help"]))
        theme.changed.connect(self._take_sizes)
        self._take_sizes()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave the words off the best known icons when the bar would take two lines, and then off all of them."""
        room = self.width() - self._column.contentsMargins().left() * 2
        keep_on_one_line(self._flow, room, self._short, self._long)

    def _button(self, action: QAction) -> CommandButton:
        button = CommandButton(action, self._theme, self, is_plain=True)
        self._flow.addWidget(button)
        return button

    def _take_sizes(self) -> None:
        theme = self._theme
        self._column.setContentsMargins(theme.space(1.5), theme.space(0.75), theme.space(1.5), theme.space(0.75))
        self._flow.setSpacing(theme.space(0.75))
        self.colours.setIcon(theme.button_icon("circle-half"))
        self.colours.setIconSize(theme.button_icon_size())
        if self.isVisible():  # before that it has no width to fit into
            self._fit()
