"""How large a dialog opens."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from coprod_desktop.gui.screen import room_for
from coprod_desktop.gui.theme import Theme

_PART_OF_SCREEN = 0.92  # with room for the screen's own bars


def comfortable(dialog: QWidget, theme: Theme, wide: float, high: float) -> QSize:
    """Return a size of so many spacing units, or as much of it as the screen has room for."""
    return QSize(theme.space(wide), theme.space(high)).boundedTo(room_for(dialog) * _PART_OF_SCREEN)
