"""One promise with the five faces to choose from, each drawn with its word beside it; one Tab stop, arrows choose."""

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from coprod_desktop.coproduction.pledge import face_drawing, face_in_words
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.theme import Theme
from coprod_desktop.model.pledge import FACES
from coprod_desktop.strings import say

NO_ANSWER = 0
_HEIGHT = 1.7  # of a face, in lines of text
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
_SHARPNESS = 3  # three times the pixels, so that the mouths stay crisp on dense screens


class _Choice(QRadioButton):
    """A face, or no answer; arrows go on to the next wherever it stands, for Qt's stay in one row.

    Signals:
        stepped: 1 to go to the next choice, -1 to go back
    """

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (by := _STEPS.get(Qt.Key(event.key()))) is not None:
            self.stepped.emit(by)
        else:
            super().keyPressEvent(event)


class FaceRow(QWidget):
    """The faces for one promise. Until somebody chooses, and whenever they wish, there is no answer."""

    def __init__(self, theme: Theme, parent: QWidget, promise: str) -> None:
        super().__init__(parent)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setVerticalPolicy(QSizePolicy.Policy.Minimum)
        self.setSizePolicy(policy)
        self.label = QLabel(promise, self, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._group = QButtonGroup(self)
        # The five faces first: beside "no answer" the last one would stand alone in a second row.
        self.buttons = {face: _Choice(self._words(face), self) for face in (*FACES, NO_ANSWER)}
        row = FlowLayout(gap=theme.space(0.5))
        for face, button in self.buttons.items():
            self._group.addButton(button, face)
            button.setAccessibleDescription(promise)
            button.stepped.connect(self._step)
            row.addWidget(button)
        self._draw()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(0.5))
        column.addWidget(self.label)
        column.addLayout(row)
        self._group.idToggled.connect(lambda *_: self._lead_tab())
        self.choose(NO_ANSWER)

    @property
    def chosen(self) -> int:
        """The face that was chosen: a number from FACES, or NO_ANSWER."""
        return self._group.checkedId()

    def choose(self, face: int) -> None:
        """Choose a face, or NO_ANSWER."""
        self.buttons[face].setChecked(True)

    def _step(self, by: int) -> None:
        faces = list(self.buttons)
        face = faces[(faces.index(self.chosen) + by) % len(faces)]
        self.choose(face)
        self.buttons[face].setFocus(Qt.FocusReason.OtherFocusReason)

    def _lead_tab(self) -> None:
        """Let Tab stop at what is chosen, from where arrows choose; Qt itself does so only after the first visit."""
        for button in self.buttons.values():
            can_stop = Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(can_stop)

    def _words(self, face: int) -> str:
        if face == NO_ANSWER:
            return say("pledge.no_answer")
        return say("pledge.face_line", face=face_in_words(face), number=face)

    def _draw(self) -> None:
        for face in FACES:
            button = self.buttons[face]
            side = round(button.fontMetrics().height() * _HEIGHT)
            button.setIconSize(QSize(side, side))
            button.setIcon(_face_icon(face, side))


def _face_icon(face: int, side: int) -> QIcon:
    pixmap = QPixmap(side * _SHARPNESS, side * _SHARPNESS)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(face_drawing(face))).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(_SHARPNESS)
    return QIcon(pixmap)
