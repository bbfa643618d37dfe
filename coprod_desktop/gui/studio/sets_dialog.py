"""Picture sets of one's own: bring in a folder or a zip file, say whose they are, and which set comes first."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFileDialog

from coprod_desktop.app.picture_library import SHIPPED_SET, PictureSet
from coprod_desktop.gui.a11y import announce, in_tab_order, labelled
from coprod_desktop.gui.button import Button
from coprod_desktop.gui.dialogs.foot import set_on_foot
from coprod_desktop.gui.dialogs.sizes import comfortable
from coprod_desktop.gui.editors.form import Form, LineField
from coprod_desktop.gui.flow_layout import FlowLayout
from coprod_desktop.gui.panels.plain_label import PlainLabel
from coprod_desktop.gui.panels.sheet import Sheet
from coprod_desktop.gui.panels.short_list import ShortList
from coprod_desktop.gui.shell import Shell
from coprod_desktop.gui.theme import as_main_action
from coprod_desktop.strings import count, say


class SetsDialog(QDialog):
    """The sets in their order.

    Signals:
        brought: the Path of a folder or zip file, and its licence note
        put_first: the id of a set
        removed: the id of a set
    """

    brought = Signal(object, str)
    put_first = Signal(str)
    removed = Signal(str)

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell.window_widget)
        self.setWindowTitle(say("studio.sets.title"))
        sheet = Sheet(shell.theme, self)
        about = PlainLabel(sheet)
        about.setText(say("studio.sets.about"))
        self.list = ShortList(sheet)
        label = labelled(say("studio.sets.list"), self.list)
        form = Form(shell.theme, sheet)
        self.licence = LineField(form)
        form.add(say("studio.sets.licence"), self.licence, say("studio.sets.licence.hint"))
        self.words = PlainLabel(sheet)
        keys = ("folder", "zip", "first", "remove")
        self.folder, self.zip, self.first, self.remove = (Button(say(f"studio.sets.{key}"), self) for key in keys)
        as_main_action(self.folder)
        bring, order = FlowLayout(gap=shell.theme.space(0.75)), FlowLayout(gap=shell.theme.space(0.75))
        for button in (self.first, self.remove):
            order.addWidget(button)
        for button in (self.folder, self.zip):
            bring.addWidget(button)
        sheet.body.addWidget(about)
        sheet.body.addWidget(label)
        sheet.body.addWidget(self.list)
        sheet.body.addLayout(order)
        sheet.body.addWidget(form)
        sheet.body.addLayout(bring)
        sheet.body.addWidget(self.words)
        sheet.body.addStretch(1)
        set_on_foot(self, sheet, say("gui.message.close"))
        self.folder.clicked.connect(self._choose_folder)
        self.zip.clicked.connect(self._choose_zip)
        self.first.clicked.connect(lambda: self.put_first.emit(self.list.chosen_key))
        self.remove.clicked.connect(lambda: self.removed.emit(self.list.chosen_key))
        self.list.currentItemChanged.connect(lambda *_: self._show_what_can_be_done())
        self.resize(comfortable(self, shell.theme, 65, 60))
        self.words.hide()
        in_tab_order(self.list, self.first, self.remove, self.licence, self.folder, self.zip)

    def show_sets(self, sets: Sequence[PictureSet], order: Sequence[str], words: str = "") -> None:
        """Show the sets in their order, and what came of the last step."""
        by_id = {one.id: one for one in sets}
        self.list.show_lines([_line(by_id.get(one)) for one in order], list(order))
        self._show_what_can_be_done()
        self.words.setText(words)
        self.words.setVisible(bool(words))
        if words:
            announce(self, words)

    def _show_what_can_be_done(self) -> None:
        if self.list.chosen_key == SHIPPED_SET and self.remove.hasFocus():
            self.list.setFocus()
        self.remove.setEnabled(self.list.chosen_key not in ("", SHIPPED_SET))

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, say("studio.sets.folder"), str(Path.home()))
        if folder:
            self.brought.emit(Path(folder), self.licence.text().strip())

    def _choose_zip(self) -> None:
        name, _ = QFileDialog.getOpenFileName(self, say("studio.sets.zip"), "", say("studio.sets.kinds"))
        if name:
            self.brought.emit(Path(name), self.licence.text().strip())


def _line(one: PictureSet | None) -> str:
    if one is None:
        return say("studio.sets.shipped")
    pictures = count("studio.sets.pictures", len(one.pictures))
    return " · ".join(part for part in (one.name, pictures, one.licence) if part)
