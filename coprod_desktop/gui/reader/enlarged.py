"""A picture or a table, as large as the window."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.models.pictures import load_picture
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.reading_view import ReadingView
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.theme import Theme, as_quiet
from coprod_desktop.model.document import Document, Picture, Table
from coprod_desktop.strings import say

_SHARPEST_PX = 2_400
_LARGER = 1.5  # than in the paper, for letters of a table


class EnlargedDialog(QDialog):
    """Shows one picture or one table of a paper and nothing else. Escape leads back."""

    def __init__(self, shell: Shell, block: Picture | Table, document: Document) -> None:
        super().__init__(shell.window_widget)
        is_picture = isinstance(block, Picture)
        self.setWindowTitle(say("reader.enlarge.picture" if is_picture else "reader.enlarge.table"))
        column = QVBoxLayout(self)
        if isinstance(block, Picture):
            self.shown: QWidget = _LargePicture(block, document, self)
            column.addWidget(self.shown, 1)
            self.words = PlainLabel(self)
            self.words.setText(block.alt or say("gui.reading.no_words"))
            as_quiet(self.words)
            column.addWidget(self.words)
        else:
            self.shown = _large_table(block, document, shell.theme, self)
            column.addWidget(self.shown, 1)
        buttons = QDialogButtonBox(self)
        buttons.addButton(say("gui.message.close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self.finished.connect(self.deleteLater)
        self.resize(comfortable(self, shell.theme, 400, 400))
        self.shown.setFocus()


class _LargePicture(QScrollArea):
    """A picture that fills the room there is."""

    def __init__(self, picture: Picture, document: Document, parent: QWidget) -> None:
        super().__init__(parent)
        self._image = load_picture(picture, document, _SHARPEST_PX) or QImage()
        self._label = QLabel(self)
        self._label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setWidgetResizable(True)
        self.setWidget(self._label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(picture.alt or say("reader.enlarge.picture"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._image.isNull():
            room = self.viewport().size() * self.devicePixelRatioF()
            scaled = self._image.scaled(
                QSize(round(room.width()), round(room.height())),
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            scaled.setDevicePixelRatio(self.devicePixelRatioF())
            self._label.setPixmap(QPixmap.fromImage(scaled))


def _large_table(table: Table, document: Document, theme: Theme, parent: QWidget) -> ReadingView:
    view = ReadingView(theme, parent, is_wide=True)
    view.enlarge(_LARGER)
    view.show_document(replace(document, title=say("reader.enlarge.table"), blocks=(table,), status=""))
    return view
