"""Choosing a picture: suggestions first, then what is found by word, meaning or topic; none; one's own."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QGridLayout, QVBoxLayout, QWidget

from coprod_desktop.easyread.pictures import PictureChoice
from coprod_desktop.gui.a11y import labelled
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.editors.form import LineField, keep_from_wheel
from coprod_desktop.gui.flow_layout import FlowingFoot
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.studio.picture_grid import PictureGrid
from coprod_desktop.gui.studio.thumbnails import Thumbnails
from coprod_desktop.gui.theme import as_main_action
from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.model.document import Media
from coprod_desktop.strings import say

_ICON_UNITS = 8
_PART_OF_HEIGHT = 0.12
_EDGE_UNITS = 0.5
_TOPIC_LETTERS = 12
_LETTERS_BESIDE = 50
_ASKED, _SHOWN = 2, 3
"""How the width is shared between what is asked and the pictures."""


class PictureDialog(QDialog):
    """What to look for, and beside it the pictures; below the search where the window is too narrow for both.

    Signals:
        searched: what was typed, and the topic to look through, "" for all
        chosen: the PictureChoice, or None for no picture, and whether everywhere
        file_chosen: the Path of a picture of one's own
    """

    searched = Signal(str, str)
    chosen = Signal(object, bool)
    file_chosen = Signal(object)

    def __init__(self, shell: Shell, words: str, thumbnails: Thumbnails, media: Mapping[str, Media]) -> None:
        super().__init__(shell.window_widget)
        self._thumbnails, self._media = thumbnails, media
        self._choices: tuple[PictureChoice, ...] = ()
        self._is_beside: bool | None = None
        self.setWindowTitle(say("studio.picture.title"))
        self._sheet = Sheet(shell.theme, self)
        # With little white around it: at large text the room goes to the pictures.
        edge = shell.theme.space(_EDGE_UNITS)
        self._sheet.body.setContentsMargins(edge, edge, edge, edge)
        parts = (self._asking(), self._showing(), self._narrowing(words))
        self._parts = parts
        self._grid = QGridLayout()
        self._sheet.body.addLayout(self._grid, 1)
        column = QVBoxLayout(self)
        column.addWidget(self._sheet, 1)
        column.addLayout(self._buttons())
        thumbnails.drawn.connect(self._show)
        self.finished.connect(self.deleteLater)
        self.resize(comfortable(self, shell.theme, 96, 70))
        # At large text smaller pictures than the letters ask for: several must be in sight at once to choose.
        self._side = min(shell.theme.space(_ICON_UNITS), round(self.height() * _PART_OF_HEIGHT))
        self.list.set_side(self._side)
        self.search.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(beside=self.width() > self.fontMetrics().averageCharWidth() * _LETTERS_BESIDE)

    def _arrange(self, *, beside: bool) -> None:
        """Lay the parts out: the pictures beside what is asked, or between the search and the rest."""
        if beside is self._is_beside:
            return
        self._is_beside = beside
        asking, showing, narrowing = self._parts
        for part in self._parts:
            self._grid.removeWidget(part)
        self._grid.addWidget(asking, 0, 0)
        self._grid.addWidget(showing, *((0, 1, 2, 1) if beside else (1, 0, 1, 1)))
        self._grid.addWidget(narrowing, 1 if beside else 2, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.setRowStretch(1, 1)
        self._grid.setColumnStretch(0, _ASKED)
        self._grid.setColumnStretch(1, _SHOWN if beside else 0)

    def _asking(self) -> QWidget:
        part = QWidget(self._sheet)
        self.search = LineField(part)
        self.search.textChanged.connect(lambda _: self._tell())
        return _in_column(part, labelled(say("studio.picture.search"), self.search), self.search)

    def _showing(self) -> QWidget:
        part = QWidget(self._sheet)
        self.list = PictureGrid(part)
        label = labelled(say("studio.picture.list"), self.list)
        self.list.itemActivated.connect(lambda _: self._use())
        self.list.currentRowChanged.connect(lambda _: self._name_chosen())
        self._nothing = PlainLabel(part)
        self._nothing.setText(say("studio.picture.nothing"))
        self._nothing.hide()
        self._name = PlainLabel(part)
        return _in_column(part, label, self._nothing, self.list, self._name)

    def _narrowing(self, words: str) -> QWidget:
        part = QWidget(self._sheet)
        self.topic = _topic_choice(part)
        self.topic.currentIndexChanged.connect(lambda _: self._tell())
        self.everywhere = TickBox(say("studio.picture.everywhere"), part)
        about = PlainLabel(part)
        about.setText(words)
        return _in_column(part, labelled(say("pictures.label"), self.topic), self.topic, self.everywhere, about)

    def show_found(self, found: tuple[Sequence[str], Sequence[PictureChoice]]) -> None:
        """Show the topics that can be looked through, once, and the pictures that were found."""
        topics, choices = found
        if self.topic.count() == 1:
            with QSignalBlocker(self.topic):
                for one in topics:
                    self.topic.addItem(say(f"pictures.topic.{one}"), one)
        self.show_choices(choices)

    def show_choices(self, choices: Sequence[PictureChoice]) -> None:
        """Show these pictures, the best first."""
        self._choices = tuple(choices)
        self._nothing.setVisible(not choices)
        self.use.setEnabled(bool(choices))
        self._show()

    def _show(self) -> None:
        side = self._side
        self.list.show_pictures(self._choices, lambda source: self._thumbnails.icon(source, side, self._media))
        self._name_chosen()

    def _buttons(self) -> FlowingFoot:
        self.use = Button(say("studio.picture.use"), self)
        as_main_action(self.use)
        self.none = Button(say("studio.picture.none"), self)
        self.own = Button(say("studio.picture.own"), self)
        cancel = Button(say("studio.cancel"), self)
        self.use.clicked.connect(lambda: self._use())
        self.none.clicked.connect(lambda: self._finish(None))
        self.own.clicked.connect(lambda: self._choose_file())
        cancel.clicked.connect(self.reject)
        buttons = FlowingFoot()
        for button in (self.use, self.none, self.own, cancel):
            buttons.addWidget(button)
        return buttons

    def _name_chosen(self) -> None:
        """Say in full what the chosen picture shows: below a picture there is room for the first words only."""
        at = self.list.currentRow()
        self._name.setText(self._choices[at].alt if 0 <= at < len(self._choices) else "")

    def _tell(self) -> None:
        self.searched.emit(self.search.text(), self.topic.currentData())

    def _use(self) -> None:
        at = self.list.currentRow()
        if 0 <= at < len(self._choices):
            self._finish(self._choices[at])

    def _finish(self, choice: PictureChoice | None) -> None:
        self.chosen.emit(choice, self.everywhere.isChecked())
        self.accept()

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, say("studio.picture.own"), "", say("studio.picture.kinds"))
        if name:
            self.file_chosen.emit(Path(name))
            self.accept()


def _in_column(part: QWidget, *widgets: QWidget) -> QWidget:
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        column.addWidget(widget)
    return part


def _topic_choice(parent: QWidget) -> QComboBox:
    choice = QComboBox(parent)
    choice.addItem(say("pictures.any"), "")
    choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choice.setMinimumContentsLength(_TOPIC_LETTERS)
    keep_from_wheel(choice)
    return choice
