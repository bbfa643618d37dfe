"""Choosing a picture: suggestions first, then what is found by word, meaning or topic; none; one's own."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QSize, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QVBoxLayout, QWidget

from coprod_desktop.easyread.pictures import PictureChoice
from coprod_desktop.gui.a11y import labelled
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.editors.form import LineField, keep_from_wheel
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.studio.line_list import Line, LineList
from coprod_desktop.gui.studio.thumbnails import Thumbnails
from coprod_desktop.gui.theme import as_main_action
from coprod_desktop.gui.tick_box import TickBox
from coprod_desktop.model.document import Media
from coprod_desktop.strings import say

_ICON_UNITS = 5
_TOPIC_LETTERS = 12
_PICTURES_IN_SIGHT = 5


class PictureDialog(QDialog):
    """A list of pictures with their words.

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
        self._theme, self._thumbnails, self._media = shell.theme, thumbnails, media
        self._choices: tuple[PictureChoice, ...] = ()
        self.setWindowTitle(say("studio.picture.title"))
        sheet = Sheet(shell.theme, self)
        about = PlainLabel(sheet)
        about.setText(words)
        self.search = LineField(sheet)
        self.search.textChanged.connect(lambda _: self._tell())
        self.topic = _topic_choice(sheet)
        self._topic_label = labelled(say("pictures.label"), self.topic)
        self.topic.currentIndexChanged.connect(lambda _: self._tell())
        self.list = LineList(sheet)
        self._list_label = labelled(say("studio.picture.list"), self.list)
        self.list.itemActivated.connect(lambda _: self._use())
        self._nothing = PlainLabel(sheet)
        self._nothing.setText(say("studio.picture.nothing"))
        self._nothing.hide()
        self.everywhere = TickBox(say("studio.picture.everywhere"), sheet)
        self.use = Button(say("studio.picture.use"), self)
        as_main_action(self.use)
        self.none = Button(say("studio.picture.none"), self)
        self.own = Button(say("studio.picture.own"), self)
        self.use.clicked.connect(lambda: self._use())
        self.none.clicked.connect(lambda: self._finish(None))
        self.own.clicked.connect(lambda: self._choose_file())
        buttons = FlowLayout()
        cancel = Button(say("studio.cancel"), self)
        cancel.clicked.connect(self.reject)
        for button in (self.use, self.none, self.own, cancel):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        search_label = labelled(say("studio.picture.search"), self.search)
        asked = (search_label, self.search, self._topic_label, self.topic)
        for widget in (about, *asked, self._list_label, self._nothing):
            sheet.body.addWidget(widget)
        sheet.body.addWidget(self.list, 1)
        sheet.body.addWidget(self.everywhere)
        column.addWidget(sheet, 1)
        column.addLayout(buttons)
        thumbnails.drawn.connect(self._show)
        self.finished.connect(self.deleteLater)
        side = shell.theme.space(_ICON_UNITS)
        self.list.setIconSize(QSize(side, side))
        self.list.setMinimumHeight(side * _PICTURES_IN_SIGHT)
        self.resize(comfortable(self, shell.theme, 60, 70))
        self.search.setFocus()

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
        side = self._theme.space(_ICON_UNITS)
        self.list.show_all(
            [
                Line(one.source, one.alt, icon=self._thumbnails.icon(one.source, side, self._media))
                for one in self._choices
            ]
        )

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


def _topic_choice(parent: QWidget) -> QComboBox:
    choice = QComboBox(parent)
    choice.addItem(say("pictures.any"), "")
    choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    choice.setMinimumContentsLength(_TOPIC_LETTERS)
    keep_from_wheel(choice)
    return choice
