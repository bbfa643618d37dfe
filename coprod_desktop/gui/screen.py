"""How much room there is on the screen.

A widget is never asked for its screen: PySide6 then counts the screen among what belongs to the widget, and can delete
it with the widget. The next window crashes.
"""

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget


def room_for(widget: QWidget) -> QSize:
    """Return the free size, in logical pixels, of the screen that a widget or its parent stands on."""
    holder = widget.parentWidget() or widget
    screen = QGuiApplication.screenAt(holder.mapToGlobal(holder.rect().center())) or QGuiApplication.primaryScreen()
    return screen.availableSize()
