"""A page that scrolls when the text is too large for the window, and never gets wider than is good to read."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGroupBox,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from coprod_desktop.gui.theme import Theme

_WIDEST_LETTERS = 125


class Sheet(QScrollArea):
    """A scrolling page; subclasses fill `body`."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._sheet_theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._makes_room = False
        self._ground = QWidget()
        self._ground.setProperty("look", "sheet")
        self._sheet_column = QGroupBox(self._ground)
        self._sheet_column.setProperty("look", "group")
        _measure_anew(self._sheet_column)
        self._sheet_column.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.body = QVBoxLayout(self._sheet_column)
        around = QHBoxLayout(self._ground)
        around.setContentsMargins(0, 0, 0, 0)
        around.addStretch(1)
        around.addWidget(self._sheet_column, 100)
        around.addStretch(1)
        self.setWidget(self._ground)
        self._ground.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)
        theme.changed.connect(self._take_sheet_sizes)
        self._take_sheet_sizes()

    def call(self, words: str) -> None:
        """Say what the page is called to a screen reader whose user comes into it from elsewhere."""
        self._sheet_column.setAccessibleName(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._ground and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._make_room()
        return super().eventFilter(watched, event)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Show what gets the keys: Qt only does so when Tab goes on inside the page, not when it comes into it.

        What is clicked stays where it is, or a button would move away below the mouse.
        """
        is_by_mouse = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if now is not None and not is_by_mouse and self._ground.isAncestorOf(now):
            self._show_whole(now)
            # Again once the page is laid out: what gets the keys may have come with room that is not made yet.
            QTimer.singleShot(0, self, self._show_what_has_the_keys)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A message above the page pushes it down, and would push what has the keys out of sight.
        has_keys = self._with_keys()
        if has_keys is not None and event.size().height() < event.oldSize().height():
            place = QRect(has_keys.mapTo(self.viewport(), has_keys.rect().topLeft()), has_keys.size())
            if place.intersects(QRect(QPoint(0, 0), event.oldSize())):
                self._show_whole(has_keys)

    def _show_what_has_the_keys(self) -> None:
        has_keys = self._with_keys()
        if has_keys is not None:
            self._show_whole(has_keys)

    def _with_keys(self) -> QWidget | None:
        focus = QApplication.focusWidget()
        return focus if focus is not None and self._ground.isAncestorOf(focus) else None

    def _show_whole(self, widget: QWidget) -> None:
        """Scroll until all of a widget is in sight: Qt shows no more of a text field than the line of the caret."""
        self.ensureWidgetVisible(widget)
        top = widget.mapTo(self._ground, widget.rect().topLeft())
        margin = self._sheet_theme.space(1)
        for y in (top.y() + widget.height(), top.y()):  # the top last, for what is higher than the window
            self.ensureVisible(top.x(), y, 0, margin)

    def _make_room(self) -> None:
        """Let the page be as high as its words need at this width.

        Qt only asks for the least height of its parts, and a row of buttons that goes on in a second line would stand
        over what is below it.
        """
        if self._makes_room:  # a new height lays the page out at once, which asks for room again
            return
        self._makes_room = True
        needed = self._height_of_words()
        if needed != self._ground.minimumHeight():
            self._ground.setMinimumHeight(needed)
        self._makes_room = False

    def _height_of_words(self) -> int:
        # The same whether the scroll bar is there now: it comes and goes with the height, and would never settle where
        # a narrower page is the lower one, as buttons in rows can make it.
        room = self.maximumViewportSize()
        needed = self._ground.heightForWidth(room.width())
        if needed > room.height():
            beside_bar = room.width() - self.verticalScrollBar().sizeHint().width()
            needed = max(needed, self._ground.heightForWidth(beside_bar))
        return max(needed, 0)

    def _take_sheet_sizes(self) -> None:
        theme = self._sheet_theme
        self.body.setSpacing(theme.space(1.5))
        self.body.setContentsMargins(theme.space(2.5), theme.space(2.5), theme.space(2.5), theme.space(2.5))
        self._sheet_column.setMaximumWidth(self.fontMetrics().averageCharWidth() * _WIDEST_LETTERS)


def _measure_anew(group: QGroupBox) -> None:
    """Let a group that has got its look take its margins from it: Qt measured them when it was made, without one."""
    group.ensurePolished()
    QApplication.sendEvent(group, QEvent(QEvent.Type.StyleChange))
