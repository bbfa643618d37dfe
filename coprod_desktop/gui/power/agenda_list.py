"""The outline of the agenda: moved by keys and by drag as well as by buttons."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from coprod_desktop.gui.panels.short_list import ShortList

_ALT = Qt.KeyboardModifier.AltModifier


class AgendaList(ShortList):
    """The items in order; Alt with an arrow moves the chosen one, and so does the mouse.

    Signals:
        moved: the key of an item and the place, counted from 0, where it should stand
    """

    moved = Signal(str, int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setDragDropMode(ShortList.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & _ALT and self.chosen_key:
            self.moved.emit(self.chosen_key, self.currentRow() + step)
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for the move; the list itself only changes when the meeting has."""
        point = event.position().toPoint()
        target = self.indexAt(point)
        row = target.row() if target.isValid() else self.count()
        if target.isValid() and point.y() > self.visualRect(target).center().y():
            row += 1
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        place = row - 1 if row > self.currentRow() else row
        if self.chosen_key and place != self.currentRow():
            self.moved.emit(self.chosen_key, max(place, 0))
